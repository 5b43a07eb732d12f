//! Diagnostics about a budget: the place, what was found, what was expected, and the cure.
//!
//! The texts are declared beside the checks ([`Code`]); here they are filled with values.

mod code;

use std::fmt::{self, Write as _};

use serde::Serialize;

pub use self::code::{Code, Severity};
use crate::format::is_control;
use crate::path::Path;
use fentan_rulebook::text::{Bilingual, Value, say};

/// An error, warning or note about one place of a budget.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Diagnostic {
    /// The severity.
    pub severity: Severity,
    /// The code.
    pub code: &'static Code,
    /// The path of the place, as `projects[0].lines[2].amount`; empty for the budget as a whole.
    pub path: String,
    /// The message: what was found and what was expected.
    pub message: Bilingual,
    /// The cure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hint: Option<Bilingual>,
}

impl Diagnostic {
    /// A diagnostic of `code` at `path`, its texts filled with `values`.
    #[must_use]
    pub fn new(code: &'static Code, path: &Path<'_>, values: &[&dyn Value]) -> Self {
        let [zh, en] = code.message();
        Self {
            severity: code.severity(),
            code,
            path: path.to_string(),
            message: Bilingual::filled(zh, en, values),
            hint: code.hint().map(|[zh, en]| Bilingual::filled(zh, en, values)),
        }
    }

    /// A diagnostic about the unknown name `found`, with the nearest known one as hint.
    #[must_use]
    pub fn unknown(code: &'static Code, path: &Path<'_>, found: &str, nearest: Option<&str>) -> Self {
        Self::new(code, path, &[&Quoted(found)]).with_nearest(nearest)
    }

    /// The diagnostic with the nearest known name as hint; unchanged where that is `None`.
    #[must_use]
    pub fn with_nearest(mut self, nearest: Option<&str>) -> Self {
        if let Some(nearest) = nearest {
            self.hint = Some(say!("是否应为“{0}”？", "did you mean “{0}”?", nearest));
        }
        self
    }

    /// The index of the project it is about; `None` where it is about the budget as a whole.
    #[must_use]
    pub fn project(&self) -> Option<usize> {
        self.path.strip_prefix("projects[")?.split_once(']')?.0.parse().ok()
    }

    /// True for an error: its project has no figures.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// A value in quotation marks, cut to 40 characters so that a damaged file cannot flood a screen.
pub struct Quoted<'a>(pub &'a str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        const LONGEST: usize = 40;
        formatter.write_char('“')?;
        for (count, letter) in self.0.chars().enumerate() {
            if count == LONGEST {
                formatter.write_char('…')?;
                break;
            }
            // What nobody sees is shown, and cannot turn the sentence around it.
            formatter.write_char(if is_control(letter) { char::REPLACEMENT_CHARACTER } else { letter })?;
        }
        formatter.write_char('”')
    }
}
