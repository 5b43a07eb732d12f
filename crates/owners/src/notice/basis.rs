//! The basis on which a charge is divided, in numbers that a household can check with a pocket calculator.

use std::collections::BTreeMap;

use super::gather::{as_lines, by_coefficient, on_floors, reference, served, sum};
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

/// The basis of a charge, as far as it is the same for all households.
#[derive(Debug)]
pub(super) struct Basis {
    by: By,
    /// The remark that names the set of floor coefficients and its source.
    reference: Option<Bilingual>,
}

/// The total that a household's own number is divided by, by the kind of basis.
#[derive(Debug)]
pub(super) enum By {
    /// By area: the sum of the areas (㎡), and the number of households.
    Area(Decimal, usize),
    /// Equally: the number of households.
    Equal(usize),
    /// Equally among those served: the number of households.
    ServedAlike(usize),
    /// By the number of things that serve each household: each one's number, and the sum.
    Served(Vec<u32>, u64),
    /// By coefficient times area: the coefficients by floor, and the sum of the products in 10⁻¹² ㎡.
    CoefficientArea(BTreeMap<u32, Decimal>, u128),
    /// By coefficient: the coefficients by floor, and their sum over all households.
    Coefficient(BTreeMap<u32, Decimal>, Decimal),
    /// First by floors, then on each floor: by area where `true`, else equally.
    Floors(BTreeMap<u32, OnFloor>, bool),
    /// Amounts as entered.
    Entered,
    /// As the lines are: each household's sum of lines' parts, and the sum of all, in fen.
    Lines(Vec<Fen>, Fen),
}

/// A floor: the amount it bears, and those who share it.
#[derive(Debug, Default)]
pub(super) struct OnFloor {
    /// Its part of the charge in words: 20%.
    pub(super) share: String,
    pub(super) amount: Fen,
    pub(super) area: Decimal,
    pub(super) households: usize,
}

impl Basis {
    /// The basis of a charge. `None` where it has no weights or a sum does not fit, neither of which happens in an
    /// apportionment without errors.
    pub(super) fn of(
        rules: &OwnerRules,
        draft: &DraftProject,
        apportioned: &Apportioned,
        charge: &Charge,
    ) -> Option<Self> {
        let rule = charge.rule.and_then(|rule| draft.apportion.get(rule));
        let all = &apportioned.households;
        let by = match charge.weights.as_ref() {
            Weights::Entered(_) => By::Entered,
            Weights::AsLines => return None,
            Weights::Lines(_) => as_lines(apportioned, charge)?,
            Weights::Floors { floors, units } => {
                By::Floors(on_floors(charge, all, floors, units)?, charge.method == Method::FloorArea)
            }
            Weights::Flat(weights) => {
                let members = all.iter().zip(weights).filter(|(_, weight)| **weight > 0);
                let members: Vec<&Household> = members.map(|(household, _)| household).collect();
                match charge.method {
                    Method::Area => By::Area(sum(members.iter().map(|own| own.area))?, members.len()),
                    Method::Equal => By::Equal(members.len()),
                    Method::FloorArea | Method::FloorUnit => by_coefficient(rules, rule?, charge, &members)?,
                    _ => served(draft, rule).unwrap_or(By::ServedAlike(members.len())),
                }
            }
        };
        Some(Self { by, reference: rule.and_then(|rule| reference(rules, rule)) })
    }

    /// The basis with the numbers of the household at `index`, in plain words.
    pub(super) fn words(&self, index: usize, household: &Household) -> Option<Bilingual> {
        let (area, floor) = (square_metres(household.area), household.floor.unwrap_or_default());
        Some(match &self.by {
            By::Area(all, count) => say!(
                "按专有部分面积：本户 {0} ㎡，{2} 户共 {1} ㎡",
                "by exclusive floor area: this home {0} ㎡ of the {1} ㎡ of {2} households",
                area,
                square_metres(*all),
                count
            ),
            By::Equal(count) => say!("按户平均，{0} 户各一份", "equally among {0} households", count),
            By::ServedAlike(count) => {
                say!("按受益户，{0} 户各一份", "equally among the {0} households served", count)
            }
            By::Served(counts, all) => say!(
                "按受益户：本户 {0} 个，各户共 {1} 个",
                "by what serves each: {0} of {1} serve this home",
                counts.get(index)?,
                all
            ),
            By::CoefficientArea(coefficients, all) => say!(
                "按楼层系数和面积：第 {0} 层系数 {1} × 面积 {2} ㎡，占各户“系数 × 面积”合计 {3} 的比例",
                "by floor coefficient and area: coefficient {1} of floor {0} × {2} ㎡, as a part of {3}, the sum of coefficient × area of all",
                floor,
                coefficients.get(&floor)?,
                area,
                grouped(&ratio::quotient(*all, 1_000_000_000_000))
            ),
            By::Coefficient(coefficients, all) => say!(
                "按楼层系数：第 {0} 层系数 {1}，占各户系数合计 {2} 的比例",
                "by floor coefficient: {1} for floor {0}, as a part of {2}, the sum of all households’",
                floor,
                coefficients.get(&floor)?,
                grouped(&all.to_string())
            ),
            By::Floors(floors, by_area) => on_floor(floors.get(&floor)?, floor, &area, *by_area),
            By::Entered => Bilingual::new("据实，按填报的金额", "as entered"),
            By::Lines(parts, all) => say!(
                "照各项改造的分摊比例：各户共分摊改造 {1} 元，本户占 {0} 元",
                "in the proportion of the works: of {1} yuan for all households, this one bears {0}",
                Yuan(*parts.get(index)?),
                Yuan(*all)
            ),
        })
    }

    /// The remark that names the set of floor coefficients and its source; `None` where the rule uses none.
    pub(super) fn reference(&self) -> Option<Bilingual> {
        self.reference.clone()
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

/// The area as a notice writes it: 1,085.20.
pub(super) fn square_metres(area: Decimal) -> String {
    grouped(&crate::vote::square_metres(area))
}
