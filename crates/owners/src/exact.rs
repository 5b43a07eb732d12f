//! Exact shares: fractions of a fen with one denominator, in whole numbers of any size.
#![allow(
    clippy::arithmetic_side_effects,
    reason = "whole numbers of any size do not overflow, and no denominator is zero"
)]

use fentan_core::Fen;
use fentan_rulebook::ratio;
use num_bigint::{BigInt, BigUint};
use num_integer::Integer as _;

/// An exact amount for each household, in fen: its numerator ÷ the common denominator.
#[derive(Clone, Debug)]
pub(super) struct Exact {
    numerators: Vec<BigUint>,
    denominator: BigUint,
}

impl Exact {
    /// Nothing for each of so many households.
    pub(super) fn nothing(households: usize) -> Self {
        Self { numerators: vec![BigUint::ZERO; households], denominator: BigUint::from(1_u8) }
    }

    /// `net` in proportion to the weights; `None` where it is negative or no weight is above 0.
    pub(super) fn in_proportion(net: Fen, weights: impl Iterator<Item = BigUint>) -> Option<Self> {
        let amount = u64::try_from(net.fen()).ok()?;
        let mut numerators: Vec<BigUint> = weights.collect();
        let denominator: BigUint = numerators.iter().sum();
        if denominator == BigUint::ZERO {
            return None;
        }
        for numerator in &mut numerators {
            *numerator *= amount;
        }
        Some(Self { numerators, denominator })
    }

    /// `net` in proportion to exact amounts; `None` as for [`Self::in_proportion`].
    pub(super) fn as_amounts(net: Fen, amounts: &Self) -> Option<Self> {
        Self::in_proportion(net, amounts.numerators.iter().cloned())
    }

    /// These amounts; `None` where one is negative.
    pub(super) fn entered(amounts: &[Fen]) -> Option<Self> {
        let numerators = amounts.iter().map(|amount| Some(u64::try_from(amount.fen()).ok()?.into()));
        Some(Self { numerators: numerators.collect::<Option<_>>()?, denominator: BigUint::from(1_u8) })
    }

    /// Adds the amounts of `more`, household by household.
    pub(super) fn add(&mut self, more: &Self) {
        let denominator = self.denominator.lcm(&more.denominator);
        let own = &denominator / &self.denominator;
        let other = &denominator / &more.denominator;
        for (sum, amount) in self.numerators.iter_mut().zip(&more.numerators) {
            if own != BigUint::from(1_u8) {
                *sum *= &own;
            }
            if *amount != BigUint::ZERO {
                *sum += amount * &other;
            }
        }
        self.denominator = denominator;
    }

    /// Each amount rounded down to the fen, and the whole fen that this leaves over; `None` where one does not fit.
    pub(super) fn floors(&self) -> Option<(Vec<Fen>, usize)> {
        let mut floors = Vec::with_capacity(self.numerators.len());
        let mut rest = BigUint::ZERO;
        for numerator in &self.numerators {
            let (floor, remainder) = numerator.div_rem(&self.denominator);
            floors.push(Fen::new(i64::try_from(floor).ok()?));
            rest += remainder;
        }
        Some((floors, usize::try_from(rest / &self.denominator).ok()?))
    }

    /// True where the household at `index` has a part in it.
    pub(super) fn has_part(&self, index: usize) -> bool {
        self.numerators.get(index).is_some_and(|numerator| *numerator != BigUint::ZERO)
    }

    /// The distance by which `charged` is behind the exact amount of the household at `index`, in fen times the denominator;
    /// negative where it is ahead. `None` where there is no such household.
    pub(super) fn behind(&self, index: usize, charged: Fen) -> Option<BigInt> {
        let exact = BigInt::from(self.numerators.get(index)?.clone());
        Some(exact - BigInt::from(self.denominator.clone()) * charged.fen())
    }

    /// The amount of the household at `index` in yuan, as a decimal or fraction; `None` where it is a whole number of
    /// fen, or too long to be read.
    pub(super) fn yuan(&self, index: usize) -> Option<String> {
        let numerator = self.numerators.get(index)?;
        let divisor = numerator.gcd(&self.denominator);
        let denominator = &self.denominator / &divisor;
        if denominator == BigUint::from(1_u8) {
            return None;
        }
        let numerator = u128::try_from(numerator / divisor).ok()?;
        Some(ratio::quotient(numerator, u128::try_from(denominator).ok()?.checked_mul(100)?))
    }
}

/// The weight of each household among all floors, given the share and the sum of units of each floor: the share times
/// the household's part of the units, over one denominator. `None` where a floor has no units.
pub(super) fn by_floor<'a>(
    floors: &[(u32, u64, BigUint)],
    households: impl Iterator<Item = (Option<u32>, &'a u64)>,
) -> Option<Vec<BigUint>> {
    let common = floors.iter().fold(BigUint::from(1_u8), |common, (_, _, whole)| common.lcm(whole));
    if common == BigUint::ZERO {
        return None;
    }
    let by_unit: Vec<(u32, BigUint)> =
        floors.iter().map(|(floor, share, whole)| (*floor, &common / whole * *share)).collect();
    let weight = |(floor, units): (Option<u32>, &u64)| {
        let own = by_unit.iter().find(|(own, _)| Some(*own) == floor);
        own.map_or(BigUint::ZERO, |(_, by_unit)| by_unit * *units)
    };
    Some(households.map(weight).collect())
}
