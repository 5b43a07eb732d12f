//! The particulars in a link about the document that it carries.

use fentan_owners::publish::PrivateKind;

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
