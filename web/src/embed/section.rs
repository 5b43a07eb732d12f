//! A part of the calculator with its title, and fields with their names.

use yew::virtual_dom::AttrValue;
use yew::{Html, Properties, component, html};

#[derive(PartialEq, Properties)]
pub(super) struct SectionProps {
    /// The part's name; its title has the id `name-title`.
    pub(super) name: &'static str,
    pub(super) title: AttrValue,
    #[prop_or_default]
    pub(super) children: Html,
}

/// A part with its title.
#[component]
pub(super) fn Section(props: &SectionProps) -> Html {
    let id = AttrValue::from(format!("{}-title", props.name));
    html! {
        <section aria-labelledby={id.clone()}>
            <h2 {id}>{ props.title.clone() }</h2>
            { props.children.clone() }
        </section>
    }
}

#[derive(PartialEq, Properties)]
pub(super) struct LabelledProps {
    pub(super) label: AttrValue,
    pub(super) children: Html,
}

/// A field below its name.
#[component]
pub(super) fn Labelled(props: &LabelledProps) -> Html {
    html! { <label>{ props.label.clone() }{ props.children.clone() }</label> }
}
