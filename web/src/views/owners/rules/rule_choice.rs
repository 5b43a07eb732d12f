//! A part of a rule that is chosen from a list.

use yew::virtual_dom::AttrValue;
use yew::{Html, Properties, component, html, use_callback};

use super::super::context::use_owners_context;
use super::change::{RulePart, choose};
use super::rows::{Ground, Subject};
use crate::components::{Choice, Choices};
use crate::context::use_project_context;
use crate::document::Action;

#[derive(PartialEq, Properties)]
pub(super) struct RuleChoiceProps {
    /// The subject that the rule is or would be about.
    pub(super) subject: Subject,
    pub(super) part: RulePart,
    pub(super) id: AttrValue,
    pub(super) label: AttrValue,
    pub(super) value: AttrValue,
    pub(super) choices: Choices,
}

/// A list to choose a part of a rule from; what has no rule of its own gets one.
#[component]
pub(super) fn RuleChoice(props: &RuleChoiceProps) -> Html {
    let project = use_project_context();
    let owners = use_owners_context();
    let changed = (project.clone(), props.subject.clone(), props.part);
    let onchange = use_callback(changed, |chosen: String, (project, subject, part)| {
        if let Some(action) = choose(Ground::of(project), subject, *part, &chosen) {
            project.dispatch.emit(Action::Owners(action));
        }
    });
    html! {
        <Choice
            id={props.id.clone()}
            value={props.value.clone()}
            choices={props.choices.clone()}
            {onchange}
            label={props.label.clone()}
            problem={owners.problem(&props.id, project.language())}
            disabled={project.locked()}
        />
    }
}
