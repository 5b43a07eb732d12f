//! The records that the database holds, and what has to be written where a document differs from them.

use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

use fentan_core::document::{DraftDocument, DraftScenario};
use fentan_core::draft::DraftProject;
use serde::{Deserialize, Serialize};

use super::contents::{Contents, Key, Projects, ScenarioContents};
use crate::document::{OpenedRules, OwnDocument};

/// The file of the rules that a document follows, as a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct RulesRecord {
    pub(super) key: Key,
    pub(super) text: Rc<str>,
}

/// The records in the database: the stamp of its last write, the rules, and the projects with the keys of their records.
///
/// A project is known by its address: one that was changed has another. It is held here, so that no other project
/// can come to have its address.
#[derive(Clone, Default)]
pub(super) struct Records {
    /// None where nothing is stored.
    pub(super) stamp: Option<String>,
    rules: Option<RulesRecord>,
    projects: HashMap<*const DraftProject, (Arc<DraftProject>, Key)>,
}

/// The difference that has to be written so that a document is stored.
pub(super) struct Difference {
    pub(super) contents: Contents,
    /// The projects that have no record yet.
    pub(super) changed: Projects,
    /// The rules' file, where it has no record yet.
    pub(super) rules: Option<RulesRecord>,
    /// The records in the database once it is written.
    pub(super) records: Records,
}

impl Records {
    /// The records that a write with this stamp has left.
    pub(super) fn new(stamp: String, rules: Option<RulesRecord>, projects: &Projects) -> Self {
        let mut records = Self { stamp: Some(stamp), rules, ..Self::default() };
        for (key, project) in projects {
            records.insert(project, key);
        }
        records
    }

    /// The records that are stored both here and there.
    pub(super) fn common(&self, other: &Self) -> Self {
        let mut common = self.clone();
        common.rules = common.rules.filter(|rules| other.rules.as_ref() == Some(rules));
        common.projects.retain(|project, _| other.projects.contains_key(project));
        common
    }

    /// The difference that has to be written, under a stamp that no other write has, so that a document is stored.
    pub(super) fn difference(&self, own: &OwnDocument, stamp: String) -> Difference {
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
        let DraftDocument { schema: _, rulebook, rulebook_digest, present, scenarios } =
            own.scenarios.document();
        let scenarios = scenarios
            .into_iter()
            .map(|DraftScenario { name, readings, projects }| {
                let projects = projects.into_iter().map(&mut key).collect();
                ScenarioContents { name, readings, projects }
            })
            .collect();
        let text = own.rules.as_ref().map(OpenedRules::text);
        let stored = self.rules.clone().filter(|rules| text == Some(&rules.text));
        let new = || Some(RulesRecord { key: format!("{stamp}-rules").into(), text: Rc::clone(text?) });
        let rules = if stored.is_none() { new() } else { None };
        records.rules = stored.or_else(|| rules.clone());
        let key = records.rules.as_ref().map(|rules| Key::clone(&rules.key));
        let recent = own.scenarios.recent_key().cloned();
        let contents = Contents {
            stamp,
            rulebook,
            rulebook_digest,
            rules: key,
            present,
            recent,
            unsaved: own.unsaved,
            scenarios,
        };
        Difference { contents, changed, rules, records }
    }

    fn insert(&mut self, project: &Arc<DraftProject>, key: &Key) {
        self.projects.insert(Arc::as_ptr(project), (Arc::clone(project), Key::clone(key)));
    }
}
