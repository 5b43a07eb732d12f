//! Exact values as text: a decimal where it ends, else a fraction.

/// `fen × weight ÷ whole`, given in yuan; `None` where it is a whole number of fen, or overflows.
#[must_use]
pub fn exact_yuan(fen: i64, weight: u128, whole: u128) -> Option<String> {
    let numerator = u128::try_from(fen).ok()?.checked_mul(weight)?;
    if numerator.checked_rem(whole)? == 0 {
        return None;
    }
    Some(quotient(numerator, whole.checked_mul(100)?))
}

/// A share of `weight` out of `whole`: `65%`, or `1/3` where no decimal is exact.
#[must_use]
pub fn share(weight: u64, whole: u64) -> String {
    let percent = quotient(u128::from(weight).saturating_mul(100), u128::from(whole));
    if percent.contains('/') {
        quotient(u128::from(weight), u128::from(whole))
    } else {
        format!("{percent}%")
    }
}

/// `numerator / denominator` as a decimal, or as a reduced fraction where the decimal does not end.
#[must_use]
pub fn quotient(numerator: u128, denominator: u128) -> String {
    let divisor = greatest_common_divisor(numerator, denominator);
    let numerator = numerator.checked_div(divisor).unwrap_or(numerator);
    let denominator = denominator.checked_div(divisor).unwrap_or(denominator);
    let Some(places) = decimal_places(denominator) else { return format!("{numerator}/{denominator}") };
    let whole = numerator.checked_div(denominator).unwrap_or(0);
    let mut rest = numerator.checked_rem(denominator).unwrap_or(0);
    let mut text = whole.to_string();
    for place in 0..places {
        if place == 0 {
            text.push('.');
        }
        // The rest is below the denominator, whose only factors are 2 and 5: ten times it fits.
        let tenfold = rest.saturating_mul(10);
        text.push_str(&tenfold.checked_div(denominator).unwrap_or(0).to_string());
        rest = tenfold.checked_rem(denominator).unwrap_or(0);
    }
    text
}

/// `weight / whole` as a reduced fraction such as `13/20`, or as a whole number.
#[must_use]
pub fn fraction(weight: u64, whole: u64) -> String {
    let (weight, whole) = (u128::from(weight), u128::from(whole));
    let divisor = greatest_common_divisor(weight, whole);
    let reduced = |value: u128| value.checked_div(divisor).unwrap_or(value);
    match (reduced(weight), reduced(whole)) {
        (weight, 1) => weight.to_string(),
        (weight, whole) => format!("{weight}/{whole}"),
    }
}

/// The number of decimals of `1 / denominator`; `None` where it does not end within 18 decimals, more than which
/// nobody would read.
fn decimal_places(mut denominator: u128) -> Option<u32> {
    const MOST: u32 = 18;
    let mut count = |factor: u128| {
        let mut times = 0_u32;
        while denominator > 1 && denominator.checked_rem(factor) == Some(0) {
            denominator = denominator.checked_div(factor).unwrap_or(1);
            times = times.saturating_add(1);
        }
        times
    };
    let places = count(2).max(count(5));
    (denominator == 1 && places <= MOST).then_some(places)
}

/// The greatest common divisor; 1 where both numbers are 0.
#[must_use]
pub fn greatest_common_divisor(mut a: u128, mut b: u128) -> u128 {
    while b > 0 {
        (a, b) = (b, a.checked_rem(b).unwrap_or(0));
    }
    a.max(1)
}

#[cfg(test)]
mod tests {
    use super::{exact_yuan, quotient, share};

    #[test]
    fn exact_values_are_decimals_where_decimals_are_exact() {
        assert_eq!(exact_yuan(101, 65, 100).as_deref(), Some("0.6565"));
        assert_eq!(exact_yuan(100, 65, 100), None);
        assert_eq!(exact_yuan(100, 1, 3).as_deref(), Some("1/3"));
        assert_eq!(quotient(1, 8), "0.125");
        assert_eq!(quotient(0, 8), "0");
        assert_eq!(quotient(7, 0), "1/0");
        assert_eq!(share(65, 100), "65%");
        assert_eq!(share(1, 3), "1/3");
        assert_eq!(share(125, 1000), "12.5%");
    }
}
