//! Keys that move between fields, and what input methods do.

use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, HtmlElement, HtmlInputElement, InputEvent, InputEventInit, KeyboardEvent};
use yew::TargetCast as _;

use crate::browser;

/// Enter and the down arrow go to the same field of the next row, the up arrow to that of the row before.
pub(crate) fn move_in_column(event: &KeyboardEvent) {
    let down = match event.key().as_str() {
        "Enter" => !event.shift_key(),
        "ArrowDown" => true,
        "ArrowUp" => false,
        _ => return,
    };
    let field: HtmlInputElement = event.target_unchecked_into();
    let Some(column) = field.get_attribute("data-column") else { return };
    let Some(fields) = browser::all(&format!("[data-column={column}]")) else { return };
    let position = (0..fields.length())
        .find(|index| fields.item(*index).is_some_and(|node| node.is_same_node(Some(&field))));
    let next = position.and_then(|index| if down { index.checked_add(1) } else { index.checked_sub(1) });
    event.prevent_default();
    let Some(next) = next.and_then(|index| fields.item(index)) else { return };
    let next: HtmlInputElement = next.unchecked_into();
    // Nothing is lost where focusing fails: the focus stays where it is.
    let _ = next.focus();
    next.select();
}

/// Sends an input event once a composition is over.
///
/// Chromium's last input event still says that it is composing, other browsers differ, and Yew has no composition
/// events. One listener for the whole page tells every field the same way: this is the text now.
pub(crate) fn tell_compositions() {
    let told = Closure::<dyn Fn(Event)>::new(|event: Event| {
        let Some(target) = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok()) else {
            return;
        };
        let options = InputEventInit::new();
        options.set_bubbles(true);
        if let Ok(event) = InputEvent::new_with_event_init_dict("input", &options) {
            let _ = target.dispatch_event(&event);
        }
    });
    if let Some(document) = browser::document() {
        let _ = document.add_event_listener_with_callback("compositionend", told.as_ref().unchecked_ref());
    }
    told.forget();
}
