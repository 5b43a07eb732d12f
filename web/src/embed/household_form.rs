//! The household: chosen from the list by stairwell and door, or, where there is no list, given by its floor area.

use fentan_core::draft::{DraftHousehold, DraftProject};
use fentan_core::{Bilingual, Language};
use fentan_owners::estimable;
use yew::virtual_dom::AttrValue;
use yew::{Html, Properties, component, html, use_callback, use_memo};

use super::action::Action;
use super::calculator::{Home, is_beside, use_calculator};
use super::community_form::no_choice;
use super::section::Labelled;
use crate::components::{Choice, Choices, TextInput};
use crate::context::use_language;
use crate::fields::Shape;
use crate::words::{embed as words, same};

/// The fields in which the household is said.
#[component]
pub(super) fn HouseholdForm() -> Html {
    let calculator = use_calculator();
    let Some(project) = calculator.project() else { return Html::default() };
    match &calculator.home {
        Home::Listed { building, household } => {
            html! { <HouseholdChoice building={*building} household={*household} /> }
        }
        Home::Estimated { area } if calculator.is_own() || estimable(calculator.rulebook(), project) => {
            html! { <AreaField area={area.clone()} /> }
        }
        Home::Estimated { .. } => Html::default(),
    }
}

#[derive(PartialEq, Properties)]
struct AreaFieldProps {
    area: AttrValue,
}

/// The floor area of the household, in ㎡.
#[component]
fn AreaField(props: &AreaFieldProps) -> Html {
    let calculator = use_calculator();
    let language = use_language();
    let onwrite = use_callback(calculator.dispatcher(), |area, dispatcher| {
        dispatcher.dispatch(Action::SetArea(area));
    });
    html! {
        <p class="fields">
            <Labelled label={words::AREA.get(language)}>
                <TextInput
                    id="area"
                    value={props.area.clone()}
                    shape={Shape::Decimal}
                    invalid={calculator.area_problem().map(|_| true)}
                    described_by="answer"
                    {onwrite}
                />
            </Labelled>
        </p>
    }
}

#[derive(PartialEq, Properties)]
struct HouseholdChoiceProps {
    /// The first household of the stairwell that is chosen.
    building: Option<usize>,
    household: Option<usize>,
}

/// The stairwells, where there are several, and the doors of the one that is chosen.
#[component]
fn HouseholdChoice(props: &HouseholdChoiceProps) -> Html {
    let calculator = use_calculator();
    let language = use_language();
    let choose_building = use_callback(calculator.dispatcher(), |chosen: String, dispatcher| {
        dispatcher.dispatch(Action::ChooseBuilding(chosen.parse().ok()));
    });
    let choose_door = use_callback(calculator.dispatcher(), |chosen: String, dispatcher| {
        dispatcher.dispatch(Action::ChooseHousehold(chosen.parse().ok()));
    });
    let project = calculator.project().cloned();
    let buildings = use_memo((project.clone(), language), |(project, language)| {
        project.as_deref().map(|project| buildings(project, *language)).unwrap_or_default()
    });
    // Beside nothing chosen: a project of one stairwell shows all of its doors at once.
    let has_several = buildings.len() > 2;
    let doors = use_memo((project, language, has_several, props.building), |deps| {
        let (project, language, has_several, building) = deps;
        project
            .as_deref()
            .map(|project| doors(project, *has_several, *building, *language))
            .unwrap_or_default()
    });
    let value =
        |chosen: Option<usize>| AttrValue::from(chosen.map(|index| index.to_string()).unwrap_or_default());
    html! {
        <p class="fields">
            if has_several {
                <Labelled label={words::BUILDING.get(language)}>
                    <Choice
                        id="building"
                        value={value(props.building)}
                        choices={(*buildings).clone()}
                        onchange={choose_building}
                    />
                </Labelled>
            }
            <Labelled label={words::DOOR.get(language)}>
                <Choice
                    id="door"
                    value={value(props.household)}
                    choices={(*doors).clone()}
                    onchange={choose_door}
                />
            </Labelled>
        </p>
    }
}

/// Nothing chosen, then each stairwell by the place of its first household.
fn buildings(project: &DraftProject, language: Language) -> Choices {
    let mut found: Vec<(usize, &DraftHousehold)> = Vec::new();
    for (index, household) in project.households.iter().enumerate() {
        if !found.iter().rev().any(|(_, known)| is_beside(known, household)) {
            found.push((index, household));
        }
    }
    let named = found.into_iter().map(|(index, household)| {
        (index.to_string().into(), building_name(household).get(language).to_owned().into())
    });
    std::iter::once(no_choice(language)).chain(named).collect()
}

/// Nothing chosen, then the doors of the stairwell; of all where there is but one.
fn doors(project: &DraftProject, has_several: bool, building: Option<usize>, language: Language) -> Choices {
    let building = building.and_then(|index| project.households.get(index));
    let households = project.households.iter().enumerate();
    let shown = households.filter(|(_, household)| {
        !has_several || building.is_some_and(|building| is_beside(building, household))
    });
    let named = shown.map(|(index, household)| {
        let name = household.unit.as_ref().unwrap_or(&household.id);
        (index.to_string().into(), name.clone().into())
    });
    std::iter::once(no_choice(language)).chain(named).collect()
}

/// A building and stairwell, as they are called; a number alone gets its word.
fn building_name(household: &DraftHousehold) -> Bilingual {
    let named = |name: &Option<String>, of_number: fn(&str) -> Bilingual| {
        let name = name.as_deref()?;
        let is_number = name.bytes().all(|byte| byte.is_ascii_digit());
        Some(if is_number { of_number(name) } else { same(name) })
    };
    let building = named(&household.building, words::building);
    let stairwell = named(&household.stairwell, words::stairwell);
    match (building, stairwell) {
        (Some(building), Some(stairwell)) => words::building_and_stairwell(&building, &stairwell),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => words::NOTHING.clone(),
    }
}
