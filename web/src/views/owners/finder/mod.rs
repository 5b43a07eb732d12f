//! Finding one household: by building, stairwell and door, or by typing any of them.

mod typed;
mod wanted;

use std::rc::Rc;
use std::sync::Arc;

use fentan_core::draft::DraftProject;
use web_sys::{HtmlInputElement, InputEvent, KeyboardEvent};
use yew::virtual_dom::AttrValue;
use yew::{Callback, Html, MouseEvent, Properties, TargetCast as _, component, html, use_callback, use_memo};

use self::wanted::Found;
use super::community::door;
use super::context::use_owners_context;
use super::home::{HomeAction, HomeContext, use_home};
use super::labelled_choice::{LabelledChoice, numbered};
use crate::components::{Button, Choices};
use crate::context::{use_language, use_project_context};
use crate::words::{owner_answer, owners};

/// The id of the search field.
pub(super) const FIELD: &str = "find-home";

/// The longest list of doors to choose from; in a longer one nobody finds anything.
const MOST_DOORS: usize = 400;

/// The search field, in which Enter looks at the only home found, and the lists of buildings, stairwells and doors.
#[component]
pub(super) fn Finder() -> Html {
    let language = use_language();
    let HomeContext { home, choose, .. } = use_home();
    let oninput = use_callback(home.dispatcher(), |event: InputEvent, home| {
        let typed = event.target_unchecked_into::<HtmlInputElement>().value();
        home.dispatch(HomeAction::Search { typed, composing: event.is_composing() });
    });
    let project = use_project_context();
    let onkeydown = use_callback((project, choose), |event: KeyboardEvent, (project, choose)| {
        if event.key() != "Enter" || event.is_composing() {
            return;
        }
        let typed = event.target_unchecked_into::<HtmlInputElement>().value();
        if let Some(only) = Found::by(&typed, &project.project().households).only() {
            event.prevent_default();
            choose.emit(only);
        }
    });
    html! {
        <div class="finder" role="search" aria-label={owner_answer::MY_DOOR.get(language)}>
            <span class="choice finder-field">
                <label for={FIELD}>{ owner_answer::MY_DOOR.get(language) }</label>
                <input
                    class="input"
                    type="search"
                    autocomplete="off"
                    spellcheck="false"
                    id={FIELD}
                    placeholder={owner_answer::DOOR_HINT.get(language)}
                    value={home.search.typed.clone()}
                    {oninput}
                    {onkeydown}
                />
            </span>
            <BuildingChoice />
            <StairwellChoice />
            <DoorChoice />
            <Results />
        </div>
    }
}

/// The buildings to choose from, where there are several.
#[component]
fn BuildingChoice() -> Html {
    let language = use_language();
    let owners = use_owners_context();
    let home = use_home().home;
    let onchange = use_callback(home.dispatcher(), |chosen: String, home| {
        home.dispatch(HomeAction::Building(chosen.parse().unwrap_or(0)));
    });
    let buildings = &owners.community.buildings;
    if buildings.len() < 2 {
        return Html::default();
    }
    let names = buildings.iter().map(|own| own.label().get(language).to_owned().into());
    let value = home.building.min(buildings.len() - 1).to_string();
    html! { <LabelledChoice id="find-building" words={&owners::BUILDING} {value} choices={numbered(names)} {onchange} /> }
}

/// The stairwells of the building to choose from, where there are several.
#[component]
fn StairwellChoice() -> Html {
    let language = use_language();
    let owners = use_owners_context();
    let home = use_home().home;
    let onchange = use_callback(home.dispatcher(), |chosen: String, home| {
        home.dispatch(HomeAction::Stairwell(chosen.parse().ok()));
    });
    let Some(building) = owners.community.building(home.building) else { return Html::default() };
    if building.stairwells.len() < 2 {
        return Html::default();
    }
    let names = building.stairwells.iter().map(|own| own.label().get(language).to_owned().into());
    let mut choices: Choices = vec![("".into(), owner_answer::ALL_STAIRWELLS.get(language).into())];
    choices.extend(numbered(names));
    let value = home.stairwell.map(|stairwell| stairwell.to_string()).unwrap_or_default();
    html! { <LabelledChoice id="find-stairwell" words={&owners::STAIRWELL} {value} {choices} {onchange} /> }
}

/// The doors of the building or the stairwell to choose from.
#[component]
fn DoorChoice() -> Html {
    let language = use_language();
    let project = use_project_context();
    let owners = use_owners_context();
    let home = use_home();
    let onchange =
        use_callback((home.choose, home.leave), |chosen: String, (choose, leave)| match chosen.parse() {
            Ok(household) => choose.emit(household),
            Err(_) => leave.emit(()),
        });
    let (chosen, home) = (home.chosen, home.home);
    let Some(building) = owners.community.building(home.building) else { return Html::default() };
    let is_whole = home.stairwell.is_none() && building.stairwells.len() > 1;
    let stairwells = building.stairwells.iter().enumerate();
    let shown = stairwells.filter(|(place, _)| home.stairwell.is_none_or(|shown| shown == *place));
    let places: Vec<usize> = shown.flat_map(|(_, own)| own.households.iter().copied()).collect();
    if places.len() > MOST_DOORS {
        return Html::default();
    }
    let name = |place: usize| {
        let household = project.project().households.get(place)?;
        let unit = household.unit.as_deref().filter(|unit| !unit.is_empty()).unwrap_or(&household.id);
        let name = match household.stairwell.as_deref().filter(|_| is_whole) {
            Some(stairwell) => [owner_answer::stairwell_name(stairwell).get(language), " ", unit].concat(),
            None => unit.to_owned(),
        };
        Some((place.to_string().into(), name.into()))
    };
    let mut choices: Choices = vec![("".into(), owner_answer::CHOOSE_DOOR.get(language).into())];
    choices.extend(places.iter().filter_map(|place| name(*place)));
    // The household looked at may be in another building than the one that is looked through.
    let value = chosen.filter(|chosen| places.contains(chosen)).map(|chosen| chosen.to_string());
    let value = value.unwrap_or_default();
    html! { <LabelledChoice id="find-door" words={&owners::UNIT_COLUMN} {value} {choices} {onchange} /> }
}

/// A project as it is written; equal where it is the same one.
struct Searched(String, Arc<DraftProject>);

impl PartialEq for Searched {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0 && Arc::ptr_eq(&self.1, &other.1)
    }
}

/// The households that the text finds.
#[component]
fn Results() -> Html {
    let language = use_language();
    let project = use_project_context();
    let home = use_home();
    let search = &home.home.search;
    let searched = Searched(search.wanted.clone(), Arc::clone(project.written()));
    let found: Rc<Found> = use_memo(searched, |Searched(text, project)| Found::by(text, &project.households));
    let items = found.first.iter().filter_map(|place| {
        let name = door(project.project().households.get(*place)?);
        let name = AttrValue::from(name.get(language).to_owned());
        Some(html! { <li key={*place}><FoundHome place={*place} {name} onchoose={&home.choose} /></li> })
    });
    let is_asked = !search.typed.trim().is_empty();
    let words = is_asked.then(|| owner_answer::homes_found(found.count, found.first.len()));
    html! {
        <div class="finder-results">
            <p role="status">{ words.as_ref().map_or("", |words| words.get(language)) }</p>
            if !found.first.is_empty() {
                <ul>{ for items }</ul>
            }
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct FoundHomeProps {
    place: usize,
    name: AttrValue,
    onchoose: Callback<usize>,
}

/// A household that was found; a click looks at it.
#[component]
fn FoundHome(props: &FoundHomeProps) -> Html {
    let onclick = use_callback((props.place, props.onchoose.clone()), |_: MouseEvent, (place, onchoose)| {
        onchoose.emit(*place);
    });
    html! { <Button {onclick}>{ props.name.clone() }</Button> }
}
