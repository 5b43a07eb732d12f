//! The facts of a project: what and where it is.

use fentan_core::draft::WholeNumber;
use yew::{Html, html};

use super::super::{Field, View};
use crate::document::{Place, ProjectField};
use crate::fields::{Choice, Shape, select, writes};
use crate::text;

pub(super) fn facts(view: View<'_>) -> Html {
    let project = view.project;
    let rules = view.rulebook;
    let whole = |number: &Option<WholeNumber>| number.as_ref().map_or_else(String::new, |number| number.0.clone());
    let divisions = rules.divisions.iter().map(|division| Choice::new(&*division.code, &*division.name.zh));
    let kinds = rules.kinds.iter().map(|kind| Choice::new(&*kind.id, &*kind.name.zh));
    let tiers = rules.tiers.iter().map(|tier| Choice::new(&*tier.id, &*tier.name.zh));
    let tiered = rules.kinds.iter().any(|kind| kind.id == project.kind && kind.tiered);
    let no_tier = (!tiered).then(|| Choice::new("", text::NO_TIER));
    let tier = project.tier.as_deref().unwrap_or("");
    let text = |field, label, class, value: &str, shape: Field| {
        let place = Place::Project(view.index, field);
        labelled(view, place, label, class, view.field(place, value, shape))
    };
    html! {
        <section class="facts" aria-labelledby="facts">
            <h2 id="facts" class="hidden">{ text::FACTS }</h2>
            { text(ProjectField::Name, text::COMMUNITY, "wide", &project.name, Field::new(Shape::Text)) }
            { text(ProjectField::Id, text::ID, "", &project.id, Field::new(Shape::Text)) }
            { choice(view, ProjectField::Division, text::DIVISION, &project.division, divisions) }
            { text(ProjectField::Year, text::YEAR, "narrow", &project.year.0, Field::new(Shape::Whole)) }
            { choice(view, ProjectField::Kind, text::KIND, &project.kind, kinds) }
            { choice(view, ProjectField::Tier, text::TIER, tier, no_tier.into_iter().chain(tiers)) }
            { text(ProjectField::Bundle, text::BUNDLE, "", project.bundle.as_deref().unwrap_or(""), Field::new(Shape::Text)) }
            { text(ProjectField::BuiltYear, text::BUILT_YEAR, "narrow", &whole(&project.built_year), Field::new(Shape::Whole)) }
            { text(ProjectField::Buildings, text::BUILDINGS, "narrow", &whole(&project.buildings), Field::new(Shape::Whole).unit("栋")) }
            { text(ProjectField::Households, text::HOUSEHOLDS, "narrow", &whole(&project.households_count), Field::new(Shape::Whole).unit("户")) }
            { text(ProjectField::FloorArea, text::FLOOR_AREA, "", project.floor_area.as_deref().unwrap_or(""), Field::new(Shape::Decimal).unit("㎡")) }
        </section>
    }
}

/// A field with its label above it.
fn labelled(view: View<'_>, place: Place, label: &'static str, class: &'static str, field: Html) -> Html {
    html! {
        <div class={format!("fact {class}")}>
            <label for={place.path(view.rulebook, view.draft)}>{ label }</label>
            { field }
        </div>
    }
}

fn choice(
    view: View<'_>,
    field: ProjectField,
    label: &'static str,
    held: &str,
    choices: impl Iterator<Item = Choice>,
) -> Html {
    let place = Place::Project(view.index, field);
    let path = place.path(view.rulebook, view.draft);
    let problem = view.problem(&path);
    labelled(view, place, label, "", select(path.into(), None, held, choices, writes(view.dispatch, place), problem))
}
