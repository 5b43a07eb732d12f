//! Adding a line or a fee.

use fentan_core::Bilingual;
use web_sys::HtmlSelectElement;
use yew::virtual_dom::AttrValue;
use yew::{Callback, Html, MouseEvent, Properties, component, html, use_callback, use_node_ref};

use crate::components::Button;
use crate::context::use_language;
use crate::words::budget::ADD;

#[derive(PartialEq, Properties)]
pub(super) struct AdderProps {
    /// The id of the list.
    pub(super) id: AttrValue,
    /// The name of the list.
    pub(super) words: &'static Bilingual,
    /// Called with the value that is chosen when somebody adds it.
    pub(super) onadd: Callback<String>,
    /// The choices, as options.
    pub(super) children: Html,
}

/// A list of things that can be added, with the button that adds the one chosen.
#[component]
pub(super) fn Adder(props: &AdderProps) -> Html {
    let language = use_language();
    let list = use_node_ref();
    let add = use_callback((list.clone(), props.onadd.clone()), |_: MouseEvent, (list, onadd)| {
        if let Some(list) = list.cast::<HtmlSelectElement>() {
            onadd.emit(list.value());
        }
    });
    html! {
        <div class="add">
            <label for={props.id.clone()}>{ props.words.get(language) }</label>
            <select class="input" id={props.id.clone()} ref={list}>{ props.children.clone() }</select>
            <Button onclick={add}>{ ADD.get(language) }</Button>
        </div>
    }
}
