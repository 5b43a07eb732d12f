//! The tools above the document: choosing, printing and copying it.

use yew::platform::spawn_local;
use yew::{Html, MouseEvent, component, html, use_callback, use_effect_with, use_state_eq};

use super::choices::{HouseholdChoice, KindChoice, ScopeChoice};
use super::notices::{households, plain_text, shown};
use crate::browser;
use crate::components::Button;
use crate::context::use_project_context;
use crate::views::owners::context::use_owners_context;
use crate::views::owners::papers::{PaperKind, use_papers};
use crate::words::{forms, owner_documents};

/// More notices than this keep a browser busy for long.
const MANY: usize = 600;

/// The choices and buttons above the document.
#[component]
pub(super) fn DocumentTools() -> Html {
    let project = use_project_context();
    let owners = use_owners_context();
    let papers = use_papers();
    let language = project.language();
    let paper = papers.paper;
    let print = use_callback(papers.print, |_: MouseEvent, print| print.emit(()));
    let is_notices = paper.kind == PaperKind::Notices && !project.project().households.is_empty();
    let count = households(paper.scope, shown(&project, paper), &owners.community).len();
    let words = if is_notices { owner_documents::print_notices(count) } else { forms::FORM_PRINT.clone() };
    html! {
        <div
            class="document-tools"
            role="group"
            aria-label={owner_documents::DOCUMENTS_SECTION.get(language)}
        >
            <KindChoice />
            if is_notices {
                <HouseholdChoice />
                <ScopeChoice />
            }
            <Button onclick={print}>{ words.get(language) }</Button>
            if is_notices {
                <CopyNotice />
            } else {
                <span class="document-status" role="status"></span>
            }
            if is_notices && count > MANY {
                <p class="said warning">{ owner_documents::many_notices(count).get(language) }</p>
            }
            <p class="lead">{ owner_documents::DOCUMENTS_LEAD.get(language) }</p>
        </div>
    }
}

/// The button that copies the notice as plain text, and how that went.
#[component]
fn CopyNotice() -> Html {
    let project = use_project_context();
    let owners = use_owners_context();
    let papers = use_papers();
    let language = project.language();
    let copied = use_state_eq(|| None::<bool>);
    let household = shown(&project, papers.paper);
    let copy = use_callback(
        (project.clone(), owners, household, copied.setter()),
        |_: MouseEvent, (project, owners, household, copied)| {
            let Some(text) = plain_text(project, owners, *household) else { return };
            let copied = copied.clone();
            spawn_local(async move { copied.set(Some(browser::copy_text(&text).await)) });
        },
    );
    // It is said until something else is chosen or printed.
    use_effect_with((papers.paper, papers.is_printing, copied.setter()), |(.., copied)| copied.set(None));
    let words = copied.map(|copied| {
        if copied { &owner_documents::NOTICE_COPIED } else { &owner_documents::NOTICE_NOT_COPIED }
    });
    html! {
        <>
            <Button onclick={copy}>{ owner_documents::COPY_NOTICE.get(language) }</Button>
            <span class="document-status" role="status">
                { words.map_or("", |words| words.get(language)) }
            </span>
        </>
    }
}
