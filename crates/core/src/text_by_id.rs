//! A small map from ids to texts.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::draft::{WholeNumber, optional};

/// The largest number of entries read; no rulebook has as many readings, payers or floors.
pub(crate) const MOST_ENTRIES: usize = 256;

/// Texts by id, ordered by id; serialised as an object.
///
/// A sorted list, because it holds only as many entries as a rulebook has readings or payers; the code of a search
/// tree would cost the page more than it saves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextById(Vec<(String, String)>);

impl TextById {
    /// An empty map.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// True where there are no texts.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The text under `id`.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&String> {
        self.iter().find(|(known, _)| *known == id).map(|(_, text)| text)
    }

    /// True where there is a text under `id`.
    #[must_use]
    pub fn contains_key(&self, id: &str) -> bool {
        self.get(id).is_some()
    }

    /// Puts a text under `id`, replacing an earlier one.
    pub fn insert(&mut self, id: String, text: String) {
        self.remove(&id);
        let place = self.0.iter().take_while(|(known, _)| *known < id).count();
        self.0.insert(place, (id, text));
    }

    /// Removes the text under `id`.
    pub fn remove(&mut self, id: &str) {
        self.0.retain(|(known, _)| known != id);
    }

    /// All ids with their texts, ordered by id.
    pub fn iter(&self) -> impl Iterator<Item = (&String, &String)> + Clone {
        self.0.iter().map(|(id, text)| (id, text))
    }
}

impl Extend<(String, String)> for TextById {
    fn extend<I: IntoIterator<Item = (String, String)>>(&mut self, texts: I) {
        texts.into_iter().for_each(|(id, text)| self.insert(id, text));
    }
}

impl FromIterator<(String, String)> for TextById {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(texts: I) -> Self {
        let mut all = Self::new();
        all.extend(texts);
        all
    }
}

impl IntoIterator for TextById {
    type Item = (String, String);
    type IntoIter = std::vec::IntoIter<(String, String)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl Serialize for TextById {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl<'de> Deserialize<'de> for TextById {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let ById(texts) = ById::<String>::deserialize(deserializer)?;
        Ok(texts.into_iter().collect())
    }
}

/// Whole numbers by id, in the order of the object; serialised as an object.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WholeById(pub Vec<(String, WholeNumber)>);

impl Serialize for WholeById {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(id, number)| (id, number)))
    }
}

impl<'de> Deserialize<'de> for WholeById {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        ById::deserialize(deserializer).map(|ById(numbers)| Self(numbers))
    }
}

/// Values by id in the order of the object, none given twice.
pub(crate) struct ById<T>(pub(crate) Vec<(String, T)>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for ById<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Entries(PhantomData))
    }
}

struct Entries<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Entries<T> {
    type Value = ById<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object of texts")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<ById<T>, A::Error> {
        let mut entries: Vec<(String, T)> = Vec::new();
        let mut count = 0_usize;
        while let Some(id) = fields.next_key::<String>()? {
            count = count.saturating_add(1);
            if count > MOST_ENTRIES || entries.iter().any(|(known, _)| *known == id) {
                return Err(A::Error::custom("too many entries, or one given twice"));
            }
            let Given(value) = fields.next_value()?;
            entries.extend(value.map(|value| (id, value)));
        }
        Ok(ById(entries))
    }
}

/// A value, or `None` where the diagnosing reader leaves it out because it is of a wrong kind.
struct Given<T>(Option<T>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Given<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        optional(deserializer).map(Self)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for TextById {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "TextById".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        std::collections::BTreeMap::<String, String>::json_schema(generator)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for WholeById {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "WholeById".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        std::collections::BTreeMap::<String, WholeNumber>::json_schema(generator)
    }
}
