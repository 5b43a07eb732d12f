//! The readiness of a project as data, condition by condition.

use serde::Serialize;

use crate::readiness::{ItemResult, State};
use fentan_rulebook::text::Bilingual;

/// A condition for applying (立项条件) with its state.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "ReadinessItem"))]
pub struct ReadinessOutput<'a> {
    /// Its id: `first_notice`, `negative.3`.
    pub id: &'a str,
    /// Its name.
    pub name: &'a Bilingual,
    /// The name of the group that it belongs to.
    pub group: &'a Bilingual,
    /// The clause that sets it out.
    pub clause: &'a str,
    /// The question that is asked about it.
    pub question: &'a Bilingual,
    /// The state.
    pub state: State,
    /// The reason for the state, in words.
    pub why: &'a Bilingual,
    /// The first day entered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// The last day entered, or the only one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// The number of working days of a period; left out where it cannot be told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub working_days: Option<u32>,
    /// The note that somebody wrote.
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
