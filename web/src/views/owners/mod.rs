//! What becomes of the residents' part of one project: its households, and what each of them owes.
//!
//! Each section is a module of its own with what it keeps ([`households`]); [`State::view`] lists them in their order,
//! and the contents on top follow from that.

mod households;
mod owed;

use yew::Callback;

pub(crate) use self::households::PASTE;
use super::{Desk, View, button, projects, scenarios, section, title};
use crate::browser;
use crate::document::Action;
use crate::paste::Target;
use crate::tag::{Tag, tag};
use crate::text;

/// What the view keeps for itself.
#[derive(Default)]
pub(crate) struct State {
    households: households::State,
}

/// What can happen in the view.
pub(crate) enum Message {
    Households(households::Message),
}

impl State {
    /// Something happened in the view.
    pub(crate) fn update(&mut self, message: Message, desk: &Desk<'_>, _: &Callback<Message>) {
        let Some(view) = View::looked_at(*desk) else { return };
        match message {
            Message::Households(message) => self.households.update(message, &view),
        }
    }

    /// The view is shown, or the document has changed while it is.
    pub(crate) fn refresh(&mut self, desk: &Desk<'_>, link: &Callback<Message>) {
        let Some(view) = View::looked_at(*desk) else { return };
        self.households.refresh(&view, &link.reform(Message::Households));
    }

    /// Whether floors may be read off the numbers of doors where a list is pasted.
    pub(crate) fn takes_floors(&self) -> bool {
        self.households.takes_floors()
    }

    /// Says what came of a list that was pasted: what about, and words.
    pub(crate) fn tell(&mut self, told: Vec<(String, String)>) {
        self.households.tell(told);
    }

    /// The fields of the households, row by row, and the row and column of the one with this id.
    pub(crate) fn targets(&self, view: &View<'_>, field: &str) -> (Vec<Vec<Option<Target>>>, (usize, usize)) {
        self.households.targets(view, field)
    }

    pub(crate) fn view(&self, desk: &Desk<'_>, link: &Callback<Message>) -> Tag {
        let locked = desk.document.read_only;
        let main = tag("main").attr("class", if locked { "owners locked" } else { "owners" });
        let main = main.put(scenarios::scenarios(desk));
        let Some(view) = View::looked_at(*desk) else {
            let add = super::tool(text::add_project(), desk.act(Action::AddProject));
            return main.put(tag("h2").text(text::no_project())).put((!locked).then_some(add));
        };
        // One line for each section: its id, its name, what stands in it.
        let sections = [(
            "households",
            text::households_list(),
            self.households.view(&view, &link.reform(Message::Households)),
        )];
        let contents = sections.iter().map(|(id, name, _)| {
            let go = browser::going_to(&["owners-", id].concat());
            tag("li").put(button("button.link type=button", go).text(*name))
        });
        let contents =
            tag("nav.contents").attr("aria-label", text::owners_contents()).put(tag("ul").each(contents));
        let sections = sections.into_iter().map(|(id, name, body)| {
            section("", ["owners-", id].concat(), id).put(title(id, name, None)).put(body)
        });
        main.put(projects::projects(&view)).put(contents).put(tag("div.sections").each(sections))
    }
}
