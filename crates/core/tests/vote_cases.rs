//! The golden cases about votes and what a project has to show, natively.

#![cfg(feature = "owners")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    missing_docs,
    unreachable_pub,
    reason = "a test may fail by panicking, and says what it is about by its name"
)]

mod suite;

use fentan_core::output::vote;
use fentan_core::owners::{OwnerRules, Standing, standing};
use fentan_core::{Code, Rulebook, assess, check, read};

use self::suite::{cases, failed};

#[test]
fn every_case_gives_what_it_says() {
    let rulebook = Rulebook::fuzhou_2021_60();
    let cases = cases("vote");
    let failed = failed(&cases, |json| {
        let read = read::budget(json.as_bytes());
        let budget = check::budget(rulebook, &read.value, read.diagnostics);
        let projects = read.value.projects.iter().enumerate();
        let all: Vec<Standing> =
            projects.map(|(index, written)| standing(rulebook, written, index)).collect();
        serde_json::to_value(vote::vote(rulebook, &read.value, &assess(rulebook, &budget), &all)).unwrap()
    });
    assert!(failed.is_empty(), "{} of {} cases failed:\n{}", failed.len(), cases.len(), failed.join("\n"));
}

#[test]
fn every_code_has_a_case() {
    let cases = cases("vote");
    let said: Vec<&str> = cases.iter().filter_map(|case| case.diagnostics.as_deref()).collect();
    let here =
        |code: &&Code| ["matter.", "vote.", "readiness."].iter().any(|start| code.id().starts_with(start));
    let missing = Code::ALL.iter().filter(here).filter(|code| {
        let word = format!("{} {} ", code.severity().id(), code.id());
        !said.iter().any(|block| block.lines().any(|line| line.starts_with(&word)))
    });
    let missing: Vec<&str> = missing.map(|code| code.id()).collect();
    assert!(missing.is_empty(), "no case for {missing:?}");
}

#[test]
fn every_kind_of_matter_and_every_test_has_a_case_with_figures() {
    let cases = cases("vote");
    let is_said = |word: &str| {
        let mut figures = cases.iter().filter_map(|case| case.figures.as_deref());
        figures.any(|figures| figures.lines().any(|line| line.ends_with(&format!(" {word}"))))
    };
    let matters = OwnerRules::built_in().matters.iter();
    let names =
        matters.flat_map(|kind| std::iter::once(&kind.id).chain(kind.tests.iter().map(|test| &test.id)));
    let unused: Vec<&str> = names.map(AsRef::as_ref).filter(|name| !is_said(name)).collect();
    assert!(unused.is_empty(), "no case for {unused:?}");
}
