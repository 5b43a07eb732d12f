//! The answer: who pays what, always in sight.

mod balance;
mod checks;
mod government;
mod payers;
mod row;
mod sanity;
mod unsettled;

use yew::{Html, MouseEvent, classes, component, html, use_callback};

use self::balance::{Balance, Totals};
use self::checks::{Checks, error_count};
use self::government::{Government, GovernmentInShort};
use self::payers::Payers;
use self::sanity::Sanity;
use self::unsettled::Unsettled;
use crate::components::Button;
use crate::context::use_project_context;
use crate::hooks::use_kept_state;
use crate::words::answer;

/// True where the answer is unfolded on a screen too small to always show it.
#[derive(Clone, Copy, Default, PartialEq)]
struct Unfolded(bool);

/// The answer of the project looked at.
#[component]
pub(crate) fn Answer() -> Html {
    let project = use_project_context();
    let language = project.language();
    let unfolded = use_kept_state::<Unfolded>();
    let open = unfolded.0;
    let toggle = use_callback(unfolded, |_: MouseEvent, unfolded| unfolded.set(Unfolded(!unfolded.0)));
    let total = match project.result() {
        Some(result) => html! {
            <>
                <span class="label">{ answer::TOTAL.get(language) }</span>
                { project.figure(project.path("total"), result.figures.total) }
                <span class="label">{ project.unit() }</span>
            </>
        },
        None => html! {
            <strong class="broken">{ answer::errors(error_count(&project)).get(language) }</strong>
        },
    };
    let is_sound = project.result().is_some();
    let fold = if open { &answer::COLLAPSE } else { &answer::EXPAND };
    html! {
        <aside class={classes!("answer", open.then_some("open"))} aria-labelledby="answer">
            <div class="summary">
                <h2 id="answer">{ answer::ANSWER.get(language) }</h2>
                <Button class="fold" onclick={toggle} expanded={open} controls="answer-body">
                    { fold.get(language) }
                </Button>
                <div class="total" role="status">{ total }</div>
                if is_sound {
                    <GovernmentInShort />
                    <Sanity />
                }
            </div>
            <div class="body" id="answer-body">
                if is_sound {
                    <Payers />
                    <Government />
                    <Unsettled />
                    <Balance />
                }
                <Checks />
                <Totals />
            </div>
        </aside>
    }
}
