//! Finding one household: by building, stairwell and door, or by typing any of them.

use std::rc::Rc;
use std::sync::Arc;

use fentan_core::draft::{DraftHousehold, DraftProject};
use web_sys::{Event, HtmlInputElement, InputEvent};
use yew::html::oninput;
use yew::{Callback, TargetCast as _};

use super::community::{Community, door};
use super::outcome::{Message, Outcome};
use crate::fields::{chosen, half_width, option};
use crate::tag::{Tag, tag};
use crate::text;
use crate::views::button;

/// The id of the search field.
pub(super) const FIELD: &str = "find-home";

/// How many of those found are shown.
const MOST: usize = 12;

/// The longest list of doors to choose from; in a longer one nobody finds anything.
const MOST_DOORS: usize = 400;

/// What is looked for.
#[derive(Default)]
pub(super) struct Find {
    typed: String,
    /// The first of the households found, and how many there are.
    found: Vec<usize>,
    count: usize,
    pub(super) building: usize,
    pub(super) stairwell: Option<usize>,
}

impl Find {
    /// Looks for what is typed.
    pub(super) fn look_for(&mut self, text: String, composing: bool, all: &[Arc<DraftHousehold>]) {
        if !composing {
            let wanted = Wanted::read(&text);
            let found = all.iter().enumerate().filter(|(_, household)| wanted.is(household));
            let mut found = found.map(|(place, _)| place);
            self.found = found.by_ref().take(MOST).collect();
            self.count = self.found.len() + found.count();
            if wanted.is_nothing() {
                (self.found, self.count) = (Vec::new(), 0);
            }
        }
        self.typed = text;
    }

    /// Keeps what is still there after a change.
    pub(super) fn keep(&mut self, community: &Community) {
        let building = community.buildings.get(self.building);
        if building.is_none() {
            self.building = 0;
        }
        let stairwells = building.map_or(0, |building| building.stairwells.len());
        self.stairwell = self.stairwell.filter(|stairwell| *stairwell < stairwells);
        (self.typed, self.found, self.count) = Default::default();
    }

    /// Shows where a household is.
    pub(super) fn show(&mut self, household: usize, community: &Community) {
        if let Some((building, stairwell)) = community.place_of(household) {
            (self.building, self.stairwell) = (building, Some(stairwell));
        }
        (self.typed, self.found, self.count) = Default::default();
    }
}

/// What somebody typed to find a household.
struct Wanted {
    text: String,
    /// Its numbers and Latin letters: `3-2-501` as 3, 2, 501.
    parts: Vec<String>,
}

impl Wanted {
    fn read(text: &str) -> Self {
        let text: String = text.chars().map(|letter| half_width(letter).unwrap_or(' ')).collect();
        let text = text.to_lowercase();
        let parts = parts(&text);
        Self { text: text.split_whitespace().collect(), parts }
    }

    fn is_nothing(&self) -> bool {
        self.text.is_empty()
    }

    /// Whether a household is one that is looked for: what is typed comes in its name, or its numbers come in the order
    /// of building, stairwell and door, the last one as far as it is typed.
    fn is(&self, household: &DraftHousehold) -> bool {
        let named = [
            Some(&household.id),
            household.building.as_ref(),
            household.stairwell.as_ref(),
            household.unit.as_ref(),
        ];
        if self.parts.is_empty() {
            return named.into_iter().flatten().any(|name| name.to_lowercase().contains(&self.text));
        }
        if household.id.eq_ignore_ascii_case(&self.text) {
            return true;
        }
        let mut own = named.into_iter().skip(1).flatten().flat_map(|part| parts(&part.to_ascii_lowercase()));
        let Some((last, first)) = self.parts.split_last() else { return false };
        first.iter().all(|part| own.any(|own| own == *part)) && own.any(|own| own.starts_with(last.as_str()))
    }
}

fn parts(text: &str) -> Vec<String> {
    let parts = text.split(|letter: char| !letter.is_ascii_alphanumeric());
    parts.filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

impl Outcome {
    /// What finds a household.
    pub(super) fn finder(&self, project: &DraftProject, link: &Callback<Message>) -> Tag {
        let typed = link.reform(|event: InputEvent| {
            let field: HtmlInputElement = event.target_unchecked_into();
            Message::Search(field.value(), event.is_composing())
        });
        let field = tag("input.input type=search autocomplete=off spellcheck=false id=find-home")
            .attr("placeholder", text::door_hint())
            .with(|input| {
                input.set_value(Some(self.find.typed.clone()));
                input.add_listener(Rc::new(oninput::Wrapper::new(typed)));
            });
        let field =
            tag("span.choice.finder-field").put(tag("label for=find-home").text(text::my_door())).put(field);
        tag("div.finder role=search")
            .attr("aria-label", text::my_door())
            .put(field)
            .put(self.buildings(link))
            .put(self.stairwells(link))
            .put(self.doors(project, link))
            .put(self.results(project, link))
    }

    fn buildings(&self, link: &Callback<Message>) -> Option<Tag> {
        let all = &self.community.buildings;
        let options = all.iter().enumerate();
        let options = options.map(|(place, own)| (place, own.label(), place == self.find.building));
        (all.len() > 1).then(|| {
            let change = link.reform(|event: Event| Message::Building(chosen(&event).parse().unwrap_or(0)));
            select("find-building", text::building(), None, options.collect(), change)
        })
    }

    fn stairwells(&self, link: &Callback<Message>) -> Option<Tag> {
        let building = self.community.buildings.get(self.find.building)?;
        let options = building.stairwells.iter().enumerate();
        let options = options.map(|(place, own)| (place, own.label(), Some(place) == self.find.stairwell));
        (building.stairwells.len() > 1).then(|| {
            let change = link.reform(|event: Event| Message::Stairwell(chosen(&event).parse().ok()));
            let all = (text::all_stairwells(), self.find.stairwell.is_none());
            select("find-stairwell", text::stairwell(), Some(all), options.collect(), change)
        })
    }

    fn doors(&self, project: &DraftProject, link: &Callback<Message>) -> Option<Tag> {
        let building = self.community.buildings.get(self.find.building)?;
        let several = building.stairwells.len() > 1;
        let stairwells = building.stairwells.iter().enumerate();
        let shown = stairwells.filter(|(place, _)| self.find.stairwell.is_none_or(|shown| shown == *place));
        let places: Vec<usize> = shown.flat_map(|(_, own)| own.households.iter().copied()).collect();
        if places.len() > MOST_DOORS {
            return None;
        }
        let options = places.into_iter().filter_map(|place| {
            let household = project.households.get(place)?;
            let unit = household.unit.as_deref().filter(|unit| !unit.is_empty()).unwrap_or(&household.id);
            let stairwell =
                household.stairwell.as_deref().filter(|_| several && self.find.stairwell.is_none());
            let name = stairwell
                .map_or_else(|| unit.to_owned(), |own| [&text::stairwell_name(own), " ", unit].concat());
            Some((place, name, self.chosen == Some(place)))
        });
        let link = link.clone();
        let change = Callback::from(move |event: Event| {
            link.emit(chosen(&event).parse().map_or(Message::Leave, Message::Choose));
        });
        let none = Some((text::choose_door(), self.chosen.is_none()));
        Some(select("find-door", text::unit_column(), none, options.collect(), change))
    }

    fn results(&self, project: &DraftProject, link: &Callback<Message>) -> Tag {
        let asked = !self.find.typed.trim().is_empty();
        let items = self.find.found.iter().filter_map(|place| {
            let household = project.households.get(*place)?;
            Some(
                tag("li").put(
                    button("button.tool type=button", Self::say(link, Message::Choose, *place))
                        .text(door(household)),
                ),
            )
        });
        let words = asked.then(|| text::homes_found(self.find.count, self.find.found.len()));
        tag("div.finder-results")
            .put(tag("p role=status").text(words.unwrap_or_default()))
            .put((!self.find.found.is_empty()).then(|| tag("ul").each(items)))
    }
}

/// A list to choose from, with its name before it.
fn select(
    id: &'static str,
    name: &'static str,
    first: Option<(&'static str, bool)>,
    options: Vec<(usize, String, bool)>,
    change: Callback<Event>,
) -> Tag {
    let first = first.map(|(name, selected)| option("", name, selected));
    let options =
        options.into_iter().map(|(place, name, selected)| option(place.to_string(), name, selected));
    let list = tag("select.input").attr("id", id).on_change(change).put(first).each(options);
    tag("span.choice").put(tag("label").attr("for", id).text(name)).put(list)
}

#[cfg(test)]
mod tests {
    use super::{DraftHousehold, Wanted};

    #[test]
    fn a_home_is_found_by_what_people_call_it() {
        let own = DraftHousehold {
            id: "h7".to_owned(),
            building: Some("3栋".to_owned()),
            stairwell: Some("2".to_owned()),
            unit: Some("501".to_owned()),
            ..DraftHousehold::default()
        };
        for typed in ["501", "50", "3-2-501", "3栋2单元501室", "３栋５０１", "h7", "3 501", "2-5", "栋"]
        {
            assert!(Wanted::read(typed).is(&own), "{typed}");
        }
        for typed in ["601", "2-3-501", "501-1", "幢", "h8", "01"] {
            assert!(!Wanted::read(typed).is(&own), "{typed}");
        }
    }
}
