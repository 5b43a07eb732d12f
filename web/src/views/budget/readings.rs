//! Readings: how what the policy leaves open is read, and why.

use fentan_core::rulebook::Reading;

use super::super::{Desk, View, section, title};
use crate::document::Place;
use crate::fields::{Choice, Select, writes};
use crate::tag::{Tag, tag};
use crate::text;

pub(super) fn readings(view: &View<'_>) -> Tag {
    section("readings", "readings".to_owned(), "readings-title")
        .put(title("readings-title", text::readings(), None))
        .put(tag("p.lead").text(text::readings_lead()))
        .each(view.rulebook.readings.iter().enumerate().map(|(offset, reading)| one(view, offset, reading)))
}

fn one(view: &View<'_>, offset: usize, reading: &'static Reading) -> Tag {
    let held = held(view, reading);
    let effect = reading.option(held).map_or("", |option| text::of(&option.effect));
    let reason = if held == reading.default { text::of(&reading.reason) } else { effect };
    choice(view, offset, reading).put(tag("p").text(reason.to_owned()))
}

/// The option that the present scenario reads by.
pub(crate) fn held<'a>(desk: &Desk<'a>, reading: &'a Reading) -> &'a str {
    desk.draft.readings.get(reading.id.as_ref()).map_or(reading.default.as_ref(), String::as_str)
}

/// A reading with its clause, and the list in which another option is chosen.
pub(crate) fn choice(desk: &Desk<'_>, offset: usize, reading: &'static Reading) -> Tag {
    let place = Place::Reading(offset);
    let id = place.path(desk.rulebook, desk.draft);
    let choices: Vec<Choice> = reading
        .options
        .iter()
        .map(|option| {
            let mark = if option.id == reading.default { text::by_default() } else { "" };
            (&*option.id, [text::of(&option.name), mark].concat().into())
        })
        .collect();
    let label = tag("label")
        .attr("for", id.clone())
        .text(text::of(&reading.name))
        .put(tag("span.clause").text(&*reading.clause));
    let select = Select {
        problem: desk.problem_in(None, &id),
        id,
        label: None,
        held: held(desk, reading),
        choices,
        change: writes(desk.dispatch, place),
        locked: desk.document.read_only,
    };
    tag("div.reading").put(label).put(select.html())
}
