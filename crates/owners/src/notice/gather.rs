//! Totals over the households of a charge, by which each one's own number is divided.

use std::collections::{BTreeMap, HashMap};

use super::basis::{By, OnFloor};
use crate::apportionment::{Apportioned, Charge, ChargeOf};
use crate::charges::add;
use crate::floors::Coefficients;
use crate::household::Household;
use fentan_core::Decimal;
use fentan_core::Fen;
use fentan_core::check::Checker;
use fentan_core::draft::{DraftApportionRule, DraftProject, WholeNumber};
use fentan_core::path::Path;
use fentan_rulebook::owners::Method;
use fentan_rulebook::owners::OwnerRules;
use fentan_rulebook::ratio;
use fentan_rulebook::text::{Bilingual, say};

pub(super) fn on_floors(
    charge: &Charge,
    households: &[Household],
    floors: &[(u32, u64)],
    units: &[u64],
) -> Option<BTreeMap<u32, OnFloor>> {
    let all = u64::try_from(total(floors.iter().map(|(_, share)| share))?).ok()?;
    let share = |(floor, share): &(u32, u64)| {
        (*floor, OnFloor { share: ratio::share(*share, all), ..OnFloor::default() })
    };
    let mut by_floor: BTreeMap<u32, OnFloor> = floors.iter().map(share).collect();
    for ((household, part), weight) in households.iter().zip(&charge.parts).zip(units) {
        let own = household.floor.and_then(|floor| by_floor.get_mut(&floor));
        if let Some(own) = own.filter(|_| *weight > 0) {
            own.amount = own.amount.checked_add(*part)?;
            own.area = own.area.checked_add(household.area)?;
            own.households = own.households.saturating_add(1);
        }
    }
    Some(by_floor)
}

pub(super) fn by_coefficient(
    rules: &OwnerRules,
    rule: &DraftApportionRule,
    charge: &Charge,
    members: &[&Household],
) -> Option<By> {
    // What could be wrong with them was said when they were apportioned by.
    let mut said = Vec::new();
    let known = Coefficients::checked(rules, rule, &Path::ROOT, &mut Checker::new(&[], &mut said))?;
    let mut coefficients = BTreeMap::new();
    let mut by_area = 0_u128;
    for household in members {
        let floor = household.floor?;
        let own = known.of(floor)?;
        coefficients.insert(floor, own);
        by_area = by_area.checked_add(own.millionths().checked_mul(household.area.millionths())?)?;
    }
    if charge.method == Method::FloorArea {
        return Some(By::CoefficientArea(coefficients, by_area));
    }
    let own = members.iter().filter_map(|household| coefficients.get(&household.floor?).copied());
    let all = sum(own)?;
    Some(By::Coefficient(coefficients, all))
}

/// The basis of a rule with counts: the number that serves each household, and their sum. `None` where no counts are
/// entered.
pub(super) fn served(draft: &DraftProject, rule: Option<&DraftApportionRule>) -> Option<By> {
    let entries = &rule?.entries;
    if entries.is_empty() {
        return None;
    }
    let count = |count: &Option<WholeNumber>| count.as_ref().and_then(WholeNumber::value).unwrap_or_default();
    let by_id: HashMap<&str, u32> =
        entries.iter().map(|entry| (entry.household.as_str(), count(&entry.count))).collect();
    let own = draft.households.iter().map(|household| by_id.get(household.id.as_str()).copied());
    let counts: Vec<u32> = own.map(Option::unwrap_or_default).collect();
    let all = counts.iter().try_fold(0_u64, |all, own| all.checked_add(u64::from(*own)))?;
    Some(By::Served(counts, all))
}

/// The basis of a fee that follows the lines: what they charge each household as the same payer. `None` where a sum
/// does not fit.
pub(super) fn as_lines(apportioned: &Apportioned, charge: &Charge) -> Option<By> {
    let lines = apportioned
        .charges
        .iter()
        .filter(|own| own.payer == charge.payer && matches!(own.of, ChargeOf::Line(_)));
    let (mut parts, mut all) = (vec![Fen::ZERO; apportioned.households.len()], Fen::ZERO);
    for line in lines {
        add(&mut parts, &line.parts)?;
        all = all.checked_add(line.net)?;
    }
    Some(By::Lines(parts, all))
}

pub(super) fn reference(rules: &OwnerRules, rule: &DraftApportionRule) -> Option<Bilingual> {
    let id = rule.coefficients.as_deref()?;
    let set = rules.coefficients.iter().find(|set| set.id == id)?;
    Some(say!(
        "楼层系数“{0}”，{1}；由业主协商确定。",
        "Floor coefficients “{0}”, {1}; the owners decide.",
        set.name,
        set.source
    ))
}

pub(super) fn sum(mut areas: impl Iterator<Item = Decimal>) -> Option<Decimal> {
    areas.try_fold(Decimal::default(), Decimal::checked_add)
}

pub(super) fn total<'a>(mut weights: impl Iterator<Item = &'a u64>) -> Option<u128> {
    weights.try_fold(0_u128, |sum, weight| sum.checked_add(u128::from(*weight)))
}
