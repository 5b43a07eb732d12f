//! The distribution of the shares: smallest, median, mean, largest and a histogram, to judge whether a division is
//! fair.

use super::household::Household;
use fentan_core::Decimal;
use fentan_core::Fen;
use fentan_core::rounding::half_up;

/// The distribution of the shares, in fen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Distribution {
    /// The smallest share.
    pub smallest: Fen,
    /// The median; of an even number of shares, the mean of the middle two, rounded half up to the fen.
    pub median: Fen,
    /// The mean, rounded half up to the fen.
    pub mean: Fen,
    /// The largest share.
    pub largest: Fen,
    /// The sum of the shares by the ㎡ of exclusive floor area, rounded half up to the fen.
    pub per_square_metre: Fen,
    /// The histogram: ranges of one width from 0 to the largest share.
    pub ranges: Vec<Range>,
}

/// A range of the histogram: shares of at least `from` and below `to`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// The lower end, in fen; belongs to the range.
    pub from: Fen,
    /// The upper end, in fen; does not belong to it.
    pub to: Fen,
    /// The number of shares in the range.
    pub count: usize,
}

/// The most ranges of a histogram.
const RANGES: i64 = 10;

impl Distribution {
    /// The distribution of `shares`, each that of the household at the same place; `None` where there are none or a
    /// sum does not fit.
    pub(super) fn of(shares: &[Fen], households: &[Household]) -> Option<Self> {
        let mut sorted = shares.to_vec();
        sorted.sort_unstable();
        let total = amount(Fen::sum(sorted.iter().copied())?)?;
        let count = sorted.len();
        let area = households
            .iter()
            .try_fold(Decimal::default(), |sum, household| sum.checked_add(household.area))?;
        let lower = sorted.get(count.checked_sub(1)?.wrapping_div(2))?;
        let upper = sorted.get(count.wrapping_div(2))?;
        Some(Self {
            smallest: *sorted.first()?,
            median: quotient(amount(lower.checked_add(*upper)?)?, 2)?,
            mean: quotient(total, u128::try_from(count).ok()?)?,
            largest: *sorted.last()?,
            per_square_metre: quotient(total.checked_mul(Decimal::ONE.millionths())?, area.millionths())?,
            ranges: ranges(&sorted)?,
        })
    }
}

/// The histogram of sorted shares. Its width is the least of 1, 2, 5, 10, 20, 50, 100… yuan with which at most
/// [`RANGES`] ranges reach the largest share; `None` where that does not fit.
fn ranges(sorted: &[Fen]) -> Option<Vec<Range>> {
    let largest = sorted.last()?.fen();
    let fits = |width: i64| largest.checked_div(width).is_some_and(|full| full < RANGES);
    let mut unit = 100_i64;
    let width = loop {
        let found =
            [1, 2, 5].into_iter().filter_map(|step| unit.checked_mul(step)).find(|width| fits(*width));
        match found {
            Some(width) => break width,
            None => unit = unit.checked_mul(10)?,
        }
    };
    let mut all = Vec::new();
    let mut rest = sorted;
    let mut from = 0_i64;
    while from <= largest {
        let to = from.checked_add(width)?;
        let count = rest.partition_point(|share| share.fen() < to);
        all.push(Range { from: Fen::new(from), to: Fen::new(to), count });
        rest = rest.get(count..)?;
        from = to;
    }
    Some(all)
}

fn amount(fen: Fen) -> Option<u128> {
    u128::try_from(fen.fen()).ok()
}

fn quotient(numerator: u128, denominator: u128) -> Option<Fen> {
    i64::try_from(half_up(numerator, denominator)?).ok().map(Fen::new)
}
