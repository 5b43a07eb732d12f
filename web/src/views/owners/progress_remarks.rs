//! Everything said about the vote and about what a project has to show.

use fentan_core::Diagnostic;
use yew::{Html, MouseEvent, Properties, classes, component, html};

use super::context::use_owners_context;
use crate::components::{Button, ButtonKind};
use crate::context::use_project_context;
use crate::problem::named_message;
use crate::words::owner_vote;

/// The most remarks that are listed.
const MOST: usize = 8;

#[derive(PartialEq, Properties)]
pub(super) struct ProgressRemarksProps {
    /// The lists and fields of the project, and the fields of its households, that the remarks are about.
    pub(super) about: &'static [&'static str],
}

/// The remarks about some lists and fields, each with a way there.
#[component]
pub(super) fn ProgressRemarks(props: &ProgressRemarksProps) -> Html {
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
                        <Button kind={ButtonKind::Link} {class} {onclick}>
        { project.say(&named_message(project.rulebook(), project.project(), said)) }
        </Button>
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
