//! Everything that has to be said above the view.

use yew::{Callback, Html, MouseEvent, Properties, component, html};

use crate::components::{NoticeBox, Question};
use crate::context::use_view_context;
use crate::document::Action;
use crate::files::Keeping;
use crate::hooks::Autosave;
use crate::notice::Notice;
use crate::words::frame;

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
    let Autosave { keeping, take_theirs, keep_ours } = &props.autosave;
    html! {
        <div class="notices">
            if let Some(notice) = &props.notice {
                <NoticeBox notice={notice.clone()} onclose={&props.onclose} />
            }
            if context.locked() {
                <Question
                    words={&frame::SHOWN_COPY}
                    answers={vec![(&frame::MAKE_MINE, make_mine), (&frame::BACK_TO_MINE, back_to_mine)]}
                />
            }
            if *keeping == Keeping::Elsewhere {
                <Question
                    words={&frame::ELSEWHERE}
                    answers={vec![
                        (&frame::TAKE_THEIRS, take_theirs.clone()),
                        (&frame::KEEP_OURS, keep_ours.clone()),
                    ]}
                />
            }
        </div>
    }
}
