//! Loading what the calculator knows about owners from its TOML file: read, check, refuse with the row's id.
//!
//! The build script runs this over the built-in file, so that one with an unknown field, an id given twice, a date that
//! is none or a part above the whole does not compile.

mod check;
mod file;
mod resolve;
#[cfg(test)]
mod tests;

use crate::owners::OwnerRules;
use crate::rulebook_file::{RulebookError, RulebookProblem, parsed};

/// Loads the rules about owners from the bytes of their file.
///
/// # Errors
/// Says everything that is wrong with the file, with the id of each row.
pub fn load(bytes: &[u8]) -> Result<OwnerRules, RulebookError> {
    let file: file::OwnersFile = parsed(bytes)?;
    let mut problems = Problems::default();
    check::rows(&file, &mut problems);
    let rules = resolve::rules(file, &mut problems);
    if problems.0.is_empty() { Ok(rules) } else { Err(RulebookError { problems: problems.0 }) }
}

/// What is wrong with the rows.
#[derive(Default)]
struct Problems(Vec<RulebookProblem>);

impl Problems {
    fn add(&mut self, row: impl Into<String>, message: crate::text::Bilingual) {
        self.0.push(RulebookProblem::new(row, message));
    }
}
