//! The document: scenarios, each a budget as it is written; which of them and which project is looked at; and how it
//! came to be so.
//!
//! There is one reducer, and only [`Action`]s change it. A budget is core's own [`Draft`]: every value is the text
//! that was typed, whether it makes sense or not. What follows from it is computed by core and kept nowhere.

mod action;
#[cfg(feature = "bureau")]
mod owners;
mod place;
mod scenario;

use std::rc::Rc;

use fentan_core::Rulebook;
use fentan_core::draft::{Draft, DraftProject, WholeNumber};
use yew::Callback;

pub(crate) use self::action::Action;
#[cfg(feature = "bureau")]
pub(crate) use self::action::new_id;
#[cfg(feature = "bureau")]
pub(crate) use self::owners::{
    EntryField, HouseholdField, MAINTENANCE_FUND, MatterField, OwnerFundingField, OwnersAction, OwnersPlace,
    PutHousehold, ReadinessField, WaiverField,
};
pub(crate) use self::place::{FeeField, LineField, Place, ProjectField, funding_index};
pub(crate) use self::scenario::{Scenario, Scenarios};

/// How views say what is to be done.
pub(crate) type Dispatch = Callback<Action>;

/// How many changes can be taken back.
const LONGEST_HISTORY: usize = 200;

/// What the page edits.
#[cfg_attr(test, derive(Clone))]
pub(crate) struct Document {
    /// The rules that the budgets follow.
    pub(crate) rulebook: &'static Rulebook,
    /// The scenarios.
    pub(crate) scenarios: Scenarios,
    /// The project that is looked at.
    pub(crate) selected: usize,
    /// Where to type next, after something was added.
    pub(crate) attention: Option<Place>,
    /// Whether it is only shown: somebody else's, opened by a link and not made one's own.
    pub(crate) read_only: bool,
    past: Vec<Version>,
    future: Vec<Version>,
    /// The field that the last change typed in. Typing on in it is the same change.
    typing: Option<Place>,
}

/// The scenarios and the project looked at, as they once were. Versions share what did not change between them.
pub(crate) type Version = (Scenarios, usize);

impl Document {
    pub(crate) fn new(rulebook: &'static Rulebook, scenarios: Scenarios) -> Self {
        let (past, future) = (Vec::new(), Vec::new());
        let (attention, typing) = (None, None);
        Self { rulebook, scenarios, selected: 0, attention, read_only: false, past, future, typing }
    }

    /// A document that is only looked at.
    pub(crate) fn shown(rulebook: &'static Rulebook, scenarios: Scenarios) -> Self {
        Self { read_only: true, ..Self::new(rulebook, scenarios) }
    }

    /// A document as it was handed over.
    #[cfg(feature = "bureau")]
    pub(crate) fn resumed(
        rulebook: &'static Rulebook,
        (scenarios, selected): Version,
        read_only: bool,
        past: Vec<Version>,
        future: Vec<Version>,
    ) -> Self {
        Self { selected, read_only, past, future, ..Self::new(rulebook, scenarios) }
    }

    /// What undo and redo lead to, each with the nearest version last.
    #[cfg(not(feature = "bureau"))]
    pub(crate) fn history(&self) -> (&[Version], &[Version]) {
        (&self.past, &self.future)
    }

    /// The document as it is now.
    #[cfg(not(feature = "bureau"))]
    pub(crate) fn version(&self) -> Version {
        (self.scenarios.clone(), self.selected)
    }

    /// The budget of the present scenario.
    pub(crate) fn draft(&self) -> &Rc<Draft> {
        &self.scenarios.present().draft
    }

    /// The place of the project looked at; one that is gone gives way to the last.
    pub(crate) fn present_project(&self) -> usize {
        self.selected.min(self.draft().projects.len().saturating_sub(1))
    }

    pub(crate) fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    pub(crate) fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// The reducer: the only way the document changes.
    pub(crate) fn apply(&mut self, action: Action) {
        match action {
            Action::Select(index) => self.selected = index,
            Action::Choose(scenario) => self.scenarios.choose(scenario),
            _ if self.read_only => {}
            Action::Undo => {
                if let Some(version) = self.past.pop() {
                    let undone = self.show(version);
                    self.future.push(undone);
                }
            }
            Action::Redo => {
                if let Some(version) = self.future.pop() {
                    let redone = self.show(version);
                    self.past.push(redone);
                }
            }
            action => self.change(action),
        }
    }

    /// Goes to another version and returns the present one.
    fn show(&mut self, (scenarios, selected): Version) -> Version {
        self.typing = None;
        (std::mem::replace(&mut self.scenarios, scenarios), std::mem::replace(&mut self.selected, selected))
    }

    /// Makes a change that can be taken back.
    fn change(&mut self, action: Action) {
        let typing = if let Action::Write(place, _) = &action { Some(*place) } else { None };
        if typing.is_none() || typing != self.typing {
            self.past.push((self.scenarios.clone(), self.selected));
            if self.past.len() > LONGEST_HISTORY {
                self.past.remove(0);
            }
        }
        self.future.clear();
        self.typing = typing;
        self.attention = match action {
            Action::Open(scenarios) => {
                (self.scenarios, self.selected) = (scenarios, 0);
                None
            }
            Action::AddScenario(scenario) => {
                self.scenarios.add(scenario);
                Some(Place::Scenario)
            }
            Action::RemoveScenario => {
                self.scenarios.remove();
                None
            }
            Action::Write(Place::Scenario, name) => {
                self.scenarios.present_mut().name = name;
                None
            }
            action => {
                let draft = Rc::make_mut(&mut self.scenarios.present_mut().draft);
                action::apply(self.rulebook, draft, &mut self.selected, action)
            }
        };
    }
}

/// The budget that the page opens on: the worked example, so that the first thing seen is an answer.
pub(crate) const EXAMPLE: &str = include_str!("../../../examples/worked-check.json");

/// A budget with one empty project.
pub(crate) fn blank(rulebook: &Rulebook) -> Draft {
    let mut draft = Draft::new(&rulebook.id);
    draft.projects.push(blank_project("1".to_owned()).into());
    draft
}

fn blank_project(id: String) -> DraftProject {
    DraftProject {
        id,
        division: "350102".to_owned(),
        year: WholeNumber("2021".to_owned()),
        kind: "comprehensive".to_owned(),
        tier: Some("basic".to_owned()),
        ..DraftProject::default()
    }
}

#[cfg(test)]
mod tests;
