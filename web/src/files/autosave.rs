//! Autosave: the document is kept in the browser's storage.
//!
//! Storage may be refused (private windows, portals that embed the page) or full, and another tab may have the same
//! document open. Then the page works on and says so; it never writes over what another tab has kept without being
//! told to.

use fentan_core::Bilingual;
use serde::Deserialize;

use super::json::from_text;
use crate::document::Scenarios;
use crate::notice::Notice;
use crate::words::{self, frame};
use crate::{browser, storage};

const KEY: &str = "fentan.document";
const DAMAGED_KEY: &str = "fentan.damaged";

/// The key of the last keeping's stamp, which changes with each, so that tabs know of each other's.
pub(crate) const STAMP_KEY: &str = "fentan.stamp";

/// Kept empty, to see whether anything can be kept at all.
const ROOM_KEY: &str = "fentan.room";

/// The text that was being typed when the page stopped; the boot script writes it.
const LOST_KEY: &str = "fentan.lost";

/// How the keeping goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Keeping {
    /// Nothing was changed yet.
    #[default]
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
    /// Words for it; none while nothing was changed.
    pub(crate) fn words(self) -> Option<&'static Bilingual> {
        match self {
            Self::Untouched => None,
            Self::Pending => Some(&frame::KEEPING),
            Self::Kept => Some(&frame::KEPT),
            Self::Refused => Some(&frame::NOT_KEPT),
            Self::Full => Some(&frame::NO_ROOM),
            Self::Elsewhere => Some(&frame::KEPT_ELSEWHERE),
        }
    }

    /// True where a person has to do something, or the work is lost.
    pub(crate) fn is_refused(self) -> bool {
        matches!(self, Self::Refused | Self::Full | Self::Elsewhere)
    }
}

/// An edit that did not come to its end.
#[derive(Deserialize)]
struct Lost {
    path: String,
    text: String,
}

/// The document that was kept the last time, and words about what cannot be read or was not yet kept.
pub(crate) fn restore() -> (Option<Scenarios>, Option<Notice>) {
    let Some(kept) = storage::text(KEY) else { return (None, None) };
    if let Some(scenarios) = from_text(&kept) {
        return (Some(scenarios), unfinished());
    }
    // The next change overwrites what was kept, so a person's work is put aside first.
    storage::set_text(DAMAGED_KEY, &kept);
    (None, Some(Notice::of(&frame::NOT_RESTORED)))
}

/// A word about the text that was being typed when the page stopped, before it could be kept.
fn unfinished() -> Option<Notice> {
    let kept = storage::text(LOST_KEY)?;
    storage::remove(LOST_KEY);
    let lost: Option<Lost> = serde_json::from_str(&kept).ok();
    let remarks = lost.map(|lost| (words::same(&lost.path), words::same(&lost.text)));
    Some(Notice { title: frame::WAS_TYPING.clone(), remarks: remarks.into_iter().collect() })
}

/// Keeps the document, and knows of its last keeping.
pub(crate) struct Keeper {
    /// The stamp of what this tab has last read or kept.
    stamp: String,
}

impl Keeper {
    /// A keeper that knows what is kept now.
    pub(crate) fn new() -> Self {
        Self { stamp: storage::text(STAMP_KEY).unwrap_or_default() }
    }

    /// Keeps the document, unless another tab has kept it since.
    pub(crate) fn keep(&mut self, scenarios: &Scenarios) -> Keeping {
        if self.is_elsewhere() {
            return Keeping::Elsewhere;
        }
        let Ok(text) = serde_json::to_string(&scenarios.document()) else { return Keeping::Refused };
        if !storage::set_text(KEY, &text) {
            // An empty text says whether it is for want of room.
            return if storage::set_text(ROOM_KEY, "") { Keeping::Full } else { Keeping::Refused };
        }
        self.stamp = browser::stamp();
        storage::set_text(STAMP_KEY, &self.stamp);
        Keeping::Kept
    }

    /// True where another tab has kept the document since this one read or kept it.
    pub(crate) fn is_elsewhere(&self) -> bool {
        storage::text(STAMP_KEY).is_some_and(|stamp| stamp != self.stamp)
    }

    /// From now on what this tab has counts, whatever another one has kept.
    pub(crate) fn insist(&mut self) {
        *self = Self::new();
    }

    /// The document that another tab has kept.
    pub(crate) fn take_over(&mut self) -> Option<Scenarios> {
        self.insist();
        from_text(&storage::text(KEY)?)
    }
}
