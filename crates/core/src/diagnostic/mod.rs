//! What is said about a budget: where, what was found, what was expected, and the cure.
//!
//! One function for each thing that can be said, grouped by what it is about; the texts in both languages
//! stand in these functions and nowhere else.

mod code;
pub(crate) mod input;
pub(crate) mod name;
pub(crate) mod number;
pub(crate) mod rule;

use serde::Serialize;

pub use self::code::{Code, Severity};
use crate::path::Path;
use crate::text::Bilingual;

/// One thing said about one place of a budget.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// What it is about.
    pub code: Code,
    /// The place, as `projects[0].lines[2].amount`; empty for the budget as a whole.
    pub path: String,
    /// What was found and what was expected.
    pub message: Bilingual,
    /// What to do about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hint: Option<Bilingual>,
}

impl Diagnostic {
    fn new(code: Code, path: &Path<'_>, message: Bilingual) -> Self {
        Self { severity: code.severity(), code, path: path.to_string(), message, hint: None }
    }

    fn hint(mut self, hint: impl Into<Option<Bilingual>>) -> Self {
        self.hint = hint.into();
        self
    }

    /// Whether it keeps its project from having figures.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// A value as a message quotes it: at most 40 characters, so that a damaged file cannot flood a screen.
fn quoted(found: &str) -> String {
    const LONGEST: usize = 40;
    if found.chars().count() <= LONGEST {
        return format!("“{found}”");
    }
    format!("“{}…”", found.chars().take(LONGEST).collect::<String>())
}
