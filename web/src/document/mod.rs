//! The document: a budget as it is written, the project looked at, and how it came to be so.
//!
//! There is one reducer, and only [`Action`]s change it. The budget is core's own [`Draft`]: every value is the text
//! that was typed, whether it makes sense or not. What follows from it is computed by core and kept nowhere.

mod action;
mod place;

use std::rc::Rc;

use fentan_core::draft::{Draft, DraftProject, WholeNumber};
use fentan_core::{Rulebook, read};
use yew::{Reducible, UseReducerDispatcher};

pub(crate) use self::action::{Action, CUSTOM};
pub(crate) use self::place::{FeeField, LineField, Place, ProjectField, funding_index};

/// How views say what is to be done.
pub(crate) type Dispatch = UseReducerDispatcher<Document>;

/// How many changes can be taken back.
const LONGEST_HISTORY: usize = 200;

/// What the page edits.
#[derive(Clone, PartialEq)]
pub(crate) struct Document {
    /// The rules that the budget follows.
    pub(crate) rulebook: &'static Held,
    /// The budget.
    pub(crate) draft: Rc<Draft>,
    /// The project that is looked at.
    pub(crate) selected: usize,
    /// Where to type next, and the number of the change that says so.
    pub(crate) attention: Option<(u32, Place)>,
    changes: u32,
    past: Vec<Version>,
    future: Vec<Version>,
    /// The field that the last change typed in. Typing on in it is the same change.
    typing: Option<Place>,
}

/// A budget and the project looked at, as they once were.
type Version = (Rc<Draft>, usize);

/// A rulebook that compares by its digest, as a property of a component must.
#[derive(Debug)]
pub(crate) struct Held(pub(crate) &'static Rulebook);

impl PartialEq for Held {
    fn eq(&self, other: &Self) -> bool {
        self.0.digest == other.0.digest
    }
}

impl Document {
    pub(crate) fn new(rulebook: &'static Held, draft: Rc<Draft>) -> Self {
        Self {
            rulebook,
            draft,
            selected: 0,
            attention: None,
            changes: 0,
            past: Vec::new(),
            future: Vec::new(),
            typing: None,
        }
    }

    pub(crate) fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    pub(crate) fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Whether anything was changed since the page opened.
    pub(crate) fn is_touched(&self) -> bool {
        self.changes > 0
    }

    fn version(&self) -> Version {
        (Rc::clone(&self.draft), self.selected)
    }

    fn show(&mut self, (draft, selected): Version) {
        self.draft = draft;
        self.selected = selected;
        self.typing = None;
    }

    /// Makes a change that can be taken back.
    fn change(&mut self, action: Action) {
        let typing = if let Action::Write(place, _) = &action { Some(*place) } else { None };
        if typing.is_none() || typing != self.typing {
            self.past.push(self.version());
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
        let place = action::apply(self.rulebook.0, draft, &mut self.selected, action);
        if let Some(place) = place {
            self.attention = Some((self.changes, place));
        }
    }
}

impl Reducible for Document {
    type Action = Action;

    fn reduce(mut self: Rc<Self>, action: Action) -> Rc<Self> {
        let document = Rc::make_mut(&mut self);
        document.changes = document.changes.wrapping_add(1);
        match action {
            Action::Select(index) => document.selected = index,
            Action::Undo => {
                if let Some(version) = document.past.pop() {
                    document.future.push(document.version());
                    document.show(version);
                }
            }
            Action::Redo => {
                if let Some(version) = document.future.pop() {
                    document.past.push(document.version());
                    document.show(version);
                }
            }
            action => document.change(action),
        }
        self
    }
}

/// The budget that the page opens on: the worked example, so that the first thing seen is an answer.
pub(crate) fn example() -> Draft {
    read::budget(include_bytes!("../../../examples/worked-check.json")).value
}

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
