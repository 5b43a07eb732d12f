//! Who pays in each scenario, as bars in one scale: what the table below says, at a glance.

use fentan_core::compare::Sum;
use fentan_core::{Fen, Rulebook};
use yew::{Html, html};

use super::amounts::bearers;
use super::columns::Columns;
use super::scenarios::ComparedScenarios;
use crate::chart::{self, Part, group_kind};
use crate::components::Caption;
use crate::context::ViewContext;
use crate::words::compare;

/// The bars, and what their colours are of.
pub(super) fn bars(context: &ViewContext, compared: &ComparedScenarios, columns: &Columns) -> Html {
    let rulebook = context.rulebook();
    let wholes: Vec<Fen> =
        columns.names.iter().enumerate().map(|(at, _)| compared.sum(rulebook, at, Sum::Total)).collect();
    let largest = wholes.iter().copied().max().unwrap_or_default();
    if largest.is_zero() {
        return Html::default();
    }
    let rows = columns.names.iter().zip(&wholes).enumerate().map(|(at, (name, whole))| {
        let length = whole.per_mille_of(largest).and_then(|length| i64::try_from(length).ok()).unwrap_or(0);
        html! {
            <tr>
                <th scope="row" title={name.clone()}>{ name }</th>
                <td>{ chart::compared(&parts(rulebook, compared, at), length) }</td>
                <td class="amount">{ context.money(*whole) }</td>
            </tr>
        }
    });
    let somebody = |sum: Sum| (0..wholes.len()).any(|at| !compared.sum(rulebook, at, sum).is_zero());
    let names = bearers(rulebook).into_iter().filter(|bearer| somebody(bearer.sum));
    let names = names.map(|bearer| {
        html! { <li>{ chart::swatch(kind(rulebook, bearer.sum)) }{ context.say(bearer.name) }</li> }
    });
    html! {
        <section class="chart compare-bars">
            <svg class="patterns" width="0" height="0" aria-hidden="true">{ chart::patterns() }</svg>
            <div class="groups">
                <table>
                    <Caption words={&compare::BARS_CAPTION} />
                    <colgroup><col width="130" /><col /><col width="160" /></colgroup>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
            <ul class="legend">{ for names }</ul>
        </section>
    }
}

/// The parts of a scenario's total.
fn parts(rulebook: &Rulebook, compared: &ComparedScenarios, at: usize) -> Vec<Part> {
    let part = |sum: Sum| (kind(rulebook, sum).into(), compared.sum(rulebook, at, sum));
    bearers(rulebook).into_iter().map(|bearer| part(bearer.sum)).collect()
}

/// The name that charts have for a part.
fn kind(rulebook: &Rulebook, sum: Sum) -> &'static str {
    match sum {
        Sum::Used => "grants",
        Sum::City => "city",
        Sum::District => "district",
        Sum::Group(group) => group_kind(rulebook, group),
        _ => "",
    }
}
