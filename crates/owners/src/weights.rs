//! The weights of an apportionment, and the exact shares that follow from them.

use super::exact::Exact;
use super::household::Household;
use fentan_core::Fen;
use fentan_rulebook::ratio::greatest_common_divisor;
use num_bigint::BigUint;

/// The way in which an amount is divided among the households of a project; each list has an entry for every
/// household.
#[derive(Clone, Debug)]
pub(super) enum Weights {
    /// In proportion to these weights; 0 for a household that does not take part.
    Flat(Vec<u64>),
    /// First among floors in proportion to their shares, then on each floor in proportion to the households' weights.
    Floors {
        /// The floors that households take part on, with their shares.
        floors: Vec<(u32, u64)>,
        /// The weight of each household on its floor; 0 for one that does not take part.
        units: Vec<u64>,
    },
    /// The amounts entered, in fen.
    Entered(Vec<Fen>),
    /// In proportion to what the lines charge each household; [`super::charges::divide`] puts [`Self::Lines`] in its
    /// place.
    AsLines,
    /// In proportion to the exact sums of what the lines charge each household.
    Lines(Exact),
}

impl Weights {
    /// The households' exact shares of `net`; `None` where nobody can bear it. They sum to `net`, save entered amounts,
    /// which sum to what was entered.
    pub(super) fn exact(&self, net: Fen, households: &[Household]) -> Option<Exact> {
        if net.is_zero() && !matches!(self, Self::Entered(_)) {
            return Some(Exact::nothing(households.len()));
        }
        match self {
            Self::Flat(weights) => {
                Exact::in_proportion(net, weights.iter().map(|weight| BigUint::from(*weight)))
            }
            Self::Floors { floors, units } => {
                Exact::in_proportion(net, by_floor(floors, units, households)?.into_iter())
            }
            Self::Entered(amounts) => Exact::entered(amounts),
            Self::Lines(sums) => Exact::as_amounts(net, sums),
            Self::AsLines => None,
        }
    }

    /// True where a household has a weight above 0, and so may bear something.
    pub(super) fn takes_part(&self, household: usize, floor: Option<u32>) -> bool {
        let weighs = |weights: &[u64]| weights.get(household).is_some_and(|weight| *weight > 0);
        match self {
            Self::Flat(weights) => weighs(weights),
            Self::Floors { floors, units } => {
                weighs(units) && floors.iter().any(|(own, share)| Some(*own) == floor && *share > 0)
            }
            Self::Entered(amounts) => amounts.get(household).is_some_and(|amount| !amount.is_zero()),
            Self::Lines(sums) => sums.has_part(household),
            Self::AsLines => false,
        }
    }
}

/// Each household's weight among all: its floor's share times its own part of its floor, in whole numbers. `None` where
/// nobody on a floor with a share can bear it.
fn by_floor(floors: &[(u32, u64)], units: &[u64], households: &[Household]) -> Option<Vec<BigUint>> {
    let mut wholes = Vec::with_capacity(floors.len());
    for (floor, share) in floors.iter().filter(|(_, share)| *share > 0) {
        let own = on_floor(households, *floor).filter_map(|index| units.get(index).copied());
        let whole = own.sum::<BigUint>();
        wholes.push((*floor, *share, whole));
    }
    super::exact::by_floor(&wholes, households.iter().map(|household| household.floor).zip(units))
}

/// The places of the households on a floor.
pub(super) fn on_floor(households: &[Household], floor: u32) -> impl Iterator<Item = usize> {
    let all = households.iter().enumerate();
    all.filter(move |(_, household)| household.floor == Some(floor)).map(|(index, _)| index)
}

/// The same proportions in the smallest whole numbers, for [`split`]; `None` where these or their sum do not fit 64
/// bits.
pub(super) fn reduced(weights: &[u128]) -> Option<Vec<u64>> {
    let divisor = weights.iter().fold(0, |divisor, weight| match divisor {
        1 => 1,
        0 if *weight == 0 => 0,
        divisor => greatest_common_divisor(divisor, *weight),
    });
    let reduced = weights.iter().map(|weight| u64::try_from(weight.checked_div(divisor).unwrap_or(0)).ok());
    let reduced: Vec<u64> = reduced.collect::<Option<_>>()?;
    reduced.iter().try_fold(0_u64, |sum, weight| sum.checked_add(*weight))?;
    Some(reduced)
}
