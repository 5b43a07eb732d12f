//! The requests for focus: the field in which to type next.

use yew::{hook, use_effect_with};

use crate::browser::focus_path;
use crate::context::DocumentContext;

/// Puts the focus on what an action has just added, once it is drawn.
#[hook]
pub(crate) fn use_focus_requests(document: &DocumentContext) {
    let path = document.attention.map(|place| place.path(document.rulebook(), document.draft()));
    use_effect_with((path, document.revision), |(path, _)| {
        if let Some(path) = path {
            focus_path(path);
        }
    });
}
