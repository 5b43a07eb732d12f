//! The few things the page asks of the browser, each failing quietly where the browser cannot.

use js_sys::Date;
use js_sys::futures::JsFuture;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Document, Element, Event, HtmlAnchorElement, HtmlElement, HtmlInputElement, NodeList, Window};
use yew::{Callback, MouseEvent};

pub(crate) fn window() -> Option<Window> {
    web_sys::window()
}

pub(crate) fn document() -> Option<Document> {
    window()?.document()
}

pub(crate) fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// The address that the link with this id leads to.
pub(crate) fn link_address(id: &str) -> Option<String> {
    Some(element(id)?.dyn_into::<HtmlAnchorElement>().ok()?.href())
}

/// Asks the browser to keep what is stored here also when room gets scarce. It may ask the person, or refuse.
pub(crate) async fn keep_storage() {
    let Some(storage) = window().map(|window| window.navigator().storage()) else { return };
    // Browsers have it only on pages that came by https or from this computer.
    if storage.is_undefined() {
        return;
    }
    if let Ok(asked) = storage.persist() {
        // Where it is refused, what is kept is as safe as it was.
        _ = JsFuture::from(asked).await;
    }
}

/// Every element that a selector finds.
pub(crate) fn all(selector: &str) -> Option<NodeList> {
    document()?.query_selector_all(selector).ok()
}

/// Brings a place of the budget into view and puts the focus there: on its own element, or on the nearest that
/// encloses it.
pub(crate) fn focus_path(path: &str) {
    let mut path = path;
    loop {
        if let Some(found) = element(path).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            return reveal(found);
        }
        match path.rfind(['.', '[']) {
            Some(end) => path = &path[..end],
            None => return,
        }
    }
}

/// Puts the focus on an element; where it is in a chapter that is not shown, once that is opened.
fn reveal(found: HtmlElement) {
    let hidden = found.closest("[data-chapter][hidden]").ok().flatten();
    let chapter =
        hidden.and_then(|hidden| element(&["chapter-", &hidden.get_attribute("data-chapter")?].concat()));
    match chapter.and_then(|tab| tab.dyn_into::<HtmlElement>().ok()) {
        Some(tab) => {
            tab.click();
            soon(move || focus(&found));
        }
        None => focus(&found),
    }
}

fn focus(found: &HtmlElement) {
    let _ = found.focus();
    if let Some(field) = found.dyn_ref::<HtmlInputElement>() {
        field.select();
    }
}

/// Goes to a place of the budget when clicked.
pub(crate) fn going_to(path: &str) -> Callback<MouseEvent> {
    let path = path.to_owned();
    Callback::from(move |_| focus_path(&path))
}

/// Sets an attribute of the page as a whole.
pub(crate) fn set_root(name: &str, value: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute(name, value);
    }
}

/// An attribute of the page as a whole.
pub(crate) fn root(name: &str) -> Option<String> {
    document()?.document_element()?.get_attribute(name)
}

/// The attribute of the page as a whole that says what alone is printed.
pub(crate) const PRINTS: &str = "data-prints";

/// True where a document alone is printed, so that nothing else need be drawn for paper.
pub(crate) fn prints_alone() -> bool {
    root(PRINTS).is_some_and(|prints| !prints.is_empty())
}

/// Goes to the page's top.
pub(crate) fn to_top() {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Does something once all that happens now is done and drawn.
pub(crate) fn soon(what: impl FnOnce() + 'static) {
    if let Some(window) = window() {
        // Nothing is lost where the browser has no timers: it is a move of the focus, or can be asked for again.
        let _ = window.set_timeout_with_callback(Closure::once_into_js(what).unchecked_ref());
    }
}

/// Prints the page. Views that put more on paper than on the screen hear of it in time to draw it.
pub(crate) fn print() {
    let Some(window) = window() else { return };
    if let Ok(event) = Event::new("beforeprint") {
        let _ = window.dispatch_event(&event);
    }
    soon(move || {
        let _ = window.print();
    });
}

/// Sets what the browser's tab is called.
pub(crate) fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// The part of the address behind its `#`: `view=rules`.
pub(crate) fn hash() -> String {
    let hash = window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.trim_start_matches('#').to_owned()
}

/// The address without what stands after `#`.
pub(crate) fn address() -> String {
    let whole = window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    whole.split('#').next().unwrap_or("").to_owned()
}

/// Puts another `#…` after the address: as a place to come back to, or over the present one.
pub(crate) fn set_hash(hash: &str, come_back: bool) {
    let Some(history) = window().and_then(|window| window.history().ok()) else { return };
    let address = ["#", hash].concat();
    let _ = if come_back {
        history.push_state_with_url(&JsValue::NULL, "", Some(&address))
    } else {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&address))
    };
}

/// A text that no other keeping of a document is stamped with.
pub(crate) fn stamp() -> String {
    let number: js_sys::Number = JsValue::from_f64(js_sys::Math::random()).unchecked_into();
    number.to_string_with_radix(36).map_or_else(|_| String::new(), String::from)
}

/// The time now, as `2026-11-29T06:03:00.000Z`.
pub(crate) fn now() -> String {
    Date::new_0().to_iso_string().into()
}

/// This year, here.
pub(crate) fn this_year() -> u32 {
    Date::new_0().get_full_year()
}

/// A time that [`now`] has told, as it is read here: `2026-11-29 14:03`.
pub(crate) fn local_time(time: &str) -> String {
    let time = Date::new(&JsValue::from(time));
    format!("{} {:02}:{:02}", day(&time), time.get_hours(), time.get_minutes())
}

/// The day here and now, as `2026-11-29`.
pub(crate) fn today() -> String {
    day(&Date::new_0())
}

fn day(time: &Date) -> String {
    format!("{}-{:02}-{:02}", time.get_full_year(), time.get_month() + 1, time.get_date())
}

/// Copies a text to the clipboard; true where the browser let it be. Where the page does not come over a secure channel
/// there is no clipboard to write to.
pub(crate) async fn copy_text(text: &str) -> bool {
    let clipboard = window().map(|window| window.navigator().clipboard());
    let Some(clipboard) = clipboard.filter(|clipboard| !clipboard.is_undefined()) else { return false };
    JsFuture::from(clipboard.write_text(text)).await.is_ok()
}
