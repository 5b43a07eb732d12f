//! The rules themselves, as the rulebook holds them: Annex 2 with worked examples, then who may pay, how city and
//! district split, where money comes from, and what the policy leaves open. Nothing of the policy is written here.

mod about;
mod component_row;
mod decisions;
mod example;
mod facts;
mod filters;
mod index;
mod measures;
mod payers;
mod readings;
mod search;
mod section;
mod sources;
mod splits;
mod texts;

use std::rc::Rc;
use std::sync::Arc;

use fentan_core::Bilingual;
use fentan_core::rulebook::{ComponentIndex, TierIndex};
use yew::virtual_dom::AttrValue;
use yew::{Callback, Html, MouseEvent, UseReducerHandle, component, html, use_memo};

use self::about::AboutSection;
use self::decisions::DecisionsSection;
use self::filters::{FIELD, Filters};
use self::index::{Found, RulesIndex};
use self::measures::TierSection;
use self::payers::PayersSection;
use self::readings::ReadingsSection;
use self::search::{SearchAction, SearchState};
use self::section::section_id;
use self::sources::SourcesSection;
use self::splits::SplitsSection;
use crate::components::{Button, ButtonKind};
use crate::context::{ViewContext, money, use_view_context};
use crate::document::Action;
use crate::hooks::{use_kept_reducer, use_steady_callback};
use crate::route::View;
use crate::words::rules;
use crate::{browser, chart};

/// The rules of the document, as far as they are searched for.
#[component]
pub fn RulesView() -> Html {
    let context = use_view_context();
    let state = use_kept_reducer::<SearchState>();
    let rulebook = Arc::clone(context.document.rulebook());
    let index = use_memo(rulebook.digest.clone(), move |_| RulesIndex::new(&rulebook));
    let found = use_memo((Rc::clone(&index), state.query.clone()), |(index, query)| index.find(query));
    let onadd = use_steady_callback({
        let (index, context) = (Rc::clone(&index), context.clone());
        move |component| add(&index, &context, component)
    });
    let onadd = (!context.locked()).then_some(onadd);
    let tiers = (0..index.rulebook().tiers.len()).filter_map(TierIndex::at).map(|tier| {
        let (index, found, onadd) = (Rc::clone(&index), Rc::clone(&found), onadd.clone());
        html! { <TierSection {index} {found} {tier} {onadd} /> }
    });
    let count = context.say(&rules::rules_found(found.components.len(), found.others())).to_owned();
    html! {
        <main class="rules">
            <Filters state={state.clone()} found={count} />
            { contents(&context, &index, &found) }
            <svg class="hidden" aria-hidden="true">{ chart::patterns() }</svg>
            { lead(&context, &index, &found, &state) }
            { for tiers }
            { lists(&index, &found) }
        </main>
    }
}

/// Adds a line for a component to the present project, and goes there.
fn add(index: &RulesIndex, context: &ViewContext, component: ComponentIndex) {
    if let Some(component) = index.rulebook().component(component) {
        context.dispatch.emit(Action::AddLines(vec![component.id.to_string()]));
        context.route.go.emit(View::Budget);
    }
}

/// Words on the examples; where no component was found, words on that and the way back.
fn lead(
    context: &ViewContext,
    index: &RulesIndex,
    found: &Found,
    state: &UseReducerHandle<SearchState>,
) -> Html {
    if found.components.is_empty() {
        let dispatcher = state.dispatcher();
        let onclick = Callback::from(move |_: MouseEvent| {
            dispatcher.dispatch(SearchAction::Clear);
            browser::focus_path(FIELD);
        });
        return html! {
            <p class="none">
                { context.say(&rules::NONE_FOUND) }
                <Button {onclick}>{ context.say(&rules::CLEAR_SEARCH) }</Button>
            </p>
        };
    }
    let rulebook = index.rulebook();
    let class = rulebook.division_class(example::class(rulebook));
    let class = class.map_or("", |class| context.say(&class.name));
    html! { <p class="lead">{ context.say(&rules::examples_lead(&money(example::COST), class)) }</p> }
}

/// The parts in which something was found, to jump to.
fn contents(context: &ViewContext, index: &RulesIndex, found: &Found) -> Html {
    let tiers = index.rulebook().tiers.iter().enumerate().filter(|(offset, _)| {
        TierIndex::at(*offset).is_some_and(|tier| !found.of_tier(index, tier).is_empty())
    });
    let tiers = tiers.map(|(_, tier)| (&*tier.id, &tier.name));
    let lists: [(&str, &Bilingual, &[usize]); 6] = [
        ("payers", &rules::PAYERS, &found.payers),
        ("splits", &rules::SPLITS, &found.classes),
        ("sources", &rules::SOURCES, &found.sources),
        ("readings", &rules::READINGS, &found.readings),
        ("decisions", &rules::DECISIONS, &found.decisions),
        ("about", &rules::ABOUT, &found.facts),
    ];
    let lists = lists.into_iter().filter(|(_, _, found)| !found.is_empty());
    let links = tiers.chain(lists.map(|(id, name, _)| (id, name))).map(|(id, name)| {
        let onclick = browser::going_to(&section_id(id));
        let name = AttrValue::from(context.say(name).to_owned());
        html! { <li><Button kind={ButtonKind::Link} {onclick}>{ name }</Button></li> }
    });
    html! {
        <nav class="contents" aria-label={context.say(&rules::RULES_CONTENTS).to_owned()}>
            <ul>{ for links }</ul>
        </nav>
    }
}

/// The shorter lists of the rulebook, those in which something was found.
fn lists(index: &Rc<RulesIndex>, found: &Rc<Found>) -> Html {
    html! {
        <>
            if !found.payers.is_empty() {
                <PayersSection index={Rc::clone(index)} found={Rc::clone(found)} />
            }
            if !found.classes.is_empty() {
                <SplitsSection index={Rc::clone(index)} found={Rc::clone(found)} />
            }
            if !found.sources.is_empty() {
                <SourcesSection index={Rc::clone(index)} found={Rc::clone(found)} />
            }
            if !found.readings.is_empty() {
                <ReadingsSection index={Rc::clone(index)} found={Rc::clone(found)} />
            }
            if !found.decisions.is_empty() {
                <DecisionsSection index={Rc::clone(index)} found={Rc::clone(found)} />
            }
            if !found.facts.is_empty() {
                <AboutSection index={Rc::clone(index)} found={Rc::clone(found)} />
            }
        </>
    }
}
