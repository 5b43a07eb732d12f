//! The buttons in the row of a project.

use yew::virtual_dom::AttrValue;
use yew::{Html, html};

use super::commands::ProjectCommand;
use super::row::ProjectRowProps;
use crate::problem::named_message;
use crate::words::{answer, budget, frame};

/// The number of errors or warnings; it leads to the first.
pub(super) fn problems(row: &ProjectRowProps) -> Html {
    let facts = &row.facts;
    let Some(first) = facts.first() else { return Html::default() };
    let (class, name, count) = match facts.errors.len() {
        0 => ("mark warning", &answer::WARNING, facts.warnings),
        errors => ("mark error", &answer::ERROR, errors),
    };
    let title: AttrValue =
        named_message(&row.rulebook, &row.facts.project, first).get(row.language).to_owned().into();
    html! {
        <button type="button" {class} {title} onclick={row.command(ProjectCommand::OpenProblem)}>
            { [name.get(row.language), " ", &count.to_string()].concat() }
        </button>
    }
}

/// The buttons that copy a project and take it out.
pub(super) fn tools(row: &ProjectRowProps) -> Html {
    if row.locked {
        return Html::default();
    }
    let button = |command, name: &'static str, shown: &'static str| {
        html! {
            <button
                type="button"
                class="quiet"
                title={name}
                aria-label={[name, " ", row.title()].concat()}
                onclick={row.command(command)}
            >
                { shown }
            </button>
        }
    };
    let copy = frame::COPY_PROJECT.get(row.language);
    html! {
        <span>
            { button(ProjectCommand::Copy, copy, copy) }
            if !row.only {
                { button(ProjectCommand::Remove, budget::REMOVE.get(row.language), "×") }
            }
        </span>
    }
}
