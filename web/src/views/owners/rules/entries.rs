//! What is entered for each household under a rule: counts of what serves it, or amounts.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use fentan_core::Fen;
use fentan_core::draft::{DraftApportionRule, DraftEntry, DraftProject, WholeNumber};
use fentan_core::owners::Method;
use web_sys::HtmlInputElement;
use yew::html::{onfocusin, onfocusout, oninput, onscroll};
use yew::virtual_dom::Key;
use yew::{Callback, Html, InputEvent, TargetCast as _};

use super::row::Cells;
use super::rows::Subject;
use super::{Doors, Message, PASTE, SHEET, change, door};
use crate::document::{EntryField, OwnersPlace, Place};
use crate::fields::Shape;
use crate::paste::{Grid, Target, plan_entries};
use crate::tag::{Piece as _, Tag, all, tag};
use crate::text;
use crate::views::window::Piece;
use crate::views::{Field, View, caption, money, sheet};

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

fn field(rule: &DraftApportionRule) -> (EntryField, Shape) {
    if Method::of(&rule.method) == Some(Method::Served) {
        (EntryField::Count, Shape::Whole)
    } else {
        (EntryField::Amount, Shape::Amount)
    }
}

/// Fields one below the other, as rows, and the row and column of one of them.
pub(in super::super) type Column = (Vec<Vec<Option<Target>>>, (usize, usize));

/// The fields of a rule's list, one below the other, and the row of the one with this id.
pub(super) fn targets(view: &View<'_>, rule: usize, members: &[usize], id: &str) -> Option<Column> {
    let (own, shape) = field(view.project.apportion.get(rule)?);
    let place = |household: &usize| {
        Place::Owners(view.index, OwnersPlace::Entry { rule, household: *household, field: own })
    };
    if !id.starts_with(&view.path(&format!("apportion[{rule}].entries"))) {
        return None;
    }
    let row = members.iter().position(|household| place(household).path(view.rulebook, view.draft) == id)?;
    let rows = members.iter().map(|household| vec![Some(Target { place: place(household), shape })]);
    Some((rows.collect(), (row, 0)))
}

/// Puts doors with numbers into a rule, in one step, and says what came of it.
pub(super) fn paste_into(
    view: &View<'_>,
    subject: &Subject,
    doors: &Doors,
    grid: &Grid,
) -> Vec<(String, String)> {
    let rule = subject.rule(view.project).and_then(|place| view.project.apportion.get(place));
    let Some((own, shape)) = rule.map(field) else { return Vec::new() };
    let plan = plan_entries(grid, shape, &|typed| doors.find(typed));
    let mut told = vec![(text::households_result().to_owned(), text::entries_put(plan.values.len()))];
    told.extend(plan.unread.into_iter().map(|(row, why)| (text::nth_row(row), why)));
    if !plan.values.is_empty() {
        let households = &view.project.households;
        change::own(view, subject, |rule| {
            let mut places: HashMap<String, usize> = rule
                .entries
                .iter()
                .enumerate()
                .map(|(place, entry)| (entry.household.clone(), place))
                .collect();
            for (household, value) in plan.values {
                let Some(household) = households.get(household) else { continue };
                let place = *places.entry(household.id.clone()).or_insert(rule.entries.len());
                if place == rule.entries.len() {
                    rule.entries
                        .push(DraftEntry { household: household.id.clone(), ..DraftEntry::default() });
                }
                own.put(&mut rule.entries[place], value);
            }
        });
    }
    told
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

/// Where a list is pasted. What else is typed there goes again.
fn paste() -> Tag {
    let typed = Callback::from(|event: InputEvent| {
        event.target_unchecked_into::<HtmlInputElement>().set_value("");
    });
    let field = tag("input.input type=text autocomplete=off spellcheck=false")
        .attr("id", PASTE)
        .attr("placeholder", text::paste_households_hint())
        .with(|input| {
            input.add_listener(Rc::new(oninput::Wrapper::new(typed)));
        });
    tag("div.by-door").put(tag("label").attr("for", PASTE).text(text::paste_entries())).put(field)
}

/// What came of what was pasted.
fn told(cells: &Cells<'_>) -> Tag {
    let told = &cells.state.told;
    let items = told.iter().take(MOST_TOLD).map(|(place, words)| {
        tag("li").put(tag("b").text(place.clone())).text(text::colon()).text(words.clone())
    });
    let more = told.len().saturating_sub(MOST_TOLD);
    let said = (!told.is_empty())
        .then(|| tag("ul").each(items).put((more > 0).then(|| tag("li").text(text::more_said(more)))));
    tag("div.told role=status").put(said)
}

/// How much of that is shown.
const MOST_TOLD: usize = 50;

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
