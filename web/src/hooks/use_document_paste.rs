//! Ranges of a spreadsheet that are pasted into fields.

use wasm_bindgen::JsCast as _;
use web_sys::{ClipboardEvent, HtmlInputElement};
use yew::{Callback, Event, hook, use_callback};

use super::use_window_event;

/// A range that was pasted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PastedRange {
    /// The id of the field that it was pasted into.
    pub(crate) field: String,
    /// Rows in lines, cells between tabs.
    pub(crate) text: String,
}

/// Calls `pasted` for each range that is pasted into a field of the document; a single cell the field takes as any
/// other text. Each view puts ranges into its own fields.
#[hook]
pub(crate) fn use_document_paste(pasted: Callback<PastedRange>) {
    let heard = use_callback(pasted, |event: Event, pasted| {
        if let Some(range) = pasted_range(&event) {
            event.prevent_default();
            pasted.emit(range);
        }
    });
    use_window_event("paste", heard);
}

/// The range that an event pastes; none where it is a single cell, or the field is none of the document's.
pub(crate) fn pasted_range(event: &Event) -> Option<PastedRange> {
    let field: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let data = event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?;
    let text = data.get_data("text/plain").ok()?;
    // A spreadsheet ends every row with a line break, the last one too.
    let is_range = text.trim_end_matches(['\r', '\n']).contains(['\t', '\n', '\r']);
    let is_ours = !field.read_only() && field.id().contains(['[', '.']);
    (is_range && is_ours).then(|| PastedRange { field: field.id(), text })
}
