//! Taking an object apart field by field, with a word for every field that is not as it should be.

use super::node::Node;
use crate::diagnostic::{Code, Diagnostic};
use crate::draft::{TextById, WholeNumber};
use crate::names::nearest;
use crate::path::Path;
use crate::text::{Bilingual, Value};

/// The fields of one object that are still to be taken.
pub(super) struct Fields<'a> {
    path: &'a Path<'a>,
    left: Vec<(String, Node)>,
    asked: Vec<&'static str>,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl<'a> Fields<'a> {
    /// Opens the object at `path`; another kind of value is reported and has no fields.
    pub(super) fn open(node: Node, path: &'a Path<'a>, diagnostics: &'a mut Vec<Diagnostic>) -> Option<Self> {
        let fields = match node {
            Node::Object(fields) => fields,
            other => {
                let expected = Bilingual::new("对象", "an object");
                diagnostics.push(Diagnostic::new(Code::FieldType, path, &[&expected, &other.kind()]));
                return None;
            }
        };
        let mut left: Vec<(String, Node)> = Vec::with_capacity(fields.len());
        for (name, value) in fields {
            if left.iter().any(|(known, _)| *known == name) {
                diagnostics.push(Diagnostic::new(Code::FieldDuplicate, &path.field(&name), &[]));
            } else {
                left.push((name, value));
            }
        }
        Some(Self { path, left, asked: Vec::new(), diagnostics })
    }

    /// Reports the fields nobody asked for.
    pub(super) fn close(self) {
        for (name, _) in &self.left {
            let nearest = nearest(name, &mut self.asked.iter().copied());
            self.diagnostics.push(Diagnostic::unknown(
                Code::FieldUnknown,
                &self.path.field(name),
                name,
                nearest,
            ));
        }
    }

    fn take(&mut self, name: &'static str) -> Option<Node> {
        self.asked.push(name);
        let place = self.left.iter().position(|(known, _)| known == name)?;
        Some(self.left.remove(place).1)
    }

    fn wrong_type(&mut self, name: &str, expected: &Bilingual, found: &Node) {
        let values: [&dyn Value; 2] = [expected, &found.kind()];
        self.diagnostics.push(Diagnostic::new(Code::FieldType, &self.path.field(name), &values));
    }

    /// Reports a required field that is not there.
    fn required<T>(&mut self, name: &'static str, present: bool, value: Option<T>) -> Option<T> {
        if !present {
            self.diagnostics.push(Diagnostic::new(Code::FieldMissing, &self.path.field(name), &[]));
        }
        value
    }

    fn has(&self, name: &str) -> bool {
        self.left.iter().any(|(known, _)| known == name)
    }

    /// Text.
    pub(super) fn text(&mut self, name: &'static str) -> Option<String> {
        match self.take(name)? {
            Node::Text(text) => Some(text),
            other => {
                self.wrong_type(name, &Bilingual::new("文本", "text"), &other);
                None
            }
        }
    }

    /// Text that must be there; empty where it is not.
    pub(super) fn required_text(&mut self, name: &'static str) -> String {
        let present = self.has(name);
        let text = self.text(name);
        self.required(name, present, text).unwrap_or_default()
    }

    /// An amount: text, and a word of its own where it is a number.
    pub(super) fn amount(&mut self, name: &'static str) -> Option<String> {
        self.text_not_number(name, Code::AmountNotText)
    }

    /// An amount that must be there; empty where it is not.
    pub(super) fn required_amount(&mut self, name: &'static str) -> String {
        let present = self.has(name);
        let amount = self.amount(name);
        self.required(name, present, amount).unwrap_or_default()
    }

    /// A decimal: text, and a word of its own where it is a number.
    pub(super) fn decimal(&mut self, name: &'static str) -> Option<String> {
        self.text_not_number(name, Code::DecimalNotText)
    }

    fn text_not_number(&mut self, name: &'static str, not_text: Code) -> Option<String> {
        match self.take(name)? {
            Node::Text(text) => Some(text),
            Node::Whole(_) | Node::Number => {
                self.diagnostics.push(Diagnostic::new(not_text, &self.path.field(name), &[]));
                None
            }
            other => {
                self.wrong_type(name, &Bilingual::new("文本", "text"), &other);
                None
            }
        }
    }

    /// A whole number. Text is kept as it is, for a half-typed number that was saved; `check` says whether it
    /// is one.
    pub(super) fn whole(&mut self, name: &'static str) -> Option<WholeNumber> {
        match self.take(name)? {
            Node::Whole(value) => Some(WholeNumber(value.to_string())),
            Node::Text(text) => Some(WholeNumber(text)),
            other => {
                self.wrong_type(name, &Bilingual::new("整数", "a whole number"), &other);
                None
            }
        }
    }

    /// A whole number that must be there.
    pub(super) fn required_whole(&mut self, name: &'static str) -> WholeNumber {
        let present = self.has(name);
        let whole = self.whole(name);
        self.required(name, present, whole).unwrap_or_default()
    }

    /// A list, each item read by `read`; empty where it is not there.
    pub(super) fn list<T>(
        &mut self,
        name: &'static str,
        read: fn(Node, &Path<'_>, &mut Vec<Diagnostic>) -> T,
    ) -> Vec<T> {
        let items = match self.take(name) {
            None => return Vec::new(),
            Some(Node::List(items)) => items,
            Some(other) => {
                self.wrong_type(name, &Bilingual::new("列表", "a list"), &other);
                return Vec::new();
            }
        };
        let path = self.path.field(name);
        let items = items.into_iter().enumerate();
        items.map(|(index, item)| read(item, &path.item(index), self.diagnostics)).collect()
    }

    /// A list that must be there.
    pub(super) fn required_list<T>(
        &mut self,
        name: &'static str,
        read: fn(Node, &Path<'_>, &mut Vec<Diagnostic>) -> T,
    ) -> Vec<T> {
        let present = self.has(name);
        let list = self.list(name, read);
        self.required(name, present, Some(list)).unwrap_or_default()
    }

    /// Texts by id; `not_text` is said of numbers.
    pub(super) fn texts(&mut self, name: &'static str, not_text: Option<Code>) -> Option<TextById> {
        let node = self.take(name)?;
        let path = self.path.field(name);
        let fields = Fields::open(node, &path, self.diagnostics)?;
        let mut texts = TextById::new();
        for (id, value) in fields.left {
            let problem = match (value, not_text) {
                (Node::Text(text), _) => {
                    texts.insert(id, text);
                    continue;
                }
                (Node::Whole(_) | Node::Number, Some(not_text)) => {
                    Diagnostic::new(not_text, &path.field(&id), &[])
                }
                (other, _) => Diagnostic::new(
                    Code::FieldType,
                    &path.field(&id),
                    &[&Bilingual::new("文本", "text"), &other.kind()],
                ),
            };
            fields.diagnostics.push(problem);
        }
        Some(texts)
    }
}
