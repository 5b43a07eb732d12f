//! Loads a rulebook from its TOML file: reads it, checks it, resolves its ids.
//!
//! A rulebook is refused, with the id of each row, where it has a gap, an overlap, an id that leads nowhere or that
//! the code does not implement, or shares that do not sum to 1.

mod check;
mod overlaps;
mod owners;
mod resolve;
mod rows;
#[cfg(feature = "schema")]
mod schema;
mod shares;

use std::fmt;

use sha2::{Digest, Sha256};

#[cfg(feature = "schema")]
pub use self::schema::schema;
use crate::rulebook::Rulebook;
use crate::text::{Bilingual, Language, say};

/// The problems of a rulebook file, row by row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RulebookError {
    /// At least one problem.
    pub problems: Vec<RulebookProblem>,
}

/// One problem of one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RulebookProblem {
    /// The row, as `measures basic.drainage`, or the list, or `file`.
    pub row: String,
    /// The problem.
    pub message: Bilingual,
}

impl RulebookProblem {
    pub(crate) fn new(row: impl Into<String>, message: Bilingual) -> Self {
        Self { row: row.into(), message }
    }
}

impl RulebookError {
    /// All problems, one a line, in `language`.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        let lines = self.problems.iter();
        lines
            .map(|problem| format!("{}: {}", problem.row, problem.message.get(language)))
            .collect::<Vec<_>>()
            .join("\n")
    }
}

impl fmt::Display for RulebookError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text(Language::En))
    }
}

impl std::error::Error for RulebookError {}

impl Rulebook {
    /// Loads a rulebook from the bytes of its file.
    ///
    /// # Errors
    /// Lists every problem of the file, with the id of each row.
    pub fn from_toml(bytes: &[u8]) -> Result<Self, RulebookError> {
        let text = text(bytes)?;
        let file = parsed(text)?;
        let mut problems = check::problems(&file);
        let rulebook = resolve::rulebook(file, text, &mut problems);
        if problems.is_empty() { Ok(rulebook) } else { Err(RulebookError { problems }) }
    }
}

/// An error of one problem.
fn one(problem: RulebookProblem) -> RulebookError {
    RulebookError { problems: vec![problem] }
}

/// The text of the file. Fails where it is not UTF-8.
fn text(bytes: &[u8]) -> Result<&str, RulebookError> {
    let message = Bilingual::new("不是 UTF-8 编码的文本", "is not UTF-8 text");
    str::from_utf8(bytes).map_err(|_| one(RulebookProblem::new("file", message)))
}

/// Parses the file into rows. Fails where it is not of a rulebook's shape.
fn parsed(text: &str) -> Result<rows::RulebookFile, RulebookError> {
    toml::from_str(text).map_err(|error| {
        let message = error.to_string();
        one(RulebookProblem::new(
            "file",
            say!("不符合规则文件的格式：{0}", "does not have a rulebook's shape: {0}", message),
        ))
    })
}

/// The digest of the file, `sha256:` and hexadecimal digits; every assessment carries it.
fn digest(text: &str) -> String {
    let mut digest = "sha256:".to_owned();
    for byte in Sha256::digest(text) {
        for digit in [byte >> 4, byte & 15] {
            digest.extend(char::from_digit(u32::from(digit), 16));
        }
    }
    digest
}
