//! Autosave: the document is kept in the browser's storage, a moment after each change.
//!
//! Storage may be refused (private windows, portals that embed the page) or full, and another tab may have the same
//! document open. Then the page works on and says so; it never writes over what another tab has kept without being
//! told to.

use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;

use super::Notice;
use super::json::{Written, from_text, lost};
use crate::document::Scenarios;
use crate::{browser, text};

const KEY: &str = "fentan.document";
const DAMAGED_KEY: &str = "fentan.damaged";

/// Which keeping of the document is the last: changes with each, so that tabs know of each other's.
pub(crate) const STAMP_KEY: &str = "fentan.stamp";

/// Kept empty, to see whether anything can be kept at all.
const ROOM_KEY: &str = "fentan.room";

/// What was being typed when the page stopped; the boot script writes it.
const LOST_KEY: &str = "fentan.lost";

/// How long after a change it is kept.
const PAUSE_MS: i32 = 400;

/// How the keeping goes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Keeping {
    /// Nothing was changed yet.
    Untouched,
    /// A change waits to be kept.
    Pending,
    /// The last change is kept.
    Kept,
    /// The browser does not let anything be kept.
    Refused,
    /// The browser keeps things, but has no room for this.
    Full,
    /// Another tab has kept the same document since.
    Elsewhere,
}

impl Keeping {
    pub(crate) fn words(self) -> &'static str {
        match self {
            Self::Untouched => "",
            Self::Pending => text::keeping(),
            Self::Kept => text::kept(),
            Self::Refused => text::not_kept(),
            Self::Full => text::no_room(),
            Self::Elsewhere => text::kept_elsewhere(),
        }
    }
}

/// Keeps the document, and knows what it has kept.
pub(crate) struct Keeper {
    written: Written,
    /// The stamp of what this tab has last read or kept.
    stamp: String,
}

impl Keeper {
    /// What was kept the last time, and words about what cannot be read or was not yet kept.
    pub(crate) fn restore() -> (Self, Option<Scenarios>, Option<Notice>) {
        let keeper =
            Self { written: Written::default(), stamp: browser::stored(STAMP_KEY).unwrap_or_default() };
        let Some(kept) = browser::stored(KEY) else { return (keeper, None, None) };
        if let Some(scenarios) = from_text(&kept) {
            return (keeper, Some(scenarios), unfinished());
        }
        // The next change overwrites what was kept, so a person's work is put aside first.
        browser::store(DAMAGED_KEY, &kept);
        (keeper, None, Some(Notice::of(text::not_restored())))
    }

    /// Keeps the document, unless another tab has kept it since.
    pub(crate) fn keep(&mut self, scenarios: &Scenarios) -> Keeping {
        if self.is_elsewhere() {
            return Keeping::Elsewhere;
        }
        let Some(text) = self.written.text(scenarios) else { return Keeping::Refused };
        if !browser::store(KEY, &text) {
            // An empty text says whether it is for want of room.
            return if browser::store(ROOM_KEY, "") { Keeping::Full } else { Keeping::Refused };
        }
        self.stamp = browser::stamp();
        browser::store(STAMP_KEY, &self.stamp);
        Keeping::Kept
    }

    /// Whether another tab has kept the document since this one read or kept it.
    pub(crate) fn is_elsewhere(&self) -> bool {
        browser::stored(STAMP_KEY).is_some_and(|stamp| stamp != self.stamp)
    }

    /// From now on what this tab has counts, whatever another one has kept.
    pub(crate) fn insist(&mut self) {
        self.stamp = browser::stored(STAMP_KEY).unwrap_or_default();
    }

    /// What another tab has kept.
    pub(crate) fn take_over(&mut self) -> Option<Scenarios> {
        self.insist();
        from_text(&browser::stored(KEY)?)
    }
}

/// A word about what was being typed when the page stopped, before it could be kept.
fn unfinished() -> Option<Notice> {
    let kept = browser::stored(LOST_KEY)?;
    browser::forget(LOST_KEY);
    let told = lost(&kept).into_iter().collect();
    Some(Notice { title: text::was_typing(), told })
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
