//! Keeping the work: autosave in the browser, files to open and to save. Nothing is sent anywhere.

mod autosave;
mod json;
mod open;
mod save;

use fentan_core::Draft;

pub(crate) use self::autosave::{Keeping, Later, keep, later, restore};
pub(crate) use self::json::{from_text, to_text};
pub(crate) use self::open::open;
pub(crate) use self::save::save;

/// What came of opening something: a budget, or what to say instead.
pub(crate) type Opened = Result<Draft, Notice>;

/// What has to be said about a file.
pub(crate) struct Notice {
    pub(crate) title: &'static str,
    /// What is wrong where: a path of the file, and words.
    pub(crate) told: Vec<(String, String)>,
}

impl Notice {
    fn of(title: &'static str) -> Self {
        Self { title, told: Vec::new() }
    }
}
