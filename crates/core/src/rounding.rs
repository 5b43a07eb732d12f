//! Rounding of money, in the only two ways used: [`half_up`] for a computed amount, [`split`] for a divided one.

use smallvec::SmallVec;

use crate::money::Fen;

/// `numerator / denominator` rounded to the nearest whole number, a half upwards (四舍五入); `None` where
/// `denominator` is zero.
#[must_use]
pub const fn half_up(numerator: u128, denominator: u128) -> Option<u128> {
    let (Some(floor), Some(rest)) = (numerator.checked_div(denominator), numerator.checked_rem(denominator))
    else {
        return None;
    };
    // rest >= denominator - rest is rest >= denominator / 2 without doubling anything.
    if rest >= denominator.wrapping_sub(rest) { floor.checked_add(1) } else { Some(floor) }
}

/// The error for an amount that cannot be split.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SplitError {
    /// The amount is negative.
    Negative,
    /// No weight is above zero.
    NoWeight,
    /// The weights sum to more than a 64-bit number holds.
    TooHeavy,
}

/// Divides `total` in proportion to `weights` by largest remainder.
///
/// Each part is the exact share rounded down; the fen left over go one by one to the parts with the largest
/// remainders, and of equal ones to the earlier. So the parts always sum to `total`, each is within one fen of its
/// exact share, and a weight of zero never receives a fen.
///
/// # Errors
/// Refuses a negative `total` and weights that do not sum to a positive 64-bit number.
///
/// ```
/// use fentan_core::{Fen, split};
/// let parts = split(Fen::new(101), &[65, 35]).unwrap();
/// assert_eq!(parts, [Fen::new(66), Fen::new(35)]); // 65.65 and 35.35: the first has the larger remainder
/// ```
pub fn split(total: Fen, weights: &[u64]) -> Result<Vec<Fen>, SplitError> {
    let mut parts = vec![Fen::ZERO; weights.len()];
    split_into(total, weights.iter().copied(), parts.iter_mut())?;
    Ok(parts)
}

/// Divides like [`split`], writing the parts to where they belong.
///
/// # Errors
/// Those of [`split`].
pub fn split_into<'a>(
    total: Fen,
    weights: impl Iterator<Item = u64> + Clone,
    parts: impl Iterator<Item = &'a mut Fen>,
) -> Result<(), SplitError> {
    let amount = u64::try_from(total.fen()).map_err(|_| SplitError::Negative)?;
    let whole = weights.clone().try_fold(0_u64, u64::checked_add).ok_or(SplitError::TooHeavy)?;
    if whole == 0 {
        return Err(SplitError::NoWeight);
    }
    let mut left = amount;
    let mut remainders: SmallVec<[Remainder<'_>; 8]> = SmallVec::new();
    for (weight, part) in weights.zip(parts) {
        let (floor, remainder) = share_of(amount, weight, whole).ok_or(SplitError::NoWeight)?;
        left = left.saturating_sub(floor);
        *part = fen(floor);
        remainders.push((remainder, part));
    }
    hand_out(left, &mut remainders);
    Ok(())
}

/// A part and the remainder it was rounded down by.
type Remainder<'a> = (u64, &'a mut Fen);

/// Gives one fen each to the `left` parts with the largest remainders, of equal ones to the earlier.
///
/// Fewer fen are left than there are parts with a remainder, so each part gets at most one.
fn hand_out(left: u64, remainders: &mut SmallVec<[Remainder<'_>; 8]>) {
    // A few payers can be searched each time; thousands of households cannot.
    if remainders.spilled() {
        return hand_out_to_many(left, remainders);
    }
    for _ in 0..left {
        let largest = remainders.iter().map(|(remainder, _)| *remainder).max();
        let taker = remainders.iter_mut().find(|(remainder, _)| Some(*remainder) == largest);
        if let Some((remainder, part)) = taker {
            add_fen(part);
            *remainder = 0;
        }
    }
}

/// Does what [`hand_out`] does for many parts: finds by bisection the smallest remainder that still gets a fen.
fn hand_out_to_many(left: u64, remainders: &mut [Remainder<'_>]) {
    let reached = |limit: u64| remainders.iter().filter(|(remainder, _)| *remainder >= limit).count();
    let takers = usize::try_from(left).unwrap_or(usize::MAX);
    let (mut lowest, mut above) = (0_u64, u64::MAX);
    while lowest < above {
        // Rounded up, so that the range always shrinks.
        let middle = above.saturating_sub(above.saturating_sub(lowest).wrapping_div(2));
        if reached(middle) >= takers {
            lowest = middle;
        } else {
            above = middle.saturating_sub(1);
        }
    }
    // All parts above it get one; of those exactly at it, the earlier ones.
    let beyond = lowest.checked_add(1).map_or(0, &reached);
    let mut ties = takers.saturating_sub(beyond);
    for (remainder, part) in remainders {
        if *remainder > lowest {
            add_fen(part);
        } else if *remainder == lowest && ties > 0 {
            ties = ties.saturating_sub(1);
            add_fen(part);
        }
    }
}

/// Adds one fen to a part, which is below the amount it is a part of.
fn add_fen(part: &mut Fen) {
    *part = part.checked_add(Fen::new(1)).unwrap_or(*part);
}

/// `amount × weight ÷ whole` as whole fen and remainder; `None` where `whole` is zero.
fn share_of(amount: u64, weight: u64, whole: u64) -> Option<(u64, u64)> {
    // Amounts that people enter stay within 64 bits here, where division is several times faster.
    if let Some(product) = amount.checked_mul(weight) {
        return Some((product.checked_div(whole)?, product.checked_rem(whole)?));
    }
    let product = u128::from(amount).checked_mul(u128::from(weight))?;
    let whole = u128::from(whole);
    // The quotient is at most `amount` and the remainder below `whole`: both fit.
    let floor = u64::try_from(product.checked_div(whole)?).ok()?;
    Some((floor, u64::try_from(product.checked_rem(whole)?).ok()?))
}

/// The amount of a part, which is never larger than the amount divided.
fn fen(part: u64) -> Fen {
    Fen::new(i64::try_from(part).unwrap_or(i64::MAX))
}
