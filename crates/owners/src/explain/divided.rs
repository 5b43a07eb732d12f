//! The explanation of a household's part of a charge by its weights: the proportion in the words of the method, the
//! exact value, and the odd fen.

use super::Household;
use crate::apportionment::Charge;
use crate::weights::{Weights, on_floor};
use fentan_core::Decimal;
use fentan_core::Fen;
use fentan_core::explain::Explanation;
use fentan_core::format::{Yuan, grouped};
use fentan_rulebook::owners::Method;
use fentan_rulebook::ratio;
use fentan_rulebook::text::{Bilingual, say};

impl Household<'_> {
    /// Adds to `step` the rule, exact value and odd fen of a part; of a charge divided by floors, also what the floor
    /// bears. `None` where the charge has no weights for the household or a sum does not fit.
    pub(super) fn divided(&self, step: &mut Explanation, charge: &Charge, part: Fen) -> Option<()> {
        step.rule = self.rule(charge)?;
        match charge.weights.as_ref() {
            Weights::Entered(_) | Weights::AsLines => {}
            Weights::Flat(weights) => {
                let whole = sum(weights)?;
                let own = *weights.get(self.index)?;
                step.exact = ratio::exact_yuan(charge.net.fen(), u128::from(own), whole);
                step.odd_fen = odd(charge.net, part, own, whole, weights);
            }
            Weights::Floors { floors, units } => {
                let floor = self.floor()?;
                let (amount, weights) = self.floor_of(charge, floor, units)?;
                let (own, whole) = (*units.get(self.index)?, sum(&weights)?);
                step.exact = ratio::exact_yuan(amount.fen(), u128::from(own), whole);
                step.odd_fen = odd(amount, part, own, whole, &weights);
                let shares: Vec<u64> = floors.iter().map(|(_, share)| *share).collect();
                let all = sum(&shares)?;
                let share = floors.iter().find(|(own, _)| *own == floor)?.1;
                let mut bears = self.step("floor", say!("第 {0} 层", "Floor {0}", floor), amount);
                bears.rule = say!(
                    "{0} × {1}，最大余数法取到分",
                    "{0} × {1}, to the fen by largest remainder",
                    Yuan(charge.net),
                    ratio::share(share, u64::try_from(all).ok()?)
                );
                bears.exact = ratio::exact_yuan(charge.net.fen(), u128::from(share), all);
                step.inputs.push(bears);
            }
        }
        Some(())
    }

    /// The sentence that says how the part follows from the weights; `None` as for [`Self::divided`].
    pub(super) fn rule(&self, charge: &Charge) -> Option<Bilingual> {
        Some(match charge.weights.as_ref() {
            Weights::Entered(_) => Bilingual::new("按填报的金额", "as entered"),
            Weights::AsLines => Bilingual::default(),
            Weights::Flat(weights) => {
                self.proportion(charge, weights, *weights.get(self.index)?, sum(weights)?)?
            }
            Weights::Floors { units, .. } => {
                let floor = self.floor()?;
                let (amount, weights) = self.floor_of(charge, floor, units)?;
                say!(
                    "第 {0} 层的 {1} 元 × {2}，最大余数法取到分",
                    "{1} yuan of floor {0} × {2}, to the fen by largest remainder",
                    floor,
                    Yuan(amount),
                    ratio::fraction(*units.get(self.index)?, u64::try_from(sum(&weights)?).ok()?)
                )
            }
        })
    }

    /// The amount that the households of a floor bear of a charge, in fen, and their weights.
    fn floor_of(&self, charge: &Charge, floor: u32, units: &[u64]) -> Option<(Fen, Vec<u64>)> {
        let here: Vec<usize> = on_floor(&self.apportioned.households, floor).collect();
        let amount = Fen::sum(here.iter().filter_map(|index| charge.parts.get(*index).copied()))?;
        Some((amount, here.iter().filter_map(|index| units.get(*index).copied()).collect()))
    }

    /// The proportion of a charge, in the words of its method.
    fn proportion(&self, charge: &Charge, weights: &[u64], own: u64, whole: u128) -> Option<Bilingual> {
        let net = Yuan(charge.net);
        let households = &self.apportioned.households;
        let household = households.get(self.index)?;
        let count = weights.iter().filter(|weight| **weight > 0).count();
        let fraction = ratio::fraction(own, u64::try_from(whole).ok()?);
        Some(match charge.method {
            Method::Area => {
                let mut all = households.iter().zip(weights).filter(|(_, weight)| **weight > 0);
                let all =
                    all.try_fold(Decimal::default(), |sum, (household, _)| sum.checked_add(household.area))?;
                let (area, all) = (grouped(&household.area.to_string()), grouped(&all.to_string()));
                say!(
                    "{0} × 面积 {1} ÷ {2} ㎡（{3} 户），最大余数法取到分",
                    "{0} × area {1} ÷ {2} ㎡ ({3} households), to the fen by largest remainder",
                    net,
                    area,
                    all,
                    count
                )
            }
            Method::Equal | Method::Served => say!(
                "{0} × {1}（{2} 户），最大余数法取到分",
                "{0} × {1} ({2} households), to the fen by largest remainder",
                net,
                fraction,
                count
            ),
            Method::AsLines => say!(
                "{0} × 本户在各项改造内容中所占的 {1}，最大余数法取到分",
                "{0} × the household's part of the lines, {1}, to the fen by largest remainder",
                net,
                fraction
            ),
            _ => say!(
                "{0} × 第 {1} 层系数所得份额 {2}（{3} 户），最大余数法取到分",
                "{0} × {2}, by the coefficient of floor {1} ({3} households), to the fen by largest remainder",
                net,
                household.floor.unwrap_or_default(),
                fraction,
                count
            ),
        })
    }
}

fn sum(weights: &[u64]) -> Option<u128> {
    weights.iter().try_fold(0_u128, |sum, weight| sum.checked_add(u128::from(*weight)))
}

/// The sentence on the odd fen that rounding down leaves, and whether this part has one of them; `None` where none is
/// left.
fn odd(amount: Fen, part: Fen, own: u64, whole: u128, weights: &[u64]) -> Option<Bilingual> {
    let amount = u128::try_from(amount.fen()).ok()?;
    let floor = |weight: u64| amount.checked_mul(u128::from(weight))?.checked_div(whole);
    let given = weights.iter().try_fold(0_u128, |sum, weight| sum.checked_add(floor(*weight)?))?;
    let left = amount.checked_sub(given)?;
    if left == 0 {
        return None;
    }
    let got = u128::try_from(part.fen()).ok()? > floor(own)?;
    Some(if got {
        say!(
            "各户舍去不足一分的部分后余 {0} 分，依次归余数最大的 {0} 户（余数相同时按清单次序），本户得其中 1 分",
            "rounding down leaves {0} fen over; the {0} households with the largest remainders get one each (a tie goes to the one listed first), this one among them",
            left
        )
    } else {
        say!(
            "各户舍去不足一分的部分后余 {0} 分，依次归余数最大的 {0} 户（余数相同时按清单次序），本户不在其中",
            "rounding down leaves {0} fen over; the {0} households with the largest remainders get one each (a tie goes to the one listed first), this one is not among them",
            left
        )
    })
}
