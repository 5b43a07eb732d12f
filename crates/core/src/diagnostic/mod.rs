//! What is said about a budget: where, what was found, what was expected, and the cure.
//!
//! The texts stand in one table ([`Code`]); here they are given their values and their place.

mod code;

use std::fmt::{self, Write as _};

use serde::Serialize;

pub use self::code::{Code, Severity};
use crate::path::Path;
use crate::text::{Bilingual, Value, say};

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
    /// Says what the code's row says, of this place, with these values.
    pub(crate) fn new(code: Code, path: &Path<'_>, values: &[&dyn Value]) -> Self {
        let template = code.template();
        let [hint_zh, hint_en] = template.hint;
        let [zh, en] = template.message;
        Self {
            severity: template.severity,
            code,
            path: path.to_string(),
            message: Bilingual::filled(zh, en, values),
            hint: (!hint_zh.is_empty()).then(|| Bilingual::filled(hint_zh, hint_en, values)),
        }
    }

    /// Says that a name is not known, with the nearest one that is.
    pub(crate) fn unknown(code: Code, path: &Path<'_>, found: &str, nearest: Option<&str>) -> Self {
        let mut diagnostic = Self::new(code, path, &[&Quoted(found)]);
        if let Some(nearest) = nearest {
            diagnostic.hint = Some(say!("是否应为“{0}”？", "did you mean “{0}”?", nearest));
        }
        diagnostic
    }

    /// The place in the budget of the project it is about; `None` where it is about the budget as a whole.
    #[must_use]
    pub fn project(&self) -> Option<usize> {
        self.path.strip_prefix("projects[")?.split_once(']')?.0.parse().ok()
    }

    /// Whether it keeps its project from having figures.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// A value as a message quotes it: at most 40 characters, so that a damaged file cannot flood a screen.
pub(crate) struct Quoted<'a>(pub(crate) &'a str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        const LONGEST: usize = 40;
        formatter.write_char('“')?;
        for (count, letter) in self.0.chars().enumerate() {
            if count == LONGEST {
                formatter.write_char('…')?;
                break;
            }
            formatter.write_char(letter)?;
        }
        formatter.write_char('”')
    }
}
