//! The scenario that is looked at, its name, and adding and taking out scenarios.

use fentan_core::Language;
use yew::{Html, component, html, use_callback};

use crate::components::{Button, TextField, choice};
use crate::context::use_view_context;
use crate::document::{Action, Place, Scenario};
use crate::fields::chosen;
use crate::words::frame;

/// The scenarios to choose from, where there are several, and the button that adds one.
#[component]
pub(crate) fn Scenarios() -> Html {
    let context = use_view_context();
    let language = context.language();
    let switch = use_callback(context.dispatch.clone(), |event: yew::Event, dispatch| {
        if let Ok(index) = chosen(&event).parse() {
            dispatch.emit(Action::Choose(index));
        }
    });
    let scenarios = &context.document.scenarios;
    let choices = scenarios.all().iter().enumerate().map(|(index, scenario)| {
        let name = name(index, scenario, language);
        choice(index.to_string().into(), name.into(), index == scenarios.index())
    });
    html! {
        <div class="scenarios" role="group" aria-label={frame::SCENARIO.get(language)}>
            if scenarios.all().len() > 1 {
                <label for="scenarios">{ frame::SCENARIO.get(language) }</label>
                <select class="input" id="scenarios" onchange={switch}>{ for choices }</select>
                <span class="name">
                    <TextField
                        place={Place::Scenario}
                        value={scenarios.present().name.clone()}
                        label={frame::SCENARIO_NAME.get(language)}
                    />
                </span>
                <AddScenario />
                <Button onclick={context.act(Action::RemoveScenario)}>
                    { frame::REMOVE_SCENARIO.get(language) }
                </Button>
            } else {
                <AddScenario />
            }
        </div>
    }
}

/// The button that saves the present scenario as a new one.
#[component]
pub(crate) fn AddScenario() -> Html {
    let context = use_view_context();
    let scenarios = &context.document.scenarios;
    let number = scenarios.all().len() + 1;
    let copy = Scenario {
        name: [context.say(&frame::SCENARIO), " ", &number.to_string()].concat(),
        draft: scenarios.present().draft.clone(),
    };
    html! {
        <Button onclick={context.act(Action::AddScenario(copy))}>{ context.say(&frame::ADD_SCENARIO) }</Button>
    }
}

/// The name of a scenario; its number where it has none.
pub(crate) fn name(index: usize, scenario: &Scenario, language: Language) -> String {
    if scenario.name.is_empty() {
        [frame::SCENARIO.get(language), " ", &(index + 1).to_string()].concat()
    } else {
        scenario.name.clone()
    }
}
