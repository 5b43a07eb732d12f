//! A budget under its rulebook: the draft, the checked budget and the assessment together.

use fentan_core::{Assessment, Budget, Draft, Explainer, Explanation, Rulebook, assess, check};

/// A draft with what core says of it.
#[derive(Clone)]
pub(crate) struct Evaluation {
    rulebook: &'static Rulebook,
    draft: Draft,
    budget: Budget,
    assessment: Assessment,
}

impl Evaluation {
    pub(crate) fn new(rulebook: &'static Rulebook, draft: Draft) -> Self {
        let budget = check::budget(rulebook, &draft, Vec::new());
        let assessment = assess(rulebook, &budget);
        Self { rulebook, draft, budget, assessment }
    }

    /// Takes the next version of the budget.
    pub(crate) fn update(&mut self, draft: Draft) {
        *self = Self::new(self.rulebook, draft);
    }

    pub(crate) fn rulebook(&self) -> &'static Rulebook {
        self.rulebook
    }

    pub(crate) fn draft(&self) -> &Draft {
        &self.draft
    }

    pub(crate) fn budget(&self) -> &Budget {
        &self.budget
    }

    pub(crate) fn assessment(&self) -> &Assessment {
        &self.assessment
    }

    /// The explanation of the figure at `path`; none where there is no such figure.
    pub(crate) fn explain(&self, path: &str) -> Option<Explanation> {
        self.explainer().explain(path).ok()
    }

    pub(crate) fn explainer(&self) -> Explainer<'_> {
        let Self { rulebook, draft, budget, assessment } = self;
        Explainer { rulebook, draft, budget, assessment }
    }
}
