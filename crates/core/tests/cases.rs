//! The golden cases, natively; `tests/browser` runs the same files through the JavaScript package.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    missing_docs,
    unreachable_pub,
    reason = "a test may fail by panicking, and says what it is about by its name"
)]

mod suite;

use fentan_core::{Budget, Code, Readings, Rulebook, assess, output};

use self::suite::{cases, failed};

#[test]
fn every_case_gives_what_it_says() {
    let rulebook = Rulebook::fuzhou_2021_60();
    let cases = cases("cases");
    let failed = failed(&cases, |json| {
        let assessment = assess(rulebook, &Budget::from_json(rulebook, json.as_bytes()));
        serde_json::to_value(output(rulebook, &assessment)).unwrap()
    });
    assert!(failed.is_empty(), "{} of {} cases failed:\n{}", failed.len(), cases.len(), failed.join("\n"));
}

/// Codes that no JSON text in a Markdown file can bring about; `bad_input.rs` does.
const OTHERWISE_TESTED: [Code; 5] =
    [Code::InputGbk, Code::InputNotUtf8, Code::InputTooLarge, Code::InputUtf16, Code::RulebookMismatch];

/// What the codes about households begin with; `owner_cases.rs` has theirs.
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
    let cases = cases("cases");
    let said: Vec<&str> = cases.iter().filter_map(|case| case.diagnostics.as_deref()).collect();
    let here = |code: &&Code| {
        let about_owners = ABOUT_OWNERS.iter().any(|start| code.id().starts_with(start));
        !about_owners && !OTHERWISE_TESTED.contains(code)
    };
    let missing = Code::ALL.iter().filter(here).filter(|code| {
        let word = format!("{} {} ", code.severity().id(), code.id());
        !said.iter().any(|block| block.lines().any(|line| line.starts_with(&word)))
    });
    let missing: Vec<&str> = missing.map(|code| code.id()).collect();
    assert!(missing.is_empty(), "no case for {missing:?}");
}

#[test]
fn every_row_of_the_rulebook_has_a_case() {
    let rulebook = Rulebook::fuzhou_2021_60();
    let cases = cases("cases");
    let is_used = |name: &str| {
        let quoted = format!("\"{name}\"");
        cases.iter().any(|case| case.figures.is_some() && case.json.contains(&quoted))
    };
    let components = rulebook.components.iter().map(|component| component.id.as_ref());
    let divisions = rulebook.divisions.iter().map(|division| division.code.as_ref());
    let sources = rulebook.sources.iter().map(|source| source.id.as_ref());
    let options = Readings::KNOWN.iter().flat_map(|(_, options)| options.iter().copied());
    let unused: Vec<&str> =
        components.chain(divisions).chain(sources).chain(options).filter(|name| !is_used(name)).collect();
    assert!(unused.is_empty(), "no case for {unused:?}");
}
