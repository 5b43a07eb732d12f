//! An assessment kept up to date while its budget is edited: what did not change is neither checked nor shared again.
//!
//! Versions of a [`Draft`] share the projects in which they do not differ, so a changed project is known by its
//! address. What projects have to do with each other (ids given twice, grants that count for a whole bundle, sums)
//! is computed anew each time; it costs little.

use std::sync::Arc;

use crate::assess::assess_after;
use crate::assessment::Assessment;
use crate::budget::Budget;
use crate::check;
use crate::draft::{Draft, DraftProject};
use crate::rulebook::Rulebook;

/// A budget's assessment, and what it was made from.
#[derive(Debug)]
pub struct Incremental {
    projects: Vec<Arc<DraftProject>>,
    budget: Budget,
    assessment: Assessment,
}

impl Incremental {
    /// Assesses a budget for the first time.
    #[must_use]
    pub fn new(rulebook: &Rulebook, draft: &Draft) -> Self {
        let budget = check::budget(rulebook, draft, Vec::new());
        let assessment = crate::assess(rulebook, &budget);
        Self { projects: draft.projects.clone(), budget, assessment }
    }

    /// Assesses the next version of the budget. The result is that of [`crate::assess`], whatever came before.
    pub fn update(&mut self, rulebook: &Rulebook, draft: &Draft) {
        let before = std::mem::take(&mut self.budget.projects);
        let was = std::mem::replace(&mut self.projects, draft.projects.clone());
        let unchanged = before.into_iter().enumerate().map(|(index, checked)| {
            let same =
                was.get(index).zip(draft.projects.get(index)).is_some_and(|(was, is)| Arc::ptr_eq(was, is));
            same.then_some(checked)
        });
        self.budget = check::budget_after(rulebook, draft, Vec::new(), unchanged);
        let before = std::mem::take(&mut self.assessment.projects);
        self.assessment = assess_after(rulebook, &self.budget, self.assessment.readings, before);
    }

    /// The budget as checked.
    #[must_use]
    pub fn budget(&self) -> &Budget {
        &self.budget
    }

    /// Its assessment.
    #[must_use]
    pub fn assessment(&self) -> &Assessment {
        &self.assessment
    }
}
