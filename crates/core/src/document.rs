//! Documents: several scenarios of a budget in one file.
//!
//! The page saves a document where there are several scenarios. A single one is saved as a plain budget, and a
//! plain budget is read as a document with one scenario ([`crate::read::document`]).

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::draft::{Draft, DraftProject, TextById, WholeNumber, list, optional, or_empty};

/// The schema name of documents.
pub const DOCUMENT_SCHEMA: &str = "fentan/document/1";

/// Several scenarios of a budget, all under one rulebook.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Document"))]
pub struct DraftDocument {
    /// Always `fentan/document/1`.
    pub schema: String,
    /// The id of the rulebook, such as `fuzhou-2021-60`.
    pub rulebook: String,
    /// `sha256:` and the hex digest of the rulebook's file under which it was saved; left out where nobody said. Under a
    /// file of another digest the figures may be others than then, which a note says.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub rulebook_digest: Option<String>,
    /// The index of the scenario shown last, counted from 0.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub present: Option<WholeNumber>,
    /// The scenarios.
    #[serde(deserialize_with = "list")]
    pub scenarios: Vec<DraftScenario>,
}

/// A scenario: a budget under a name, without the fields that all scenarios share.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Scenario"))]
pub struct DraftScenario {
    /// Its name; at most 500 characters.
    #[serde(default, deserialize_with = "or_empty", skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The option of each reading by its id; a reading left out takes the rulebook's default.
    #[serde(default, deserialize_with = "or_empty", skip_serializing_if = "TextById::is_empty")]
    pub readings: TextById,
    /// The projects.
    #[serde(deserialize_with = "list")]
    pub projects: Vec<Arc<DraftProject>>,
}

impl DraftDocument {
    /// A document without scenarios; `present` is the index of the scenario to show first.
    #[must_use]
    pub fn new(rulebook: &str, present: usize) -> Self {
        Self {
            schema: DOCUMENT_SCHEMA.to_owned(),
            rulebook: rulebook.to_owned(),
            rulebook_digest: None,
            present: (present > 0).then(|| WholeNumber(present.to_string())),
            scenarios: Vec::new(),
        }
    }
}

impl From<Draft> for DraftDocument {
    /// Makes the budget the only scenario, without a name.
    fn from(draft: Draft) -> Self {
        let Draft { schema: _, rulebook, rulebook_digest, readings, projects } = draft;
        let scenarios = vec![DraftScenario { name: String::new(), readings, projects }];
        Self { rulebook_digest, scenarios, ..Self::new(&rulebook, 0) }
    }
}
