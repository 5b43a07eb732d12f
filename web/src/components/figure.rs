//! A figure that explains itself.

use yew::virtual_dom::AttrValue;
use yew::{Html, MouseEvent, Properties, component, html, use_callback};

use crate::context::{ExplainContext, use_provided};

#[derive(PartialEq, Properties)]
pub(crate) struct FigureProps {
    /// Its path in the assessment.
    pub(crate) path: AttrValue,
    /// Its text.
    pub(crate) shown: AttrValue,
    /// The exact amount, where the text is rounded.
    #[prop_or_default]
    pub(crate) title: Option<AttrValue>,
}

/// A figure; a click asks why it is so.
#[component]
pub(crate) fn Figure(props: &FigureProps) -> Html {
    let ExplainContext(explain) = use_provided();
    let onclick = use_callback((explain, props.path.clone()), |_: MouseEvent, (explain, path)| {
        explain.emit(path.to_string());
    });
    html! {
        <button
            type="button"
            class="figure"
            aria-haspopup="dialog"
            data-figure={props.path.clone()}
            title={props.title.clone()}
            {onclick}
        >
            { props.shown.clone() }
        </button>
    }
}
