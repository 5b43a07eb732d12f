//! The facts of a project: what and where it is.

use fentan_core::Bilingual;
use fentan_core::draft::WholeNumber;
use yew::virtual_dom::AttrValue;
use yew::{Html, component, html};

use crate::browser;
use crate::components::{Choices, PlaceChoice, TextField};
use crate::context::{ProjectContext, use_project_context};
use crate::document::{Place, ProjectField, nearest_year};
use crate::fields::Shape;
use crate::words::budget;

/// The fields that describe the project looked at.
#[component]
pub(super) fn Facts() -> Html {
    let context = use_project_context();
    let language = context.language();
    let project = context.project();
    let rules = context.rulebook();
    let named = |id: &str, name: &Bilingual| -> (AttrValue, AttrValue) {
        (id.to_owned().into(), context.say(name).to_owned().into())
    };
    let divisions = rules.divisions.iter().map(|division| named(&division.code, &division.name));
    let kinds = rules.kinds.iter().map(|kind| named(&kind.id, &kind.name));
    let tiers = rules.tiers.iter().map(|tier| named(&tier.id, &tier.name));
    let tiered = rules.kinds.iter().any(|kind| kind.id == project.kind && kind.tiered);
    let no_tier = (!tiered).then(|| named("", &budget::NO_TIER));
    let whole = |number: &Option<WholeNumber>| number.as_ref().map_or_else(String::new, |own| own.0.clone());
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let typed = |field, class, words, value: String, shape, unit| {
        let place = Place::Project(context.index, field);
        labelled(&context, place, class, words, html! { <TextField {place} {value} {shape} {unit} /> })
    };
    let chosen = |field, words, value: String, choices: Choices| {
        let place = Place::Project(context.index, field);
        labelled(&context, place, "fact", words, html! { <PlaceChoice {place} {value} {choices} /> })
    };
    html! {
        <section class="facts" aria-labelledby="facts">
            <h2 class="hidden" id="facts">{ budget::FACTS.get(language) }</h2>
            { typed(ProjectField::Name, "fact wide", &budget::COMMUNITY, project.name.clone(), Shape::Text, "") }
            { typed(ProjectField::Id, "fact", &budget::ID, project.id.clone(), Shape::Text, "") }
            { chosen(
                ProjectField::Division,
                &budget::DIVISION,
                project.division.clone(),
                divisions.collect(),
            ) }
            { typed(
                ProjectField::Year,
                "fact narrow",
                &budget::YEAR,
                project.year.0.clone(),
                Shape::Whole,
                "",
            ) }
            { chosen(ProjectField::Kind, &budget::KIND, project.kind.clone(), kinds.collect()) }
            { chosen(
                ProjectField::Tier,
                &budget::TIER,
                text(&project.tier),
                no_tier.into_iter().chain(tiers).collect(),
            ) }
            { typed(ProjectField::Bundle, "fact", &budget::BUNDLE, text(&project.bundle), Shape::Text, "") }
            { typed(
                ProjectField::BuiltYear,
                "fact narrow",
                &budget::BUILT_YEAR,
                whole(&project.built_year),
                Shape::Whole,
                "",
            ) }
            { typed(
                ProjectField::Buildings,
                "fact narrow",
                &budget::BUILDINGS,
                whole(&project.buildings),
                Shape::Whole,
                budget::BUILDINGS_UNIT.get(language),
            ) }
            { typed(
                ProjectField::Households,
                "fact narrow",
                &budget::HOUSEHOLDS,
                whole(&project.households_count),
                Shape::Whole,
                budget::HOUSEHOLDS_UNIT.get(language),
            ) }
            { typed(
                ProjectField::FloorArea,
                "fact",
                &budget::FLOOR_AREA,
                text(&project.floor_area),
                Shape::Decimal,
                "㎡",
            ) }
            if is_year_given(&context) {
                <p class="said note">{ budget::year_given(rules, &project.year.0).get(language).to_owned() }</p>
            }
        </section>
    }
}

/// True where the year is the one that an empty project begins with, so that nobody may have looked at it yet.
fn is_year_given(context: &ProjectContext) -> bool {
    let project = context.project();
    let given = nearest_year(context.rulebook(), browser::this_year());
    let is_empty = project.lines.is_empty() && project.fees.is_empty() && project.funding.is_empty();
    is_empty && project.year.0 == given.to_string() && !context.locked()
}

/// A field with its label above it.
fn labelled(
    project: &ProjectContext,
    place: Place,
    class: &'static str,
    words: &'static Bilingual,
    field: Html,
) -> Html {
    html! {
        <div {class}>
            <label for={project.path_of(place)}>{ words.get(project.language()) }</label>
            { field }
        </div>
    }
}
