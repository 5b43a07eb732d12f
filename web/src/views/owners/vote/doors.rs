//! Entering votes: the doors of a building, each of which goes from one vote to the next when it is pressed.

use std::rc::Rc;

use fentan_core::draft::DraftProject;
use web_sys::{Event, FocusEvent, HtmlInputElement, InputEvent, KeyboardEvent, MouseEvent};
use yew::html::{onfocusin, oninput, onkeydown};
use yew::{Callback, TargetCast as _};

use super::super::super::{View, button, link as link_to};
use super::super::building::{MOST_FLATS, step_of};
use super::super::community::{Building, Stairwell, door};
use super::super::drawing::{Drawing, Step};
use super::super::stand::Stand;
use super::matters::name;
use super::{Message, State, VOTES};
use crate::document::{HouseholdField, OwnersPlace};
use crate::fields::{Shape, chosen, option};
use crate::tag::{Tag, tag};
use crate::text;
use crate::views::sheet::closest;

/// The votes in the order in which a door goes through them, each with its key.
const BALLOTS: [(&str, &str); 4] = [("", "0"), ("for", "1"), ("against", "2"), ("abstain", "3")];

/// The vote after another.
pub(super) fn next(vote: &str) -> &'static str {
    let place = BALLOTS.iter().position(|(own, _)| *own == vote);
    BALLOTS[place.map_or(0, |place| (place + 1) % BALLOTS.len())].0
}

/// What a vote is called.
pub(super) fn called(vote: &str) -> &'static str {
    match vote {
        "for" => text::voted_for(),
        "against" => text::voted_against(),
        "abstain" => text::voted_abstain(),
        _ => text::voted_not(),
    }
}

/// The building looked at with the stairwells that are drawn of it: one of them, where all are too many.
fn drawn<'a>(state: &State, stand: &'a Stand) -> Option<(&'a Building, Vec<&'a Stairwell>)> {
    let building =
        stand.community.buildings.get(state.building).or_else(|| stand.community.buildings.first())?;
    let whole = building.count() <= MOST_FLATS;
    let only = state.stairwell.min(building.stairwells.len().saturating_sub(1));
    let shown = building.stairwells.iter().enumerate().filter(|(place, _)| whole || *place == only);
    Some((building, shown.map(|(_, stairwell)| stairwell).collect()))
}

/// The door that a step from another one leads to.
pub(super) fn step(state: &State, stand: &Stand, project: &DraftProject, step: Step) -> Option<usize> {
    let (_, stairwells) = drawn(state, stand)?;
    Drawing::of(&stairwells, project).step(state.door?, step)
}

/// The id of a door's button.
pub(super) fn id_of(door: usize) -> String {
    ["vote-door-", &door.to_string()].concat()
}

pub(super) fn doors(state: &State, view: &View<'_>, stand: &Stand, link: &Callback<Message>) -> Option<Tag> {
    let (building, stairwells) = drawn(state, stand)?;
    let drawing = Drawing::of(&stairwells, view.project);
    let label = text::votes_of(&building.label(), &name(view, state.matter(view)));
    let grid = Grid { state, view, stand, drawing: &drawing, link };
    let table = tag("table role=grid")
        .put(tag("caption.hidden").text(label.clone()))
        .put(grid.head(&stairwells))
        .put(tag("tbody").each(grid.rows()));
    let table = table.with(|table| {
        table.add_listener(Rc::new(onkeydown::Wrapper::new(pressed(link))));
        table.add_listener(Rc::new(onfocusin::Wrapper::new(entered(link))));
    });
    let frame = tag("div.flats role=region tabindex=0").attr("aria-label", label).put(table);
    let detail = state.door.filter(|door| drawing.rows.iter().any(|row| row.contains(&Some(*door))));
    Some(
        tag("div.vote-doors")
            .put(tag("h3").text(text::enter_votes()))
            .put(tag("p.lead").text(text::enter_votes_lead()))
            .put((!view.document.read_only).then(paste))
            .put(choices(state, view, stand, building, link))
            .put(frame)
            .put(detail.map(|door| grid.detail(door)))
            .put(groups(view, stand)),
    )
}

/// Where votes are pasted. What else is typed there goes again.
fn paste() -> Tag {
    let typed = Callback::from(|event: InputEvent| {
        event.target_unchecked_into::<HtmlInputElement>().set_value("");
    });
    let field = tag("input.input type=text autocomplete=off spellcheck=false")
        .attr("id", VOTES)
        .attr("placeholder", text::paste_households_hint())
        .with(|input| {
            input.add_listener(Rc::new(oninput::Wrapper::new(typed)));
        });
    tag("div.filters.paste")
        .put(tag("label.find").text(text::paste_votes()).put(field))
        .put(tag("span.lead").text(text::paste_votes_hint()))
}

/// Keys that move, and keys that vote.
fn pressed(link: &Callback<Message>) -> Callback<KeyboardEvent> {
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
fn entered(link: &Callback<Message>) -> Callback<FocusEvent> {
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

/// Which matter is voted on, and which building is looked at.
fn choices(
    state: &State,
    view: &View<'_>,
    stand: &Stand,
    building: &Building,
    link: &Callback<Message>,
) -> Tag {
    let picked = |message: fn(usize) -> Message| {
        link.reform(move |event: Event| message(chosen(&event).parse().unwrap_or(0)))
    };
    let select = |id: &'static str, label: &'static str, message, options: Vec<(String, bool)>| {
        let options = options
            .into_iter()
            .enumerate()
            .map(|(place, (name, held))| option(place.to_string(), name, held));
        let select = tag("select.input").attr("id", id).on_change(picked(message)).each(options);
        tag("span.choice").put(tag("label").attr("for", id).text(label)).put(select)
    };
    let matter = state.matter(view);
    let count = view.project.matters.len();
    let matters = (count > 1).then(|| {
        let all = (0..count)
            .map(|place| ([&(place + 1).to_string(), ". ", &name(view, place)].concat(), place == matter));
        select("vote-matter", text::matter(), Message::Matter, all.collect())
    });
    let all = &stand.community.buildings;
    let buildings = (all.len() > 1).then(|| {
        let names = all.iter().map(|own| (own.label(), own.name == building.name));
        select("vote-building", text::building(), Message::Building, names.collect())
    });
    let only = state.stairwell.min(building.stairwells.len().saturating_sub(1));
    let stairwells = (building.count() > MOST_FLATS).then(|| {
        let names = building.stairwells.iter().enumerate();
        let names = names.map(|(place, own)| (own.label(), place == only));
        select("vote-stairwell", text::stairwell(), Message::Stairwell, names.collect())
    });
    tag("div.vote-choices").put(matters).put(buildings).put(stairwells)
}

struct Grid<'a> {
    state: &'a State,
    view: &'a View<'a>,
    stand: &'a Stand,
    drawing: &'a Drawing,
    link: &'a Callback<Message>,
}

impl Grid<'_> {
    fn held(&self, household: usize) -> &str {
        OwnersPlace::Vote { household, matter: self.state.matter(self.view) }.held(self.view.project)
    }

    /// The stairwells, each with what can be done with all of it at once.
    fn head(&self, stairwells: &[&Stairwell]) -> Tag {
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

    fn rows(&self) -> Vec<Tag> {
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
    fn detail(&self, place: usize) -> Option<Tag> {
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

/// The owners with several units, each of whom is one person.
fn groups(view: &View<'_>, stand: &Stand) -> Option<Tag> {
    const MOST: usize = 12;
    let names = |units: &Vec<usize>| {
        let doors = units.iter().filter_map(|place| Some(door(view.project.households.get(*place)?)));
        tag("li").text(doors.collect::<Vec<_>>().join(text::between_doors()))
    };
    let list = tag("ul").each(stand.owners().take(MOST).map(names));
    let more = stand.owners().len().saturating_sub(MOST);
    let more = (more > 0).then(|| tag("p").text(text::more_problems(more)));
    (stand.owners().len() > 0).then(|| {
        tag("div.owner-groups")
            .put(tag("p.lead").text(text::owner_groups(stand.owners().len())))
            .put(list)
            .put(more)
    })
}

#[cfg(test)]
mod tests {
    use super::next;

    #[test]
    fn a_door_goes_through_all_votes_and_back() {
        let mut vote = "";
        let mut seen = Vec::new();
        for _ in 0..4 {
            vote = next(vote);
            seen.push(vote);
        }
        assert_eq!(seen, ["for", "against", "abstain", ""]);
        assert_eq!(next("maybe"), "");
    }
}
