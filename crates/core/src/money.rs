//! Money: a whole number of fen.

use std::fmt;

use serde::{Serialize, Serializer};

use crate::decimal::{NumberError, scaled};

/// An amount of money in fen (分, a hundredth of a yuan).
///
/// Displayed and serialised as yuan with exactly two decimals. It is never converted from or to a float, and has no
/// operator that could overflow: sums are [`Fen::checked_add`], divisions are in [`crate::rounding`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fen(i64);

impl Fen {
    /// Zero.
    pub const ZERO: Self = Self(0);

    /// The largest amount that may be entered: 99 999 999 999.99 yuan.
    pub const LARGEST_ENTERED: Self = Self(9_999_999_999_999);

    /// The amount of `fen` fen.
    #[must_use]
    pub const fn new(fen: i64) -> Self {
        Self(fen)
    }

    /// The number of fen.
    #[must_use]
    pub const fn fen(self) -> i64 {
        self.0
    }

    /// True where the amount is zero.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// The sum; `None` where it does not fit.
    #[must_use]
    pub const fn checked_add(self, other: Self) -> Option<Self> {
        match self.0.checked_add(other.0) {
            Some(sum) => Some(Self(sum)),
            None => None,
        }
    }

    /// The difference; `None` where it does not fit.
    #[must_use]
    pub const fn checked_sub(self, other: Self) -> Option<Self> {
        match self.0.checked_sub(other.0) {
            Some(difference) => Some(Self(difference)),
            None => None,
        }
    }

    /// The sum of `amounts`; `None` where it does not fit.
    pub fn sum(amounts: impl IntoIterator<Item = Self>) -> Option<Self> {
        amounts.into_iter().try_fold(Self::ZERO, Self::checked_add)
    }

    /// Parses an amount in yuan: digits, at most two decimals, no sign, no exponent, no separator, at most
    /// [`Fen::LARGEST_ENTERED`].
    ///
    /// # Errors
    /// The rule that the text breaks; nothing is rounded or repaired.
    ///
    /// ```
    /// use fentan_core::{Fen, NumberError};
    /// assert_eq!(Fen::parse("0.5"), Ok(Fen::new(50)));
    /// assert_eq!(Fen::parse("1.005"), Err(NumberError::Decimals));
    /// assert_eq!(Fen::parse("1,000"), Err(NumberError::Format));
    /// ```
    pub fn parse(text: &str) -> Result<Self, NumberError> {
        let fen = i64::try_from(scaled(text, 2)?).map_err(|_| NumberError::Range)?;
        if fen > Self::LARGEST_ENTERED.0 { Err(NumberError::Range) } else { Ok(Self(fen)) }
    }
}

impl fmt::Display for Fen {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(FenText::of(*self).as_str())
    }
}

/// The text of an amount in yuan, made without allocating: the assessment of a year has hundreds of thousands.
struct FenText {
    /// Filled from the end: at most nineteen digits, a point and a sign.
    bytes: [u8; 21],
    start: usize,
}

impl FenText {
    fn of(fen: Fen) -> Self {
        let mut text = Self { bytes: [0; 21], start: 21 };
        let mut rest = fen.0.unsigned_abs();
        for place in 0.. {
            if place >= 3 && rest == 0 {
                break;
            }
            if place == 2 {
                text.put(b'.');
            }
            // A digit fits into a byte.
            text.put(b'0'.wrapping_add((rest % 10) as u8));
            rest /= 10;
        }
        if fen.0 < 0 {
            text.put(b'-');
        }
        text
    }

    fn put(&mut self, byte: u8) {
        self.start = self.start.saturating_sub(1);
        if let Some(place) = self.bytes.get_mut(self.start) {
            *place = byte;
        }
    }

    fn as_str(&self) -> &str {
        self.bytes.get(self.start..).and_then(|text| str::from_utf8(text).ok()).unwrap_or_default()
    }
}

impl Serialize for Fen {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(FenText::of(*self).as_str())
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Fen {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Yuan".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "pattern": r"^-?\d+\.\d{2}$",
            "description": "An amount in yuan with exactly two decimals, as text. / 以元为单位、恰有两位小数的金额文本。"
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Fen;

    #[test]
    fn an_amount_is_written_in_yuan_with_two_decimals() {
        let written = [
            (0, "0.00"),
            (5, "0.05"),
            (-5, "-0.05"),
            (10, "0.10"),
            (99, "0.99"),
            (100, "1.00"),
            (-123_456, "-1234.56"),
            (9_999_999_999_999, "99999999999.99"),
            (i64::MAX, "92233720368547758.07"),
            (i64::MIN, "-92233720368547758.08"),
        ];
        for (fen, yuan) in written {
            assert_eq!(Fen(fen).to_string(), yuan);
            assert_eq!(serde_json::to_string(&Fen(fen)).unwrap(), format!("\"{yuan}\""));
        }
        assert_eq!(format!("{:>8}|{:<8}|", Fen(105), Fen(105)), "    1.05|1.05    |");
    }
}
