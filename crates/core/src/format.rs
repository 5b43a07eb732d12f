//! Numbers formatted for people.

use std::fmt;

use crate::money::Fen;
use crate::rounding::half_up;

/// Groups the whole digits of a plain number in threes: `1234567.80` becomes `1,234,567.80`. Any other text is
/// returned unchanged.
///
/// ```
/// assert_eq!(fentan_core::grouped("1234567.80"), "1,234,567.80");
/// assert_eq!(fentan_core::grouped("none"), "none");
/// ```
#[must_use]
pub fn grouped(number: &str) -> String {
    let (sign, plain) = number.strip_prefix('-').map_or(("", number), |plain| ("-", plain));
    let (whole, decimals) = plain.find('.').map_or((plain, ""), |point| plain.split_at(point));
    if whole.is_empty() || !whole.bytes().all(|byte| byte.is_ascii_digit()) {
        return number.to_owned();
    }
    let mut text = String::from(sign);
    for (index, digit) in whole.char_indices() {
        if index > 0 && whole.len().saturating_sub(index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text.push_str(decimals);
    text
}

/// An amount for texts: yuan with its digits in groups of three.
pub struct Yuan(pub Fen);

impl fmt::Display for Yuan {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&grouped(&self.0.to_string()))
    }
}

impl Fen {
    /// The ratio of this amount to `whole` in thousandths, rounded half up; for bars and percentages, not a figure.
    /// `None` where either is negative or `whole` is zero.
    ///
    /// ```
    /// use fentan_core::Fen;
    /// assert_eq!(Fen::new(1).per_mille_of(Fen::new(3)), Some(333));
    /// ```
    #[must_use]
    pub fn per_mille_of(self, whole: Self) -> Option<u128> {
        let part = u128::try_from(self.fen()).ok()?;
        half_up(part.checked_mul(1_000)?, u128::try_from(whole.fen()).ok()?)
    }
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn whole_digits_stand_in_groups_of_three() {
        for (plain, expected) in [
            ("0.00", "0.00"),
            ("999.99", "999.99"),
            ("1000", "1,000"),
            ("-1234.00", "-1,234.00"),
            ("99999999999.99", "99,999,999,999.99"),
            ("1:1", "1:1"),
            ("", ""),
        ] {
            assert_eq!(grouped(plain), expected);
        }
    }
}
