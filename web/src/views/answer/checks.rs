//! What is wrong, missing or worth knowing: a list that leads to the fields.

use fentan_core::{Diagnostic, Severity};

use super::super::{View, link, words};
use super::part;
use crate::browser::going_to;
use crate::tag::{Tag, tag};
use crate::text;

/// Everything said about the budget as a whole and about the project looked at.
fn all<'a>(view: &View<'a>) -> impl Iterator<Item = &'a Diagnostic> + use<'a> {
    view.desk.assessment.diagnostics.iter().chain(&view.assessed.diagnostics)
}

/// How many errors keep the project from having figures.
pub(super) fn errors(view: &View<'_>) -> usize {
    all(view).filter(|said| said.is_error()).count()
}

pub(super) fn checks(view: &View<'_>) -> Tag {
    let levels = [
        (Severity::Error, text::error()),
        (Severity::Warning, text::warning()),
        (Severity::Note, text::information()),
    ];
    let items = levels.into_iter().flat_map(|(severity, mark)| {
        let said = all(view).filter(move |said| said.severity == severity);
        said.map(move |said| {
            let mark = tag("span").attr("class", ["mark ", severity.id()].concat()).text(mark);
            let told = [where_of(view, &said.path), words(said)].concat();
            tag("li").put(mark).put(link(told, going_to(&said.path)))
        })
    });
    let none = all(view).next().is_none();
    let list = tag("ul").each(items);
    let section = part("checks", text::checks()).attr("class", "checks");
    section.put(if none { tag("p").text(text::all_well()) } else { list })
}

/// Which line or fee a place is in, as the head of a sentence.
fn where_of(view: &View<'_>, path: &str) -> String {
    let rest = path.strip_prefix(&view.path("")).unwrap_or("");
    let item = |list: &str| rest.strip_prefix(list)?.split_once(']')?.0.parse().ok();
    let lines = item("lines[").and_then(|index: usize| view.project.lines.get(index));
    let component =
        lines.and_then(|line| view.rulebook.component(view.rulebook.component_index(&line.component)?));
    let fee = item("fees[")
        .and_then(|index: usize| view.project.fees.get(index))
        .and_then(|fee| fee.name.as_deref());
    let line =
        component.map(|component| text::of(&component.name)).or(lines.and_then(|line| line.name.as_deref()));
    line.or(fee).map_or_else(String::new, |name| [name, text::colon()].concat())
}
