//! Pasting a range of a spreadsheet into the budget of the project looked at. The whole page does it; the first
//! visit's half hands over with what was pasted.

use wasm_bindgen::JsCast as _;
use web_sys::{ClipboardEvent, Event, HtmlInputElement};
use yew::html::Scope;

use super::{App, Message};
use crate::browser;

/// Hears ranges being pasted into fields; a single cell the field takes as any other text.
pub(super) fn listen(link: &Scope<App>) {
    let link = link.clone();
    browser::hear("paste", move |event| {
        let Some((field, range)) = range(&event) else { return };
        event.prevent_default();
        link.send_message(Message::Paste(field, range));
    });
}

/// The id of the field pasted into and the text, where that is more than one cell.
fn range(event: &Event) -> Option<(String, String)> {
    let field: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let data = event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?;
    let text = data.get_data("text/plain").ok()?;
    // A spreadsheet ends every row with a line break, the last one too.
    let is_range = text.trim_end_matches(['\r', '\n']).contains(['\t', '\n', '\r']);
    let is_ours = !field.read_only() && field.id().contains(['[', '.']);
    (is_range && is_ours).then(|| (field.id(), text))
}
