//! JSON as it was written: fields in order, twice where they are given twice, never deeper than a budget is.

use std::fmt;

use serde::Deserializer;
use serde::de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};

use crate::text::Bilingual;

/// A JSON value.
#[derive(Debug)]
pub(super) enum Node {
    Null,
    Flag,
    /// A number that is whole and fits.
    Whole(u64),
    /// Any other number: its value is never looked at.
    Number,
    Text(String),
    List(Vec<Node>),
    Object(Vec<(String, Node)>),
}

impl Node {
    /// The text that an object holds under a name, without taking it.
    pub(super) fn text_of(&self, name: &str) -> Option<&str> {
        let Self::Object(fields) = self else { return None };
        match fields.iter().find(|(known, _)| known == name)? {
            (_, Self::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// What it is, for a message.
    pub(super) fn kind(&self) -> Bilingual {
        match self {
            Self::Null => Bilingual::new("空值", "null"),
            Self::Flag => Bilingual::new("真假值", "true or false"),
            Self::Whole(_) | Self::Number => Bilingual::new("数字", "a number"),
            Self::Text(_) => Bilingual::new("文本", "text"),
            Self::List(_) => Bilingual::new("列表", "a list"),
            Self::Object(_) => Bilingual::new("对象", "an object"),
        }
    }
}

/// The message by which [`super`] knows that input was refused for its shape.
pub(super) const NOT_A_BUDGET: &str = "not shaped like a budget";

/// The most fields an object may have; a project has 21.
pub(super) const MOST_FIELDS: usize = 256;

/// Reads a node that may nest `levels` more levels.
pub(super) struct Levels(pub(super) usize);

impl Levels {
    fn inside<E: Error>(&self) -> Result<usize, E> {
        self.0.checked_sub(1).ok_or_else(|| E::custom(NOT_A_BUDGET))
    }
}

impl<'de> DeserializeSeed<'de> for Levels {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Levels {
    type Value = Node;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Node, E> {
        Ok(Node::Flag)
    }

    fn visit_u64<E>(self, value: u64) -> Result<Node, E> {
        Ok(Node::Whole(value))
    }

    fn visit_i64<E>(self, _: i64) -> Result<Node, E> {
        Ok(Node::Number)
    }

    #[allow(clippy::disallowed_types, reason = "the parser hands over floats; their value is thrown away")]
    fn visit_f64<E>(self, _: f64) -> Result<Node, E> {
        Ok(Node::Number)
    }

    fn visit_str<E>(self, text: &str) -> Result<Node, E> {
        Ok(Node::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Node, E> {
        Ok(Node::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node, A::Error> {
        let levels = self.inside()?;
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(Levels(levels))? {
            list.push(item);
        }
        Ok(Node::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Node, A::Error> {
        let levels = self.inside()?;
        let mut fields = Vec::new();
        while let Some(name) = entries.next_key::<String>()? {
            if fields.len() >= MOST_FIELDS {
                return Err(A::Error::custom(NOT_A_BUDGET));
            }
            fields.push((name, entries.next_value_seed(Levels(levels))?));
        }
        Ok(Node::Object(fields))
    }
}
