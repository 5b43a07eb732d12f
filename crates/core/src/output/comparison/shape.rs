//! The shape of compared scenarios and readings.

use serde::{Serialize, Serializer};

use crate::money::Fen;
use crate::output::{Entries, FiguresOutput, NamedOutput};
use fentan_rulebook::text::Bilingual;

/// Scenarios side by side.
#[derive(Debug, Serialize)]
pub struct ComparisonOutput<'a> {
    /// The scenarios, as they were given.
    pub scenarios: Vec<ScenarioOutput<'a>>,
    /// The sums there are, in their order: what the keys of `amounts` mean.
    pub sums: Vec<SumOutput>,
    /// The first scenario against each other one.
    pub comparisons: Vec<PairOutput<'a>>,
}

/// A scenario by itself.
#[derive(Debug, Serialize)]
pub struct ScenarioOutput<'a> {
    /// The option each reading was taken by.
    pub readings: Entries<'a, &'a str>,
    /// How many projects it has.
    #[serde(serialize_with = "crate::output::count")]
    pub projects: usize,
    /// How many of them have errors and are not in the sums.
    #[serde(serialize_with = "crate::output::count")]
    pub broken: usize,
    /// Its totals; left out where the budget as a whole has an error or a sum does not fit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub totals: Option<FiguresOutput<'a>>,
}

/// A sum that a project has, and all together.
#[derive(Debug, Serialize)]
pub struct SumOutput {
    /// Its path in the assessment: `government.city`.
    pub id: String,
    /// What it is called.
    pub name: Bilingual,
}

/// Two scenarios.
#[derive(Debug, Serialize)]
pub struct PairOutput<'a> {
    /// The place of the first in the list of scenarios.
    #[serde(serialize_with = "crate::output::count")]
    pub before: usize,
    /// The place of the second.
    #[serde(serialize_with = "crate::output::count")]
    pub after: usize,
    /// All projects together.
    pub totals: ComparedOutput,
    /// Every division in which either has a project with figures, by code.
    pub divisions: Vec<DivisionChangeOutput<'a>>,
    /// The projects that differ.
    pub projects: Vec<ProjectChangeOutput<'a>>,
}

/// A division on both sides.
#[derive(Debug, Serialize)]
pub struct DivisionChangeOutput<'a> {
    /// Which it is.
    #[serde(flatten)]
    pub division: NamedOutput<'a>,
    /// Its sums.
    #[serde(flatten)]
    pub compared: ComparedOutput,
}

/// A project on both sides.
#[derive(Debug, Serialize)]
pub struct ProjectChangeOutput<'a> {
    /// Its id.
    pub id: String,
    /// Its name, as it was before where it has one there.
    pub name: &'a str,
    /// Its place in the first budget.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[serde(serialize_with = "crate::output::place")]
    pub before_index: Option<usize>,
    /// Its place in the second budget.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[serde(serialize_with = "crate::output::place")]
    pub after_index: Option<usize>,
    /// Its sums, those that differ.
    #[serde(flatten)]
    pub compared: ComparedOutput,
}

/// Sums on both sides.
#[derive(Debug, Serialize)]
pub struct ComparedOutput {
    /// What the first side has: `figures`; `absent`, `broken` (both are nothing in the sums); or `unknown`.
    pub before: &'static str,
    /// What the second side has.
    pub after: &'static str,
    /// The sums by their ids.
    pub amounts: Amounts,
}

/// Changes by the id of their sum, serialised as an object.
#[derive(Debug)]
pub struct Amounts(pub Vec<(String, ChangeOutput)>);

/// One sum on both sides, in yuan.
#[derive(Debug, Serialize)]
pub struct ChangeOutput {
    /// Before; left out where there are no figures.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Fen>,
    /// After; left out where there are no figures.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<Fen>,
    /// What it grew by, with a minus where it shrank; left out where a side is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change: Option<Fen>,
}

/// What every reading that is not in use would move.
#[derive(Debug, Serialize)]
pub struct ReadingEffectsOutput<'a> {
    /// The sums there are, in their order: what the keys of `amounts` mean.
    pub sums: Vec<SumOutput>,
    /// The open questions, in the rulebook's order.
    pub readings: Vec<ReadingEffectOutput<'a>>,
}

/// What the other readings of one open question would move.
#[derive(Debug, Serialize)]
pub struct ReadingEffectOutput<'a> {
    /// The question's id.
    pub id: &'a str,
    /// Its name.
    pub name: &'a Bilingual,
    /// What is left open.
    pub question: &'a Bilingual,
    /// The clause that is read, or that is silent.
    pub clause: &'a str,
    /// How it is read now.
    pub present: OptionNameOutput<'a>,
    /// How else it could be read, with what that would do.
    pub options: Vec<OptionEffectOutput<'a>>,
}

/// A way to read an open question.
#[derive(Debug, Serialize)]
pub struct OptionNameOutput<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its name.
    pub name: &'a Bilingual,
    /// What it does to the figures.
    pub effect: &'a Bilingual,
}

/// What reading a question in one other way would do.
#[derive(Debug, Serialize)]
pub struct OptionEffectOutput<'a> {
    /// The way.
    #[serde(flatten)]
    pub option: OptionNameOutput<'a>,
    /// How many projects would have other figures.
    #[serde(serialize_with = "crate::output::count")]
    pub projects: usize,
    /// Yuan that somebody else would bear; left out where the totals are not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub moved: Option<Fen>,
    /// The totals as they are and as they would be.
    #[serde(flatten)]
    pub totals: ComparedOutput,
}

impl Serialize for Amounts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(id, change)| (id, change)))
    }
}
