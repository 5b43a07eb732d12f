//! The state that the view keeps for itself, and what people do with it.

use std::collections::HashSet;
use std::rc::Rc;

use fentan_core::summary::By;
use serde::{Deserialize, Serialize};
use yew::{Reducible, UseReducerHandle};

use super::arrangement::GroupKey;
use super::columns::Column;
use super::filter::Filter;
use super::sort::Sort;
use crate::storage;

/// The key of the layout in the tab's storage.
const KEY: &str = "fentan.portfolio";

/// The view's own state, with its reducer.
pub(super) type StateHandle = UseReducerHandle<PortfolioState>;

/// The view's own state. It stays while another view is looked at.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct PortfolioState {
    pub(super) layout: Layout,
    /// True where the groups are drawn beside each other.
    pub(super) compares_groups: bool,
    /// The project whose row shall get the focus.
    pub(super) wanted: Option<Wanted>,
    /// Counts how often other rows were asked for: the table is shown from its top then.
    pub(super) restart: usize,
}

/// The choice of what is shown, and in which order. It is kept for the tab, so that a reload forgets nothing but folds.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Layout {
    pub(super) filter: Filter,
    #[serde(with = "by")]
    pub(super) group_by: Option<By>,
    /// None for the order in which projects were entered.
    pub(super) sort: Option<Sort>,
    /// The groups of which only the sum is shown.
    #[serde(skip)]
    pub(super) folded: HashSet<GroupKey>,
    /// True where columns are shown in which nothing stands.
    pub(super) every_column: bool,
}

/// A project whose row shall get the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Wanted {
    pub(super) project: usize,
    /// True where it was just added: it is shown even if the filter would hide it.
    pub(super) is_new: bool,
}

/// One thing done in the view.
#[derive(Clone, Debug)]
pub(super) enum PortfolioAction {
    /// Other projects are shown.
    Filter(Filter),
    /// The projects are grouped, or no longer.
    GroupBy(Option<By>),
    /// A column's heading is pressed.
    Sort(Column),
    /// A group is folded, or unfolded where it was.
    Fold(GroupKey),
    /// These groups are folded, and no others.
    FoldOnly(HashSet<GroupKey>),
    ShowEveryColumn(bool),
    CompareGroups(bool),
    /// The focus shall go to the row of a project, if it is shown.
    Want(usize),
    /// A project was added at this place; the focus shall go to its row.
    Added(usize),
    /// The focus has gone where it should, or cannot.
    Settle,
}

impl Reducible for PortfolioState {
    type Action = PortfolioAction;

    fn reduce(self: Rc<Self>, action: PortfolioAction) -> Rc<Self> {
        let mut next = Rc::unwrap_or_clone(self);
        next.apply(action);
        Rc::new(next)
    }
}

impl Layout {
    /// Keeps it for the tab.
    pub(super) fn keep(&self) {
        storage::set_of_tab(KEY, self);
    }
}

/// A property to group by, as its place among all.
mod by {
    use fentan_core::summary::By;
    use serde::{Deserialize as _, Deserializer, Serialize as _, Serializer};

    #[allow(clippy::ref_option, clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
    pub(super) fn serialize<S: Serializer>(by: &Option<By>, serializer: S) -> Result<S::Ok, S::Error> {
        by.and_then(|by| By::ALL.iter().position(|one| *one == by)).serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<By>, D::Error> {
        let place = Option::<usize>::deserialize(deserializer)?;
        Ok(place.and_then(|place| By::ALL.get(place).copied()))
    }
}

impl PortfolioState {
    /// The state at first sight, with the layout that was kept for the tab.
    pub(super) fn restored() -> Self {
        Self { layout: storage::of_tab(KEY).unwrap_or_default(), ..Self::default() }
    }

    fn apply(&mut self, action: PortfolioAction) {
        let layout = &mut self.layout;
        match action {
            PortfolioAction::Filter(filter) => {
                layout.filter = filter;
                self.restart += 1;
            }
            PortfolioAction::GroupBy(by) => {
                (layout.group_by, layout.folded) = (by, HashSet::new());
                self.restart += 1;
            }
            PortfolioAction::Sort(column) => {
                layout.sort = Sort::next(layout.sort, column);
                self.restart += 1;
            }
            PortfolioAction::Fold(group) => {
                if !layout.folded.remove(&group) {
                    layout.folded.insert(group);
                }
            }
            PortfolioAction::FoldOnly(groups) => layout.folded = groups,
            PortfolioAction::ShowEveryColumn(every) => layout.every_column = every,
            PortfolioAction::CompareGroups(compares) => self.compares_groups = compares,
            PortfolioAction::Want(project) => self.wanted = Some(Wanted { project, is_new: false }),
            PortfolioAction::Added(project) => {
                layout.folded.clear();
                self.wanted = Some(Wanted { project, is_new: true });
            }
            PortfolioAction::Settle => self.wanted = None,
        }
    }
}
