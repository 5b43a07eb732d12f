//! A field that people type in.
//!
//! While it has the focus it shows exactly what was typed, also while a Chinese input method is composing: the text
//! in the field is never rewritten under anyone's hands. What was typed goes to the document as it can be read, so
//! that figures follow every stroke; the field itself is tidied when it is left.

use web_sys::HtmlInputElement;
use yew::virtual_dom::AttrValue;
use yew::{
    Callback, FocusEvent, Html, InputEvent, KeyboardEvent, Properties, TargetCast as _, classes, component,
    html, use_callback, use_mut_ref, use_state_eq,
};

use crate::context::use_view_context;
use crate::document::{Action, Place};
use crate::fields::{Shape, move_in_column, normalise, shown};

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
    pub(crate) column: Option<&'static str>,
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
            column={props.column}
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
    pub(crate) column: Option<&'static str>,
    /// True where it can only be read.
    pub(crate) locked: bool,
    pub(crate) dispatch: Callback<Action>,
}

/// The same with everything given, for rows that are drawn again only when something of theirs has changed.
#[component]
pub(crate) fn FieldInput(props: &FieldInputProps) -> Html {
    let FieldInputProps { place, shape, .. } = *props;
    // The text in the field while somebody types, with the place it belongs to: a field that comes to stand for
    // another place forgets what was typed in the one before.
    let typed = use_state_eq(|| None::<(Place, AttrValue)>);
    let before = use_mut_ref(AttrValue::default);

    let onfocus = {
        let before = before.clone();
        use_callback(props.value.clone(), move |_: FocusEvent, value| *before.borrow_mut() = value.clone())
    };
    let oninput = {
        let typed = typed.setter();
        use_callback(
            (place, shape, props.dispatch.clone()),
            move |event: InputEvent, (place, shape, dispatch)| {
                let text = event.target_unchecked_into::<HtmlInputElement>().value();
                // A composition is told when it ends, by the event that `fields::tell_compositions` sends.
                if !event.is_composing() {
                    let held = normalise(*shape, &text).unwrap_or_else(|| text.clone());
                    dispatch.emit(Action::Write(*place, held));
                }
                typed.set(Some((*place, text.into())));
            },
        )
    };
    let onblur = {
        let typed = typed.setter();
        use_callback((), move |_: FocusEvent, ()| typed.set(None))
    };
    let onkeydown = {
        let typed = typed.setter();
        use_callback(
            (place, shape, props.dispatch.clone()),
            move |event: KeyboardEvent, (place, shape, dispatch)| {
                if event.is_composing() {
                    return;
                }
                if event.key() == "Escape" {
                    event.prevent_default();
                    let before = before.borrow().clone();
                    typed.set(Some((*place, shown(*shape, &before).into())));
                    dispatch.emit(Action::Write(*place, before.to_string()));
                } else {
                    move_in_column(&event);
                }
            },
        )
    };

    let own = typed.as_ref().filter(|(typed_at, _)| *typed_at == place).map(|(_, text)| text.clone());
    let value = own.unwrap_or_else(|| shown(shape, &props.value).into());
    let (class, mode) = match shape {
        Shape::Text => ("", "text"),
        Shape::Date => ("date", "text"),
        Shape::Whole => ("number", "numeric"),
        Shape::Amount | Shape::Decimal | Shape::Percent => ("number", "decimal"),
    };
    let problem_id = props.problem.as_ref().map(|_| format!("{}-problem", props.id));
    html! {
        <>
            <span class="field">
                <input
                    type="text"
                    class={classes!("input", class)}
                    id={props.id.clone()}
                    {value}
                    inputmode={mode}
                    autocomplete="off"
                    spellcheck="false"
                    readonly={props.locked}
                    aria-label={props.label.clone()}
                    aria-invalid={props.problem.as_ref().map(|_| "true")}
                    aria-describedby={problem_id.clone()}
                    data-column={props.column}
                    {onfocus}
                    {oninput}
                    {onblur}
                    {onkeydown}
                />
                if !props.unit.is_empty() {
                    <span class="unit" aria-hidden="true">{ props.unit }</span>
                }
            </span>
            if let Some(problem) = &props.problem {
                <span class="problem" id={problem_id}>{ problem.clone() }</span>
            }
        </>
    }
}
