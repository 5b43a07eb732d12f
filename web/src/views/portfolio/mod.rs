//! All projects as a table, with sums by group.
//!
//! ```text
//! document ── facts ── arrangement ── table ── rows in sight
//!                          ▲
//!              state ── layout (filter, order, groups, folds)
//! ```
//!
//! A document of a thousand projects scrolls and edits like one of ten: only the rows in sight are in the page, a row is
//! drawn again only when something in it has changed ([`facts`], [`row`]), and the rows are arranged anew only when
//! that may have changed ([`hooks`]).

mod arrangement;
mod chart;
mod columns;
mod commands;
mod controls;
mod facts;
mod filter;
mod grant_cell;
mod hooks;
mod row;
mod row_buttons;
mod sort;
mod state;
mod sums;
mod table;
mod targets;
#[cfg(test)]
mod tests;

use std::rc::Rc;

use yew::{Html, classes, component, html, use_effect_with};

use self::chart::Chart;
use self::commands::Commands;
use self::controls::{ClearFilter, Controls};
use self::hooks::{use_arrangement, use_facts, use_held_project, use_wanted_row};
use self::state::{Layout, PortfolioState};
use self::table::ProjectsTable;
use super::scenarios::Scenarios;
use crate::components::Button;
use crate::context::{ViewContext, use_view_context};
use crate::document::Action;
use crate::hooks::{use_document_paste, use_kept_reducer_or, use_steady_callback};
use crate::notice::message;
use crate::words::{frame, portfolio};

/// The view of all projects.
#[component]
pub fn PortfolioView() -> Html {
    let context = use_view_context();
    let state = use_kept_reducer_or(PortfolioState::restored);
    use_effect_with(state.layout.clone(), Layout::keep);
    let facts = use_facts(&context.document);
    let (held, onhold) = use_held_project(&state);
    let arrangement = use_arrangement(&context, &facts, &state.layout, held);
    let held = held.filter(|held| arrangement.shows(*held));
    use_wanted_row(&state, &facts, &arrangement);

    let commands = Rc::new(Commands {
        context: context.clone(),
        state: state.clone(),
        facts: facts.clone(),
        arrangement: Rc::clone(&arrangement),
    });
    let oncommand = {
        let commands = Rc::clone(&commands);
        use_steady_callback(move |(project, command)| commands.run(project, command))
    };
    let onadd = use_steady_callback(move |_| commands.add(Action::AddProject));
    let onpaste = {
        let (context, arrangement) = (context.clone(), Rc::clone(&arrangement));
        use_steady_callback(move |range| targets::paste(&context, &arrangement, &range))
    };
    use_document_paste(onpaste);

    let count = portfolio::shown_of(arrangement.places.len(), facts.len());
    html! {
        <main class={classes!("portfolio", context.locked().then_some("locked"))}>
            <div class="title">
                <h2>{ context.say(&frame::PORTFOLIO_VIEW) }</h2>
                <span class="count" role="status">{ context.say(&count) }</span>
                <Scenarios />
                if !context.locked() {
                    <Button onclick={onadd}>{ context.say(&frame::ADD_PROJECT) }</Button>
                }
            </div>
            if facts.is_empty() {
                <p class="nothing">{ context.say(&frame::NO_PROJECT) }</p>
            } else {
                { broken_budget(&context) }
                <Chart state={state.clone()} arrangement={arrangement.clone()} />
                <Controls state={state.clone()} facts={facts.clone()} arrangement={arrangement.clone()} />
                <ProjectsTable
                    state={state.clone()}
                    facts={facts.clone()}
                    arrangement={arrangement.clone()}
                    {held}
                    {onhold}
                    {oncommand}
                />
                if arrangement.places.is_empty() {
                    <p class="nothing">{ context.say(&portfolio::NOTHING_FOUND) }<ClearFilter {state} /></p>
                }
            }
        </main>
    }
}

/// Words on an error of the budget as a whole, for which nothing is computed.
fn broken_budget(context: &ViewContext) -> Html {
    let mut said = context.assessment().diagnostics.iter();
    let Some(error) = said.find(|said| said.is_error() && said.project().is_none()) else {
        return Html::default();
    };
    html! {
        <p class="notice" role="alert">
            { context.say(&portfolio::BUDGET_BROKEN) }
            { context.say(&message(error)) }
        </p>
    }
}
