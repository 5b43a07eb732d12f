//! A field that takes a pasted list.

use web_sys::HtmlInputElement;
use yew::{Html, InputEvent, Properties, TargetCast as _, component, html, use_callback};

use crate::context::use_language;
use crate::words::owners::PASTE_HOUSEHOLDS_HINT;

#[derive(PartialEq, Properties)]
pub(super) struct PasteFieldProps {
    /// One of [`super::paste_fields`].
    pub(super) id: &'static str,
}

/// A field that takes a pasted list. Whatever else is typed there goes again.
#[component]
pub(super) fn PasteField(props: &PasteFieldProps) -> Html {
    let language = use_language();
    let oninput = use_callback((), |event: InputEvent, ()| {
        event.target_unchecked_into::<HtmlInputElement>().set_value("");
    });
    html! {
        <input
            class="input"
            type="text"
            autocomplete="off"
            spellcheck="false"
            id={props.id}
            placeholder={PASTE_HOUSEHOLDS_HINT.get(language)}
            {oninput}
        />
    }
}
