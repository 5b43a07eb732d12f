//! Words about a file, a link or a pasted range that stand above everything else until they are closed.

use fentan_core::rulebook::RulebookError;
use fentan_core::{Bilingual, Diagnostic};

use crate::words;

/// Something that has to be said.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Notice {
    pub(crate) title: Bilingual,
    /// Single remarks: a path of the file or a place of the range, and words.
    pub(crate) remarks: Vec<(Bilingual, Bilingual)>,
}

impl Notice {
    /// A notice without single remarks.
    pub(crate) fn of(title: &Bilingual) -> Self {
        Self { title: title.clone(), remarks: Vec::new() }
    }

    /// A notice of what is wrong with a file.
    pub(crate) fn of_diagnostics(title: &Bilingual, diagnostics: &[Diagnostic]) -> Self {
        let remarks = diagnostics.iter().map(|said| (words::same(&said.path), message(said)));
        Self { title: title.clone(), remarks: remarks.collect() }
    }

    /// A notice of each row of a rulebook's file that is wrong.
    pub(crate) fn of_rulebook(title: &Bilingual, error: &RulebookError) -> Self {
        let remarks =
            error.problems.iter().map(|problem| (words::same(&problem.row), problem.message.clone()));
        Self { title: title.clone(), remarks: remarks.collect() }
    }
}

/// A diagnostic with its cure.
pub(crate) fn message(diagnostic: &Diagnostic) -> Bilingual {
    let Diagnostic { message, hint, .. } = diagnostic;
    match hint {
        Some(hint) => Bilingual::new(
            [&message.zh, "（", &hint.zh, "）"].concat(),
            [&message.en, " (", &hint.en, ")"].concat(),
        ),
        None => message.clone(),
    }
}
