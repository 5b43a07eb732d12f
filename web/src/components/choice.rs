//! A field that people choose from.

use web_sys::HtmlSelectElement;
use yew::virtual_dom::{AttrValue, VTag, VText};
use yew::{Callback, Event, Html, Properties, TargetCast as _, component, html, use_callback};

use crate::context::use_view_context;
use crate::document::{Action, Place};

/// Things to choose from: the value of each, and its name.
pub(crate) type Choices = Vec<(AttrValue, AttrValue)>;

#[derive(PartialEq, Properties)]
pub(crate) struct ChoiceProps {
    pub(crate) id: AttrValue,
    /// The value that is chosen. It is shown even where it is none of the choices.
    pub(crate) value: AttrValue,
    pub(crate) choices: Choices,
    /// Called with the value that somebody chooses.
    pub(crate) onchange: Callback<String>,
    /// Its name, where no `label` element says it.
    #[prop_or_default]
    pub(crate) label: Option<AttrValue>,
    /// Words on what is wrong with the choice.
    #[prop_or_default]
    pub(crate) problem: Option<AttrValue>,
    /// The id of words about the choice, where nothing is wrong with it.
    #[prop_or_default]
    pub(crate) described_by: Option<AttrValue>,
    #[prop_or_default]
    pub(crate) disabled: bool,
}

/// A list to choose from, with what is wrong with the choice.
#[component]
pub(crate) fn Choice(props: &ChoiceProps) -> Html {
    let onchange = use_callback(props.onchange.clone(), |event: Event, onchange| {
        onchange.emit(event.target_unchecked_into::<HtmlSelectElement>().value());
    });
    let is_known = props.choices.iter().any(|(value, _)| *value == props.value);
    let options =
        props.choices.iter().map(|(value, name)| choice(value.clone(), name.clone(), *value == props.value));
    let problem_id = props.problem.as_ref().map(|_| AttrValue::from(format!("{}-problem", props.id)));
    html! {
        <>
            <select
                class="input"
                id={props.id.clone()}
                disabled={props.disabled}
                aria-label={props.label.clone()}
                aria-invalid={props.problem.as_ref().map(|_| "true")}
                aria-describedby={problem_id.clone().or_else(|| props.described_by.clone())}
                {onchange}
            >
                if !is_known {
                    { choice(props.value.clone(), props.value.clone(), true) }
                }
                { for options }
            </select>
            if let Some(problem) = &props.problem {
                <span class="problem" id={problem_id}>{ problem.clone() }</span>
            }
        </>
    }
}

/// One choice of a list. `selected` is set on its object, which unlike the attribute of that name also counts after a
/// person's choice; `html!` only writes the attribute.
pub(crate) fn choice(value: AttrValue, name: AttrValue, selected: bool) -> Html {
    let mut option = VTag::new("option");
    option.add_attribute("value", value);
    option.add_property("selected", selected);
    option.add_child(VText::new(name).into());
    option.into()
}

#[derive(PartialEq, Properties)]
pub(crate) struct PlaceChoiceProps {
    /// The place in the document that the choice goes to; its path is the element's id.
    pub(crate) place: Place,
    /// The text the document holds.
    pub(crate) value: AttrValue,
    pub(crate) choices: Choices,
    /// Its name, where no `label` element says it.
    #[prop_or_default]
    pub(crate) label: Option<AttrValue>,
    /// The id of words about the choice, where nothing is wrong with it.
    #[prop_or_default]
    pub(crate) described_by: Option<AttrValue>,
}

/// A list to choose a text of the document from.
#[component]
pub(crate) fn PlaceChoice(props: &PlaceChoiceProps) -> Html {
    let context = use_view_context();
    let id = context.path_of(props.place);
    let problem = context.problem(props.place, &id);
    let onchange = use_callback((props.place, context.dispatch.clone()), |chosen, (place, dispatch)| {
        dispatch.emit(Action::Write(*place, chosen));
    });
    html! {
        <Choice
            {id}
            {problem}
            {onchange}
            value={props.value.clone()}
            choices={props.choices.clone()}
            label={props.label.clone()}
            described_by={props.described_by.clone()}
            disabled={context.locked()}
        />
    }
}
