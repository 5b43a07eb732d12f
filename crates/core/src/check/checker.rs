//! What every check needs: where to report, what is reported already, and the values many fields share.

use std::sync::Arc;

use crate::decimal::{Decimal, NumberError};
use crate::diagnostic::{Code, Diagnostic, Quoted};
use crate::draft::WholeNumber;
use crate::money::Fen;
use crate::names::nearest;
use crate::path::Path;
use crate::places::Places;
use crate::text::Value;

const LONGEST_ID: usize = 64;
const LONGEST_TEXT: usize = 500;

/// Collects what checking finds.
pub(crate) struct Checker<'a> {
    found: &'a mut Vec<Diagnostic>,
    /// The places that reading spoke of already, and every item of a list that one of them lies in. A map to places,
    /// like those that find ids given twice: a set would be code of its own in the page.
    reported: Places<'a>,
}

impl<'a> Checker<'a> {
    /// A checker that keeps quiet about places that reading spoke of.
    pub(crate) fn new(read: &'a [Diagnostic], found: &'a mut Vec<Diagnostic>) -> Self {
        let mut reported = Places::new();
        for (index, diagnostic) in read.iter().enumerate() {
            let path = diagnostic.path.as_str();
            reported.insert(path, index);
            let items = path.match_indices(']').filter_map(|(bracket, _)| path.get(..=bracket));
            // The first item is the project, of which everything is a part.
            for item in items.skip(1) {
                reported.insert(item, index);
            }
        }
        Self { found, reported }
    }

    /// Says what the code's row says, of this place, with these values.
    pub(crate) fn report(&mut self, code: Code, place: &Path<'_>, values: &[&dyn Value]) {
        self.found.push(Diagnostic::new(code, place, values));
    }

    /// Says something that has been put into words already.
    #[cfg(feature = "owners")]
    pub(crate) fn add(&mut self, said: Diagnostic) {
        self.found.push(said);
    }

    /// Whether reading spoke of this place, or of one inside it where it is an item of a project's list.
    pub(crate) fn is_reported(&self, place: &Path<'_>) -> bool {
        !self.reported.is_empty() && self.reported.contains_key(place.to_string().as_str())
    }

    /// An id: not empty, not too long, not used before in its list.
    pub(crate) fn id<'d>(&mut self, id: &'d str, list: &Path<'_>, index: usize, seen: &mut Places<'d>) {
        let item = list.item(index);
        let place = item.field("id");
        if self.is_reported(&place) {
            return;
        }
        if !self.id_text(id, &place) {
            return;
        }
        if let Some(first) = seen.get(id) {
            self.report(Code::IdDuplicate, &place, &[&Quoted(id), &list.item(*first)]);
        } else {
            seen.insert(id, index);
        }
    }

    /// The text of an id: not empty, not too long.
    pub(crate) fn id_text(&mut self, id: &str, place: &Path<'_>) -> bool {
        if id.is_empty() {
            self.report(Code::IdEmpty, place, &[]);
        } else if is_longer(id, LONGEST_ID) {
            self.report(Code::IdTooLong, place, &[&LONGEST_ID]);
        } else {
            return true;
        }
        false
    }

    /// An optional id that is a name shared by several, as a bundle's.
    pub(crate) fn shared_id(&mut self, id: Option<&str>, place: &Path<'_>) -> Option<Arc<str>> {
        let id = id?;
        self.id_text(id, place).then(|| Arc::from(id))
    }

    /// Free text: not too long.
    pub(crate) fn text(&mut self, text: Option<&str>, place: &Path<'_>) {
        if text.is_some_and(|text| is_longer(text, LONGEST_TEXT)) {
            self.report(Code::TextTooLong, place, &[&LONGEST_TEXT]);
        }
    }

    pub(crate) fn amount(&mut self, text: &str, place: &Path<'_>) -> Option<Fen> {
        let code = match Fen::parse(text) {
            Ok(amount) => return Some(amount),
            Err(NumberError::Format) => Code::AmountFormat,
            Err(NumberError::Decimals) => Code::AmountDecimals,
            Err(NumberError::Range) => Code::AmountRange,
        };
        self.report(code, place, &[&Quoted(text)]);
        None
    }

    pub(crate) fn decimal(&mut self, text: &str, place: &Path<'_>) -> Option<Decimal> {
        let code = match Decimal::parse(text) {
            Ok(decimal) => return Some(decimal),
            Err(NumberError::Format) => Code::DecimalFormat,
            Err(NumberError::Decimals) => Code::DecimalDecimals,
            Err(NumberError::Range) => Code::DecimalRange,
        };
        self.report(code, place, &[&Quoted(text)]);
        None
    }

    /// A decimal from 0 to 1.
    pub(crate) fn proportion(&mut self, text: &str, place: &Path<'_>) -> Option<Decimal> {
        let value = self.decimal(text, place)?;
        if value > Decimal::ONE {
            self.report(Code::DecimalAboveOne, place, &[&Quoted(text)]);
            return None;
        }
        Some(value)
    }

    /// A whole number that must be there.
    pub(crate) fn whole(&mut self, number: &WholeNumber, place: &Path<'_>) -> Option<u32> {
        let value = number.value();
        if value.is_none() && !self.is_reported(place) {
            self.report(Code::NumberFormat, place, &[&Quoted(&number.0)]);
        }
        value
    }

    /// A name that must be known: where it is not, `code` says so, with the nearest of those that are.
    pub(crate) fn known<T>(
        &mut self,
        found: Option<T>,
        (code, place, name): (Code, &Path<'_>, &str),
        names: &mut dyn Iterator<Item = &str>,
    ) -> Option<T> {
        if found.is_none() && !self.is_reported(place) {
            self.found.push(Diagnostic::unknown(code, place, name, nearest(name, names)));
        }
        found
    }
}

/// Whether a text has more than `limit` characters, without counting all of a long one.
fn is_longer(text: &str, limit: usize) -> bool {
    text.len() > limit && text.chars().nth(limit).is_some()
}
