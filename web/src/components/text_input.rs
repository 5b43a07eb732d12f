//! An input that people type in.
//!
//! While it has the focus it shows exactly what was typed, also while a Chinese input method is composing: the text
//! in the field is never rewritten under anyone's hands. What was typed is handed on as it can be read, so that figures
//! follow every stroke; the field itself is tidied when it is left.

use web_sys::HtmlInputElement;
use yew::virtual_dom::AttrValue;
use yew::{
    Callback, FocusEvent, Html, InputEvent, KeyboardEvent, Properties, TargetCast as _, classes, component,
    html, use_callback, use_mut_ref, use_state_eq,
};

use crate::fields::{Shape, move_in_column, normalise, shown};

#[derive(PartialEq, Properties)]
pub(crate) struct TextInputProps {
    pub(crate) id: AttrValue,
    /// The thing whose text it is, where the id may change while somebody types: a path counts the items of a list.
    #[prop_or_default]
    pub(crate) subject: Option<AttrValue>,
    /// The text that is held, as [`normalise`] leaves it.
    pub(crate) value: AttrValue,
    pub(crate) shape: Shape,
    /// Called with the text that is to be held, at every stroke.
    pub(crate) onwrite: Callback<String>,
    /// Its name, where no `label` element says it.
    #[prop_or_default]
    pub(crate) label: Option<AttrValue>,
    /// The column in which Enter and the arrows move up and down.
    #[prop_or_default]
    pub(crate) column: Option<AttrValue>,
    /// True where it can only be read.
    #[prop_or_default]
    pub(crate) locked: bool,
    /// For those who hear it: whether something is wrong with the text.
    #[prop_or_default]
    pub(crate) invalid: Option<bool>,
    /// The id of words about it.
    #[prop_or_default]
    pub(crate) described_by: Option<AttrValue>,
}

/// An input of text or of a number.
#[component]
pub(crate) fn TextInput(props: &TextInputProps) -> Html {
    let shape = props.shape;
    let subject = props.subject.clone().unwrap_or_else(|| props.id.clone());
    // The text in the field while somebody types, with its subject: a field that comes to stand for something else
    // forgets what was typed before.
    let typed = use_state_eq(|| None::<(AttrValue, AttrValue)>);
    let before = use_mut_ref(AttrValue::default);

    let onfocus = {
        let before = before.clone();
        use_callback(props.value.clone(), move |_: FocusEvent, value| *before.borrow_mut() = value.clone())
    };
    let oninput = {
        let typed = typed.setter();
        use_callback(
            (subject.clone(), shape, props.onwrite.clone()),
            move |event: InputEvent, (subject, shape, onwrite)| {
                let text = event.target_unchecked_into::<HtmlInputElement>().value();
                // A composition is told when it ends, by the event that `fields::tell_compositions` sends.
                if !event.is_composing() {
                    onwrite.emit(normalise(*shape, &text).unwrap_or_else(|| text.clone()));
                }
                typed.set(Some((subject.clone(), text.into())));
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
            (subject.clone(), shape, props.onwrite.clone()),
            move |event: KeyboardEvent, (subject, shape, onwrite)| {
                if event.is_composing() {
                    return;
                }
                if event.key() == "Escape" {
                    event.prevent_default();
                    let before = before.borrow().clone();
                    typed.set(Some((subject.clone(), shown(*shape, &before).into())));
                    onwrite.emit(before.to_string());
                } else {
                    move_in_column(&event);
                }
            },
        )
    };

    let own = typed.as_ref().filter(|(typed_in, _)| *typed_in == subject).map(|(_, text)| text.clone());
    let value = own.unwrap_or_else(|| shown(shape, &props.value).into());
    let (class, mode) = match shape {
        Shape::Text => ("", "text"),
        Shape::Date => ("date", "text"),
        Shape::Whole => ("number", "numeric"),
        Shape::Amount | Shape::Decimal | Shape::Percent => ("number", "decimal"),
    };
    html! {
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
            aria-invalid={props.invalid.map(|invalid| if invalid { "true" } else { "false" })}
            aria-describedby={props.described_by.clone()}
            data-column={props.column.clone()}
            {onfocus}
            {oninput}
            {onblur}
            {onkeydown}
        />
    }
}
