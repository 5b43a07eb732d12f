//! What becomes of the residents' part of one project: its households, and what each of them owes.
//!
//! Each section is a component of its own, in one of the [`chapters`]; what they share stands in the [`context`].

mod chapters;
mod community;
mod context;
mod fields;
mod households;
mod mending;
mod paste_field;
mod paste_fields;
mod placeholders;
mod progress;
mod remarks;
mod rules;
mod sources;

use fentan_core::Bilingual;
use yew::{Html, classes, component, html};

use self::chapters::{Chapter, Chapters, Section};
use self::context::{OwnersProvider, use_owners_context};
use self::households::Households;
use self::placeholders::*;
use self::rules::Apportionment;
use self::sources::OwnSources;
use super::projects::{NoProject, Projects};
use super::scenarios::Scenarios;
use crate::context::{ProjectProvider, use_project_context, use_view_context};
use crate::words::{owner_answer, owner_documents, owner_rules, owner_vote, owners};

/// The view of the households of one project.
#[component]
pub(crate) fn OwnersView() -> Html {
    let context = use_view_context();
    let fallback = html! { <NoProject /> };
    html! {
        <main class={classes!("owners", context.locked().then_some("locked"))}>
            <Scenarios />
            <ProjectProvider {fallback}>
                <OwnersProvider><HomeProvider><Sections /></HomeProvider></OwnersProvider>
            </ProjectProvider>
        </main>
    }
}

/// The sections of the view, in their chapters. How homes compare is shown once it is known what they owe.
#[component]
fn Sections() -> Html {
    let project = use_project_context();
    let is_found = use_owners_context().found().is_some();
    let section = |chapter, id, name: &'static Bilingual, body| Section { chapter, id, name, body };
    let compared = |id, name, body| is_found.then(|| section(Chapter::Home, id, name, body));
    let mut sections =
        vec![section(Chapter::Home, "answer", &owner_answer::HOME_ANSWER, html! { <Answer /> })];
    sections.extend(compared("building", &owner_answer::BUILDING_DRAWN, html! { <Building /> }));
    sections.extend(compared("distribution", &owner_answer::DISTRIBUTION, html! { <DistributionSection /> }));
    sections.extend(compared("what-if", &owner_answer::WHAT_IF, html! { <WhatIf /> }));
    sections.extend([
        section(Chapter::Shares, "households", &owners::HOUSEHOLDS_LIST, html! { <Households /> }),
        section(Chapter::Shares, "rules", &owner_rules::APPORTION, html! { <Apportionment /> }),
        section(Chapter::Shares, "sources", &owner_rules::OWNER_SOURCES, html! { <OwnSources /> }),
        section(Chapter::Vote, "vote", &owner_vote::VOTE_SECTION, html! { <Vote /> }),
        section(Chapter::Papers, "readiness", &owner_vote::READINESS_SECTION, html! { <Readiness /> }),
        section(Chapter::Papers, "documents", &owner_documents::DOCUMENTS_SECTION, html! { <Documents /> }),
    ]);
    let written = project.project();
    html! {
        <>
            <Projects />
            <p class="on-paper">{ [&*written.name, " · ", &*written.year.0].concat() }</p>
            <Chapters {sections} />
        </>
    }
}
