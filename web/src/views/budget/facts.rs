//! The facts of a project: what and where it is.

use fentan_core::draft::WholeNumber;
use yew::Html;

use super::super::{Field, View};
use crate::document::{Place, ProjectField};
use crate::fields::{Choice, Select, Shape, writes};
use crate::tag::{Tag, tag};
use crate::text;

pub(super) fn facts(view: &View<'_>) -> Tag {
    let project = view.project;
    let rules = view.rulebook;
    let divisions =
        rules.divisions.iter().map(|division| (&*division.code, (text::of(&division.name)).into()));
    let kinds = rules.kinds.iter().map(|kind| (&*kind.id, (text::of(&kind.name)).into()));
    let tiers = rules.tiers.iter().map(|tier| (&*tier.id, (text::of(&tier.name)).into()));
    let tiered = rules.kinds.iter().any(|kind| kind.id == project.kind && kind.tiered);
    let no_tier = (!tiered).then(|| ("", text::no_tier().into()));
    let whole =
        |number: &'_ Option<WholeNumber>| number.as_ref().map_or_else(String::new, |number| number.0.clone());
    let held = |text: &'_ Option<String>| text.clone().unwrap_or_default();
    let typed = |field, class, label, held: &str, shape, unit| {
        let place = Place::Project(view.index, field);
        labelled(view, place, class, label, view.field(place, held, Field { unit, ..Field::new(shape) }))
    };
    tag("section.facts aria-labelledby=facts")
        .put(tag("h2.hidden id=facts").text(text::facts()))
        .put(typed(ProjectField::Name, "fact wide", text::community(), &project.name, Shape::Text, ""))
        .put(typed(ProjectField::Id, "fact", text::id(), &project.id, Shape::Text, ""))
        .put(chosen(view, ProjectField::Division, text::division(), &project.division, divisions.collect()))
        .put(typed(ProjectField::Year, "fact narrow", text::year(), &project.year.0, Shape::Whole, ""))
        .put(chosen(view, ProjectField::Kind, text::kind(), &project.kind, kinds.collect()))
        .put(chosen(
            view,
            ProjectField::Tier,
            text::tier(),
            &held(&project.tier),
            no_tier.into_iter().chain(tiers).collect(),
        ))
        .put(typed(ProjectField::Bundle, "fact", text::bundle(), &held(&project.bundle), Shape::Text, ""))
        .put(typed(
            ProjectField::BuiltYear,
            "fact narrow",
            text::built_year(),
            &whole(&project.built_year),
            Shape::Whole,
            "",
        ))
        .put(typed(
            ProjectField::Buildings,
            "fact narrow",
            text::buildings(),
            &whole(&project.buildings),
            Shape::Whole,
            text::buildings_unit(),
        ))
        .put(typed(
            ProjectField::Households,
            "fact narrow",
            text::households(),
            &whole(&project.households_count),
            Shape::Whole,
            text::households_unit(),
        ))
        .put(typed(
            ProjectField::FloorArea,
            "fact",
            text::floor_area(),
            &held(&project.floor_area),
            Shape::Decimal,
            "㎡",
        ))
}

/// A field with its label above it.
fn labelled(view: &View<'_>, place: Place, class: &'static str, label: &'static str, field: Html) -> Tag {
    let id = place.path(view.rulebook, view.draft);
    tag("div").attr("class", class).put(tag("label").attr("for", id).text(label)).put(field)
}

fn chosen(
    view: &View<'_>,
    field: ProjectField,
    label: &'static str,
    held: &str,
    choices: Vec<Choice>,
) -> Tag {
    let place = Place::Project(view.index, field);
    let id = place.path(view.rulebook, view.draft);
    let problem = view.problem(&id);
    let locked = view.document.read_only;
    let select =
        Select { id, label: None, held, choices, change: writes(view.dispatch, place), problem, locked };
    labelled(view, place, "fact", label, select.html())
}
