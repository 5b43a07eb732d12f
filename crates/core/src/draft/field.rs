//! The kinds of fields that a draft has, as serde reads them: `deserialize_with` names one of these functions.
//!
//! They are stricter than serde by itself: a field may be left out, but is never null, and an object is never
//! written as the list of its values. They also tell the diagnosing reader ([`crate::read`]) what a field holds, by
//! the names of newtypes, which JSON passes over.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, forward_to_deserialize_any};

use crate::text_by_id::{ById, TextById};

/// The newtype around what may be left out. The diagnosing reader calls `visit_none` for what is, and `visit_some`
/// for the rest; a value of a wrong kind, of which it speaks itself, then counts as left out.
pub(crate) const OPTIONAL: &str = "optional";

/// The newtype around an amount of yuan, which is text.
pub(crate) const AMOUNT: &str = "amount";

/// The newtype around any other decimal, which is text.
pub(crate) const DECIMAL: &str = "decimal";

/// A field that may be left out, but is never null.
pub(crate) fn optional<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    deserializer.deserialize_newtype_struct(OPTIONAL, Optional(PhantomData))
}

/// A field that may be left out and then is empty.
pub(crate) fn or_empty<'de, D: Deserializer<'de>, T: Deserialize<'de> + Default>(
    deserializer: D,
) -> Result<T, D::Error> {
    optional(deserializer).map(Option::unwrap_or_default)
}

/// An amount of yuan.
pub(crate) fn amount<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    Amount::deserialize(deserializer).map(|Amount(text)| text)
}

/// An amount of yuan that may be left out.
pub(crate) fn optional_amount<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<String>, D::Error> {
    Ok(optional(deserializer)?.map(|Amount(text)| text))
}

/// A decimal that is not an amount.
pub(crate) fn decimal<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    DecimalText::deserialize(deserializer).map(|DecimalText(text)| text)
}

/// A decimal that may be left out.
pub(crate) fn optional_decimal<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<String>, D::Error> {
    Ok(optional(deserializer)?.map(|DecimalText(text)| text))
}

/// Decimals by id, which may be left out.
pub(crate) fn optional_decimals<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<TextById>, D::Error> {
    let decimals: Option<ById<DecimalText>> = optional(deserializer)?;
    Ok(decimals
        .map(|ById(decimals)| decimals.into_iter().map(|(id, DecimalText(text))| (id, text)).collect()))
}

/// A list of objects.
pub(crate) fn list<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<Vec<T>, D::Error> {
    Objects::deserialize(deserializer).map(|Objects(items)| items)
}

/// A list of objects that may be left out and then is empty.
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

/// An amount of yuan as text.
#[derive(Deserialize)]
#[serde(rename = "amount")]
struct Amount(String);

/// Any other decimal as text.
#[derive(Deserialize)]
#[serde(rename = "decimal")]
struct DecimalText(String);

/// A list of objects, none of which is written as a list.
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

/// An object, which JSON could also write as the list of its values if it were up to serde.
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

/// A visitor that is shown fields with their names, and nothing else.
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
