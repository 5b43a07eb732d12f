//! The contents of a kept document: everything but its projects and the rules that were opened, which they name by the
//! keys of their records.

use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

use fentan_core::document::{DraftDocument, DraftScenario};
use fentan_core::draft::{DraftProject, TextById, WholeNumber};
use serde::{Deserialize, Serialize};

/// The key of a record. No two writes make the same, so that a record is never overwritten.
pub(super) type Key = Rc<str>;

/// Projects by the keys of their records.
pub(super) type Projects = HashMap<Key, Arc<DraftProject>>;

/// A document whose projects are records of their own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Contents {
    /// The stamp of the write that it is from.
    pub(super) stamp: String,
    /// The id of the rulebook.
    pub(super) rulebook: String,
    /// The digest of the rulebook's file under which it was saved to a file, where that says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) rulebook_digest: Option<String>,
    /// The record of the rules' file, where the document follows rules that were opened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) rules: Option<Key>,
    /// The scenario that was looked at last, counted from 0.
    pub(super) present: Option<WholeNumber>,
    /// The key under which the document was among the last ones, where it comes from there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) recent: Option<Key>,
    /// The number of steps since it was saved to a file, or came from one.
    #[serde(default, skip_serializing_if = "is_none")]
    pub(super) unsaved: usize,
    pub(super) scenarios: Vec<ScenarioContents>,
}

/// A scenario whose projects are records of their own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct ScenarioContents {
    pub(super) name: String,
    pub(super) readings: TextById,
    pub(super) projects: Vec<Key>,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_none(count: &usize) -> bool {
    *count == 0
}

impl Contents {
    /// The keys of all records that the document needs; one that scenarios share comes more than once.
    pub(super) fn keys(&self) -> impl Iterator<Item = &Key> {
        self.project_keys().chain(&self.rules)
    }

    /// The keys of its projects' records; one that scenarios share comes more than once.
    pub(super) fn project_keys(&self) -> impl Iterator<Item = &Key> {
        self.scenarios.iter().flat_map(|scenario| &scenario.projects)
    }

    /// The document with its projects, which scenarios share as they did; `None` where one of them is missing.
    pub(super) fn document(&self, projects: &Projects) -> Option<DraftDocument> {
        let mut document = DraftDocument::new(&self.rulebook, 0);
        document.present.clone_from(&self.present);
        document.rulebook_digest.clone_from(&self.rulebook_digest);
        for ScenarioContents { name, readings, projects: keys } in &self.scenarios {
            let projects = keys.iter().map(|key| projects.get(key).cloned()).collect::<Option<_>>()?;
            document.scenarios.push(DraftScenario {
                name: name.clone(),
                readings: readings.clone(),
                projects,
            });
        }
        Some(document)
    }
}
