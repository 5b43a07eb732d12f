//! What the table hears: one listener for all its buttons, its scrolling, where the focus is, and the printer.

use std::rc::Rc;

use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, EventTarget, HtmlElement};
use yew::{Callback, FocusEvent, MouseEvent};

use super::super::Desk;
use super::super::window::Window;
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
    let link = link.clone();
    browser::hear("resize", move |_| {
        if let Some(sheet) = browser::element(SHEET) {
            link.emit(Message::Scrolled(seen(&sheet)));
        }
    });
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

/// Hears that other rows have come in sight than there are by `now`.
pub(super) fn scrolled(link: &Callback<Message>, now: Window) -> Callback<Event> {
    let link = link.clone();
    Callback::from(move |event: Event| {
        let Some(sheet) = event.target().and_then(|target| target.dyn_into().ok()) else { return };
        let seen = seen(&sheet);
        if seen != now {
            link.emit(Message::Scrolled(seen));
        }
    })
}

/// The rows in sight of the sheet. It may grow as high as the browser's window when there are more rows to show, so
/// that is the room there is.
pub(super) fn seen(sheet: &Element) -> Window {
    let row = sheet.query_selector("tr[data-row]").ok().flatten();
    let row = row.and_then(|row| row.dyn_into::<HtmlElement>().ok()).map_or(0, |row| row.offset_height());
    let root = browser::document().and_then(|document| document.document_element());
    let room = root.map_or(0, |root| root.client_height());
    let pixels = |length: i32| usize::try_from(length).unwrap_or(0);
    Window::at(pixels(sheet.scroll_top()), pixels(room), pixels(row))
}

/// Hears the focus come into a row.
pub(super) fn entered(link: &Callback<Message>) -> Callback<FocusEvent> {
    let link = link.clone();
    Callback::from(move |event: FocusEvent| {
        if let Some(row) = row_of(event.target()) {
            link.emit(Message::Entered(row));
        }
    })
}

/// Hears the focus leave the rows.
pub(super) fn left(link: &Callback<Message>) -> Callback<FocusEvent> {
    let link = link.clone();
    Callback::from(move |event: FocusEvent| {
        if row_of(event.related_target()).is_none() {
            link.emit(Message::Left);
        }
    })
}

/// The project in whose row something is.
fn row_of(target: Option<EventTarget>) -> Option<usize> {
    closest(target, "tr[data-row]")?.get_attribute("data-row")?.parse().ok()
}

fn closest(target: Option<EventTarget>, selector: &str) -> Option<Element> {
    target?.dyn_into::<Element>().ok()?.closest(selector).ok()?
}
