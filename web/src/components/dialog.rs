//! A dialog above the page.

use wasm_bindgen::JsCast as _;
use web_sys::{HtmlDialogElement, HtmlElement};
use yew::virtual_dom::AttrValue;
use yew::{
    Callback, Event, Html, MouseEvent, Properties, TargetCast as _, component, html, use_callback,
    use_effect_with, use_mut_ref, use_node_ref,
};

#[derive(PartialEq, Properties)]
pub(crate) struct DialogProps {
    pub(crate) class: AttrValue,
    /// The id of its title.
    pub(crate) labelled_by: AttrValue,
    /// True while it is shown.
    pub(crate) open: bool,
    /// Called when it is closed by Escape or by a click beside it.
    pub(crate) onclose: Callback<()>,
    #[prop_or_default]
    pub(crate) children: Html,
}

/// A modal dialog. It is there and closed while there is nothing to show; when it closes, the focus goes back where it
/// was.
#[component]
pub(crate) fn Dialog(props: &DialogProps) -> Html {
    let node = use_node_ref();
    let opener = use_mut_ref(|| None::<HtmlElement>);
    use_effect_with((props.open, node.clone()), move |(open, node)| {
        let Some(dialog) = node.cast::<HtmlDialogElement>() else { return };
        if *open && !dialog.open() {
            let active = gloo_utils::document().active_element();
            *opener.borrow_mut() = active.and_then(|active| active.dyn_into().ok());
            // A browser without dialogs shows the text in the page.
            let _ = dialog.show_modal();
        } else if !*open {
            if dialog.open() {
                dialog.close();
            }
            // Chromium 86 leaves the focus on the page's start.
            let _ = opener.take().map(|opener| opener.focus());
        }
    });
    let onclose = use_callback(props.onclose.clone(), |_: Event, onclose| onclose.emit(()));
    // A click beside it has the dialog itself as its target.
    let onclick = use_callback(props.onclose.clone(), |event: MouseEvent, onclose| {
        if event.target_dyn_into::<HtmlDialogElement>().is_some() {
            onclose.emit(());
        }
    });
    html! {
        <dialog
            ref={node}
            class={props.class.clone()}
            aria-labelledby={props.labelled_by.clone()}
            {onclose}
            {onclick}
        >
            { props.children.clone() }
        </dialog>
    }
}
