//! The choice of what else can be renovated.

use fentan_core::draft::DraftProject;
use fentan_core::rulebook::{Component, Rulebook};
use fentan_core::{Bilingual, Language};
use fentan_owners::explain::component_name;
use fentan_owners::is_of_one_stairwell;
use yew::virtual_dom::AttrValue;
use yew::{Html, MouseEvent, component, html, use_callback, use_memo, use_state_eq};

use super::action::Action;
use super::calculator::use_calculator;
use super::community_form::no_choice;
use super::section::Labelled;
use crate::browser::focus_path;
use crate::components::{Button, Choice, Choices};
use crate::context::use_language;
use crate::words::{budget::ADD, embed as words, same};

/// The id of the list.
const LIST: &str = "more";

/// The components of the tier that no line has yet, and a button that adds the one that is chosen.
#[component]
pub(super) fn MeasureAdder() -> Html {
    let calculator = use_calculator();
    let language = use_language();
    let chosen = use_state_eq(AttrValue::default);
    let onchange = use_callback(chosen.setter(), |value: String, setter| setter.set(value.into()));
    let onclick =
        use_callback((chosen.clone(), calculator.dispatcher()), |_: MouseEvent, (chosen, dispatcher)| {
            if chosen.is_empty() {
                return focus_path(LIST);
            }
            dispatcher.dispatch(Action::AddLine(chosen.to_string()));
            chosen.set(AttrValue::default());
        });
    let project = calculator.project().cloned();
    let choices = use_memo((project, calculator.is_estimate()), |(project, is_estimate)| {
        let project = project.as_deref();
        project
            .map(|project| offered(calculator.rulebook(), project, *is_estimate, language))
            .unwrap_or_default()
    });
    // What another tier no longer offers is no longer chosen.
    let is_offered = choices.iter().any(|(id, _)| *id == *chosen);
    let value = if is_offered { (*chosen).clone() } else { AttrValue::default() };
    html! {
        <p class="fields">
            <Labelled label={words::ADD_MEASURE.get(language)}>
                <Choice id={LIST} {value} choices={(*choices).clone()} {onchange} />
            </Labelled>
            <Button id="add" {onclick}>{ ADD.get(language) }</Button>
        </p>
    }
}

/// Nothing, then every component that can be added.
fn offered(rules: &Rulebook, project: &DraftProject, is_estimate: bool, language: Language) -> Choices {
    let components = rules.components.iter().filter(|component| {
        is_missing(rules, project, component) && !(is_estimate && is_of_one_stairwell(rules, &component.id))
    });
    let choice = |component: &Component| {
        let name = label_with_clause(rules, component).unwrap_or_else(|| component_name(rules, component));
        (component.id.to_string().into(), name.get(language).to_owned().into())
    };
    std::iter::once(no_choice(language)).chain(components.map(choice)).collect()
}

/// True where a component is of the project's kind and tier, and no line has it.
fn is_missing(rules: &Rulebook, project: &DraftProject, component: &Component) -> bool {
    let kind = rules.kind_index(&project.kind).and_then(|index| rules.kind(index));
    let tier = project.tier.as_ref().and_then(|tier| rules.tier_index(tier));
    kind.is_some_and(|kind| rules.belongs(component.measure, kind, tier))
        && !project.lines.iter().any(|line| line.component == *component.id)
}

/// A component's name with its clause, where another component has the same name.
pub(super) fn label_with_clause(rules: &Rulebook, component: &Component) -> Option<Bilingual> {
    let name = component_name(rules, component);
    let count = rules.components.iter().filter(|other| component_name(rules, other) == name).count();
    let clause = &rules.measure(component.measure)?.clause;
    (count > 1).then(|| words::with_remark(&name, &same(clause)))
}
