//! The status of a project: its households, their vote and its readiness.

use super::household::{Households, households};
use super::readiness::{Readiness, readiness};
use super::vote::{VoteResult, vote};
use fentan_core::Evaluation;
use fentan_core::diagnostic::Diagnostic;
use fentan_core::draft::DraftProject;
use fentan_rulebook::Rulebook;

/// The status of one project.
#[derive(Clone, Debug, Default)]
pub struct Status {
    /// Its households, checked.
    pub households: Households,
    /// The vote of its owners.
    pub vote: VoteResult,
    /// Its readiness: the conditions for applying (立项条件).
    pub readiness: Readiness,
}

impl Status {
    /// The diagnostics on households, vote and readiness, in this order.
    pub fn diagnostics(&self) -> impl Iterator<Item = &Diagnostic> {
        let lists = [&self.households.diagnostics, &self.vote.diagnostics, &self.readiness.diagnostics];
        lists.into_iter().flatten()
    }
}

/// The status of the project at `index` of its budget.
#[must_use]
pub fn status(rulebook: &Rulebook, project: &DraftProject, index: usize) -> Status {
    let households = households(project, index);
    let vote = vote(rulebook, project, index, &households);
    let readiness = readiness(rulebook, project, index, &vote);
    Status { households, vote, readiness }
}

/// The statuses of all projects of a budget, in its order.
#[must_use]
pub fn statuses(evaluation: &Evaluation) -> Vec<Status> {
    let projects = evaluation.draft().projects.iter().enumerate();
    projects.map(|(index, project)| status(evaluation.rulebook(), project, index)).collect()
}
