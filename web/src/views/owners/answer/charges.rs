//! The lines and fees that a household is charged for, with who pays the rest of each.

use fentan_core::{Bilingual, Explanation};
use fentan_owners::notice::NoticeCharge;
use fentan_owners::{Charge, ChargeOf};
use yew::{Html, classes, component, html, use_memo};

use super::super::context::{OwnersContext, use_owners_context};
use super::{PartProps, path};
use crate::chart::group_kind;
use crate::components::Caption;
use crate::context::{ProjectContext, less_money, money, use_project_context};
use crate::explain::household_payment;
use crate::words::owner_answer;

/// The charges of a household.
#[component]
pub(super) fn Charges(props: &PartProps) -> Html {
    let household = props.household;
    let project = use_project_context();
    let owners = use_owners_context();
    let places = use_memo((owners.clone(), project.index, household), |_| {
        places(&project, &owners, household).unwrap_or_default()
    });
    let head = |class: Option<&'static str>, words: &'static Bilingual| {
        html! { <th {class} scope="col">{ words.get(project.language()) }</th> }
    };
    // The charges come in the same order in the notice and in the explanation.
    let rows = props.notice.charges.iter().zip(&*places).filter_map(|(charge, place)| {
        let of = owners.found()?.charges.get(*place)?;
        Some(row(&project, charge, of, path(&project, household, &format!("parts[{place}]"))))
    });
    html! {
        <table class="charges">
            <Caption words={&owner_answer::CHARGES_CAPTION} />
            <thead>
                <tr>
                    { head(None, &owner_answer::CHARGE) }
                    { head(Some("amount"), &owner_answer::CHARGE_COST) }
                    { head(None, &owner_answer::CHARGE_REST) }
                    { head(Some("amount"), &owner_answer::CHARGE_RESIDENTS) }
                    { head(Some("amount"), &owner_answer::CHARGE_PART) }
                </tr>
            </thead>
            <tbody>{ for rows }</tbody>
        </table>
    }
}

/// The places of the charges in which a household takes part, in their order.
fn places(project: &ProjectContext, owners: &OwnersContext, household: usize) -> Option<Vec<usize>> {
    let payment = household_payment(project.evaluation(), project.index, owners.found()?, household)?;
    let share = payment.inputs.into_iter().next()?;
    let place = |part: &Explanation| part.figure.rsplit_once("parts[")?.1.strip_suffix(']')?.parse().ok();
    share.inputs.iter().map(place).collect()
}

/// A charge, with the household's part of it at a path. On a narrow screen, where columns have no heads, each cell says
/// itself what it is.
fn row(project: &ProjectContext, charge: &NoticeCharge, of: &Charge, path: String) -> Html {
    let label = |words: &'static Bilingual| words.get(project.language());
    let clauses =
        charge.clauses.iter().map(|clause| html! { <span class="clause">{ clause.to_string() }</span> });
    let is_alone = charge.cost == charge.amount && charge.subsidy.is_zero();
    html! {
        <tr class={classes!(is_alone.then_some("charge-alone"))}>
            <th scope="row">
                <span class="charge-name">{ project.say(&charge.name) }</span>
                <span class="description">{ project.say(&charge.how) }</span>
                <span class="charge-clauses">{ for clauses }</span>
            </th>
            <td class="amount" data-label={label(&owner_answer::CHARGE_COST)}>{ money(charge.cost) }</td>
            <td class="charge-rest" data-label={label(&owner_answer::CHARGE_REST)}>{ rest(project, of) }</td>
            <td class="amount" data-label={label(&owner_answer::CHARGE_RESIDENTS)}>
                <div>{ money(charge.amount) }</div>
                if !charge.subsidy.is_zero() {
                    <span class="description">
                        { [label(&owner_answer::CHARGE_SUBSIDY), " ", &less_money(charge.subsidy)].concat() }
                    </span>
                }
            </td>
            <td class="amount charge-part" data-label={label(&owner_answer::CHARGE_PART)}>
                { project.exact_figure(path, charge.part) }
            </td>
        </tr>
    }
}

/// Everybody who pays what residents do not pay as the payer of this charge: with it, the parts sum to the cost.
fn rest(project: &ProjectContext, charge: &Charge) -> Html {
    let result = project.result();
    let shared = result.and_then(|result| match charge.of {
        ChargeOf::Line(line) => result.lines.get(line),
        ChargeOf::Fee(fee) => result.fees.get(fee),
    });
    let rulebook = project.rulebook();
    let parts = shared.map_or(&[][..], |shared| shared.parts);
    let others = parts.iter().filter(|part| !part.amount.is_zero() && part.payer != charge.payer);
    let others = others.filter_map(|part| {
        let payer = rulebook.payer(part.payer)?;
        let class = ["payer ", group_kind(rulebook, payer.group)].concat();
        Some(html! {
            <li><span {class}>{ project.say(&payer.short) }</span><span>{ money(part.amount) }</span></li>
        })
    });
    let others: Vec<Html> = others.collect();
    if others.is_empty() {
        return html! { <span class="description">{ project.say(&owner_answer::NOBODY_ELSE) }</span> };
    }
    html! { <ul class="parts">{ others }</ul> }
}
