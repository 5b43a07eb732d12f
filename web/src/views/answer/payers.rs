//! The payers and what they pay: a bar and the table of its figures.

use fentan_core::Fen;
use fentan_core::assessment::Part as Paid;
use fentan_core::output;
use fentan_core::rulebook::{Group, GroupIndex};
use yew::{Html, component, html};

use super::row::Part;
use crate::chart::{self, bar, group_kind, lengths, per_cent, swatch};
use crate::components::Caption;
use crate::context::{ProjectContext, use_project_context};
use crate::words::answer;
use crate::words::budget;

/// The payers by group, and where a group has several, each of them.
#[component]
pub(super) fn Payers() -> Html {
    let project = use_project_context();
    let language = project.language();
    let Some(result) = project.result() else { return Html::default() };
    let rules = project.rulebook();
    let groups = output::groups(rules, &result.figures).filter(|(_, amount)| !amount.is_zero());
    let groups: Vec<(GroupIndex, &Group, Fen)> =
        groups.filter_map(|(index, amount)| Some((index, rules.group(index)?, amount))).collect();
    let parts: Vec<chart::Part> =
        groups.iter().map(|(index, _, amount)| (group_kind(rules, *index).into(), *amount)).collect();
    let rows = groups.iter().zip(lengths(&parts)).map(|((index, group, amount), length)| {
        let of_group = |paid: &Paid| rules.payer(paid.payer).is_some_and(|payer| payer.group == *index);
        let members: Vec<Paid> = result.figures.payers.iter().filter(of_group).collect();
        let members = members.iter().filter(|_| members.len() > 1).map(|paid| member(&project, *paid));
        let path = project.path(&["groups.", &group.id].concat());
        html! {
            <>
                <tr>
                    <th scope="row">{ swatch(group_kind(rules, *index)) }{ project.say(&group.name) }</th>
                    <td class="amount">{ project.figure(path, *amount) }</td>
                    <td class="share">{ per_cent(length) }</td>
                </tr>
                { for members }
            </>
        }
    });
    html! {
        <Part id="who" words={&answer::WHO}>
            { bar(answer::BAR.get(language), &parts) }
            <table>
                <Caption words={&answer::WHO} />
                <thead class="hidden">
                    <tr>
                        <th scope="col">{ answer::PAYER.get(language) }</th>
                        <th scope="col">{ budget::amount(project.settings.unit).get(language) }</th>
                        <th scope="col">{ answer::SHARE.get(language) }</th>
                    </tr>
                </thead>
                <tbody>{ for rows }</tbody>
            </table>
        </Part>
    }
}

/// A payer of a group that has several.
fn member(project: &ProjectContext, paid: Paid) -> Html {
    let Some(payer) = project.rulebook().payer(paid.payer) else { return Html::default() };
    let path = project.path(&["payers.", &payer.id].concat());
    html! {
        <tr class="member">
            <th scope="row">{ project.say(&payer.name) }</th>
            <td class="amount">{ project.figure(path, paid.amount) }</td>
            <td></td>
        </tr>
    }
}
