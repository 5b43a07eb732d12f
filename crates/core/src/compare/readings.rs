//! What each open question moves: the assessment under every reading (口径) that is not in use.

use super::{Compared, OtherRulebook, Sum, follows, projects, totals};
use crate::assess::assess;
use crate::assessment::Assessment;
use crate::budget::Budget;
use crate::money::Fen;
use fentan_rulebook::{Reading, ReadingOption, Rulebook};

/// What taking one other reading does.
#[derive(Clone, Debug)]
pub struct ReadingEffect<'a> {
    /// The open question.
    pub reading: &'a Reading,
    /// How it is read now.
    pub present: &'a ReadingOption,
    /// How it could be read.
    pub option: &'a ReadingOption,
    /// The totals as they are, and as they would be.
    pub totals: Compared,
    /// How many projects would have other figures.
    pub projects: usize,
    /// How much of the total would be borne by somebody else: by another payer, by another level, or by the money from
    /// above. `None` where the totals are not known.
    pub moved: Option<Fen>,
}

/// Each reading of the rulebook under each option that is not in use, all others as they are.
///
/// Nothing is checked again: the checked projects are shared.
///
/// # Errors
/// Refuses an assessment that follows another rulebook.
pub fn readings<'a>(
    rulebook: &'a Rulebook,
    budget: &Budget,
    assessment: &Assessment,
) -> Result<Vec<ReadingEffect<'a>>, OtherRulebook> {
    follows(rulebook, assessment)?;
    Ok(effects(rulebook, budget, assessment))
}

/// The same for an assessment that is known to follow the rulebook.
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

/// What is borne by somebody else: the sum of what those who bear more bear more. It is what the others bear less,
/// since readings do not change what is built or what it costs.
fn moved(rulebook: &Rulebook, totals: &Compared) -> Option<Fen> {
    let payers = rulebook.payer_indices().filter(|payer| *payer != rulebook.pool);
    let bearers = payers.map(Sum::Payer).chain([Sum::Used, Sum::City, Sum::District]);
    let changes: Option<Vec<Fen>> = bearers.map(|sum| totals.change(rulebook, sum).change).collect();
    Fen::sum(changes?.into_iter().filter(|change| *change > Fen::ZERO))
}
