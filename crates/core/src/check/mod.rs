//! Checks a [`Draft`] against a rulebook and makes a [`Budget`] of it. Every error is reported with its path and
//! its cure; nothing is repaired, capped or left out.

pub(crate) mod checker;
pub(crate) mod facts;
pub(crate) mod fee;
pub(crate) mod line;
pub(crate) mod overlaps;
pub(crate) mod project;
mod scope;

use crate::budget::{Budget, CheckedProject, Funding};
use crate::codes;
use crate::define_codes;
use crate::diagnostic::{Diagnostic, Quoted};
use crate::draft::{BUDGET_SCHEMA, Draft, DraftFunding};
use crate::name_index::NameIndex;
use crate::path::Path;
use fentan_rulebook::Readings;
use fentan_rulebook::Rulebook;
use fentan_rulebook::text::Value;

pub use self::checker::Checker;
pub use self::project::project;

define_codes! {
    Error SCHEMA_UNKNOWN "schema.unknown", "格式版本应为“{0}”，却是{1}", "the schema must be “{0}”, not {1}";
    Error RULEBOOK_UNKNOWN "rulebook.unknown",
        "没有规则{0}", "there is no rulebook {0}",
        hint "现按规则 {1} 测算；请换用该预算所依规则的文件",
        "the rules in use are {1}; use the file of the budget's own rules";
    Note RULEBOOK_VERSION "rulebook.version",
        "保存时所依规则文件的摘要是{0}，现用的是{1}，结果可能与保存时不同",
        "it was saved under a rulebook file of digest {0}; the one in use has {1}, so figures may be others than then",
        hint "请核对规则改了什么；再次保存时记为现用的规则", "check what has changed in the rules; saving it again records those in use";
    Error READING_UNKNOWN "reading.unknown", "没有口径{0}", "there is no reading {0}";
    Error READING_OPTION_UNKNOWN "reading.unknown", "该口径没有选项{0}", "this reading has no option {0}";
}

/// Checks a draft against a rulebook. `read` has the diagnostics of reading it: they are kept, and the places they
/// report are not reported twice.
#[must_use]
pub fn budget(rulebook: &Rulebook, draft: &Draft, read: Vec<Diagnostic>) -> Budget {
    budget_after(rulebook, draft, read, std::iter::empty())
}

/// Checks a draft like [`budget`], reusing earlier results: `known` yields, for the projects in order, the earlier
/// result, or `None` for a project that has changed.
pub(crate) fn budget_after(
    rulebook: &Rulebook,
    draft: &Draft,
    read: Vec<Diagnostic>,
    known: impl Iterator<Item = Option<CheckedProject>>,
) -> Budget {
    let mut diagnostics = Vec::new();
    let mut of_projects: Vec<Vec<Diagnostic>> = vec![Vec::new(); draft.projects.len()];
    for diagnostic in read {
        match diagnostic.project().and_then(|index| of_projects.get_mut(index)) {
            Some(list) => list.push(diagnostic),
            None => diagnostics.push(diagnostic),
        }
    }
    let unread = diagnostics.iter().any(|diagnostic| diagnostic.path.is_empty());
    let readings =
        if unread { Readings::defaults(rulebook) } else { head(rulebook, draft, &mut diagnostics) };
    let mut projects = Vec::with_capacity(draft.projects.len());
    let mut ids = NameIndex::with_capacity(draft.projects.len());
    let known = known.chain(std::iter::repeat_with(|| None));
    for (((index, written), read), known) in draft.projects.iter().enumerate().zip(of_projects).zip(known) {
        let mut checked = known
            .filter(|known| !is_duplicate(known))
            .unwrap_or_else(|| project(rulebook, written, index, read));
        let first = ids.get(written.id.as_str()).copied().unwrap_or(index);
        if first == index {
            ids.insert(written.id.as_str(), index);
        } else if !written.id.is_empty() {
            let list = Path::ROOT.field("projects");
            let here = list.item(index);
            let values: [&dyn Value; 2] = [&Quoted(&written.id), &list.item(first)];
            checked.diagnostics.push(Diagnostic::new(&codes::ID_DUPLICATE, &here.field("id"), &values));
            checked.project = None;
        }
        projects.push(checked);
    }
    Budget { rulebook: rulebook.digest.clone(), readings, projects, diagnostics }
}

/// True where the earlier check found the id given twice, which depends on the other projects and is checked anew.
fn is_duplicate(checked: &CheckedProject) -> bool {
    checked.diagnostics.iter().any(|diagnostic| diagnostic.code == &codes::ID_DUPLICATE)
}

/// Checks an amount of funding by itself, outside a budget; the paths of its diagnostics are `source` and `amount`.
///
/// # Errors
/// Returns the diagnostics: first of the source, then of the amount.
pub fn funding(rulebook: &Rulebook, draft: &DraftFunding) -> Result<Funding, Vec<Diagnostic>> {
    let mut found = Vec::new();
    let funding = fee::funding(rulebook, draft, &Path::ROOT, &mut Checker::new(&[], &mut found));
    funding.ok_or(found)
}

/// Checks the fields before the projects, and returns the readings.
fn head(rulebook: &Rulebook, draft: &Draft, diagnostics: &mut Vec<Diagnostic>) -> Readings {
    let root = Path::ROOT;
    let mut found = Vec::new();
    let mut check = Checker::new(diagnostics, &mut found);
    if draft.schema != BUDGET_SCHEMA && !check.is_reported(&root.field("schema")) {
        let values: [&dyn Value; 2] = [&BUDGET_SCHEMA, &Quoted(&draft.schema)];
        check.report(&SCHEMA_UNKNOWN, &root.field("schema"), &values);
    }
    let place = root.field("rulebook");
    if draft.rulebook != rulebook.id {
        let own: &str = &rulebook.id;
        check.unknown(&RULEBOOK_UNKNOWN, &place, &draft.rulebook, &[own], &own);
    }
    let saved = draft.rulebook_digest.as_deref().filter(|digest| *digest != rulebook.digest);
    if let Some(digest) = saved.filter(|_| draft.rulebook == rulebook.id) {
        let values: [&dyn Value; 2] = [&Quoted(digest), &Quoted(&rulebook.digest)];
        check.report(&RULEBOOK_VERSION, &root.field("rulebook_digest"), &values);
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
        let known = &mut rulebook.readings.iter().map(|reading| reading.id.as_ref());
        let Some(reading) = check.known(rulebook.reading(id), (&READING_UNKNOWN, &place, id), known) else {
            continue;
        };
        let set = (reading.option(option).is_some() && readings.set(id, option)).then_some(());
        let known = &mut reading.options.iter().map(|option| option.id.as_ref());
        check.known(set, (&READING_OPTION_UNKNOWN, &place, option), known);
    }
    readings
}
