//! Other tabs with the same document.

use wasm_bindgen::JsCast as _;
use web_sys::StorageEvent;
use yew::{Callback, Event, hook, use_callback};

use super::use_window_event;
use crate::files::STAMP_KEY;

/// Calls `changed` when another tab has kept the document.
#[hook]
pub(crate) fn use_other_tabs(changed: Callback<()>) {
    let heard = use_callback(changed, |event: Event, changed| {
        let event: Option<&StorageEvent> = event.dyn_ref();
        if event.and_then(StorageEvent::key).as_deref() == Some(STAMP_KEY) {
            changed.emit(());
        }
    });
    use_window_event("storage", heard);
}
