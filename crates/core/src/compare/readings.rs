//! The effect of each reading (口径): the assessment under every option that is not in use.

use super::{Compared, OtherRulebook, Sum, follows, projects, totals};
use crate::assess::assess;
use crate::assessment::Assessment;
use crate::budget::Budget;
use crate::money::Fen;
use fentan_rulebook::{Reading, ReadingOption, Rulebook};

/// The effect of taking one other option.
#[derive(Clone, Debug)]
pub struct ReadingEffect<'a> {
    /// The reading.
    pub reading: &'a Reading,
    /// The option in use.
    pub present: &'a ReadingOption,
    /// The other option.
    pub option: &'a ReadingOption,
    /// The totals under the option in use and under the other one.
    pub totals: Compared,
    /// The number of projects whose figures would differ.
    pub projects: usize,
    /// The part of the total that would be borne by another payer, another level, or money from above. `None` where
    /// a total is unknown.
    pub moved: Option<Fen>,
}

/// The effects of all options that are not in use, one at a time, in the rulebook's order.
///
/// The budget is not checked again: its projects are shared.
///
/// # Errors
/// [`OtherRulebook`] where the assessment does not follow `rulebook`.
pub fn readings<'a>(
    rulebook: &'a Rulebook,
    budget: &Budget,
    assessment: &Assessment,
) -> Result<Vec<ReadingEffect<'a>>, OtherRulebook> {
    follows(rulebook, assessment)?;
    Ok(effects(rulebook, budget, assessment))
}

/// Computes [`readings`] for an assessment known to follow the rulebook.
pub(crate) fn effects<'a>(
    rulebook: &'a Rulebook,
    budget: &Budget,
    assessment: &Assessment,
) -> Vec<ReadingEffect<'a>> {
    let mut other = budget.unremarked();
    let used = budget.readings.ids();
    let mut effects = Vec::new();
    for reading in &rulebook.readings {
        let present = used.iter().find(|(id, _)| *id == reading.id);
        let Some(present) = present.and_then(|(_, option)| reading.option(option)) else { continue };
        for option in reading.options.iter().filter(|option| option.id != present.id) {
            other.readings = budget.readings;
            if !other.readings.set(&reading.id, &option.id) {
                continue;
            }
            let after = assess(rulebook, &other);
            let totals = totals(assessment, &after);
            let moved = moved(rulebook, &totals);
            let projects = projects(assessment, &after).len();
            effects.push(ReadingEffect { reading, present, option, totals, projects, moved });
        }
    }
    effects
}

/// The amount that changes its bearer: the sum of all increases. It equals the sum of all decreases, since readings
/// change neither the works nor their cost.
fn moved(rulebook: &Rulebook, totals: &Compared) -> Option<Fen> {
    let payers = rulebook.payer_indices().filter(|payer| *payer != rulebook.pool);
    let bearers = payers.map(Sum::Payer).chain([Sum::Used, Sum::City, Sum::District]);
    let changes: Option<Vec<Fen>> = bearers.map(|sum| totals.change(rulebook, sum).change).collect();
    Fen::sum(changes?.into_iter().filter(|change| *change > Fen::ZERO))
}
