//! Undo and redo: the versions before and after the present one.

use std::rc::Rc;

use super::place::Place;
use super::scenario::Scenarios;

/// The number of changes that can be taken back.
const LONGEST: usize = 200;

/// The scenarios and the place of the project looked at, as they once were.
pub(super) type Version = Rc<(Scenarios, usize)>;

/// The versions that undo and redo lead to, each list with the nearest last.
#[derive(Clone, Default)]
pub(super) struct History {
    past: Vec<Version>,
    future: Vec<Version>,
    /// The field that the last change typed in. Typing on in it is the same change.
    typing: Option<Place>,
}

impl PartialEq for History {
    fn eq(&self, other: &Self) -> bool {
        let same = |one: &[Version], two: &[Version]| {
            one.len() == two.len() && one.iter().zip(two).all(|(one, two)| Rc::ptr_eq(one, two))
        };
        same(&self.past, &other.past) && same(&self.future, &other.future)
    }
}

impl History {
    pub(super) fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    pub(super) fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Remembers the version before a change, unless the change goes on typing in the same field. Returns true where it
    /// is a step of its own.
    pub(super) fn remember(&mut self, before: Version, typing: Option<Place>) -> bool {
        let is_step = typing.is_none() || typing != self.typing;
        if is_step {
            self.past.push(before);
            if self.past.len() > LONGEST {
                self.past.remove(0);
            }
        }
        self.future.clear();
        self.typing = typing;
        is_step
    }

    /// From now on typing on in the same field is another change.
    pub(super) fn end_typing(&mut self) {
        self.typing = None;
    }

    /// The version before `present`, which redo leads back to.
    pub(super) fn undo(&mut self, present: Version) -> Option<Version> {
        let version = self.past.pop()?;
        self.future.push(present);
        self.typing = None;
        Some(version)
    }

    /// The version after `present`, which undo leads back to.
    pub(super) fn redo(&mut self, present: Version) -> Option<Version> {
        let version = self.future.pop()?;
        self.past.push(present);
        self.typing = None;
        Some(version)
    }
}
