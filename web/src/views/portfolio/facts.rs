//! What the table knows of each project. It is made anew only where something in it has changed, so a row whose facts
//! are the same object need not be drawn again: one edit among a thousand projects draws one row.

use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use fentan_core::assessment::{AssessedProject, Figures, Match};
use fentan_core::draft::DraftProject;
use fentan_core::{Diagnostic, Fen, Rulebook, Severity};

use super::super::Desk;
use super::columns::{GRANTS, amounts};

/// What the table knows of a project.
pub(super) struct Facts {
    /// Its place in the budget.
    pub(super) index: usize,
    /// The project as written.
    pub(super) project: Arc<DraftProject>,
    /// Its sums, unless it has an error.
    figures: Option<Figures>,
    /// The amounts of the money columns, in their order; none where it has an error.
    pub(super) amounts: Vec<Fen>,
    /// What it has of each grant.
    pub(super) grants: [Fen; GRANTS.len()],
    /// How city and district split.
    pub(super) split: Option<Match>,
    /// Every error in it.
    pub(super) errors: Vec<Diagnostic>,
    /// How many warnings there are about it.
    pub(super) warnings: usize,
    /// The first of them.
    pub(super) warning: Option<Diagnostic>,
}

impl Facts {
    pub(super) fn is_sound(&self) -> bool {
        self.figures.is_some()
    }

    /// What is said first: an error, else a warning.
    pub(super) fn first(&self) -> Option<&Diagnostic> {
        self.errors.first().or(self.warning.as_ref())
    }

    fn of(rulebook: &Rulebook, index: usize, project: &Arc<DraftProject>, said: Said<'_>) -> Self {
        let Said { assessed, errors, warnings } = said;
        let result = assessed.result.as_ref();
        let mut grants = [Fen::ZERO; GRANTS.len()];
        for money in result.iter().flat_map(|result| &result.project.funding) {
            let grant = GRANTS.iter().position(|id| rulebook.source_index(id) == Some(money.source));
            if let Some(sum) = grant.and_then(|grant| grants.get_mut(grant)) {
                // It is part of a sum that fits.
                *sum = sum.checked_add(money.amount).unwrap_or_default();
            }
        }
        Self {
            index,
            project: Arc::clone(project),
            figures: result.map(|result| result.figures),
            amounts: result.map(|result| amounts(rulebook, &result.figures)).unwrap_or_default(),
            grants,
            split: result.map(|result| result.split),
            errors: errors.into_iter().cloned().collect(),
            warnings: warnings.len(),
            warning: warnings.first().copied().cloned(),
        }
    }

    /// Whether there is nothing new about the project.
    fn still(&self, project: &Arc<DraftProject>, said: &Said<'_>) -> bool {
        let result = said.assessed.result.as_ref();
        let alike = |one: Option<&Diagnostic>, other: Option<&&Diagnostic>| {
            one.map(|one| (one.code, &one.path)) == other.map(|other| (other.code, &other.path))
        };
        Arc::ptr_eq(&self.project, project)
            && self.split == result.map(|result| result.split)
            && self.figures == result.map(|result| result.figures)
            && (self.errors.len(), self.warnings) == (said.errors.len(), said.warnings.len())
            && alike(self.errors.first(), said.errors.first())
            && alike(self.warning.as_ref(), said.warnings.first())
    }
}

/// What core says of a project.
struct Said<'a> {
    assessed: &'a AssessedProject,
    errors: Vec<&'a Diagnostic>,
    warnings: Vec<&'a Diagnostic>,
}

/// The facts of every project, those of `before` where they still hold.
pub(super) fn facts(desk: &Desk<'_>, before: &[Rc<Facts>]) -> Vec<Rc<Facts>> {
    let mut elsewhere: BTreeMap<usize, Vec<&Diagnostic>> = BTreeMap::new();
    for said in &desk.assessment.diagnostics {
        if let Some(index) = said.project() {
            elsewhere.entry(index).or_default().push(said);
        }
    }
    let projects = desk.draft.projects.iter().zip(&desk.assessment.projects).enumerate();
    let all = projects.map(|(index, (project, assessed))| {
        let said = assessed.diagnostics.iter().chain(elsewhere.remove(&index).into_iter().flatten());
        let of = |severity: Severity| said.clone().filter(|said| said.severity == severity).collect();
        let said = Said { assessed, errors: of(Severity::Error), warnings: of(Severity::Warning) };
        match before.get(index).filter(|before| before.still(project, &said)) {
            Some(before) => Rc::clone(before),
            None => Rc::new(Facts::of(desk.rulebook, index, project, said)),
        }
    });
    all.collect()
}
