//! A building drawn floor by floor, each flat with its share: a table in which arrow keys move from flat to flat.

use std::collections::BTreeSet;
use std::rc::Rc;

use fentan_core::Fen;
use fentan_core::draft::DraftProject;
use fentan_owners::Apportioned;
use web_sys::KeyboardEvent;
use yew::Callback;
use yew::html::onkeydown;

use super::super::{Desk, button, money};
use super::community::{Building, Stairwell, door};
use super::drawing::{Drawing, Step};
use super::outcome::{Message, Outcome};
use crate::browser;
use crate::tag::{Tag, tag};
use crate::text;

/// The most flats that are drawn at once: more than any building has, where the list says in which one they are.
pub(super) const MOST_FLATS: usize = 400;

/// How dark a share is drawn: 0 for nothing, then 1 to 5 from the smallest to the largest.
fn shade(share: Fen, smallest: Fen, largest: Fen) -> u128 {
    if share.is_zero() {
        return 0;
    }
    let part = share.checked_sub(smallest).zip(largest.checked_sub(smallest));
    match part.and_then(|(part, whole)| part.per_mille_of(whole)) {
        Some(part) => part.min(999) / 200 + 1,
        None => 3,
    }
}

impl Outcome {
    /// What is drawn: the building looked at, or the stairwell where that is too large.
    fn drawn(&self) -> Option<(&Building, Vec<&Stairwell>)> {
        let building = self.community.buildings.get(self.find.building)?;
        let whole = building.count() <= MOST_FLATS;
        let stairwells = building.stairwells.iter().enumerate();
        let shown = stairwells.filter(|(place, _)| whole || *place == self.find.stairwell.unwrap_or(0));
        Some((building, shown.map(|(_, stairwell)| stairwell).collect()))
    }

    /// Moves the focus in the drawing.
    pub(super) fn move_by(&mut self, step: Step, desk: &Desk<'_>) {
        let project = desk.draft.projects.get(desk.document.present_project());
        let drawing = project.and_then(|project| Some(Drawing::of(&self.drawn()?.1, project)));
        let next = drawing.and_then(|drawing| drawing.step(drawing.reached(self.flat)?, step));
        if let Some(next) = next {
            self.flat = Some(next);
            let id = id_of(next);
            browser::soon(move || browser::focus_path(&id));
        }
    }

    /// A building with every flat's share.
    pub(super) fn building(&self, project: &DraftProject, link: &Callback<Message>) -> Option<Tag> {
        let found = self.found()?;
        let (building, stairwells) = self.drawn()?;
        let count: usize = stairwells.iter().map(|stairwell| stairwell.households.len()).sum();
        let section = tag("div").put(self.choose_building(link)).put(self.choose_stairwell(building, link));
        if count > MOST_FLATS {
            return Some(section.put(tag("p.lead").text(text::too_many_flats(count))));
        }
        let drawing = Drawing::of(&stairwells, project);
        let label = building.label();
        let table = tag("table role=grid")
            .put(tag("caption.hidden").text(text::shares_of(&label)))
            .put(head(&stairwells, &drawing))
            .put(tag("tbody").each(self.rows(&drawing, project, found, link)));
        let table = table.with(|table| {
            let link = link.clone();
            let pressed = Callback::from(move |event: KeyboardEvent| {
                if let Some(step) = step_of(&event) {
                    event.prevent_default();
                    link.emit(Message::Key(step));
                }
            });
            table.add_listener(Rc::new(onkeydown::Wrapper::new(pressed)));
        });
        let scroll =
            tag("div.flats role=region tabindex=0").attr("aria-label", text::shares_of(&label)).put(table);
        Some(section.put(scroll).put(legend(found)))
    }

    fn rows(
        &self,
        drawing: &Drawing,
        project: &DraftProject,
        found: &Apportioned,
        link: &Callback<Message>,
    ) -> Vec<Tag> {
        let reached = drawing.reached(self.flat);
        let mut starts = BTreeSet::new();
        let mut column = 0;
        for width in &drawing.columns {
            starts.insert(column);
            column += width;
        }
        let rows = drawing.floors.iter().zip(&drawing.rows).map(|(floor, row)| {
            let name = floor.map_or_else(|| text::no_floor().to_owned(), text::floor_name);
            let cells = row.iter().enumerate().map(|(column, flat)| {
                let cell = tag(if starts.contains(&column) { "td.first" } else { "td" });
                cell.put(flat.map(|flat| self.flat(flat, reached == Some(flat), project, found, link)))
            });
            tag("tr").put(tag("th scope=row").text(name)).each(cells)
        });
        rows.collect()
    }

    fn flat(
        &self,
        flat: usize,
        reached: bool,
        project: &DraftProject,
        found: &Apportioned,
        link: &Callback<Message>,
    ) -> Tag {
        let share = found.shares.get(flat).map(|share| share.share).unwrap_or_default();
        let (smallest, largest) = (found.distribution.smallest, found.distribution.largest);
        let class = ["flat flat-", &shade(share, smallest, largest).to_string()].concat();
        let household = project.households.get(flat);
        let unit = household.and_then(|own| own.unit.clone()).filter(|unit| !unit.is_empty());
        let name = unit.or_else(|| household.map(|own| door(own))).unwrap_or_default();
        let chosen = self.chosen == Some(flat);
        button("button.flat type=button", Self::say(link, Message::Choose, flat))
            .attr("class", class)
            .attr("id", id_of(flat))
            .attr("tabindex", if reached { "0" } else { "-1" })
            .attr("aria-pressed", if chosen { "true" } else { "false" })
            .put(tag("span.door").text(name))
            .put(tag("span.owed").text(money(share)))
    }

    /// The buildings, to choose from.
    fn choose_building(&self, link: &Callback<Message>) -> Option<Tag> {
        let all = &self.community.buildings;
        let names =
            all.iter().enumerate().map(|(place, own)| (place, own.label(), place == self.find.building));
        (all.len() > 1).then(|| tabs(text::building(), names.collect(), link, Message::Building))
    }

    /// The stairwells, where there are too many flats to draw them all.
    fn choose_stairwell(&self, building: &Building, link: &Callback<Message>) -> Option<Tag> {
        let all = &building.stairwells;
        let shown = self.find.stairwell.unwrap_or(0);
        let names = all.iter().enumerate().map(|(place, own)| (place, own.label(), place == shown));
        (building.count() > MOST_FLATS && all.len() > 1)
            .then(|| tabs(text::stairwell(), names.collect(), link, |place| Message::Stairwell(Some(place))))
    }
}

/// The most choices that stand in a row; more are a list.
const MOST_TABS: usize = 12;

fn tabs(
    name: &'static str,
    all: Vec<(usize, String, bool)>,
    link: &Callback<Message>,
    message: fn(usize) -> Message,
) -> Tag {
    if all.len() > MOST_TABS {
        let change = link
            .reform(move |event: web_sys::Event| message(crate::fields::chosen(&event).parse().unwrap_or(0)));
        let options =
            all.into_iter().map(|(place, name, held)| crate::fields::option(place.to_string(), name, held));
        let list = tag("select.input").attr("aria-label", name).on_change(change).each(options);
        return tag("div.flats-choice").put(list);
    }
    let tabs = all.into_iter().map(|(place, name, held)| {
        button("button.tab type=button", Outcome::say(link, message, place))
            .maybe("aria-current", held.then_some("true"))
            .text(name)
    });
    tag("div.flats-choice role=group").attr("aria-label", name).each(tabs)
}

fn head(stairwells: &[&Stairwell], drawing: &Drawing) -> Tag {
    let names = stairwells.iter().zip(&drawing.columns).map(|(stairwell, width)| {
        tag("th.first scope=colgroup").attr("colspan", width.to_string()).text(stairwell.label())
    });
    tag("thead").put(tag("tr").put(tag("th scope=col").text(text::floor())).each(names))
}

/// What the shades stand for: by their ends, since every flat shows its own figure.
fn legend(found: &Apportioned) -> Tag {
    let spread = &found.distribution;
    let steps = (1..=5).map(|step: u32| tag("i").attr("class", ["flat-", &step.to_string()].concat()));
    tag("p.flats-legend")
        .text(text::share_small())
        .put(tag("b").text(money(spread.smallest)))
        .put(tag("span aria-hidden=true").each(steps))
        .text(text::share_large())
        .put(tag("b").text(money(spread.largest)))
        .text(text::flats_hint())
}

/// The id of a flat's button.
fn id_of(flat: usize) -> String {
    ["flat-", &flat.to_string()].concat()
}

pub(super) fn step_of(event: &KeyboardEvent) -> Option<Step> {
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return None;
    }
    Some(match event.key().as_str() {
        "ArrowLeft" => Step::Left,
        "ArrowRight" => Step::Right,
        "ArrowUp" => Step::Up,
        "ArrowDown" => Step::Down,
        "Home" => Step::First,
        "End" => Step::Last,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use fentan_core::Fen;

    use super::shade;

    #[test]
    fn shares_are_shaded_from_the_smallest_to_the_largest() {
        let shade = |share, smallest, largest| shade(Fen::new(share), Fen::new(smallest), Fen::new(largest));
        assert_eq!((shade(0, 0, 100), shade(1, 0, 100), shade(100, 0, 100)), (0, 1, 5));
        assert_eq!((shade(50, 50, 100), shade(75, 50, 100), shade(70, 70, 70)), (1, 3, 3));
    }
}
