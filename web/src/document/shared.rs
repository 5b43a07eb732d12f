//! Somebody else's document that a link carries, and the particulars in the link about it.

use std::rc::Rc;
use std::sync::Arc;

use fentan_owners::publish::PrivateKind;

use super::{Document, Scenarios};

/// A household by the id of its project and its own.
pub(crate) type HouseholdIds = (String, String);

/// The particulars in a link about its document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Shared {
    /// The household that it answers for, where that is all it carries.
    pub(crate) home: Option<HouseholdIds>,
    /// The kinds of private data that were left out.
    pub(crate) left_out: Vec<PrivateKind>,
}

impl Shared {
    /// The kinds left out that homes would have to pay less for.
    pub(crate) fn deducted(&self) -> impl Iterator<Item = PrivateKind> {
        self.left_out.iter().copied().filter(|kind| kind.is_deducted())
    }
}

impl Document {
    /// Shows somebody else's scenarios; one's own document waits.
    pub(super) fn show(&mut self, scenarios: Scenarios, shared: Shared) {
        let own = self.own.take().unwrap_or_else(|| Rc::new(self.clone()));
        let (revision, opened) = (self.revision, self.opened + 1);
        let shown = Self::new(Arc::clone(self.rulebook()), scenarios);
        let opened_rules = self.opened_rules.clone();
        let shared = Rc::new(shared);
        *self = Self { read_only: true, shared, own: Some(own), opened_rules, revision, opened, ..shown };
    }

    /// Goes back to one's own document, where another one is looked at.
    pub(super) fn back_to_mine(&mut self) {
        if let Some(own) = self.own.take() {
            let opened = self.opened + 1;
            *self = Self { opened, ..Rc::unwrap_or_clone(own) };
        }
    }
}
