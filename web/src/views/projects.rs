//! Which project is looked at, and adding, copying and taking out projects.

use std::rc::Rc;
use std::sync::Arc;

use fentan_core::{Draft, Language};
use web_sys::Event;
use yew::{Component, Context, Html, Properties, html};

use super::{View, tool};
use crate::document::{Action, Dispatch};
use crate::fields::{chosen, option};
use crate::tag::{Piece as _, Tag, tag};
use crate::text;

pub(crate) fn projects(view: &View<'_>) -> Tag {
    let count = view.draft.projects.len();
    let picker = PickerProps {
        draft: Rc::clone(view.document.draft()),
        selected: view.index,
        language: text::language(),
        dispatch: view.dispatch.clone(),
    };
    let step = |name: &'static str, label: &'static str, to: Option<usize>| {
        let step = tool(name, view.act(Action::Select(to.unwrap_or(view.index))));
        step.attr("aria-label", label).maybe("disabled", to.is_none().then_some(""))
    };
    let next = Some(view.index + 1).filter(|next| *next < count);
    let remove = tool(text::remove_project(), view.act(Action::RemoveProject));
    tag("nav.projects")
        .attr("aria-label", text::projects())
        .put(tag("label for=project").text(text::project()))
        .put(html! { <Picker ..picker /> })
        .put(step("‹", text::previous_project(), view.index.checked_sub(1)))
        .put(step("›", text::next_project(), next))
        .put(tag("span.count").text(text::project_count(count)))
        .put(tool(text::add_project(), view.act(Action::AddProject)))
        .put(tool(text::copy_project(), view.act(Action::CopyProject(text::language()))))
        .put(remove.maybe("disabled", (count < 2).then_some("")))
}

/// The list of projects to choose from: a component, since with a thousand projects it must not be drawn anew at
/// every stroke of a key.
struct Picker;

#[derive(Properties)]
struct PickerProps {
    draft: Rc<Draft>,
    selected: usize,
    language: Language,
    dispatch: Dispatch,
}

/// Equal where the list would look the same.
impl PartialEq for PickerProps {
    fn eq(&self, other: &Self) -> bool {
        let (one, two) = (&self.draft.projects, &other.draft.projects);
        let alike = || one.iter().zip(two).all(|(one, two)| Arc::ptr_eq(one, two) || one.name == two.name);
        self.selected == other.selected
            && self.language == other.language
            && one.len() == two.len()
            && alike()
    }
}

impl Component for Picker {
    type Message = String;
    type Properties = PickerProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn update(&mut self, context: &Context<Self>, chosen: String) -> bool {
        if let Ok(index) = chosen.parse() {
            context.props().dispatch.emit(Action::Select(index));
        }
        false
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let props = context.props();
        let choices = props.draft.projects.iter().enumerate().map(|(index, project)| {
            let name = if project.name.is_empty() { text::unnamed() } else { &project.name };
            let number = (index + 1).to_string();
            option(index.to_string(), [&number, ". ", name].concat(), index == props.selected)
        });
        let switch = context.link().callback(|event: Event| chosen(&event));
        tag("select.input id=project").on_change(switch).each(choices).html()
    }
}
