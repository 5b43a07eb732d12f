//! Where a project stands: its owners' vote and what it has to show.

use super::household::{Households, households};
use super::readiness::{Readiness, readiness};
use super::vote::{VoteResult, vote};
use fentan_core::Evaluation;
use fentan_core::diagnostic::Diagnostic;
use fentan_core::draft::DraftProject;
use fentan_rulebook::Rulebook;

/// A project's households, their vote, and how far the project has come.
#[derive(Clone, Debug, Default)]
pub struct Status {
    /// Its households.
    pub households: Households,
    /// Their vote.
    pub vote: VoteResult,
    /// What it has to show.
    pub readiness: Readiness,
}

impl Status {
    /// Everything said about households, votes and what was entered.
    pub fn diagnostics(&self) -> impl Iterator<Item = &Diagnostic> {
        let lists = [&self.households.diagnostics, &self.vote.diagnostics, &self.readiness.diagnostics];
        lists.into_iter().flatten()
    }
}

/// Where the project at `index` of its budget stands.
#[must_use]
pub fn status(rulebook: &Rulebook, project: &DraftProject, index: usize) -> Status {
    let households = households(project, index);
    let vote = vote(rulebook, project, index, &households);
    let readiness = readiness(rulebook, project, index, &vote);
    Status { households, vote, readiness }
}

/// Where every project of a budget stands, in its order.
#[must_use]
pub fn statuses(evaluation: &Evaluation) -> Vec<Status> {
    let projects = evaluation.draft().projects.iter().enumerate();
    projects.map(|(index, project)| status(evaluation.rulebook(), project, index)).collect()
}
