//! Words about a file, a link or a pasted range that stand above everything else until they are closed.

use fentan_core::rulebook::RulebookError;
use fentan_core::{Bilingual, Diagnostic};

use crate::words;

/// The weight of a notice, which decides its colour and how a screen reader says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoticeKind {
    /// Done as it was asked for.
    Done,
    /// It is done, and something about it should be looked at.
    Remark,
    /// Something was refused or lost.
    Problem,
}

/// Something that has to be said.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Notice {
    pub(crate) kind: NoticeKind,
    pub(crate) title: Bilingual,
    /// Single remarks: a path of the file or a place of the range, and words.
    pub(crate) remarks: Vec<(Bilingual, Bilingual)>,
}

impl Notice {
    /// A problem without single remarks.
    pub(crate) fn of(title: &Bilingual) -> Self {
        Self { kind: NoticeKind::Problem, title: title.clone(), remarks: Vec::new() }
    }

    /// Words that what was asked for is done.
    pub(crate) fn done(title: &Bilingual) -> Self {
        Self { kind: NoticeKind::Done, ..Self::of(title) }
    }

    /// Something to look at, with single remarks.
    pub(crate) fn remark(title: &Bilingual, remarks: Vec<(Bilingual, Bilingual)>) -> Self {
        Self { kind: NoticeKind::Remark, title: title.clone(), remarks }
    }

    /// A problem with single remarks.
    pub(crate) fn problem(title: &Bilingual, remarks: Vec<(Bilingual, Bilingual)>) -> Self {
        Self { kind: NoticeKind::Problem, title: title.clone(), remarks }
    }

    /// A notice of what is wrong with a file.
    pub(crate) fn of_diagnostics(title: &Bilingual, diagnostics: &[Diagnostic]) -> Self {
        let remarks = diagnostics.iter().map(|said| (words::same(&said.path), message(said)));
        Self::problem(title, remarks.collect())
    }

    /// A notice of each row of a rulebook's file that is wrong.
    pub(crate) fn of_rulebook(title: &Bilingual, error: &RulebookError) -> Self {
        let remarks =
            error.problems.iter().map(|problem| (words::same(&problem.row), problem.message.clone()));
        Self::problem(title, remarks.collect())
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
