//! The lines that the maintenance fund pays for.

use fentan_core::draft::{DraftLine, DraftProject};
use fentan_owners::ChargeOf;
use web_sys::HtmlInputElement;
use yew::{Event, Html, Properties, TargetCast as _, component, html, use_callback};

use super::super::context::use_owners_context;
use super::super::remarks::remarks_in;
use super::super::rules::{Ground, line_name};
use super::fund::common_lines;
use super::parts::remove;
use crate::context::{ProjectContext, money, use_project_context};
use crate::document::{Action, MAINTENANCE_FUND, OwnersAction};
use crate::words::owner_rules;

/// Makes the fund pay for the line with this id, or not any more.
fn pay_for(project: &DraftProject, id: &str, paid: bool) -> OwnersAction {
    let own = project.owner_funding.iter().filter(|own| own.source == MAINTENANCE_FUND);
    let mut lines: Vec<Option<String>> = own.map(|own| own.line.clone()).collect();
    lines.retain(|line| line.as_deref() != Some(id));
    if paid {
        lines.push(Some(id.to_owned()));
    }
    OwnersAction::UseFund(lines)
}

/// The lines that the fund may pay for, each with a box.
#[component]
pub(super) fn FundLines() -> Html {
    let project = use_project_context();
    let lines = &project.project().lines;
    let places = common_lines(Ground::of(&project)).into_iter();
    let places = places.filter_map(|id| lines.iter().position(|line| line.id == id));
    html! {
        <ul class="fund-lines" aria-label={project.say(&owner_rules::FUND_LINES).to_owned()}>
            { for places.map(|line| html! { <FundLine {line} /> }) }
        </ul>
    }
}

#[derive(PartialEq, Properties)]
struct FundLineProps {
    /// The place of the line.
    line: usize,
}

/// A line that the fund may pay for.
#[component]
fn FundLine(props: &FundLineProps) -> Html {
    let project = use_project_context();
    let owners = use_owners_context();
    let onchange = use_callback((project.clone(), props.line), |event: Event, (project, line)| {
        let paid = event.target_unchecked_into::<HtmlInputElement>().checked();
        if let Some(line) = project.project().lines.get(*line) {
            project.dispatch.emit(Action::Owners(pay_for(project.project(), &line.id, paid)));
        }
    });
    let Some(line) = project.project().lines.get(props.line) else { return Html::default() };
    let mut uses = project.project().owner_funding.iter();
    let at = uses.position(|own| own.source == MAINTENANCE_FUND && own.line.as_ref() == Some(&line.id));
    let path = at.map(|at| project.path(&format!("owner_funding[{at}]")));
    let charges = owners.found().map(|found| &found.charges);
    let charge = charges.into_iter().flatten().find(|own| own.of == ChargeOf::Line(props.line));
    let remarks = path.as_ref().map(|path| remarks_in(&project, &owners, path, |_| false));
    html! {
        <li>
            <label class="tick">
                <input type="checkbox" id={path} checked={at.is_some()} disabled={project.locked()} {onchange} />
                { name_of(&project, line) }
            </label>
            if let Some(charge) = charge {
                <span class="borne">{ money(charge.net) }</span>
            }
            { remarks.unwrap_or_default() }
        </li>
    }
}

/// Uses of the fund that no box stands for: of a line that is not there, or that owners do not bear together.
#[component]
pub(super) fn OddUses() -> Html {
    let project = use_project_context();
    let owners = use_owners_context();
    let common = common_lines(Ground::of(&project));
    let own = project.project().owner_funding.iter().enumerate();
    let odd = own.filter(|(_, own)| {
        own.source == MAINTENANCE_FUND && own.line.as_ref().is_some_and(|line| !common.contains(line))
    });
    let rows = odd.map(|(index, own)| {
        let id = own.line.as_deref().unwrap_or_default();
        let line = project.project().lines.iter().find(|line| line.id == id);
        let name = line.map_or_else(|| id.to_owned(), |line| name_of(&project, line));
        let path = project.path(&format!("owner_funding[{index}]"));
        let remarks = remarks_in(&project, &owners, &path, |_| false);
        html! {
            <li tabindex="-1" id={path}>
                { &name }
                { remove(&project, &name, OwnersAction::RemoveFunding(index)) }
                { remarks }
            </li>
        }
    });
    let rows: Vec<Html> = rows.collect();
    if rows.is_empty() {
        return Html::default();
    }
    html! { <ul class="fund-lines">{ for rows }</ul> }
}

fn name_of(project: &ProjectContext, line: &DraftLine) -> String {
    line_name(Ground::of(project), line, project.language())
}
