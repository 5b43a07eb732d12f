//! The items of lists and the fields of objects, one after another.

use std::cell::RefCell;

use serde::de::value::StrDeserializer;
use serde::de::{DeserializeSeed, IntoDeserializer as _, MapAccess, SeqAccess};

use super::{Found, Place, Reported};
use crate::diagnostic::Diagnostic;
use crate::path::Path;
use crate::read::node::Node;

/// The items of a list that are still to be read.
pub(super) struct Items<'a, 'p> {
    pub(super) left: std::iter::Enumerate<std::vec::IntoIter<Node<'a>>>,
    pub(super) path: &'p Path<'p>,
    pub(super) reported: &'p RefCell<Vec<Diagnostic>>,
}

impl<'de> SeqAccess<'de> for Items<'_, '_> {
    type Error = Reported;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Reported> {
        let Some((index, node)) = self.left.next() else { return Ok(None) };
        let path = self.path.item(index);
        seed.deserialize(Place {
            node: Found::Here(node),
            path: &path,
            optional: false,
            reported: self.reported,
        })
        .map(Some)
    }
}

/// The entries of an object whose names are ids.
pub(super) struct Entries<'a, 'p> {
    pub(super) left: std::vec::IntoIter<(String, Node<'a>)>,
    pub(super) next: Option<(String, Node<'a>)>,
    pub(super) path: &'p Path<'p>,
    pub(super) reported: &'p RefCell<Vec<Diagnostic>>,
}

impl<'de> MapAccess<'de> for Entries<'_, '_> {
    type Error = Reported;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Reported> {
        self.next = self.left.next();
        let Some((id, _)) = &self.next else { return Ok(None) };
        seed.deserialize(id.as_str().into_deserializer()).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Reported> {
        let (id, node) = self.next.take().ok_or(Reported)?;
        let path = self.path.field(&id);
        seed.deserialize(Place {
            node: Found::Here(node),
            path: &path,
            optional: false,
            reported: self.reported,
        })
    }
}

/// The fields of a record that are still to be read.
pub(super) struct Fields<'a, 'p> {
    pub(super) names: std::slice::Iter<'static, &'static str>,
    pub(super) next: Option<&'static str>,
    pub(super) left: &'p mut Vec<(String, Node<'a>)>,
    pub(super) blank: bool,
    pub(super) path: &'p Path<'p>,
    pub(super) reported: &'p RefCell<Vec<Diagnostic>>,
}

impl<'de> MapAccess<'de> for Fields<'_, '_> {
    type Error = Reported;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Reported> {
        self.next = self.names.next().copied();
        let Some(name) = self.next else { return Ok(None) };
        seed.deserialize(StrDeserializer::new(name)).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Reported> {
        let name = self.next.take().ok_or(Reported)?;
        let node = match self.left.iter().position(|(known, _)| known == name) {
            Some(place) => Found::Here(self.left.remove(place).1),
            None if self.blank => Found::Blank,
            None => Found::LeftOut,
        };
        let path = self.path.field(name);
        seed.deserialize(Place { node, path: &path, optional: false, reported: self.reported })
    }
}
