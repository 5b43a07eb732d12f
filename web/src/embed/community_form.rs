//! The community: its facts, or, where no list of households says them, fields for what a visitor knows of it.

use fentan_core::draft::DraftProject;
use fentan_core::rulebook::Rulebook;
use fentan_core::{Bilingual, Language};
use yew::virtual_dom::AttrValue;
use yew::{Html, component, html, use_callback};

use super::action::Action;
use super::budget::Origin;
use super::calculator::use_calculator;
use super::section::{Labelled, Section};
use crate::components::{Choice, Choices, TextInput};
use crate::context::use_language;
use crate::fields::Shape;
use crate::words::{budget::TIER, embed as words};

/// The community, and a choice where the budget has several.
#[component]
pub(super) fn Community() -> Html {
    let calculator = use_calculator();
    let language = use_language();
    let Some(project) = calculator.project() else { return Html::default() };
    let title = match calculator.origin {
        Origin::Example if !calculator.is_changed => words::EXAMPLE_NAME.get(language),
        Origin::Example | Origin::Blank => words::OWN_NAME.get(language),
        Origin::Given => name(project),
    };
    html! {
        <Section name="community" title={title.to_owned()}>
            if calculator.projects().len() > 1 {
                <ProjectChoice />
            }
            if calculator.is_own() {
                <CommunityForm />
            } else {
                <p class="facts">{ facts(calculator.rulebook(), project, language) }</p>
            }
        </Section>
    }
}

/// A project's name, else its id.
fn name(project: &DraftProject) -> &str {
    let name = if project.name.is_empty() { &project.id } else { &project.name };
    if name.is_empty() { "—" } else { name }
}

fn facts(rules: &Rulebook, project: &DraftProject, language: Language) -> String {
    let division = rules.division_index(&project.division).and_then(|index| rules.division(index));
    let kind = rules.kind_index(&project.kind).and_then(|index| rules.kind(index));
    let tier = project.tier.as_ref().and_then(|tier| rules.tier(rules.tier_index(tier)?));
    let facts: [Option<Bilingual>; 7] = [
        division.map(|division| division.name.clone()),
        Some(words::year(&project.year.0)),
        kind.map(|kind| kind.name.clone()),
        tier.map(|tier| tier.name.clone()),
        project.built_year.as_ref().map(|year| words::built(&year.0)),
        project.buildings.as_ref().map(|count| words::buildings(&count.0)),
        project.households_count.as_ref().map(|count| words::households(&count.0)),
    ];
    let facts: Vec<&str> = facts.iter().flatten().map(|fact| fact.get(language)).collect();
    facts.join(" · ")
}

/// The projects of the budget to choose from.
#[component]
fn ProjectChoice() -> Html {
    let calculator = use_calculator();
    let language = use_language();
    let onchange = use_callback(calculator.dispatcher(), |chosen: String, dispatcher| {
        dispatcher.dispatch(Action::ChooseProject(chosen.parse().unwrap_or_default()));
    });
    let projects = calculator.projects().iter().enumerate();
    let choices: Choices = projects
        .map(|(index, project)| (index.to_string().into(), name(project).to_owned().into()))
        .collect();
    html! {
        <Labelled label={words::PROJECT.get(language)}>
            <Choice id="project" value={calculator.project.to_string()} {choices} {onchange} />
        </Labelled>
    }
}

/// The fields about the community: where it is, how far it is renovated, how large it is.
#[component]
fn CommunityForm() -> Html {
    let calculator = use_calculator();
    let language = use_language();
    let set_count = use_callback(calculator.dispatcher(), |count, dispatcher| {
        dispatcher.dispatch(Action::SetHouseholdsCount(count));
    });
    let set_floor_area = use_callback(calculator.dispatcher(), |area, dispatcher| {
        dispatcher.dispatch(Action::SetFloorArea(area));
    });
    let Some(project) = calculator.project() else { return Html::default() };
    let count = project.households_count.as_ref().map(|count| count.0.clone()).unwrap_or_default();
    let floor_area = project.floor_area.clone().unwrap_or_default();
    html! {
        <p class="fields">
            <DivisionChoice />
            if project.tier.is_some() {
                <TierChoice />
            }
            <Labelled label={words::HOUSEHOLDS_COUNT.get(language)}>
                <TextInput id="households_count" shape={Shape::Whole} value={count} onwrite={set_count} />
            </Labelled>
            <Labelled label={words::FLOOR_AREA.get(language)}>
                <TextInput id="floor_area" shape={Shape::Decimal} value={floor_area} onwrite={set_floor_area} />
            </Labelled>
        </p>
    }
}

#[component]
fn DivisionChoice() -> Html {
    let calculator = use_calculator();
    let language = use_language();
    let onchange = use_callback(calculator.dispatcher(), |code, dispatcher| {
        dispatcher.dispatch(Action::SetDivision(code));
    });
    let held = calculator.project().map_or("", |project| &project.division);
    let rows = calculator.rulebook().divisions.iter().map(|row| (&*row.code, &row.name));
    let (value, choices) = known_or_none(held, rows, language);
    html! {
        <Labelled label={words::DIVISION.get(language)}>
            <Choice id="division" {value} {choices} {onchange} />
        </Labelled>
    }
}

#[component]
fn TierChoice() -> Html {
    let calculator = use_calculator();
    let language = use_language();
    let onchange = use_callback(calculator.dispatcher(), |id, dispatcher| {
        dispatcher.dispatch(Action::SetTier(id));
    });
    let held = calculator.project().and_then(|project| project.tier.as_deref()).unwrap_or_default();
    let rows = calculator.rulebook().tiers.iter().map(|row| (&*row.id, &row.name));
    let (value, choices) = known_or_none(held, rows, language);
    html! {
        <Labelled label={TIER.get(language)}>
            <Choice id="tier" {value} {choices} {onchange} />
        </Labelled>
    }
}

/// The value and the choices of a list of a rulebook's rows, by their ids. What is held and not known is shown as
/// nothing chosen, not as if it were the first.
fn known_or_none<'a>(
    held: &str,
    rows: impl Iterator<Item = (&'a str, &'a Bilingual)>,
    language: Language,
) -> (AttrValue, Choices) {
    let choice = |(id, name): (&str, &Bilingual)| {
        (AttrValue::from(id.to_owned()), AttrValue::from(name.get(language).to_owned()))
    };
    let mut choices: Choices = rows.map(choice).collect();
    if choices.iter().any(|(id, _)| id == held) {
        return (held.to_owned().into(), choices);
    }
    choices.insert(0, no_choice(language));
    (AttrValue::default(), choices)
}

/// Nothing chosen, the first of a list.
pub(super) fn no_choice(language: Language) -> (AttrValue, AttrValue) {
    (AttrValue::default(), words::CHOOSE.get(language).into())
}
