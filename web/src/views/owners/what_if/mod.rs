//! The amounts that homes would pay if less or more were built, or not everybody paid. The document does not change by
//! it, until somebody makes a scenario of it.

mod comparison;
mod controls;
mod supposition;

use std::rc::Rc;

use fentan_core::{Decimal, Draft, Rulebook};
use fentan_owners::collected;
use yew::{Html, MouseEvent, Properties, component, html, use_callback};

use self::comparison::Comparison;
use self::controls::{Lines, Rate, Tiers};
use self::supposition::{Outcome, Supposition, SuppositionAction, use_supposition};
use super::context::use_owners_context;
use crate::components::Button;
use crate::context::{ProjectContext, money, use_language, use_project_context};
use crate::document::{Action, Scenario};
use crate::problem::message;
use crate::words::owner_answer;

/// The things that can be supposed, and what would follow.
#[component]
pub(super) fn WhatIf() -> Html {
    let language = use_language();
    let (supposition, outcome) = use_supposition();
    html! {
        <div>
            <p class="lead">{ owner_answer::WHAT_IF_LEAD.get(language) }</p>
            <div class="supposing">
                <Lines supposition={supposition.clone()} outcome={outcome.clone()} />
                <Tiers supposition={supposition.clone()} />
                <Rate supposition={supposition.clone()} />
            </div>
            <Problems outcome={outcome.clone()} />
            <Comparison outcome={outcome.clone()} />
            <Collection rate={supposition.rate()} outcome={outcome.clone()} />
            <Tools {supposition} {outcome} />
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct ProblemsProps {
    outcome: Option<Outcome>,
}

/// Everything that would be missing or wrong.
#[component]
fn Problems(props: &ProblemsProps) -> Html {
    let language = use_language();
    let Some(outcome) = props.outcome.as_ref().filter(|outcome| !outcome.said.is_empty()) else {
        return Html::default();
    };
    let lead =
        if outcome.found.is_some() { &owner_answer::THEN_MISSING } else { &owner_answer::NO_FIGURES_THEN };
    let items = outcome.said.iter().map(|said| {
        html! { <li class={["said ", said.severity.id()].concat()}>{ message(said).get(language) }</li> }
    });
    html! { <div class="supposed-said" role="status">{ lead.get(language) }<ul>{ for items }</ul></div> }
}

#[derive(PartialEq, Properties)]
struct CollectionProps {
    /// In per cent.
    rate: u32,
    outcome: Option<Outcome>,
}

/// The cash that would come in at the collection rate.
#[component]
fn Collection(props: &CollectionProps) -> Html {
    let language = use_language();
    let owners = use_owners_context();
    let found = match &props.outcome {
        Some(outcome) => outcome.found.as_ref(),
        None => owners.found(),
    };
    let part = Decimal::parse(&format!("{}.{:02}", props.rate / 100, props.rate % 100)).ok();
    let paid = found.zip(part).and_then(|(found, part)| collected(found.totals.to_collect, part));
    let Some((paid, missing)) = paid else { return Html::default() };
    let words = owner_answer::collected_at(&props.rate.to_string(), &money(paid), &money(missing));
    html! { <p class="collected" role="status">{ words.get(language) }</p> }
}

#[derive(PartialEq, Properties)]
struct ToolsProps {
    supposition: Supposition,
    outcome: Option<Outcome>,
}

/// The buttons that make a scenario of what is supposed, and that suppose nothing again.
#[component]
fn Tools(props: &ToolsProps) -> Html {
    let ToolsProps { supposition, outcome } = props;
    let project = use_project_context();
    let save = use_callback(
        (project.clone(), supposition.clone(), outcome.clone()),
        |_: MouseEvent, (project, supposition, outcome)| {
            let Some(outcome) = outcome else { return };
            project.dispatch.emit(Action::AddScenario(scenario(project, supposition, outcome)));
            // Nothing is supposed of the new scenario.
            supposition.dispatch(SuppositionAction::Reset);
        },
    );
    let reset = use_callback(supposition.clone(), |_: MouseEvent, supposition| {
        supposition.dispatch(SuppositionAction::Reset);
    });
    html! {
        <div class="supposed-tools">
            if !project.locked() {
                <Button onclick={save} disabled={outcome.is_none()}>
                    { project.say(&owner_answer::SAVE_SUPPOSED) }
                </Button>
            }
            <Button onclick={reset} disabled={outcome.is_none()}>
                { project.say(&owner_answer::AS_IT_WAS) }
            </Button>
        </div>
    }
}

/// The present scenario with the project as it would be.
fn scenario(project: &ProjectContext, supposition: &Supposition, outcome: &Outcome) -> Scenario {
    let supposed = supposition.supposed();
    let tier = supposed.tier.as_deref().and_then(|tier| tier_name(project, project.rulebook(), tier));
    let mut draft = Draft::clone(project.draft());
    if let Some(own) = draft.projects.get_mut(project.index) {
        own.clone_from(&outcome.project);
    }
    let name = owner_answer::supposed_name(tier, supposed.without.len());
    Scenario { name: project.say(&name).to_owned(), draft: Rc::new(draft) }
}

fn tier_name<'a>(project: &ProjectContext, rulebook: &'a Rulebook, id: &str) -> Option<&'a str> {
    rulebook.tiers.iter().find(|tier| tier.id == id).map(|tier| project.say(&tier.name))
}
