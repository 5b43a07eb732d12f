//! The owners' vote (五(三), 民法典第278条): for each matter, those taking part, those agreeing, the quorum and majority to
//! reach and what is still missing, each by exclusive floor area and by persons.
//!
//! It counts in whole numbers: persons, and millionths of a ㎡. Every threshold is data ([`super::OwnerRules`]).

mod area;
pub(crate) mod ballots;
mod count;
pub(crate) mod exclusions;
mod labels;
mod reach;
#[cfg(test)]
mod tests;

pub use self::area::square_metres;
pub use self::exclusions::{LeftOut, left_out_words};
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

/// The vote of a project's owners, with diagnostics.
#[derive(Clone, Debug, Default)]
pub struct VoteResult {
    /// The matters, in the draft's order; none where households or votes have an error, or there is no household.
    pub matters: Option<Vec<MatterVote>>,
    /// The units that count in no vote, in the draft's order.
    pub left_out: Vec<LeftOut>,
    /// Diagnostics on matters and ballots, with paths from the budget's root; those on households are in
    /// [`Households`].
    pub diagnostics: Vec<Diagnostic>,
}

/// The vote on one matter.
#[derive(Clone, Debug)]
pub struct MatterVote {
    /// The matter's id.
    pub id: String,
    /// Its name: its own, else that of its kind.
    pub name: Bilingual,
    /// The kind of matter, which sets the tests.
    pub kind: Arc<MatterKind>,
    /// The tally of all owners.
    pub total: Tally,
    /// The tally of those taking part, however they voted.
    pub taking_part: Tally,
    /// The tally of those in favour.
    pub in_favour: Tally,
    /// The tally of those against.
    pub against: Tally,
    /// The tally of those abstaining.
    pub abstaining: Tally,
    /// The tally of those whose units say different things: they count neither as taking part nor as for.
    pub unclear: Tally,
    /// The tests to pass: at least one.
    pub tests: Vec<TestResult>,
    /// The place of the stricter test in `tests`.
    pub stricter: usize,
    /// True where the matter passed every test, and would with the unclear votes against.
    pub passed: bool,
    /// The decision in words, with what is missing.
    pub words: Bilingual,
}

impl MatterVote {
    /// True where whether it passes depends on the unclear votes.
    #[must_use]
    pub fn is_undecided(&self) -> bool {
        !self.passed && self.tests.iter().all(|test| test.passed)
    }
}

/// A test of a vote with its result.
#[derive(Clone, Debug)]
pub struct TestResult {
    /// The test as the rulebook states it.
    pub test: Arc<VoteTest>,
    /// The quorum: those taking part against all owners.
    pub quorum: Reach,
    /// The majority: those in favour against those taking part.
    pub consent: Reach,
    /// True where quorum and majority are both reached.
    pub passed: bool,
    /// The votes in favour still missing for the majority if just enough owners for the quorum joined and all agreed;
    /// `None` where the quorum is reached.
    pub then_missing: Option<Tally>,
    /// The least of the owners who have not voted who have to take part and agree for the test to be passed, where all
    /// votes stay as they are; nothing where it is passed, `None` where all of them would not be enough.
    pub joining: Option<Tally>,
    /// The result in words: what is missing, or that it is reached.
    pub words: Bilingual,
}

/// Counts the votes of the project at `index` of its budget, which has these households.
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
    let left_out = exclusions::read(project, all, &place, &mut check);
    let units = all.and_then(|all| count::Electorate::of(project, all, &place, &mut check));
    let valid = !found.iter().any(Diagnostic::is_error);
    let counted = units.filter(|_| valid).map(|units| {
        let ballots = ballots.iter();
        matters
            .iter()
            .zip(ballots)
            .filter_map(|(matter, ballots)| count::matter(matter, ballots, &units))
            .collect()
    });
    VoteResult { matters: counted, left_out, diagnostics: found }
}
