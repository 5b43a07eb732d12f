//! Documents of one's own that another one has taken the place of.

use std::rc::Rc;

use fentan_core::Fen;

use super::{Document, OwnDocument};

/// The number of documents that are remembered. Older ones have long been kept, or never will be.
const MOST: usize = 10;

/// A document that another one has taken the place of, as it was at that moment.
pub(crate) struct Replaced {
    /// Counts the documents that were replaced since the page was opened, from 1.
    pub(crate) number: usize,
    pub(crate) document: OwnDocument,
    /// The total that its present scenario came to; none while that had an error.
    pub(crate) total: Option<Fen>,
}

impl Document {
    /// The documents of one's own that were replaced since the page was opened, the last of them last.
    pub(crate) fn replaced(&self) -> &[Rc<Replaced>] {
        let own = self.own.as_deref().unwrap_or(self);
        &own.replaced
    }

    /// Remembers the document that another one is about to take the place of.
    pub(super) fn remember_replaced(&mut self) {
        let number = self.replaced.last().map_or(1, |last| last.number + 1);
        let total = self.evaluation.assessment().totals.as_ref().map(|totals| totals.total);
        self.replaced.push(Rc::new(Replaced { number, document: self.own_document(), total }));
        if self.replaced.len() > MOST {
            self.replaced.remove(0);
        }
    }
}
