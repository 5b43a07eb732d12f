//! The fields of a budget and of what it lists.

use super::{Record, TextKind, Visitor};
use crate::draft::{Draft, DraftFee, DraftFunding, DraftLine, DraftProject};

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
        visitor.list("households", false, &mut self.households);
        visitor.list("apportion", false, &mut self.apportion);
        visitor.list("waivers", false, &mut self.waivers);
        visitor.list("owner_funding", false, &mut self.owner_funding);
        visitor.optional_text("collection", TextKind::Text, &mut self.collection);
        visitor.list("matters", false, &mut self.matters);
        visitor.list("readiness", false, &mut self.readiness);
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
