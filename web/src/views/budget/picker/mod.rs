//! Choosing components: several to be added as lines, or one that a line of something not listed becomes.

mod form;
mod item;
mod offer;

use std::rc::Rc;

use fentan_core::rulebook::ComponentIndex;
use yew::{Callback, ContextProvider, Html, Properties, component, hook, html, use_callback, use_state_eq};

use self::form::PickerForm;
use crate::components::Dialog;
use crate::context::use_provided;

/// The purpose for which components are chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// Lines are added, whichever are ticked.
    Add,
    /// Lines are added for what is missing, all of it ticked to begin with.
    Fill(Rc<[ComponentIndex]>),
    /// The line at this place of the project becomes one of the component that is chosen.
    Assign(usize),
}

/// Asks for components.
#[derive(Clone, PartialEq)]
struct PickerContext(Callback<Purpose>);

/// Asks somebody to choose components.
#[hook]
pub(super) fn use_picker() -> Callback<Purpose> {
    let PickerContext(ask) = use_provided();
    ask
}

#[derive(PartialEq, Properties)]
pub(super) struct PickerProviderProps {
    pub(super) children: Html,
}

/// Provides the dialog in which components are chosen.
#[component]
pub(super) fn PickerProvider(props: &PickerProviderProps) -> Html {
    let asked = use_state_eq(|| None::<Purpose>);
    let ask = use_callback(asked.setter(), |purpose, asked| asked.set(Some(purpose)));
    let onclose = use_callback(asked.setter(), |(), asked| asked.set(None));
    html! {
        <ContextProvider<PickerContext> context={PickerContext(ask)}>
            { props.children.clone() }
            <Dialog class="link-dialog" labelled_by="picker-title" open={asked.is_some()} onclose={&onclose}>
                if let Some(purpose) = &*asked {
                    <PickerForm purpose={purpose.clone()} {onclose} />
                }
            </Dialog>
        </ContextProvider<PickerContext>>
    }
}
