//! What the table hears: one listener for all its buttons, the size of its window, and the printer.

use std::rc::Rc;

use yew::{Callback, MouseEvent};

use super::super::Desk;
use super::super::sheet::{self, closest, row_of};
use super::{Message, State};
use crate::browser;

/// The id of what the table scrolls in.
pub(super) const SHEET: &str = "portfolio";

/// Hears the browser for as long as the page is open.
pub(super) fn hear(link: &Callback<Message>) {
    for (event, printing) in [("beforeprint", true), ("afterprint", false)] {
        let link = link.clone();
        browser::hear(event, move |_| link.emit(Message::Printing(printing)));
    }
    sheet::resized(SHEET, link.reform(Message::Scrolled));
}

/// Hears a button of the table: a figure is asked about, or something is to be done with a column, a group or, where
/// the button does not say, with the project in whose row it is.
pub(super) fn pressed(state: &State, desk: &Desk<'_>, link: &Callback<Message>) -> Callback<MouseEvent> {
    let (explain, link, rulebook) = (desk.explain.clone(), link.clone(), desk.rulebook);
    let columns = Rc::clone(&state.columns);
    Callback::from(move |event: MouseEvent| {
        let Some(button) = closest(event.target(), "button") else { return };
        if let Some(figure) = button.get_attribute("data-figure") {
            return explain.emit(figure);
        }
        let Some(what) = button.get_attribute("name") else { return };
        let row = row_of(event.target());
        let value = button.get_attribute("value").and_then(|value| value.parse::<usize>().ok());
        if let Some(index) = row.filter(|_| what == "why") {
            let column = value.and_then(|column| columns.get(column));
            let path = column.map(|column| column.path(rulebook));
            return path.into_iter().for_each(|path| {
                explain.emit(["projects[", &index.to_string(), "].", &path].concat());
            });
        }
        if let Some(which) = value.or(row) {
            link.emit(Message::Pressed(what, which));
        }
    })
}
