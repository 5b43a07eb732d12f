//! Keeping the document, also where another tab keeps the same one.

use super::App;
use crate::document::Action;
use crate::files::Keeping;

impl App {
    /// Keeps one's own document.
    pub(super) fn keep(&mut self) {
        if self.keeping == Keeping::Pending {
            self.keeping = self.keeper.keep(&self.document.scenarios);
        }
        self.timer = None;
    }

    /// Another tab has kept something: nothing is written over it until a person has chosen.
    pub(super) fn hear_elsewhere(&mut self) {
        if self.keeper.is_elsewhere() {
            self.keeping = Keeping::Elsewhere;
            self.timer = None;
        }
    }

    /// What another tab has kept takes this one's place; undo brings this one's back.
    pub(super) fn take_theirs(&mut self) {
        if let Some(theirs) = self.keeper.take_over() {
            self.document.apply(Action::Open(theirs));
            self.assess();
        }
        self.keeping = Keeping::Kept;
    }

    pub(super) fn keep_ours(&mut self) {
        self.keeper.insist();
        self.keeping = self.keeper.keep(&self.document.scenarios);
    }
}
