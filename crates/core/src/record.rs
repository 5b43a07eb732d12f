//! The contract's fields, listed once: whoever reads a budget from something or writes it to something walks this
//! list.

use std::sync::Arc;

use crate::draft::{Draft, DraftFee, DraftFunding, DraftLine, DraftProject, TextById, WholeNumber};

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

/// Something with fields: a budget, a project, a line, a fee, a source of money.
pub trait Record {
    /// Shows each field to `visitor`, in the contract's order.
    fn visit(&mut self, visitor: &mut dyn Visitor);
}

/// A list of records of one sort.
pub trait Records {
    /// The record at `index`; `None` past the last.
    fn get(&mut self, index: usize) -> Option<&mut dyn Record>;
    /// Adds an empty record.
    fn add(&mut self) -> &mut dyn Record;
}

impl<T: Record + Default> Records for Vec<T> {
    fn get(&mut self, index: usize) -> Option<&mut dyn Record> {
        self.get_mut(index).map(|record| record as &mut dyn Record)
    }

    fn add(&mut self) -> &mut dyn Record {
        self.push_mut(T::default())
    }
}

impl<T: Record + Default + Clone> Records for Vec<Arc<T>> {
    fn get(&mut self, index: usize) -> Option<&mut dyn Record> {
        self.get_mut(index).map(|record| Arc::make_mut(record) as &mut dyn Record)
    }

    fn add(&mut self) -> &mut dyn Record {
        let added: &mut T = Arc::make_mut(self.push_mut(Arc::default()));
        added
    }
}

impl Record for Draft {
    fn visit(&mut self, visitor: &mut dyn Visitor) {
        visitor.text("schema", TextKind::Text, &mut self.schema);
        visitor.text("rulebook", TextKind::Text, &mut self.rulebook);
        let mut readings = Some(std::mem::take(&mut self.readings)).filter(|readings| !readings.is_empty());
        visitor.texts("readings", TextKind::Text, &mut readings);
        self.readings = readings.unwrap_or_default();
        visitor.list("projects", true, &mut self.projects);
    }
}

impl Record for DraftProject {
    fn visit(&mut self, visitor: &mut dyn Visitor) {
        visitor.text("id", TextKind::Text, &mut self.id);
        let mut name = Some(std::mem::take(&mut self.name)).filter(|name| !name.is_empty());
        visitor.optional_text("name", TextKind::Text, &mut name);
        self.name = name.unwrap_or_default();
        visitor.text("division", TextKind::Text, &mut self.division);
        visitor.whole("year", &mut self.year);
        visitor.text("kind", TextKind::Text, &mut self.kind);
        visitor.optional_text("tier", TextKind::Text, &mut self.tier);
        visitor.optional_text("bundle", TextKind::Text, &mut self.bundle);
        visitor.optional_whole("built_year", &mut self.built_year);
        visitor.optional_whole("buildings", &mut self.buildings);
        visitor.optional_whole("households_count", &mut self.households_count);
        visitor.optional_text("floor_area", TextKind::Decimal, &mut self.floor_area);
        visitor.list("lines", false, &mut self.lines);
        visitor.list("fees", false, &mut self.fees);
        visitor.list("funding", false, &mut self.funding);
    }
}

impl Record for DraftLine {
    fn visit(&mut self, visitor: &mut dyn Visitor) {
        visitor.text("id", TextKind::Text, &mut self.id);
        visitor.text("component", TextKind::Text, &mut self.component);
        visitor.optional_text("amount", TextKind::Amount, &mut self.amount);
        visitor.optional_text("quantity", TextKind::Decimal, &mut self.quantity);
        visitor.optional_text("unit_price", TextKind::Decimal, &mut self.unit_price);
        visitor.optional_text("name", TextKind::Text, &mut self.name);
        visitor.optional_text("enterprise", TextKind::Text, &mut self.enterprise);
        visitor.texts("shares", TextKind::Decimal, &mut self.shares);
    }
}

impl Record for DraftFee {
    fn visit(&mut self, visitor: &mut dyn Visitor) {
        visitor.text("id", TextKind::Text, &mut self.id);
        visitor.optional_text("name", TextKind::Text, &mut self.name);
        visitor.optional_text("amount", TextKind::Amount, &mut self.amount);
        visitor.optional_text("rate", TextKind::Decimal, &mut self.rate);
        visitor.optional_text("base", TextKind::Text, &mut self.base);
        visitor.optional_text("payer", TextKind::Text, &mut self.payer);
    }
}

impl Record for DraftFunding {
    fn visit(&mut self, visitor: &mut dyn Visitor) {
        visitor.text("source", TextKind::Text, &mut self.source);
        visitor.text("amount", TextKind::Amount, &mut self.amount);
    }
}
