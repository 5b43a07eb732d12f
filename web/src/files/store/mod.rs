//! Autosave: the document is kept in the browser's IndexedDB, each project as a record of its own, and the file of the
//! rules that it follows as another, where they were opened.
//!
//! ```text
//! Keeper ── Records (what is stored already) ── Difference ─┬─ Write ── database   a moment after a change
//!                                                          └─ Journal ─ localStorage   as the page goes away
//! restore ── database, journal, first edition ── OwnDocument
//! Replaced ── recent ── database                            before another document is kept in its place
//! ```
//!
//! - One transaction writes the records that have changed, each under a new key, then the contents, which name them. It
//!   is whole or absent; and even half of it would leave the contents before with every record that they name.
//! - Storage may be refused (private windows, portals that embed the page) or full, and another tab may have the same
//!   document open. Then the page works on and says so; it never writes over what another tab has kept without being
//!   told to. The stamp of the last write, in the contents and in localStorage, is how tabs know of each other.
//! - A write that begins as the page goes away may not come to its end, so what is not yet kept then goes into
//!   localStorage at once, as a journal that the next start takes in.

mod contents;
mod database;
mod journal;
mod keeper;
mod keeping;
mod recent;
mod records;
mod restore;
mod write;

#[cfg(test)]
mod tests;

pub(crate) use self::keeper::Keeper;
pub(crate) use self::keeping::Keeping;
pub(crate) use self::recent::{RecentDocument, forget_recent, recent_document, recent_documents};
pub(crate) use self::restore::{Kept, Restored, read_kept, restore};

/// The key of the last write's stamp in localStorage. It changes with each, so that tabs hear of each other's.
pub(crate) const STAMP_KEY: &str = "fentan.stamp";

/// The key in localStorage of what was not yet written when the page went away.
const JOURNAL_KEY: &str = "fentan.journal";

/// The key in localStorage of documents that were to go among the last ones when the page went away.
const RECENT_KEY: &str = "fentan.recent";

/// The key under which the first edition kept the whole document in localStorage.
const FIRST_EDITION_KEY: &str = "fentan.document";
