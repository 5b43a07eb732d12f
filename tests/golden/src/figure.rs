//! Expected values at paths of the answer.

use std::fmt;

use serde::Serialize;
use serde_json::Value;

/// A step of a path: a field of an object or an index of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Key {
    /// A field's name.
    Name(String),
    /// An index, from 0.
    Index(usize),
}

impl Key {
    fn of<'a>(&self, value: &'a Value) -> Option<&'a Value> {
        match self {
            Self::Name(name) => value.as_object()?.get(name),
            Self::Index(index) => value.as_array()?.get(*index),
        }
    }

    /// True where a value is of the kind that may have this key.
    fn suits(&self, value: &Value) -> bool {
        match self {
            Self::Name(_) => value.is_object(),
            Self::Index(_) => value.is_array(),
        }
    }
}

/// A line `path value` of a block `figures`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Figure {
    /// The path, as written: `projects[0].lines[1].amount`.
    pub path: String,
    /// The path's steps.
    pub keys: Vec<Key>,
    /// The expected value as text; `None` where there must be none (`-`).
    pub value: Option<String>,
}

impl fmt::Display for Figure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} {}", self.path, self.value.as_deref().unwrap_or("-"))
    }
}

impl Figure {
    /// Parses a line of a block; fails with the reason.
    pub(crate) fn parse(line: &str) -> Result<Self, String> {
        let (path, value) =
            line.split_once(' ').ok_or_else(|| format!("`{line}` is no figure: write `path value`"))?;
        if value.is_empty() || value.trim() != value {
            return Err(format!("`{path}` has no value, or one with blanks around it"));
        }
        let keys = keys(path).ok_or_else(|| format!("`{path}` is no path such as `projects[0].total`"))?;
        Ok(Self { path: path.to_owned(), keys, value: Some(value.to_owned()).filter(|value| value != "-") })
    }

    /// The difference between an answer and this figure; `None` where there is none.
    #[must_use]
    pub fn complaint(&self, answer: &Value) -> Option<String> {
        let (last, above) = self.keys.split_last()?;
        let mut parent = answer;
        for key in above {
            let Some(value) = key.of(parent) else {
                return Some(format!("expected {self}; what is above the path's last step is missing"));
            };
            parent = value;
        }
        if !last.suits(parent) {
            return Some(format!("expected {self}; the value above has no such fields or items: {parent}"));
        }
        match (&self.value, last.of(parent)) {
            (None, None) => None,
            (Some(_), None) => Some(format!("expected {self}; nothing stands there")),
            (Some(expected), Some(found)) => match text(found) {
                Some(text) if text == *expected => None,
                Some(text) => Some(format!("expected {self}; found {text}")),
                None => Some(format!("expected {self}; an object or a list stands there: {found}")),
            },
            (None, Some(found)) => Some(format!("expected {self}; found {found}")),
        }
    }
}

/// The steps of a path; `None` where the text is no path.
fn keys(path: &str) -> Option<Vec<Key>> {
    let mut keys = Vec::new();
    for part in path.split('.') {
        let (name, mut rest) = part.split_at(part.find('[').unwrap_or(part.len()));
        if name.is_empty() || name.contains(']') {
            return None;
        }
        keys.push(Key::Name(name.to_owned()));
        while let Some(inside) = rest.strip_prefix('[') {
            let (index, after) = inside.split_once(']')?;
            keys.push(Key::Index(index.parse().ok()?));
            rest = after;
        }
        if !rest.is_empty() {
            return None;
        }
    }
    Some(keys)
}

/// The text of a value; `None` for lists and objects.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::Object(_) | Value::Array(_) => None,
        Value::String(text) => Some(text.clone()),
        other => Some(other.to_string()),
    }
}
