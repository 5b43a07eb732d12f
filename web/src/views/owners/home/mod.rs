//! The household that somebody looks at, shared by the sections about homes, and the place where it is looked for.

mod provider;

use std::rc::Rc;

use yew::Reducible;

pub(super) use self::provider::{HomeContext, HomeProvider, use_home};

/// A household by the id of its project and its own.
type HouseholdIds = (String, String);

/// The household looked at, and where somebody looks for one.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Home {
    /// The household wanted, whether it is there now or not.
    wanted: Option<HouseholdIds>,
    /// True where the address has just named it, so that its project is gone to.
    arriving: bool,
    /// The numbers of documents opened and of addresses followed when the address was read last.
    followed: Option<(usize, usize)>,
    /// The id of the project that the rest is about.
    project: String,
    pub(super) search: Search,
    /// The building and the stairwell shown, by their places.
    pub(super) building: usize,
    pub(super) stairwell: Option<usize>,
    /// The flat in the drawing that the keys move from.
    pub(super) flat: Option<usize>,
}

/// The text that somebody types to find a household.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Search {
    pub(super) typed: String,
    /// The same without what an input method has not finished yet.
    pub(super) wanted: String,
}

/// A household's place in the list, with the building and the stairwell that it is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Position {
    household: usize,
    stairwell: Option<(usize, usize)>,
}

/// A change of [`Home`].
pub(super) enum HomeAction {
    /// An address was followed, or another document opened.
    Follow {
        opened: usize,
        arrival: usize,
        locked: bool,
        named: Option<HouseholdIds>,
    },
    /// The project of the household that the address named is there.
    Arrive,
    /// Another project is looked at, by its id.
    Turn(String),
    /// The search field holds this text; `composing` says that an input method has not finished yet.
    Search {
        typed: String,
        composing: bool,
    },
    Building(usize),
    Stairwell(Option<usize>),
    Flat(usize),
    /// A household is looked at from now on.
    Choose(HouseholdIds, Position),
    /// The building and the stairwell of the household looked at are shown.
    Show(Position),
    /// No household is looked at any more.
    Leave,
}

impl Reducible for Home {
    type Action = HomeAction;

    fn reduce(self: Rc<Self>, action: HomeAction) -> Rc<Self> {
        let mut next = Rc::unwrap_or_clone(self);
        match action {
            HomeAction::Follow { opened, arrival, locked, named } => {
                // Another document is not what the address named, unless it came with it.
                let before = next.followed.replace((opened, arrival));
                let is_asked = match before {
                    Some((before, followed)) => followed != arrival || (locked && before != opened),
                    None => true,
                };
                if is_asked && named.is_some() {
                    (next.wanted, next.arriving) = (named, true);
                }
            }
            HomeAction::Arrive => next.arriving = false,
            HomeAction::Turn(project) if project == next.project => {}
            HomeAction::Turn(project) => {
                let Self { wanted, arriving, followed, .. } = next;
                next = Self { wanted, arriving, followed, project, ..Self::default() };
            }
            HomeAction::Search { typed, composing } => {
                if !composing {
                    next.search.wanted.clone_from(&typed);
                }
                next.search.typed = typed;
            }
            HomeAction::Building(building) => {
                (next.building, next.stairwell, next.flat) = (building, None, None);
            }
            HomeAction::Stairwell(stairwell) => (next.stairwell, next.flat) = (stairwell, None),
            HomeAction::Flat(flat) => next.flat = Some(flat),
            HomeAction::Choose(ids, position) => {
                next.wanted = Some(ids);
                next.show(position);
            }
            HomeAction::Show(position) => next.show(position),
            HomeAction::Leave => next.wanted = None,
        }
        next.into()
    }
}

impl Home {
    fn show(&mut self, position: Position) {
        if let Some((building, stairwell)) = position.stairwell {
            (self.building, self.stairwell) = (building, Some(stairwell));
        }
        self.flat = Some(position.household);
        self.search = Search::default();
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use yew::Reducible as _;

    use super::{Home, HomeAction, Position};

    fn follow(opened: usize, arrival: usize, locked: bool) -> HomeAction {
        HomeAction::Follow { opened, arrival, locked, named: Some(("P".to_owned(), "1".to_owned())) }
    }

    #[test]
    fn the_address_is_followed_once_and_again_with_a_document_that_it_carries() {
        let first = Rc::new(Home::default()).reduce(follow(0, 0, false));
        assert!(first.arriving);
        let left = first.reduce(HomeAction::Arrive).reduce(HomeAction::Leave);
        assert_eq!(Rc::clone(&left).reduce(follow(0, 0, false)), left);
        assert_eq!(Rc::clone(&left).reduce(follow(1, 0, false)).wanted, None);
        assert!(Rc::clone(&left).reduce(follow(1, 0, true)).arriving);
        assert!(left.reduce(follow(1, 1, false)).arriving);
    }

    #[test]
    fn another_project_is_looked_through_from_its_beginning() {
        let position = Position { household: 7, stairwell: Some((2, 1)) };
        let ids = ("P".to_owned(), "1".to_owned());
        let home = Rc::new(Home::default()).reduce(HomeAction::Turn("P".to_owned()));
        let home = home.reduce(HomeAction::Choose(ids, position));
        assert_eq!((home.building, home.stairwell, home.flat), (2, Some(1), Some(7)));
        assert_eq!(Rc::clone(&home).reduce(HomeAction::Turn("P".to_owned())), home);
        let other = home.reduce(HomeAction::Turn("Q".to_owned()));
        assert_eq!((other.building, other.stairwell, other.flat), (0, None, None));
        assert!(other.wanted.is_some());
    }
}
