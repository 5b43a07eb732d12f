//! Documents as JSON: read by core, written by serde.

use fentan_core::read;

use crate::document::Scenarios;
use crate::notice::Notice;
use crate::words;

use super::Opened;

/// The scenarios as the text of a file for people: a plain budget where there is only one, without a name.
pub(super) fn to_text(scenarios: &Scenarios) -> Option<String> {
    let text = match scenarios.all() {
        [only] if only.name.is_empty() => serde_json::to_string_pretty(&*only.draft),
        _ => serde_json::to_string_pretty(&scenarios.document()),
    };
    text.ok()
}

/// The scenarios in the text of a file that the page itself wrote; none where anything in it cannot be read.
pub(crate) fn from_text(text: &str) -> Option<Scenarios> {
    opened(text.as_bytes()).ok()
}

/// The scenarios in a stranger's file, or what is wrong with it. A file with anything unreadable in it is not opened.
pub(super) fn opened(bytes: &[u8]) -> Opened {
    let read = read::document(bytes);
    if !read.diagnostics.is_empty() {
        return Err(Notice::of_diagnostics(&words::frame::NOT_OPENED, &read.diagnostics));
    }
    Scenarios::of(read.value).ok_or_else(|| Notice::of(&words::frame::NOT_READ))
}
