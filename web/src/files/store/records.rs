//! The records that the database holds, and what has to be written where a document differs from them.

use std::collections::HashMap;
use std::sync::Arc;

use fentan_core::document::{DraftDocument, DraftScenario};
use fentan_core::draft::DraftProject;

use super::contents::{Contents, Key, Projects, ScenarioContents};

/// The records in the database: the stamp of its last write, and the projects with the keys of their records.
///
/// A project is known by its address: one that was changed has another. It is held here, so that no other project
/// can come to have its address.
#[derive(Clone, Default)]
pub(super) struct Records {
    /// None where nothing is stored.
    pub(super) stamp: Option<String>,
    projects: HashMap<*const DraftProject, (Arc<DraftProject>, Key)>,
}

/// The difference that has to be written so that a document is stored.
pub(super) struct Difference {
    pub(super) contents: Contents,
    /// The projects that have no record yet.
    pub(super) changed: Projects,
    /// The records in the database once it is written.
    pub(super) records: Records,
}

impl Records {
    /// The records that a write with this stamp has left.
    pub(super) fn new(stamp: String, projects: &Projects) -> Self {
        let mut records = Self { stamp: Some(stamp), ..Self::default() };
        for (key, project) in projects {
            records.insert(project, key);
        }
        records
    }

    /// The projects that are stored both here and there.
    pub(super) fn common(&self, other: &Self) -> Self {
        let mut common = self.clone();
        common.projects.retain(|project, _| other.projects.contains_key(project));
        common
    }

    /// The difference that has to be written, under a stamp that no other write has, so that a document is stored.
    pub(super) fn difference(&self, document: DraftDocument, stamp: String) -> Difference {
        let mut records = Self { stamp: Some(stamp.clone()), ..Self::default() };
        let mut changed = Projects::new();
        let mut key = |project: Arc<DraftProject>| {
            if let Some((_, key)) = records.projects.get(&Arc::as_ptr(&project)) {
                return Key::clone(key);
            }
            let stored = self.projects.get(&Arc::as_ptr(&project));
            let key = stored.map_or_else(
                || {
                    let key = Key::from(format!("{stamp}-{}", changed.len()));
                    changed.insert(Key::clone(&key), Arc::clone(&project));
                    key
                },
                |(_, key)| Key::clone(key),
            );
            records.insert(&project, &key);
            key
        };
        let DraftDocument { rulebook, present, scenarios, .. } = document;
        let scenarios = scenarios
            .into_iter()
            .map(|DraftScenario { name, readings, projects }| {
                let projects = projects.into_iter().map(&mut key).collect();
                ScenarioContents { name, readings, projects }
            })
            .collect();
        Difference { contents: Contents { stamp, rulebook, present, scenarios }, changed, records }
    }

    fn insert(&mut self, project: &Arc<DraftProject>, key: &Key) {
        self.projects.insert(Arc::as_ptr(project), (Arc::clone(project), Key::clone(key)));
    }
}
