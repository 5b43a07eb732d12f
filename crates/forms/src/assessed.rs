//! The projects of a budget, with their figures where they have any.

use fentan_core::assessment::ProjectResult;
use fentan_core::draft::DraftProject;
use fentan_core::evaluation::Evaluation;

/// A project that has figures.
#[derive(Clone, Copy, Debug)]
pub(super) struct AssessedEntry<'a> {
    /// The place of the project in the budget.
    pub(super) index: usize,
    pub(super) draft: &'a DraftProject,
    pub(super) result: &'a ProjectResult,
}

/// A project as written, with its figures; `None` where it has errors.
pub(super) type Entry<'a> = (&'a DraftProject, Option<AssessedEntry<'a>>);

/// The entries of all projects of the budget, in its order.
pub(super) fn entries(evaluation: &Evaluation) -> Vec<Entry<'_>> {
    let mut entries = Vec::with_capacity(evaluation.draft().projects.len());
    for (index, project) in evaluation.draft().projects.iter().enumerate() {
        let draft: &DraftProject = project;
        let result =
            evaluation.assessment().projects.get(index).and_then(|assessed| assessed.result.as_ref());
        entries.push((draft, result.map(|result| AssessedEntry { index, draft, result })));
    }
    entries
}
