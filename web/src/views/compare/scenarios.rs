//! Scenarios side by side: every sum in each, and what it is more or less than in the base.

use fentan_core::Fen;
use web_sys::Event;
use yew::Callback;

use super::super::{Desk, column, scenarios};
use super::found::{Comparison, Pair};
use super::{Message, State, amounts, changes, part, wide};
use crate::fields::{chosen, option};
use crate::tag::{Tag, all, tag};
use crate::text;

/// The scenarios in the order of their columns, the base first.
pub(super) struct Columns {
    pub(super) names: Vec<String>,
    /// Their places in the document.
    pub(super) places: Vec<usize>,
    /// The column of the one looked at in detail, which is not the base.
    pub(super) other: usize,
}

impl State {
    pub(super) fn scenarios(&self, desk: &Desk<'_>, link: &Callback<Message>) -> Tag {
        let document = desk.document;
        let part = part("compare-scenarios", text::compare_scenarios());
        let plan = (!document.read_only).then(|| self.plan.view(desk, link));
        if document.scenarios.all().len() < 2 {
            let words = if document.read_only { text::only_one_shown() } else { text::only_one() };
            let add = (!document.read_only).then(|| yew::html! { <scenarios::AddScenario /> });
            return part.put(tag("p.compare-words").text(words)).put(add).put(plan);
        }
        let columns = self.named(desk);
        let found = match self.comparison.found() {
            Ok(found) => all([
                sums(desk, found, &columns),
                changes::changes(desk, link, found, &columns, self.unfolded),
            ]),
            Err(words) => all([words]),
        };
        let found = tag("div.compare-sums").put(found);
        part.put(choose(&columns, link)).put(found).put(plan)
    }

    fn named(&self, desk: &Desk<'_>) -> Columns {
        let all = desk.document.scenarios.all();
        let places: Vec<usize> = self.columns(all.len()).collect();
        let name = |place: &usize| all.get(*place).map(|own| scenarios::name(*place, own, text::language()));
        let other = places.iter().skip(1).position(|place| *place == self.other);
        Columns {
            names: places.iter().filter_map(name).collect(),
            other: other.map_or(1, |column| column + 1),
            places,
        }
    }
}

impl Columns {
    /// The base against the one looked at in detail.
    pub(super) fn pair<'a>(&self, found: &'a Comparison) -> Option<&'a Pair> {
        found.pairs.get(self.other.checked_sub(1)?)
    }

    pub(super) fn name(&self, column: usize) -> &str {
        self.names.get(column).map_or("", String::as_str)
    }
}

/// Which scenario is the base, and which is looked at in detail, where there is a choice.
fn choose(columns: &Columns, link: &Callback<Message>) -> Tag {
    let select =
        |id: &'static str, name: &'static str, skip: usize, held: usize, say: fn(usize) -> Message| {
            let link = link.clone();
            let change = Callback::from(move |event: Event| {
                if let Ok(place) = chosen(&event).parse() {
                    link.emit(say(place));
                }
            });
            let mut choices: Vec<(usize, &String, bool)> = columns
                .places
                .iter()
                .zip(&columns.names)
                .enumerate()
                .skip(skip)
                .map(|(column, (place, name))| (*place, name, column == held))
                .collect();
            // In the document's order, whichever is the base.
            choices.sort_by_key(|(place, ..)| *place);
            let choices =
                choices.into_iter().map(|(place, name, held)| option(place.to_string(), name.clone(), held));
            tag("div.compare-field")
                .put(tag("label").attr("for", id).text(name))
                .put(tag("select.input").attr("id", id).on_change(change).each(choices))
        };
    let detail = (columns.places.len() > 2)
        .then(|| select("compare-other", text::in_detail(), 1, columns.other, Message::Other));
    tag("div.compare-form").put(select("compare-base", text::base(), 0, 0, Message::Base)).put(detail)
}

/// The table of all sums.
fn sums(desk: &Desk<'_>, found: &Comparison, columns: &Columns) -> Tag {
    let rows = amounts::tree(desk.rulebook).into_iter().filter_map(|sum| {
        let totals: Vec<_> = found.pairs.iter().map(|pair| pair.totals.get(&sum.id)).collect();
        let nothing = |amount: Option<Fen>| amount.is_some_and(Fen::is_zero);
        // A payer who pays nothing anywhere takes a row from those who do.
        if sum.depth == 2 && totals.iter().all(|one| nothing(one.before) && nothing(one.after)) {
            return None;
        }
        let others = totals.iter().map(|one| {
            let amount = amounts::amount(desk, one.after).attr("class", "amount compare-next");
            all([amount, amounts::change(desk, one.by)])
        });
        let class = ["compare-sum", "compare-group", "compare-member"].get(sum.depth).copied().unwrap_or("");
        let row = tag("tr").attr("class", class).put(tag("th scope=row").text(sum.name));
        Some(row.put(amounts::amount(desk, totals.first()?.before)).each(others))
    });
    let head = tag("tr")
        .put(column("th", text::payer()))
        .put(tag("th.amount scope=col").text([columns.name(0), text::is_base()].concat()))
        .each(columns.names.iter().skip(1).map(|name| {
            let against = tag("th.amount scope=col").put(tag("span.hidden").text([name, " "].concat()));
            all([
                tag("th.amount.compare-next scope=col").text(name.clone()),
                against.text(text::against_base()),
            ])
        }));
    let table = tag("table")
        .put(tag("caption.hidden").text(text::sums_caption()))
        .put(tag("thead").put(head))
        .put(tag("tbody").each(readings(desk, found)).put(counts(found)))
        .put(tag("tbody").each(rows));
    let unknown = found.pairs.iter().any(|pair| pair.totals.get("total").by.is_none());
    let unknown = unknown.then(|| tag("p.compare-words").text(text::partial_total()));
    tag("div").put(wide(text::sums_caption(), table)).put(unknown)
}

/// The readings in which the scenarios differ.
fn readings(desk: &Desk<'_>, found: &Comparison) -> Vec<Tag> {
    let rows = desk.rulebook.readings.iter().filter_map(|reading| {
        let of = |scenario: &super::found::Alone| {
            let taken = scenario.readings.iter().find(|(id, _)| *id == reading.id)?;
            reading.option(&taken.1).map(|option| text::of(&option.name))
        };
        let options: Vec<&'static str> = found.scenarios.iter().filter_map(of).collect();
        let (first, others) = options.split_first()?;
        others.iter().any(|other| other != first).then(|| {
            let name = tag("th scope=row").text(text::reading_kind(text::of(&reading.name)));
            words(tag("tr").put(name), options.iter().map(|option| (*option).to_owned()))
        })
    });
    rows.collect()
}

/// How many projects each scenario has.
fn counts(found: &Comparison) -> Tag {
    let counts = found.scenarios.iter().map(|scenario| text::counted(scenario.projects, scenario.broken));
    words(tag("tr").put(tag("th scope=row").text(text::how_many())), counts)
}

/// A row that has words for each scenario, and nothing where amounts have a change.
fn words(row: Tag, words: impl Iterator<Item = String>) -> Tag {
    row.each(words.enumerate().map(|(column, words)| {
        let others = column > 0;
        let words = tag(if others { "td.compare-text.compare-next" } else { "td.compare-text" }).text(words);
        all([Some(words), others.then(|| tag("td"))])
    }))
}
