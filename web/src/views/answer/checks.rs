//! Everything wrong, missing or worth knowing: a list that leads to the fields.

use fentan_core::{Diagnostic, Severity};
use yew::{Html, component, html};

use super::row::Part;
use crate::browser::going_to;
use crate::components::{Button, ButtonKind};
use crate::context::{ProjectContext, use_project_context};
use crate::problem::named_message;
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
                        { project.say(&named_message(project.rulebook(), project.project(), said)) }
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
