//! Keeping the work: autosave in the browser, files to open and to save, links. Nothing is sent anywhere.

mod json;
mod link;
mod link_text;
mod name;
mod open;
mod save;
mod store;

use crate::document::{OpenedRules, Scenarios};
use crate::notice::Notice;

pub(crate) use self::json::from_text;
pub(crate) use self::link::{Linked, pack, unpack};
pub(crate) use self::link_text::{LinkText, in_document, remembered};
pub(crate) use self::open::open;
pub(crate) use self::save::{document_name, save, save_text};
pub(crate) use self::store::{
    Keeper, Keeping, Kept, RecentDocument, Restored, STAMP_KEY, forget_recent, read_kept, recent_document,
    recent_documents, restore,
};

/// The content of a file.
#[derive(Clone)]
pub(crate) enum FileContent {
    /// A document.
    Document(Scenarios),
    /// A city's rules.
    Rules(OpenedRules),
}

/// The scenarios of something that was opened, or what to say instead.
pub(crate) type Opened = Result<Scenarios, Notice>;
