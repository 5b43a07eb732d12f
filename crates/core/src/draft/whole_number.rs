//! Whole numbers as they are written.

use std::fmt;

use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A whole number as written in a file or typed into a field.
///
/// Serialised as a JSON number where it is one, else as text, so that a half-typed year survives saving.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WholeNumber(pub String);

impl WholeNumber {
    /// The number; `None` where the text is anything but digits, or too large.
    #[must_use]
    pub fn value(&self) -> Option<u32> {
        let digits = !self.0.is_empty() && self.0.bytes().all(|byte| byte.is_ascii_digit());
        if digits { self.0.parse().ok() } else { None }
    }
}

impl Serialize for WholeNumber {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.value() {
            Some(value) => serializer.serialize_u32(value),
            None => serializer.serialize_str(&self.0),
        }
    }
}

impl<'de> Deserialize<'de> for WholeNumber {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Whole)
    }
}

/// Reads a whole number, or the text typed in its place.
struct Whole;

impl Visitor<'_> for Whole {
    type Value = WholeNumber;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a whole number")
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<WholeNumber, E> {
        Ok(WholeNumber(number.to_string()))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<WholeNumber, E> {
        u64::try_from(number).map(|number| WholeNumber(number.to_string())).map_err(E::custom)
    }

    #[allow(clippy::disallowed_types, reason = "JSON writes 2021.0 for 2021; what is not whole is refused")]
    fn visit_f64<E: Error>(self, number: f64) -> Result<WholeNumber, E> {
        let whole = whole(number).ok_or_else(|| E::custom("not a whole number"))?;
        Ok(WholeNumber(whole.to_string()))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<WholeNumber, E> {
        Ok(WholeNumber(text.to_owned()))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<WholeNumber, E> {
        Ok(WholeNumber(text))
    }
}

/// The whole number that JSON wrote with a point or an exponent; `None` for any other.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    clippy::disallowed_types,
    clippy::float_cmp,
    reason = "below 2^53 both conversions are exact, so a number that comes back the same is whole"
)]
pub(crate) fn whole(number: f64) -> Option<u64> {
    const EXACT: u64 = 1 << 53;
    let whole = number as u64;
    (whole < EXACT && whole as f64 == number && number.is_sign_positive()).then_some(whole)
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for WholeNumber {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "WholeNumber".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": ["integer", "string"],
            "minimum": 0,
            "pattern": "^[0-9]+$",
            "description": "A whole number: 2021, 2021.0 or \"2021\", which are the same. / 整数，2021、2021.0、\"2021\" 是一样的。"
        })
    }
}
