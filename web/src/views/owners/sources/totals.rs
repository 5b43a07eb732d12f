//! The sums over all homes: subsidy and shares, where these come from, and what is collected.

use fentan_core::Fen;
use fentan_owners::codes::WAIVER_PAYER;
use fentan_owners::{OwnerTotals, Source};
use yew::{Html, component, html};

use super::super::answer::Remarks;
use super::super::context::use_owners_context;
use super::parts::source;
use crate::components::Caption;
use crate::context::{ProjectContext, money, use_project_context};
use crate::words::{owner_answer, owner_rules};

/// The sums over all households, with the waivers not counted in them; or why there are none, with ways to mend it.
#[component]
pub(super) fn Totals() -> Html {
    let project = use_project_context();
    let owners = use_owners_context();
    let body = if let Some(found) = owners.found() {
        html! {
            <>
                { sums(&project, &found.totals).unwrap_or_default() }
                <Remarks errors={false} code={WAIVER_PAYER.id()} />
            </>
        }
    } else if project.project().households.is_empty() {
        html! { <p class="lead">{ project.say(&owner_rules::TOTALS_NO_HOUSEHOLDS) }</p> }
    } else {
        html! {
            <>
                <p class="lead">{ project.say(&owner_rules::TOTALS_WANTING) }</p>
                <Remarks errors={true} />
            </>
        }
    };
    html! {
        <aside class="all-homes" aria-labelledby="all-homes">
            <h3 id="all-homes">{ project.say(&owner_answer::OWNER_TOTALS) }</h3>
            { body }
        </aside>
    }
}

/// None where a sum is too large.
fn sums(project: &ProjectContext, totals: &OwnerTotals) -> Option<Html> {
    let borne = totals.subsidy.checked_add(totals.share)?;
    let gap = totals.residents.checked_sub(borne)?;
    let some = |amount: Fen, words| (!amount.is_zero()).then(|| row(None, project.say(words), amount));
    Some(html! {
        <table class="owner-totals">
            <Caption words={&owner_answer::TOTALS_CAPTION} />
            <tbody>
                { row(None, project.say(&owner_answer::RESIDENTS_BEAR), totals.residents) }
                { some(totals.subsidy, &owner_answer::ELEVATOR_SUBSIDY).unwrap_or_default() }
                { row(Some("sum"), project.say(&owner_answer::SHARES_SUM), totals.share) }
                { row(Some("difference"), project.say(&owner_answer::SHARES_GAP), gap) }
            </tbody>
            <tbody>
                <tr class="part">
                    <th scope="rowgroup" colspan="2">{ project.say(&owner_answer::OF_WHICH) }</th>
                </tr>
                { for source_rows(project, totals) }
                { some(totals.rounding, &owner_answer::ROUNDING_DIFFERENCE).unwrap_or_default() }
                { row(Some("sum"), project.say(&owner_answer::CASH_TO_COLLECT), totals.to_collect) }
                { some(totals.revenue_over, &owner_answer::REVENUE_OVER).unwrap_or_default() }
            </tbody>
        </table>
    })
}

/// The rows of the sources that something comes from, and of cash in any case.
fn source_rows(project: &ProjectContext, totals: &OwnerTotals) -> Vec<Html> {
    let rows = Source::ALL.iter().filter_map(|(_, own)| {
        let amount = totals.sources.get(*own);
        let rule = source(project.rulebook(), *own)?;
        if amount.is_zero() && *own != Source::Cash {
            return None;
        }
        Some(html! {
            <tr class="member">
                <th scope="row">
                    { project.say(&rule.name) }
                    { " " }
                    if rule.non_cash {
                        <span class="mark">{ project.say(&owner_answer::NON_CASH) }</span>
                    }
                    { " " }
                    <span class="clause">{ &*rule.clause }</span>
                </th>
                <td class="amount">{ money(amount) }</td>
            </tr>
        })
    });
    rows.collect()
}

fn row(class: Option<&'static str>, name: &str, amount: Fen) -> Html {
    html! { <tr {class}><th scope="row">{ name }{ " " }</th><td class="amount">{ money(amount) }</td></tr> }
}
