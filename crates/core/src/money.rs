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
        let sign = if self.0 < 0 { "-" } else { "" };
        let fen = self.0.unsigned_abs();
        let text = format!("{sign}{}.{:02}", fen.wrapping_div(100), fen.wrapping_rem(100));
        formatter.pad(&text)
    }
}

impl Serialize for Fen {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
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
