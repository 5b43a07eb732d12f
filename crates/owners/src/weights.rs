//! The weights of an apportionment, and the dividing itself.

use super::household::Household;
use fentan_core::Fen;
use fentan_core::rounding::split;
use fentan_rulebook::ratio::greatest_common_divisor;

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
    /// In proportion to what the lines charge each household; [`super::charges::divide`] puts weights in its place.
    AsLines,
}

impl Weights {
    /// The households' parts of `net`, in fen; `None` where nobody can bear it. They sum to `net`, save entered
    /// amounts, which sum to what was entered.
    pub(super) fn divide(&self, net: Fen, households: &[Household]) -> Option<Vec<Fen>> {
        if net.is_zero() && !matches!(self, Self::Entered(_)) {
            return Some(vec![Fen::ZERO; households.len()]);
        }
        match self {
            Self::Flat(weights) => split(net, weights).ok(),
            Self::Floors { floors, units } => by_floor(net, floors, units, households),
            Self::Entered(amounts) => Some(amounts.clone()),
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
            Self::AsLines => false,
        }
    }
}

fn by_floor(net: Fen, floors: &[(u32, u64)], units: &[u64], households: &[Household]) -> Option<Vec<Fen>> {
    let shares: Vec<u64> = floors.iter().map(|(_, share)| *share).collect();
    let mut parts = vec![Fen::ZERO; households.len()];
    for ((floor, _), amount) in floors.iter().zip(split(net, &shares).ok()?) {
        if amount.is_zero() {
            continue;
        }
        let here: Vec<usize> = on_floor(households, *floor).collect();
        let weights: Vec<u64> = here.iter().filter_map(|index| units.get(*index).copied()).collect();
        for (index, part) in here.iter().zip(split(amount, &weights).ok()?) {
            *parts.get_mut(*index)? = part;
        }
    }
    Some(parts)
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
