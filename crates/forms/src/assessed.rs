//! The projects that have figures.

use fentan_core::assessment::ProjectResult;
use fentan_core::draft::DraftProject;
use fentan_core::evaluation::Evaluation;

/// A project with figures.
#[derive(Clone, Copy, Debug)]
pub(super) struct AssessedEntry<'a> {
    /// Its place in the budget.
    pub(super) index: usize,
    pub(super) draft: &'a DraftProject,
    pub(super) result: &'a ProjectResult,
}

/// A project as written, and with its figures where it has any.
pub(super) type Entry<'a> = (&'a DraftProject, Option<AssessedEntry<'a>>);

/// Every project of the budget.
pub(super) fn entries(case: &Evaluation) -> Vec<Entry<'_>> {
    let mut entries = Vec::with_capacity(case.draft().projects.len());
    for (index, project) in case.draft().projects.iter().enumerate() {
        let draft: &DraftProject = project;
        let result = case.assessment().projects.get(index).and_then(|assessed| assessed.result.as_ref());
        entries.push((draft, result.map(|result| AssessedEntry { index, draft, result })));
    }
    entries
}
