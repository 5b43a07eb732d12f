//! Grant spreading: divides an amount of grants among projects in proportion to their pools
//! (按财政承担部分同比分配), for a scenario of its own: to the fen, or in whole 万元 as grants are issued.
//!
//! In whole 万元 every part is cut down, and what that leaves over, the tail (尾数), goes to the one project with the
//! largest part (of equal ones the first), which it changes least.

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

/// One 万元.
const WAN: i64 = 1_000_000;

/// Grants divided in whole 万元.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WholeWan {
    /// The parts, the tail included.
    pub allotments: Vec<Allotment>,
    /// The tail: what was left over and the project that it went to, on top of its own whole 万元; `None` where the parts
    /// came out whole.
    pub tail: Option<Allotment>,
}

/// Divides like [`spread`], then cuts every part down to whole 万元 and gives the tail to the largest.
///
/// The parts sum to `total`. The project with the tail may get more than its pool where the pools are all but
/// filled; the excess becomes surplus by the rules for grants.
///
/// # Errors
/// Those of [`spread`].
pub fn spread_in_wan(
    assessment: &Assessment,
    chosen: impl IntoIterator<Item = usize>,
    total: Fen,
) -> Result<WholeWan, SplitError> {
    let mut allotments = spread(assessment, chosen, total)?;
    let largest = allotments.iter().map(|allotment| allotment.amount).max();
    let taker = allotments.iter().position(|allotment| Some(allotment.amount) == largest);
    let mut left = Fen::ZERO;
    for Allotment { amount, .. } in &mut allotments {
        let rest = Fen::new(amount.fen().checked_rem(WAN).unwrap_or_default());
        // Both are parts of the total, so they fit.
        *amount = amount.checked_sub(rest).unwrap_or_default();
        left = left.checked_add(rest).unwrap_or_default();
    }
    let taker = taker.and_then(|taker| allotments.get_mut(taker)).filter(|_| !left.is_zero());
    let tail = taker.map(|taker| {
        taker.amount = taker.amount.checked_add(left).unwrap_or_default();
        Allotment { project: taker.project, amount: left }
    });
    Ok(WholeWan { allotments, tail })
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
