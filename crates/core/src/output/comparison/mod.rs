//! Comparisons and effects of readings, ready to be drawn: amounts as text, changes computed, ids with their names.

mod shape;

pub use self::shape::{
    Amounts, ChangeOutput, ComparedOutput, ComparisonOutput, DivisionChangeOutput, OptionEffectOutput,
    OptionNameOutput, PairOutput, ProjectChangeOutput, ReadingEffectOutput, ReadingEffectsOutput,
    ScenarioOutput, SumOutput,
};
use super::{Entries, NamedOutput, figures};
use crate::assessment::Assessment;
use crate::compare::{Change, Compared, ComparedProject, OtherRulebook, ReadingEffect, Side, Sum, compare};
use crate::draft::Draft;
use crate::money::Fen;
use fentan_rulebook::{Reading, ReadingOption, Rulebook};

/// A scenario: a budget as written and its assessment.
#[derive(Clone, Copy, Debug)]
pub struct Scenario<'a> {
    /// The budget as written, which has the projects' names.
    pub draft: &'a Draft,
    /// Its assessment.
    pub assessment: &'a Assessment,
}

/// Compares the first scenario with each other one.
///
/// # Errors
/// [`OtherRulebook`] where a scenario follows another rulebook.
pub fn comparison<'a>(
    rulebook: &'a Rulebook,
    scenarios: &[Scenario<'a>],
) -> Result<ComparisonOutput<'a>, OtherRulebook> {
    let mut comparisons = Vec::new();
    if let Some((first, others)) = scenarios.split_first() {
        for (after, other) in (1..).zip(others) {
            comparisons.push(pair(rulebook, *first, *other, after)?);
        }
    }
    Ok(ComparisonOutput {
        scenarios: scenarios.iter().map(|scenario| alone(rulebook, scenario.assessment)).collect(),
        sums: sums(rulebook),
        comparisons,
    })
}

fn alone<'a>(rulebook: &'a Rulebook, assessment: &'a Assessment) -> ScenarioOutput<'a> {
    ScenarioOutput {
        readings: Entries(assessment.readings.ids()),
        projects: assessment.projects.len(),
        broken: assessment.broken(),
        totals: assessment.totals.as_ref().map(|totals| figures(rulebook, totals, None)),
    }
}

fn pair<'a>(
    rulebook: &'a Rulebook,
    first: Scenario<'a>,
    other: Scenario<'a>,
    after: usize,
) -> Result<PairOutput<'a>, OtherRulebook> {
    let comparison = compare(rulebook, first.assessment, other.assessment)?;
    let divisions = comparison.divisions.iter().filter_map(|row| {
        let division = rulebook.division(row.division)?;
        let division = NamedOutput { id: &division.code, name: &division.name };
        Some(DivisionChangeOutput { division, compared: compared(rulebook, &row.compared, true) })
    });
    let projects = comparison.projects.iter().map(|row| project(rulebook, first, other, row));
    Ok(PairOutput {
        before: 0,
        after,
        totals: compared(rulebook, &comparison.totals, true),
        divisions: divisions.collect(),
        projects: projects.collect(),
    })
}

fn project<'a>(
    rulebook: &Rulebook,
    first: Scenario<'a>,
    other: Scenario<'a>,
    row: &ComparedProject,
) -> ProjectChangeOutput<'a> {
    let (before_index, after_index) = row.places;
    let name = |scenario: Scenario<'a>, place: Option<usize>| super::project_name(scenario.draft, place?);
    ProjectChangeOutput {
        id: row.id.as_ref().to_owned(),
        name: name(first, before_index).or_else(|| name(other, after_index)).unwrap_or_default(),
        before_index,
        after_index,
        compared: compared(rulebook, &row.compared, false),
    }
}

/// The output for the effects of readings.
#[must_use]
pub fn reading_effects<'a>(
    rulebook: &'a Rulebook,
    effects: &[ReadingEffect<'a>],
) -> ReadingEffectsOutput<'a> {
    let readings = effects.chunk_by(|one, next| one.reading.id == next.reading.id);
    let readings = readings.filter_map(|effects| {
        let ReadingEffect { reading, present, .. } = effects.first()?;
        let Reading { id, name, question, clause, .. } = reading;
        let options = effects.iter().map(|effect| OptionEffectOutput {
            option: option(effect.option),
            projects: effect.projects,
            moved: effect.moved,
            totals: compared(rulebook, &effect.totals, true),
        });
        let (present, options) = (option(present), options.collect());
        Some(ReadingEffectOutput { id, name, question, clause, present, options })
    });
    ReadingEffectsOutput { sums: sums(rulebook), readings: readings.collect() }
}

fn option(option: &ReadingOption) -> OptionNameOutput<'_> {
    OptionNameOutput { id: &option.id, name: &option.name, effect: &option.effect }
}

fn sums(rulebook: &Rulebook) -> Vec<SumOutput> {
    Sum::all(rulebook).map(|sum| SumOutput { id: sum.path(rulebook), name: sum.name(rulebook) }).collect()
}

/// The output for both sides; without `all`, only of the sums that differ.
fn compared(rulebook: &Rulebook, compared: &Compared, all: bool) -> ComparedOutput {
    let changes = compared.changes(rulebook).filter(|change| all || change.change != Some(Fen::ZERO));
    let amounts = changes.map(|Change { sum, before, after, change }| {
        (sum.path(rulebook), ChangeOutput { before, after, change })
    });
    let (before, after) = (state(&compared.before), state(&compared.after));
    ComparedOutput { before, after, amounts: Amounts(amounts.collect()) }
}

const fn state(side: &Side) -> &'static str {
    match side {
        Side::Figures(_) => "figures",
        Side::Absent => "absent",
        Side::Broken => "broken",
        Side::Unknown => "unknown",
    }
}
