//! Words above everything else.

use fentan_core::Bilingual;
use yew::{Callback, Html, MouseEvent, Properties, component, html};

use super::Button;
use crate::context::use_language;
use crate::notice::{Notice, NoticeKind};
use crate::words::frame;

/// More remarks than this are folded.
const MOST_OPEN: usize = 12;

#[derive(PartialEq, Properties)]
pub(crate) struct NoticeBoxProps {
    pub(crate) notice: Notice,
    pub(crate) onclose: Callback<MouseEvent>,
}

/// A notice that goes away when it is closed.
#[component]
pub(crate) fn NoticeBox(props: &NoticeBoxProps) -> Html {
    let language = use_language();
    let Notice { kind, title, remarks } = &props.notice;
    let (class, role) = match kind {
        NoticeKind::Done => ("notice done", "status"),
        NoticeKind::Remark => ("notice remark", "alert"),
        NoticeKind::Problem => ("notice", "alert"),
    };
    html! {
        <section {class} {role}>
            <p>{ title.get(language) }</p>
            if remarks.len() > MOST_OPEN {
                <details>
                    <summary>{ frame::remark_count(remarks.len()).get(language).to_owned() }</summary>
                    <Remarks remarks={remarks.clone()} />
                </details>
            } else if !remarks.is_empty() {
                <Remarks remarks={remarks.clone()} />
            }
            <Button onclick={&props.onclose}>{ frame::CLOSE.get(language) }</Button>
        </section>
    }
}

#[derive(PartialEq, Properties)]
pub(crate) struct RemarksProps {
    pub(crate) remarks: Vec<(Bilingual, Bilingual)>,
}

/// Single remarks: the place of each, and words.
#[component]
pub(crate) fn Remarks(props: &RemarksProps) -> Html {
    let language = use_language();
    let remarks = props.remarks.iter().map(|(place, words)| {
        html! { <li><code>{ place.get(language) }</code>{ " " }{ words.get(language) }</li> }
    });
    html! { <ul>{ for remarks }</ul> }
}

#[derive(PartialEq, Properties)]
pub(crate) struct QuestionProps {
    pub(crate) words: Bilingual,
    /// The answers: words, and what each does.
    pub(crate) answers: Vec<(&'static Bilingual, Callback<MouseEvent>)>,
}

/// A notice that stays until one of its answers is given.
#[component]
pub(crate) fn Question(props: &QuestionProps) -> Html {
    let language = use_language();
    let answers = props.answers.iter().map(|(words, onclick)| {
        html! { <Button {onclick}>{ words.get(language) }</Button> }
    });
    html! {
        <section class="notice question" role="region" aria-label={props.words.get(language).to_owned()}>
            <p>{ props.words.get(language).to_owned() }</p>
            <div class="choices">{ for answers }</div>
        </section>
    }
}
