//! Keeping the work: autosave in the browser, files to open and to save. Nothing is sent anywhere.

mod autosave;
mod json;
mod link;
mod open;
mod reader;
mod save;
mod writer;

use crate::document::Scenarios;

pub(crate) use self::autosave::{Keeper, Keeping, Later, STAMP_KEY, later};
#[cfg(not(feature = "bureau"))]
pub(crate) use self::json::{Written, text_as_json};
#[cfg(feature = "bureau")]
pub(crate) use self::json::{budget_of, text_of_json};
pub(crate) use self::json::{budget_text, from_text};
pub(crate) use self::link::{Linked, link, remembered, unlink};
pub(crate) use self::open::open;
pub(crate) use self::save::save;

/// What came of opening something: scenarios, or what to say instead.
pub(crate) type Opened = Result<Scenarios, Notice>;

/// What has to be said about a file.
pub(crate) struct Notice {
    pub(crate) title: &'static str,
    /// What is wrong where: a path of the file, and words.
    pub(crate) told: Vec<(String, String)>,
}

impl Notice {
    pub(crate) fn of(title: &'static str) -> Self {
        Self { title, told: Vec::new() }
    }
}
