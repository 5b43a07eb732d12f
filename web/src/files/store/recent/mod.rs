//! The last documents: those that another one has taken the place of, kept beside the present one.
//!
//! The list is a record of its own, so that it is read without reading the documents; each document is another. All
//! are written in one transaction, before the document that takes their place is: at every moment either the document
//! before is what is kept, or it is among the last ones.

mod list;
pub(super) mod shelf;

use std::rc::Rc;

use fentan_core::document::DraftDocument;
use serde::{Deserialize, Serialize};

pub(crate) use self::list::RecentDocument;
use super::contents::Key;
use super::restore::Found;
use super::write::Refusal;
use super::{Keeping, RECENT_KEY};
use crate::document::{EXAMPLE, OWNERS_EXAMPLE, OwnDocument, Replaced, Scenarios, is_blank};
use crate::files::from_text;
use crate::files::name::Subject;
use crate::notice::Notice;
use crate::{browser, storage};

/// A document as a record: everything in it, and the text of the rules that it follows, where those were opened.
#[derive(Serialize, Deserialize)]
struct Record {
    document: DraftDocument,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    rules: Option<Rc<str>>,
}

/// A document that goes among the last ones.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Shelved {
    pub(super) entry: RecentDocument,
    /// The key of the document that it is a later state of, where it comes from among the last ones.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    before: Option<Key>,
    /// The document, as [`Record`] in JSON.
    text: String,
}

impl Shelved {
    /// The documents to be kept of those that were replaced: an example and an empty budget are none.
    pub(super) fn of(replaced: &[Rc<Replaced>]) -> Vec<Self> {
        replaced.iter().filter_map(|replaced| Self::one(replaced)).collect()
    }

    fn one(replaced: &Replaced) -> Option<Self> {
        let OwnDocument { scenarios, rules, unsaved } = &replaced.document;
        if !is_work(&replaced.document) {
            return None;
        }
        let rules = rules.as_ref().map(|rules| Rc::clone(rules.text()));
        let record = Record { document: scenarios.document(), rules };
        let text = serde_json::to_string(&record).ok()?;
        let entry = RecentDocument {
            key: list::key_of(&text),
            subject: Subject::of(&scenarios.present().draft),
            total: replaced.total.map(fentan_core::Fen::fen),
            time: browser::now(),
            unsaved: *unsaved,
        };
        Some(Self { entry, before: scenarios.recent_key().cloned(), text })
    }
}

/// True where somebody has entered something: an example as it comes and an empty budget are nobody's work.
fn is_work(document: &OwnDocument) -> bool {
    let is = |text: &str| from_text(text).is_some_and(|example| document.scenarios.equal(&example));
    !is_blank(&document.scenarios, document.rulebook()) && ![EXAMPLE, OWNERS_EXAMPLE].into_iter().any(is)
}

/// Puts documents among the last ones.
///
/// # Errors
/// The state of the keeping, where they cannot be put there.
pub(super) async fn put(shelved: &[Shelved]) -> Result<(), Keeping> {
    shelf::put(shelved).await.map_err(Keeping::from)
}

/// Puts documents into localStorage, as the page goes away before they are among the last ones; true where they are.
pub(super) fn leave(shelved: &[Shelved]) -> bool {
    serde_json::to_string(shelved).is_ok_and(|text| storage::set_text(RECENT_KEY, &text))
}

/// Takes in the documents that were on their way when the page went away.
pub(super) async fn take_in() {
    let Some(text) = storage::text(RECENT_KEY) else { return };
    let shelved: Vec<Shelved> = serde_json::from_str(&text).unwrap_or_default();
    // Where they cannot be put there now, the next start tries again.
    if shelf::put(&shelved).await.is_ok() {
        storage::remove(RECENT_KEY);
    }
}

/// The last documents, the newest first.
///
/// # Errors
/// The state of the keeping, where the browser does not let them be read.
pub(crate) async fn recent_documents() -> Result<Vec<RecentDocument>, Keeping> {
    shelf::list().await.map_err(Keeping::from)
}

/// One of the last documents with its rules, and words where those cannot be read. None where it is no longer there or
/// cannot be read.
pub(crate) async fn recent_document(entry: &RecentDocument) -> Option<(OwnDocument, Option<Notice>)> {
    let text = shelf::text(&entry.key).await.ok()??;
    let Record { document, rules } = serde_json::from_str(&text).ok()?;
    let scenarios = Scenarios::of(document)?.with_recent_key(Key::clone(&entry.key));
    Some(Found { scenarios, rules, unsaved: entry.unsaved }.read())
}

/// Takes one of the last documents away, or all of them.
///
/// # Errors
/// The state of the keeping, where they are still there.
pub(crate) async fn forget_recent(entry: Option<&RecentDocument>) -> Result<(), Keeping> {
    shelf::forget(entry.map(|entry| &entry.key)).await.map_err(Keeping::from)
}

impl From<Refusal> for Keeping {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Full => Self::Full,
            Refusal::Elsewhere => Self::Elsewhere,
            Refusal::Refused | Refusal::Gone => Self::Refused,
        }
    }
}
