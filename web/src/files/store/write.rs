//! A write as it is handed to the database, and what may come of it.

use std::collections::HashSet;

use super::contents::{Contents, Key};
use super::records::{Difference, Records, RulesRecord};
use crate::document::OwnDocument;

/// A write that is ready to be made: every text is there before the transaction begins.
pub(super) struct Write {
    /// The state that the database has to be in, so that nothing is lost that another tab has written.
    over: Over,
    /// The contents, as [`Contents`] in JSON.
    pub(super) contents: String,
    /// The contents without a record yet: projects in JSON, and the rules' file.
    pub(super) records: Vec<(Key, String)>,
    /// Every record that is needed from now on; the others are taken away.
    pub(super) needed: HashSet<Key>,
}

/// The stored state that a write may take the place of.
pub(super) enum Over {
    /// Whatever is stored.
    Anything,
    /// The state that the write with this stamp has left; an empty database, where there is no stamp.
    Stamp(Option<String>),
}

/// The reason why nothing was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// The browser does not let anything be kept.
    Refused,
    /// There is no room.
    Full,
    /// Another tab has written since.
    Elsewhere,
    /// The record that was stored is there no more: somebody has cleared the browser's storage.
    Gone,
}

impl Write {
    /// The write that stores a document where these records are, and the records it leaves. `None` where the document
    /// cannot be put into JSON, which does not happen.
    pub(super) fn new(
        over: Over,
        records: &Records,
        document: &OwnDocument,
        stamp: String,
    ) -> Option<(Self, Records)> {
        let Difference { contents, changed, rules, records } = records.difference(document, stamp);
        let projects =
            changed.into_iter().map(|(key, project)| Some((key, serde_json::to_string(&*project).ok()?)));
        let rules = rules.into_iter().map(|RulesRecord { key, text }| Some((key, text.to_string())));
        let new = projects.chain(rules).collect::<Option<_>>()?;
        let needed = contents.keys().cloned().collect();
        let contents = serde_json::to_string(&contents).ok()?;
        Some((Self { over, contents, records: new, needed }, records))
    }

    /// Checks that nothing would be lost by writing over these contents, if there are any.
    ///
    /// # Errors
    /// A [`Refusal`] where the database holds anything else than was expected.
    pub(super) fn check(&self, contents: Option<&str>) -> Result<(), Refusal> {
        let Over::Stamp(expected) = &self.over else { return Ok(()) };
        let stamp = contents.map(|contents| {
            let contents: Option<Contents> = serde_json::from_str(contents).ok();
            contents.map(|contents| contents.stamp)
        });
        match (stamp, expected) {
            (None, None) => Ok(()),
            (None, Some(_)) => Err(Refusal::Gone),
            (Some(stamp), expected) if stamp == *expected => Ok(()),
            (Some(_), _) => Err(Refusal::Elsewhere),
        }
    }
}
