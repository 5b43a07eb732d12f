//! The shorter lists of the rulebook: who may pay, how city and district split, where money comes from, how the
//! present scenario reads what is left open, and which rules these are.

use fentan_core::Bilingual;
use fentan_core::rulebook::{MatchRule, Reading, ReducesPool};

use yew::html;

use super::super::{Desk, money};
use super::Page;
use super::search::Row;
use crate::chart::swatch;
use crate::components::{Choices, PlaceChoice};
use crate::document::Place;
use crate::tag::{Tag, tag};
use crate::text;

impl Page<'_> {
    /// Adds every list.
    pub(super) fn lists(&mut self) {
        self.payers();
        self.list("payers", &text::PAYERS, &text::PAYER_COLUMNS, tag("table"));
        self.splits();
        self.list("splits", &text::SPLITS, &text::SPLIT_COLUMNS, tag("table.splits"));
        self.sources();
        self.list("sources", &text::SOURCES, &text::SOURCE_COLUMNS, tag("table"));
        for (offset, reading) in self.desk.rulebook.readings.iter().enumerate() {
            self.reading(offset, reading);
        }
        self.part("readings", &text::READINGS, "", tag("div.readings"));
        self.about();
        self.list("about", &text::ABOUT, &text::ABOUT_COLUMNS, tag("table"));
    }

    /// Ends a part that is a table of rows.
    fn list(&mut self, id: &'static str, name: &'static Bilingual, columns: &'static Bilingual, table: Tag) {
        let rows = std::mem::take(&mut self.rows);
        if !rows.is_empty() {
            self.rows.push(tag("tbody").each(rows));
        }
        self.table(id, name, "", columns, table);
    }

    fn payers(&mut self) {
        for payer in self.desk.rulebook.payers.iter() {
            let Some(group) = self.desk.rulebook.group(payer.group) else { continue };
            let mut row = Row::default();
            row.cell("th scope=row", &payer.name);
            row.cell("td", &payer.short);
            row.begin(tag("td").put(swatch(&group.id)));
            row.say("span", &group.name);
            row.begin(tag("td"));
            row.code("code", &payer.id);
            self.row(row, tag("tr"));
        }
    }

    /// The classes of divisions, each with its rules below it.
    fn splits(&mut self) {
        let rules = self.desk.rulebook;
        for (place, class) in rules.division_classes.iter().enumerate() {
            let mut row = Row::default();
            row.cell("th scope=rowgroup colspan=8", &class.name);
            if class.by_reference {
                row.say("span.mark", &text::BY_REFERENCE);
            }
            row.code("span.clause", &class.clause);
            row.put(tag("br"));
            for division in rules.divisions.iter().filter(|division| division.class.offset() == place) {
                row.say("span.division", &division.name);
                row.code("code", &division.code);
            }
            let before = self.rows.len();
            self.row(row, tag("tr.tier"));
            if self.rows.len() == before {
                continue;
            }
            for (offset, rule) in rules.match_rules.iter().enumerate() {
                if rule.class.offset() == place {
                    self.split(offset, rule);
                }
            }
        }
    }

    /// How city and district split under one rule.
    fn split(&mut self, offset: usize, rule: &'static MatchRule) {
        let Some(result) = self.examples.match_rule(self.desk.rulebook, offset) else { return };
        let mut row = Row::default();
        row.cell(
            "th scope=row",
            match rule.granted {
                Some(true) => &text::OBTAINED,
                Some(false) => &text::NOT_OBTAINED,
                None => &text::EITHER_WAY,
            },
        );
        if result.split.city == 0 {
            row.cell("td", &text::NOTHING_FROM_CITY);
        } else {
            row.code_cell("td", &result.split.label());
        }
        row.code_cell("td.clause", &rule.clause);
        let example = &result.figures.government;
        let amounts = [example.pool, example.used, example.net, example.city, example.district];
        for (name, amount) in text::column_names(&text::SPLIT_COLUMNS).into_iter().skip(3).zip(amounts) {
            row.begin(tag("td.amount").attr("data-head", name).text(money(amount)));
        }
        self.rows.push(row.within(tag("tr")));
    }

    fn sources(&mut self) {
        for source in self.desk.rulebook.sources.iter() {
            let mut row = Row::default();
            row.cell("th scope=row", &source.name);
            if let Some(note) = &source.note {
                row.say("p.work", note);
            }
            row.cell(
                "td",
                match source.reduces_pool {
                    ReducesPool::Always => &text::YES,
                    ReducesPool::Debt => &text::BY_READING,
                },
            );
            row.cell("td", if source.triggers_match { &text::YES } else { &text::NO });
            row.code_cell("td.clause", &source.clause);
            row.also(&source.id);
            self.row(row, tag("tr"));
        }
    }

    /// A question with its options, and the list in which another is chosen.
    fn reading(&mut self, offset: usize, reading: &'static Reading) {
        let held = held(self.desk, reading);
        let mut row = Row::default();
        row.also_both(&reading.name);
        row.also(&reading.id);
        row.also(&reading.clause);
        row.begin(choice(self.desk, offset, reading));
        row.say("p", &reading.question);
        for option in reading.options.iter() {
            row.say("strong", &option.name);
            if option.id == reading.default {
                row.say("span", &text::BY_DEFAULT);
            }
            if option.id == held {
                row.say("span.mark.required", &text::IN_USE);
            }
            row.say("p", &option.effect);
        }
        row.say("strong", &text::WHY_DEFAULT);
        row.say("p", &reading.reason);
        self.row(row, tag("div").attr("id", ["reading.", &reading.id].concat()));
    }

    /// Which rules these are.
    fn about(&mut self) {
        let rules = self.desk.rulebook;
        let plan = &rules.plan;
        let years = [&plan.first_year.to_string(), "—", &plan.last_year.to_string()].concat();
        let built_by = plan.built_by.to_string();
        for (name, said, code, clause) in [
            (&text::DOCUMENT, Some(&rules.document), "", ""),
            (&text::ISSUED, None, &*rules.issued, ""),
            (&text::PLAN, None, &*years, &*plan.clause),
            (&text::BUILT_BY, None, &*built_by, &*plan.built_by_clause),
            (&text::RULEBOOK, Some(&rules.name), &*rules.id, ""),
            (&text::DIGEST, None, &*rules.digest, ""),
        ] {
            self.fact(name, &[said], code, clause);
        }
        for kind in rules.kinds.iter() {
            let mut said = vec![Some(&kind.name)];
            if kind.tiered {
                said.push(Some(&text::ALL_OF_TIER));
            }
            for measure in kind.measures.iter() {
                said.push(rules.measure(*measure).map(|measure| &measure.name));
            }
            self.fact(&text::KIND, &said, "", &kind.clause);
        }
    }

    fn fact(
        &mut self,
        name: &'static Bilingual,
        said: &[Option<&'static Bilingual>],
        code: &str,
        clause: &str,
    ) {
        let mut row = Row::default();
        row.cell("th scope=row", name);
        row.begin(tag("td.content"));
        for said in said.iter().flatten() {
            row.say("span", said);
        }
        row.code("span", code);
        row.code_cell("td.clause", clause);
        self.row(row, tag("tr"));
    }
}

/// The option that the present scenario reads by.
fn held<'a>(desk: &Desk<'a>, reading: &'a Reading) -> &'a str {
    desk.draft.readings.get(reading.id.as_ref()).map_or(reading.default.as_ref(), String::as_str)
}

/// A reading with its clause, and the list in which another option is chosen.
fn choice(desk: &Desk<'_>, offset: usize, reading: &'static Reading) -> Tag {
    let place = Place::Reading(offset);
    let choices = reading.options.iter().map(|option| {
        let mark = if option.id == reading.default { text::by_default() } else { "" };
        (option.id.to_string().into(), [text::of(&option.name), mark].concat().into())
    });
    let choices: Choices = choices.collect();
    let label = tag("label")
        .attr("for", place.path(desk.rulebook, desk.draft))
        .text(text::of(&reading.name))
        .put(tag("span.clause").text(&*reading.clause));
    let value = held(desk, reading).to_owned();
    tag("div.reading").put(label).put(html! { <PlaceChoice {place} {value} {choices} /> })
}
