//! The state that the view keeps for itself, and what people do with it.

use std::rc::Rc;

use fentan_core::Draft;
use yew::{Reducible, UseReducerHandle};

use crate::context::ViewContext;
use crate::document::{Action, Scenario};

/// The view's own state, with its reducer.
pub(super) type StateHandle = UseReducerHandle<CompareState>;

/// The view's own state. It stays while another view is looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct CompareState {
    pub(super) part: Part,
    /// The scenario that the others are compared with.
    pub(super) base: usize,
    /// The scenario whose districts and projects are looked at.
    pub(super) other: usize,
    /// The order of the projects' thresholds.
    pub(super) order: Order,
    /// True where long lists are shown to their end.
    pub(super) unfolded: bool,
}

/// A part of the view.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Part {
    #[default]
    Scenarios,
    Readings,
    Threshold,
}

/// The order in which projects are sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Order {
    /// The budget's order.
    Place,
    Pool,
    Grant,
    #[default]
    City,
    District,
}

/// One thing done in the view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CompareAction {
    /// Something else is compared.
    Show(Part),
    /// Another scenario is the base.
    Base(usize),
    /// The districts and projects of another scenario are looked at.
    Other(usize),
    Sort(Order),
    Unfold,
    /// A scenario was made from another one, with which it is compared.
    Made {
        from: usize,
        made: usize,
    },
}

impl Reducible for CompareState {
    type Action = CompareAction;

    fn reduce(self: Rc<Self>, action: CompareAction) -> Rc<Self> {
        let mut next = Rc::unwrap_or_clone(self);
        match action {
            CompareAction::Show(part) => (next.part, next.unfolded) = (part, false),
            CompareAction::Base(base) => next.base = base,
            CompareAction::Other(other) => next.other = other,
            CompareAction::Sort(order) => next.order = order,
            CompareAction::Unfold => next.unfolded = true,
            CompareAction::Made { from, made } => {
                (next.base, next.other, next.part) = (from, made, Part::Scenarios);
            }
        }
        Rc::new(next)
    }
}

/// Adds a scenario and compares it with the one it was made from.
pub(super) fn add_scenario(context: &ViewContext, state: &StateHandle, name: String, draft: Draft) {
    let scenarios = &context.document.scenarios;
    state.dispatch(CompareAction::Made { from: scenarios.index(), made: scenarios.all().len() });
    context.dispatch.emit(Action::AddScenario(Scenario { name, draft: Rc::new(draft) }));
}

/// The budgets that something was worked out from.
#[derive(Clone)]
pub(super) struct Drafts(pub(super) Vec<Rc<Draft>>);

/// Budgets that are the same are the same object, since versions share what did not change.
impl PartialEq for Drafts {
    fn eq(&self, other: &Self) -> bool {
        let same = |(one, two): (&Rc<Draft>, &Rc<Draft>)| Rc::ptr_eq(one, two);
        self.0.len() == other.0.len() && self.0.iter().zip(&other.0).all(same)
    }
}

impl Drafts {
    /// The present scenario alone.
    pub(super) fn present(context: &ViewContext) -> Self {
        Self(vec![Rc::clone(context.document.draft())])
    }
}
