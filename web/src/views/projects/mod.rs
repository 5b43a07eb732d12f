//! The project that is looked at, and adding, copying and taking out projects.

mod finder;
mod found;

use std::rc::Rc;
use std::sync::Arc;

use fentan_core::Bilingual;
use yew::{Html, component, html};

pub(crate) use self::finder::ProjectFinder;
use crate::components::Button;
use crate::context::use_view_context;
use crate::document::Action;
use crate::words::frame;

/// The project looked at, to be chosen, with everything that can be done to the list of projects.
#[component]
pub(crate) fn Projects() -> Html {
    let context = use_view_context();
    let language = context.language();
    let (index, count) = (context.document.present_project(), context.draft().projects.len());
    let step = |sign: &'static str, words: &'static Bilingual, to: Option<usize>| {
        html! {
            <Button
                label={words.get(language)}
                disabled={to.is_none()}
                onclick={context.act(Action::Select(to.unwrap_or(index)))}
            >
                { sign }
            </Button>
        }
    };
    html! {
        <nav class="projects" aria-label={frame::PROJECTS.get(language)}>
            <label for="project">{ frame::PROJECT.get(language) }</label>
            <ProjectFinder
                draft={Rc::clone(context.document.draft())}
                rulebook={Arc::clone(context.document.rulebook())}
                selected={index}
                {language}
                dispatch={context.dispatch.clone()}
            />
            { step("‹", &frame::PREVIOUS_PROJECT, index.checked_sub(1)) }
            { step("›", &frame::NEXT_PROJECT, Some(index + 1).filter(|next| *next < count)) }
            <span class="count">{ frame::project_count(count).get(language) }</span>
            <Button onclick={context.act(Action::AddProject)}>{ frame::ADD_PROJECT.get(language) }</Button>
            <Button onclick={context.act(Action::CopyProject(language))}>
                { frame::COPY_PROJECT.get(language) }
            </Button>
            <Button onclick={context.act(Action::RemoveProject)} disabled={count < 2}>
                { frame::REMOVE_PROJECT.get(language) }
            </Button>
        </nav>
    }
}

/// Words for a budget without any project, and the button that adds one.
#[component]
pub(crate) fn NoProject() -> Html {
    let context = use_view_context();
    html! {
        <>
            <h2>{ context.say(&frame::NO_PROJECT) }</h2>
            if !context.locked() {
                <Button onclick={context.act(Action::AddProject)}>{ context.say(&frame::ADD_PROJECT) }</Button>
            }
        </>
    }
}
