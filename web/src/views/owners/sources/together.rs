//! Elevator subsidies and public revenue.

use fentan_core::draft::{CUSTOM, DraftOwnerFunding, DraftProject};
use fentan_core::{Bilingual, Rulebook};
use yew::{Html, component, html};

use super::super::context::use_owners_context;
use super::super::remarks::remarks_at;
use super::funding_row::FundingRow;
use super::parts::Part;
use crate::components::{Button, Caption};
use crate::context::{ProjectContext, use_project_context};
use crate::document::{Action, MAINTENANCE_FUND, OwnersAction};
use crate::words::{budget, owner_rules};

pub(super) const SUBSIDY: &str = "elevator_subsidy";
const REVENUE: &str = "public_revenue";

/// The money that owners have together, row by row, and the buttons that add some.
#[component]
pub(super) fn Together() -> Html {
    let project = use_project_context();
    let owners = use_owners_context();
    let listed = project.project().owner_funding.iter().enumerate();
    let listed: Vec<usize> =
        listed.filter(|(_, own)| own.source != MAINTENANCE_FUND).map(|(index, _)| index).collect();
    let path = project.path("owner_funding");
    html! {
        <Part name={project.say(&owner_rules::OWN_FUNDS).to_owned()} id={path.clone()}>
            if !listed.is_empty() {
                <table class="stacked">
                    <Caption words={&owner_rules::OWN_FUNDS_CAPTION} />
                    <thead>
                        <tr>
                            <th scope="col">{ project.say(&budget::SOURCE) }</th>
                            <th class="for" scope="col">{ project.say(&owner_rules::USED_FOR) }</th>
                            <th class="amount" scope="col">{ project.say(&budget::AMOUNT) }</th>
                            <th class="remove" scope="col">
                                <span class="hidden">{ project.say(&budget::ACTIONS) }</span>
                            </th>
                        </tr>
                    </thead>
                    <tbody>{ for listed.into_iter().map(|index| html! { <FundingRow {index} /> }) }</tbody>
                </table>
            }
            { remarks_at(&project, &owners, &path) }
            if !project.locked() {
                <div class="add">
                    { add(&project, SUBSIDY, &owner_rules::ADD_SUBSIDY) }
                    { add(&project, REVENUE, &owner_rules::ADD_REVENUE) }
                </div>
            }
        </Part>
    }
}

/// The button that adds money from a source.
fn add(project: &ProjectContext, source: &str, words: &'static Bilingual) -> Html {
    let line = if source == SUBSIDY { first_elevator(project.rulebook(), project.project()) } else { None };
    let funding = DraftOwnerFunding { source: source.to_owned(), line, amount: Some("0".to_owned()) };
    let onclick = project.act(Action::Owners(OwnersAction::AddFunding(funding)));
    html! { <Button {onclick}>{ project.say(words) }</Button> }
}

/// The lines that an elevator subsidy may be for, by their places.
pub(super) fn elevators(rulebook: &Rulebook, project: &DraftProject) -> impl Iterator<Item = usize> {
    let subsidised = &rulebook.owners.subsidised;
    let lines = project.lines.iter().enumerate();
    let elevators = lines
        .filter(|(_, line)| line.component == CUSTOM || subsidised.iter().any(|own| *own == line.component));
    elevators.map(|(place, _)| place)
}

/// The line that a subsidy is for as a rule: the first elevator.
fn first_elevator(rulebook: &Rulebook, project: &DraftProject) -> Option<String> {
    let mut lines = elevators(rulebook, project).map(|place| &project.lines[place]);
    lines.find(|line| line.component != CUSTOM).map(|line| line.id.clone())
}
