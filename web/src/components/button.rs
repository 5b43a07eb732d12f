//! A button.

use yew::virtual_dom::AttrValue;
use yew::{Callback, Classes, Html, MouseEvent, Properties, classes, component, html};

/// The look of a button.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum ButtonKind {
    /// Looks like a button.
    #[default]
    Tool,
    /// Looks like a link.
    Link,
    /// Shows only its text until somebody points at it.
    Quiet,
    /// One of several views to choose from.
    Tab,
}

impl ButtonKind {
    const fn class(self) -> &'static str {
        match self {
            Self::Tool => "tool",
            Self::Link => "link",
            Self::Quiet => "quiet",
            Self::Tab => "tab",
        }
    }
}

#[derive(PartialEq, Properties)]
pub(crate) struct ButtonProps {
    #[prop_or_default]
    pub(crate) kind: ButtonKind,
    /// Further classes.
    #[prop_or_default]
    pub(crate) class: Classes,
    #[prop_or_default]
    pub(crate) id: Option<AttrValue>,
    pub(crate) onclick: Callback<MouseEvent>,
    #[prop_or_default]
    pub(crate) disabled: bool,
    /// The name for those who hear it, where the text alone does not say enough.
    #[prop_or_default]
    pub(crate) label: Option<AttrValue>,
    #[prop_or_default]
    pub(crate) title: Option<AttrValue>,
    /// For a switch: true where it is on.
    #[prop_or_default]
    pub(crate) pressed: Option<bool>,
    /// For what folds something: true where that is unfolded.
    #[prop_or_default]
    pub(crate) expanded: Option<bool>,
    /// The id of what it folds.
    #[prop_or_default]
    pub(crate) controls: Option<AttrValue>,
    /// For a tab: `page` or `true` where it is the present one.
    #[prop_or_default]
    pub(crate) current: Option<AttrValue>,
    /// The language of its text, where that is not the page's.
    #[prop_or_default]
    pub(crate) lang: Option<AttrValue>,
    /// True where it opens a dialog.
    #[prop_or_default]
    pub(crate) opens_dialog: bool,
    #[prop_or_default]
    pub(crate) children: Html,
}

/// A button of one of four looks.
#[component]
pub(crate) fn Button(props: &ButtonProps) -> Html {
    let state = |on: bool| if on { "true" } else { "false" };
    html! {
        <button
            type="button"
            class={classes!(props.kind.class(), props.class.clone())}
            id={props.id.clone()}
            disabled={props.disabled}
            title={props.title.clone()}
            lang={props.lang.clone()}
            aria-label={props.label.clone()}
            aria-pressed={props.pressed.map(state)}
            aria-expanded={props.expanded.map(state)}
            aria-controls={props.controls.clone()}
            aria-current={props.current.clone()}
            aria-haspopup={props.opens_dialog.then_some("dialog")}
            onclick={&props.onclick}
        >
            { props.children.clone() }
        </button>
    }
}
