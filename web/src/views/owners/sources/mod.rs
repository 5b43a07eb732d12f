//! Where owners' money comes from: what they have together, what households have themselves, who pays in their place,
//! and what that leaves to collect.

mod accounts;
mod fund;
mod together;
mod totals;
mod waivers;

use fentan_owners::OwnerSource;
use yew::Callback;

use super::rules::{Doors, Known, taken};
use crate::document::{Action, OwnersAction};
use crate::tag::{Tag, tag};
use crate::text;
use crate::views::View;

/// What the section keeps for itself.
#[derive(Default)]
pub(crate) struct State {
    /// What is wrong with the doors that were typed.
    wrong: Option<String>,
}

/// What can happen in the section.
pub(crate) enum Message {
    /// What the households of these doors owe is waived.
    Waive(String),
    /// The fund is used for this: nothing, all common parts, or some works.
    Fund(fund::Use),
    /// The fund pays for the line with this id, or does not any more.
    FundLine(String, bool),
}

impl State {
    pub(super) fn update(&mut self, message: Message, view: &View<'_>) {
        match message {
            Message::Waive(typed) => self.waive(view, &typed),
            Message::Fund(used) => fund::used(view, used),
            Message::FundLine(line, paid) => fund::line(view, &line, paid),
        }
    }

    fn waive(&mut self, view: &View<'_>, typed: &str) {
        let places = match Doors::of(&view.project.households).find_all(typed) {
            Ok(places) => places,
            Err(wrong) => return self.wrong = Some(wrong),
        };
        self.wrong = None;
        taken(waivers::FIELD);
        waivers::add(view, &places);
    }

    pub(super) fn view(&self, known: &Known<'_>, link: &Callback<Message>) -> Tag {
        let entered = tag("div")
            .put(together::together(known))
            .put(fund::fund(known, link))
            .put(accounts::accounts(known))
            .put(waivers::waivers(self, known, link))
            .put(accounts::collection(known));
        tag("div.sources").put(entered).put(totals::totals(known))
    }
}

/// What is known of a source.
fn source(id: &str) -> Option<&'static OwnerSource> {
    Known::rules().sources.iter().find(|source| source.source.id() == id)
}

/// A part of the section: its heading, what it rests on, and what to know about it.
fn part(name: &'static str, clause: &'static str, note: &'static str) -> Tag {
    tag("section.money-part")
        .put(tag("h3").text(name).put((!clause.is_empty()).then(|| tag("span.clause").text(clause))))
        .put((!note.is_empty()).then(|| tag("p.lead").text(note)))
}

/// A part of the section about one source.
fn part_of(id: &str) -> Tag {
    match source(id) {
        Some(source) => part(text::of(&source.name), &source.clause, text::of(&source.note)),
        None => part("", "", ""),
    }
}

fn act(view: &View<'_>, action: OwnersAction) {
    view.dispatch.emit(Action::Owners(action));
}
