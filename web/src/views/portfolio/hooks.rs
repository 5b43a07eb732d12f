//! The values that the view computes between two drawings, each only when something it depends on has changed.

use std::rc::Rc;

use yew::{Callback, hook, use_callback, use_effect_with, use_memo, use_mut_ref, use_state_eq};

use super::arrangement::{Arrangement, Source};
use super::facts::AllFacts;
use super::filter::Filter;
use super::row::link_id;
use super::state::{Layout, PortfolioAction, StateHandle};
use crate::browser;
use crate::context::{DocumentContext, ViewContext};

/// The facts of every project.
#[hook]
pub(super) fn use_facts(document: &DocumentContext) -> AllFacts {
    let before = use_mut_ref(AllFacts::default);
    let facts = use_memo(document.clone(), move |document| {
        let facts = AllFacts::of(document.evaluation(), &before.borrow());
        before.replace(facts.clone());
        facts
    });
    AllFacts::clone(&facts)
}

/// An arrangement with everything it was made from.
struct Arranged {
    request: Request,
    facts: AllFacts,
    arrangement: Rc<Arrangement>,
    /// True where every row stands where it belongs.
    is_settled: bool,
}

/// The layout and document that a person asked to see; whoever asks for others sees all rows arranged anew.
#[derive(Clone, PartialEq)]
struct Request {
    layout: Layout,
    language: fentan_core::Language,
    /// The number of the document among those that came in.
    opened: usize,
    /// The number of projects.
    count: usize,
}

/// The rows and sums of the table. While the focus is in the row of the `held` project, no row changes its place.
#[hook]
pub(super) fn use_arrangement(
    context: &ViewContext,
    facts: &AllFacts,
    layout: &Layout,
    held: Option<usize>,
) -> Rc<Arrangement> {
    let last = use_mut_ref(|| None::<Arranged>);
    let mut last = last.borrow_mut();
    let (language, opened, count) = (context.language(), context.document.opened, facts.len());
    let request = Request { layout: layout.clone(), language, opened, count };
    let source = Source { evaluation: context.evaluation(), facts };
    let before = last.as_ref().filter(|last| last.request == request);
    let holds = |last: &&Arranged| held.is_some_and(|held| last.arrangement.shows(held));
    let (arrangement, is_settled) = match (before, before.filter(holds)) {
        (Some(last), held) if last.facts == *facts && (held.is_some() || last.is_settled) => {
            return Rc::clone(&last.arrangement);
        }
        (_, Some(last)) => (last.arrangement.with_sums_of(source, layout.group_by), false),
        _ => (Arrangement::new(source, layout, language), true),
    };
    let arrangement = Rc::new(arrangement);
    let facts = facts.clone();
    *last = Some(Arranged { request, facts, arrangement: Rc::clone(&arrangement), is_settled });
    arrangement
}

/// The project in whose row the focus is or shall be, and what hears of the focus.
#[hook]
pub(super) fn use_held_project(state: &StateHandle) -> (Option<usize>, Callback<Option<usize>>) {
    let held = use_state_eq(|| None::<usize>);
    let deps = (held.setter(), state.dispatcher());
    let onhold = use_callback(deps, |project: Option<usize>, (held, state)| {
        held.set(project);
        if project.is_some() {
            state.dispatch(PortfolioAction::Settle);
        }
    });
    (state.wanted.map(|wanted| wanted.project).or(*held), onhold)
}

/// Puts the focus on the row that shall have it, once it is there.
#[hook]
pub(super) fn use_wanted_row(state: &StateHandle, facts: &AllFacts, arrangement: &Rc<Arrangement>) {
    let state_dispatcher = state.dispatcher();
    let deps = (state.wanted, facts.len(), Rc::clone(arrangement));
    use_effect_with(deps, move |(wanted, count, arrangement)| {
        let Some(wanted) = wanted else { return };
        if arrangement.shows(wanted.project) {
            browser::focus_path(&link_id(wanted.project));
        } else if !wanted.is_new {
            state_dispatcher.dispatch(PortfolioAction::Settle);
        } else if wanted.project < *count {
            state_dispatcher.dispatch(PortfolioAction::Filter(Filter::default()));
        }
    });
}
