//! A list to choose from, with its name before it.

use fentan_core::Bilingual;
use yew::virtual_dom::AttrValue;
use yew::{Callback, Html, Properties, component, html};

use crate::components::{Choice, Choices};
use crate::context::use_language;

#[derive(PartialEq, Properties)]
pub(super) struct LabelledChoiceProps {
    pub(super) id: AttrValue,
    /// Its name.
    pub(super) words: &'static Bilingual,
    pub(super) value: AttrValue,
    pub(super) choices: Choices,
    /// Called with the value that somebody chooses.
    pub(super) onchange: Callback<String>,
}

/// A list with its name.
#[component]
pub(super) fn LabelledChoice(props: &LabelledChoiceProps) -> Html {
    let LabelledChoiceProps { id, words, value, choices, onchange } = props;
    let language = use_language();
    html! {
        <span class="choice">
            <label for={id.clone()}>{ words.get(language) }</label>
            <Choice id={id.clone()} value={value.clone()} choices={choices.clone()} {onchange} />
        </span>
    }
}

/// Things to choose by their places.
pub(super) fn numbered(names: impl Iterator<Item = AttrValue>) -> Choices {
    names.enumerate().map(|(place, name)| (place.to_string().into(), name)).collect()
}
