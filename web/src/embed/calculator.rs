//! What the calculator holds: the budget, the household that was chosen, and the figures that follow.

use std::cell::RefCell;
use std::sync::Arc;

use fentan_core::assessment::ProjectResult;
use fentan_core::draft::{DraftLine, DraftProject};
use fentan_core::{Diagnostic, Draft, Evaluation, Rulebook};
use fentan_owners::explain::Household;
use fentan_owners::{Apportioned, Apportionment, HouseholdShare, apportion, estimate};

use wasm_bindgen::JsValue;

use crate::embed::settings::Settings;

/// The budget and what was chosen.
pub(crate) struct Calculator {
    pub(crate) settings: Settings,
    pub(crate) rulebook: &'static Arc<Rulebook>,
    pub(crate) draft: Draft,
    /// The budget as it was written.
    pub(crate) written: JsValue,
    /// Whether it is the example.
    pub(crate) example: bool,
    /// The project shown, by its place.
    pub(crate) project: usize,
    /// The household chosen, by its place in the list.
    pub(crate) household: Option<usize>,
    /// Where there is no list: the area that was typed.
    pub(crate) typed: Option<String>,
    /// Whether a visitor has said something else of the community or its measures.
    pub(crate) touched: bool,
    /// Whether a line was added, so that the measures stay open.
    pub(crate) unfolded: bool,
    /// The errors that stand at the top.
    pub(crate) said: RefCell<Vec<String>>,
}

/// What follows from it.
pub(crate) struct Figures {
    evaluation: Evaluation,
    apportionment: Apportionment,
}

impl Calculator {
    pub(crate) fn new(settings: Settings, draft: Draft, example: bool) -> Self {
        let rulebook = Rulebook::fuzhou_2021_60();
        let mut calculator = Self {
            settings,
            rulebook,
            draft,
            written: JsValue::UNDEFINED,
            example,
            project: 0,
            household: None,
            typed: None,
            touched: false,
            unfolded: false,
            said: RefCell::default(),
        };
        calculator.choose_project(0);
        calculator
    }

    /// Shows another project, with the household that was asked for where it has that.
    pub(crate) fn choose_project(&mut self, index: usize) {
        self.project = index;
        self.household = None;
        self.typed = None;
        self.unfolded = false;
        let Some(project) = self.project() else { return };
        let wanted = &self.settings.household;
        let household = project.households.iter().position(|household| household.id == *wanted);
        let unlisted = project.households.is_empty();
        self.household = household;
        self.typed = unlisted.then(Default::default);
    }

    /// Takes away what stands in for a list of households, so that nothing takes it for one later.
    pub(crate) fn leave_project(&mut self) {
        if self.typed.is_some() {
            self.type_area(String::new());
        }
    }

    /// The project shown.
    pub(crate) fn project(&self) -> Option<&DraftProject> {
        self.draft.projects.get(self.project).map(AsRef::as_ref)
    }

    fn project_mut(&mut self) -> Option<&mut DraftProject> {
        self.draft.projects.get_mut(self.project).map(Arc::make_mut)
    }

    /// Takes the area that was typed, where there is no list.
    pub(crate) fn type_area(&mut self, area: String) {
        let stand_in = self.project().and_then(|project| estimate(self.rulebook, project, &area));
        self.household = stand_in.as_ref().map(|_| 0);
        self.typed = Some(area);
        if let Some(project) = self.project_mut() {
            project.households = stand_in.unwrap_or_default();
        }
    }

    /// Changes the project, and the households that stand in for its list.
    pub(crate) fn change(&mut self, change: impl FnOnce(&mut DraftProject)) {
        self.touched = true;
        if let Some(project) = self.project_mut() {
            change(project);
        }
        if let Some(area) = self.typed.take() {
            self.type_area(area);
        }
    }

    /// Sets the amount of a line.
    pub(crate) fn set_amount(&mut self, line: usize, amount: String) {
        self.touched = true;
        if let Some(line) = self.project_mut().and_then(|project| project.lines.get_mut(line)) {
            let DraftLine { amount: own, quantity, unit_price, .. } = line;
            (*own, *quantity, *unit_price) = (Some(amount), None, None);
        }
    }

    pub(crate) fn figures(&self) -> Figures {
        let evaluation = Evaluation::new(self.rulebook.clone(), self.draft.clone());
        let result =
            evaluation.assessment().projects.get(self.project).and_then(|project| project.result.as_ref());
        let apportionment = match (self.project(), result) {
            (Some(project), Some(result)) => apportion(self.rulebook, project, result),
            _ => Apportionment::default(),
        };
        Figures { evaluation, apportionment }
    }

    /// What explains the share of the household that was chosen.
    pub(crate) fn explainer<'a>(&'a self, figures: &'a Figures) -> Option<Household<'a>> {
        let Figures { evaluation, apportionment } = figures;
        Some(Household {
            figures: evaluation,
            project: self.project,
            apportioned: apportionment.result.as_ref()?,
            index: self.household?,
        })
    }

    /// What the household that was chosen owes.
    pub(crate) fn share<'a>(&self, figures: &'a Figures) -> Option<&'a HouseholdShare> {
        figures.apportioned()?.shares.get(self.household?)
    }
}

impl Figures {
    /// The figures of a project.
    pub(crate) fn result(&self, project: usize) -> Option<&ProjectResult> {
        self.evaluation.assessment().projects.get(project)?.result.as_ref()
    }

    /// Every household's share.
    pub(crate) fn apportioned(&self) -> Option<&Apportioned> {
        self.apportionment.result.as_ref()
    }

    /// What is said of a project and its households.
    pub(crate) fn said(&self, project: usize) -> impl Iterator<Item = &Diagnostic> {
        let own =
            self.evaluation.assessment().projects.get(project).map(|project| project.diagnostics.as_slice());
        let all = self.evaluation.assessment().diagnostics.iter().chain(own.unwrap_or_default());
        all.chain(&self.apportionment.diagnostics)
    }

    /// Whether something keeps a project from having figures, or its households from having theirs.
    pub(crate) fn has_errors(&self, project: usize) -> bool {
        self.said(project).any(Diagnostic::is_error)
    }
}
