//! A field of the document that people type in, with its unit and what is wrong with it.

use yew::virtual_dom::AttrValue;
use yew::{Callback, Html, Properties, component, html, use_callback};

use super::TextInput;
use super::rate_question::RateQuestion;
use crate::context::use_view_context;
use crate::document::{Action, Place};
use crate::fields::Shape;

#[derive(PartialEq, Properties)]
pub(crate) struct TextFieldProps {
    /// The place in the document that the text goes to; its path is the element's id.
    pub(crate) place: Place,
    /// The text the document holds.
    pub(crate) value: AttrValue,
    /// The kind of text.
    #[prop_or(Shape::Text)]
    pub(crate) shape: Shape,
    /// Its name, where no `label` element says it.
    #[prop_or_default]
    pub(crate) label: Option<AttrValue>,
    /// The unit shown in the field.
    #[prop_or_default]
    pub(crate) unit: &'static str,
    /// The column in which Enter and the arrows move up and down.
    #[prop_or_default]
    pub(crate) column: Option<AttrValue>,
    /// The id of a list of texts that are offered.
    #[prop_or_default]
    pub(crate) list: Option<AttrValue>,
}

/// A text input of the document with its unit and what is wrong with it.
#[component]
pub(crate) fn TextField(props: &TextFieldProps) -> Html {
    let context = use_view_context();
    let id = context.path_of(props.place);
    let problem = context.problem(props.place, &id);
    html! {
        <FieldInput
            {id}
            {problem}
            place={props.place}
            value={props.value.clone()}
            shape={props.shape}
            label={props.label.clone()}
            unit={props.unit}
            column={props.column.clone()}
            list={props.list.clone()}
            locked={context.locked()}
            dispatch={context.dispatch.clone()}
        />
    }
}

#[derive(PartialEq, Properties)]
pub(crate) struct FieldInputProps {
    /// The element's id: the path of the place.
    pub(crate) id: AttrValue,
    pub(crate) place: Place,
    pub(crate) value: AttrValue,
    pub(crate) shape: Shape,
    pub(crate) label: Option<AttrValue>,
    /// Words on what is wrong with the text.
    pub(crate) problem: Option<AttrValue>,
    pub(crate) unit: &'static str,
    pub(crate) column: Option<AttrValue>,
    /// The id of a list of texts that are offered.
    #[prop_or_default]
    pub(crate) list: Option<AttrValue>,
    /// True where it can only be read.
    pub(crate) locked: bool,
    pub(crate) dispatch: Callback<Action>,
}

/// The same with everything given, for rows that are drawn again only when something of theirs has changed.
#[component]
pub(crate) fn FieldInput(props: &FieldInputProps) -> Html {
    let onwrite = use_callback((props.place, props.dispatch.clone()), |text, (place, dispatch)| {
        dispatch.emit(Action::Write(*place, text));
    });
    let problem_id = props.problem.as_ref().map(|_| AttrValue::from(format!("{}-problem", props.id)));
    html! {
        <>
            <span class="field">
                <TextInput
                    id={props.id.clone()}
                    subject={AttrValue::from(format!("{:?}", props.place))}
                    value={props.value.clone()}
                    shape={props.shape}
                    label={props.label.clone()}
                    column={props.column.clone()}
                    list={props.list.clone()}
                    locked={props.locked}
                    invalid={props.problem.as_ref().map(|_| true)}
                    described_by={problem_id.clone()}
                    {onwrite}
                />
                if !props.unit.is_empty() {
                    <span class="unit" aria-hidden="true">{ props.unit }</span>
                }
            </span>
            if props.shape == Shape::Percent && !props.locked {
                <RateQuestion
                    place={props.place}
                    value={props.value.clone()}
                    dispatch={props.dispatch.clone()}
                />
            }
            if let Some(problem) = &props.problem {
                <span class="problem" id={problem_id}>{ problem.clone() }</span>
            }
        </>
    }
}
