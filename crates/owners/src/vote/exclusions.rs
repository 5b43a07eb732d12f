//! Units that count in no vote (不计入表决), each with the reason: garages, common rooms.

use super::area::square_metres;
use crate::household::Household;
use crate::notice::address;
use fentan_core::Decimal;
use fentan_core::check::Checker;
use fentan_core::define_codes;
use fentan_core::draft::DraftProject;
use fentan_core::format::grouped;
use fentan_core::path::Path;
use fentan_rulebook::text::{Bilingual, say};

define_codes! {
    Error VOTE_EXCLUSION "vote.exclusion",
        "没有写明不计入表决的原因", "the reason for counting in no vote is empty",
        hint "写明原因，例如车库、公共用房；计入表决的不填",
        "give the reason, such as a garage or a common room; leave it out where the unit has its vote";
    Error VOTE_NOBODY "vote.nobody",
        "全部房屋都不计入表决", "every unit is left out of the vote",
        hint "至少一户须计入表决", "at least one unit has to count";
    Warning VOTE_NOT_COUNTED "vote.not_counted",
        "这一户不计入表决，所填意见不计", "this unit counts in no vote, so its vote is not counted",
        hint "删去意见，或删去不计入表决的原因", "delete the vote, or the reason for leaving the unit out";
}

/// A unit that counts in no vote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Its place among the project's households.
    pub household: usize,
    /// Its exclusive floor area, in ㎡.
    pub area: Decimal,
    /// The reason.
    pub reason: String,
}

/// The units that are left out; reports those without a reason, those that vote all the same, and that none is left.
pub(super) fn read(
    project: &DraftProject,
    households: Option<&[Household]>,
    place: &Path<'_>,
    check: &mut Checker<'_>,
) -> Vec<LeftOut> {
    let list = place.field("households");
    let mut all = Vec::new();
    for (index, household) in project.households.iter().enumerate() {
        let Some(reason) = household.vote_exclusion.as_deref() else { continue };
        let item = list.item(index);
        let here = item.field("vote_exclusion");
        check.text(Some(reason), &here);
        if reason.trim().is_empty() {
            check.report(&VOTE_EXCLUSION, &here, &[]);
        }
        if household.votes.as_ref().is_some_and(|votes| !votes.is_empty()) {
            check.report(&VOTE_NOT_COUNTED, &item.field("votes"), &[]);
        }
        let area = households.and_then(|all| all.get(index)).map_or_else(Decimal::default, |own| own.area);
        all.push(LeftOut { household: index, area, reason: reason.to_owned() });
    }
    if !all.is_empty() && all.len() == project.households.len() {
        check.report(&VOTE_NOBODY, &list.item(0).field("vote_exclusion"), &[]);
    }
    all
}

/// The units that a project leaves out of its votes, a text for each reason, in the order in which reasons first stand.
#[must_use]
pub fn left_out_words(project: &DraftProject, left_out: &[LeftOut]) -> Vec<Bilingual> {
    let mut reasons: Vec<&str> = Vec::new();
    for own in left_out {
        if !reasons.contains(&own.reason.as_str()) {
            reasons.push(&own.reason);
        }
    }
    let words = |reason: &&str| {
        let own: Vec<&LeftOut> = left_out.iter().filter(|own| own.reason == *reason).collect();
        let area = own.iter().try_fold(Decimal::default(), |sum, own| sum.checked_add(own.area));
        let area = grouped(&square_metres(area.unwrap_or_default()));
        let names = own.iter().filter_map(|own| project.households.get(own.household));
        let mut names = names.map(|household| address(household));
        let first = names.next().unwrap_or_default();
        let names = names.fold(first, |all, next| say!("{0}、{1}", "{0}, {1}", all, next));
        say!(
            "{0}：{1}（共 {2} 套、{3} ㎡）",
            "{0}: {1} (units: {2}; {3} ㎡)",
            *reason,
            names,
            own.len(),
            area
        )
    };
    reasons.iter().map(words).collect()
}
