//! 补助门槛: how the parts of city and district depend on grants, of the project looked at and of all projects.

use std::rc::Rc;

use fentan_core::sensitivity::{Portfolio, Sensitivity};
use yew::{Html, Properties, component, html, use_memo};

use super::curve::Curve;
use super::portfolio::{levels, lines, scopes};
use super::sentences::sentences;
use super::state::{Drafts, StateHandle};
use super::table::going;
use super::{no_figures, overflow, part, points, refused};
use crate::components::{Button, ButtonKind};
use crate::context::{ViewContext, use_view_context};
use crate::views::projects::ProjectFinder;
use crate::words::{compare, frame};

#[derive(PartialEq, Properties)]
pub(super) struct ThresholdPartProps {
    pub(super) state: StateHandle,
}

/// The changes that grants make for one project, and for all.
#[component]
pub(super) fn ThresholdPart(props: &ThresholdPartProps) -> Html {
    let context = use_view_context();
    let (index, drafts) = (context.document.present_project(), Drafts::present(&context));
    let evaluation = Rc::clone(context.evaluation());
    let one = use_memo((drafts.clone(), index), move |(_, index)| evaluation.sensitivity(*index));
    let evaluation = Rc::clone(context.evaluation());
    let all = use_memo(drafts, move |_| evaluation.threshold());
    let content = html! {
        <>
            <p class="compare-advice">{ context.say(&compare::ONLY_ANALYSIS) }</p>
            <section aria-labelledby="of-project">
                <h3 id="of-project">{ context.say(&compare::OF_PROJECT) }</h3>
                <ProjectChoice />
                <div class="compare-found">
                    { match &*one {
                        Some(found) => of_project(&context, found),
                        None => refused(&context, &no_figures()),
                    } }
                </div>
            </section>
            <section aria-labelledby="of-portfolio">
                <h3 id="of-portfolio">{ context.say(&compare::OF_PORTFOLIO) }</h3>
                { match &*all {
                    Some(found) => of_portfolio(&context, &props.state, found),
                    None => refused(&context, &overflow()),
                } }
            </section>
        </>
    };
    part(&context, "compare-threshold", &compare::COMPARE_THRESHOLD, content)
}

/// The project looked at, to be chosen, and the way to its budget.
#[component]
fn ProjectChoice() -> Html {
    let context = use_view_context();
    let present = context.document.present_project();
    let open = going(&context, context.document.scenarios.index(), present);
    html! {
        <div class="compare-form">
            <div class="compare-field">
                <label for="project">{ context.say(&frame::PROJECT) }</label>
                <ProjectFinder
                    draft={Rc::clone(context.document.draft())}
                    rulebook={context.document.rulebook().clone()}
                    selected={present}
                    language={context.language()}
                    dispatch={context.dispatch.clone()}
                />
                <Button kind={ButtonKind::Link} onclick={open}>{ context.say(&compare::OPEN_BUDGET) }</Button>
            </div>
        </div>
    }
}

/// The sentences, the curve and its points.
fn of_project(context: &ViewContext, found: &Sensitivity) -> Html {
    let sources = found.sources.iter().filter_map(|source| context.rulebook().source(*source));
    let sources = sources.map(|source| context.say(&source.name));
    let sources: Vec<&str> = sources.collect();
    let sources = compare::varied_sources(&sources.join(context.say(&compare::LIST_COMMA)));
    let sources = html! { <p class="compare-note">{ context.say(&sources) }</p> };
    if found.pool.is_zero() {
        return html! { <><p class="compare-words">{ context.say(&compare::NO_POOL) }</p>{ sources }</> };
    }
    let curve = Curve { found, language: context.language(), unit: context.settings.unit };
    let said = sentences(context, found).into_iter();
    let said = said.map(|sentence| html! { <li>{ context.say(&sentence) }</li> });
    html! {
        <>
            <div class="compare-curve">
                <div class="compare-figure">{ curve.wide() }{ curve.narrow() }</div>
                <div><ul class="compare-sentences">{ for said }</ul>{ sources }</div>
            </div>
            { points::points(context, found) }
        </>
    }
}

/// The levels in all, the scopes, and the projects.
fn of_portfolio(context: &ViewContext, state: &StateHandle, found: &Portfolio) -> Html {
    let broken = context.assessment().broken();
    html! {
        <>
            if broken > 0 {
                <p class="compare-words">{ context.say(&compare::left_out(broken)) }</p>
            }
            <div class="compare-pair">{ levels(context, found) }{ scopes(context, found) }</div>
            { lines(context, state, found) }
        </>
    }
}
