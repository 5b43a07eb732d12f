//! The types of compared scenarios and of effects of readings.

use serde::{Serialize, Serializer};

use crate::money::Fen;
use crate::output::{Entries, FiguresOutput, NamedOutput};
use fentan_rulebook::text::Bilingual;

/// Several scenarios, compared with the first.
#[derive(Debug, Serialize)]
pub struct ComparisonOutput<'a> {
    /// The scenarios, in the order given.
    pub scenarios: Vec<ScenarioOutput<'a>>,
    /// All sums in order, with the names for the keys of `amounts`.
    pub sums: Vec<SumOutput>,
    /// The comparisons of the first scenario with each other one.
    pub comparisons: Vec<PairOutput<'a>>,
}

/// A scenario by itself.
#[derive(Debug, Serialize)]
pub struct ScenarioOutput<'a> {
    /// The option of each reading, by the reading's id.
    pub readings: Entries<'a, &'a str>,
    /// The number of its projects.
    #[serde(serialize_with = "crate::output::count")]
    pub projects: usize,
    /// The number of its projects with errors, which are in no sum.
    #[serde(serialize_with = "crate::output::count")]
    pub broken: usize,
    /// Its totals; left out where the budget as a whole has an error or a sum does not fit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub totals: Option<FiguresOutput<'a>>,
}

/// A sum of a project or of all projects.
#[derive(Debug, Serialize)]
pub struct SumOutput {
    /// Its path in the assessment: `government.city`.
    pub id: String,
    /// Its name.
    pub name: Bilingual,
}

/// A comparison of two scenarios.
#[derive(Debug, Serialize)]
pub struct PairOutput<'a> {
    /// The index of the first scenario.
    #[serde(serialize_with = "crate::output::count")]
    pub before: usize,
    /// The index of the second scenario.
    #[serde(serialize_with = "crate::output::count")]
    pub after: usize,
    /// The totals of all projects.
    pub totals: ComparedOutput,
    /// The divisions in which either scenario has a project with figures, by code.
    pub divisions: Vec<DivisionChangeOutput<'a>>,
    /// The projects that differ.
    pub projects: Vec<ProjectChangeOutput<'a>>,
}

/// A division on both sides.
#[derive(Debug, Serialize)]
pub struct DivisionChangeOutput<'a> {
    /// The division.
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
    /// Its name: the one before, or the one after where it had none.
    pub name: &'a str,
    /// Its index in the first budget.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[serde(serialize_with = "crate::output::place")]
    pub before_index: Option<usize>,
    /// Its index in the second budget.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[serde(serialize_with = "crate::output::place")]
    pub after_index: Option<usize>,
    /// Its sums that differ.
    #[serde(flatten)]
    pub compared: ComparedOutput,
}

/// Sums on both sides.
#[derive(Debug, Serialize)]
pub struct ComparedOutput {
    /// The state of the first side: `figures`; `absent` or `broken` (both count as zero in the sums); or `unknown`.
    pub before: &'static str,
    /// The state of the second side.
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
    /// The amount before; left out where there are no figures.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Fen>,
    /// The amount after; left out where there are no figures.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<Fen>,
    /// The amount after less the amount before; left out where a side is unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change: Option<Fen>,
}

/// The effects of all options that are not in use.
#[derive(Debug, Serialize)]
pub struct ReadingEffectsOutput<'a> {
    /// All sums in order, with the names for the keys of `amounts`.
    pub sums: Vec<SumOutput>,
    /// The readings, in the rulebook's order.
    pub readings: Vec<ReadingEffectOutput<'a>>,
}

/// The effects of the other options of one reading.
#[derive(Debug, Serialize)]
pub struct ReadingEffectOutput<'a> {
    /// The reading's id.
    pub id: &'a str,
    /// Its name.
    pub name: &'a Bilingual,
    /// The question that the policy leaves open.
    pub question: &'a Bilingual,
    /// The clause that can be read in several ways, or that is silent.
    pub clause: &'a str,
    /// The option in use.
    pub present: OptionNameOutput<'a>,
    /// The other options with their effects.
    pub options: Vec<OptionEffectOutput<'a>>,
}

/// An option of a reading.
#[derive(Debug, Serialize)]
pub struct OptionNameOutput<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its name.
    pub name: &'a Bilingual,
    /// Its effect on the figures.
    pub effect: &'a Bilingual,
}

/// The effect of taking one other option.
#[derive(Debug, Serialize)]
pub struct OptionEffectOutput<'a> {
    /// The option.
    #[serde(flatten)]
    pub option: OptionNameOutput<'a>,
    /// The number of projects whose figures would differ.
    #[serde(serialize_with = "crate::output::count")]
    pub projects: usize,
    /// The amount that would be borne by somebody else, in yuan; left out where a total is unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub moved: Option<Fen>,
    /// The totals under the option in use and under this one.
    #[serde(flatten)]
    pub totals: ComparedOutput,
}

impl Serialize for Amounts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(id, change)| (id, change)))
    }
}
