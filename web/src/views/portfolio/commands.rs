//! The commands for a project in its row.

use std::rc::Rc;

use super::arrangement::Arrangement;
use super::facts::AllFacts;
use super::state::{PortfolioAction, StateHandle};
use crate::browser;
use crate::context::ViewContext;
use crate::document::Action;
use crate::route::View;

/// One thing to do with a project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ProjectCommand {
    /// Show it in the budget.
    Open,
    /// Show the first thing that is said of it, in the budget.
    OpenProblem,
    /// Add a copy of it.
    Copy,
    /// Take it out.
    Remove,
}

/// Everything that commands need.
pub(super) struct Commands {
    pub(super) context: ViewContext,
    pub(super) state: StateHandle,
    pub(super) facts: AllFacts,
    pub(super) arrangement: Rc<Arrangement>,
}

impl Commands {
    /// Does something with the project at this place.
    pub(super) fn run(&self, project: usize, command: ProjectCommand) {
        self.context.dispatch.emit(Action::Select(project));
        match command {
            ProjectCommand::Open => self.open(project),
            ProjectCommand::OpenProblem => {
                self.open(project);
                if let Some(first) = self.facts.get(project).and_then(|facts| facts.first()) {
                    let path = first.path.clone();
                    browser::soon(move || browser::focus_path(&path));
                }
            }
            ProjectCommand::Copy => self.add(Action::CopyProject(self.context.language())),
            ProjectCommand::Remove => self.remove(project),
        }
    }

    /// Adds a project, which comes after all others, by this action.
    pub(super) fn add(&self, action: Action) {
        let place = self.context.draft().projects.len();
        self.context.dispatch.emit(action);
        self.state.dispatch(PortfolioAction::Added(place));
    }

    /// Shows a project in the budget. The table will be new when it is seen again, and start from this row.
    fn open(&self, project: usize) {
        self.state.dispatch(PortfolioAction::Want(project));
        self.context.route.go.emit(View::Budget);
    }

    /// Takes a project out; the focus goes to the one shown next.
    fn remove(&self, project: usize) {
        self.context.dispatch.emit(Action::RemoveProject);
        if let Some(next) = self.arrangement.neighbour(project) {
            let next = if next > project { next - 1 } else { next };
            self.state.dispatch(PortfolioAction::Want(next));
        }
    }
}
