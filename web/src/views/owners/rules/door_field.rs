//! A field in which doors are typed.

use fentan_core::Bilingual;
use web_sys::HtmlInputElement;
use yew::{
    Callback, Html, KeyboardEvent, MouseEvent, Properties, component, html, use_callback, use_node_ref,
    use_state_eq,
};

use super::doors::Doors;
use crate::components::Button;
use crate::context::use_project_context;
use crate::hooks::{PastedRange, use_document_paste};
use crate::paste::Grid;
use crate::words::owner_rules::DOORS_HINT;

#[derive(PartialEq, Properties)]
pub(crate) struct DoorFieldProps {
    /// Begins with [`DOORS`](super::super::paste_fields::DOORS).
    pub(crate) id: &'static str,
    pub(crate) label: &'static Bilingual,
    /// The words on the button that does something with the doors.
    pub(crate) button: &'static Bilingual,
    /// Called with the places of the households that were typed, where all of them are there.
    pub(crate) onfound: Callback<Vec<usize>>,
}

/// A field in which doors are typed, and the button that does something with them; what is wrong with what was typed
/// stands below.
#[component]
pub(crate) fn DoorField(props: &DoorFieldProps) -> Html {
    let project = use_project_context();
    let field = use_node_ref();
    let wrong = use_state_eq(|| None::<Bilingual>);
    let take = {
        let field = field.clone();
        let deps = (project.clone(), props.onfound.clone(), wrong.setter());
        use_callback(deps, move |(), (project, onfound, wrong)| {
            let Some(field) = field.cast::<HtmlInputElement>() else { return };
            let typed = field.value();
            if typed.trim().is_empty() {
                return;
            }
            match Doors::of(&project.project().households).find_all(&typed) {
                Ok(places) => {
                    field.set_value("");
                    wrong.set(None);
                    onfound.emit(places);
                }
                Err(why) => wrong.set(Some(why)),
            }
        })
    };
    let onclick = use_callback(take.clone(), |_: MouseEvent, take| take.emit(()));
    let onkeydown = use_callback(take, |event: KeyboardEvent, take| {
        if event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
            take.emit(());
        }
    });
    let pasted = {
        let field = field.clone();
        use_callback((props.id, project.notify.clone()), move |range: PastedRange, (id, notify)| {
            let Some(field) = field.cast::<HtmlInputElement>().filter(|_| range.field == *id) else { return };
            match Grid::of_households(&range.text) {
                Ok(grid) => field.set_value(&grid.as_doors()),
                Err(too_much) => notify.emit(Some(too_much.notice())),
            }
        })
    };
    use_document_paste(pasted);
    let problem_id = wrong.as_ref().map(|_| [props.id, "-problem"].concat());
    html! {
        <div class="by-door">
            <label for={props.id}>{ project.say(props.label) }</label>
            <input
                ref={field}
                class="input"
                type="text"
                autocomplete="off"
                spellcheck="false"
                id={props.id}
                placeholder={project.say(&DOORS_HINT).to_owned()}
                aria-invalid={wrong.as_ref().map(|_| "true")}
                aria-describedby={problem_id.clone()}
                {onkeydown}
            />
            <Button {onclick}>{ project.say(props.button) }</Button>
            if let Some(wrong) = &*wrong {
                <span class="problem" role="alert" id={problem_id}>{ project.say(wrong) }</span>
            }
        </div>
    }
}
