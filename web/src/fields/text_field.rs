//! A field that people type in.
//!
//! While it has the focus it shows exactly what was typed, also while a Chinese input method is composing: the text
//! in the field is never rewritten under anyone's hands. What was typed goes to the document as it can be read, so
//! that figures follow every stroke; the field itself is tidied when it is left.

use web_sys::HtmlInputElement;
use yew::{AttrValue, Callback, FocusEvent, Html, InputEvent, KeyboardEvent, Properties, TargetCast as _};
use yew::{component, html, use_mut_ref, use_state};

use super::keys;
use super::normalise::{Shape, normalise, shown};
use crate::document::{Action, Dispatch, Place};

/// What a field needs.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct TextFieldProps {
    /// The element's id: the path of the place.
    pub(crate) id: AttrValue,
    /// What it is called, where no `label` element says so.
    #[prop_or_default]
    pub(crate) label: Option<AttrValue>,
    /// The text the document holds.
    pub(crate) value: AttrValue,
    /// What kind of text that is.
    pub(crate) shape: Shape,
    /// Where the text goes.
    pub(crate) place: Place,
    /// What is wrong with it.
    #[prop_or_default]
    pub(crate) problem: Option<AttrValue>,
    /// The unit shown in the field.
    #[prop_or_default]
    pub(crate) unit: &'static str,
    /// The column it is in, for the keys that move up and down.
    #[prop_or_default]
    pub(crate) column: Option<&'static str>,
    /// How changes are told.
    pub(crate) dispatch: Dispatch,
}

/// A text input with its unit and what is wrong with it.
#[component]
pub(crate) fn TextField(props: &TextFieldProps) -> Html {
    // The text in the field while somebody is typing, and the document's text before that.
    let typed = use_state(|| None::<AttrValue>);
    let before = use_mut_ref(AttrValue::default);

    let write = {
        let (dispatch, place, shape) = (props.dispatch.clone(), props.place, props.shape);
        move |text: &str| {
            let text = normalise(shape, text).unwrap_or_else(|| text.to_owned());
            dispatch.dispatch(Action::Write(place, text));
        }
    };
    let onfocus = {
        let (before, value) = (before.clone(), props.value.clone());
        Callback::from(move |_: FocusEvent| before.borrow_mut().clone_from(&value))
    };
    let oninput = {
        let (typed, write) = (typed.clone(), write.clone());
        Callback::from(move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            // A composition is told when it ends, by the event that `keys::tell_compositions` sends.
            if !event.is_composing() {
                write(&text);
            }
            typed.set(Some(text.into()));
        })
    };
    let onblur = {
        let typed = typed.clone();
        Callback::from(move |_: FocusEvent| typed.set(None))
    };
    let onkeydown = {
        let (typed, before, shape) = (typed.clone(), before, props.shape);
        Callback::from(move |event: KeyboardEvent| {
            if event.is_composing() {
                return;
            }
            if event.key() == "Escape" {
                let before = before.borrow().clone();
                typed.set(Some(shown(shape, &before).into()));
                write(&shown(shape, &before));
                event.prevent_default();
            } else {
                keys::move_in_column(&event);
            }
        })
    };

    let text = (*typed).clone().unwrap_or_else(|| shown(props.shape, &props.value).into());
    let inputmode = match props.shape {
        Shape::Text => "text",
        Shape::Whole => "numeric",
        Shape::Amount | Shape::Decimal | Shape::Percent => "decimal",
    };
    let class = if props.shape == Shape::Text { "input" } else { "input number" };
    let described = props.problem.is_some().then(|| format!("{}-problem", props.id));
    html! {
        <>
            <span class="field">
                <input type="text" {class} id={&props.id} value={text} {inputmode} autocomplete="off" spellcheck="false"
                    aria-label={&props.label} aria-invalid={described.is_some().then_some("true")}
                    aria-describedby={described.clone()} data-column={props.column}
                    {onfocus} {oninput} {onblur} {onkeydown} />
                if !props.unit.is_empty() {
                    <span class="unit" aria-hidden="true">{ props.unit }</span>
                }
            </span>
            if let Some(problem) = &props.problem {
                <span class="problem" id={described}>{ problem }</span>
            }
        </>
    }
}
