//! An explanation as data: the figure and the rulebook that it follows.

use serde::Serialize;

use super::RulebookRef;
use crate::explain::Explanation;
use fentan_rulebook::Rulebook;

/// A figure explained, with the rulebook that it follows.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "FigureExplanation"))]
pub struct ExplanationOutput<'a> {
    /// The rulebook that the figure follows.
    pub rulebook: RulebookRef<'a>,
    /// The figure that was asked for.
    #[serde(flatten)]
    pub explanation: &'a Explanation,
}

/// Writes an explanation with its rulebook.
#[must_use]
pub fn explanation<'a>(rulebook: &'a Rulebook, explanation: &'a Explanation) -> ExplanationOutput<'a> {
    ExplanationOutput { rulebook: RulebookRef::of(rulebook), explanation }
}
