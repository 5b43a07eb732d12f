//! The controls above the table: words to search for, choices, groups.

use fentan_core::Bilingual;
use fentan_core::summary::By;
use std::collections::HashSet;
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::{Callback, Event, Html, InputEvent, Properties, TargetCast as _, component, html, use_callback};

use super::arrangement::Arrangement;
use super::facts::AllFacts;
use super::filter::{Criterion, Filter};
use super::state::{PortfolioAction, StateHandle};
use crate::components::{Button, choice};
use crate::context::{ViewContext, use_view_context};
use crate::fields::chosen;
use crate::words::{budget, portfolio};

#[derive(PartialEq, Properties)]
pub(super) struct ControlsProps {
    pub(super) state: StateHandle,
    pub(super) facts: AllFacts,
    pub(super) arrangement: Rc<Arrangement>,
}

/// Everything that decides which projects are shown, and how they are grouped.
#[component]
pub(super) fn Controls(props: &ControlsProps) -> Html {
    let context = use_view_context();
    let ControlsProps { state, facts, arrangement } = props;
    let dispatch = state.dispatcher().to_callback();
    let filter = &state.layout.filter;
    let search = use_callback(state.clone(), |event: InputEvent, state| {
        let search = event.target_unchecked_into::<HtmlInputElement>().value();
        let filter = Filter { search, ..state.layout.filter.clone() };
        state.dispatch(PortfolioAction::Filter(filter));
    });
    let only_wrong = use_callback(state.clone(), |wrong, state| {
        let filter = Filter { wrong, ..state.layout.filter.clone() };
        state.dispatch(PortfolioAction::Filter(filter));
    });
    let every_column = dispatch.reform(PortfolioAction::ShowEveryColumn);
    let groups = Rc::clone(arrangement);
    let fold_all = dispatch.reform(move |_| {
        PortfolioAction::FoldOnly(groups.groups.iter().map(|group| group.key.clone()).collect())
    });
    let unfold_all = dispatch.reform(|_| PortfolioAction::FoldOnly(HashSet::new()));
    html! {
        <div class="filters" role="group" aria-label={context.say(&portfolio::FILTER).to_owned()}>
            <input
                type="search"
                class="input search"
                autocomplete="off"
                spellcheck="false"
                aria-label={context.say(&portfolio::SEARCH).to_owned()}
                placeholder={context.say(&portfolio::SEARCH_PROJECTS_HINT).to_owned()}
                value={filter.search.clone()}
                oninput={search}
            />
            { for Criterion::ALL.map(|criterion| one_of(&context, state, facts, criterion)) }
            { tick(context.say(&portfolio::ONLY_WRONG), filter.wrong, &only_wrong) }
            <ClearFilter state={state.clone()} />
            { group_by(&context, state) }
            if state.layout.group_by.is_some() {
                <Button onclick={fold_all}>{ context.say(&portfolio::FOLD_ALL) }</Button>
                <Button onclick={unfold_all}>{ context.say(&portfolio::UNFOLD_ALL) }</Button>
            }
            { tick(context.say(&portfolio::ALL_COLUMNS), state.layout.every_column, &every_column) }
        </div>
    }
}

#[derive(PartialEq, Properties)]
pub(super) struct ClearFilterProps {
    pub(super) state: StateHandle,
}

/// The button that clears the filter.
#[component]
pub(super) fn ClearFilter(props: &ClearFilterProps) -> Html {
    let context = use_view_context();
    let clear = use_callback(props.state.dispatcher(), |_, state| {
        state.dispatch(PortfolioAction::Filter(Filter::default()));
    });
    html! {
        <Button onclick={clear} disabled={props.state.layout.filter.is_open()}>
            { context.say(&portfolio::CLEAR_FILTER) }
        </Button>
    }
}

/// The choice of one district, year, kind or tier of those there are.
fn one_of(context: &ViewContext, state: &StateHandle, facts: &AllFacts, criterion: Criterion) -> Html {
    let mut there: Vec<&str> = Vec::new();
    for own in facts.iter().map(|facts| criterion.of(facts)) {
        // There are few, so looking for each is quicker than sorting all.
        if !own.is_empty() && !there.contains(&own) {
            there.push(own);
        }
    }
    there.sort_unstable();
    let held = &state.layout.filter.chosen[criterion as usize];
    let filter = state.layout.filter.clone();
    let onchange = state.dispatcher().to_callback().reform(move |event: Event| {
        let mut filter = filter.clone();
        filter.chosen[criterion as usize] = chosen(&event);
        PortfolioAction::Filter(filter)
    });
    let choices = there.into_iter().map(|id| {
        let name = criterion.name(context.rulebook(), id, context.language());
        choice(id.to_owned().into(), name.to_owned().into(), id == held)
    });
    html! {
        <select class="input" aria-label={context.say(criterion.label()).to_owned()} {onchange}>
            { choice("".into(), context.say(criterion.every()).to_owned().into(), held.is_empty()) }
            { for choices }
        </select>
    }
}

/// The choice of what projects are grouped by.
fn group_by(context: &ViewContext, state: &StateHandle) -> Html {
    let onchange = state.dispatcher().to_callback().reform(|event: Event| {
        let by = chosen(&event).parse().ok().and_then(|index: usize| By::ALL.get(index).copied());
        PortfolioAction::GroupBy(by)
    });
    let held = state.layout.group_by;
    let choices = By::ALL.into_iter().enumerate().map(|(index, by)| {
        let name = portfolio::grouped_by(context.say(name(by)));
        choice(index.to_string().into(), context.say(&name).to_owned().into(), held == Some(by))
    });
    html! {
        <label class="group">
            { context.say(&portfolio::GROUP_BY) }
            <select class="input" {onchange}>
                { choice("".into(), context.say(&portfolio::NO_GROUPS).to_owned().into(), held.is_none()) }
                { for choices }
            </select>
        </label>
    }
}

/// The words for what projects are grouped by.
fn name(by: By) -> &'static Bilingual {
    match by {
        By::Division => &portfolio::DIVISION_COLUMN,
        By::Year => &budget::YEAR,
        By::Kind => &budget::KIND,
        By::Tier => &budget::TIER,
        By::Bundle => &portfolio::BUNDLE_COLUMN,
    }
}

/// A box to tick.
fn tick(name: &str, checked: bool, set: &Callback<bool>) -> Html {
    let onchange = set.reform(|event: Event| event.target_unchecked_into::<HtmlInputElement>().checked());
    html! {
        <label class="tick"><input type="checkbox" {checked} {onchange} />{ name }</label>
    }
}
