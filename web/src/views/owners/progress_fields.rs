//! Fields about the vote and about what a project has to show, with what is said about them.

use fentan_core::Diagnostic;
use yew::virtual_dom::AttrValue;
use yew::{Html, MouseEvent, Properties, classes, component, html, use_callback};

use super::context::{OwnersContext, use_owners_context};
use crate::components::{Button, ButtonKind, Choice, Choices, FieldInput};
use crate::context::{ProjectContext, use_project_context};
use crate::document::{Action, OwnersPlace, Place};
use crate::fields::Shape;
use crate::notice::message;
use crate::words::owner_vote;

/// Words on what is wrong with a place of the vote or of what there is to show.
fn problem(project: &ProjectContext, owners: &OwnersContext, path: &str) -> Option<AttrValue> {
    let mut said = owners.progress.standing.diagnostics();
    let said = said.find(|said| said.is_error() && said.path == path)?;
    Some(project.say(&message(said)).to_owned().into())
}

#[derive(PartialEq, Properties)]
pub(super) struct ProgressFieldProps {
    pub(super) place: OwnersPlace,
    pub(super) shape: Shape,
    pub(super) label: AttrValue,
}

/// A field for a text.
#[component]
pub(super) fn ProgressField(props: &ProgressFieldProps) -> Html {
    let ProgressFieldProps { place, shape, label } = props;
    let project = use_project_context();
    let owners = use_owners_context();
    let value = place.held(project.project()).to_owned();
    let place = Place::Owners(project.index, *place);
    let id = project.path_of(place);
    let problem = problem(&project, &owners, &id);
    html! {
        <FieldInput
            {id}
            {place}
            {value}
            shape={*shape}
            label={Some(label.clone())}
            {problem}
            unit=""
            column={None::<&'static str>}
            locked={project.locked()}
            dispatch={project.dispatch.clone()}
        />
    }
}

#[derive(PartialEq, Properties)]
pub(super) struct ProgressChoiceProps {
    pub(super) place: OwnersPlace,
    pub(super) choices: Choices,
    pub(super) label: AttrValue,
}

/// A list to choose a text from.
#[component]
pub(super) fn ProgressChoice(props: &ProgressChoiceProps) -> Html {
    let project = use_project_context();
    let owners = use_owners_context();
    let place = Place::Owners(project.index, props.place);
    let id = project.path_of(place);
    let problem = problem(&project, &owners, &id);
    let onchange = use_callback((place, project.dispatch.clone()), |chosen, (place, dispatch)| {
        dispatch.emit(Action::Write(*place, chosen));
    });
    html! {
        <Choice
            {id}
            value={props.place.held(project.project()).to_owned()}
            choices={props.choices.clone()}
            {onchange}
            label={props.label.clone()}
            {problem}
            disabled={project.locked()}
        />
    }
}

#[derive(PartialEq, Properties)]
pub(super) struct ProgressRemarksProps {
    /// The lists and fields of the project, and the fields of its households, that the remarks are about.
    pub(super) about: &'static [&'static str],
}

/// The remarks about some lists and fields, each with a way there.
#[component]
pub(super) fn ProgressRemarks(props: &ProgressRemarksProps) -> Html {
    const MOST: usize = 8;
    let project = use_project_context();
    let owners = use_owners_context();
    let prefix = project.path("");
    let is_about = |said: &&Diagnostic| {
        let Some(rest) = said.path.strip_prefix(&prefix) else { return false };
        let field = rest.strip_prefix("households[").and_then(|rest| rest.split_once("]."));
        let rest = field.map_or(rest, |(_, field)| field);
        props.about.iter().any(|name| rest.starts_with(name))
    };
    let all: Vec<&Diagnostic> = owners.progress.standing.diagnostics().filter(is_about).collect();
    if all.is_empty() {
        return Html::default();
    }
    let items = all.iter().take(MOST).map(|said| {
        let path = said.path.clone();
        let onclick = owners.mend_vote.reform(move |_: MouseEvent| path.clone());
        let class = classes!("said", said.severity.id());
        html! {
            <li>
                <Button kind={ButtonKind::Link} {class} {onclick}>{ project.say(&message(said)) }</Button>
            </li>
        }
    });
    let more = all.len().saturating_sub(MOST);
    html! {
        <ul class="stand-said">
            { for items }
            if more > 0 {
                <li>{ owner_vote::more_problems(more).get(project.language()) }</li>
            }
        </ul>
    }
}
