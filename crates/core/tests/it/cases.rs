//! What the golden cases of `tests/cases` cover: every code that a budget can bring about, every row of the rulebook.

use fentan_core::codes;
use fentan_core::{Code, Readings, Rulebook};
use fentan_golden::{Case, cases};

/// The codes of these whose line no case expects among its diagnostics.
pub(crate) fn without_a_case(suite: &str, about: impl Fn(&Code) -> bool) -> Vec<&'static str> {
    let cases = cases(suite).unwrap();
    let said: Vec<&String> = cases.iter().flat_map(|case| case.diagnostics.iter().flatten()).collect();
    let missing = Code::ALL.iter().filter(|code| about(code)).filter(|code| {
        let words = format!("{} {} ", code.severity().id(), code.id());
        !said.iter().any(|line| line.starts_with(&words))
    });
    missing.map(|code| code.id()).collect()
}

/// Whether a case that expects figures has this text in its budget, in quotes.
pub(crate) fn is_used(cases: &[Case], name: &str) -> bool {
    let quoted = format!("\"{name}\"");
    cases.iter().any(|case| !case.figures.is_empty() && case.budget.contains(&quoted))
}

/// Codes that no JSON text in a Markdown file can bring about; `bad_input.rs` does.
const OTHERWISE_TESTED: [Code; 5] = [
    &codes::INPUT_GBK,
    &codes::INPUT_NOT_UTF8,
    &codes::INPUT_TOO_LARGE,
    &codes::INPUT_UTF16,
    &codes::RULEBOOK_MISMATCH,
];

/// What the codes about households begin with; the cases about owners and votes have theirs.
const ABOUT_OWNERS: [&str; 9] = [
    "household.",
    "apportion.",
    "coefficients.",
    "waiver.",
    "owner_funding.",
    "collection.",
    "matter.",
    "vote.",
    "readiness.",
];

#[test]
fn every_code_has_a_case() {
    let missing = without_a_case("cases", |code| {
        !ABOUT_OWNERS.iter().any(|start| code.id().starts_with(start)) && !OTHERWISE_TESTED.contains(code)
    });
    assert!(missing.is_empty(), "no case for {missing:?}");
}

#[test]
fn every_row_of_the_rulebook_has_a_case() {
    let rulebook = Rulebook::fuzhou_2021_60();
    let cases = cases("cases").unwrap();
    let components = rulebook.components.iter().map(|component| component.id.as_ref());
    let divisions = rulebook.divisions.iter().map(|division| division.code.as_ref());
    let sources = rulebook.sources.iter().map(|source| source.id.as_ref());
    let options = Readings::KNOWN.iter().flat_map(|(_, options)| options.iter().copied());
    let names = components.chain(divisions).chain(sources).chain(options);
    let unused: Vec<&str> = names.filter(|name| !is_used(&cases, name)).collect();
    assert!(unused.is_empty(), "no case for {unused:?}");
}
