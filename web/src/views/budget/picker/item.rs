//! One thing that can be chosen.

use yew::virtual_dom::AttrValue;
use yew::{Callback, Event, Html, Properties, component, html, use_callback};

use super::offer::Choice;
use crate::context::use_language;
use crate::words::budget;

#[derive(PartialEq, Properties)]
pub(super) struct PickerItemProps {
    pub(super) choice: Choice,
    /// True where only one can be chosen.
    pub(super) single: bool,
    pub(super) ticked: bool,
    /// Called with its id when it is ticked, or no longer.
    pub(super) ontick: Callback<String>,
}

/// One thing that can be chosen, to be ticked.
#[component]
pub(super) fn PickerItem(props: &PickerItemProps) -> Html {
    let language = use_language();
    let Choice { id, name, required, listed, .. } = &props.choice;
    let onchange = use_callback((id.clone(), props.ontick.clone()), |_: Event, (id, ontick)| {
        ontick.emit(id.clone());
    });
    let kind = if props.single { "radio" } else { "checkbox" };
    let mark = required.map(|required| if required { &budget::REQUIRED } else { &budget::OPTIONAL });
    let class = if *required == Some(true) { "mark required" } else { "mark" };
    html! {
        <li>
            <label>
                <input
                    type={kind}
                    name="picked"
                    value={AttrValue::from(id.clone())}
                    checked={props.ticked}
                    {onchange}
                />
                { name.get(language).to_owned() }
                if let Some(mark) = mark {
                    <span {class}>{ mark.get(language) }</span>
                }
                if *listed {
                    <span class="mark">{ budget::LISTED.get(language) }</span>
                }
            </label>
        </li>
    }
}
