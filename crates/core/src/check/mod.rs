//! From a [`Draft`] to a [`Budget`]: what cannot be right under the rulebook is said here, with the place and
//! the cure. Nothing is repaired, capped or left out.

mod checker;
mod fee;
mod line;
mod project;

use std::collections::HashMap;

use crate::budget::Budget;
use crate::diagnostic::{Diagnostic, input, name};
use crate::draft::{BUDGET_SCHEMA, Draft};
use crate::names::nearest;
use crate::path::Path;
use crate::readings::Readings;
use crate::rulebook::Rulebook;

use self::checker::Checker;
pub use self::project::project;

/// Checks a draft against a rulebook. `read` is what reading it found: it is kept, and places it already spoke
/// of are not spoken of twice.
#[must_use]
pub fn budget(rulebook: &Rulebook, draft: &Draft, read: Vec<Diagnostic>) -> Budget {
    let mut diagnostics = Vec::new();
    let mut of_projects: Vec<Vec<Diagnostic>> = vec![Vec::new(); draft.projects.len()];
    for diagnostic in read {
        match project_index(&diagnostic.path).and_then(|index| of_projects.get_mut(index)) {
            Some(own) => own.push(diagnostic),
            None => diagnostics.push(diagnostic),
        }
    }
    let unread = diagnostics.iter().any(|diagnostic| diagnostic.path.is_empty());
    let readings =
        if unread { Readings::defaults(rulebook) } else { head(rulebook, draft, &mut diagnostics) };
    let mut projects = Vec::with_capacity(draft.projects.len());
    let mut ids = HashMap::with_capacity(draft.projects.len());
    for ((index, written), own) in draft.projects.iter().enumerate().zip(of_projects) {
        let mut checked = project(rulebook, written, index, own);
        let first = *ids.entry(written.id.as_str()).or_insert(index);
        if first != index && !written.id.is_empty() {
            let list = Path::ROOT.field("projects");
            let here = list.item(index);
            let first = list.item(first).to_string();
            checked.diagnostics.push(name::id_duplicate(&here.field("id"), &written.id, &first));
            checked.project = None;
        }
        projects.push(checked);
    }
    Budget { rulebook: rulebook.digest.clone(), readings, projects, diagnostics }
}

/// The project a place lies in.
fn project_index(path: &str) -> Option<usize> {
    path.strip_prefix("projects[")?.split_once(']')?.0.parse().ok()
}

/// Checks what stands before the projects and says how the open questions are read.
fn head(rulebook: &Rulebook, draft: &Draft, diagnostics: &mut Vec<Diagnostic>) -> Readings {
    let root = Path::ROOT;
    let mut found = Vec::new();
    let mut check = Checker::new(diagnostics, &mut found);
    if draft.schema != BUDGET_SCHEMA && !check.is_reported(&root.field("schema")) {
        check.report(input::schema_unknown(&draft.schema, BUDGET_SCHEMA));
    }
    let place = root.field("rulebook");
    if draft.rulebook != rulebook.id && !check.is_reported(&place) {
        check.report(name::rulebook_unknown(
            &place,
            &draft.rulebook,
            nearest(&draft.rulebook, [rulebook.id.as_ref()]),
        ));
    }
    let readings = readings(rulebook, draft, &mut check);
    diagnostics.append(&mut found);
    readings
}

fn readings(rulebook: &Rulebook, draft: &Draft, check: &mut Checker<'_>) -> Readings {
    let mut readings = Readings::defaults(rulebook);
    let list = Path::ROOT.field("readings");
    for (id, option) in draft.readings.iter() {
        let place = list.field(id);
        let Some(reading) = rulebook.reading(id) else {
            let known = rulebook.readings.iter().map(|reading| reading.id.as_ref());
            check.report(name::reading_unknown(&place, id, nearest(id, known)));
            continue;
        };
        if reading.option(option).is_none() || !readings.set(id, option) {
            let known = reading.options.iter().map(|option| option.id.as_ref());
            check.report(name::reading_option_unknown(&place, option, nearest(option, known)));
        }
    }
    readings
}
