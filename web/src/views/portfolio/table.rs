//! The table: its head, the sum, and those of its rows that are in sight.

use std::collections::BTreeMap;
use std::rc::Rc;

use fentan_core::{Fen, grouped};
use yew::html::{onfocusin, onfocusout, onscroll};
use yew::virtual_dom::Key;
use yew::{Callback, Html, html};

use super::super::window::{Piece, Window};
use super::super::{Desk, caption, money, sheet};
use super::arrange::{Item, Sum};
use super::columns::Column;
use super::hear::{self, SHEET};
use super::rounded::Units;
use super::row::{Row, RowProps};
use super::{Message, State};
use crate::tag::{Piece as _, Tag, all, tag};
use crate::text;

/// A button of the table: what it does, and the number of what it does it to.
fn does(description: &'static str, which: usize) -> Tag {
    tag(description).attr("value", which.to_string())
}

/// The head and the sum stand before the rows of the body.
const ROWS_ABOVE: usize = 2;

pub(super) fn table(state: &State, desk: &Desk<'_>, link: &Callback<Message>) -> Tag {
    let unit = if desk.settings.wan() { text::unit_wan() } else { text::unit_yuan() };
    let columns = state.columns.iter().map(|column| {
        tag("col")
            .maybe("class", (*column == Column::Name).then_some("name"))
            .attr("width", column.width(longest(state, *column)).to_string())
    });
    let entered = sheet::entered(link.reform(Message::Entered));
    let left = sheet::left(link.reform(|()| Message::Left));
    let table = tag("table")
        .attr("aria-rowcount", (state.arranged.items.len() + ROWS_ABOVE).to_string())
        .on_click(hear::pressed(state, desk, link))
        .with(|table| {
            table.add_listener(Rc::new(onfocusin::Wrapper::new(entered)));
            table.add_listener(Rc::new(onfocusout::Wrapper::new(left)));
        })
        .put(caption(text::portfolio_caption()))
        .put(tag("colgroup").each(columns))
        .put(head(state, desk))
        .put(tag("tbody.sum").put(sum(state, desk)))
        .put(tag("tbody.rows").put(body(state, desk)));
    let scrolled = sheet::scrolled(link.reform(Message::Scrolled), state.window);
    let frame = tag("div.sheet tabindex=0 role=region")
        .attr("id", SHEET)
        .attr("aria-label", text::portfolio_view())
        .with(|frame| {
            frame.add_listener(Rc::new(onscroll::Wrapper::new(scrolled)));
        })
        .put(table);
    tag("section.projects-table").put(tag("p.unit").text(unit)).put(frame)
}

/// How many characters the longest amount of a column has: nothing is longer than its sum.
fn longest(state: &State, column: Column) -> usize {
    let sum = &state.arranged.all;
    match column {
        Column::Money(money) => in_sum(sum, state.units_of_all().as_deref(), money).len(),
        Column::Grant(grant) => amount(sum.grants.get(grant).copied().flatten()).len(),
        _ => 0,
    }
}

/// What stands in a money column of a row of sums.
fn in_sum(sum: &Sum, units: Option<&Units>, money: usize) -> String {
    let shown = units.and_then(|units| units.shown(money)).map(|(shown, _)| shown);
    shown.unwrap_or_else(|| amount(sum.amounts.get(money).copied()))
}

fn head(state: &State, desk: &Desk<'_>) -> Tag {
    let columns = state.columns.iter().enumerate().map(|(index, column)| {
        let name = column.name(desk.rulebook);
        let head = tag("th scope=col").attr("class", column.class());
        if !column.is_sortable() {
            return head.put(tag("span.hidden").text(name));
        }
        let (order, arrow) = match state.sort {
            Some((sorted, false)) if sorted == *column => (Some("ascending"), "↑"),
            Some((sorted, true)) if sorted == *column => (Some("descending"), "↓"),
            _ => (None, ""),
        };
        let button = does("button.sort type=button name=sort", index).attr("title", name).text(name);
        head.maybe("aria-sort", order).put(button.put(tag("span aria-hidden=true").text(arrow)))
    });
    tag("thead").put(tag("tr aria-rowindex=1").each(columns))
}

/// The first row: the sum of everything shown.
fn sum(state: &State, desk: &Desk<'_>) -> Tag {
    let (arranged, open) = (&state.arranged, state.filter.is_open());
    let name = tag("th.name scope=row").put(
        tag("div")
            .put(tag("strong").text(if open { text::whole_sum() } else { text::filtered_sum() }))
            .put((arranged.broken > 0).then(|| tag("span.id").text(text::not_in_sums(arranged.broken)))),
    );
    let units = state.units_of_all();
    let explained = |column: Column| open.then(|| ["totals.", &column.path(desk.rulebook)].concat());
    sums(state, tag("tr aria-rowindex=2"), name, &arranged.all, units.as_deref(), &explained)
}

/// A row of sums: what it is called, then what is in each column.
fn sums(
    state: &State,
    row: Tag,
    name: Tag,
    sum: &Sum,
    units: Option<&Units>,
    explained: &dyn Fn(Column) -> Option<String>,
) -> Tag {
    let mut name = Some(name);
    let cells = state.columns.iter().map(|column| {
        let cell = tag("td").attr("class", column.class());
        match column {
            Column::Name => name.take().unwrap_or(cell),
            Column::Households => cell.text(grouped(&sum.households.to_string())),
            Column::Grant(grant) => cell.text(amount(sum.grants.get(*grant).copied().flatten())),
            Column::Money(column_of) => {
                let shown = in_sum(sum, units, *column_of);
                match explained(*column).filter(|_| !sum.amounts.is_empty()) {
                    Some(path) => {
                        let figure = tag("button.figure type=button aria-haspopup=dialog");
                        cell.put(figure.attr("data-figure", path).text(shown))
                    }
                    None => cell.text(shown),
                }
            }
            _ => cell,
        }
    });
    row.each(cells)
}

fn amount(sum: Option<Fen>) -> String {
    sum.map_or_else(|| text::too_large().to_owned(), money)
}

/// The rows in sight, and room for the others.
fn body(state: &State, desk: &Desk<'_>) -> Html {
    let items = &state.arranged.items;
    let held = state.held.and_then(|index| state.position(index));
    let window = if state.printing { Window::EVERYTHING } else { state.window };
    let pieces = window.pieces(items.len(), held);
    let there =
        pieces.iter().flat_map(|piece| if let Piece::Rows(rows) = piece { rows.clone() } else { 0..0 });
    let projects = there.filter_map(|place| match items.get(place)? {
        Item::Project(index) => Some(*index),
        Item::Group(_) => None,
    });
    let mut keys = state.keys.borrow_mut();
    let keys = keys.give(projects, held.is_none());
    let span = state.columns.len().to_string();
    let mut gaps = 0;
    let pieces = pieces.into_iter().flat_map(|piece| match piece {
        Piece::Gap(rows) => {
            gaps += 1;
            let room =
                tag("td").attr("colspan", span.clone()).attr("height", (rows * window.height).to_string());
            vec![keyed(tag("tr.gap aria-hidden=true").put(room), ["gap", &gaps.to_string()].concat())]
        }
        Piece::Rows(rows) => rows.filter_map(|place| row(state, desk, keys, place)).collect(),
    });
    all(pieces)
}

fn row(state: &State, desk: &Desk<'_>, keys: &BTreeMap<usize, usize>, place: usize) -> Option<Html> {
    let number = place + ROWS_ABOVE + 1;
    let index = match state.arranged.items.get(place)? {
        Item::Group(index) => return group(state, number, *index),
        Item::Project(index) => *index,
    };
    let key = *keys.get(&index)?;
    let facts = state.facts.get(index)?;
    let rounding = state.rounding.as_ref().filter(|_| facts.is_sound());
    let props = RowProps {
        rulebook: desk.rulebook,
        facts: Rc::clone(facts),
        columns: Rc::clone(&state.columns),
        units: rounding.map(|rounding| rounding.project(facts)),
        number,
        language: text::language(),
        locked: desk.document.read_only,
        only: state.facts.len() == 1,
        wanted: state.wanted == Some(index),
        dispatch: desk.dispatch.clone(),
    };
    Some(html! { <Row key={key} ..props /> })
}

/// The row of a group: its sum, with the button that folds it.
fn group(state: &State, number: usize, index: usize) -> Option<Html> {
    let group = state.arranged.groups.get(index)?;
    let open = !state.folded.contains(&group.name);
    let fold = does("button.branch type=button name=fold", index)
        .attr("aria-expanded", if open { "true" } else { "false" })
        .attr("title", group.name.clone())
        .text(group.name.clone());
    let count = tag("span.id").text(text::of_projects(group.sum.count));
    let name = tag("th.name scope=row").put(tag("div").put(fold).put(count));
    let units = state.rounding.as_ref().map(|rounding| rounding.group(index, &group.sum));
    let row = tag("tr.group").attr("aria-rowindex", number.to_string());
    let row = if group.sum.amounts.is_empty() {
        let columns =
            state.columns.iter().map(|column| if *column == Column::Name { None } else { Some(tag("td")) });
        let mut name = Some(name);
        row.each(columns.map(|cell| cell.or_else(|| name.take())))
    } else {
        sums(state, row, name, &group.sum, units.as_deref(), &|_| None)
    };
    Some(keyed(row, ["group", &index.to_string()].concat()))
}

/// A row that is known by its key wherever it stands.
fn keyed(row: Tag, key: String) -> Html {
    row.with(|row| row.key = Some(Key::from(key))).html()
}
