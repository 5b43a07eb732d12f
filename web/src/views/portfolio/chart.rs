//! The payers of what is shown, as a bar; and the groups' bars beside each other.

use std::rc::Rc;

use fentan_core::{Fen, Rulebook};
use yew::{Html, Properties, component, html};

use super::arrangement::{Arrangement, Group, Sum};
use super::columns::{Column, TOTAL, kind};
use super::state::{PortfolioAction, StateHandle};
use crate::chart::{self, Part, lengths, per_cent, swatch};
use crate::components::{Button, Caption};
use crate::context::{ViewContext, use_view_context};
use crate::words::{answer, portfolio};

/// The number of groups that are drawn at most; a chart of more is no help to the eye.
const MOST_GROUPS: usize = 30;

#[derive(PartialEq, Properties)]
pub(super) struct ChartProps {
    pub(super) state: StateHandle,
    pub(super) arrangement: Rc<Arrangement>,
}

/// The bar of everything shown with its legend; where projects are grouped, the groups' bars too.
#[component]
pub(super) fn Chart(props: &ChartProps) -> Html {
    let context = use_view_context();
    let ChartProps { state, arrangement } = props;
    let parts = parts(context.rulebook(), &arrangement.all);
    if parts.iter().all(|(_, amount)| amount.is_zero()) {
        return Html::default();
    }
    let (is_grouped, compares) = (state.layout.group_by.is_some(), state.compares_groups);
    let toggle = state.dispatcher().to_callback().reform(move |_| PortfolioAction::CompareGroups(!compares));
    html! {
        <section class="chart" aria-label={context.say(&portfolio::PART).to_owned()}>
            { chart::bar(context.say(&portfolio::SUM_BAR), &parts) }
            <ul class="legend">
                <li class="whole">
                    { context.say(&answer::TOTAL) }
                    <b>{ context.money(total(&arrangement.all)) }</b>
                </li>
                { legend(&context, &parts) }
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
fn legend(context: &ViewContext, parts: &[Part]) -> Html {
    let parts =
        parts.iter().zip(lengths(parts)).enumerate().filter(|(_, ((_, amount), _))| !amount.is_zero());
    let parts = parts.map(|(index, ((kind, amount), length))| {
        let number = TOTAL + 1 + index;
        html! {
            <li key={number}>
                { swatch(kind) }
                { context.say(Column::Money(number).name(context.rulebook())) }
                <b>{ context.money(*amount) }</b>
                <span class="share">{ per_cent(length) }</span>
            </li>
        }
    });
    parts.collect()
}

/// The groups' totals as bars in one scale.
fn groups(context: &ViewContext, props: &ChartProps) -> Html {
    let groups = props.arrangement.groups.iter();
    let groups: Vec<_> = groups.filter(|group| !group.sum.amounts.is_empty()).collect();
    let largest = groups.iter().map(|group| total(&group.sum)).max().unwrap_or_default();
    let rows = groups.iter().take(MOST_GROUPS).map(|group| group_bar(context, group, largest));
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

fn group_bar(context: &ViewContext, group: &Group, largest: Fen) -> Html {
    let whole = total(&group.sum);
    let length = whole.per_mille_of(largest).and_then(|length| i64::try_from(length).ok()).unwrap_or(0);
    let name = group.name(context.rulebook(), context.language());
    html! {
        <tr>
            <th scope="row" title={name.clone()}>{ name }</th>
            <td>{ chart::compared(&parts(context.rulebook(), &group.sum), length) }</td>
            <td class="amount">{ context.money(whole) }</td>
        </tr>
    }
}
