//! The keeper of one's own document: it knows what is stored, and what is still to be written.

use std::rc::Rc;

use super::journal::Journal;
use super::recent::{self, Shelved};
use super::records::Records;
use super::write::{Over, Refusal, Write};
use super::{FIRST_EDITION_KEY, JOURNAL_KEY, Keeping, STAMP_KEY, database};
use crate::document::{OwnDocument, Replaced};
use crate::{browser, storage};

/// Keeps the document, and knows of its last keeping.
#[derive(Default)]
pub(crate) struct Keeper {
    /// The records in the database, as far as this tab knows.
    records: Records,
    /// A write on its way: what the database holds once it has come to its end.
    on_its_way: Option<(Records, OwnDocument)>,
    /// The document as it was last read or kept; none where what is shown has yet to be written.
    kept: Option<OwnDocument>,
    /// The stamp in localStorage as this tab last read or wrote it.
    seen: Option<String>,
    /// True where the next write counts, whatever another tab has kept.
    insists: bool,
    /// The number of the last document that was replaced and is among the last ones.
    shelved: usize,
    /// True where the database could not be read, so that it is not known what is in it.
    unread: bool,
}

/// A write that the keeper has begun.
pub(crate) struct Begun(Write);

/// The outcome of a write.
#[derive(Clone, Copy)]
pub(crate) struct Ended(Result<(), Refusal>);

/// Documents on their way among the last ones.
pub(crate) struct Shelving {
    documents: Vec<Shelved>,
    last: usize,
}

impl Shelving {
    /// Puts them there. Returns the number of the last of them.
    ///
    /// # Errors
    /// The state of the keeping, where they cannot be put there.
    pub(crate) async fn end(self) -> Result<usize, Keeping> {
        if !self.documents.is_empty() {
            recent::put(&self.documents).await?;
        }
        Ok(self.last)
    }
}

impl Begun {
    /// Makes the write.
    pub(crate) async fn end(self) -> Ended {
        Ended(database::write(&self.0).await)
    }
}

impl Keeper {
    /// The keeper of a document where these records are. `kept` is the document, unless it has yet to be written.
    pub(super) fn new(records: Records, kept: Option<OwnDocument>, seen: Option<String>) -> Self {
        Self { records, kept, seen, ..Self::default() }
    }

    /// The keeper where the database cannot be read. It keeps nothing.
    pub(super) fn unread() -> Self {
        Self { unread: true, ..Self::default() }
    }

    /// True where what is shown has yet to be written, though nobody has changed it.
    pub(crate) fn is_behind(&self) -> bool {
        self.kept.is_none()
    }

    /// The document is as good as kept: an example that nobody has changed is not.
    pub(crate) fn settle(&mut self, document: &OwnDocument) {
        self.kept.get_or_insert_with(|| document.clone());
    }

    /// Goes on in the place of another keeper of this tab.
    pub(crate) fn after(self, before: &Self) -> Self {
        Self { shelved: before.shelved, ..self }
    }

    /// The documents that were replaced and are not among the last ones yet.
    fn unshelved<'a>(&self, replaced: &'a [Rc<Replaced>]) -> &'a [Rc<Replaced>] {
        let first = replaced.iter().position(|replaced| replaced.number > self.shelved);
        first.and_then(|first| replaced.get(first..)).unwrap_or_default()
    }

    /// Begins to put documents that were replaced among the last ones; none where there is nothing to do.
    pub(crate) fn shelve(&self, replaced: &[Rc<Replaced>]) -> Option<Shelving> {
        let unshelved = self.unshelved(replaced);
        let last = unshelved.last()?.number;
        Some(Shelving { documents: Shelved::of(unshelved), last })
    }

    /// Takes note of what is among the last documents.
    pub(crate) fn shelved(&mut self, last: usize) {
        self.shelved = self.shelved.max(last);
    }

    /// Begins to keep the document. One write follows another: each begins where the one before has ended.
    ///
    /// # Errors
    /// The state of the keeping, where there is nothing to write now.
    pub(crate) fn begin(&mut self, document: &OwnDocument) -> Result<Begun, Keeping> {
        if self.unread {
            return Err(Keeping::Refused);
        }
        if self.on_its_way.is_some() {
            return Err(Keeping::Pending);
        }
        if !self.insists && self.is_elsewhere() {
            return Err(Keeping::Elsewhere);
        }
        if !self.insists && self.is_kept(document) {
            return Err(Keeping::Kept);
        }
        let over = if self.insists { Over::Anything } else { Over::Stamp(self.records.stamp.clone()) };
        let write = Write::new(over, &self.records, document, browser::stamp());
        let (write, records) = write.ok_or(Keeping::Refused)?;
        self.on_its_way = Some((records, document.clone()));
        Ok(Begun(write))
    }

    /// Takes note of what came of a write.
    ///
    /// # Errors
    /// The reason, where the document is not kept.
    pub(crate) fn end(&mut self, ended: Ended) -> Result<(), Keeping> {
        let Some((records, document)) = self.on_its_way.take() else { return Ok(()) };
        match ended.0 {
            Ok(()) => {
                self.tell(records.stamp.as_deref().unwrap_or_default());
                (self.records, self.kept, self.insists) = (records, Some(document), false);
                storage::remove(JOURNAL_KEY);
                storage::remove(FIRST_EDITION_KEY);
                Ok(())
            }
            Err(Refusal::Gone) => {
                // The next write writes everything.
                self.records = Records::default();
                Ok(())
            }
            Err(Refusal::Refused) => Err(Keeping::Refused),
            Err(Refusal::Full) => Err(Keeping::Full),
            Err(Refusal::Elsewhere) => Err(Keeping::Elsewhere),
        }
    }

    /// Puts what is not yet written into the journal, as the page goes away.
    pub(crate) fn leave(&mut self, document: &OwnDocument, replaced: &[Rc<Replaced>]) {
        let unshelved = Shelved::of(self.unshelved(replaced));
        // Where there is no room for the documents before, what is kept stays as it is: it is the last of them.
        if !unshelved.is_empty() && !recent::leave(&unshelved) {
            return;
        }
        if self.unread || self.is_kept(document) || self.is_elsewhere() {
            return;
        }
        let mut bases = vec![self.records.stamp.clone().unwrap_or_default()];
        let mut records = self.records.clone();
        if let Some((coming, _)) = &self.on_its_way {
            // Whether that comes to its end is not known: the journal goes on from either.
            bases.extend(coming.stamp.clone());
            records = records.common(coming);
        }
        let stamp = browser::stamp();
        let journal = Journal::new(bases, records.difference(document, stamp.clone()));
        if serde_json::to_string(&journal).is_ok_and(|text| storage::set_text(JOURNAL_KEY, &text)) {
            self.tell(&stamp);
        }
    }

    /// True where another tab has kept the document since this one read or kept it.
    pub(crate) fn is_elsewhere(&self) -> bool {
        let stamp = storage::text(STAMP_KEY);
        stamp.is_some() && stamp != self.seen && stamp != self.records.stamp
    }

    /// From now on what this tab has counts, whatever another one has kept: the next write writes all of it.
    pub(crate) fn insist(&mut self) {
        self.records = Records::default();
        self.seen = storage::text(STAMP_KEY);
        self.insists = true;
    }

    fn is_kept(&self, document: &OwnDocument) -> bool {
        self.kept.as_ref().is_some_and(|kept| kept.same(document))
    }

    /// Tells other tabs that the document was kept.
    fn tell(&mut self, stamp: &str) {
        storage::set_text(STAMP_KEY, stamp);
        self.seen = Some(stamp.to_owned());
    }
}
