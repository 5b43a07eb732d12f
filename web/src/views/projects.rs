//! Which project is looked at, and adding, copying and taking out projects.

use web_sys::Event;
use yew::{Callback, Html, html};

use super::View;
use crate::document::{Action, Document};
use crate::fields::chosen;
use crate::text;

pub(crate) fn projects(view: View<'_>) -> Html {
    let Document { draft, selected, .. } = view.document;
    let switch = {
        let dispatch = view.dispatch.clone();
        Callback::from(move |event: Event| {
            if let Ok(index) = chosen(&event).parse() {
                dispatch.dispatch(Action::Select(index));
            }
        })
    };
    let option = |(index, project): (usize, &fentan_core::draft::DraftProject)| {
        let name = if project.name.is_empty() { text::UNNAMED } else { &project.name };
        html! { <option value={index.to_string()} ~selected={index == *selected}>{ format!("{}. {name}", index + 1) }</option> }
    };
    html! {
        <nav class="projects" aria-label={text::PROJECTS}>
            <label for="project">{ text::PROJECT }</label>
            <select id="project" class="input" onchange={switch}>
                { for draft.projects.iter().enumerate().map(option) }
            </select>
            <span class="count">{ text::projects(draft.projects.len()) }</span>
            <button type="button" class="tool" onclick={view.act(Action::AddProject)}>{ text::ADD_PROJECT }</button>
            <button type="button" class="tool" onclick={view.act(Action::CopyProject)}>{ text::COPY_PROJECT }</button>
            <button type="button" class="tool" disabled={draft.projects.len() < 2}
                onclick={view.act(Action::RemoveProject)}>{ text::REMOVE_PROJECT }</button>
        </nav>
    }
}
