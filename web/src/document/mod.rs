//! The document: scenarios, each a budget as it is written; which of them and which project is looked at; how it came
//! to be so; and the evaluation of the present scenario, which is kept in step.
//!
//! There is one reducer, and only [`Action`]s change it. A budget is core's own [`Draft`]: every value is the text
//! that was typed, whether it makes sense or not.

mod action;
mod agreed;
mod beginning;
mod funding;
mod history;
mod owners;
mod place;
mod replaced;
mod rules;
mod scenario;
mod shared;

use std::rc::Rc;
use std::sync::Arc;

use fentan_core::draft::Draft;
use fentan_core::{Evaluation, Rulebook};
use yew::{Callback, Reducible};

pub(crate) use self::action::{Action, new_id};
pub(crate) use self::agreed::{Outcome, switched};
pub(crate) use self::beginning::{EXAMPLE, OWNERS_EXAMPLE, blank, is_blank, nearest_year};
pub(crate) use self::funding::{funding_index, status_of};
use self::history::{History, Version};
pub(crate) use self::owners::{
    EntryField, HouseholdField, MAINTENANCE_FUND, MatterField, OwnerFundingField, OwnersAction, OwnersPlace,
    PutHousehold, ReadinessField, WaiverField, counts_one_each, is_in_scope, kept_id, taking_part,
};
pub(crate) use self::place::{FeeField, LineField, Place, ProjectField};
pub(crate) use self::replaced::Replaced;
pub(crate) use self::rules::{OpenedRules, OwnDocument};
pub(crate) use self::scenario::{Scenario, Scenarios};
pub(crate) use self::shared::{HouseholdIds, Shared};

/// The way in which views say what is to be done.
pub(crate) type Dispatch = Callback<Action>;

/// The document that the page edits. Cheap to clone: versions share what does not differ between them.
#[derive(Clone)]
pub(crate) struct Document {
    /// The scenarios.
    pub(crate) scenarios: Scenarios,
    /// The place of the project that is looked at.
    pub(crate) selected: usize,
    /// The place to type next, where the last action added something.
    pub(crate) attention: Option<Place>,
    /// True where it is only shown: somebody else's, opened by a link and not made one's own.
    pub(crate) read_only: bool,
    /// The particulars in the link that a shown document came by; empty for one's own.
    pub(crate) shared: Rc<Shared>,
    /// Counts the changes of one's own document that autosave has to keep.
    pub(crate) revision: usize,
    /// Counts how often a whole document came in: from a file, a link, or another tab.
    pub(crate) opened: usize,
    /// Counts the steps since the document was saved to a file, or came from one.
    pub(crate) unsaved: usize,
    replaced: Vec<Rc<Replaced>>,
    evaluation: Rc<Evaluation>,
    /// Rules that were opened from a file, beside those compiled in.
    opened_rules: Option<OpenedRules>,
    history: History,
    /// One's own document, while somebody else's is looked at.
    own: Option<Rc<Self>>,
}

/// Equal where every view would look the same. Versions share what is equal, so this compares addresses.
impl PartialEq for Document {
    fn eq(&self, other: &Self) -> bool {
        self.scenarios.same(&other.scenarios)
            && Rc::ptr_eq(&self.evaluation, &other.evaluation)
            && (self.selected, self.attention, self.read_only)
                == (other.selected, other.attention, other.read_only)
            && (self.revision, self.opened, self.unsaved) == (other.revision, other.opened, other.unsaved)
            && Rc::ptr_eq(&self.shared, &other.shared)
            && self.history == other.history
    }
}

impl Reducible for Document {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = Rc::unwrap_or_clone(self);
        next.apply(action);
        Rc::new(next)
    }
}

impl Document {
    pub(crate) fn new(rulebook: Arc<Rulebook>, scenarios: Scenarios) -> Self {
        let evaluation = Rc::new(Evaluation::new(rulebook, Draft::clone(&scenarios.present().draft)));
        Self {
            scenarios,
            selected: 0,
            attention: None,
            read_only: false,
            shared: Rc::default(),
            revision: 0,
            opened: 0,
            unsaved: 0,
            replaced: Vec::new(),
            evaluation,
            opened_rules: None,
            history: History::default(),
            own: None,
        }
    }

    /// The rules that the budgets follow.
    pub(crate) fn rulebook(&self) -> &Arc<Rulebook> {
        self.evaluation.rulebook()
    }

    /// The budget of the present scenario, as written.
    pub(crate) fn draft(&self) -> &Rc<Draft> {
        &self.scenarios.present().draft
    }

    /// The present scenario as core sees it.
    pub(crate) fn evaluation(&self) -> &Rc<Evaluation> {
        &self.evaluation
    }

    /// The place of the project looked at; one that is gone gives way to the last.
    pub(crate) fn present_project(&self) -> usize {
        self.selected.min(self.draft().projects.len().saturating_sub(1))
    }

    pub(crate) fn can_undo(&self) -> bool {
        self.history.can_undo()
    }

    pub(crate) fn can_redo(&self) -> bool {
        self.history.can_redo()
    }

    /// Does what an action says; the evaluation follows.
    pub(crate) fn apply(&mut self, action: Action) {
        let (before, opened) = (self.scenarios.clone(), self.opened);
        self.attention = None;
        match action {
            Action::Select(index) => self.selected = index,
            Action::Choose(scenario) => self.scenarios.choose(scenario),
            Action::Follow(rules) => {
                self.revision += 1;
                return self.follow(&rules);
            }
            Action::Show(scenarios, shared) => self.show(scenarios, shared),
            Action::BackToMine => self.back_to_mine(),
            Action::Reopen(own) => {
                self.apply(Action::TakeOver(own));
                self.revision += 1;
                return;
            }
            Action::Saved => {
                self.history.end_typing();
                self.revision += usize::from(self.unsaved > 0);
                self.unsaved = 0;
            }
            Action::MakeMine => {
                let scenarios = self.scenarios.clone();
                self.back_to_mine();
                return self.apply(Action::Open(scenarios));
            }
            _ if self.read_only => {}
            Action::Undo => {
                while let Some(version) = self.history.undo(self.version()) {
                    if self.turn_to(&version) {
                        break;
                    }
                }
            }
            Action::Redo => {
                while let Some(version) = self.history.redo(self.version()) {
                    if self.turn_to(&version) {
                        break;
                    }
                }
            }
            Action::TakeOver(OwnDocument { scenarios, rules, unsaved }) => {
                self.change(Action::Open(scenarios));
                self.unsaved = unsaved;
                self.evaluate();
                return match rules {
                    Some(rules) => self.follow(&rules),
                    None => self.follow_named(),
                };
            }
            action => self.change(action),
        }
        if !self.scenarios.same(&before) {
            self.revision += usize::from(!self.read_only);
            self.evaluate();
            if self.opened != opened || self.draft().rulebook != before.present().draft.rulebook {
                self.follow_named();
            }
        }
    }

    fn version(&self) -> Version {
        Rc::new((self.scenarios.clone(), self.selected))
    }

    /// Turns to another version. Returns false where nothing is different in it: something was typed and taken back.
    fn turn_to(&mut self, version: &Version) -> bool {
        let differs = !self.scenarios.equal(&version.0);
        (self.scenarios, self.selected) = Version::as_ref(version).clone();
        differs
    }

    /// Makes a change that can be taken back.
    fn change(&mut self, action: Action) {
        let typing = if let Action::Write(place, _) = &action { Some(*place) } else { None };
        let is_step = self.history.remember(self.version(), typing);
        self.unsaved += usize::from(is_step);
        self.attention = match action {
            Action::Open(scenarios) => {
                self.remember_replaced();
                self.unsaved = 0;
                (self.scenarios, self.selected) = (scenarios, 0);
                self.opened += 1;
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
                action::apply(self.evaluation.rulebook(), draft, &mut self.selected, action)
            }
        };
    }

    /// Brings the evaluation in step with the present scenario.
    fn evaluate(&mut self) {
        let draft = Draft::clone(self.draft());
        Rc::make_mut(&mut self.evaluation).update(draft);
    }
}

#[cfg(test)]
mod tests;
