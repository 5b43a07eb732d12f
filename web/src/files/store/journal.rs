//! The journal: what was not yet written when the page went away.

use std::collections::HashMap;
use std::sync::Arc;

use fentan_core::draft::DraftProject;
use serde::{Deserialize, Serialize};

use super::contents::{Contents, Key};
use super::records::Difference;
use super::records::RulesRecord;

/// The changes that make a newer document of the one that the database holds.
#[derive(Serialize, Deserialize)]
pub(super) struct Journal {
    /// The stamps of what it can be applied to; an empty one is a database that holds nothing. There are two where a
    /// write was on its way.
    pub(super) bases: Vec<String>,
    pub(super) contents: Contents,
    /// The projects that have no record yet.
    pub(super) changed: HashMap<Key, Arc<DraftProject>>,
    /// The rules' file, where it has no record yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) rules: Option<RulesRecord>,
}

impl Journal {
    /// The journal of a difference from what was stored under any of these stamps.
    pub(super) fn new(bases: Vec<String>, difference: Difference) -> Self {
        let Difference { contents, changed, rules, .. } = difference;
        Self { bases, contents, changed, rules }
    }

    /// True where it goes on from what was stored under this stamp, if anything was.
    pub(super) fn follows(&self, stamp: Option<&str>) -> bool {
        self.bases.iter().any(|base| base == stamp.unwrap_or_default())
    }
}
