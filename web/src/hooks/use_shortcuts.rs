//! Undo, redo and saving by their keys.

use fentan_core::Language;
use wasm_bindgen::JsCast as _;
use web_sys::KeyboardEvent;
use yew::{Event, hook};

use super::{use_steady_callback, use_window_event};
use crate::context::{self, DocumentContext};
use crate::document::Action;
use crate::fields::{Shortcut, element_of};

/// Undoes, redoes and saves the document by Ctrl+Z, Ctrl+Y, Ctrl+Shift+Z and Ctrl+S, on a Mac with Cmd.
#[hook]
pub(crate) fn use_shortcuts(document: &DocumentContext, language: Language) {
    let document = document.clone();
    let onkeydown = use_steady_callback(move |event: Event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
        let Some(shortcut) = Shortcut::of(key) else { return };
        if !shortcut.is_of_document(element_of(key).as_ref()) {
            return;
        }
        key.prevent_default();
        match shortcut {
            Shortcut::Undo => document.dispatch(Action::Undo),
            Shortcut::Redo => document.dispatch(Action::Redo),
            Shortcut::Save => context::save(&document, language),
        }
    });
    use_window_event("keydown", onkeydown);
}
