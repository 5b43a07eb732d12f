//! The fields that people type and choose in.

mod keys;
mod normalise;
mod search;
mod selection;
mod shortcut;

use web_sys::HtmlSelectElement;
use yew::{Event, TargetCast as _};

pub(crate) use self::keys::{move_in_column, tell_compositions};
pub(crate) use self::normalise::{Shape, half_width, normalise, shown};
pub(crate) use self::search::{SearchText, SearchWords};
pub(crate) use self::selection::{keeps_all, select_clicked, select_for_cell};
pub(crate) use self::shortcut::{Shortcut, Typing, element_of};

/// The value that was chosen in the list that an event is about.
pub(crate) fn chosen(event: &Event) -> String {
    event.target_unchecked_into::<HtmlSelectElement>().value()
}
