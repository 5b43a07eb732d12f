//! Grant spreading: divides an amount of grants among projects in proportion to their pools
//! (按财政承担部分同比分配), for a scenario of its own.

use std::sync::Arc;

use crate::assessment::Assessment;
use crate::draft::{Draft, DraftFunding, DraftProject};
use crate::money::Fen;
use crate::rounding::{SplitError, split};

/// The part of the grants that a project gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Allotment {
    /// The project's index in the budget.
    pub project: usize,
    /// The amount it gets.
    pub amount: Fen,
}

/// Divides `total` among the projects at the indices `chosen` in proportion to their pools, by largest remainder.
/// Projects without figures get nothing and are left out; one given twice counts once.
///
/// No project gets more than its pool as long as `total` is no more than the pools together. Nothing is capped
/// beyond that: the excess becomes surplus by the rules for grants.
///
/// # Errors
/// Refuses a negative `total`, and projects whose pools are all zero.
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

/// Writes the allotments into a budget: in each project allotted to, the amount replaces all funding from `source`;
/// an amount of zero removes it. What is spread counts as allotted. Other projects and other funding stay as they are.
pub fn write(draft: &mut Draft, source: &str, plan: &[Allotment]) {
    for allotment in plan {
        if let Some(project) = draft.projects.get_mut(allotment.project) {
            replace(Arc::make_mut(project), source, allotment.amount);
        }
    }
}

/// Replaces a project's funding from `source` by `amount`, at the place of the first such entry, or last.
fn replace(project: &mut DraftProject, source: &str, amount: Fen) {
    let first = project.funding.iter().position(|money| money.source == source);
    project.funding.retain(|money| money.source != source);
    if !amount.is_zero() {
        let place = first.unwrap_or(project.funding.len());
        let money = DraftFunding { source: source.to_owned(), amount: amount.to_string(), status: None };
        project.funding.insert(place, money);
    }
}
