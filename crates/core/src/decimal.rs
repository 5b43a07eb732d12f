//! Exact decimals with at most six places: quantities, unit prices, rates, agreed shares.

use std::fmt;

use crate::money::Fen;
use crate::rounding::half_up;

/// The largest number of decimals in input.
const PLACES: usize = 6;

/// The scale of a decimal counted in millionths.
const MILLIONTHS: u32 = 6;

/// The scale of an amount in yuan counted in fen.
const FEN: u32 = 2;

/// The largest mantissa: 96 bits.
const LARGEST: u128 = (1 << 96) - 1;

/// A decimal that is not negative and has at most six places.
///
/// Wraps [`rust_decimal::Decimal`], which rounds what does not fit into its 28 digits; here sums and products are
/// exact, or `None`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Decimal(rust_decimal::Decimal);

/// The error for a text that is not the number it should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberError {
    /// Not digits with an optional point and decimals.
    Format,
    /// More decimals than are allowed.
    Decimals,
    /// Too large.
    Range,
}

/// Splits a number into whole digits and decimals. Refuses anything but digits with an optional point and at most
/// `places` decimals: no sign, exponent or separator.
fn halves(text: &str, places: usize) -> Result<(&str, &str), NumberError> {
    let (whole, decimals) = match text.split_once('.') {
        Some((_, "")) => return Err(NumberError::Format),
        Some(halves) => halves,
        None => (text, ""),
    };
    if whole.is_empty() || !whole.bytes().chain(decimals.bytes()).all(|byte| byte.is_ascii_digit()) {
        return Err(NumberError::Format);
    }
    if decimals.len() > places { Err(NumberError::Decimals) } else { Ok((whole, decimals)) }
}

/// Parses digits with an optional point and at most `places` decimals, as a whole number of units of the last
/// place.
pub(crate) fn scaled(text: &str, places: usize) -> Result<u128, NumberError> {
    let (whole, decimals) = halves(text, places)?;
    let padding = places.saturating_sub(decimals.len());
    let digits = whole.bytes().chain(decimals.bytes()).chain(std::iter::repeat_n(b'0', padding));
    let mut value = 0_u128;
    for digit in digits {
        let digit = u128::from(digit.saturating_sub(b'0'));
        value = value.checked_mul(10).and_then(|value| value.checked_add(digit)).ok_or(NumberError::Range)?;
    }
    Ok(value)
}

impl Decimal {
    /// One.
    pub const ONE: Self = Self(rust_decimal::Decimal::ONE);

    /// The decimal of so many millionths; a number too large becomes the largest decimal.
    #[must_use]
    pub const fn from_millionths(millionths: u128) -> Self {
        let [low, middle, high] = words(if millionths > LARGEST { LARGEST } else { millionths });
        Self(rust_decimal::Decimal::from_parts(low, middle, high, false, MILLIONTHS))
    }

    /// The number of millionths.
    #[must_use]
    pub const fn millionths(self) -> u128 {
        // The product is below 2^96 times a million, so it fits.
        let unit = 10_u128.saturating_pow(MILLIONTHS.saturating_sub(self.0.scale()));
        self.0.mantissa().unsigned_abs().saturating_mul(unit)
    }

    /// Parses digits with an optional point and at most six decimals; no sign, exponent or separator.
    ///
    /// # Errors
    /// The rule that the text breaks. A number of more than 28 digits is [`NumberError::Range`].
    ///
    /// ```
    /// use fentan_core::Decimal;
    /// assert_eq!(Decimal::parse("0.65").unwrap().millionths(), 650_000);
    /// assert!(Decimal::parse("1e3").is_err());
    /// ```
    pub fn parse(text: &str) -> Result<Self, NumberError> {
        halves(text, PLACES)?;
        let value = rust_decimal::Decimal::from_str_exact(text).map_err(|_| NumberError::Range)?;
        Ok(Self(value.normalize()))
    }

    /// The sum; `None` where it does not fit.
    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        let scale = self.0.scale().max(other.0.scale());
        self.0.checked_add(other.0).filter(|sum| sum.scale() == scale).map(Self)
    }

    /// The product with a whole number; `None` where it does not fit.
    #[must_use]
    pub fn times(self, count: u128) -> Option<Self> {
        let count = i128::try_from(count).ok()?;
        let count = rust_decimal::Decimal::try_from_i128_with_scale(count, 0).ok()?;
        product(self.0, count).map(Self)
    }

    /// The price of this quantity at `unit_price` yuan: the exact product, rounded half up to the fen (四舍五入);
    /// `None` where it does not fit.
    #[must_use]
    pub fn at_unit_price(self, unit_price: Self) -> Option<Fen> {
        rounded(product(self.0, unit_price.0)?)
    }

    /// The fee of this rate on `base`, rounded half up to the fen; `None` where `base` is negative or the result
    /// does not fit.
    #[must_use]
    pub fn of(self, base: Fen) -> Option<Fen> {
        let yuan = rust_decimal::Decimal::new(base.fen(), FEN);
        if yuan.is_sign_negative() { None } else { rounded(product(self.0, yuan)?) }
    }
}

impl Decimal {
    /// The fee that is this rate of the whole, itself included: `rest` × r ÷ (1 − r), rounded half up to the fen; `None`
    /// where `rest` is negative, the rate is not below 1, or the result does not fit.
    #[must_use]
    pub fn of_whole(self, rest: Fen) -> Option<Fen> {
        let (rate, one) = (self.millionths(), Self::ONE.millionths());
        let others = one.checked_sub(rate).filter(|others| *others > 0)?;
        let fen = half_up(u128::try_from(rest.fen()).ok()?.checked_mul(rate)?, others)?;
        i64::try_from(fen).ok().map(Fen::new)
    }
}

/// The exact product; `None` where it does not fit. The library would round it, which shows in its scale: the
/// product has fewer decimals than both factors together.
fn product(one: rust_decimal::Decimal, other: rust_decimal::Decimal) -> Option<rust_decimal::Decimal> {
    if one.is_zero() || other.is_zero() {
        return Some(rust_decimal::Decimal::ZERO);
    }
    let scale = one.scale().checked_add(other.scale())?;
    one.checked_mul(other).filter(|product| product.scale() == scale)
}

/// An amount in yuan, rounded half up to the fen; `None` where it does not fit.
fn rounded(yuan: rust_decimal::Decimal) -> Option<Fen> {
    let units = yuan.mantissa().unsigned_abs();
    let fen = match yuan.scale().checked_sub(FEN) {
        Some(beyond) => half_up(units, 10_u128.checked_pow(beyond)?)?,
        None => units.checked_mul(10_u128.checked_pow(FEN.checked_sub(yuan.scale())?)?)?,
    };
    i64::try_from(fen).ok().map(Fen::new)
}

/// The three 32-bit words of a 96-bit number, lowest first.
#[allow(clippy::cast_possible_truncation, reason = "each word is what is cut off")]
const fn words(number: u128) -> [u32; 3] {
    [number as u32, (number >> 32) as u32, (number >> 64) as u32]
}

impl fmt::Display for Decimal {
    /// Writes the shortest text that parses to the same value.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.normalize().fmt(formatter)
    }
}

#[cfg(test)]
mod tests;
