//! Annex 2: a table for each tier, with a row for each component.

use fentan_core::rulebook::{Component, ComponentIndex, Measure, MeasureIndex, Sharing};
use fentan_core::{Bilingual, Fen};
use yew::Callback;

use super::super::{Sight, button, money};
use super::Page;
use super::search::Row;
use crate::chart::strip;
use crate::document::Action;
use crate::tag::{Tag, tag};
use crate::text;

/// The choice of required measures.
pub(super) const REQUIRED: &str = "required";

/// The choice of optional measures.
pub(super) const OPTIONAL: &str = "optional";

impl Page<'_> {
    /// Adds the tiers, each with what was found of it.
    pub(super) fn tiers(&mut self) {
        let rules = self.desk.rulebook;
        for (place, tier) in rules.tiers.iter().enumerate() {
            let mut bodies = Vec::new();
            for (offset, measure) in rules.measures.iter().enumerate() {
                let need = if measure.required { REQUIRED } else { OPTIONAL };
                let Some(index) = MeasureIndex::at(offset).filter(|_| measure.tier.offset() == place) else {
                    continue;
                };
                if self.search.leaves_out(0, &tier.id) || self.search.leaves_out(1, need) {
                    continue;
                }
                for (index, component) in rules.components_of(index) {
                    self.component(measure, index, component);
                }
                let rows = std::mem::take(&mut self.rows);
                if !rows.is_empty() {
                    bodies.push(tag("tbody").attr("id", ["measure.", &measure.id].concat()).each(rows));
                }
            }
            self.rows = bodies;
            self.table(&tier.id, &tier.name, &tier.clause, &text::MEASURE_COLUMNS, tag("table.measures"));
        }
    }

    /// The row of a component. What it says of its measure is shown in the first of its rows only.
    fn component(&mut self, measure: &'static Measure, index: ComponentIndex, component: &'static Component) {
        let mut row = Row::default();
        row.begin(tag("td.ordinal"));
        row.code("span.once", &measure.number.to_string());
        row.cell("th.name scope=row", &measure.name);
        if measure.required {
            row.say("span.once.mark.required", &text::REQUIRED);
        } else {
            row.say("span.once.mark", &text::OPTIONAL);
        }
        if measure.name != component.name {
            row.say("span.component", &component.name);
        }
        row.begin(tag("td.work"));
        row.say("p.once", &measure.work);
        if let Some(note) = &component.note {
            row.say("p", note);
        }
        row.begin(tag("td.rule"));
        row.say("p", &component.rule);
        let asked_for = self.shares(&mut row, index, component);
        for granted in [0, 1] {
            self.levels(&mut row, index, granted);
        }
        row.code_cell("td.clause", &measure.clause);
        row.begin(tag("td.act"));
        if !self.desk.document.read_only {
            row.put(self.add(measure, component));
        }
        row.also(&component.id);
        if asked_for {
            self.row(row, tag("tr tabindex=-1").attr("id", &*component.id));
        }
    }

    /// The button that adds a line to the present project, and goes there.
    fn add(&self, measure: &'static Measure, component: &'static Component) -> Tag {
        let (dispatch, show) = (self.desk.dispatch.clone(), self.desk.show.clone());
        let add = Callback::from(move |_| {
            dispatch.emit(Action::AddLines(vec![component.id.to_string()]));
            show.emit(Sight::Budget);
        });
        let label = [text::add_to_budget(), " ", text::of(&measure.name), " ", text::of(&component.name)];
        button("button.link type=button", add).attr("aria-label", label.concat()).text(text::add_to_budget())
    }

    /// What each payer pays, as a bar and in a cell of its own. Says whether one of them is of the group asked for.
    fn shares(&self, row: &mut Row, index: ComponentIndex, component: &'static Component) -> bool {
        let (mut drawn, mut list) = (Vec::new(), Vec::new());
        let mut asked_for = false;
        let mut pays = |payer, amount: Option<Fen>| {
            let Some(payer) = self.desk.rulebook.payer(payer) else { return };
            let Some(group) = self.desk.rulebook.group(payer.group) else { return };
            asked_for |= !self.search.leaves_out(2, &group.id);
            row.also_both(&payer.name);
            row.also_both(&group.name);
            if let Some(amount) = amount {
                drawn.push((group.id.to_string().into(), amount));
                list.push(paid(["payer ", &group.id].concat(), &payer.short, amount));
            }
        };
        if let Sharing::Agreement(agreeing) = &component.sharing {
            for payer in agreeing.iter() {
                pays(*payer, None);
            }
        }
        for part in self.examples.component(index, 0).iter().flat_map(|result| result.figures.payers.iter()) {
            pays(part.payer, Some(part.amount));
        }
        row.put(strip(&drawn));
        if let Some(enterprise) = &component.enterprise {
            row.say("span.usually", &text::USUALLY);
            row.say("span.usually", enterprise);
        }
        row.begin(cell(0, list));
        asked_for
    }

    /// What city and district pay, where the government pays something.
    fn levels(&self, row: &mut Row, index: ComponentIndex, granted: usize) {
        let rules = self.desk.rulebook;
        let mut list = Vec::new();
        if let Some(result) = self.examples.component(index, granted) {
            let government = &result.figures.government;
            if !government.pool.is_zero() {
                list.push(paid("label".to_owned(), &rules.city_level, government.city));
                list.push(paid("label".to_owned(), &rules.district_level, government.district));
            }
        }
        row.begin(cell(1 + granted, list));
    }
}

/// The cell of the nth column of an example's figures. It names its column, for screens with no room for columns.
fn cell(nth: usize, list: Vec<Tag>) -> Tag {
    let name = text::column_names(&text::MEASURE_COLUMNS)[4 + nth];
    tag("td.figures").maybe("data-head", (!list.is_empty()).then_some(name)).put(tag("ul.parts").each(list))
}

/// An amount with its name.
#[inline(never)]
fn paid(class: String, name: &'static Bilingual, amount: Fen) -> Tag {
    let name = tag("span").attr("class", class).text(text::of(name));
    tag("li").put(name).put(tag("span").text(money(amount)))
}
