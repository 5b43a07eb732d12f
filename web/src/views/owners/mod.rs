//! The view of the residents' part of one project: its households, and what each of them owes.
//!
//! Each section is a component of its own, in one of the [`chapters`]; what they share stands in the [`context`].

mod answer;
mod building;
mod chapters;
mod community;
mod context;
mod distribution;
mod documents;
mod drawing;
mod fields;
mod finder;
mod flat_table;
mod home;
mod households;
mod labelled_choice;
mod mending;
mod papers;
mod paste_field;
mod paste_fields;
mod progress;
mod progress_remarks;
mod readiness;
mod remarks;
mod rules;
mod sources;
mod vote;
mod what_if;

use fentan_core::Bilingual;
use yew::{ContextProvider, Html, classes, component, html};

use self::answer::Answer;
use self::building::Building;
use self::chapters::{ANSWER, Chapter, Chapters, Section};
use self::context::{OwnersProvider, use_owners_context};
use self::distribution::DistributionSection;
use self::documents::Documents;
use self::home::HomeProvider;
use self::households::Households;
use self::papers::PapersProvider;
use self::readiness::Readiness;
use self::rules::Apportionment;
use self::sources::OwnSources;
use self::vote::Vote;
use self::what_if::WhatIf;
use super::projects::{NoProject, Projects};
use super::scenarios::Scenarios;
use crate::components::SectionTitle;
use crate::context::{ProjectProvider, use_project_context, use_view_context};
use crate::settings::Unit;
use crate::words::{owner_answer, owner_documents, owner_rules, owner_vote, owners};

/// The view of the households of one project.
#[component]
pub fn OwnersView() -> Html {
    let context = use_view_context();
    let fallback = html! { <NoProject /> };
    html! {
        <main class={classes!("owners", context.locked().then_some("locked"))}>
            if !context.home_alone() {
                <Scenarios />
            }
            <ProjectProvider {fallback}>
                // What a household owes is a matter of yuan, whatever unit the budget is shown in.
                <ContextProvider<Unit> context={Unit::Yuan}>
                    if context.settings.wan() {
                        <p class="unit">{ context.say(&owners::ALWAYS_YUAN) }</p>
                    }
                    <OwnersProvider>
                        <HomeProvider><PapersProvider><Sections /></PapersProvider></HomeProvider>
                    </OwnersProvider>
                </ContextProvider<Unit>>
            </ProjectProvider>
        </main>
    }
}

/// The sections of the view, in their chapters. How homes compare is shown once it is known what they owe.
#[component]
fn Sections() -> Html {
    let project = use_project_context();
    let is_found = use_owners_context().found().is_some();
    if project.home_alone() {
        let written = project.project();
        return html! {
            <section class="part-answer" aria-labelledby="answer">
                <SectionTitle id={ANSWER} words={&owner_answer::HOME_ANSWER} />
                <p>{ [&*written.name, " · ", &*written.year.0].concat() }</p>
                <Answer />
            </section>
        };
    }
    let section = |chapter, id, name: &'static Bilingual, body| Section { chapter, id, name, body };
    let compared = |id, name, body| is_found.then(|| section(Chapter::Home, id, name, body));
    let mut sections = vec![section(Chapter::Home, ANSWER, &owner_answer::HOME_ANSWER, html! { <Answer /> })];
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
