//! Which project is looked at, and adding, copying and taking out projects.

use web_sys::Event;
use yew::Callback;

use super::{View, tool};
use crate::document::{Action, Document};
use crate::fields::{chosen, option};
use crate::tag::{Tag, tag};
use crate::text;

pub(crate) fn projects(view: &View<'_>) -> Tag {
    let Document { draft, .. } = view.document;
    let switch = {
        let dispatch = view.dispatch.clone();
        Callback::from(move |event: Event| {
            if let Ok(index) = chosen(&event).parse() {
                dispatch.emit(Action::Select(index));
            }
        })
    };
    let choices = draft.projects.iter().enumerate().map(|(index, project)| {
        let name = if project.name.is_empty() { text::UNNAMED } else { &project.name };
        option(index.to_string(), format!("{}. {name}", index + 1), index == view.index)
    });
    let remove = tool(text::REMOVE_PROJECT, view.act(Action::RemoveProject));
    tag("nav.projects")
        .attr("aria-label", text::PROJECTS)
        .put(tag("label for=project").text(text::PROJECT))
        .put(tag("select.input id=project").on_change(switch).each(choices))
        .put(tag("span.count").text(text::projects(draft.projects.len())))
        .put(tool(text::ADD_PROJECT, view.act(Action::AddProject)))
        .put(tool(text::COPY_PROJECT, view.act(Action::CopyProject)))
        .put(remove.maybe("disabled", (draft.projects.len() < 2).then_some("")))
}
