//! `split` against references that share nothing with it: exhaustively where numbers are small, at random where
//! they are large.

use fentan_core::{Fen, SplitError, split};
use proptest::prelude::{Strategy, prop, prop_assert_eq, proptest};

/// Largest remainder by comparing cross products only: no division, no remainder operator.
fn reference(total: u64, weights: &[u64]) -> Vec<u64> {
    let whole: u128 = weights.iter().map(|weight| u128::from(*weight)).sum();
    let wanted: Vec<u128> = weights.iter().map(|weight| u128::from(total) * u128::from(*weight)).collect();
    // The largest part whose product does not exceed the exact share, by bisection.
    let floor = |wanted: u128| {
        let (mut low, mut high) = (0_u128, u128::from(total));
        while low < high {
            let middle = low + (high - low).div_ceil(2);
            if middle * whole <= wanted { low = middle } else { high = middle - 1 }
        }
        low
    };
    let mut parts: Vec<u128> = wanted.iter().map(|wanted| floor(*wanted)).collect();
    let mut given = vec![false; parts.len()];
    while parts.iter().sum::<u128>() < u128::from(total) {
        // The first of the parts furthest below their exact share that has not got a fen yet.
        let mut furthest: Option<usize> = None;
        for index in (0..parts.len()).filter(|index| !given[*index]) {
            let short = |index: usize| wanted[index] - parts[index] * whole;
            if furthest.is_none_or(|best| short(index) > short(best)) {
                furthest = Some(index);
            }
        }
        let index = furthest.unwrap();
        given[index] = true;
        parts[index] += 1;
    }
    parts.into_iter().map(|part| u64::try_from(part).unwrap()).collect()
}

fn parts(total: u64, weights: &[u64]) -> Vec<u64> {
    let total = Fen::new(i64::try_from(total).unwrap());
    split(total, weights).unwrap().iter().map(|part| u64::try_from(part.fen()).unwrap()).collect()
}

/// All ways to write `sum` as `count` weights, in order.
fn ratios(sum: u64, count: usize) -> Vec<Vec<u64>> {
    if count == 1 {
        return vec![vec![sum]];
    }
    let longer =
        |first: u64| ratios(sum - first, count - 1).into_iter().map(move |rest| [vec![first], rest].concat());
    (0..=sum).flat_map(longer).collect()
}

#[test]
fn every_small_total_in_every_ratio_of_twentieths() {
    let mut checked = 0_u32;
    for count in 2..=4 {
        for weights in ratios(20, count) {
            for total in 0..=200 {
                let parts = parts(total, &weights);
                assert_eq!(parts, reference(total, &weights), "{total} in {weights:?}");
                assert_eq!(parts.iter().sum::<u64>(), total);
                for (part, weight) in parts.iter().zip(&weights) {
                    // Within one fen of the exact share, which is total × weight ÷ 20.
                    assert!((part * 20).abs_diff(total * weight) < 20);
                    assert!(*weight > 0 || *part == 0);
                }
                checked += 1;
            }
        }
    }
    assert_eq!(checked, 201 * (21 + 231 + 1771));
}

proptest! {
    #[test]
    fn large_totals_in_any_ratio(
        total in 0..=i64::MAX.unsigned_abs(),
        weights in prop::collection::vec(0..=u64::MAX / 16, 1..16)
            .prop_filter("somebody must pay", |weights| weights.iter().any(|weight| *weight > 0)),
    ) {
        prop_assert_eq!(parts(total, &weights), reference(total, &weights));
    }

    #[test]
    fn small_totals_among_many(
        total in 0..400_u64,
        weights in prop::collection::vec(0..12_u64, 9..60)
            .prop_filter("somebody must pay", |weights| weights.iter().any(|weight| *weight > 0)),
    ) {
        prop_assert_eq!(parts(total, &weights), reference(total, &weights));
    }

    #[test]
    fn many_equal_weights_give_the_odd_fen_to_the_first(total in 0..1_000_u64, count in 1..300_usize) {
        let parts = parts(total, &vec![7; count]);
        let most = parts[0];
        prop_assert_eq!(parts.iter().sum::<u64>(), total);
        prop_assert_eq!(parts.is_sorted_by(|one, next| one >= next), true);
        prop_assert_eq!(parts.iter().all(|part| most - part <= 1), true);
    }
}

#[test]
fn what_cannot_be_split_is_refused() {
    assert_eq!(split(Fen::new(-1), &[1]), Err(SplitError::Negative));
    assert_eq!(split(Fen::new(1), &[]), Err(SplitError::NoWeight));
    assert_eq!(split(Fen::new(1), &[0, 0]), Err(SplitError::NoWeight));
    assert_eq!(split(Fen::ZERO, &[0]), Err(SplitError::NoWeight));
    assert_eq!(split(Fen::new(1), &[u64::MAX, 1]), Err(SplitError::TooHeavy));
    assert_eq!(split(Fen::new(i64::MAX), &[u64::MAX]), Ok(vec![Fen::new(i64::MAX)]));
}
