//! The parts of the answer and the rows of its tables.

use fentan_core::Bilingual;
use yew::virtual_dom::AttrValue;
use yew::{Classes, Html, Properties, classes, component, html};

use crate::context::use_language;

#[derive(PartialEq, Properties)]
pub(super) struct PartProps {
    /// The id of its heading.
    pub(super) id: AttrValue,
    pub(super) words: &'static Bilingual,
    #[prop_or_default]
    pub(super) class: Classes,
    /// Its own id, where somebody can be led to it.
    #[prop_or_default]
    pub(super) target: Option<AttrValue>,
    #[prop_or_default]
    pub(super) children: Html,
}

/// A part of the answer, with its heading.
#[component]
pub(super) fn Part(props: &PartProps) -> Html {
    let language = use_language();
    html! {
        <section
            class={props.class.clone()}
            id={props.target.clone()}
            tabindex={props.target.as_ref().map(|_| "-1")}
            aria-labelledby={props.id.clone()}
        >
            <h3 id={props.id.clone()}>{ props.words.get(language) }</h3>
            { props.children.clone() }
        </section>
    }
}

/// A row: its name, and an amount.
pub(super) fn row(class: &'static str, name: Html, amount: Html) -> Html {
    html! {
        <tr class={classes!(class)}>
            <th scope="row">{ name }</th>
            <td class="amount">{ amount }</td>
        </tr>
    }
}
