//! A fault in a case file.

use std::fmt;

/// A fault in a case file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file, below `tests`.
    pub file: String,
    /// The line, from 1; 0 where the fault concerns the whole file.
    pub line: usize,
    /// The fault and its cure.
    pub text: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "tests/{}:{}: {}", self.file, self.line, self.text)
    }
}

impl std::error::Error for Fault {}

/// A fault of one file whose name is added later: line and text.
pub(crate) type Wrong = (usize, String);

/// A fault at a line.
pub(crate) fn wrong<T>(line: usize, text: impl Into<String>) -> Result<T, Wrong> {
    Err((line, text.into()))
}
