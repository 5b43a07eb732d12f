//! The owners' vote and what a project has to show, as data.

mod readiness;

use fentan_core::Evaluation;
use serde::Serialize;

pub use self::readiness::ReadinessOutput;
use self::readiness::item;
use crate::Status;
use crate::vote::{MatterVote, Reach, Tally, TestResult, square_metres};
use fentan_core::assessment::AssessedProject;
use fentan_core::diagnostic::Diagnostic;
use fentan_core::draft::DraftProject;
use fentan_core::output::RulebookRef;
use fentan_rulebook::owners::Portion;
use fentan_rulebook::text::Bilingual;

/// The schema of what this version writes.
pub const VOTE_SCHEMA: &str = "fentan/vote/1";

/// The votes of projects' owners, and what the projects have to show.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Vote"))]
pub struct VoteOutput<'a> {
    /// Always `fentan/vote/1`.
    pub schema: &'static str,
    /// The rulebook that says which communities are in scope.
    pub rulebook: RulebookRef<'a>,
    /// The projects, in the budget's order.
    pub projects: Vec<ProjectVoteOutput<'a>>,
    /// What is said about the budget as a whole.
    pub diagnostics: &'a [Diagnostic],
}

/// One project's vote, and what it has to show.
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
    /// What the project has to show (三, 五, 附件4). No figure depends on it.
    pub readiness: Vec<ReadinessOutput<'a>>,
    /// What is said about households, votes and what was entered, after the project's own errors.
    pub diagnostics: Vec<&'a Diagnostic>,
}

/// The vote on one matter.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "MatterVote"))]
pub struct MatterOutput<'a> {
    /// The matter's id.
    pub id: &'a str,
    /// What is decided: `application`, `use_fund`…
    pub kind: &'a str,
    /// What it is called.
    pub name: &'a Bilingual,
    /// Where such a matter is set out.
    pub clause: &'a str,
    /// All owners.
    pub total: TallyOutput,
    /// Those who took part.
    pub taking_part: TallyOutput,
    /// Those who agreed.
    #[serde(rename = "for")]
    pub in_favour: TallyOutput,
    /// Those who did not.
    pub against: TallyOutput,
    /// Those who abstained.
    pub abstain: TallyOutput,
    /// What the matter has to reach; it passes where all of these do.
    pub tests: Vec<TestOutput<'a>>,
    /// The id of the stricter test.
    pub stricter: &'a str,
    /// Whether it passed.
    pub passed: bool,
    /// The decision in words, with what is missing.
    pub words: &'a Bilingual,
}

/// Some of the owners: several units of one owner are one person.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Tally"))]
pub struct TallyOutput {
    /// How many persons.
    pub persons: u32,
    /// Their exclusive floor area in ㎡, decimal text with at least two decimals.
    pub area: String,
}

/// One test of a vote.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "VoteTest"))]
pub struct TestOutput<'a> {
    /// Its id: `policy`, `code` or `code_major`.
    pub id: &'a str,
    /// Its name.
    pub name: &'a Bilingual,
    /// Where it is set out.
    pub clause: &'a str,
    /// Those taking part against all owners.
    pub quorum: ReachOutput,
    /// Those agreeing against those taking part.
    pub consent: ReachOutput,
    /// Whether both are reached.
    pub passed: bool,
    /// Where the quorum is missed: how much more agreement it would take if exactly those missing took part and all
    /// agreed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub then_missing: Option<TallyOutput>,
    /// What is missing, in words, or that nothing is.
    pub words: &'a Bilingual,
}

/// A part of a whole against what it has to reach, by persons and by area; both have to.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Reach"))]
pub struct ReachOutput {
    /// What has to be reached: `2/3`.
    pub portion: String,
    /// Whether that itself is not enough (过半数).
    pub more_than: bool,
    /// The least that reaches it.
    pub needed: TallyOutput,
    /// What is missing of that.
    pub missing: TallyOutput,
    /// Whether it is reached.
    pub met: bool,
}

/// Writes where a budget's projects stand.
#[must_use]
pub fn vote<'a>(evaluation: &'a Evaluation, statuses: &'a [Status]) -> VoteOutput<'a> {
    let (rulebook, draft, assessment) = (evaluation.rulebook(), evaluation.draft(), evaluation.assessment());
    let projects = draft.projects.iter().zip(&assessment.projects).zip(statuses);
    VoteOutput {
        schema: VOTE_SCHEMA,
        rulebook: RulebookRef::of(rulebook),
        projects: projects.map(|((draft, assessed), standing)| project(draft, assessed, standing)).collect(),
        diagnostics: &assessment.diagnostics,
    }
}

fn project<'a>(
    draft: &'a DraftProject,
    assessed: &'a AssessedProject,
    standing: &'a Status,
) -> ProjectVoteOutput<'a> {
    let matters = standing.vote.matters.as_ref();
    let mut diagnostics: Vec<&Diagnostic> =
        assessed.diagnostics.iter().filter(|said| said.is_error()).collect();
    let own = diagnostics.len();
    for said in standing.diagnostics() {
        // Of a place that could not be read, nothing more is to be said.
        if !diagnostics.iter().take(own).any(|known| known.path == said.path) {
            diagnostics.push(said);
        }
    }
    ProjectVoteOutput {
        id: &draft.id,
        name: &draft.name,
        matters: matters.map(|matters| matters.iter().map(matter).collect()),
        readiness: standing.readiness.items.iter().map(item).collect(),
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
        tests: matter.tests.iter().map(test).collect(),
        stricter: matter.tests.get(matter.stricter).map_or("", |found| found.test.id.as_ref()),
        passed: matter.passed,
        words: &matter.words,
    }
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
