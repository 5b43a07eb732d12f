//! What can happen to the page.

use super::sights::Happened;
use crate::document::Action;
use crate::files::{Linked, Opened};
use crate::settings::Settings;
use crate::views::Sight;
use crate::views::explain::Known;

/// What can happen to the page.
pub(crate) enum Message {
    /// Something is done to the document.
    Act(Action),
    /// Another view is looked at.
    Show(Sight),
    /// Something happened in a view.
    Happened(Happened),
    /// The address was changed, by the browser's buttons or by hand.
    Moved,
    /// The page shall look and speak otherwise.
    Set(Settings),
    /// A file was opened, or could not be.
    Opened(Opened),
    /// The document has rested for a moment.
    Rested,
    /// The notice was read.
    Dismiss,
    /// A figure is asked about, by its path.
    Explain(String),
    /// This is why it is so.
    Explained(String, Known),
    /// Nobody asks any more.
    Understood,
    /// The answer is folded or unfolded.
    Fold,
    /// A range is pasted into the field with this id.
    Paste(String, String),
    /// A link to the document is wanted, to one of its figures perhaps.
    Link(Option<String>),
    /// The link is packed, or it is too much for one.
    Packed(Result<String, &'static str>, Option<String>),
    /// The link was copied, or the browser did not let it be.
    Copied(bool),
    /// What a link carried is there.
    Arrived(Linked),
    /// What the link carried shall be one's own.
    MakeMine,
    /// One's own document shall be looked at again.
    BackToMine,
    /// Another tab has kept something.
    Elsewhere,
    /// What another tab has kept shall count.
    TakeTheirs,
    /// What this tab has shall count.
    KeepOurs,
    /// The whole page is loaded, or could not be.
    #[cfg(not(feature = "bureau"))]
    Loaded(bool),
    /// The whole page has taken over, or could not.
    #[cfg(not(feature = "bureau"))]
    HandedOver(bool),
}
