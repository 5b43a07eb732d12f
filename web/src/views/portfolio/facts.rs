//! The facts that the table knows of each project. They are made anew only where something in them has changed, so a
//! row whose facts are the same object need not be drawn again: one edit among a thousand projects draws one row.

use std::collections::BTreeMap;
use std::ops::Deref;
use std::rc::Rc;
use std::sync::Arc;

use fentan_core::assessment::{AssessedProject, Figures, Match};
use fentan_core::draft::DraftProject;
use fentan_core::{Diagnostic, Evaluation, Fen, Rulebook, Severity, codes};

use super::columns::amounts;

/// The facts that the table knows of a project.
pub(super) struct ProjectFacts {
    /// Its place in the budget.
    pub(super) index: usize,
    /// The project as written.
    pub(super) project: Arc<DraftProject>,
    /// Its sums, unless it has an error.
    figures: Option<Figures>,
    /// The amounts of the money columns, in their order; none where it has an error.
    pub(super) amounts: Vec<Fen>,
    /// The amount it has of each grant.
    pub(super) grants: Vec<Fen>,
    /// The proportion in which city and district split.
    pub(super) split: Option<Match>,
    /// The remarks on money that does not count yet.
    uncounted: Vec<Diagnostic>,
    /// Every error in it.
    pub(super) errors: Vec<Diagnostic>,
    /// The number of warnings about it.
    pub(super) warnings: usize,
    /// The first of them.
    warning: Option<Diagnostic>,
}

/// The facts of every project, in the budget's order. Cheap to clone.
#[derive(Clone, Default)]
pub(super) struct AllFacts(Rc<[Rc<ProjectFacts>]>);

/// Equal where nothing about any project has changed: the facts are the same objects.
impl PartialEq for AllFacts {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().zip(other.iter()).all(|(one, two)| Rc::ptr_eq(one, two))
    }
}

impl Deref for AllFacts {
    type Target = [Rc<ProjectFacts>];

    fn deref(&self) -> &[Rc<ProjectFacts>] {
        &self.0
    }
}

impl AllFacts {
    /// The facts of every project, those of `before` where they still hold.
    pub(super) fn of(evaluation: &Evaluation, before: &Self) -> Self {
        let (rulebook, assessment) = (evaluation.rulebook(), evaluation.assessment());
        let mut elsewhere: BTreeMap<usize, Vec<&Diagnostic>> = BTreeMap::new();
        for said in &assessment.diagnostics {
            if let Some(index) = said.project() {
                elsewhere.entry(index).or_default().push(said);
            }
        }
        let projects = evaluation.draft().projects.iter().zip(&assessment.projects).enumerate();
        let all = projects.map(|(index, (project, assessed))| {
            let said = assessed.diagnostics.iter().chain(elsewhere.remove(&index).into_iter().flatten());
            let of = |severity: Severity| -> Vec<&Diagnostic> {
                said.clone().filter(|said| said.severity == severity).collect()
            };
            let uncounted =
                of(Severity::Note).into_iter().filter(|said| *said.code == codes::FUNDING_NOT_COUNTED);
            let said = Said {
                assessed,
                uncounted: uncounted.collect(),
                errors: of(Severity::Error),
                warnings: of(Severity::Warning),
            };
            match before.get(index).filter(|before| before.still_hold(project, &said)) {
                Some(before) => Rc::clone(before),
                None => Rc::new(ProjectFacts::new(rulebook, index, project, said)),
            }
        });
        Self(all.collect())
    }
}

/// The results and diagnostics of a project.
struct Said<'a> {
    assessed: &'a AssessedProject,
    uncounted: Vec<&'a Diagnostic>,
    errors: Vec<&'a Diagnostic>,
    warnings: Vec<&'a Diagnostic>,
}

impl ProjectFacts {
    fn new(rulebook: &Rulebook, index: usize, project: &Arc<DraftProject>, said: Said<'_>) -> Self {
        let Said { assessed, uncounted, errors, warnings } = said;
        let result = assessed.result.as_ref();
        let mut grants = vec![Fen::ZERO; rulebook.grants().count()];
        for money in result.iter().flat_map(|result| &result.project.funding) {
            let grant = rulebook.grants().position(|source| source == money.source);
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
            uncounted: uncounted.into_iter().cloned().collect(),
            errors: errors.into_iter().cloned().collect(),
            warnings: warnings.len(),
            warning: warnings.first().copied().cloned(),
        }
    }

    /// True where there is nothing new about the project.
    fn still_hold(&self, project: &Arc<DraftProject>, said: &Said<'_>) -> bool {
        let result = said.assessed.result.as_ref();
        let same = |one: Option<&Diagnostic>, other: Option<&&Diagnostic>| {
            one.map(|one| (one.code, &one.path)) == other.map(|other| (other.code, &other.path))
        };
        Arc::ptr_eq(&self.project, project)
            && self.split == result.map(|result| result.split)
            && self.figures == result.map(|result| result.figures)
            && self.uncounted.iter().eq(said.uncounted.iter().copied())
            && (self.errors.len(), self.warnings) == (said.errors.len(), said.warnings.len())
            && same(self.errors.first(), said.errors.first())
            && same(self.warning.as_ref(), said.warnings.first())
    }

    /// True where the project has figures.
    pub(super) fn is_sound(&self) -> bool {
        self.figures.is_some()
    }

    /// The remark on an amount of its money, by its place in the project, where it does not count yet.
    pub(super) fn not_counted(&self, funding: usize) -> Option<&Diagnostic> {
        let path = format!("projects[{}].funding[{funding}].status", self.index);
        self.uncounted.iter().find(|said| said.path == path)
    }

    /// The first thing to say of it: an error, else a warning.
    pub(super) fn first(&self) -> Option<&Diagnostic> {
        self.errors.first().or(self.warning.as_ref())
    }
}
