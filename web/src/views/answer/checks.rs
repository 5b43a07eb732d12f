//! Everything wrong, missing or worth knowing: a list that leads to the fields.

use fentan_core::{Diagnostic, Severity};
use yew::{Html, component, html};

use super::row::Part;
use crate::browser::going_to;
use crate::components::{Button, ButtonKind};
use crate::context::{ProjectContext, use_project_context};
use crate::notice::message;
use crate::words::answer;

/// Everything said about the budget as a whole and about the project looked at.
fn all(project: &ProjectContext) -> impl Iterator<Item = &Diagnostic> {
    project.assessment().diagnostics.iter().chain(&project.assessed().diagnostics)
}

/// The number of errors that keep the project from having figures.
pub(super) fn error_count(project: &ProjectContext) -> usize {
    all(project).filter(|said| said.is_error()).count()
}

/// The list: errors first, then warnings, then notes.
#[component]
pub(super) fn Checks() -> Html {
    let project = use_project_context();
    let language = project.language();
    let levels = [
        (Severity::Error, &answer::ERROR),
        (Severity::Warning, &answer::WARNING),
        (Severity::Note, &answer::INFORMATION),
    ];
    let items = levels.into_iter().flat_map(|(severity, mark)| {
        let said = all(&project).filter(move |said| said.severity == severity);
        let project = &project;
        said.map(move |said| {
            html! {
                <li>
                    <span class={["mark ", severity.id()].concat()}>{ mark.get(language) }</span>
                    <Button kind={ButtonKind::Link} onclick={going_to(&said.path)}>
                        { subject(project, &said.path) }{ project.say(&message(said)) }
                    </Button>
                </li>
            }
        })
    });
    html! {
        <Part id="checks" words={&answer::CHECKS} class="checks">
            if all(&project).next().is_none() {
                <p>{ answer::ALL_WELL.get(language) }</p>
            } else {
                <ul>{ for items }</ul>
            }
        </Part>
    }
}

/// The line or fee that a place is in, as the head of a sentence.
fn subject(project: &ProjectContext, path: &str) -> String {
    let own = project.path("");
    let rest = path.strip_prefix(&own).unwrap_or("");
    let item = |list: &str| rest.strip_prefix(list)?.split_once(']')?.0.parse().ok();
    let line = item("lines[").and_then(|index: usize| project.project().lines.get(index));
    let rules = project.rulebook();
    let component = line.and_then(|line| rules.component(rules.component_index(&line.component)?));
    let fee = item("fees[")
        .and_then(|index: usize| project.project().fees.get(index))
        .and_then(|fee| fee.name.as_deref());
    let name = component
        .map(|component| project.say(&component.name))
        .or(line.and_then(|line| line.name.as_deref()))
        .or(fee);
    name.map_or_else(String::new, |name| [name, project.say(&answer::COLON)].concat())
}
