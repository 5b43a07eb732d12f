//! Autosave: the budget is kept in the browser's storage, a moment after each change.
//!
//! Storage may be refused (private windows, portals that embed the page, full disks). Then the page works on and
//! says so.

use fentan_core::draft::Draft;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::Storage;

use super::Notice;
use super::json::{from_text, to_text};
use crate::{browser, text};

const KEY: &str = "fentan.document";
const DAMAGED_KEY: &str = "fentan.damaged";

/// How long after a change it is kept.
const PAUSE_MS: i32 = 400;

/// How the keeping goes.
#[derive(Clone, Copy)]
pub(crate) enum Keeping {
    /// Nothing was changed yet.
    Untouched,
    /// A change waits to be kept.
    Pending,
    /// The last change is kept.
    Kept,
    /// The browser does not let anything be kept.
    Refused,
}

impl Keeping {
    pub(crate) const fn words(self) -> &'static str {
        match self {
            Self::Untouched => "",
            Self::Pending => text::KEEPING,
            Self::Kept => text::KEPT,
            Self::Refused => text::NOT_KEPT,
        }
    }
}

fn storage() -> Option<Storage> {
    browser::window()?.local_storage().ok()?
}

/// What was kept the last time, or a word about why it cannot be read.
pub(crate) fn restore() -> (Option<Draft>, Option<Notice>) {
    let Some(storage) = storage() else { return (None, None) };
    let Some(kept) = storage.get_item(KEY).ok().flatten() else { return (None, None) };
    let draft = from_text(&kept).filter(|draft| !draft.projects.is_empty());
    if draft.is_some() {
        return (draft, None);
    }
    // The next change overwrites what was kept, so a person's work is put aside first.
    let _ = storage.set_item(DAMAGED_KEY, &kept);
    (None, Some(Notice::of(text::NOT_RESTORED)))
}

/// Keeps the document.
pub(crate) fn keep(draft: &Draft) -> Keeping {
    let kept = to_text(draft).zip(storage()).and_then(|(text, storage)| storage.set_item(KEY, &text).ok());
    if kept.is_some() { Keeping::Kept } else { Keeping::Refused }
}

/// Something to be done after the pause, unless this is dropped before.
pub(crate) struct Later {
    timer: Option<i32>,
    _closure: Closure<dyn FnMut()>,
}

pub(crate) fn later(what: impl FnOnce() + 'static) -> Later {
    let closure = Closure::once(what);
    let window = browser::window();
    let timer = window.and_then(|window| {
        let function = closure.as_ref().unchecked_ref();
        window.set_timeout_with_callback_and_timeout_and_arguments_0(function, PAUSE_MS).ok()
    });
    Later { timer, _closure: closure }
}

impl Drop for Later {
    fn drop(&mut self) {
        if let (Some(timer), Some(window)) = (self.timer, browser::window()) {
            window.clear_timeout_with_handle(timer);
        }
    }
}
