//! The explanation of a household's part of a charge by its weights: the proportion in the words of the method, the
//! exact value, and the odd fen.

use super::Household;
use crate::apportionment::{Charge, ChargeOf};
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
    pub(super) fn divided(&self, step: &mut Explanation, charge: &Charge) -> Option<()> {
        step.rule = self.rule(charge)?;
        let exact = charge.weights.exact(charge.net, &self.apportioned.households)?;
        step.exact = exact.yuan(self.index);
        step.odd_fen = self.odd(charge);
        if let Weights::Floors { floors, .. } = charge.weights.as_ref() {
            let floor = self.floor()?;
            let (share, all) = share_of(floors, floor)?;
            let here = on_floor(&self.apportioned.households, floor);
            let amount = Fen::sum(here.filter_map(|index| charge.parts.get(index).copied()))?;
            let mut bears = self.step("floor", say!("第 {0} 层", "Floor {0}", floor), amount);
            bears.rule = say!(
                "{0} × {1}，算到各户的分后合计",
                "{0} × {1}; the sum of its households' parts, each to the fen",
                Yuan(charge.net),
                ratio::share(share, all)
            );
            bears.exact = ratio::exact_yuan(charge.net.fen(), u128::from(share), u128::from(all));
            step.inputs.push(bears);
        }
        Some(())
    }

    /// The sentence that says how the part follows from the weights; `None` as for [`Self::divided`].
    pub(super) fn rule(&self, charge: &Charge) -> Option<Bilingual> {
        Some(match charge.weights.as_ref() {
            Weights::Entered(_) => Bilingual::new("按填报的金额", "as entered"),
            Weights::AsLines => Bilingual::default(),
            Weights::Lines(_) => self.as_lines(charge)?,
            Weights::Flat(weights) => {
                self.proportion(charge, weights, *weights.get(self.index)?, sum(weights)?)?
            }
            Weights::Floors { floors, units } => {
                let floor = self.floor()?;
                let (share, all) = share_of(floors, floor)?;
                let here = on_floor(&self.apportioned.households, floor);
                let here: Vec<u64> = here.filter_map(|index| units.get(index).copied()).collect();
                say!(
                    "{0} × 第 {1} 层的 {2} × 层内的 {3}，取到分",
                    "{0} × {2} of floor {1} × {3} of the floor's, to the fen",
                    Yuan(charge.net),
                    floor,
                    ratio::share(share, all),
                    ratio::fraction(*units.get(self.index)?, u64::try_from(sum(&here)?).ok()?)
                )
            }
        })
    }

    /// The rule of a fee that follows the lines: by what they charge the household as the same payer.
    fn as_lines(&self, charge: &Charge) -> Option<Bilingual> {
        let (mut own, mut all) = (Fen::ZERO, Fen::ZERO);
        let is_line = |other: &&Charge| other.payer == charge.payer && matches!(other.of, ChargeOf::Line(_));
        for line in self.apportioned.charges.iter().filter(is_line) {
            own = own.checked_add(*line.parts.get(self.index)?)?;
            all = all.checked_add(line.net)?;
        }
        Some(say!(
            "{0} × 各项改造内容中本户应摊的精确值（取到分为 {1} 元）÷ 各户合计 {2} 元，取到分",
            "{0} × the household's exact part of the lines ({1} to the fen) ÷ {2} yuan of all, to the fen",
            Yuan(charge.net),
            Yuan(own),
            Yuan(all)
        ))
    }

    /// The sentence on the odd fen that rounding down leaves, and whether this part has one of them; `None` where none
    /// is left.
    fn odd(&self, charge: &Charge) -> Option<Bilingual> {
        if charge.odd.is_empty() {
            return None;
        }
        let left = charge.odd.len();
        Some(if charge.odd.binary_search(&self.index).is_ok() {
            say!(
                "各户舍去不足一分的部分后余 {0} 分，依次归连同此前各项累计少摊最多的 {0} 户（相同时按户号先后），本户得其中 1 分",
                "rounding down leaves {0} fen over; the {0} households furthest behind the exact sum of their charges so far get one each (a tie goes to the id that comes first), this one among them",
                left
            )
        } else {
            say!(
                "各户舍去不足一分的部分后余 {0} 分，依次归连同此前各项累计少摊最多的 {0} 户（相同时按户号先后），本户不在其中",
                "rounding down leaves {0} fen over; the {0} households furthest behind the exact sum of their charges so far get one each (a tie goes to the id that comes first), this one is not among them",
                left
            )
        })
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
                    "{0} × 面积 {1} ÷ {2} ㎡（{3} 户），取到分",
                    "{0} × area {1} ÷ {2} ㎡ ({3} households), to the fen",
                    net,
                    area,
                    all,
                    count
                )
            }
            Method::Equal | Method::Served => say!(
                "{0} × {1}（{2} 户），取到分",
                "{0} × {1} ({2} households), to the fen",
                net,
                fraction,
                count
            ),
            _ => say!(
                "{0} × 第 {1} 层系数所得份额 {2}（{3} 户），取到分",
                "{0} × {2}, by the coefficient of floor {1} ({3} households), to the fen",
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

/// A floor's share of a charge, and the sum of all floors' shares.
fn share_of(floors: &[(u32, u64)], floor: u32) -> Option<(u64, u64)> {
    let all = floors.iter().try_fold(0_u64, |sum, (_, share)| sum.checked_add(*share))?;
    Some((floors.iter().find(|(own, _)| *own == floor)?.1, all))
}
