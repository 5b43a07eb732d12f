//! The payers of what is shown, as a bar; and the groups' bars beside each other.

use std::rc::Rc;

use fentan_core::{Fen, Rulebook};
use yew::{Html, Properties, component, html};

use super::arrangement::{Arrangement, Group, Sum};
use super::columns::{Column, TOTAL, kind};
use super::rounded::{Rounding, Units};
use super::state::{PortfolioAction, StateHandle};
use crate::chart::{self, Part, lengths, per_cent, swatch};
use crate::components::{Button, Caption};
use crate::context::{ViewContext, money, use_view_context};
use crate::words::portfolio;

/// The number of groups that are drawn at most; a chart of more is no help to the eye.
const MOST_GROUPS: usize = 30;

#[derive(PartialEq, Properties)]
pub(super) struct ChartProps {
    pub(super) state: StateHandle,
    pub(super) arrangement: Rc<Arrangement>,
    /// The table in 万元, where it is shown so.
    pub(super) rounding: Option<Rc<Rounding>>,
}

/// The bar of everything shown with its legend; where projects are grouped, the groups' bars too.
#[component]
pub(super) fn Chart(props: &ChartProps) -> Html {
    let context = use_view_context();
    let ChartProps { state, arrangement, rounding } = props;
    let parts = parts(context.rulebook(), &arrangement.all);
    if parts.iter().all(|(_, amount)| amount.is_zero()) {
        return Html::default();
    }
    let units = rounding.as_ref().map(|rounding| rounding.all(&arrangement.all));
    let (is_grouped, compares) = (state.layout.group_by.is_some(), state.compares_groups);
    let toggle = state.dispatcher().to_callback().reform(move |_| PortfolioAction::CompareGroups(!compares));
    html! {
        <section class="chart" aria-label={context.say(&portfolio::PART).to_owned()}>
            { chart::bar(context.say(&portfolio::SUM_BAR), &parts) }
            <ul class="legend">
                { legend(&context, &parts, units.as_deref()) }
                if is_grouped {
                    <li>
                        <Button onclick={toggle} expanded={compares}>
                            { context.say(&portfolio::SHOW_CHART) }
                        </Button>
                    </li>
                }
            </ul>
            if is_grouped && compares {
                { groups(&context, props) }
            }
        </section>
    }
}

/// The parts that the total is made of.
fn parts(rulebook: &Rulebook, sum: &Sum) -> Vec<Part> {
    let amounts = sum.amounts.iter().enumerate().skip(TOTAL + 1);
    amounts.map(|(number, amount)| (kind(rulebook, number).into(), *amount)).collect()
}

/// The parts with colour, name, amount and per cent; those of nothing are left out.
fn legend(context: &ViewContext, parts: &[Part], units: Option<&Units>) -> Html {
    let parts =
        parts.iter().zip(lengths(parts)).enumerate().filter(|(_, ((_, amount), _))| !amount.is_zero());
    let parts = parts.map(|(index, ((kind, amount), length))| {
        let number = TOTAL + 1 + index;
        html! {
            <li key={number}>
                { swatch(kind) }
                { context.say(Column::Money(number).name(context.rulebook())) }
                <b>{ shown(units, number, *amount) }</b>
                <span class="share">{ per_cent(length) }</span>
            </li>
        }
    });
    parts.collect()
}

/// An amount as it is shown in the table.
fn shown(units: Option<&Units>, number: usize, amount: Fen) -> String {
    units.and_then(|units| units.shown(number)).map_or_else(|| money(amount), |(shown, _)| shown)
}

/// The groups' totals as bars in one scale.
fn groups(context: &ViewContext, props: &ChartProps) -> Html {
    let groups = props.arrangement.groups.iter().enumerate();
    let groups: Vec<_> = groups.filter(|(_, group)| !group.sum.amounts.is_empty()).collect();
    let largest = groups.iter().map(|(_, group)| total(&group.sum)).max().unwrap_or_default();
    let rows = groups.iter().take(MOST_GROUPS).map(|(index, group)| {
        let units = props.rounding.as_ref().map(|rounding| rounding.group(*index, &group.sum));
        group_bar(context, group, units.as_deref(), largest)
    });
    html! {
        <div class="groups">
            <table>
                <Caption words={&portfolio::GROUP_BAR} />
                // Chromium heeds the columns' own widths beside a caption out of sight, and not those of the cells.
                <colgroup><col width="130" /><col /><col width="160" /></colgroup>
                <tbody>{ for rows }</tbody>
            </table>
            if groups.len() > MOST_GROUPS {
                <p class="footnote">{ context.say(&portfolio::LARGEST_GROUPS) }</p>
            }
        </div>
    }
}

/// The total of a sum in yuan.
fn total(sum: &Sum) -> Fen {
    sum.amounts.get(TOTAL).copied().unwrap_or_default()
}

fn group_bar(context: &ViewContext, group: &Group, units: Option<&Units>, largest: Fen) -> Html {
    let whole = total(&group.sum);
    let length = whole.per_mille_of(largest).and_then(|length| i64::try_from(length).ok()).unwrap_or(0);
    let name = group.name(context.rulebook(), context.language());
    html! {
        <tr>
            <th scope="row" title={name.clone()}>{ name }</th>
            <td>{ chart::compared(&parts(context.rulebook(), &group.sum), length) }</td>
            <td class="amount">{ shown(units, TOTAL, whole) }</td>
        </tr>
    }
}
