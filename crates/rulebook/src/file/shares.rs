//! Exact shares: decimals or fractions in the file become whole weights.

use crate::ratio::greatest_common_divisor;

/// A fraction, not negative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fraction {
    numerator: u64,
    denominator: u64,
}

/// Parses `0.65`, `1` or `1/3`; `None` for other texts and for more than nine digits.
pub(super) fn parse(text: &str) -> Option<Fraction> {
    let digits = |text: &str| {
        let all = !text.is_empty() && text.len() <= 9 && text.bytes().all(|byte| byte.is_ascii_digit());
        if all { text.parse::<u64>().ok() } else { None }
    };
    if let Some((numerator, denominator)) = text.split_once('/') {
        let denominator = digits(denominator).filter(|denominator| *denominator > 0)?;
        return Some(Fraction { numerator: digits(numerator)?, denominator });
    }
    let Some((whole, decimals)) = text.split_once('.') else {
        return Some(Fraction { numerator: digits(text)?, denominator: 1 });
    };
    let denominator = 10_u64.checked_pow(u32::try_from(decimals.len()).ok()?)?;
    let numerator = digits(whole)?.checked_mul(denominator)?.checked_add(digits(decimals)?)?;
    Some(Fraction { numerator, denominator })
}

/// Whole weights in the proportion of the fractions; `None` unless all are above 0 and they sum to exactly 1.
pub(super) fn weights(fractions: &[Fraction]) -> Option<Vec<u64>> {
    let common = fractions.iter().try_fold(1_u64, |common, fraction| {
        let shared = greatest_common_divisor(common.into(), fraction.denominator.into());
        common.checked_div(u64::try_from(shared).ok()?)?.checked_mul(fraction.denominator)
    })?;
    let weights = fractions
        .iter()
        .map(|fraction| common.checked_div(fraction.denominator)?.checked_mul(fraction.numerator))
        .collect::<Option<Vec<_>>>()?;
    let sum = weights.iter().try_fold(0_u64, |sum, weight| sum.checked_add(*weight))?;
    (sum == common && weights.iter().all(|weight| *weight > 0)).then_some(weights)
}

#[cfg(test)]
mod tests {
    use super::{parse, weights};

    fn weights_of(texts: &[&str]) -> Option<Vec<u64>> {
        weights(&texts.iter().map(|text| parse(text)).collect::<Option<Vec<_>>>()?)
    }

    #[test]
    fn shares_become_whole_weights_in_exact_proportion() {
        assert_eq!(weights_of(&["0.65", "0.35"]), Some(vec![65, 35]));
        assert_eq!(weights_of(&["1/3", "2/3"]), Some(vec![1, 2]));
        assert_eq!(weights_of(&["1"]), Some(vec![1]));
        assert_eq!(weights_of(&["0.5", "1/4", "0.250"]), Some(vec![500, 250, 250]));
    }

    #[test]
    fn shares_that_do_not_sum_to_one_are_refused() {
        assert_eq!(weights_of(&["0.33", "0.33", "0.33"]), None);
        assert_eq!(weights_of(&["1", "0"]), None);
        assert_eq!(weights_of(&["1/0"]), None);
        assert_eq!(weights_of(&["-1", "2"]), None);
        assert_eq!(weights_of(&["0.", "1"]), None);
        assert_eq!(weights_of(&[]), None);
    }
}
