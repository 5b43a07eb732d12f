//! Why a household owes what it owes.

use fentan_core::explain::Explanation;
use fentan_owners::{Apportioned, explain};

use super::super::super::Desk;
use super::super::answer::explainer;

pub(super) fn explained(
    desk: &Desk<'_>,
    project: usize,
    apportioned: &Apportioned,
    index: usize,
) -> Option<Explanation> {
    let (figures, _rules) = (explainer(desk), &fentan_core::Rulebook::fuzhou_2021_60().owners);
    explain::Household { figures, project, apportioned, index }.explain()
}
