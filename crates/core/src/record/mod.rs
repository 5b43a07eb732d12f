//! The contract's fields, listed once: whoever reads a budget from something or writes it to something walks this
//! list.

mod budget;
pub(crate) mod fields;
mod owners;

use std::sync::Arc;

use crate::draft::{TextById, WholeNumber};

/// What a text field holds, which decides what is said when it holds a number instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextKind {
    /// Any text.
    Text,
    /// An amount of yuan.
    Amount,
    /// Any other decimal.
    Decimal,
}

/// Somebody who is shown the fields of a record one by one and may read or set them.
pub trait Visitor {
    /// A text that must be there.
    fn text(&mut self, name: &'static str, kind: TextKind, value: &mut String);
    /// A text that may be left out.
    fn optional_text(&mut self, name: &'static str, kind: TextKind, value: &mut Option<String>);
    /// A whole number that must be there.
    fn whole(&mut self, name: &'static str, value: &mut WholeNumber);
    /// A whole number that may be left out.
    fn optional_whole(&mut self, name: &'static str, value: &mut Option<WholeNumber>);
    /// Texts by id, which may be left out.
    fn texts(&mut self, name: &'static str, kind: TextKind, value: &mut Option<TextById>);
    /// A list of records; `required` says whether it must be there.
    fn list(&mut self, name: &'static str, required: bool, value: &mut dyn Records);
}

/// Somebody who only looks at the fields of a record. What may be left out and is, nobody is shown.
pub trait Viewer {
    /// A text.
    fn text(&mut self, name: &'static str, value: &str);
    /// A whole number.
    fn whole(&mut self, name: &'static str, value: &WholeNumber);
    /// Texts by id.
    fn texts(&mut self, name: &'static str, value: &TextById);
    /// A list of records.
    fn list(&mut self, name: &'static str, value: &dyn Records);
}

/// Something with fields: a budget, a project, a line, a fee, a source of money.
pub trait Record {
    /// Shows each field to `visitor`, in the contract's order.
    fn visit(&mut self, visitor: &mut dyn Visitor);
    /// Shows each field that is there to `viewer`, in the contract's order. Versions of a budget go on sharing what
    /// they share. A calculator that keeps nothing has no use for it.
    fn show(&self, viewer: &mut dyn Viewer);
}

/// A list of records of one sort.
pub trait Records {
    /// The record at `index`; `None` past the last.
    fn get(&self, index: usize) -> Option<&dyn Record>;
    /// Adds a record that `fill` is given empty.
    fn add(&mut self, fill: &mut dyn FnMut(&mut dyn Record));
}

impl<T: Record + Default> Records for Vec<T> {
    fn get(&self, index: usize) -> Option<&dyn Record> {
        self.as_slice().get(index).map(|record| record as &dyn Record)
    }

    fn add(&mut self, fill: &mut dyn FnMut(&mut dyn Record)) {
        fill(self.push_mut(T::default()));
    }
}

impl<T: Record + Default> Records for Vec<Arc<T>> {
    fn get(&self, index: usize) -> Option<&dyn Record> {
        self.as_slice().get(index).map(|record| record.as_ref() as &dyn Record)
    }

    fn add(&mut self, fill: &mut dyn FnMut(&mut dyn Record)) {
        let mut added = T::default();
        fill(&mut added);
        self.push(Arc::new(added));
    }
}
