//! Amounts and shares formatted for people.

use fentan_core::{Fen, grouped};

/// Yuan with thousands separators: `1,234,567.89`.
pub(crate) fn yuan(amount: Fen) -> String {
    grouped(&amount.to_string())
}

/// An amount's part of `total` in per cent, rounded half up to one decimal; a help for the eye, not a figure.
pub(crate) fn percent(amount: Fen, total: Fen) -> String {
    let tenths = amount.per_mille_of(total);
    tenths.map_or_else(|| "—".to_owned(), |tenths| format!("{}.{}%", tenths / 10, tenths % 10))
}

/// A share of `weight` out of `sum` as a percentage, or as a fraction where two decimals are not exact.
pub(crate) fn share(weight: u64, sum: u64) -> String {
    let (weight, sum) = (u128::from(weight), u128::from(sum));
    let hundredths = weight * 10_000;
    if sum == 0 || hundredths % sum != 0 {
        return format!("{weight}/{sum}");
    }
    let (whole, rest) = (hundredths / sum / 100, hundredths / sum % 100);
    let text = format!("{whole}.{rest:02}");
    format!("{}%", text.trim_end_matches('0').trim_end_matches('.'))
}

#[cfg(test)]
mod tests {
    use super::{Fen, percent, share, yuan};

    #[test]
    fn yuan_has_separators_and_two_decimals() {
        for (fen, text) in [
            (0, "0.00"),
            (5, "0.05"),
            (99_999, "999.99"),
            (100_000, "1,000.00"),
            (123_456_789, "1,234,567.89"),
            (-123_456_789, "-1,234,567.89"),
            (i64::MAX, "92,233,720,368,547,758.07"),
        ] {
            assert_eq!(yuan(Fen::new(fen)), text);
        }
    }

    #[test]
    fn percent_is_rounded_half_up_to_tenths() {
        let of = |amount, total| percent(Fen::new(amount), Fen::new(total));
        assert_eq!(of(1, 3), "33.3%");
        assert_eq!(of(2, 3), "66.7%");
        assert_eq!(of(1, 2_000), "0.1%");
        assert_eq!(of(i64::MAX, i64::MAX), "100.0%");
        assert_eq!(of(0, 0), "—");
    }

    #[test]
    fn shares_are_exact() {
        assert_eq!(share(65, 100), "65%");
        assert_eq!(share(1, 1), "100%");
        assert_eq!(share(1, 8), "12.5%");
        assert_eq!(share(1, 3), "1/3");
    }
}
