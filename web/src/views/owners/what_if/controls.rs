//! The things that can be supposed: lines that are not built, another tier, and a collection rate.

use fentan_core::Fen;
use fentan_owners::{Apportioned, ChargeOf, explain};
use web_sys::{Event, HtmlInputElement, InputEvent};
use yew::virtual_dom::AttrValue;
use yew::{Callback, Html, Properties, TargetCast as _, component, html, use_callback};

use super::supposition::{Outcome, Supposition, SuppositionAction};
use crate::components::{Choice, Choices};
use crate::context::{money, use_language, use_project_context};
use crate::views::owners::context::use_owners_context;
use crate::words::owner_answer;

#[derive(PartialEq, Properties)]
pub(super) struct LinesProps {
    pub(super) supposition: Supposition,
    pub(super) outcome: Option<Outcome>,
}

/// The lines that residents bear something of, each to be left out.
#[component]
pub(super) fn Lines(props: &LinesProps) -> Html {
    let LinesProps { supposition, outcome } = props;
    let project = use_project_context();
    let owners = use_owners_context();
    let id = project.project().id.clone();
    let onbuild = use_callback((id, supposition.clone()), |(line, built), (project, supposition)| {
        supposition.dispatch(SuppositionAction::Line { project: project.clone(), line, built });
    });
    let Some(found) = owners.found() else { return Html::default() };
    let lines = places(found).into_iter().filter_map(|place| {
        let line = project.project().lines.get(place)?;
        let name = explain::charge_name(project.rulebook(), project.project(), ChargeOf::Line(place));
        let borne = found.charges.iter().filter(|charge| charge.of == ChargeOf::Line(place));
        let borne = Fen::sum(borne.map(|charge| charge.amount))?;
        let is_there = |outcome: &Outcome| outcome.project.lines.iter().any(|own| own.id == line.id);
        let built = outcome.as_ref().is_none_or(is_there);
        let beyond_tier = !built && !supposition.supposed().without.contains(&line.id);
        let name = AttrValue::from(project.say(&name).to_owned());
        Some(html! { <Line id={line.id.clone()} {name} {borne} {built} {beyond_tier} onbuild={&onbuild} /> })
    });
    html! {
        <fieldset class="supposed-lines">
            <legend>{ project.say(&owner_answer::BUILT_LINES) }</legend>
            <ul>{ for lines }</ul>
        </fieldset>
    }
}

/// The places of the lines that residents are charged for.
fn places(found: &Apportioned) -> Vec<usize> {
    let mut places = Vec::new();
    for charge in &found.charges {
        if let ChargeOf::Line(line) = charge.of
            && !places.contains(&line)
        {
            places.push(line);
        }
    }
    places
}

#[derive(PartialEq, Properties)]
struct LineProps {
    id: AttrValue,
    name: AttrValue,
    /// The amount that residents bear of it.
    borne: Fen,
    built: bool,
    /// True where the tier that is supposed has no such line.
    beyond_tier: bool,
    /// Called with the line's id, and whether it is built from now on.
    onbuild: Callback<(String, bool)>,
}

/// A line that is built, or not.
#[component]
fn Line(props: &LineProps) -> Html {
    let language = use_language();
    let onchange = use_callback((props.id.clone(), props.onbuild.clone()), |event: Event, (id, onbuild)| {
        let built = event.target_unchecked_into::<HtmlInputElement>().checked();
        onbuild.emit((id.to_string(), built));
    });
    html! {
        <li>
            <label class="tick">
                <input type="checkbox" checked={props.built} disabled={props.beyond_tier} {onchange} />
                <span>{ props.name.clone() }</span>
                if props.beyond_tier {
                    <span class="description">{ owner_answer::BEYOND_TIER.get(language) }</span>
                }
            </label>
            <span class="amount">{ money(props.borne) }</span>
        </li>
    }
}

#[derive(PartialEq, Properties)]
pub(super) struct SuppositionProps {
    pub(super) supposition: Supposition,
}

/// The tiers, where the project has one.
#[component]
pub(super) fn Tiers(props: &SuppositionProps) -> Html {
    let supposition = &props.supposition;
    let project = use_project_context();
    let id = project.project().id.clone();
    let onchange = use_callback((id, supposition.clone()), |tier, (project, supposition)| {
        supposition.dispatch(SuppositionAction::Tier { project: project.clone(), tier });
    });
    let Some(own) = project.project().tier.as_deref() else { return Html::default() };
    let tiers = project.rulebook().tiers.iter().map(|tier| {
        let planned = if tier.id == own { project.say(&owner_answer::AS_PLANNED) } else { "" };
        (tier.id.to_string().into(), [project.say(&tier.name), planned].concat().into())
    });
    let choices: Choices = tiers.collect();
    let value = supposition.supposed().tier.as_deref().unwrap_or(own).to_owned();
    html! {
        <span class="choice">
            <label for="supposed-tier">{ project.say(&owner_answer::TIER_SUPPOSED) }</label>
            <Choice id="supposed-tier" {value} {choices} {onchange} />
        </span>
    }
}

/// The collection rate.
#[component]
pub(super) fn Rate(props: &SuppositionProps) -> Html {
    let supposition = &props.supposition;
    let project = use_project_context();
    let id = project.project().id.clone();
    let oninput = use_callback((id, supposition.clone()), |event: InputEvent, (project, supposition)| {
        let rate = event.target_unchecked_into::<HtmlInputElement>().value().parse().ok();
        supposition.dispatch(SuppositionAction::Rate { project: project.clone(), rate });
    });
    let rate = supposition.rate().to_string();
    html! {
        <span class="choice">
            <label for="collection-rate">{ project.say(&owner_answer::COLLECTION_RATE) }</label>
            <input
                type="range"
                min="0"
                max="100"
                step="1"
                id="collection-rate"
                value={rate.clone()}
                {oninput}
            />
            <output for="collection-rate">{ [&rate, "%"].concat() }</output>
        </span>
    }
}
