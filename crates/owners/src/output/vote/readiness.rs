//! What a project has to show, item by item, as data.

use serde::Serialize;

use crate::readiness::{ItemResult, State};
use fentan_rulebook::text::Bilingual;

/// One thing a project has to show.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "ReadinessItem"))]
pub struct ReadinessOutput<'a> {
    /// Its id: `first_notice`, `negative.3`.
    pub id: &'a str,
    /// Its name.
    pub name: &'a Bilingual,
    /// What it belongs to.
    pub group: &'a Bilingual,
    /// Where it is set out.
    pub clause: &'a str,
    /// What somebody is asked about it.
    pub question: &'a Bilingual,
    /// How far it has come.
    pub state: State,
    /// Why, in words.
    pub why: &'a Bilingual,
    /// The first day entered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// The last day entered, or the only one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// How many working days a notice has, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub working_days: Option<u32>,
    /// What somebody wrote about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<&'a str>,
}

pub(super) fn item(result: &ItemResult) -> ReadinessOutput<'_> {
    ReadinessOutput {
        id: &result.item.id,
        name: &result.item.name,
        group: &result.group.name,
        clause: &result.item.clause,
        question: &result.item.question,
        state: result.state,
        why: &result.why,
        from: result.entered.from.map(|day| day.to_string()),
        to: result.entered.to.map(|day| day.to_string()),
        working_days: result.working_days,
        note: result.entered.note.as_deref(),
    }
}
