//! An input that people type in.
//!
//! While it has the focus it shows exactly what was typed, also while a Chinese input method is composing: the text
//! in the field is never rewritten under anyone's hands. What was typed is handed on as it can be read, so that figures
//! follow every stroke; the field itself is tidied when it is left. Of numbers the first click selects the whole, the
//! second places the caret, and a pasted cell of a spreadsheet replaces the whole.

use web_sys::HtmlInputElement;
use yew::virtual_dom::AttrValue;
use yew::{
    Callback, Event, FocusEvent, Html, InputEvent, KeyboardEvent, MouseEvent, Properties, TargetCast as _,
    classes, component, html, use_callback, use_context, use_mut_ref, use_state_eq,
};

use crate::fields::{
    Shape, Shortcut, Typing, keeps_all, move_in_column, normalise, select_clicked, select_for_cell, shown,
};
use crate::settings::Unit;

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
    /// The id of a list of texts that are offered.
    #[prop_or_default]
    pub(crate) list: Option<AttrValue>,
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

/// An input of text or of a number; amounts are typed and shown in the unit that the page has.
#[component]
pub(crate) fn TextInput(props: &TextInputProps) -> Html {
    // The embed has amounts in yuan alone, and provides no unit.
    let shape = props.shape.in_unit(use_context::<Unit>().unwrap_or_default());
    let subject = props.subject.clone().unwrap_or_else(|| props.id.clone());
    // The text in the field while somebody types, with its subject: a field that comes to stand for something else
    // forgets what was typed before.
    let typed = use_state_eq(|| None::<(AttrValue, AttrValue)>);
    // The text as it was before somebody typed.
    let before = use_mut_ref(AttrValue::default);
    // True while an input method composes a text that has not been handed on.
    let composing = use_mut_ref(|| false);
    // True once it has been clicked since it got the focus, which it may have got by key or by the page.
    let clicked = use_mut_ref(|| false);
    let pressed_first = use_mut_ref(|| false);
    let own = typed.as_ref().filter(|(typed_in, _)| *typed_in == subject).map(|(_, text)| text.clone());
    let typing = match &own {
        None => Typing::None,
        Some(own) if **own == *shown(shape, &before.borrow()) => Typing::Unchanged,
        Some(_) => Typing::Changed,
    };

    let oninput = {
        let (typed, before, composing) = (typed.clone(), before.clone(), composing.clone());
        use_callback(
            (subject.clone(), shape, props.value.clone(), props.onwrite.clone(), (*typed).clone()),
            move |event: InputEvent, (subject, shape, value, onwrite, present)| {
                let text = event.target_unchecked_into::<HtmlInputElement>().value();
                if present.as_ref().is_none_or(|(typed_in, _)| typed_in != subject) {
                    before.replace(value.clone());
                }
                // A composition is told when it ends, by the event that `fields::tell_compositions` sends; one that
                // never ends, when the field is left.
                composing.replace(event.is_composing());
                if !event.is_composing() {
                    // What is taken back by the browser is held again as it was, not as it is shown.
                    let before = before.borrow().clone();
                    let is_back = text == shown(*shape, &before);
                    onwrite.emit(if is_back { before.to_string() } else { written(*shape, &text) });
                }
                typed.set(Some((subject.clone(), text.into())));
            },
        )
    };
    // Hands on what an input method has left in the field without saying that it is done.
    let settle = {
        let composing = composing.clone();
        use_callback((shape, props.onwrite.clone()), move |field: HtmlInputElement, (shape, onwrite)| {
            if composing.replace(false) {
                onwrite.emit(written(*shape, &field.value()));
            }
        })
    };
    let onblur = {
        let (typed, clicked) = (typed.setter(), clicked.clone());
        use_callback(settle.clone(), move |event: FocusEvent, settle| {
            settle.emit(event.target_unchecked_into());
            clicked.replace(false);
            typed.set(None);
        })
    };
    let onkeydown = {
        let typed = typed.clone();
        use_callback(
            (subject.clone(), shape, props.onwrite.clone(), settle, typing),
            move |event: KeyboardEvent, (subject, shape, onwrite, settle, typing)| {
                if event.is_composing() {
                    return;
                }
                settle.emit(event.target_unchecked_into());
                if *typing == Typing::Unchanged && Shortcut::of(&event) == Some(Shortcut::Undo) {
                    // From here on the field follows the document.
                    typed.set(None);
                    return;
                }
                if event.key() != "Escape" {
                    move_in_column(&event);
                } else if *typing != Typing::None {
                    event.prevent_default();
                    let before = before.borrow().clone();
                    typed.set(Some((subject.clone(), shown(*shape, &before).into())));
                    onwrite.emit(before.to_string());
                }
            },
        )
    };
    let onmousedown = {
        let pressed_first = pressed_first.clone();
        use_callback((shape, typing), move |event: MouseEvent, (shape, typing)| {
            let is_first = !clicked.replace(true) && *shape != Shape::Text && *typing == Typing::None;
            pressed_first.replace(is_first && !keeps_all(&event));
        })
    };
    let onclick = use_callback((), move |event: MouseEvent, ()| {
        if pressed_first.replace(false) {
            select_clicked(&event);
        }
    });
    let onpaste = use_callback(shape, |event: Event, shape| {
        if *shape != Shape::Text {
            select_for_cell(&event);
        }
    });

    let value = own.unwrap_or_else(|| shown(shape, &props.value).into());
    let (class, mode) = match shape {
        Shape::Text => ("", "text"),
        Shape::Date => ("date", "text"),
        Shape::Whole => ("number", "numeric"),
        _ => ("number", "decimal"),
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
            list={props.list.clone()}
            data-column={props.column.clone()}
            data-typing={typing.id()}
            {oninput}
            {onblur}
            {onkeydown}
            {onmousedown}
            {onclick}
            {onpaste}
        />
    }
}

/// The text to be held for what is typed: as it can be read, else as it stands.
fn written(shape: Shape, text: &str) -> String {
    normalise(shape, text).unwrap_or_else(|| text.to_owned())
}
