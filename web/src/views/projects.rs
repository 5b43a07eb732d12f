//! The project that is looked at, and adding, copying and taking out projects.

use std::rc::Rc;
use std::sync::Arc;

use fentan_core::{Bilingual, Draft, Language};
use yew::{Callback, Event, Html, Properties, component, html, use_callback};

use crate::components::{Button, choice};
use crate::context::use_view_context;
use crate::document::Action;
use crate::fields::chosen;
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
            <Picker
                draft={Rc::clone(context.document.draft())}
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

#[derive(Properties)]
struct PickerProps {
    draft: Rc<Draft>,
    selected: usize,
    language: Language,
    dispatch: Callback<Action>,
}

/// Equal where the list would look the same.
impl PartialEq for PickerProps {
    fn eq(&self, other: &Self) -> bool {
        let (one, two) = (&self.draft.projects, &other.draft.projects);
        let same = || one.iter().zip(two).all(|(one, two)| Arc::ptr_eq(one, two) || one.name == two.name);
        self.selected == other.selected && self.language == other.language && one.len() == two.len() && same()
    }
}

/// The list of projects to choose from: with a thousand of them it must not be drawn anew at every stroke of a key, so
/// it is a component of its own.
#[component]
fn Picker(props: &PickerProps) -> Html {
    let onchange = use_callback(props.dispatch.clone(), |event: Event, dispatch| {
        if let Ok(index) = chosen(&event).parse() {
            dispatch.emit(Action::Select(index));
        }
    });
    let choices = props.draft.projects.iter().enumerate().map(|(index, project)| {
        let unnamed = frame::UNNAMED.get(props.language);
        let name = if project.name.is_empty() { unnamed } else { &project.name };
        let name = [&(index + 1).to_string(), ". ", name].concat();
        choice(index.to_string().into(), name.into(), index == props.selected)
    });
    html! { <select class="input" id="project" {onchange}>{ for choices }</select> }
}
