//! The owners' vote: what is voted on, whether each matter has passed and what it still takes, and how the households
//! voted.

mod ballots;
mod bars;
mod doors;
mod grid;
mod matters;
mod result;

use fentan_core::draft::DraftMatter;
use fentan_owners::MatterKind;
use yew::Callback;

use super::super::View;
use super::drawing::Step;
use super::stand::Stand;
use crate::browser;
use crate::document::{Action, OwnersAction, OwnersPlace, Place};
use crate::tag::{Tag, tag};
use crate::text;

/// The id of the field into which votes are pasted.
pub(crate) const VOTES: &str = "votes.paste";

/// What the section keeps for itself.
#[derive(Default)]
pub(super) struct State {
    /// The kind of matter to add next, by its id.
    kind: String,
    /// The matter whose votes are entered, the building looked at, and its stairwell where the building is too large.
    matter: usize,
    building: usize,
    stairwell: usize,
    /// The door that had the focus last.
    door: Option<usize>,
}

/// What can happen in the section.
pub(crate) enum Message {
    /// The kind of matter to add is chosen.
    Kind(String),
    /// A matter of that kind is added.
    Add,
    /// The votes on another matter are entered.
    Matter(usize),
    /// Another building is looked at.
    Building(usize),
    /// Another stairwell of it.
    Stairwell(usize),
    /// A door is pressed: its vote is the next one.
    Press(usize),
    /// A door votes.
    Vote(usize, &'static str),
    /// All these doors vote.
    All(Vec<usize>, &'static str),
    /// The focus came to a door.
    Door(usize),
    /// A key was pressed on it.
    Key(Step),
    /// What is said of this place shall be mended.
    Mend(String),
}

impl State {
    pub(super) fn update(&mut self, message: Message, view: &View<'_>, stand: &Stand) {
        match message {
            Message::Kind(kind) => self.kind = kind,
            Message::Add => {
                let kind = self.kind().id.to_string();
                act(view, OwnersAction::AddMatter(DraftMatter { kind, ..DraftMatter::default() }));
            }
            Message::Matter(matter) => self.matter = matter,
            Message::Building(building) => (self.building, self.stairwell, self.door) = (building, 0, None),
            Message::Stairwell(stairwell) => (self.stairwell, self.door) = (stairwell, None),
            Message::Press(household) => {
                let place = OwnersPlace::Vote { household, matter: self.matter(view) };
                // What stands in the door may be the vote of another unit of the owner.
                let shared = stand.voted_with(view, household, self.matter(view));
                let held = place.held(view.project);
                let vote = ballots::next(if held.is_empty() { shared.unwrap_or(held) } else { held });
                self.vote(view, stand, household, vote);
            }
            Message::Vote(household, vote) => self.vote(view, stand, household, vote),
            Message::All(households, vote) => {
                let votes = households.into_iter().map(|household| (household, vote)).collect();
                act(view, OwnersAction::Write(self.places(view, votes)));
            }
            Message::Door(door) => self.door = Some(door),
            Message::Key(step) => {
                let next = doors::step(self, stand, view.project, step);
                if let Some(next) = next {
                    self.door = Some(next);
                    let id = grid::id_of(next);
                    browser::soon(move || browser::focus_path(&id));
                }
            }
            // The view knows where everything is.
            Message::Mend(_) => {}
        }
    }

    /// Goes to the door that a path about votes or owners leads to; says whether it is such a path.
    pub(super) fn look_at(&mut self, path: &str, view: &View<'_>, stand: &Stand) -> bool {
        let list = view.path("households[");
        let Some((door, rest)) = path.strip_prefix(&list).and_then(|rest| rest.split_once("].")) else {
            return false;
        };
        let Some(door) =
            door.parse().ok().filter(|_| ["votes.", "same_owner_as"].iter().any(|own| rest.starts_with(own)))
        else {
            return false;
        };
        let Some((building, stairwell)) = stand.community.place_of(door) else { return false };
        (self.building, self.stairwell, self.door) = (building, stairwell, Some(door));
        let id = grid::id_of(door);
        browser::soon(move || browser::focus_path(&id));
        true
    }

    /// The places of these households' votes on the matter that is voted on.
    pub(super) fn places(
        &self,
        view: &View<'_>,
        votes: Vec<(usize, &'static str)>,
    ) -> Vec<(OwnersPlace, String)> {
        let matter = self.matter(view);
        let place = |household| OwnersPlace::Vote { household, matter };
        votes.into_iter().map(|(household, vote)| (place(household), vote.to_owned())).collect()
    }

    /// The matter whose votes are entered.
    fn matter(&self, view: &View<'_>) -> usize {
        self.matter.min(view.project.matters.len().saturating_sub(1))
    }

    /// A household votes, and with it the owner's other units that have said something else.
    fn vote(&mut self, view: &View<'_>, stand: &Stand, household: usize, vote: &'static str) {
        self.door = Some(household);
        let matter = self.matter(view);
        let others = stand
            .same_owner(household)
            .filter(|other| !OwnersPlace::Vote { household: *other, matter }.held(view.project).is_empty());
        let own = std::iter::once(household).chain(others);
        let votes: Vec<(OwnersPlace, String)> =
            own.map(|household| (OwnersPlace::Vote { household, matter }, vote.to_owned())).collect();
        match <[_; 1]>::try_from(votes) {
            // Going through the votes of one door is one change.
            Ok([(place, vote)]) => {
                view.dispatch.emit(Action::Write(Place::Owners(view.index, place), vote));
            }
            Err(votes) => act(view, OwnersAction::Write(votes)),
        }
    }

    /// The kind of matter to add next: using the fund is what most schemes need a vote on besides the application.
    fn kind(&self) -> &'static MatterKind {
        const USUAL: &str = "use_fund";
        let kinds = &fentan_core::Rulebook::fuzhou_2021_60().owners.matters;
        let of = |id: &str| kinds.iter().find(|kind| kind.id == id);
        of(&self.kind).or_else(|| of(USUAL)).unwrap_or(&kinds[0])
    }

    pub(super) fn view(&self, view: &View<'_>, stand: &Stand, link: &Callback<Message>) -> Tag {
        let body = tag("div.vote").put(tag("p.lead").text(text::vote_lead()));
        if view.project.households.is_empty() {
            return body.put(tag("p.lead").text(text::vote_needs_households()));
        }
        let said = stand.said(view, &["matters", "votes", "same_owner_as"], &link.reform(Message::Mend));
        let locked = view.document.read_only;
        body.put(said)
            .put(matters::matters(self, view, stand, (!locked).then_some(link)))
            .put(doors::doors(self, view, stand, link))
    }
}

fn act(view: &View<'_>, action: OwnersAction) {
    view.dispatch.emit(Action::Owners(action));
}
