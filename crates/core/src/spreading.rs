//! Plans for the grants: an amount spread over projects in proportion to what the government bears of each (按财政承担
//! 部分同比分配), as a scenario of its own.

use std::sync::Arc;

use crate::assessment::Assessment;
use crate::draft::{Draft, DraftFunding, DraftProject};
use crate::money::Fen;
use crate::rounding::{SplitError, split};

/// What a plan gives one project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Allotment {
    /// The project's place in the budget.
    pub project: usize,
    /// What it gets.
    pub amount: Fen,
}

/// Spreads `total` over the projects at `chosen` in proportion to their pools, by largest remainder. Projects without
/// figures get nothing and are left out; one given twice counts once.
///
/// As long as `total` is no more than the pools together, no project gets more than its pool. Nothing is capped beyond
/// that: what is over becomes surplus, by the rules for grants.
///
/// # Errors
/// Refuses a negative `total`, and projects among which nobody has a pool.
pub fn spread(
    assessment: &Assessment,
    chosen: impl IntoIterator<Item = usize>,
    total: Fen,
) -> Result<Vec<Allotment>, SplitError> {
    let mut places: Vec<usize> = chosen.into_iter().collect();
    places.sort_unstable();
    places.dedup();
    let pool = |place: usize| {
        let government = &assessment.projects.get(place)?.result.as_ref()?.figures.government;
        Some((place, u64::try_from(government.pool.fen()).ok()?))
    };
    let (places, weights): (Vec<usize>, Vec<u64>) = places.into_iter().filter_map(pool).unzip();
    let parts = split(total, &weights)?;
    Ok(places.into_iter().zip(parts).map(|(project, amount)| Allotment { project, amount }).collect())
}

/// Writes a plan into a budget: in each project of it, what it allots takes the place of all money from `source`.
/// Where it allots nothing, there is no such money. Other projects and other money stay as they are.
pub fn write(draft: &mut Draft, source: &str, plan: &[Allotment]) {
    for allotment in plan {
        if let Some(project) = draft.projects.get_mut(allotment.project) {
            replace(Arc::make_mut(project), source, allotment.amount);
        }
    }
}

/// Puts `amount` where the first money from `source` stands, or last.
fn replace(project: &mut DraftProject, source: &str, amount: Fen) {
    let first = project.funding.iter().position(|money| money.source == source);
    project.funding.retain(|money| money.source != source);
    if !amount.is_zero() {
        let place = first.unwrap_or(project.funding.len());
        let money = DraftFunding { source: source.to_owned(), amount: amount.to_string() };
        project.funding.insert(place, money);
    }
}
