//! The weights of a rule: areas, counts, floor coefficients, or amounts as entered.

use super::floors::Coefficients;
use super::household::Household;
use super::rule::ApportionContext;
use super::weights::{Weights, reduced};
use crate::codes;
use fentan_core::Decimal;
use fentan_core::check::Checker;
use fentan_core::define_codes;
use fentan_core::diagnostic::Quoted;
use fentan_core::draft::{DraftApportionRule, DraftEntry};
use fentan_core::path::Path;
use fentan_rulebook::owners::Method;

define_codes! {
    Error APPORTION_HOUSEHOLD_TWICE "apportion.household_twice",
        "住户{0}在这里出现了两次", "household {0} is listed twice here";
    Error APPORTION_OUTSIDE "apportion.outside",
        "住户{0}不在这条规则的范围内", "household {0} is not among those that the rule is about",
        hint "放宽范围，或删去这一户", "widen the rule, or delete this entry";
    Error APPORTION_ENTRY "apportion.entry", "缺少{0}", "{0} is missing";
    Warning APPORTION_FEW "apportion.few",
        "{1} 户中只有 {0} 户填了个数，金额全由这 {0} 户承担",
        "of {1} households only {0} have a count, and bear all of it",
        hint "没有填的按 0 计；各户都有的填 1", "one that is left out counts 0; enter 1 where every household has one";
    Warning COEFFICIENTS_SUM "coefficients.sum",
        "各层合计 {0}%，已按比例折算到 100%", "the floors sum to {0}%; they are scaled to 100%";
}

impl ApportionContext<'_> {
    /// The weights by which a rule divides among its `members`; `None` where an error was reported.
    pub(super) fn weights(
        &self,
        draft: &DraftApportionRule,
        method: Method,
        members: &[usize],
        place: &Path<'_>,
        check: &mut Checker<'_>,
    ) -> Option<Weights> {
        let flat = match method {
            Method::AsLines => return Some(Weights::AsLines),
            Method::Area => self.each(members, |household| household.area.millionths()),
            Method::Equal => self.each(members, |_| 1),
            Method::Served if draft.entries.is_empty() => self.each(members, |_| 1),
            Method::Served => {
                let count = |entry: &DraftEntry, place: &Path<'_>, check: &mut Checker<'_>| {
                    check.whole(entry.count.as_ref()?, place).map(u128::from)
                };
                let counts = self.entries(draft, members, place, check, "count", count)?;
                tell_few(&counts, members.len(), place, check);
                counts
            }
            Method::Entered => {
                let amount = |entry: &DraftEntry, place: &Path<'_>, check: &mut Checker<'_>| {
                    check.amount(entry.amount.as_ref()?, place)
                };
                return self.entries(draft, members, place, check, "amount", amount).map(Weights::Entered);
            }
            Method::FloorArea | Method::FloorUnit => {
                return self.by_floor(draft, method, members, place, check);
            }
        };
        flat_weights(&flat, place, check)
    }

    /// The weights of all households: `weight` for the members, 0 for the others.
    fn each(&self, members: &[usize], weight: impl Fn(&Household) -> u128) -> Vec<u128> {
        let mut weights = vec![0; self.households.len()];
        for member in members {
            if let (Some(own), Some(household)) = (weights.get_mut(*member), self.households.get(*member)) {
                *own = weight(household);
            }
        }
        weights
    }

    fn by_floor(
        &self,
        draft: &DraftApportionRule,
        method: Method,
        members: &[usize],
        place: &Path<'_>,
        check: &mut Checker<'_>,
    ) -> Option<Weights> {
        let coefficients = Coefficients::checked(&self.rulebook.owners, draft, place, check)?;
        let floors = coefficients.of_members(members, self.households, (&self.project, place), check)?;
        let unit = |household: &Household| match method {
            Method::FloorArea => household.area.millionths(),
            _ => 1,
        };
        if !coefficients.percent {
            let weigh = |household: &Household| {
                let own = household.floor.and_then(|floor| floors.get(floor)).unwrap_or_default();
                // Both are far below the square root of what 128 bits hold, or the sum is refused below.
                own.millionths().saturating_mul(unit(household))
            };
            return flat_weights(&self.each(members, weigh), place, check);
        }
        let sum = floors.0.iter().try_fold(Decimal::default(), |sum, (_, own)| sum.checked_add(*own))?;
        if sum != Decimal::parse("100").ok()? && sum > Decimal::default() {
            check.report(&COEFFICIENTS_SUM, &place.field("floors"), &[&sum]);
        }
        let shares: Vec<u128> = floors.0.iter().map(|(_, own)| own.millionths()).collect();
        let units = reduced(&self.each(members, unit));
        let (Some(shares), Some(units)) = (reduced(&shares), units) else {
            check.report(&codes::APPORTION_WEIGHTS, place, &[]);
            return None;
        };
        let floors: Vec<(u32, u64)> = floors.0.into_iter().map(|(floor, _)| floor).zip(shares).collect();
        Some(Weights::Floors { floors, units })
    }

    /// The values entered for the households, 0 for one without an entry; `None` where an error was reported. `name`
    /// is the field, `count` or `amount`, that `value` reads.
    fn entries<T: Copy + Default>(
        &self,
        draft: &DraftApportionRule,
        members: &[usize],
        place: &Path<'_>,
        check: &mut Checker<'_>,
        name: &'static str,
        value: impl Fn(&DraftEntry, &Path<'_>, &mut Checker<'_>) -> Option<T>,
    ) -> Option<Vec<T>> {
        let list = place.field("entries");
        let mut values = vec![None; self.households.len()];
        let mut takes_part = vec![false; self.households.len()];
        for member in members {
            *takes_part.get_mut(*member)? = true;
        }
        let mut valid = true;
        for (index, entry) in draft.entries.iter().enumerate() {
            let item = list.item(index);
            let here = item.field("household");
            let (field, own) = (item.field(name), self.household(&entry.household, &here, check));
            let given = if name == "count" { entry.count.is_some() } else { entry.amount.is_some() };
            if !given {
                check.report(&APPORTION_ENTRY, &field, &[&name]);
            }
            let (Some(own), Some(value)) = (own, value(entry, &field, check)) else {
                valid = false;
                continue;
            };
            if takes_part.get(own) != Some(&true) {
                check.report(&APPORTION_OUTSIDE, &here, &[&Quoted(&entry.household)]);
                valid = false;
            }
            let slot = values.get_mut(own)?;
            if slot.is_some() {
                check.report(&APPORTION_HOUSEHOLD_TWICE, &here, &[&Quoted(&entry.household)]);
                valid = false;
            }
            *slot = Some(value);
        }
        valid.then(|| values.into_iter().map(Option::unwrap_or_default).collect())
    }
}

/// The part of those who could bear a charge that is few: fewer than one in so many.
const FEW: usize = 5;

/// Warns where few of many households have a count: one that somebody forgot pays nothing, and the others its part.
fn tell_few(counts: &[u128], members: usize, place: &Path<'_>, check: &mut Checker<'_>) {
    let bearing = counts.iter().filter(|count| **count > 0).count();
    if bearing > 0 && bearing.saturating_mul(FEW) < members {
        check.report(&APPORTION_FEW, &place.field("entries"), &[&bearing, &members]);
    }
}

fn flat_weights(weights: &[u128], place: &Path<'_>, check: &mut Checker<'_>) -> Option<Weights> {
    let reduced = reduced(weights);
    if reduced.is_none() {
        check.report(&codes::APPORTION_WEIGHTS, place, &[]);
    }
    reduced.map(Weights::Flat)
}
