//! The fields of what a project says of its households.

use super::{Record, TextKind, Visitor};
use crate::draft::{
    DraftApportionRule, DraftEntry, DraftExclusion, DraftHousehold, DraftMatter, DraftOwnerFunding,
    DraftReadinessEntry, DraftWaiver,
};

impl Record for DraftHousehold {
    fn visit(&mut self, visitor: &mut dyn Visitor) {
        visitor.text("id", TextKind::Text, &mut self.id);
        visitor.optional_text("building", TextKind::Text, &mut self.building);
        visitor.optional_text("stairwell", TextKind::Text, &mut self.stairwell);
        visitor.optional_text("unit", TextKind::Text, &mut self.unit);
        visitor.optional_whole("floor", &mut self.floor);
        visitor.text("area", TextKind::Decimal, &mut self.area);
        visitor.optional_text("purpose", TextKind::Text, &mut self.purpose);
        visitor.optional_text("same_owner_as", TextKind::Text, &mut self.same_owner_as);
        visitor.optional_text("fund_balance", TextKind::Amount, &mut self.fund_balance);
        visitor.optional_text("provident_fund", TextKind::Amount, &mut self.provident_fund);
        visitor.optional_text("labour", TextKind::Amount, &mut self.labour);
        visitor.texts("votes", TextKind::Text, &mut self.votes);
    }
}

impl Record for DraftApportionRule {
    fn visit(&mut self, visitor: &mut dyn Visitor) {
        visitor.optional_text("line", TextKind::Text, &mut self.line);
        visitor.optional_text("fee", TextKind::Text, &mut self.fee);
        visitor.optional_text("component", TextKind::Text, &mut self.component);
        visitor.text("method", TextKind::Text, &mut self.method);
        visitor.optional_text("building", TextKind::Text, &mut self.building);
        visitor.optional_text("stairwell", TextKind::Text, &mut self.stairwell);
        visitor.optional_text("non_residential", TextKind::Text, &mut self.non_residential);
        visitor.optional_text("coefficients", TextKind::Text, &mut self.coefficients);
        visitor.texts("floors", TextKind::Decimal, &mut self.floors);
        visitor.optional_text("floors_as", TextKind::Text, &mut self.floors_as);
        visitor.list("exclude", false, &mut self.exclude);
        visitor.list("entries", false, &mut self.entries);
    }
}

impl Record for DraftExclusion {
    fn visit(&mut self, visitor: &mut dyn Visitor) {
        visitor.text("household", TextKind::Text, &mut self.household);
        visitor.optional_text("reason", TextKind::Text, &mut self.reason);
    }
}

impl Record for DraftEntry {
    fn visit(&mut self, visitor: &mut dyn Visitor) {
        visitor.text("household", TextKind::Text, &mut self.household);
        visitor.optional_whole("count", &mut self.count);
        visitor.optional_text("amount", TextKind::Amount, &mut self.amount);
    }
}

impl Record for DraftWaiver {
    fn visit(&mut self, visitor: &mut dyn Visitor) {
        visitor.text("household", TextKind::Text, &mut self.household);
        visitor.text("payer", TextKind::Text, &mut self.payer);
        visitor.optional_text("share", TextKind::Decimal, &mut self.share);
        visitor.optional_text("reason", TextKind::Text, &mut self.reason);
    }
}

impl Record for DraftOwnerFunding {
    fn visit(&mut self, visitor: &mut dyn Visitor) {
        visitor.text("source", TextKind::Text, &mut self.source);
        visitor.optional_text("line", TextKind::Text, &mut self.line);
        visitor.optional_text("amount", TextKind::Amount, &mut self.amount);
    }
}

impl Record for DraftMatter {
    fn visit(&mut self, visitor: &mut dyn Visitor) {
        visitor.text("id", TextKind::Text, &mut self.id);
        visitor.text("kind", TextKind::Text, &mut self.kind);
        visitor.optional_text("name", TextKind::Text, &mut self.name);
    }
}

impl Record for DraftReadinessEntry {
    fn visit(&mut self, visitor: &mut dyn Visitor) {
        visitor.text("item", TextKind::Text, &mut self.item);
        visitor.optional_text("state", TextKind::Text, &mut self.state);
        visitor.optional_text("from", TextKind::Text, &mut self.from);
        visitor.optional_text("to", TextKind::Text, &mut self.to);
        visitor.optional_text("note", TextKind::Text, &mut self.note);
    }
}
