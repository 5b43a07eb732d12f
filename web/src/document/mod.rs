//! The document: a budget as it is written, the project looked at, and how it came to be so.
//!
//! There is one reducer, and only [`Action`]s change it. The budget is core's own [`Draft`]: every value is the text
//! that was typed, whether it makes sense or not. What follows from it is computed by core and kept nowhere.

mod action;
mod place;

use std::rc::Rc;

use fentan_core::Rulebook;
use fentan_core::draft::{Draft, DraftProject, WholeNumber};
use yew::Callback;

pub(crate) use self::action::Action;
pub(crate) use self::place::{FeeField, LineField, Place, ProjectField, funding_index};

/// How views say what is to be done.
pub(crate) type Dispatch = Callback<Action>;

/// How many changes can be taken back.
const LONGEST_HISTORY: usize = 200;

/// What the page edits.
#[cfg_attr(test, derive(Clone))]
pub(crate) struct Document {
    /// The rules that the budget follows.
    pub(crate) rulebook: &'static Rulebook,
    /// The budget.
    pub(crate) draft: Rc<Draft>,
    /// The project that is looked at.
    pub(crate) selected: usize,
    /// Where to type next, after something was added.
    pub(crate) attention: Option<Place>,
    past: Vec<Version>,
    future: Vec<Version>,
    /// The field that the last change typed in. Typing on in it is the same change.
    typing: Option<Place>,
}

/// A budget and the project looked at, as they once were.
type Version = (Rc<Draft>, usize);

impl Document {
    pub(crate) fn new(rulebook: &'static Rulebook, draft: Rc<Draft>) -> Self {
        let (past, future) = (Vec::new(), Vec::new());
        Self { rulebook, draft, selected: 0, attention: None, past, future, typing: None }
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
    fn show(&mut self, (draft, selected): Version) -> Version {
        self.typing = None;
        (std::mem::replace(&mut self.draft, draft), std::mem::replace(&mut self.selected, selected))
    }

    /// Makes a change that can be taken back.
    fn change(&mut self, action: Action) {
        let typing = if let Action::Write(place, _) = &action { Some(*place) } else { None };
        if typing.is_none() || typing != self.typing {
            self.past.push((Rc::clone(&self.draft), self.selected));
            if self.past.len() > LONGEST_HISTORY {
                self.past.remove(0);
            }
        }
        self.future.clear();
        self.typing = typing;
        if let Action::Open(draft) = action {
            (self.draft, self.selected) = (draft, 0);
            return;
        }
        let draft = Rc::make_mut(&mut self.draft);
        self.attention = action::apply(self.rulebook, draft, &mut self.selected, action);
    }
}

/// The budget that the page opens on: the worked example, so that the first thing seen is an answer.
pub(crate) const EXAMPLE: &str = include_str!("../../../examples/worked-check.json");

/// A budget with one empty project.
pub(crate) fn blank(rulebook: &Rulebook) -> Draft {
    let mut draft = Draft::new(&rulebook.id);
    draft.projects.push(blank_project("1".to_owned()));
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
