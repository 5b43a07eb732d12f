//! The dialog that says why a figure is what it is.

use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, Properties, component, html, use_callback, use_memo};

use crate::components::{Button, Dialog, ExplanationTree};
use crate::context::use_view_context;
use crate::explain::explain;
use crate::words::{answer, frame, links};

#[derive(PartialEq, Properties)]
pub(crate) struct ExplanationDialogProps {
    /// The path of the figure asked about, if any.
    pub(crate) asked: Option<String>,
    pub(crate) onclose: Callback<()>,
    /// Asks for a link to the figure.
    pub(crate) copy_link: Callback<Option<String>>,
}

/// The dialog that explains a figure, at once, from the evaluation at hand.
#[component]
pub(crate) fn ExplanationDialog(props: &ExplanationDialogProps) -> Html {
    let context = use_view_context();
    let language = context.language();
    let explanation = use_memo((props.asked.clone(), context.document.clone()), |(asked, document)| {
        explain(document.evaluation(), asked.as_ref()?).map(Rc::new)
    });
    let onclick = use_callback(props.onclose.clone(), |_: MouseEvent, onclose| onclose.emit(()));
    let link = (props.asked.clone(), props.copy_link.clone(), props.onclose.clone());
    let copy_link = use_callback(link, |_: MouseEvent, (asked, copy_link, onclose)| {
        copy_link.emit(asked.clone());
        onclose.emit(());
    });
    html! {
        <Dialog
            class="explain"
            labelled_by="why"
            open={props.asked.is_some()}
            onclose={&props.onclose}
        >
            if props.asked.is_some() {
                <div class="panel">
                    <div class="title">
                        <h2 id="why">{ answer::WHY.get(language) }</h2>
                        <Button {onclick}>{ frame::CLOSE.get(language) }</Button>
                    </div>
                    if let Some(explanation) = &*explanation {
                        <ExplanationTree explanation={explanation.clone()} />
                        <Button onclick={copy_link}>{ links::LINK_OF_FIGURE.get(language) }</Button>
                    } else {
                        <p role="status">{ answer::NO_WHY.get(language) }</p>
                    }
                </div>
            }
        </Dialog>
    }
}
