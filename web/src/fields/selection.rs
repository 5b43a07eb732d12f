//! Selecting what a field of a number holds, as a spreadsheet does: the first click takes the whole cell, and a cell
//! that is pasted takes its place.

use wasm_bindgen::JsCast as _;
use web_sys::{ClipboardEvent, HtmlInputElement};
use yew::{Event, MouseEvent, TargetCast as _};

/// Keeps all of a field selected that is so while the button goes down on it, as a key or the page leaves it: the browser
/// would place the caret once the button is up. Returns false where nothing or a part is selected.
pub(crate) fn keeps_all(event: &MouseEvent) -> bool {
    let field: HtmlInputElement = event.target_unchecked_into();
    let active = field.owner_document().and_then(|document| document.active_element());
    let is_active = active.is_some_and(|active| active.is_same_node(Some(&field)));
    let selected = |end: Result<Option<u32>, _>| end.ok().flatten().and_then(|end| usize::try_from(end).ok());
    let length = field.value().encode_utf16().count();
    let all = is_active
        && length > 0
        && selected(field.selection_start()) == Some(0)
        && selected(field.selection_end()) == Some(length);
    if all {
        event.prevent_default();
    }
    all
}

/// Selects everything in the field that was clicked, unless the mouse has selected a part of it.
pub(crate) fn select_clicked(event: &MouseEvent) {
    let field: HtmlInputElement = event.target_unchecked_into();
    let (start, end) = (field.selection_start(), field.selection_end());
    if start.ok().flatten() == end.ok().flatten() {
        field.select();
    }
}

/// Selects everything in a field that a single cell of a spreadsheet is pasted into, so that the cell replaces it.
pub(crate) fn select_for_cell(event: &Event) {
    let field: HtmlInputElement = event.target_unchecked_into();
    let data = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
    let Some(data) = data.filter(|_| !field.read_only()) else { return };
    let text = data.get_data("text/plain").unwrap_or_default();
    let html = data.get_data("text/html").unwrap_or_default();
    if is_cell(&text, &html) {
        field.select();
    }
}

/// True where the clipboard holds a single cell: Excel ends its text with a line break, others say a table in HTML.
fn is_cell(text: &str, html: &str) -> bool {
    let cell = text.trim_end_matches(['\r', '\n']);
    let marked =
        cell.len() < text.len() || html.contains("<table") || html.contains("google-sheets-html-origin");
    marked && !cell.is_empty() && !cell.contains(['\t', '\r', '\n'])
}

#[cfg(test)]
mod tests {
    use super::is_cell;

    #[test]
    fn a_cell_is_told_from_a_text_and_from_a_range() {
        assert!(is_cell("80000\r\n", ""));
        assert!(is_cell("80000", "<meta><table><tr><td>80000</td></tr></table>"));
        assert!(is_cell("80000", "<google-sheets-html-origin><span>80000</span>"));
        for (text, html) in
            [("80000", ""), ("", ""), ("\r\n", ""), ("1\t2\r\n", "<table>"), ("1\r\n2\r\n", "")]
        {
            assert!(!is_cell(text, html), "{text:?}");
        }
    }
}
