//! What is entered for each household under a rule: counts of what serves it, or amounts.

use std::collections::HashSet;
use std::rc::Rc;

use fentan_core::Fen;
use fentan_core::draft::{DraftApportionRule, DraftProject, WholeNumber};
use fentan_owners::Method;
use yew::Html;
use yew::html::{onfocusin, onfocusout, onscroll};
use yew::virtual_dom::Key;

use super::pasting::{paste, told};
use super::row::Cells;
use super::{Message, SHEET, door};
use crate::document::{EntryField, OwnersPlace};
use crate::fields::Shape;
use crate::tag::{Piece as _, Tag, all, tag};
use crate::text;
use crate::views::window::Piece;
use crate::views::{Field, caption, money, sheet};

/// The households in the building and stairwell of a rule, by their places.
pub(super) fn in_scope<'a>(
    project: &'a DraftProject,
    rule: &'a DraftApportionRule,
) -> impl Iterator<Item = usize> + 'a {
    let is_here = |wanted: &Option<String>, own: &Option<String>| wanted.is_none() || wanted == own;
    let all = project.households.iter().enumerate();
    let here = all.filter(move |(_, own)| {
        is_here(&rule.building, &own.building) && is_here(&rule.stairwell, &own.stairwell)
    });
    here.map(|(place, _)| place)
}

/// The households that take part in a rule, and those for which it has an entry all the same.
pub(super) fn members(project: &DraftProject, rule: &DraftApportionRule) -> Vec<usize> {
    let out: HashSet<&str> = rule.exclude.iter().map(|out| out.household.as_str()).collect();
    let entered: HashSet<&str> = rule.entries.iter().map(|entry| entry.household.as_str()).collect();
    let residential = rule.non_residential.as_deref() == Some("excluded");
    let here: HashSet<usize> = in_scope(project, rule).collect();
    let all = project.households.iter().enumerate();
    let own = all.filter(|(place, own)| {
        let lived_in = own.purpose.as_deref() != Some("non_residential");
        let takes_part = here.contains(place) && !out.contains(own.id.as_str()) && (lived_in || !residential);
        takes_part || entered.contains(own.id.as_str())
    });
    own.map(|(place, _)| place).collect()
}

pub(super) fn field(rule: &DraftApportionRule) -> (EntryField, Shape) {
    if Method::from_id(&rule.method) == Some(Method::Served) {
        (EntryField::Count, Shape::Whole)
    } else {
        (EntryField::Amount, Shape::Amount)
    }
}

pub(super) fn entries(cells: &Cells<'_>, place: usize, rule: &DraftApportionRule) -> Tag {
    let known = cells.known;
    let served = field(rule).0 == EntryField::Count;
    tag("div.entries")
        .put(said(cells, rule, served))
        .put((!known.locked()).then(paste))
        .put(told(cells))
        .put(list(cells, place, rule, served))
}

/// How many are entered, what they come to, and what is missing to what is to be divided.
fn said(cells: &Cells<'_>, rule: &DraftApportionRule, served: bool) -> Tag {
    let filled = rule.entries.len();
    let count = text::entries_filled(filled, cells.state.members.len());
    let said = tag("p.lead role=status").text(count);
    if served {
        let counts = rule.entries.iter().filter_map(|entry| entry.count.as_ref()?.value()).map(u64::from);
        let words =
            if filled == 0 { text::no_counts().to_owned() } else { text::counts_sum(counts.sum::<u64>()) };
        return said.text(" ").text(words);
    }
    let amounts = rule.entries.iter().filter_map(|entry| Fen::parse(entry.amount.as_deref()?).ok());
    let (Some(sum), due) = (Fen::sum(amounts), cells.due()) else { return said };
    let said = said.text(" ").text(text::amounts_sum(&money(sum)));
    let Some(due) = due else { return said };
    let words = match due.checked_sub(sum) {
        Some(rest) if rest.is_zero() => (text::amounts_fit(&money(due)), "fits"),
        Some(rest) if rest > Fen::ZERO => (text::amounts_missing(&money(due), &money(rest)), "misses"),
        _ => {
            (text::amounts_over(&money(due), &sum.checked_sub(due).map(money).unwrap_or_default()), "misses")
        }
    };
    said.text(" ").put(tag("strong").attr("class", words.1).text(words.0))
}

fn list(cells: &Cells<'_>, place: usize, rule: &DraftApportionRule, served: bool) -> Tag {
    let (state, link) = (cells.state, cells.link);
    let head = [text::household_column(), text::floor(), text::exclusive_area()]
        .map(|name| tag("th scope=col").text(name));
    let value = if served { text::count_column() } else { text::amount() };
    let entered = sheet::entered(link.reform(Message::Entered));
    let left = sheet::left(link.reform(|()| Message::Left));
    let head = tag("tr").each(head).put(tag("th.amount scope=col").text(value));
    let table = tag("table")
        .with(|table| {
            table.add_listener(Rc::new(onfocusin::Wrapper::new(entered)));
            table.add_listener(Rc::new(onfocusout::Wrapper::new(left)));
        })
        .attr("aria-rowcount", (state.members.len() + 1).to_string())
        .put(caption(text::entries_caption()))
        .put(tag("thead").put(head))
        .put(tag("tbody.rows").put(body(cells, place, rule, served)));
    let scrolled = sheet::scrolled(link.reform(Message::Scrolled), state.window);
    tag("div.sheet tabindex=0 role=region")
        .attr("id", SHEET)
        .attr("aria-label", [&cells.row.name, " ", value].concat())
        .with(|frame| {
            frame.add_listener(Rc::new(onscroll::Wrapper::new(scrolled)));
        })
        .put(table)
}

/// The rows in sight, and room for the others.
fn body(cells: &Cells<'_>, rule: usize, own: &DraftApportionRule, served: bool) -> Html {
    let state = cells.state;
    let held = state.held.and_then(|held| state.members.binary_search(&held).ok());
    let pieces = state.window.pieces(state.members.len(), held);
    let there =
        pieces.iter().flat_map(|piece| if let Piece::Rows(rows) = piece { rows.clone() } else { 0..0 });
    let mut keys = state.keys.borrow_mut();
    let keys = keys.give(there.filter_map(|row| state.members.get(row).copied()), held.is_none());
    let mut gaps = 0;
    let field = field(own);
    all(pieces.into_iter().flat_map(|piece| match piece {
        Piece::Gap(rows) => {
            gaps += 1;
            let room = tag("td colspan=4").attr("height", (rows * state.window.height).to_string());
            let gap = tag("tr.gap aria-hidden=true").put(room);
            vec![gap.with(|gap| gap.key = Some(Key::from(["gap", &gaps.to_string()].concat()))).html()]
        }
        Piece::Rows(rows) => {
            let rows = rows.filter_map(|number| {
                let household = *state.members.get(number)?;
                let key = Key::from(keys.get(&household)?.to_string());
                let row = entry(cells, (rule, household, number), field, served)?;
                Some(row.with(|row| row.key = Some(key)).html())
            });
            rows.collect()
        }
    }))
}

fn entry(
    cells: &Cells<'_>,
    (rule, place, number): (usize, usize, usize),
    (field, shape): (EntryField, Shape),
    served: bool,
) -> Option<Tag> {
    let known = cells.known;
    let household = known.project.households.get(place)?;
    let name = door(household);
    let at = OwnersPlace::Entry { rule, household: place, field };
    let what = if served { text::count_column() } else { text::amount() };
    let look =
        Field { label: Some([&name, " ", what].concat()), column: Some("entries"), ..Field::new(shape) };
    let floor = household.floor.as_ref().map_or("", |floor: &WholeNumber| &floor.0);
    // What is said of the entry as a whole, and of the household that it names.
    let path = known.id(at);
    let own = path.rsplit_once('.').map_or("", |(own, _)| own);
    let wrong = known.wrong(&[own, ".household"].concat()).map(|wrong| tag("span.problem").text(wrong));
    Some(
        tag("tr")
            .attr("data-row", place.to_string())
            .attr("aria-rowindex", (number + 2).to_string())
            .put(tag("th scope=row").text(name).put(wrong))
            .put(tag("td").text(floor.to_owned()))
            .put(tag("td").text(household.area.clone()))
            .put(tag("td.amount").put(known.entry(at, look))),
    )
}
