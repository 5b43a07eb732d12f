//! The owners' vote (五(三), 民法典第278条): who took part, who agreed, what each matter has to reach and what is still
//! missing, by exclusive floor area and by persons alike.
//!
//! Whole numbers only: persons, and millionths of a square metre. Every threshold is data ([`super::OwnerRules`]).

mod area;
pub(crate) mod ballots;
mod count;
mod labels;
mod reach;
#[cfg(test)]
mod tests;

pub use self::area::square_metres;
pub use self::reach::{Reach, Tally};

use super::household::Households;
use fentan_core::check::Checker;
use fentan_core::diagnostic::Diagnostic;
use fentan_core::draft::DraftProject;
use fentan_core::path::Path;
use fentan_rulebook::Rulebook;
use fentan_rulebook::owners::{MatterKind, VoteTest};
use fentan_rulebook::text::Bilingual;
use std::sync::Arc;

/// The vote of a project's owners, and what is said about it.
#[derive(Clone, Debug, Default)]
pub struct VoteResult {
    /// The matters, in the draft's order; none where households or votes have an error, or there is no household.
    pub matters: Option<Vec<MatterVote>>,
    /// What is said about matters and votes, with paths from the budget's root. What is said about households is
    /// [`Households`]' own.
    pub diagnostics: Vec<Diagnostic>,
}

/// The vote on one matter.
#[derive(Clone, Debug)]
pub struct MatterVote {
    /// The matter's id.
    pub id: String,
    /// What it is called: its own name, or its kind's.
    pub name: Bilingual,
    /// What is decided.
    pub kind: Arc<MatterKind>,
    /// All owners.
    pub total: Tally,
    /// Those who took part, however they voted.
    pub taking_part: Tally,
    /// Those who agreed.
    pub in_favour: Tally,
    /// Those who did not agree.
    pub against: Tally,
    /// Those who abstained.
    pub abstaining: Tally,
    /// What it has to reach: at least one.
    pub tests: Vec<TestResult>,
    /// The place of the stricter test among them.
    pub stricter: usize,
    /// Whether it passed: it reached all that it has to.
    pub passed: bool,
    /// The decision in words, with what is missing.
    pub words: Bilingual,
}

/// One test of a vote.
#[derive(Clone, Debug)]
pub struct TestResult {
    /// The test.
    pub test: Arc<VoteTest>,
    /// How many of all owners took part.
    pub quorum: Reach,
    /// How many of those who took part agreed.
    pub consent: Reach,
    /// Whether quorum and consent are both reached.
    pub passed: bool,
    /// Where the quorum is missed: how much more agreement it would take if exactly those missing took part and all
    /// agreed.
    pub then_missing: Option<Tally>,
    /// What is missing, in words, or that nothing is.
    pub words: Bilingual,
}

/// Counts the votes of the project at `index` of its budget, whose households these are.
#[must_use]
pub fn vote(
    rulebook: &Rulebook,
    project: &DraftProject,
    index: usize,
    households: &Households,
) -> VoteResult {
    let projects = Path::ROOT.field("projects");
    let place = projects.item(index);
    let mut found = Vec::new();
    let mut check = Checker::new(&[], &mut found);
    let matters = ballots::matters(&rulebook.owners, project, &place, &mut check);
    let ballots =
        ballots::read(&rulebook.owners, project, &matters, households.all.as_deref(), &place, &mut check);
    let all = households.all.as_deref().filter(|all| !all.is_empty());
    let units = all.and_then(|all| count::Electorate::of(project, all, &place, &mut check));
    let sound = !found.iter().any(Diagnostic::is_error);
    let counted = units.filter(|_| sound).map(|units| {
        let ballots = ballots.iter();
        matters
            .iter()
            .zip(ballots)
            .filter_map(|(matter, ballots)| count::matter(matter, ballots, &units))
            .collect()
    });
    VoteResult { matters: counted, diagnostics: found }
}
