//! The state that the view keeps for itself, and what people do with it.

use std::collections::HashSet;
use std::rc::Rc;

use fentan_core::summary::By;
use yew::{Reducible, UseReducerHandle};

use super::arrangement::GroupKey;
use super::columns::Column;
use super::filter::Filter;
use super::sort::Sort;

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

/// The choice of what is shown, and in which order.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Layout {
    pub(super) filter: Filter,
    pub(super) group_by: Option<By>,
    /// None for the order in which projects were entered.
    pub(super) sort: Option<Sort>,
    /// The groups of which only the sum is shown.
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

impl PortfolioState {
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
