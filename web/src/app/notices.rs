//! Everything that has to be said above the view.

use fentan_core::Bilingual;
use yew::{Callback, Html, MouseEvent, Properties, component, html, use_callback};

use crate::components::{Button, ButtonKind, NoticeBox, Question};
use crate::context::use_view_context;
use crate::document::{Action, Shared};
use crate::files::Keeping;
use crate::hooks::Autosave;
use crate::notice::Notice;
use crate::words::{frame, links, recent};

/// The steps after which it is said that the document is in no file: about the lines, fees and facts of one estimate, which
/// nobody wants to enter twice.
const MANY_STEPS: usize = 25;

#[derive(PartialEq, Properties)]
pub(super) struct NoticesProps {
    pub(super) notice: Option<Notice>,
    pub(super) onclose: Callback<MouseEvent>,
    pub(super) autosave: Autosave,
}

/// The notices: what was said last, and the questions that somebody else's document and another tab ask.
#[component]
pub(super) fn Notices(props: &NoticesProps) -> Html {
    let context = use_view_context();
    let (make_mine, back_to_mine) = (context.act(Action::MakeMine), context.act(Action::BackToMine));
    // The answer for one home is nothing to go on working with.
    let answers = if context.home_alone() {
        vec![(&links::BACK_TO_MINE, back_to_mine)]
    } else {
        vec![(&links::MAKE_MINE, make_mine), (&links::BACK_TO_MINE, back_to_mine)]
    };
    let save = use_callback(context.clone(), |_: MouseEvent, context| context.save());
    let Autosave { keeping, take_theirs, keep_ours, .. } = &props.autosave;
    html! {
        <div class="notices">
            if let Some(notice) = &props.notice {
                <NoticeBox notice={notice.clone()} onclose={&props.onclose} />
            }
            if context.document.unsaved >= MANY_STEPS && !context.locked() {
                <section class="unsaved" aria-label={context.say(&recent::UNSAVED_LABEL)}>
                    { context.say(&recent::UNSAVED) }
                    <Button kind={ButtonKind::Link} onclick={save}>{ context.say(&frame::SAVE) }</Button>
                </section>
            }
            if context.locked() {
                <Question words={shown_words(&context.document.shared)} {answers} />
            }
            if *keeping == Keeping::Elsewhere {
                <Question
                    words={frame::ELSEWHERE.clone()}
                    answers={vec![
                        (&frame::TAKE_THEIRS, take_theirs.clone()),
                        (&frame::KEEP_OURS, keep_ours.clone()),
                    ]}
                />
            }
        </div>
    }
}

/// Words on what somebody else's document is, and what was left out of it.
fn shown_words(shared: &Shared) -> Bilingual {
    let shown = if shared.home.is_some() { &links::SHOWN_HOME } else { &links::SHOWN_COPY };
    if shared.left_out.is_empty() {
        return shown.clone();
    }
    let left_out = links::left_out(shared.left_out.iter().map(|kind| kind.name()));
    Bilingual::new([&*shown.zh, &left_out.zh].concat(), [&*shown.en, " ", &left_out.en].concat())
}
