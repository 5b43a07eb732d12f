//! The votes and the readiness of a budget's projects as data: `fentan/vote/1`.

mod readiness;

use fentan_core::Evaluation;
use serde::Serialize;

pub use self::readiness::ReadinessOutput;
use self::readiness::item;
use crate::Status;
use crate::vote::{LeftOut, MatterVote, Reach, Tally, TestResult, square_metres};
use fentan_core::assessment::AssessedProject;
use fentan_core::diagnostic::Diagnostic;
use fentan_core::draft::DraftProject;
use fentan_core::output::RulebookRef;
use fentan_rulebook::owners::Portion;
use fentan_rulebook::text::Bilingual;

/// The schema of the answer about votes.
pub const VOTE_SCHEMA: &str = "fentan/vote/1";

/// The votes of the projects' owners, and the projects' readiness.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Vote"))]
pub struct VoteOutput<'a> {
    /// Always `fentan/vote/1`.
    pub schema: &'static str,
    /// The rulebook with the tests, the conditions and the year by which a community has to be built.
    pub rulebook: RulebookRef<'a>,
    /// The projects, in the budget's order.
    pub projects: Vec<ProjectVoteOutput<'a>>,
    /// Diagnostics on the budget as a whole.
    pub diagnostics: &'a [Diagnostic],
}

/// The vote and the readiness of one project.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "ProjectVote"))]
pub struct ProjectVoteOutput<'a> {
    /// The project's id.
    pub id: &'a str,
    /// Its name.
    pub name: &'a str,
    /// The vote, matter by matter; left out where households or votes have an error, or there is no household.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub matters: Option<Vec<MatterOutput<'a>>>,
    /// The units that count in no vote, each with the reason; left out where there is none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub left_out: Vec<LeftOutOutput<'a>>,
    /// The readiness: the conditions that the rulebook sets. No figure depends on it.
    pub readiness: Vec<ReadinessOutput<'a>>,
    /// The project's own errors, then the diagnostics on households, vote and readiness.
    pub diagnostics: Vec<&'a Diagnostic>,
}

/// The vote on one matter.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "MatterVote"))]
pub struct MatterOutput<'a> {
    /// The matter's id.
    pub id: &'a str,
    /// The id of the kind of matter in the rulebook; in Fuzhou's `application`, `use_fund`…
    pub kind: &'a str,
    /// The name: the matter's own, else that of its kind.
    pub name: &'a Bilingual,
    /// The clause that sets out this kind of matter.
    pub clause: &'a str,
    /// The tally of all owners.
    pub total: TallyOutput,
    /// The tally of those taking part, however they voted.
    pub taking_part: TallyOutput,
    /// The tally of those in favour.
    #[serde(rename = "for")]
    pub in_favour: TallyOutput,
    /// The tally of those against.
    pub against: TallyOutput,
    /// The tally of those abstaining.
    pub abstain: TallyOutput,
    /// The tally of those whose units say different things, who count neither as taking part nor as for; left out where
    /// there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unclear: Option<TallyOutput>,
    /// The tests; the matter passes where it passes all of them.
    pub tests: Vec<TestOutput<'a>>,
    /// The id of the stricter test.
    pub stricter: &'a str,
    /// True where the matter passed every test, and would with the unclear votes against.
    pub passed: bool,
    /// The decision in words, with what is missing.
    pub words: &'a Bilingual,
}

/// A unit that counts in no vote.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "LeftOut"))]
pub struct LeftOutOutput<'a> {
    /// The household's id.
    pub household: &'a str,
    /// Its exclusive floor area in ㎡, decimal text with at least two decimals.
    pub area: String,
    /// The reason.
    pub reason: &'a str,
}

/// A tally of owners; an owner of several households is one person.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Tally"))]
pub struct TallyOutput {
    /// The number of persons.
    pub persons: u32,
    /// Their exclusive floor area in ㎡, decimal text with at least two decimals.
    pub area: String,
}

/// A test of a vote with its result.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "VoteTest"))]
pub struct TestOutput<'a> {
    /// Its id in the rulebook; in Fuzhou's `policy`, `code` or `code_major`.
    pub id: &'a str,
    /// Its name.
    pub name: &'a Bilingual,
    /// The clause that sets it out.
    pub clause: &'a str,
    /// The quorum: those taking part against all owners.
    pub quorum: ReachOutput,
    /// The majority: those in favour against those taking part.
    pub consent: ReachOutput,
    /// True where quorum and majority are both reached.
    pub passed: bool,
    /// The votes in favour still missing for the majority if just enough owners for the quorum joined and all agreed;
    /// left out where the quorum is reached.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub then_missing: Option<TallyOutput>,
    /// The least of the owners who have not voted who have to take part and agree for the test to be passed, where all
    /// votes stay as they are; left out where it is passed, or where all of them would not be enough.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub joining: Option<TallyOutput>,
    /// The result in words: what is missing, or that it is reached.
    pub words: &'a Bilingual,
}

/// A part of a whole against the threshold that it has to reach, both by persons and by area.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Reach"))]
pub struct ReachOutput {
    /// The threshold: `2/3`.
    pub portion: String,
    /// True where the threshold itself is not enough (过半数).
    pub more_than: bool,
    /// The least that reaches the threshold.
    pub needed: TallyOutput,
    /// The difference that is missing to `needed`.
    pub missing: TallyOutput,
    /// True where the threshold is reached.
    pub met: bool,
}

/// The answer about the votes and the readiness of a budget's projects; `statuses` has that of every project, in
/// order.
#[must_use]
pub fn vote<'a>(evaluation: &'a Evaluation, statuses: &'a [Status]) -> VoteOutput<'a> {
    let (rulebook, draft, assessment) = (evaluation.rulebook(), evaluation.draft(), evaluation.assessment());
    let projects = draft.projects.iter().zip(&assessment.projects).zip(statuses);
    VoteOutput {
        schema: VOTE_SCHEMA,
        rulebook: RulebookRef::of(rulebook),
        projects: projects.map(|((draft, assessed), status)| project(draft, assessed, status)).collect(),
        diagnostics: &assessment.diagnostics,
    }
}

fn project<'a>(
    draft: &'a DraftProject,
    assessed: &'a AssessedProject,
    status: &'a Status,
) -> ProjectVoteOutput<'a> {
    let matters = status.vote.matters.as_ref();
    let mut diagnostics: Vec<&Diagnostic> =
        assessed.diagnostics.iter().filter(|said| said.is_error()).collect();
    let own = diagnostics.len();
    for said in status.diagnostics() {
        // Of a place that could not be read, nothing more is to be said.
        if !diagnostics.iter().take(own).any(|known| known.path == said.path) {
            diagnostics.push(said);
        }
    }
    ProjectVoteOutput {
        id: &draft.id,
        name: &draft.name,
        matters: matters.map(|matters| matters.iter().map(matter).collect()),
        left_out: status.vote.left_out.iter().filter_map(|own| left_out(draft, own)).collect(),
        readiness: status.readiness.items.iter().map(item).collect(),
        diagnostics,
    }
}

fn matter(matter: &MatterVote) -> MatterOutput<'_> {
    MatterOutput {
        id: &matter.id,
        kind: &matter.kind.id,
        name: &matter.name,
        clause: &matter.kind.clause,
        total: tally(matter.total),
        taking_part: tally(matter.taking_part),
        in_favour: tally(matter.in_favour),
        against: tally(matter.against),
        abstain: tally(matter.abstaining),
        unclear: (!matter.unclear.is_nothing()).then(|| tally(matter.unclear)),
        tests: matter.tests.iter().map(test).collect(),
        stricter: matter.tests.get(matter.stricter).map_or("", |found| found.test.id.as_ref()),
        passed: matter.passed,
        words: &matter.words,
    }
}

fn left_out<'a>(draft: &'a DraftProject, own: &'a LeftOut) -> Option<LeftOutOutput<'a>> {
    let household = &draft.households.get(own.household)?.id;
    Some(LeftOutOutput { household, area: square_metres(own.area), reason: &own.reason })
}

fn tally(tally: Tally) -> TallyOutput {
    TallyOutput { persons: tally.persons, area: square_metres(tally.area) }
}

fn test(result: &TestResult) -> TestOutput<'_> {
    TestOutput {
        id: &result.test.id,
        name: &result.test.name,
        clause: &result.test.clause,
        quorum: reach(&result.quorum),
        consent: reach(&result.consent),
        passed: result.passed,
        then_missing: result.then_missing.map(tally),
        joining: result.joining.filter(|_| !result.passed).map(tally),
        words: &result.words,
    }
}

fn reach(reach: &Reach) -> ReachOutput {
    let Portion { numerator, denominator, more_than } = reach.portion;
    ReachOutput {
        portion: format!("{numerator}/{denominator}"),
        more_than,
        needed: tally(reach.needed),
        missing: tally(reach.missing),
        met: reach.met,
    }
}
