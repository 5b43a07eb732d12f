//! The doors of a building, each of which goes from one vote to the next when it is pressed.

use web_sys::{FocusEvent, KeyboardEvent, MouseEvent};
use yew::Callback;

use super::super::super::{View, button, link as link_to};
use super::super::building::step_of;
use super::super::community::{Stairwell, door};
use super::super::drawing::Drawing;
use super::super::stand::Stand;
use super::ballots::{BALLOTS, called};
use super::{Message, State};
use crate::document::{HouseholdField, OwnersPlace};
use crate::fields::Shape;
use crate::tag::{Tag, tag};
use crate::text;
use crate::views::sheet::closest;

/// The id of a door's button.
pub(super) fn id_of(door: usize) -> String {
    ["vote-door-", &door.to_string()].concat()
}

/// The doors that are drawn, by floors and stairwells.
pub(super) struct Grid<'a> {
    pub(super) state: &'a State,
    pub(super) view: &'a View<'a>,
    pub(super) stand: &'a Stand,
    pub(super) drawing: &'a Drawing,
    pub(super) link: &'a Callback<Message>,
}

impl Grid<'_> {
    fn held(&self, household: usize) -> &str {
        OwnersPlace::Vote { household, matter: self.state.matter(self.view) }.held(self.view.project)
    }

    /// The stairwells, each with what can be done with all of it at once.
    pub(super) fn head(&self, stairwells: &[&Stairwell]) -> Tag {
        let locked = self.view.document.read_only;
        let names = stairwells.iter().zip(&self.drawing.columns).map(|(stairwell, width)| {
            let all = |name: &'static str, vote: &'static str| {
                let households = stairwell.households.clone();
                let own = link_to(
                    name,
                    self.link.reform(move |_: MouseEvent| Message::All(households.clone(), vote)),
                );
                own.attr("aria-label", [&stairwell.label(), " ", name].concat())
            };
            let tools =
                tag("span.stairwell-tools").put(all(text::all_for(), "for")).put(all(text::none_voted(), ""));
            tag("th.first scope=colgroup")
                .attr("colspan", width.to_string())
                .text(stairwell.label())
                .put((!locked).then_some(tools))
        });
        tag("thead").put(tag("tr").put(tag("th scope=col").text(text::floor())).each(names))
    }

    pub(super) fn rows(&self) -> Vec<Tag> {
        let drawing = self.drawing;
        let first = drawing.rows.iter().flatten().copied().flatten().next();
        let here = |door: &usize| drawing.rows.iter().any(|row| row.contains(&Some(*door)));
        // One door is reached by the tab key, the others by arrows.
        let reached = self.state.door.filter(here).or(first);
        let mut starts = vec![0];
        starts.extend(drawing.columns.iter().scan(0, |end, width| {
            *end += width;
            Some(*end)
        }));
        let rows = drawing.floors.iter().zip(&drawing.rows).map(|(floor, row)| {
            let name = floor.map_or_else(|| text::no_floor().to_owned(), text::floor_name);
            let cells = row.iter().enumerate().map(|(column, door)| {
                let cell = tag(if starts.contains(&column) { "td.first" } else { "td" });
                cell.put(door.map(|door| self.door(door, reached == Some(door))))
            });
            tag("tr").put(tag("th scope=row").text(name)).each(cells)
        });
        rows.collect()
    }

    fn door(&self, place: usize, reached: bool) -> Tag {
        let household = self.view.project.households.get(place);
        let unit = household.and_then(|own| own.unit.clone()).filter(|unit| !unit.is_empty());
        let name = unit.or_else(|| household.map(|own| door(own))).unwrap_or_default();
        let vote = self.held(place);
        // Of one owner's units any may carry the vote.
        let (vote, word) = match self.stand.voted_with(self.view, place, self.state.matter(self.view)) {
            Some(other) if vote.is_empty() => (other, text::voted_elsewhere(called(other))),
            _ => (vote, called(vote).to_owned()),
        };
        let class = if vote.is_empty() { "none" } else { vote };
        let shared =
            self.stand.same_owner(place).next().is_some().then(|| tag("span.joined").text(text::joined()));
        button("button type=button", self.link.reform(move |_: MouseEvent| Message::Press(place)))
            .attr("class", ["flat ballot ballot-", class].concat())
            .attr("id", id_of(place))
            .attr("tabindex", if reached { "0" } else { "-1" })
            .maybe("disabled", self.view.document.read_only.then_some(""))
            .put(tag("span.door").text(name).put(shared))
            .put(tag("span.owed").text(word))
    }

    /// The door with the focus: how large it is, and whose else is.
    pub(super) fn detail(&self, place: usize) -> Option<Tag> {
        let household = self.view.project.households.get(place)?;
        let area = text::home_facts(&household.area, None);
        let field = OwnersPlace::Household(place, HouseholdField::SameOwnerAs);
        let label = [&door(household), " ", text::same_owner()].concat();
        let field = self.stand.field(self.view, field, Shape::Text, label);
        Some(
            tag("div.vote-detail")
                .put(tag("b").text(door(household)))
                .put(tag("span.lead").text(area))
                .put(tag("span.lead").text(text::own_id(&household.id)))
                .put(tag("span.same-owner").put(tag("span.lead").text(text::same_owner())).put(field)),
        )
    }
}

/// Keys that move, and keys that vote.
pub(super) fn pressed(link: &Callback<Message>) -> Callback<KeyboardEvent> {
    let link = link.clone();
    Callback::from(move |event: KeyboardEvent| {
        let key = event.key();
        let vote = BALLOTS.iter().find(|(_, own)| *own == key).map(|(vote, _)| *vote);
        let plain = !event.ctrl_key() && !event.alt_key() && !event.meta_key();
        if let Some(step) = step_of(&event) {
            event.prevent_default();
            link.emit(Message::Key(step));
        } else if let Some((vote, door)) = vote.filter(|_| plain).zip(door_of(event.target())) {
            event.prevent_default();
            link.emit(Message::Vote(door, vote));
        }
    })
}

/// The focus comes to a door.
pub(super) fn entered(link: &Callback<Message>) -> Callback<FocusEvent> {
    let link = link.clone();
    Callback::from(move |event: FocusEvent| {
        if let Some(door) = door_of(event.target()) {
            link.emit(Message::Door(door));
        }
    })
}

fn door_of(target: Option<web_sys::EventTarget>) -> Option<usize> {
    closest(target, "button.ballot")?.id().strip_prefix("vote-door-")?.parse().ok()
}
