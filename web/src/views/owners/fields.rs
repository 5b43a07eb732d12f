//! Fields for what is said of households, rules and sources, of the vote and of what there is to show. What is wrong
//! with one is known by the apportionment, or by the progress.

use yew::virtual_dom::AttrValue;
use yew::{Html, Properties, component, html, use_callback};

use super::context::use_owners_context;
use crate::components::{Choice, Choices, FieldInput};
use crate::context::use_project_context;
use crate::document::{Action, OwnersPlace, Place};
use crate::fields::Shape;

#[derive(PartialEq, Properties)]
pub(super) struct OwnersFieldProps {
    pub(super) place: OwnersPlace,
    /// The text to show, where that is not what the document holds.
    #[prop_or_default]
    pub(super) value: Option<AttrValue>,
    #[prop_or(Shape::Text)]
    pub(super) shape: Shape,
    pub(super) label: AttrValue,
    #[prop_or_default]
    pub(super) unit: &'static str,
    /// The column in which Enter and the arrows move up and down.
    #[prop_or_default]
    pub(super) column: Option<&'static str>,
}

/// A text input for a place of the project looked at.
#[component]
pub(super) fn OwnersField(props: &OwnersFieldProps) -> Html {
    let project = use_project_context();
    let owners = use_owners_context();
    let place = Place::Owners(project.index, props.place);
    let id = project.path_of(place);
    let held = || props.place.held(project.project()).to_owned().into();
    html! {
        <FieldInput
            problem={owners.problem(&id, project.language())}
            {id}
            {place}
            value={props.value.clone().unwrap_or_else(held)}
            shape={props.shape}
            label={props.label.clone()}
            unit={props.unit}
            column={props.column}
            locked={project.locked()}
            dispatch={project.dispatch.clone()}
        />
    }
}

#[derive(PartialEq, Properties)]
pub(super) struct OwnersChoiceProps {
    pub(super) place: OwnersPlace,
    /// The value that is chosen.
    pub(super) value: AttrValue,
    pub(super) choices: Choices,
    pub(super) label: AttrValue,
}

/// A list to choose a text of the project looked at from.
#[component]
pub(super) fn OwnersChoice(props: &OwnersChoiceProps) -> Html {
    let project = use_project_context();
    let owners = use_owners_context();
    let place = Place::Owners(project.index, props.place);
    let id = project.path_of(place);
    let onchange = use_callback((place, project.dispatch.clone()), |chosen, (place, dispatch)| {
        dispatch.emit(Action::Write(*place, chosen));
    });
    html! {
        <Choice
            problem={owners.problem(&id, project.language())}
            {id}
            value={props.value.clone()}
            choices={props.choices.clone()}
            {onchange}
            label={props.label.clone()}
            disabled={project.locked()}
        />
    }
}
