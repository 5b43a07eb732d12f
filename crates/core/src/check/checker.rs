//! What every check needs: where to report, what is reported already, and the values many fields share.

use std::collections::HashMap;
use std::sync::Arc;

use crate::decimal::Decimal;
use crate::diagnostic::{Diagnostic, name, number};
use crate::draft::WholeNumber;
use crate::money::Fen;
use crate::path::Path;

const LONGEST_ID: usize = 64;
const LONGEST_TEXT: usize = 500;

/// Collects what checking finds.
pub(super) struct Checker<'a> {
    found: &'a mut Vec<Diagnostic>,
    /// The places that reading spoke of already, and every item of a list that one of them lies in.
    reported: HashMap<&'a str, usize>,
}

impl<'a> Checker<'a> {
    /// A checker that keeps quiet about places that reading spoke of.
    pub(super) fn new(read: &'a [Diagnostic], found: &'a mut Vec<Diagnostic>) -> Self {
        let mut reported = HashMap::new();
        for (index, diagnostic) in read.iter().enumerate() {
            let path = diagnostic.path.as_str();
            reported.insert(path, index);
            let items = path.match_indices(']').filter_map(|(bracket, _)| path.get(..=bracket));
            // The first item is the project, of which everything is a part.
            reported.extend(items.skip(1).map(|item| (item, index)));
        }
        Self { found, reported }
    }

    pub(super) fn report(&mut self, diagnostic: Diagnostic) {
        self.found.push(diagnostic);
    }

    /// Whether reading spoke of this place, or of one inside it where it is an item of a project's list.
    pub(super) fn is_reported(&self, place: &Path<'_>) -> bool {
        !self.reported.is_empty() && self.reported.contains_key(place.to_string().as_str())
    }

    /// An id: not empty, not too long, not used before in its list.
    pub(super) fn id<'d>(
        &mut self,
        id: &'d str,
        list: &Path<'_>,
        index: usize,
        seen: &mut HashMap<&'d str, usize>,
    ) {
        let item = list.item(index);
        let place = item.field("id");
        if self.is_reported(&place) {
            return;
        }
        if !self.id_text(id, &place) {
            return;
        }
        if let Some(first) = seen.get(id) {
            self.report(name::id_duplicate(&place, id, &list.item(*first).to_string()));
        } else {
            seen.insert(id, index);
        }
    }

    /// The text of an id: not empty, not too long.
    pub(super) fn id_text(&mut self, id: &str, place: &Path<'_>) -> bool {
        if id.is_empty() {
            self.report(name::id_empty(place));
        } else if is_longer(id, LONGEST_ID) {
            self.report(name::id_too_long(place, LONGEST_ID));
        } else {
            return true;
        }
        false
    }

    /// An optional id that is a name shared by several, as a bundle's.
    pub(super) fn shared_id(&mut self, id: Option<&str>, place: &Path<'_>) -> Option<Arc<str>> {
        let id = id?;
        self.id_text(id, place).then(|| Arc::from(id))
    }

    /// Free text: not too long.
    pub(super) fn text(&mut self, text: Option<&str>, place: &Path<'_>) {
        if text.is_some_and(|text| is_longer(text, LONGEST_TEXT)) {
            self.report(name::text_too_long(place, LONGEST_TEXT));
        }
    }

    pub(super) fn amount(&mut self, text: &str, place: &Path<'_>) -> Option<Fen> {
        Fen::parse(text).map_err(|error| self.report(number::amount(place, text, error))).ok()
    }

    pub(super) fn decimal(&mut self, text: &str, place: &Path<'_>) -> Option<Decimal> {
        Decimal::parse(text).map_err(|error| self.report(number::decimal(place, text, error))).ok()
    }

    /// A decimal from 0 to 1.
    pub(super) fn proportion(&mut self, text: &str, place: &Path<'_>) -> Option<Decimal> {
        let value = self.decimal(text, place)?;
        if value > Decimal::ONE {
            self.report(number::above_one(place, text));
            return None;
        }
        Some(value)
    }

    /// A whole number that must be there.
    pub(super) fn whole(&mut self, number: &WholeNumber, place: &Path<'_>) -> Option<u32> {
        let value = number.value();
        if value.is_none() && !self.is_reported(place) {
            self.report(number::whole_number(place, &number.0));
        }
        value
    }

    /// A name that must be known; `unknown` says so where it is not.
    pub(super) fn known<T>(
        &mut self,
        found: Option<T>,
        place: &Path<'_>,
        unknown: impl FnOnce(&Path<'_>) -> Diagnostic,
    ) -> Option<T> {
        if found.is_none() && !self.is_reported(place) {
            self.report(unknown(place));
        }
        found
    }
}

/// Whether a text has more than `limit` characters, without counting all of a long one.
fn is_longer(text: &str, limit: usize) -> bool {
    text.len() > limit && text.chars().nth(limit).is_some()
}
