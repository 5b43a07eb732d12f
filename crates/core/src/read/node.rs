//! A tree of JSON as written: fields in order, twice where they are given twice. The grammar is `serde_json`'s.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use crate::text_by_id::MOST_ENTRIES;
use fentan_rulebook::text::Bilingual;

/// A JSON value.
#[derive(Debug)]
pub(super) enum Node<'a> {
    Null,
    Flag,
    /// A number that is whole and fits.
    Whole(u64),
    /// Any other number; its value is not needed.
    Number,
    Text(Cow<'a, str>),
    List(Vec<Self>),
    Object(Vec<(Cow<'a, str>, Self)>),
}

/// The reason why a text is refused.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// It is JSON, but deeper or wider than a budget.
    NotABudget,
    /// It is not JSON: the line and the byte in it, both from 1, up to which it could be read, and the reason.
    Syntax { line: usize, column: usize, reason: String },
}

impl<'a> Node<'a> {
    /// Parses a text that holds one value of at most `levels` levels.
    pub(super) fn parse(text: &'a str, levels: usize) -> Result<Self, Refusal> {
        let mut json = serde_json::Deserializer::from_str(text);
        let node = Levels(levels).deserialize(&mut json);
        node.and_then(|node| json.end().map(|()| node)).map_err(|error| refusal(&error))
    }

    /// The text of the field `name`; `None` where the node is no object or the field no text.
    pub(super) fn text_of(&self, name: &str) -> Option<&str> {
        let Self::Object(fields) = self else { return None };
        match fields.iter().find(|(known, _)| known == name)? {
            (_, Self::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// The kind of the node, for a message.
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

/// The refusal for an error of `serde_json`: a data error is ours and about the size, any other is about the
/// grammar.
fn refusal(error: &serde_json::Error) -> Refusal {
    if error.is_data() {
        return Refusal::NotABudget;
    }
    let (line, column) = (error.line(), error.column());
    let text = error.to_string();
    let place = format!(" at line {line} column {column}");
    Refusal::Syntax { line, column, reason: text.strip_suffix(&place).unwrap_or(&text).to_owned() }
}

/// Reads a node of at most so many levels.
struct Levels(usize);

impl Levels {
    /// The levels left inside a list or an object; fails where none is left.
    fn inside<E: Error>(&self) -> Result<usize, E> {
        self.0.checked_sub(1).ok_or_else(|| E::custom("too deep"))
    }
}

impl<'a> DeserializeSeed<'a> for Levels {
    type Value = Node<'a>;

    fn deserialize<D: Deserializer<'a>>(self, deserializer: D) -> Result<Node<'a>, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'a> Visitor<'a> for Levels {
    type Value = Node<'a>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Node<'a>, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Node<'a>, E> {
        Ok(Node::Flag)
    }

    fn visit_u64<E>(self, number: u64) -> Result<Node<'a>, E> {
        Ok(Node::Whole(number))
    }

    fn visit_i64<E>(self, _: i64) -> Result<Node<'a>, E> {
        Ok(Node::Number)
    }

    #[allow(
        clippy::disallowed_types,
        reason = "serde_json hands it over; it is only asked whether it is whole"
    )]
    fn visit_f64<E>(self, number: f64) -> Result<Node<'a>, E> {
        Ok(crate::draft::whole(number).map_or(Node::Number, Node::Whole))
    }

    fn visit_str<E>(self, text: &str) -> Result<Node<'a>, E> {
        Ok(Node::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_borrowed_str<E>(self, text: &'a str) -> Result<Node<'a>, E> {
        Ok(Node::Text(Cow::Borrowed(text)))
    }

    fn visit_seq<A: SeqAccess<'a>>(self, mut list: A) -> Result<Node<'a>, A::Error> {
        let inside = self.inside()?;
        let mut items = Vec::new();
        while let Some(item) = list.next_element_seed(Levels(inside))? {
            items.push(item);
        }
        Ok(Node::List(items))
    }

    fn visit_map<A: MapAccess<'a>>(self, mut object: A) -> Result<Node<'a>, A::Error> {
        let inside = self.inside()?;
        let mut fields = Vec::new();
        while let Some(Name(name)) = object.next_key()? {
            if fields.len() >= MOST_ENTRIES {
                return Err(A::Error::custom("too wide"));
            }
            fields.push((name, object.next_value_seed(Levels(inside))?));
        }
        Ok(Node::Object(fields))
    }
}

/// The name of a field, borrowed from the text if nothing in it is escaped.
#[derive(serde::Deserialize)]
struct Name<'a>(#[serde(borrow)] Cow<'a, str>);

#[cfg(test)]
mod tests;
