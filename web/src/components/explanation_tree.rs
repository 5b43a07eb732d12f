//! The explanation of a figure: core's explanation as a tree that can be opened step by step.

use std::rc::Rc;

use fentan_core::explain::Ground;
use fentan_core::{Bilingual, Explanation, Language, grouped};
use yew::{Html, Properties, component, html};

use crate::context::use_language;
use crate::words::answer;

#[derive(Properties)]
pub(crate) struct ExplanationTreeProps {
    pub(crate) explanation: Rc<Explanation>,
}

/// Equal where it is the same explanation.
impl PartialEq for ExplanationTreeProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.explanation, &other.explanation)
    }
}

/// A figure with its rule, and below it the figures it starts from, each with its own.
#[component]
pub(crate) fn ExplanationTree(props: &ExplanationTreeProps) -> Html {
    let language = use_language();
    html! {
        <>
            <p class="value">{ name_and_value(&props.explanation, language) }</p>
            { reasons(&props.explanation, language) }
        </>
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
