//! Keeping the work: autosave in the browser, files to open and to save, links. Nothing is sent anywhere.

mod autosave;
mod json;
mod link;
mod open;
mod save;

use crate::document::Scenarios;
use crate::notice::Notice;

pub(crate) use self::autosave::{Keeper, Keeping, STAMP_KEY, restore};
pub(crate) use self::json::from_text;
pub(crate) use self::link::{Linked, pack, remembered, unpack};
pub(crate) use self::open::open;
pub(crate) use self::save::save;

/// The scenarios of something that was opened, or what to say instead.
pub(crate) type Opened = Result<Scenarios, Notice>;
