//! The table: its head, the sum, and those of its rows that are in sight.

use std::rc::Rc;
use std::sync::Arc;

use yew::html::{onfocusin, onfocusout, onscroll};
use yew::virtual_dom::Key;
use yew::{Callback, Html, html};

use super::super::super::window::{Piece, Window};
use super::super::super::{View, caption, sheet};
use super::columns::{COLUMNS, amount};
use super::row::{Row, RowProps};
use super::{Message, SHEET, State};
use crate::tag::{Piece as _, Tag, all, tag};
use crate::text;

/// The head and the sum stand before the rows of the body.
const ROWS_ABOVE: usize = 2;

pub(super) fn table(state: &State, view: &View<'_>, link: &Callback<Message>) -> Tag {
    let widths =
        std::iter::once("124").chain(COLUMNS.iter().map(|column| column.width)).chain(["112", "112", "40"]);
    let columns = widths
        .enumerate()
        .map(|(place, width)| tag("col").maybe("class", (place == 0).then_some("name")).attr("width", width));
    let entered = sheet::entered(link.reform(Message::Entered));
    let left = sheet::left(link.reform(|()| Message::Left));
    let table = tag("table")
        .attr("aria-rowcount", (state.places.len() + ROWS_ABOVE).to_string())
        .with(|table| {
            table.add_listener(Rc::new(onfocusin::Wrapper::new(entered)));
            table.add_listener(Rc::new(onfocusout::Wrapper::new(left)));
        })
        .put(caption(text::households_caption()))
        .put(tag("colgroup").each(columns))
        .put(head())
        .put(tag("tbody.sum").put(sum(state, view.project.households.len())))
        .put(tag("tbody.rows").put(body(state, view, link)));
    let scrolled = sheet::scrolled(link.reform(Message::Scrolled), state.window);
    let frame = tag("div.sheet tabindex=0 role=region")
        .attr("id", SHEET)
        .attr("aria-label", text::households_table())
        .with(|frame| {
            frame.add_listener(Rc::new(onscroll::Wrapper::new(scrolled)));
        })
        .put(table);
    tag("div.households-table").put(tag("p.unit").text(text::unit_yuan())).put(frame)
}

fn head() -> Tag {
    let column =
        |class: &'static str, name: &'static str| tag("th scope=col").attr("class", class).text(name);
    let entries = COLUMNS.iter().map(|own| column(own.class(), own.name()));
    let row = tag("tr aria-rowindex=1").put(column("name", text::household_column())).each(entries);
    let tools = tag("th.row-tools scope=col").put(tag("span.hidden").text(text::actions()));
    let row = row.put(column("amount", text::owed_column())).put(column("amount", text::due_column()));
    tag("thead").put(row.put(tools))
}

/// The first row: the sums of the whole list.
fn sum(state: &State, all: usize) -> Tag {
    let sums =
        COLUMNS.iter().map(|column| tag("td").attr("class", column.class()).text(state.sums.shown(column)));
    let owed = state.sums.owed.map(|owed| owed.map(amount));
    let owed = owed.unwrap_or_else(|| [text::not_yet(), text::not_yet()].map(str::to_owned));
    tag("tr aria-rowindex=2")
        .put(tag("th.name scope=row").text(text::households_of(all, all)))
        .each(sums)
        .each(owed.into_iter().map(|shown| tag("td.amount").text(shown)))
        .put(tag("td"))
}

/// The rows in sight, and room for the others.
fn body(state: &State, view: &View<'_>, link: &Callback<Message>) -> Html {
    let held = state.held.and_then(|household| state.position(household));
    let window = if state.printing { Window::EVERYTHING } else { state.window };
    let pieces = window.pieces(state.places.len(), held);
    let there =
        pieces.iter().flat_map(|piece| if let Piece::Rows(rows) = piece { rows.clone() } else { 0..0 });
    let mut keys = state.keys.borrow_mut();
    let keys = keys.give(there.filter_map(|row| state.places.get(row).copied()), held.is_none());
    let span = (COLUMNS.len() + 4).to_string();
    let mut gaps = 0;
    let pieces = pieces.into_iter().flat_map(|piece| match piece {
        Piece::Gap(rows) => {
            gaps += 1;
            let room =
                tag("td").attr("colspan", span.clone()).attr("height", (rows * window.height).to_string());
            let gap = tag("tr.gap aria-hidden=true").put(room);
            let key = Key::from(["gap", &gaps.to_string()].concat());
            vec![gap.with(|gap| gap.key = Some(key)).html()]
        }
        Piece::Rows(rows) => {
            let rows = rows.filter_map(|number| {
                let place = *state.places.get(number)?;
                row(state, view, link, *keys.get(&place)?, (place, number + ROWS_ABOVE + 1))
            });
            rows.collect()
        }
    });
    all(pieces)
}

fn row(
    state: &State,
    view: &View<'_>,
    link: &Callback<Message>,
    key: usize,
    (place, number): (usize, usize),
) -> Option<Html> {
    let props = RowProps {
        household: Arc::clone(view.project.households.get(place)?),
        project: view.index,
        place,
        number,
        problems: state.said.at(place).map(Rc::clone),
        owed: state.owed.as_ref().and_then(|owed| owed.get(place).copied()),
        language: text::language(),
        locked: view.document.read_only,
        wanted: state.wanted == Some(place),
        dispatch: view.dispatch.clone(),
        link: link.clone(),
    };
    Some(html! { <Row key={key} ..props /> })
}
