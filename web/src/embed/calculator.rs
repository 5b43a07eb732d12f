//! The state of the calculator: the budget, what a visitor chose and entered, and the figures that follow.

use std::rc::Rc;
use std::sync::Arc;

use fentan_core::assessment::ProjectResult;
use fentan_core::document::DraftDocument;
use fentan_core::draft::{DraftHousehold, DraftProject};
use fentan_core::{Bilingual, Decimal, Diagnostic, Draft, Evaluation, Explanation, Rulebook};
use fentan_owners::publish::PrivateKind;
use fentan_owners::{Apportioned, Apportionment, HouseholdShare, apportion, estimable, estimate};
use yew::{UseReducerHandle, hook};

use super::budget::Origin;
use super::settings::Settings;
use crate::context::use_provided;
use crate::explain::household_payment;
use crate::files::LinkText;
use crate::words::embed as words;

/// The calculator with its reducer, for all parts of the embed.
pub(crate) type CalculatorContext = UseReducerHandle<Calculator>;

/// The calculator that the embed shows.
#[hook]
pub(crate) fn use_calculator() -> CalculatorContext {
    use_provided()
}

/// A budget that has been read.
#[derive(Debug)]
pub(crate) struct GivenBudget {
    pub(crate) rulebook: Arc<Rulebook>,
    pub(crate) draft: Draft,
    pub(crate) origin: Origin,
    /// The kinds of private data that the budget was published without.
    pub(crate) left_out: Vec<PrivateKind>,
    /// Counts the budgets that were given.
    pub(crate) number: usize,
}

/// The household that figures are for.
#[derive(Clone, Debug)]
pub(crate) enum Home {
    /// One of the project's list.
    Listed {
        /// The first household of the stairwell that was chosen.
        building: Option<usize>,
        household: Option<usize>,
    },
    /// One of a project without a list, by its floor area in ㎡; all others are taken as estimate.
    Estimated { area: String },
}

/// A budget with what a visitor chose and entered. Cheap to clone: versions share what does not differ.
#[derive(Clone)]
pub(crate) struct Calculator {
    pub(crate) settings: Rc<Settings>,
    pub(crate) origin: Origin,
    /// The kinds of private data that the budget was published without.
    pub(crate) left_out: Vec<PrivateKind>,
    /// The budget as given, with what the visitor changed in it.
    pub(crate) draft: Draft,
    /// The project shown, by its place.
    pub(crate) project: usize,
    pub(crate) home: Home,
    /// True where the household asked for is not on the list, until another is chosen.
    pub(crate) is_household_unknown: bool,
    /// True where the visitor has changed the community or its measures.
    pub(crate) is_changed: bool,
    /// The line that was added last, by its place.
    pub(crate) added: Option<usize>,
    /// The draft with households that stand in for a list, and its assessment.
    evaluation: Evaluation,
    apportionment: Rc<Apportionment>,
    /// Counts the versions.
    pub(crate) revision: usize,
}

/// Equal where it is the same version.
impl PartialEq for Calculator {
    fn eq(&self, other: &Self) -> bool {
        self.revision == other.revision
    }
}

impl Calculator {
    pub(crate) fn new(settings: Rc<Settings>, given: &GivenBudget) -> Self {
        let mut calculator = Self {
            settings,
            origin: given.origin,
            left_out: given.left_out.clone(),
            draft: given.draft.clone(),
            project: 0,
            home: Home::Estimated { area: String::new() },
            is_household_unknown: false,
            is_changed: false,
            added: None,
            evaluation: Evaluation::new(given.rulebook.clone(), given.draft.clone()),
            apportionment: Rc::default(),
            revision: 0,
        };
        calculator.choose_project(0);
        calculator.evaluate();
        calculator
    }

    /// Shows a project, with the household that was asked for where it has that.
    pub(super) fn choose_project(&mut self, index: usize) {
        self.project = index;
        self.added = None;
        let households = self.project().map_or(&[][..], |project| &project.households);
        let wanted = &self.settings.household;
        let household = households.iter().position(|household| household.id == *wanted);
        let building = household.and_then(|own| {
            let own = households.get(own)?;
            households.iter().position(|other| is_beside(own, other))
        });
        self.home = if households.is_empty() {
            Home::Estimated { area: String::new() }
        } else {
            Home::Listed { building, household }
        };
        self.is_household_unknown = !wanted.is_empty() && household.is_none();
    }

    /// Brings the figures in step with the draft, the project and the area.
    pub(super) fn evaluate(&mut self) {
        let mut draft = self.draft.clone();
        if let (Home::Estimated { area }, Some(project)) = (&self.home, draft.projects.get_mut(self.project))
            && let Some(households) = estimate(self.evaluation.rulebook(), project, area)
        {
            Arc::make_mut(project).households = households;
        }
        self.evaluation.update(draft);
        let project = self.evaluation.draft().projects.get(self.project);
        let apportionment = project
            .zip(self.result())
            .map(|(project, result)| apportion(self.evaluation.rulebook(), project, result));
        self.apportionment = Rc::new(apportionment.unwrap_or_default());
    }

    pub(crate) fn rulebook(&self) -> &Arc<Rulebook> {
        self.evaluation.rulebook()
    }

    /// The projects to choose from.
    pub(crate) fn projects(&self) -> &[Arc<DraftProject>] {
        &self.draft.projects
    }

    /// The project shown.
    pub(crate) fn project(&self) -> Option<&Arc<DraftProject>> {
        self.draft.projects.get(self.project)
    }

    /// The figures of the project shown; none where something is wrong with it.
    pub(crate) fn result(&self) -> Option<&ProjectResult> {
        self.evaluation.assessment().projects.get(self.project)?.result.as_ref()
    }

    /// The share of every household.
    pub(crate) fn apportioned(&self) -> Option<&Apportioned> {
        self.apportionment.result.as_ref()
    }

    /// True where there is no list of households.
    pub(crate) fn is_estimate(&self) -> bool {
        matches!(self.home, Home::Estimated { .. })
    }

    /// True where the visitor says what the community is.
    pub(crate) fn is_own(&self) -> bool {
        self.is_estimate() && !self.settings.readonly
    }

    /// The place of the household that figures are for, in the list or in what stands in for it.
    pub(crate) fn household_index(&self) -> Option<usize> {
        match self.home {
            Home::Listed { household, .. } => household,
            Home::Estimated { .. } => Some(0),
        }
    }

    /// The household that was chosen from the list.
    pub(crate) fn listed_household(&self) -> Option<&DraftHousehold> {
        let Home::Listed { household, .. } = self.home else { return None };
        self.project()?.households.get(household?).map(AsRef::as_ref)
    }

    /// Words on what is wrong with the area that a visitor gave for an estimate.
    pub(super) fn area_problem(&self) -> Option<&'static Bilingual> {
        let Home::Estimated { area } = &self.home else { return None };
        let is_possible = self.project().is_some_and(|project| estimable(self.rulebook(), project));
        if area.is_empty() || self.has_errors() || !is_possible || self.share().is_some() {
            return None;
        }
        Some(if Decimal::parse(area).is_ok() { &words::AREA_WRONG } else { &words::AREA_NOT_A_NUMBER })
    }

    /// The share of the household that figures are for.
    pub(crate) fn share(&self) -> Option<&HouseholdShare> {
        self.apportioned()?.shares.get(self.household_index()?)
    }

    /// The explanation of what the household pays, step by step.
    pub(crate) fn explanation(&self) -> Option<Explanation> {
        household_payment(&self.evaluation, self.project, self.apportioned()?, self.household_index()?)
    }

    /// The parts of the household that figures are for, each in one sentence.
    pub(crate) fn household(&self) -> Option<fentan_owners::explain::Household<'_>> {
        self.share()?;
        Some(fentan_owners::explain::Household {
            figures: &self.evaluation,
            project: self.project,
            apportioned: self.apportioned()?,
            index: self.household_index()?,
        })
    }

    /// Everything that is said of the budget as a whole, of the project shown and of its households.
    pub(crate) fn diagnostics(&self) -> impl Iterator<Item = &Diagnostic> {
        let assessment = self.evaluation.assessment();
        let own = assessment.projects.get(self.project).map(|project| project.diagnostics.as_slice());
        assessment.diagnostics.iter().chain(own.unwrap_or_default()).chain(&self.apportionment.diagnostics)
    }

    /// True where something keeps the project from having figures, or its households from having theirs.
    pub(crate) fn has_errors(&self) -> bool {
        self.diagnostics().any(Diagnostic::is_error)
    }

    /// The budget as it is shown, for a link, without what households keep private.
    pub(crate) fn link_text(&self) -> LinkText {
        let document = DraftDocument::from(self.draft.clone());
        LinkText::public(&document, self.evaluation.assessment(), &self.left_out)
    }

    /// The kinds of private data for which the household would have less to pay, and which the budget is without.
    pub(crate) fn not_deducted(&self) -> impl Iterator<Item = PrivateKind> {
        self.left_out.iter().copied().filter(|kind| kind.is_deducted())
    }
}

/// True where two households are in the same stairwell.
pub(crate) fn is_beside(one: &DraftHousehold, other: &DraftHousehold) -> bool {
    one.building == other.building && one.stairwell == other.stairwell
}
