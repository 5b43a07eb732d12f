//! The budget of one project: what is entered, beside its answer.

mod adder;
mod assigning;
mod facts;
mod fees;
mod funding;
mod line;
mod line_groups;
mod lines;
mod parts;
mod picker;
pub(crate) mod readings;
mod targets;
mod welcome;

use yew::{Html, classes, component, html, use_callback};

use self::facts::Facts;
use self::fees::Fees;
use self::funding::FundingTable;
use self::lines::Lines;
use self::picker::PickerProvider;
use self::readings::Readings;
use self::targets::targets;
use self::welcome::Welcome;
use super::answer::Answer;
use super::projects::{NoProject, Projects};
use super::scenarios::Scenarios;
use crate::context::{ProjectProvider, use_project_context};
use crate::document::Action;
use crate::hooks::{PastedRange, use_document_paste};
use crate::paste::Grid;
use crate::paste::{self, Onto, notice_of_paste};

/// The view of one project's budget.
#[component]
pub(crate) fn BudgetView() -> Html {
    let fallback = html! { <div class="page"><main><Scenarios /><NoProject /></main></div> };
    html! { <ProjectProvider {fallback}><Budget /></ProjectProvider> }
}

/// The budget of the project looked at.
#[component]
fn Budget() -> Html {
    let project = use_project_context();
    let pasted = use_callback(project.clone(), |range: PastedRange, project| {
        let grid = match Grid::read(&range.text) {
            Ok(grid) => grid,
            Err(too_much) => return project.notify.emit(Some(too_much.notice())),
        };
        let (targets, at) = targets(project, &range.field);
        let (index, written) = (project.index, project.project());
        let unit = project.settings.unit;
        let onto =
            Onto { rulebook: project.rulebook(), project: written, index, targets: &targets, at, unit };
        let pasted = paste::plan(&grid, &onto);
        project.notify.emit(notice_of_paste(&pasted, unit, project.rulebook()));
        if !pasted.changes.is_empty() {
            project.dispatch.emit(Action::Paste(paste::with_purposes(pasted.changes)));
        }
    });
    use_document_paste(pasted);
    html! {
        <div class={classes!("page", project.locked().then_some("locked"))}>
            <main>
                <Welcome />
                <Scenarios />
                <Projects />
                <Facts />
                <PickerProvider><Lines /></PickerProvider>
                <Fees />
                <div class="pair">
                    <FundingTable />
                    <Readings />
                </div>
            </main>
            <Answer />
        </div>
    }
}
