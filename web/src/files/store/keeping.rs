//! The state of the keeping, in words.

use fentan_core::Bilingual;

use crate::words::frame;

/// The state of the keeping.
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
