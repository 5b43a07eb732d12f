//! Names of tables and of sections.

use fentan_core::Bilingual;
use yew::virtual_dom::AttrValue;
use yew::{Html, Properties, component, html};

use crate::context::use_language;

#[derive(PartialEq, Properties)]
pub(crate) struct CaptionProps {
    pub(crate) words: &'static Bilingual,
}

/// The name of a table, for those who hear it.
#[component]
pub(crate) fn Caption(props: &CaptionProps) -> Html {
    let language = use_language();
    html! { <caption class="hidden">{ props.words.get(language) }</caption> }
}

#[derive(PartialEq, Properties)]
pub(crate) struct SectionTitleProps {
    /// The id by which the section is called after it.
    pub(crate) id: AttrValue,
    pub(crate) words: &'static Bilingual,
    /// The controls that act on the whole section.
    #[prop_or_default]
    pub(crate) children: Html,
}

/// The title of a section.
#[component]
pub(crate) fn SectionTitle(props: &SectionTitleProps) -> Html {
    let language = use_language();
    html! {
        <div class="title">
            <h2 id={props.id.clone()}>{ props.words.get(language) }</h2>
            { props.children.clone() }
        </div>
    }
}
