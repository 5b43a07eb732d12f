//! The kinds of fields of a draft, each a function named in a `deserialize_with`.
//!
//! They are stricter than serde alone: an optional field is left out, never null, and an object is never written as
//! a list of its values. By the names of newtypes, which JSON ignores, they also tell the diagnosing reader
//! ([`crate::read`]) the kind of a field.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, forward_to_deserialize_any};

use crate::text_by_id::{ById, TextById};

/// The newtype around an optional field. The diagnosing reader calls `visit_none` where the field is left out and
/// `visit_some` otherwise; a value of a wrong kind, which that reader reports itself, counts as left out.
pub(crate) const OPTIONAL: &str = "optional";

/// The newtype around an amount in yuan, written as text.
pub(crate) const AMOUNT: &str = "amount";

/// The newtype around any other decimal, written as text.
pub(crate) const DECIMAL: &str = "decimal";

/// Reads an optional field, which is left out rather than null.
pub(crate) fn optional<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    deserializer.deserialize_newtype_struct(OPTIONAL, Optional(PhantomData))
}

/// Reads an optional field; the default stands where it is left out.
pub(crate) fn or_empty<'de, D: Deserializer<'de>, T: Deserialize<'de> + Default>(
    deserializer: D,
) -> Result<T, D::Error> {
    optional(deserializer).map(Option::unwrap_or_default)
}

/// Reads an amount in yuan.
pub(crate) fn amount<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    Amount::deserialize(deserializer).map(|Amount(text)| text)
}

/// Reads an optional amount in yuan.
pub(crate) fn optional_amount<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<String>, D::Error> {
    Ok(optional(deserializer)?.map(|Amount(text)| text))
}

/// Reads a decimal other than an amount.
pub(crate) fn decimal<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    DecimalText::deserialize(deserializer).map(|DecimalText(text)| text)
}

/// Reads an optional decimal other than an amount.
pub(crate) fn optional_decimal<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<String>, D::Error> {
    Ok(optional(deserializer)?.map(|DecimalText(text)| text))
}

/// Reads optional decimals by id.
pub(crate) fn optional_decimals<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<TextById>, D::Error> {
    let decimals: Option<ById<DecimalText>> = optional(deserializer)?;
    Ok(decimals
        .map(|ById(decimals)| decimals.into_iter().map(|(id, DecimalText(text))| (id, text)).collect()))
}

/// Reads a list of objects.
pub(crate) fn list<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<Vec<T>, D::Error> {
    Objects::deserialize(deserializer).map(|Objects(items)| items)
}

/// Reads an optional list of objects; it is empty where it is left out.
pub(crate) fn optional_list<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<Vec<T>, D::Error> {
    Ok(optional(deserializer)?.map(|Objects(items)| items).unwrap_or_default())
}

struct Optional<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Optional<T> {
    type Value = Option<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value")
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<T>, D::Error> {
        T::deserialize(deserializer).map(Some)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<T>, D::Error> {
        Ok(T::deserialize(deserializer).ok())
    }

    fn visit_none<E>(self) -> Result<Option<T>, E> {
        Ok(None)
    }
}

/// An amount in yuan as text.
#[derive(Deserialize)]
#[serde(rename = "amount")]
struct Amount(String);

/// Any other decimal as text.
#[derive(Deserialize)]
#[serde(rename = "decimal")]
struct DecimalText(String);

/// A list whose items are written as objects, not as lists of values.
struct Objects<T>(Vec<T>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Objects<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(Self(Vec::new()))
    }
}

impl<'de, T: Deserialize<'de>> Visitor<'de> for Objects<T> {
    type Value = Self;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut items: A) -> Result<Self, A::Error> {
        while let Some(item) = items.next_element_seed(Object(PhantomData))? {
            self.0.push(item);
        }
        Ok(self)
    }
}

/// Reads a struct from an object only; serde alone would also take a list of its values.
pub(crate) struct Object<T>(pub(crate) PhantomData<T>);

impl<'de, T: Deserialize<'de>> DeserializeSeed<'de> for Object<T> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        T::deserialize(FromObject(deserializer))
    }
}

struct FromObject<D>(D);

impl<'de, D: Deserializer<'de>> Deserializer<'de> for FromObject<D> {
    type Error = D::Error;

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.0.deserialize_struct(name, fields, FieldsByName(visitor))
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.0.deserialize_map(FieldsByName(visitor))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

/// Passes on an object's fields by name, and refuses everything else.
struct FieldsByName<V>(V);

impl<'de, V: Visitor<'de>> Visitor<'de> for FieldsByName<V> {
    type Value = V::Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.expecting(formatter)
    }

    fn visit_map<A: MapAccess<'de>>(self, fields: A) -> Result<V::Value, A::Error> {
        self.0.visit_map(fields)
    }
}
