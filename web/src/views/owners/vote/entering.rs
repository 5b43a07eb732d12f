//! The votes that are being entered: on which matter, and at which doors.

use std::rc::Rc;

use fentan_core::draft::DraftProject;
use yew::Reducible;

/// The matter whose votes are entered, the building looked at, and its stairwell where the building is too large.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Entering {
    matter: usize,
    pub(super) building: usize,
    pub(super) stairwell: usize,
    /// The door that had the focus last, by its household's place.
    pub(super) door: Option<usize>,
}

/// A change of [`Entering`].
pub(super) enum EnteringAction {
    /// The votes on another matter are entered.
    Matter(usize),
    /// Another building is looked at.
    Building(usize),
    /// Another stairwell of it.
    Stairwell(usize),
    /// The focus comes to a door.
    Door(usize),
    /// A door is gone to, in its building and stairwell.
    Show { building: usize, stairwell: usize, door: usize },
}

impl Reducible for Entering {
    type Action = EnteringAction;

    fn reduce(self: Rc<Self>, action: EnteringAction) -> Rc<Self> {
        let Self { matter, building, stairwell, .. } = *self;
        let next = match action {
            EnteringAction::Matter(matter) => Self { matter, ..Self::clone(&self) },
            EnteringAction::Building(building) => Self { matter, building, stairwell: 0, door: None },
            EnteringAction::Stairwell(stairwell) => Self { matter, building, stairwell, door: None },
            EnteringAction::Door(door) => Self { matter, building, stairwell, door: Some(door) },
            EnteringAction::Show { building, stairwell, door } => {
                Self { matter, building, stairwell, door: Some(door) }
            }
        };
        next.into()
    }
}

impl Entering {
    /// The matter whose votes are entered; the last where there are not so many.
    pub(super) fn matter(&self, project: &DraftProject) -> usize {
        self.matter.min(project.matters.len().saturating_sub(1))
    }
}
