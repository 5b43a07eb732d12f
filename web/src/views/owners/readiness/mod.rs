//! Everything a project has to show before it is applied for and after it is done: each thing with what was entered about
//! it, whether that is enough, and why.

mod days;
mod item;

use fentan_core::{Bilingual, Language};
use fentan_owners::readiness::{ItemResult, State};
use yew::{Html, MouseEvent, component, html, use_callback};

use self::item::ItemRow;
use super::context::use_owners_context;
use super::papers::use_papers;
use super::progress_remarks::ProgressRemarks;
use crate::components::{Button, Caption};
use crate::context::use_project_context;
use crate::words::owner_vote;

/// The things to show, group by group.
#[component]
pub(super) fn Readiness() -> Html {
    let project = use_project_context();
    let language = project.language();
    let owners = use_owners_context();
    let items = &owners.progress.standing.readiness.items;
    let papers = use_papers();
    let print = use_callback(papers.print_progress, |_: MouseEvent, print| print.emit(()));
    let head = |class: Option<&'static str>, words: &'static Bilingual| {
        html! { <th {class} scope="col">{ words.get(language) }</th> }
    };
    let mut next = 0;
    // The items come group by group.
    let groups = items.chunk_by(|one, other| one.group.id == other.group.id).map(|group| {
        let first = next;
        next += group.len();
        body(first, group, language)
    });
    html! {
        <div class="readiness">
            <p class="lead">{ owner_vote::readiness_lead(&project.rulebook().owners).get(language) }</p>
            <div class="readiness-top">
                { summary(items, language) }
                <Button onclick={print}>{ owner_vote::PRINT_STANDING.get(language) }</Button>
            </div>
            <ProgressRemarks about={&["readiness"][..]} />
            <table class="readiness-table">
                <Caption words={&owner_vote::READINESS_SECTION} />
                <thead>
                    <tr>
                        { head(Some("state-column"), &owner_vote::STATE_COLUMN) }
                        { head(None, &owner_vote::REQUIREMENT) }
                        { head(Some("answer-column"), &owner_vote::ANSWER_COLUMN) }
                        { head(Some("days-column"), &owner_vote::DAYS_COLUMN) }
                        { head(Some("note-column"), &owner_vote::NOTE_COLUMN) }
                    </tr>
                </thead>
                { for groups }
            </table>
        </div>
    }
}

/// A group of things to show, of which the first has this place among all.
fn body(first: usize, group: &[ItemResult], language: Language) -> Html {
    let name = group.first().map_or("", |item| item.group.name.get(language));
    let rows = (first..first + group.len()).map(|item| html! { <ItemRow {item} /> });
    html! {
        <tbody>
            <tr class="group"><th scope="rowgroup" colspan="5">{ name }</th></tr>
            { for rows }
        </tbody>
    }
}

/// The number of things in each state.
fn summary(items: &[ItemResult], language: Language) -> Html {
    let counts = State::ALL.into_iter().map(|state| {
        let count = items.iter().filter(|item| item.state == state).count();
        html! {
            <span class="summed">
                { state_mark(state, language) }
                { owner_vote::items(count).get(language) }
            </span>
        }
    });
    html! { <p class="readiness-summary" role="status">{ for counts }</p> }
}

/// A state as a sign and a word.
pub(super) fn state_mark(state: State, language: Language) -> Html {
    let sign = match state {
        State::Met => "✓",
        State::NotMet => "✗",
        State::Open => "○",
        State::Unknown => "?",
    };
    html! {
        <span class={["state ", state.id()].concat()}>
            <span class="sign" aria-hidden="true">{ sign }</span>
            { state.name().get(language) }
        </span>
    }
}
