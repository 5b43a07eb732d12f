//! By what a charge is apportioned, in numbers that a household can work out again with a pocket calculator.

use std::collections::{BTreeMap, HashMap};

use crate::check::Checker;
use crate::decimal::Decimal;
use crate::digits::{Yuan, grouped};
use crate::draft::{DraftApportionRule, DraftProject, WholeNumber};
use crate::forms::decimals;
use crate::money::Fen;
use crate::owners::apportionment::{Apportioned, Charge, ChargeOf};
use crate::owners::floors::Coefficients;
use crate::owners::household::Household;
use crate::owners::method::Method;
use crate::owners::rules::OwnerRules;
use crate::owners::weights::Weights;
use crate::path::Path;
use crate::ratio;
use crate::text::{Bilingual, say};

/// By what a charge is apportioned: what all households have in common.
#[derive(Debug)]
pub(super) struct Basis<'a> {
    by: By,
    weights: &'a Weights,
    /// What the weights of all households come to, where they are one proportion.
    whole: u128,
    /// Where floor coefficients are from.
    reference: Option<Bilingual>,
}

/// What is set against a household's own number.
#[derive(Debug)]
enum By {
    /// All areas, and of how many households.
    Area(Decimal, usize),
    /// How many households.
    Equal(usize),
    /// How many households, each served alike.
    ServedAlike(usize),
    /// What serves each household, and all of them.
    Served(Vec<u32>, u64),
    /// Coefficient times area: the coefficients, and what all households come to in 10⁻¹² ㎡.
    CoefficientArea(BTreeMap<u32, Decimal>, u128),
    /// Coefficients, and what all households come to.
    Coefficient(BTreeMap<u32, Decimal>, Decimal),
    /// First by floors, then on each: by area where that is `true`, else equally.
    Floors(BTreeMap<u32, OnFloor>, bool),
    /// Amounts as entered.
    Entered,
    /// What lines cost each household, and all of them.
    Lines(Vec<Fen>, Fen),
}

/// What a floor bears, and those who share it.
#[derive(Debug, Default)]
struct OnFloor {
    /// 20%.
    share: String,
    amount: Fen,
    weight: u128,
    area: Decimal,
    households: usize,
}

/// Whether a household got one of the fen that a proportion leaves over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Odd {
    /// Its part is exact.
    Exact,
    /// It did.
    Got,
    /// Others did.
    Missed,
}

impl<'a> Basis<'a> {
    /// `None` where a sum does not fit, which none of an apportionment does.
    pub(super) fn of(
        rules: &OwnerRules,
        draft: &DraftProject,
        apportioned: &Apportioned,
        charge: &'a Charge,
    ) -> Option<Self> {
        let weights = charge.weights.as_ref();
        let rule = charge.rule.and_then(|rule| draft.apportion.get(rule));
        let all = &apportioned.households;
        let by = match weights {
            Weights::Entered(_) => By::Entered,
            Weights::AsLines => return None,
            Weights::Floors { floors, units } => {
                By::Floors(on_floors(charge, all, floors, units)?, charge.method == Method::FloorArea)
            }
            Weights::Flat(weights) => {
                let members = all.iter().zip(weights).filter(|(_, weight)| **weight > 0);
                let members: Vec<&Household> = members.map(|(household, _)| household).collect();
                match charge.method {
                    Method::Area => By::Area(sum(members.iter().map(|own| own.area))?, members.len()),
                    Method::Equal => By::Equal(members.len()),
                    Method::AsLines => as_lines(apportioned, charge)?,
                    Method::FloorArea | Method::FloorUnit => by_coefficient(rules, rule?, charge, &members)?,
                    _ => served(draft, rule).unwrap_or(By::ServedAlike(members.len())),
                }
            }
        };
        let whole = match weights {
            Weights::Flat(weights) => total(weights.iter())?,
            _ => 0,
        };
        Some(Self { by, weights, whole, reference: rule.and_then(|rule| reference(rules, rule)) })
    }

    /// How the household at a place gets its part, in plain words.
    pub(super) fn words(&self, index: usize, household: &Household) -> Option<Bilingual> {
        let (area, floor) = (square_metres(household.area), household.floor.unwrap_or_default());
        Some(match &self.by {
            By::Area(all, count) => say!(
                "按专有部分面积 {0} ÷ {1} ㎡（{2} 户）",
                "by exclusive floor area, {0} ÷ {1} ㎡ ({2} households)",
                area,
                square_metres(*all),
                count
            ),
            By::Equal(count) => say!("按户平均，{0} 户各一份", "equally among {0} households", count),
            By::ServedAlike(count) => {
                say!("按受益户，{0} 户各一份", "equally among the {0} households served", count)
            }
            By::Served(counts, all) => say!(
                "按受益户，本户 {0} 个 ÷ 共 {1} 个",
                "by what serves each, {0} ÷ {1}",
                counts.get(index)?,
                all
            ),
            By::CoefficientArea(coefficients, all) => say!(
                "按楼层系数 × 面积，第 {0} 层系数 {1} × {2} ㎡ ÷ 各户合计 {3}",
                "by floor coefficient × area, {1} for floor {0} × {2} ㎡ ÷ {3} for all",
                floor,
                coefficients.get(&floor)?,
                area,
                grouped(&ratio::quotient(*all, 1_000_000_000_000))
            ),
            By::Coefficient(coefficients, all) => say!(
                "按楼层系数，第 {0} 层系数 {1} ÷ 各户合计 {2}",
                "by floor coefficient, {1} for floor {0} ÷ {2} for all",
                floor,
                coefficients.get(&floor)?,
                grouped(&all.to_string())
            ),
            By::Floors(floors, by_area) => on_floor(floors.get(&floor)?, floor, &area, *by_area),
            By::Entered => Bilingual::new("据实，按填报的金额", "as entered"),
            By::Lines(parts, all) => say!(
                "随各项改造内容，本户在其中分摊 {0} ÷ {1} 元",
                "as the works are apportioned, {0} of their {1} yuan being this household's",
                Yuan(*parts.get(index)?),
                Yuan(*all)
            ),
        })
    }

    /// Where the floor coefficients are from.
    pub(super) fn reference(&self) -> Option<Bilingual> {
        self.reference.clone()
    }

    /// What became of the fen left over, for the household at a place.
    pub(super) fn odd(&self, charge: &Charge, index: usize, floor: Option<u32>) -> Option<Odd> {
        let part = u128::try_from(charge.parts.get(index)?.fen()).ok()?;
        let (net, own, whole) = match (self.weights, &self.by) {
            (Weights::Flat(weights), _) => (charge.net, *weights.get(index)?, self.whole),
            (Weights::Floors { units, .. }, By::Floors(floors, _)) => {
                let here = floors.get(&floor?)?;
                (here.amount, *units.get(index)?, here.weight)
            }
            _ => return Some(Odd::Exact),
        };
        let product = u128::try_from(net.fen()).ok()?.checked_mul(u128::from(own))?;
        Some(match (product.checked_rem(whole)?, product.checked_div(whole)?) {
            (0, _) => Odd::Exact,
            (_, floor) if part > floor => Odd::Got,
            _ => Odd::Missed,
        })
    }
}

fn on_floor(own: &OnFloor, floor: u32, area: &str, by_area: bool) -> Bilingual {
    if by_area {
        return say!(
            "第 {0} 层共担 {1}，即 {2} 元，层内按面积 {3} ÷ {4} ㎡",
            "floor {0} bears {1}, which is {2} yuan; on it by area, {3} ÷ {4} ㎡",
            floor,
            own.share,
            Yuan(own.amount),
            area,
            square_metres(own.area)
        );
    }
    say!(
        "第 {0} 层共担 {1}，即 {2} 元，层内 {3} 户平均",
        "floor {0} bears {1}, which is {2} yuan; on it equally among {3}",
        floor,
        own.share,
        Yuan(own.amount),
        own.households
    )
}

fn on_floors(
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
            own.weight = own.weight.checked_add(u128::from(*weight))?;
            own.area = own.area.checked_add(household.area)?;
            own.households = own.households.saturating_add(1);
        }
    }
    Some(by_floor)
}

fn by_coefficient(
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

/// What serves each household, where that is entered.
fn served(draft: &DraftProject, rule: Option<&DraftApportionRule>) -> Option<By> {
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

/// What the lines cost each household as the payer of the charge.
fn as_lines(apportioned: &Apportioned, charge: &Charge) -> Option<By> {
    let lines = apportioned
        .charges
        .iter()
        .filter(|own| own.payer == charge.payer && matches!(own.of, ChargeOf::Line(_)));
    let (mut parts, mut all) = (vec![Fen::ZERO; apportioned.households.len()], Fen::ZERO);
    for line in lines {
        crate::owners::apportion::add(&mut parts, &line.parts)?;
        all = all.checked_add(line.net)?;
    }
    Some(By::Lines(parts, all))
}

fn reference(rules: &OwnerRules, rule: &DraftApportionRule) -> Option<Bilingual> {
    let id = rule.coefficients.as_deref()?;
    let set = rules.coefficients.iter().find(|set| set.id == id)?;
    Some(say!(
        "楼层系数“{0}”，{1}；由业主协商确定。",
        "Floor coefficients “{0}”, {1}; the owners decide.",
        set.name,
        set.source
    ))
}

/// An area as a notice writes it: 1,085.20.
pub(super) fn square_metres(area: Decimal) -> String {
    grouped(&decimals(area))
}

fn sum(mut areas: impl Iterator<Item = Decimal>) -> Option<Decimal> {
    areas.try_fold(Decimal::default(), Decimal::checked_add)
}

fn total<'a>(mut weights: impl Iterator<Item = &'a u64>) -> Option<u128> {
    weights.try_fold(0_u128, |sum, weight| sum.checked_add(u128::from(*weight)))
}
