//! Entering votes: which matter and building, where a list of votes is pasted, the doors, and the owners with several
//! units.

use std::rc::Rc;

use fentan_core::draft::DraftProject;
use web_sys::{Event, HtmlInputElement, InputEvent};
use yew::html::{onfocusin, oninput, onkeydown};
use yew::{Callback, TargetCast as _};

use super::super::super::View;
use super::super::building::MOST_FLATS;
use super::super::community::{Building, Stairwell, door};
use super::super::drawing::{Drawing, Step};
use super::super::stand::Stand;
use super::grid::{Grid, entered, pressed};
use super::matters::name;
use super::{Message, State, VOTES};
use crate::fields::{chosen, option};
use crate::tag::{Tag, tag};
use crate::text;

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
