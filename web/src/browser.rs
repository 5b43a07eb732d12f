//! The few things the page asks of the browser, each failing quietly where the browser cannot.

use wasm_bindgen::JsCast as _;
use web_sys::{Document, Element, HtmlElement, HtmlInputElement, HtmlSelectElement, NodeList, Window};
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

/// Every element that a selector finds.
pub(crate) fn all(selector: &str) -> Option<NodeList> {
    document()?.query_selector_all(selector).ok()
}

/// What is chosen in the select with this id.
pub(crate) fn chosen_in(id: &str) -> Option<String> {
    Some(element(id)?.dyn_into::<HtmlSelectElement>().ok()?.value())
}

/// Brings a place of the budget into view and puts the focus there: on its own element, or on the nearest that
/// encloses it.
pub(crate) fn go_to(path: &str) {
    let mut path = path;
    loop {
        if let Some(found) = element(path).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            let _ = found.focus();
            if let Some(field) = found.dyn_ref::<HtmlInputElement>() {
                field.select();
            }
            return;
        }
        match path.rfind(['.', '[']) {
            Some(end) => path = &path[..end],
            None => return,
        }
    }
}

/// Goes to a place of the budget when clicked.
pub(crate) fn going_to(path: &str) -> Callback<MouseEvent> {
    let path = path.to_owned();
    Callback::from(move |_| go_to(&path))
}
