//! Scenarios, readings and grants side by side, worked out while somebody looks.

mod amounts;
mod bars;
mod changes;
mod columns;
mod curve;
mod points;
mod portfolio;
mod readings;
mod scenarios;
mod sentences;
mod spreading;
mod state;
mod table;
mod threshold;

use fentan_core::Bilingual;
use yew::{Html, classes, component, html};

use self::readings::ReadingsPart;
use self::scenarios::ScenariosPart;
use self::state::{CompareAction, CompareState, Part, StateHandle};
use self::threshold::ThresholdPart;
use super::scenarios::Scenarios;
use crate::components::{Button, ButtonKind};
use crate::context::{ViewContext, use_view_context};
use crate::hooks::use_kept_reducer;
use crate::words::compare;

/// The view that compares.
#[component]
pub fn CompareView() -> Html {
    let context = use_view_context();
    let state = use_kept_reducer::<CompareState>();
    let part = match state.part {
        Part::Scenarios => html! { <ScenariosPart state={state.clone()} /> },
        Part::Readings => html! { <ReadingsPart state={state.clone()} /> },
        Part::Threshold => html! { <ThresholdPart state={state.clone()} /> },
    };
    html! {
        <main class={classes!("compare", context.locked().then_some("locked"))}>
            if context.document.scenarios.all().len() > 1 {
                <Scenarios />
            }
            <div class="compare-head">
                { parts(&context, &state) }
                <span class="compare-unit">{ context.say(&compare::UNIT_IS) }{ context.unit() }</span>
            </div>
            { part }
        </main>
    }
}

/// The choice of what can be compared.
fn parts(context: &ViewContext, state: &StateHandle) -> Html {
    let parts = [
        (Part::Scenarios, &compare::COMPARE_SCENARIOS),
        (Part::Readings, &compare::COMPARE_READINGS),
        (Part::Threshold, &compare::COMPARE_THRESHOLD),
    ];
    let dispatch = state.dispatcher().to_callback();
    let parts = parts.map(|(part, name)| {
        let is_current = state.part == part;
        html! {
            <Button
                kind={ButtonKind::Tab}
                current={is_current.then_some("true")}
                onclick={dispatch.reform(move |_| CompareAction::Show(part))}
            >
                { context.say(name) }
            </Button>
        }
    });
    html! {
        <nav class="compare-parts" aria-label={context.say(&compare::COMPARE_PARTS).to_owned()}>{ for parts }</nav>
    }
}

/// A part of the view, called as the button that shows it.
fn part(context: &ViewContext, id: &'static str, name: &Bilingual, content: Html) -> Html {
    html! {
        <section aria-labelledby={id}>
            <h2 class="hidden" {id}>{ context.say(name) }</h2>
            { content }
        </section>
    }
}

/// Words on why there is nothing to show.
fn refused(context: &ViewContext, words: &Bilingual) -> Html {
    html! { <p class="compare-wait" role="alert">{ context.say(words) }</p> }
}

/// There is no project with figures where one is needed.
fn no_figures() -> Bilingual {
    Bilingual::new(
        "没有可供测算的项目：没有这个项目，或它有错误，请先改正",
        "there is no project to work with: none at this place, or it has errors to put right first",
    )
}

/// A sum does not fit.
fn overflow() -> Bilingual {
    Bilingual::new("金额合计过大，无法计算", "the sum of the amounts is too large to be held")
}
