//! Why a figure is what it is: core's explanation as a tree that can be opened step by step.

use fentan_core::explain::Ground;
use fentan_core::{Bilingual, Explanation, Language, grouped};
use yew::{Callback, Html, MouseEvent, Properties, component, html, use_callback, use_memo};

use crate::components::{Button, Dialog};
use crate::context::use_view_context;
use crate::explain::explain;
use crate::words::{answer, frame};

#[derive(PartialEq, Properties)]
pub(crate) struct ExplanationDialogProps {
    /// The path of the figure asked about, if any.
    pub(crate) asked: Option<String>,
    pub(crate) onclose: Callback<()>,
    /// Makes a link to the figure.
    pub(crate) copy_link: Callback<Option<String>>,
}

/// The dialog that explains a figure, at once, from the evaluation at hand.
#[component]
pub(crate) fn ExplanationDialog(props: &ExplanationDialogProps) -> Html {
    let context = use_view_context();
    let language = context.language();
    let explanation = use_memo((props.asked.clone(), context.document.clone()), |(asked, document)| {
        explain(document.evaluation(), asked.as_ref()?)
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
                    if let Some(step) = &*explanation {
                        <p class="value">{ name_and_value(step, language) }</p>
                        { reasons(step, language) }
                        <Button onclick={copy_link}>{ frame::LINK_OF_FIGURE.get(language) }</Button>
                    } else {
                        <p role="status">{ answer::NO_WHY.get(language) }</p>
                    }
                </div>
            }
        </Dialog>
    }
}

/// A step's name and value.
fn name_and_value(step: &Explanation, language: Language) -> Html {
    html! {
        <>
            <span class="name">{ step.name.get(language) }</span>
            <span class="amount">{ grouped(&step.value) }</span>
        </>
    }
}

/// The rule, its grounds, what rounding did, and the figures it starts from.
fn reasons(step: &Explanation, language: Language) -> Html {
    let exact = step.exact.as_deref();
    let odd_fen = step.odd_fen.as_ref().map(|words| words.get(language));
    let grounds = step.grounds.iter().map(|ground| ground_item(ground, language));
    let inputs = step.inputs.iter().map(|input| {
        html! {
            <li>
                <details>
                    <summary>{ name_and_value(input, language) }</summary>
                    { reasons(input, language) }
                </details>
            </li>
        }
    });
    html! {
        <div class="reasons">
            { sentence("rule", "", Some(step.rule.get(language))) }
            { list("grounds", &answer::GROUNDS, grounds.collect(), language) }
            { sentence("exact", answer::EXACT.get(language), exact) }
            { sentence("odd", answer::ODD_FEN.get(language), odd_fen) }
            { list("inputs", &answer::INPUTS, inputs.collect(), language) }
        </div>
    }
}

/// A paragraph of a kind, where there is something to say.
fn sentence(class: &'static str, label: &'static str, words: Option<&str>) -> Html {
    match words.filter(|words| !words.is_empty()) {
        Some(words) => html! { <p {class}>{ label }{ words }</p> },
        None => Html::default(),
    }
}

/// A list of a kind, where there is something in it.
fn list(class: &'static str, name: &'static Bilingual, items: Vec<Html>, language: Language) -> Html {
    if items.is_empty() {
        return Html::default();
    }
    html! { <ul {class} aria-label={name.get(language)}>{ for items }</ul> }
}

fn ground_item(ground: &Ground, language: Language) -> Html {
    html! {
        <li>
            <span class="clause">{ &*ground.clause }</span>
            if ground.reading.is_some() {
                <span class="mark">{ answer::READING.get(language) }</span>
            }
            { ground.text.get(language) }
        </li>
    }
}
