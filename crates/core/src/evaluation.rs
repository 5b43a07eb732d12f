//! An evaluation: rulebook, draft, checked budget and assessment, kept in step; held by every front.
//!
//! Versions of a [`Draft`] share the projects in which they do not differ, so a changed project is recognised by
//! its address, and unchanged projects are neither checked nor assessed again. Dependencies between projects (ids
//! given twice, grants that count for a whole bundle, sums) are computed anew each time, which is cheap.

use std::sync::Arc;

use crate::assess::assess_after;
use crate::assessment::Assessment;
use crate::budget::Budget;
use crate::check;
use crate::compare::{self, Comparison, OtherRulebook, ReadingEffect};
use crate::diagnostic::Diagnostic;
use crate::draft::Draft;
use crate::read::{self, Read};
use crate::sensitivity::{self, Portfolio, Sensitivity};
use crate::summary::{self, By, Summary};
use fentan_rulebook::Rulebook;

/// A rulebook, a budget as written and as checked, and its assessment. Cheap to clone: rulebook and projects are
/// shared.
#[derive(Clone, Debug)]
pub struct Evaluation {
    rulebook: Arc<Rulebook>,
    draft: Draft,
    budget: Budget,
    assessment: Assessment,
}

impl Evaluation {
    /// Checks and assesses a budget.
    #[must_use]
    pub fn new(rulebook: Arc<Rulebook>, draft: Draft) -> Self {
        Self::from_read(rulebook, Read { value: draft, diagnostics: Vec::new() })
    }

    /// Reads, checks and assesses the bytes of a budget file. Errors of reading are among the diagnostics.
    #[must_use]
    pub fn from_json(rulebook: Arc<Rulebook>, bytes: &[u8]) -> Self {
        Self::from_read(rulebook, read::budget(bytes))
    }

    /// Checks and assesses a budget that has been read, keeping the diagnostics of reading.
    #[must_use]
    pub fn from_read(rulebook: Arc<Rulebook>, read: Read<Draft>) -> Self {
        let budget = check::budget(&rulebook, &read.value, read.diagnostics);
        let assessment = crate::assess(&rulebook, &budget);
        Self { rulebook, draft: read.value, budget, assessment }
    }

    /// Replaces the budget by its next version. The result equals that of [`Evaluation::new`]; only changed
    /// projects are computed again.
    pub fn update(&mut self, draft: Draft) {
        let before = std::mem::take(&mut self.budget.projects);
        let was = std::mem::take(&mut self.draft.projects);
        let unchanged = before.into_iter().enumerate().map(|(index, checked)| {
            let same =
                was.get(index).zip(draft.projects.get(index)).is_some_and(|(was, is)| Arc::ptr_eq(was, is));
            same.then_some(checked)
        });
        self.budget = check::budget_after(&self.rulebook, &draft, Vec::new(), unchanged);
        let before = std::mem::take(&mut self.assessment.projects);
        self.assessment = assess_after(&self.rulebook, &self.budget, self.assessment.readings, before);
        self.draft = draft;
    }

    /// The rulebook by which the budget is assessed.
    #[must_use]
    pub fn rulebook(&self) -> &Arc<Rulebook> {
        &self.rulebook
    }

    /// The budget as written.
    #[must_use]
    pub fn draft(&self) -> &Draft {
        &self.draft
    }

    /// The budget as checked.
    #[must_use]
    pub fn budget(&self) -> &Budget {
        &self.budget
    }

    /// The budget's assessment.
    #[must_use]
    pub fn assessment(&self) -> &Assessment {
        &self.assessment
    }

    /// All diagnostics: those of the budget as a whole, then those of each project.
    pub fn diagnostics(&self) -> impl Iterator<Item = &Diagnostic> {
        let of_projects = self.assessment.projects.iter().flat_map(|project| &project.diagnostics);
        self.assessment.diagnostics.iter().chain(of_projects)
    }

    /// Compares this budget with another: every sum before, after, and the change.
    ///
    /// # Errors
    /// [`OtherRulebook`] where the other one follows another rulebook.
    pub fn compare(&self, other: &Self) -> Result<Comparison, OtherRulebook> {
        compare::compare(&self.rulebook, &self.assessment, &other.assessment)
    }

    /// The effect of every option of every reading that the budget does not take.
    #[must_use]
    pub fn readings(&self) -> Vec<ReadingEffect<'_>> {
        compare::effects(&self.rulebook, &self.budget, &self.assessment)
    }

    /// The sensitivity of city's and district's parts to the grants of the project at index `project`; `None` where
    /// it has no figures.
    #[must_use]
    pub fn sensitivity(&self, project: usize) -> Option<Sensitivity> {
        sensitivity::sensitivity(&self.rulebook, &self.budget, &self.assessment, project)
    }

    /// The change that the grants of all projects make for city and district; `None` where a sum does not fit.
    #[must_use]
    pub fn threshold(&self) -> Option<Portfolio> {
        sensitivity::portfolio(&self.rulebook, &self.budget, &self.assessment)
    }

    /// The sums of all projects, grouped as `by` says.
    #[must_use]
    pub fn summary(&self, by: By) -> Summary {
        summary::summary(&self.rulebook, &self.assessment, 0..self.assessment.projects.len(), by)
    }
}
