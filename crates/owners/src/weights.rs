//! What weighs in an apportionment, and the dividing itself.

use super::household::Household;
use fentan_core::Fen;
use fentan_core::rounding::split;
use fentan_rulebook::ratio::greatest_common_divisor;

/// How an amount is divided among the households of a project; each list has an entry for every household.
#[derive(Clone, Debug)]
pub(super) enum Weights {
    /// In proportion to these; 0 where a household does not take part.
    Flat(Vec<u64>),
    /// First among floors, by their shares, then on each floor in proportion to these.
    Floors {
        /// Each floor that households take part on, with its share.
        floors: Vec<(u32, u64)>,
        /// The weights on a household's own floor; 0 where it does not take part.
        units: Vec<u64>,
    },
    /// These amounts.
    Entered(Vec<Fen>),
    /// As the lines are divided.
    AsLines,
}

impl Weights {
    /// Divides `net` among `households`; `None` where nobody can bear it. The parts sum to `net`, except that entered
    /// amounts sum to what was entered.
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

    /// Whether a household weighs anything.
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

/// The households on a floor, by their places.
pub(super) fn on_floor(households: &[Household], floor: u32) -> impl Iterator<Item = usize> {
    let all = households.iter().enumerate();
    all.filter(move |(_, household)| household.floor == Some(floor)).map(|(index, _)| index)
}

/// The same proportions in numbers that [`split`] takes; `None` where they are too large or too fine for that.
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
