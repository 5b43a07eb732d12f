//! The remarks about places of the sections, beside the fields that say them themselves.

use fentan_core::Diagnostic;
use yew::{Html, html};

use super::context::OwnersContext;
use crate::context::ProjectContext;
use crate::problem::message;
use crate::words::owner_rules;

/// The number of remarks in one place.
const MOST: usize = 3;

/// Everything said about a place and all within it, except errors of places that have a field of their own:
/// `has_field` is asked with the rest of the path.
pub(super) fn remarks_in(
    project: &ProjectContext,
    owners: &OwnersContext,
    path: &str,
    has_field: impl Fn(&str) -> bool,
) -> Html {
    let within = |own: &str| {
        own.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
    };
    let all = owners.diagnostics().iter().filter(|said| within(&said.path));
    let mut all: Vec<&Diagnostic> =
        all.filter(|said| !said.is_error() || !has_field(&said.path[path.len()..])).collect();
    all.dedup_by(|one, other| one.message == other.message);
    let more = all.len().saturating_sub(MOST);
    html! {
        <>
            { for all.into_iter().take(MOST).map(|said| remark(project, said)) }
            if more > 0 {
                <span class="said error">{ project.say(&owner_rules::more_said(more)) }</span>
            }
        </>
    }
}

/// Everything said about exactly one place.
pub(super) fn remarks_at(project: &ProjectContext, owners: &OwnersContext, path: &str) -> Html {
    let said = owners.diagnostics().iter().filter(|said| said.path == path);
    said.map(|said| remark(project, said)).collect()
}

fn remark(project: &ProjectContext, said: &Diagnostic) -> Html {
    let class = ["said ", said.severity.id()].concat();
    html! { <span {class}>{ project.say(&message(said)) }</span> }
}
