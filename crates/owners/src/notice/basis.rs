//! By what a charge is apportioned, in numbers that a household can work out again with a pocket calculator.

use std::collections::BTreeMap;

use super::gather::{as_lines, by_coefficient, on_floors, reference, served, sum, total};
use crate::apportionment::{Apportioned, Charge};
use crate::household::Household;
use crate::weights::Weights;
use fentan_core::Decimal;
use fentan_core::Fen;
use fentan_core::draft::DraftProject;
use fentan_core::format::{Yuan, grouped};
use fentan_rulebook::owners::Method;
use fentan_rulebook::owners::OwnerRules;
use fentan_rulebook::ratio;
use fentan_rulebook::text::{Bilingual, say};

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
pub(super) enum By {
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
pub(super) struct OnFloor {
    /// 20%.
    pub(super) share: String,
    pub(super) amount: Fen,
    pub(super) weight: u128,
    pub(super) area: Decimal,
    pub(super) households: usize,
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

/// An area as a notice writes it: 1,085.20.
pub(super) fn square_metres(area: Decimal) -> String {
    grouped(&crate::vote::square_metres(area))
}
