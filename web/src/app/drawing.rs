//! Drawing the page: what its views are given, and what stands around them.

use web_sys::MouseEvent;
use yew::Context;

use super::{App, Message};
use crate::document::Action;
use crate::files::Keeping;
use crate::tag::{Tag, tag};
use crate::text;
use crate::views::{Desk, View, answer, budget, notice, projects, scenarios, tool};

impl App {
    /// What every view is given.
    pub(super) fn desk(&self) -> Desk<'_> {
        Desk {
            rulebook: self.document.rulebook,
            document: &self.document,
            draft: self.document.draft(),
            #[cfg(feature = "bureau")]
            evaluation: &self.assessed,
            assessment: self.assessed.assessment(),
            settings: self.settings,
            #[cfg(feature = "bureau")]
            paper: self.paper.as_ref(),
            dispatch: &self.dispatch,
            explain: &self.asked,
            show: &self.show,
        }
    }

    /// The budget of the project looked at, and its answer.
    pub(super) fn budget(&self, context: &Context<Self>, desk: &Desk<'_>) -> Tag {
        let link = context.link();
        let main = tag("main").put(scenarios::scenarios(desk));
        let Some(view) = View::looked_at(*desk) else {
            // A file may hold a budget without any project.
            let main = main.put(tag("h2").text(text::no_project()));
            return tag("div.page").put(main.put(tool(text::add_project(), desk.act(Action::AddProject))));
        };
        let main = budget::budget(&view, main.put(projects::projects(&view)));
        let answer = answer::answer(&view, self.unfolded, link.callback(|_: MouseEvent| Message::Fold));
        let class = if self.document.read_only { "page locked" } else { "page" };
        tag("div").attr("class", class).put(main).put(answer)
    }

    /// What has to be said above everything else.
    pub(super) fn notices(&self, context: &Context<Self>) -> Tag {
        let link = context.link();
        let dismiss = link.callback(|_: MouseEvent| Message::Dismiss);
        let shared = self.document.read_only.then(|| {
            let mine = link.callback(|_: MouseEvent| Message::MakeMine);
            let back = link.callback(|_: MouseEvent| Message::BackToMine);
            notice::question(
                text::shown_copy(),
                vec![(text::make_mine(), mine), (text::back_to_mine(), back)],
            )
        });
        let elsewhere = (self.keeping == Keeping::Elsewhere).then(|| {
            let theirs = link.callback(|_: MouseEvent| Message::TakeTheirs);
            let ours = link.callback(|_: MouseEvent| Message::KeepOurs);
            notice::question(
                text::elsewhere(),
                vec![(text::take_theirs(), theirs), (text::keep_ours(), ours)],
            )
        });
        tag("div.notices")
            .put(self.notice.as_ref().map(|said| notice::notice(said, dismiss)))
            .put(shared)
            .put(elsewhere)
    }
}
