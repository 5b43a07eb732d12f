//! What becomes of the residents' part of one project: its households, and what each of them owes.
//!
//! Each section is a module of its own with what it keeps ([`households`]); [`State::sections`] lists them in their
//! order, each in one of the [`chapters`].

mod answer;
mod building;
mod chapters;
mod community;
mod distribution;
mod documents;
mod drawing;
mod find;
mod households;
mod outcome;
mod owed;
mod readiness;
mod rules;
mod sources;
mod stand;
mod vote;
mod what_if;

use yew::Callback;

use self::chapters::{Chapter, Section};
pub(crate) use self::households::PASTE;
use self::outcome::Outcome;
use self::rules::Known;
pub(crate) use self::rules::{PASTE as PASTE_ENTRIES, put_doors};
pub(crate) use self::vote::VOTES;
use super::{Desk, Sight, View, projects, scenarios};
use crate::browser;
use crate::document::{Action, OwnersPlace};
use crate::paste::{Grid, Target};
use crate::tag::{Tag, tag};
use crate::text;

/// What the view keeps for itself.
#[derive(Default)]
pub(crate) struct State {
    /// The chapter looked at, once it is known where one begins.
    chapter: Option<Chapter>,
    households: households::State,
    outcome: Outcome,
    rules: rules::State,
    sources: sources::State,
    stand: stand::Stand,
    vote: vote::State,
    documents: documents::State,
}

/// What can happen in the view.
pub(crate) enum Message {
    /// Another chapter is looked at.
    Chapter(Chapter),
    Households(households::Message),
    /// Something happened where it is shown what households owe.
    Outcome(outcome::Message),
    Rules(rules::Message),
    Sources(sources::Message),
    Vote(vote::Message),
    Documents(documents::Message),
}

impl State {
    /// Something happened in the view.
    pub(crate) fn update(&mut self, message: Message, desk: &Desk<'_>, link: &Callback<Message>) {
        let Some(view) = View::looked_at(*desk) else { return };
        match message {
            Message::Chapter(chapter) => {
                self.chapter = Some(chapter);
                chapter.mark();
            }
            Message::Households(message) => self.households.update(message, &view),
            Message::Outcome(outcome::Message::Mend(path)) => self.mend(&path, &view),
            Message::Outcome(message) => self.outcome.update(message, desk),
            Message::Rules(message) => self.rules.update(message, &view),
            Message::Sources(message) => self.sources.update(message, &view),
            Message::Vote(vote::Message::Mend(path)) => {
                if !self.vote.look_at(&path, &view, &self.stand) {
                    self.mend(&path, &view);
                }
            }
            Message::Vote(message) => self.vote.update(message, &view, &self.stand),
            Message::Documents(message) => {
                let link = link.reform(Message::Documents);
                self.documents.update(message, &view, (&self.stand, &self.outcome), &link);
            }
        }
    }

    /// The view is shown, or the document has changed while it is.
    pub(crate) fn refresh(&mut self, desk: &Desk<'_>, link: &Callback<Message>) {
        self.outcome.refresh(desk);
        let Some(view) = View::looked_at(*desk) else { return };
        self.chapter.get_or_insert_with(|| Chapter::first(view.project)).mark();
        self.stand.refresh(&view);
        self.households.refresh(&view, self.outcome.owed(), &link.reform(Message::Households));
        self.rules.refresh(&view, &link.reform(Message::Rules));
        let about = (&self.stand, &self.outcome);
        self.documents.refresh(&view, about, &link.reform(Message::Documents));
    }

    /// Begins anew, with another document.
    pub(crate) fn begin(&mut self) {
        self.chapter = None;
    }

    /// Goes to the household that the address names, once it is there.
    pub(crate) fn want(&mut self, household: Option<(String, String)>) {
        if household.is_some() {
            self.chapter = Some(Chapter::Home);
        }
        self.outcome.want(household);
    }

    /// Goes to where something is wrong: a household's row, wherever the table stands, another section, or the budget.
    fn mend(&mut self, path: &str, view: &View<'_>) {
        if self.households.look_at(path, view) {
            return;
        }
        let rest = path.strip_prefix(&view.path("")).unwrap_or("");
        let here = browser::element(path).is_some();
        if !here && ["lines", "fees"].iter().any(|list| rest.starts_with(list)) {
            view.show.emit(Sight::Budget);
        }
        let path = path.to_owned();
        browser::soon(move || browser::focus_path(&path));
    }

    /// Whether floors may be read off the numbers of doors where a list is pasted.
    pub(crate) fn takes_floors(&self) -> bool {
        self.households.takes_floors()
    }

    /// Puts doors with numbers into the list of entries that is unfolded, and says what came of it there.
    pub(crate) fn paste_entries(&mut self, view: &View<'_>, grid: &Grid) {
        self.rules.paste(view, grid);
    }

    /// Says what came of a list that was pasted: what about, and words.
    pub(crate) fn tell(&mut self, told: Vec<(String, String)>) {
        self.households.tell(told);
    }

    /// The places of votes that were pasted.
    pub(crate) fn votes(
        &self,
        view: &View<'_>,
        votes: Vec<(usize, &'static str)>,
    ) -> Vec<(OwnersPlace, String)> {
        self.vote.places(view, votes)
    }

    /// The fields of the households, row by row, and the row and column of the one with this id.
    pub(crate) fn targets(&self, view: &View<'_>, field: &str) -> (Vec<Vec<Option<Target>>>, (usize, usize)) {
        self.rules.targets(view, field).unwrap_or_else(|| self.households.targets(view, field))
    }

    pub(crate) fn view(&self, desk: &Desk<'_>, link: &Callback<Message>) -> Tag {
        let locked = desk.document.read_only;
        let main = tag("main").attr("class", if locked { "owners locked" } else { "owners" });
        let main = main.put(yew::html! { <scenarios::Scenarios /> });
        let Some(view) = View::looked_at(*desk) else {
            let add = super::tool(text::add_project(), desk.act(Action::AddProject));
            return main.put(tag("h2").text(text::no_project())).put((!locked).then_some(add));
        };
        let chosen = self.chapter.unwrap_or_else(|| Chapter::first(view.project));
        let sections = self.sections(&view, link);
        main.put(yew::html! { <projects::Projects /> })
            .put(tag("p.on-paper").text([&*view.project.name, " · ", &*view.project.year.0].concat()))
            .put(chapters::contents(&sections, chosen, &link.reform(Message::Chapter)))
            .put(chapters::drawn(sections, chosen))
    }

    /// Every section, in its order.
    fn sections(&self, view: &View<'_>, link: &Callback<Message>) -> Vec<Section> {
        let to_outcome = link.reform(Message::Outcome);
        let outcome = &self.outcome;
        let known = Known { view, found: outcome.found(), diagnostics: outcome.diagnostics() };
        let households = self.households.view(view, &link.reform(Message::Households));
        let rules = self.rules.view(&known, &link.reform(Message::Rules));
        let sources = self.sources.view(&known, &link.reform(Message::Sources));
        let vote = self.vote.view(view, &self.stand, &link.reform(Message::Vote));
        let readiness = readiness::readiness(
            view,
            &self.stand,
            &link.reform(|_| Message::Documents(documents::Message::PrintStanding)),
            &link.reform(|path| Message::Vote(vote::Message::Mend(path))),
        );
        let documents = self.documents.view(view, (&self.stand, outcome), &link.reform(Message::Documents));
        let section = |chapter, id, name, body| Section { chapter, id, name, body };
        let building = outcome.building(view.project, &to_outcome);
        let supposing = outcome.supposing(view, &to_outcome);
        vec![
            section(Chapter::Home, "answer", text::home_answer(), Some(outcome.answer(view, &to_outcome))),
            section(Chapter::Home, "building", text::building_drawn(), building),
            section(Chapter::Home, "distribution", text::distribution(), outcome.distribution(view.project)),
            section(Chapter::Home, "what-if", text::what_if(), supposing),
            section(Chapter::Shares, "households", text::households_list(), Some(households)),
            section(Chapter::Shares, "rules", text::apportion(), Some(rules)),
            section(Chapter::Shares, "sources", text::owner_sources(), Some(sources)),
            section(Chapter::Vote, "vote", text::vote_section(), Some(vote)),
            section(Chapter::Papers, "readiness", text::readiness_section(), Some(readiness)),
            section(Chapter::Papers, "documents", text::documents_section(), Some(documents)),
        ]
    }
}
