//! The actions of a visitor on the calculator.

use std::rc::Rc;
use std::sync::Arc;

use fentan_core::draft::{DraftLine, DraftProject, WholeNumber};
use yew::Reducible;

use super::calculator::{Calculator, Home};
use super::measure_adder::label_with_clause;

/// Something that a visitor chooses or enters. Texts are as a budget writes them.
pub(crate) enum Action {
    /// Shows the project at a place.
    ChooseProject(usize),
    /// Chooses the stairwell whose first household is at a place of the list.
    ChooseBuilding(Option<usize>),
    /// Chooses the household at a place of the list.
    ChooseHousehold(Option<usize>),
    /// Sets the household's floor area, in ㎡, where there is no list.
    SetArea(String),
    /// Sets the community's division, by its code.
    SetDivision(String),
    /// Sets the tier, by its id.
    SetTier(String),
    SetHouseholdsCount(String),
    SetFloorArea(String),
    /// Sets the amount of the line at a place; emptied, it costs nothing.
    SetAmount(usize, String),
    /// Adds a line of a component, by its id.
    AddLine(String),
}

impl Reducible for Calculator {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        next.revision += 1;
        next.act(action);
        Rc::new(next)
    }
}

impl Calculator {
    fn act(&mut self, action: Action) {
        match action {
            Action::ChooseProject(index) => self.choose_project(index),
            Action::ChooseBuilding(building) => {
                return self.choose_home(Home::Listed { building, household: None });
            }
            Action::ChooseHousehold(household) => {
                let Home::Listed { building, .. } = self.home else { return };
                return self.choose_home(Home::Listed { building, household });
            }
            Action::SetArea(area) => self.choose_home(Home::Estimated { area }),
            Action::SetDivision(code) => {
                if self.rulebook().division_index(&code).is_some() {
                    self.change(|project| project.division = code);
                }
            }
            Action::SetTier(id) => {
                if self.rulebook().tier_index(&id).is_some() {
                    self.change(|project| project.tier = Some(id));
                }
            }
            Action::SetHouseholdsCount(count) => {
                let count = Some(WholeNumber(count)).filter(|count| !count.0.is_empty());
                self.change(|project| project.households_count = count);
            }
            Action::SetFloorArea(area) => {
                self.change(|project| project.floor_area = Some(area).filter(|area| !area.is_empty()));
            }
            Action::SetAmount(line, amount) => self.set_amount(line, amount),
            Action::AddLine(component) => self.add_line(&component),
        }
        self.evaluate();
    }

    fn choose_home(&mut self, home: Home) {
        self.home = home;
        self.is_household_unknown = false;
    }

    /// Changes the project shown.
    fn change(&mut self, change: impl FnOnce(&mut DraftProject)) {
        self.is_changed = true;
        if let Some(project) = self.draft.projects.get_mut(self.project) {
            change(Arc::make_mut(project));
        }
    }

    fn set_amount(&mut self, line: usize, amount: String) {
        let amount = if amount.is_empty() { "0".to_owned() } else { amount };
        self.change(|project| {
            if let Some(line) = project.lines.get_mut(line) {
                let DraftLine { amount: own, quantity, unit_price, .. } = line;
                (*own, *quantity, *unit_price) = (Some(amount), None, None);
            }
        });
    }

    /// Adds a line that costs nothing yet.
    fn add_line(&mut self, component: &str) {
        let rules = self.rulebook().clone();
        let known = rules.component_index(component).and_then(|index| rules.component(index));
        let Some(component) = known else { return };
        let name =
            label_with_clause(&rules, component).map(|name| name.get(self.settings.language).to_owned());
        self.added = self.project().map(|project| project.lines.len());
        self.change(|project| {
            let mut id = project.lines.len().to_string();
            while project.lines.iter().any(|line| line.id == id) {
                id.push('+');
            }
            let (component, amount) = (component.id.to_string(), Some("0".to_owned()));
            project.lines.push(DraftLine { id, component, name, amount, ..DraftLine::default() });
        });
    }
}
