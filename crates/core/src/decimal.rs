//! Quantities, unit prices, rates and agreed shares: exact decimals with at most six places.

use std::fmt;

use crate::money::Fen;
use crate::rounding::half_up;

/// A decimal that is not negative and has at most six places, held as a whole number of millionths.
///
/// Six places are all that the contract lets in, so a scaled integer is exact where a general decimal type
/// would round in silence past its 28 digits, and costs the page nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Decimal(u128);

/// Why a text is not the number it should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberError {
    /// Not digits with an optional point and decimals.
    Format,
    /// More decimals than are allowed.
    Decimals,
    /// Too large.
    Range,
}

/// Reads digits with an optional point and at most `places` decimals, as a whole number of the last place's units;
/// no sign, exponent or separator.
pub(crate) fn scaled(text: &str, places: usize) -> Result<u128, NumberError> {
    let (whole, decimals) = match text.split_once('.') {
        Some((_, "")) => return Err(NumberError::Format),
        Some(halves) => halves,
        None => (text, ""),
    };
    if whole.is_empty() || !whole.bytes().chain(decimals.bytes()).all(|byte| byte.is_ascii_digit()) {
        return Err(NumberError::Format);
    }
    let padding = places.checked_sub(decimals.len()).ok_or(NumberError::Decimals)?;
    let digits = whole.bytes().chain(decimals.bytes()).chain(std::iter::repeat_n(b'0', padding));
    let mut value = 0_u128;
    for digit in digits {
        let digit = u128::from(digit.saturating_sub(b'0'));
        value = value.checked_mul(10).and_then(|value| value.checked_add(digit)).ok_or(NumberError::Range)?;
    }
    Ok(value)
}

const PLACES: usize = 6;

impl Decimal {
    /// One.
    pub const ONE: Self = Self(1_000_000);

    /// So many millionths.
    #[cfg(feature = "owners")]
    #[must_use]
    pub const fn from_millionths(millionths: u128) -> Self {
        Self(millionths)
    }

    /// The number of millionths.
    #[must_use]
    pub const fn millionths(self) -> u128 {
        self.0
    }

    /// Reads digits with an optional point and at most six decimals; no sign, exponent or separator.
    ///
    /// # Errors
    /// Says which of these rules the text breaks.
    ///
    /// ```
    /// use fentan_core::Decimal;
    /// assert_eq!(Decimal::parse("0.65").unwrap().millionths(), 650_000);
    /// assert!(Decimal::parse("1e3").is_err());
    /// ```
    pub fn parse(text: &str) -> Result<Self, NumberError> {
        scaled(text, PLACES).map(Self)
    }

    /// The sum, or `None` where it does not fit.
    #[must_use]
    pub const fn checked_add(self, other: Self) -> Option<Self> {
        match self.0.checked_add(other.0) {
            Some(sum) => Some(Self(sum)),
            None => None,
        }
    }

    /// So many times this, or `None` where that does not fit.
    #[cfg(feature = "owners")]
    pub(crate) fn times(self, count: u128) -> Option<Self> {
        self.0.checked_mul(count).map(Self)
    }

    /// This quantity at `unit_price` yuan: the exact product, rounded half up to the fen (四舍五入), or
    /// `None` where that does not fit.
    #[must_use]
    pub fn at_unit_price(self, unit_price: Self) -> Option<Fen> {
        // Millionths times millionths of a yuan are 10^-12 yuan; a fen is 10^10 of them.
        let fen = half_up(self.0.checked_mul(unit_price.0)?, 10_000_000_000)?;
        i64::try_from(fen).ok().map(Fen::new)
    }

    /// This rate of `base`, rounded half up to the fen, or `None` where `base` is negative or the result
    /// does not fit.
    #[must_use]
    pub fn of(self, base: Fen) -> Option<Fen> {
        let base = u128::try_from(base.fen()).ok()?;
        i64::try_from(half_up(self.0.checked_mul(base)?, Self::ONE.0)?).ok().map(Fen::new)
    }
}

impl fmt::Display for Decimal {
    /// The shortest text that reads back as the same value.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let whole = self.0.wrapping_div(Self::ONE.0);
        let text = format!("{whole}.{:06}", self.0.wrapping_rem(Self::ONE.0));
        formatter.pad(text.trim_end_matches('0').trim_end_matches('.'))
    }
}
