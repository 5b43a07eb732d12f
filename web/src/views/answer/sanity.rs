//! The ratios that tell at a glance whether a figure has a digit or a unit too many.

use fentan_core::grouped;
use fentan_core::sanity::{Measure, Position, ratios};
use yew::{Html, classes, component, html};

use crate::context::use_project_context;
use crate::words::answer;

/// The project's cost by household and by ㎡ and the size of its homes, each beside what is usual.
#[component]
pub(super) fn Sanity() -> Html {
    let project = use_project_context();
    let Some(result) = project.result() else { return Html::default() };
    let lights = ratios(project.project(), result.figures.total).into_iter().filter_map(|ratio| {
        let name = match ratio.measure {
            Measure::YuanPerHousehold => &answer::PER_HOUSEHOLD,
            Measure::YuanPerSquareMetre => &answer::PER_AREA,
            Measure::AreaPerHousehold => &answer::AREA_PER_HOUSEHOLD,
        };
        let (class, place) = match ratio.position() {
            Position::Below => ("outside", &answer::BELOW_USUAL),
            Position::In => ("usual", &answer::USUAL),
            Position::Above => ("outside", &answer::ABOVE_USUAL),
        };
        let (least, most) = ratio.measure.range();
        let range = answer::usual_range(&grouped(&least.to_string()), &grouped(&most.to_string()));
        let shown = ratio.shown()?;
        Some(html! {
            <li class={classes!(class)} title={project.say(&range).to_owned()}>
                <span class="light" aria-hidden="true"></span>
                <span>{ shown }{ " " }{ project.say(name) }</span>
                <small>{ project.say(place) }</small>
            </li>
        })
    });
    html! { <ul class="lights" aria-label={project.say(&answer::LIGHTS).to_owned()}>{ for lights }</ul> }
}
