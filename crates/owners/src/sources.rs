//! The own sources of a household's share: how much each pays, in the order of [`Source::ALL`].

use super::household::Household;
use fentan_core::Fen;
use fentan_core::rounding::split;

pub use fentan_rulebook::owners::Source;

/// An amount in fen for each own source.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SourceAmounts([Fen; 6]);

impl SourceAmounts {
    /// The amount from a source.
    #[must_use]
    pub fn get(&self, source: Source) -> Fen {
        self.0.get(source as usize).copied().unwrap_or_default()
    }

    pub(super) fn set(&mut self, source: Source, amount: Fen) {
        if let Some(own) = self.0.get_mut(source as usize) {
            *own = amount;
        }
    }

    /// The sum, source by source; `None` where one does not fit.
    #[must_use]
    pub fn checked_add(&self, other: &Self) -> Option<Self> {
        let mut sum = *self;
        for (own, more) in sum.0.iter_mut().zip(other.0) {
            *own = own.checked_add(more)?;
        }
        Some(sum)
    }

    /// The sum over all sources; `None` where it does not fit.
    #[must_use]
    pub fn sum(&self) -> Option<Fen> {
        Fen::sum(self.0)
    }
}

/// Divides `total` in proportion to `weights`, with a cap on every part. Returns the parts, and what is left once all
/// are full; `None` where a product does not fit.
///
/// A part whose proportion would exceed its cap is the cap; the rest is [`split`] to the fen, by the same weights,
/// among those below their caps.
pub(super) fn split_capped(total: Fen, weights: &[u128], caps: &[Fen]) -> Option<(Vec<Fen>, Fen)> {
    let mut parts = vec![Fen::ZERO; caps.len()];
    let mut open: Vec<usize> = (0..caps.len()).collect();
    open.retain(|index| {
        weights.get(*index).is_some_and(|weight| *weight > 0)
            && caps.get(*index).is_some_and(|cap| *cap > Fen::ZERO)
    });
    let (weight, cap) = (
        |index: usize| weights.get(index).copied().unwrap_or_default(),
        |index: usize| caps.get(index).copied().unwrap_or_default(),
    );
    let amount = |fen: Fen| u128::try_from(fen.fen()).ok();
    let mut whole = open.iter().try_fold(0_u128, |sum, index| sum.checked_add(weight(*index)))?;
    let mut left = total;
    // Whoever is full first comes first: cap ÷ weight in rising order, compared without dividing.
    open.sort_by(|one, two| {
        let product = |cap_of: usize, weight_of: usize| {
            amount(cap(cap_of)).and_then(|cap| cap.checked_mul(weight(weight_of))).unwrap_or(u128::MAX)
        };
        product(*one, *two).cmp(&product(*two, *one)).then(one.cmp(two))
    });
    let mut full = 0;
    for index in &open {
        if amount(cap(*index))?.checked_mul(whole)? > amount(left)?.checked_mul(weight(*index))? {
            break;
        }
        *parts.get_mut(*index)? = cap(*index);
        left = left.checked_sub(cap(*index))?;
        whole = whole.checked_sub(weight(*index))?;
        full = usize::saturating_add(full, 1);
    }
    let mut open = open.split_off(full);
    if open.is_empty() || left.is_zero() {
        return Some((parts, left));
    }
    open.sort_unstable();
    let weights: Vec<u128> = open.iter().map(|index| weight(*index)).collect();
    for (index, part) in open.iter().zip(split(left, &super::weights::reduced(&weights)?).ok()?) {
        *parts.get_mut(*index)? = part;
    }
    Some((parts, Fen::ZERO))
}

/// The amounts that a household's own accounts (maintenance fund, own work, provident fund, in this order) pay of
/// `rest`, and what is left of it. `eligible` is the most that the maintenance fund may pay; all in fen.
pub(super) fn own_accounts(household: &Household, rest: Fen, eligible: Fen) -> Option<(SourceAmounts, Fen)> {
    let mut amounts = SourceAmounts::default();
    let mut rest = rest;
    for (source, most) in [
        (Source::MaintenanceFund, household.fund_balance.min(eligible)),
        (Source::Labour, household.labour),
        (Source::ProvidentFund, household.provident_fund),
    ] {
        let drawn = most.min(rest);
        amounts.set(source, drawn);
        rest = rest.checked_sub(drawn)?;
    }
    Some((amounts, rest))
}

/// The cash rounded up to whole yuan, in fen; `None` where it does not fit.
pub(super) fn whole_yuan(cash: Fen) -> Option<Fen> {
    let yuan = cash.fen().checked_add(99)?.checked_div(100)?;
    yuan.checked_mul(100).map(Fen::new)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop, prop_assert, prop_assert_eq, proptest};

    use super::{split_capped, whole_yuan};
    use fentan_core::Fen;
    use fentan_core::rounding::split;

    /// The same by rounds: every part that would be full becomes its cap and leaves, until no new one is.
    fn reference(total: i64, weights: &[u128], caps: &[i64]) -> (Vec<Fen>, Fen) {
        let mut parts = vec![Fen::ZERO; caps.len()];
        let mut open: Vec<usize> =
            (0..caps.len()).filter(|index| weights[*index] > 0 && caps[*index] > 0).collect();
        let mut left = u128::try_from(total).unwrap();
        loop {
            let whole: u128 = open.iter().map(|index| weights[*index]).sum();
            let full =
                |index: &usize| left * weights[*index] >= u128::try_from(caps[*index]).unwrap() * whole;
            let (full, rest): (Vec<usize>, Vec<usize>) = open.iter().copied().partition(full);
            for index in &full {
                parts[*index] = Fen::new(caps[*index]);
                left -= u128::try_from(caps[*index]).unwrap();
            }
            open = rest;
            let amount = Fen::new(i64::try_from(left).unwrap());
            if open.is_empty() {
                return (parts, amount);
            }
            if full.is_empty() {
                let weights: Vec<u64> =
                    open.iter().map(|index| u64::try_from(weights[*index]).unwrap()).collect();
                for (index, part) in open.iter().zip(split(amount, &weights).unwrap()) {
                    parts[*index] = part;
                }
                return (parts, Fen::ZERO);
            }
        }
    }

    proptest! {
        #[test]
        fn nobody_gets_more_than_its_cap_and_the_rest_is_shared(
            households in prop::collection::vec((0..20_u32, 0..50_i64), 1..30),
            total in 0..600_i64,
        ) {
            let weights: Vec<u128> = households.iter().map(|(weight, _)| u128::from(*weight)).collect();
            let caps: Vec<i64> = households.iter().map(|(_, cap)| *cap).collect();
            let limits: Vec<Fen> = caps.iter().map(|cap| Fen::new(*cap)).collect();
            let (parts, over) = split_capped(Fen::new(total), &weights, &limits).unwrap();
            prop_assert!(parts.iter().zip(&limits).all(|(part, limit)| part <= limit));
            prop_assert_eq!(Fen::sum(parts.iter().copied().chain([over])), Some(Fen::new(total)));
            prop_assert_eq!((parts, over), reference(total, &weights, &caps));
        }
    }

    #[test]
    fn whole_yuan_are_rounded_up() {
        for (cash, collected) in [(0, 0), (1, 100), (99, 100), (100, 100), (101, 200)] {
            assert_eq!(whole_yuan(Fen::new(cash)), Some(Fen::new(collected)));
        }
        assert_eq!(whole_yuan(Fen::new(i64::MAX)), None);
    }
}
