//! JSON as it was written: fields in order, twice where they are given twice.

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

/// The most fields an object may have; a project has 21.
pub(super) const MOST_FIELDS: usize = 256;
