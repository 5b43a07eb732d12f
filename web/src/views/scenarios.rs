//! Which scenario is looked at, what it is called, and adding and taking out scenarios.

use web_sys::Event;
use yew::Callback;

use super::{Desk, Field, tool};
use crate::document::{Action, Place, Scenario};
use crate::fields::{Shape, chosen, option};
use crate::tag::{Tag, tag};
use crate::text;

pub(crate) fn scenarios(desk: &Desk<'_>) -> Tag {
    let scenarios = &desk.document.scenarios;
    let present = scenarios.present();
    let several = scenarios.all().len() > 1;
    let add = add(desk);
    let group = tag("div.scenarios role=group").attr("aria-label", text::scenario());
    if !several {
        return group.put(add);
    }
    let dispatch = desk.dispatch.clone();
    let switch = Callback::from(move |event: Event| {
        if let Ok(index) = chosen(&event).parse() {
            dispatch.emit(Action::Choose(index));
        }
    });
    let choices = scenarios.all().iter().enumerate().map(|(index, scenario)| {
        option(index.to_string(), name(index, scenario), index == scenarios.index())
    });
    let look = Field { label: Some(text::scenario_name().to_owned()), ..Field::new(Shape::Text) };
    group
        .put(tag("label for=scenarios").text(text::scenario()))
        .put(tag("select.input id=scenarios").on_change(switch).each(choices))
        .put(tag("span.name").put(desk.field(Place::Scenario, &present.name, look)))
        .put(add)
        .put(tool(text::remove_scenario(), desk.act(Action::RemoveScenario)))
}

/// The button that saves the present scenario as a new one.
pub(crate) fn add(desk: &Desk<'_>) -> Tag {
    let scenarios = &desk.document.scenarios;
    let number = scenarios.all().len() + 1;
    let copy = Scenario {
        name: [text::scenario(), " ", &number.to_string()].concat(),
        draft: scenarios.present().draft.clone(),
    };
    tool(text::add_scenario(), desk.act(Action::AddScenario(copy)))
}

/// What a scenario is called, by its place where it has no name.
pub(crate) fn name(index: usize, scenario: &Scenario) -> String {
    if scenario.name.is_empty() {
        [text::scenario(), " ", &(index + 1).to_string()].concat()
    } else {
        scenario.name.clone()
    }
}
