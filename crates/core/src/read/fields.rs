//! Taking an object apart field by field, with a word for every field that is not as it should be.

use super::node::Node;
use crate::diagnostic::{Code, Diagnostic};
use crate::draft::{TextById, WholeNumber};
use crate::names::nearest;
use crate::path::Path;
use crate::record::{Record, Records, TextKind, Visitor};
use crate::text::{Bilingual, Value};

/// Reads a record from the object at `path`; another kind of value is reported and leaves the record as it is.
pub(super) fn read(record: &mut dyn Record, node: Node, path: &Path<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let Some(left) = object(node, path, diagnostics) else { return };
    let mut fields = Fields { path, left, asked: Vec::new(), diagnostics };
    record.visit(&mut fields);
    for (name, _) in &fields.left {
        let nearest = nearest(name, &mut fields.asked.iter().copied());
        let unknown = Diagnostic::unknown(Code::FieldUnknown, &path.field(name), name, nearest);
        fields.diagnostics.push(unknown);
    }
}

/// The fields of an object, each once; a second one of the same name is reported.
fn object(node: Node, path: &Path<'_>, diagnostics: &mut Vec<Diagnostic>) -> Option<Vec<(String, Node)>> {
    let Node::Object(fields) = node else {
        let values: [&dyn Value; 2] = [&Bilingual::new("对象", "an object"), &node.kind()];
        diagnostics.push(Diagnostic::new(Code::FieldType, path, &values));
        return None;
    };
    let mut once: Vec<(String, Node)> = Vec::with_capacity(fields.len());
    for (name, value) in fields {
        if once.iter().any(|(known, _)| *known == name) {
            diagnostics.push(Diagnostic::new(Code::FieldDuplicate, &path.field(&name), &[]));
        } else {
            once.push((name, value));
        }
    }
    Some(once)
}

/// The fields of one object that are still to be taken.
struct Fields<'a> {
    path: &'a Path<'a>,
    left: Vec<(String, Node)>,
    asked: Vec<&'static str>,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl Fields<'_> {
    /// Takes a field out; one that must be there and is not is reported.
    fn take(&mut self, name: &'static str, required: bool) -> Option<Node> {
        self.asked.push(name);
        let place = self.left.iter().position(|(known, _)| known == name);
        if place.is_none() && required {
            self.report(Code::FieldMissing, name, &[]);
        }
        Some(self.left.remove(place?).1)
    }

    fn report(&mut self, code: Code, name: &str, values: &[&dyn Value]) {
        self.diagnostics.push(Diagnostic::new(code, &self.path.field(name), values));
    }

    fn take_text(&mut self, name: &'static str, kind: TextKind, required: bool) -> Option<String> {
        let node = self.take(name, required)?;
        text(node, kind).map_err(|(code, found)| self.report(code, name, &[&TEXT(), &found])).ok()
    }

    /// Text is kept as it is, for a half-typed number that was saved; `check` says whether it is a number.
    fn take_whole(&mut self, name: &'static str, required: bool) -> Option<WholeNumber> {
        match self.take(name, required)? {
            Node::Whole(value) => Some(WholeNumber(value.to_string())),
            Node::Text(text) => Some(WholeNumber(text)),
            other => {
                let expected = Bilingual::new("整数", "a whole number");
                self.report(Code::FieldType, name, &[&expected, &other.kind()]);
                None
            }
        }
    }
}

/// What a text field should be.
const TEXT: fn() -> Bilingual = || Bilingual::new("文本", "text");

/// The text of a node, or what to say instead: numbers that should be text have a word of their own.
fn text(node: Node, kind: TextKind) -> Result<String, (Code, Bilingual)> {
    let found = node.kind();
    match (node, kind) {
        (Node::Text(text), _) => Ok(text),
        (Node::Whole(_) | Node::Number, TextKind::Amount) => Err((Code::AmountNotText, found)),
        (Node::Whole(_) | Node::Number, TextKind::Decimal) => Err((Code::DecimalNotText, found)),
        _ => Err((Code::FieldType, found)),
    }
}

impl Visitor for Fields<'_> {
    fn text(&mut self, name: &'static str, kind: TextKind, value: &mut String) {
        *value = self.take_text(name, kind, true).unwrap_or_default();
    }

    fn optional_text(&mut self, name: &'static str, kind: TextKind, value: &mut Option<String>) {
        *value = self.take_text(name, kind, false);
    }

    fn whole(&mut self, name: &'static str, value: &mut WholeNumber) {
        *value = self.take_whole(name, true).unwrap_or_default();
    }

    fn optional_whole(&mut self, name: &'static str, value: &mut Option<WholeNumber>) {
        *value = self.take_whole(name, false);
    }

    fn texts(&mut self, name: &'static str, kind: TextKind, value: &mut Option<TextById>) {
        let Some(node) = self.take(name, false) else { return };
        let path = self.path.field(name);
        let Some(fields) = object(node, &path, self.diagnostics) else { return };
        let texts = value.insert(TextById::new());
        for (id, node) in fields {
            match text(node, kind) {
                Ok(text) => texts.insert(id, text),
                Err((code, found)) => {
                    self.diagnostics.push(Diagnostic::new(code, &path.field(&id), &[&TEXT(), &found]));
                }
            }
        }
    }

    fn list(&mut self, name: &'static str, required: bool, value: &mut dyn Records) {
        let items = match self.take(name, required) {
            None => return,
            Some(Node::List(items)) => items,
            Some(other) => {
                let expected = Bilingual::new("列表", "a list");
                return self.report(Code::FieldType, name, &[&expected, &other.kind()]);
            }
        };
        let path = self.path.field(name);
        for (index, item) in items.into_iter().enumerate() {
            let mut item = Some(item);
            value.add(&mut |record| {
                if let Some(item) = item.take() {
                    read(record, item, &path.item(index), self.diagnostics);
                }
            });
        }
    }
}
