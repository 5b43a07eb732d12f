//! The problems of the budget: all of them at the top, and what is about a line at its field too.

use fentan_core::{Bilingual, Diagnostic, codes};
use yew::{Html, component, html};

use super::calculator::{Calculator, use_calculator};
use super::measures::line_name;
use crate::context::use_language;
use crate::words::{embed as words, same};

/// Everything that keeps the project from having figures. It is one alert: when one thing changes, a screen reader
/// says all of it.
#[component]
pub(super) fn Problems() -> Html {
    let calculator = use_calculator();
    let language = use_language();
    let problems: Vec<Bilingual> = calculator
        .diagnostics()
        .filter(|said| said.is_error())
        .map(|said| problem(&calculator, said))
        .collect();
    if problems.is_empty() {
        return Html::default();
    }
    let items = problems.iter().map(|problem| html! { <li>{ problem.get(language) }</li> });
    html! {
        <div class="alert" role="alert">
            <p>{ words::ERRORS.get(language) }</p>
            <ul>{ for items }</ul>
        </div>
    }
}

/// An error with the name of its place.
fn problem(calculator: &Calculator, error: &Diagnostic) -> Bilingual {
    let place = place(calculator, error);
    let name = match (line_index(place), calculator.project()) {
        (Some(line), Some(project)) if line < project.lines.len() => {
            line_name(calculator.rulebook(), project, line)
        }
        _ => match place {
            "households_count" => words::HOUSEHOLDS_COUNT.clone(),
            "floor_area" => words::FLOOR_AREA.clone(),
            _ => same(place),
        },
    };
    if place.ends_with("].amount") {
        words::amount_problem(&name, &error.message)
    } else {
        words::problem(&name, &error.message)
    }
}

/// Words about a line.
pub(super) struct LineRemark {
    pub(super) words: Bilingual,
    pub(super) is_error: bool,
}

/// The remark on the line at `index`: its error, else that it is not of the tier.
pub(super) fn line_remark(calculator: &Calculator, index: usize) -> Option<LineRemark> {
    let of_line = |said: &&Diagnostic| line_index(place(calculator, said)) == Some(index);
    if let Some(error) = calculator.diagnostics().filter(of_line).filter(|said| said.is_error()).last() {
        return Some(LineRemark { words: error.message.clone(), is_error: true });
    }
    let is_above_tier =
        calculator.diagnostics().filter(of_line).any(|said| *said.code == codes::COMPONENT_ABOVE_TIER);
    is_above_tier.then(|| LineRemark { words: words::ABOVE_TIER.clone(), is_error: false })
}

/// The place that something is said of, within the project shown where it is in that.
fn place<'a>(calculator: &Calculator, said: &'a Diagnostic) -> &'a str {
    let start = format!("projects[{}].", calculator.project);
    said.path.strip_prefix(&start).unwrap_or(&said.path)
}

/// The line that a place is of: 2 of `lines[2].amount`.
fn line_index(place: &str) -> Option<usize> {
    place.strip_prefix("lines[")?.split_once(']')?.0.parse().ok()
}
