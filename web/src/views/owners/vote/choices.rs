//! The matter that is voted on, and the building looked at, to choose from.

use fentan_core::Bilingual;
use yew::virtual_dom::AttrValue;
use yew::{Callback, Html, Properties, UseReducerHandle, component, html, use_callback};

use super::entering::{Entering, EnteringAction};
use super::matters::matter_name;
use crate::context::use_project_context;
use crate::views::owners::context::use_owners_context;
use crate::views::owners::drawing::MOST_FLATS;
use crate::views::owners::labelled_choice::{LabelledChoice, numbered};
use crate::words::{owner_vote, owners};

#[derive(PartialEq, Properties)]
pub(super) struct EnteringProps {
    pub(super) entering: UseReducerHandle<Entering>,
}

/// The choices, each where there is more than one thing to choose.
#[component]
pub(super) fn VoteChoices(props: &EnteringProps) -> Html {
    let entering = &props.entering;
    let project = use_project_context();
    let owners = use_owners_context();
    let to_matter = use_callback(entering.dispatcher(), |matter, entering| {
        entering.dispatch(EnteringAction::Matter(matter));
    });
    let to_building = use_callback(entering.dispatcher(), |building, entering| {
        entering.dispatch(EnteringAction::Building(building));
    });
    let to_stairwell = use_callback(entering.dispatcher(), |stairwell, entering| {
        entering.dispatch(EnteringAction::Stairwell(stairwell));
    });
    let language = project.language();
    let name = |label: Bilingual| AttrValue::from(label.get(language).to_owned());
    let count = project.project().matters.len();
    let matters: Vec<AttrValue> = (0..count)
        .map(|matter| format!("{}. {}", matter + 1, matter_name(&project, matter)).into())
        .collect();
    let buildings = &owners.community.buildings;
    let Some(building) = owners.community.building(entering.building) else { return Html::default() };
    let last = |count: usize| count.saturating_sub(1);
    html! {
        <div class="vote-choices">
            if count > 1 {
                <PlaceChoice
                    id="vote-matter"
                    words={&owner_vote::MATTER}
                    names={matters}
                    present={entering.matter(project.project())}
                    onchoose={to_matter}
                />
            }
            if buildings.len() > 1 {
                <PlaceChoice
                    id="vote-building"
                    words={&owners::BUILDING}
                    names={buildings.iter().map(|own| name(own.label())).collect::<Vec<_>>()}
                    present={entering.building.min(last(buildings.len()))}
                    onchoose={to_building}
                />
            }
            if building.count() > MOST_FLATS {
                <PlaceChoice
                    id="vote-stairwell"
                    words={&owners::STAIRWELL}
                    names={building.stairwells.iter().map(|own| name(own.label())).collect::<Vec<_>>()}
                    present={entering.stairwell.min(last(building.stairwells.len()))}
                    onchoose={to_stairwell}
                />
            }
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct PlaceChoiceProps {
    id: AttrValue,
    words: &'static Bilingual,
    names: Vec<AttrValue>,
    /// The place of the one that is chosen.
    present: usize,
    onchoose: Callback<usize>,
}

/// A list of things to choose from by their places.
#[component]
fn PlaceChoice(props: &PlaceChoiceProps) -> Html {
    let PlaceChoiceProps { id, words, names, present, onchoose } = props;
    let onchange = use_callback(onchoose.clone(), |chosen: String, onchoose| {
        onchoose.emit(chosen.parse().unwrap_or(0));
    });
    let choices = numbered(names.iter().cloned());
    html! { <LabelledChoice id={id.clone()} {words} value={present.to_string()} {choices} {onchange} /> }
}
