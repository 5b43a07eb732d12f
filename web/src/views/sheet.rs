//! A long table that scrolls in its own frame: which rows are in sight, and in which row something happens. Rows are
//! known by their `data-row`.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, EventTarget, HtmlElement};
use yew::{Callback, FocusEvent};

use super::window::Window;
use crate::browser;

/// Hears that the browser's window is another one, for as long as the page is open. `id` is the frame's.
pub(crate) fn resized(id: &'static str, tell: Callback<Window>) {
    browser::hear("resize", move |_| {
        if let Some(sheet) = browser::element(id) {
            tell.emit(seen(&sheet));
        }
    });
}

/// Hears that other rows have come in sight than there are by `now`.
pub(crate) fn scrolled(tell: Callback<Window>, now: Window) -> Callback<Event> {
    Callback::from(move |event: Event| {
        let Some(sheet) = event.target().and_then(|target| target.dyn_into().ok()) else { return };
        let seen = seen(&sheet);
        if seen != now {
            tell.emit(seen);
        }
    })
}

/// Shows a table from its top.
pub(crate) fn to_top(id: &str) -> Option<Window> {
    let sheet = browser::element(id)?;
    sheet.set_scroll_top(0);
    Some(seen(&sheet))
}

/// The rows in sight of the sheet. It may grow as high as the browser's window when there are more rows to show, so
/// that is the room there is.
fn seen(sheet: &Element) -> Window {
    let row = sheet.query_selector("tr[data-row]").ok().flatten();
    let row = row.and_then(|row| row.dyn_into::<HtmlElement>().ok()).map_or(0, |row| row.offset_height());
    let root = browser::document().and_then(|document| document.document_element());
    let room = root.map_or(0, |root| root.client_height());
    let pixels = |length: i32| usize::try_from(length).unwrap_or(0);
    Window::at(pixels(sheet.scroll_top()), pixels(room), pixels(row))
}

/// Hears the focus come into a row.
pub(crate) fn entered(tell: Callback<usize>) -> Callback<FocusEvent> {
    Callback::from(move |event: FocusEvent| {
        if let Some(row) = row_of(event.target()) {
            tell.emit(row);
        }
    })
}

/// Hears the focus leave the rows.
pub(crate) fn left(tell: Callback<()>) -> Callback<FocusEvent> {
    Callback::from(move |event: FocusEvent| {
        if row_of(event.related_target()).is_none() {
            tell.emit(());
        }
    })
}

/// The number of the row in which something is.
pub(crate) fn row_of(target: Option<EventTarget>) -> Option<usize> {
    closest(target, "tr[data-row]")?.get_attribute("data-row")?.parse().ok()
}

pub(crate) fn closest(target: Option<EventTarget>, selector: &str) -> Option<Element> {
    target?.dyn_into::<Element>().ok()?.closest(selector).ok()?
}
