//! The coverage of the golden cases in `tests/owners` and `tests/vote`: every code, method, set, source, matter and
//! test.

use std::iter::once;

use fentan_core::Rulebook;
use fentan_golden::{cases, is_used, without_a_case};
use fentan_owners::codes::CODES;
use fentan_owners::{Method, Source};

/// The beginnings of the codes about households and apportioning.
const ABOUT_SHARES: [&str; 6] =
    ["household.", "apportion.", "coefficients.", "waiver.", "owner_funding.", "collection."];

/// The beginnings of the codes about votes and readiness.
const ABOUT_VOTES: [&str; 3] = ["matter.", "vote.", "readiness."];

#[test]
fn every_code_has_a_case() {
    for (suite, starts) in [("owners", &ABOUT_SHARES[..]), ("vote", &ABOUT_VOTES)] {
        let codes = CODES.iter().filter(|code| starts.iter().any(|start| code.id().starts_with(start)));
        let missing = without_a_case(suite, codes.map(|code| (code.severity().id(), code.id())));
        assert!(missing.is_empty(), "no case for {missing:?}");
    }
    let starts = || ABOUT_SHARES.iter().chain(&ABOUT_VOTES);
    for (place, code) in CODES.iter().enumerate() {
        assert!(starts().any(|start| code.id().starts_with(start)), "{} is in no group", code.id());
        assert!(!CODES[..place].contains(code), "{} is listed twice", code.id());
    }
}

#[test]
fn every_method_set_and_source_has_a_case_with_figures() {
    let cases = cases("owners").unwrap();
    let is_paid = |name: &str| {
        let part = format!(".sources.{name}");
        cases.iter().any(|case| case.figures.iter().any(|figure| figure.path.ends_with(&part)))
    };
    let sets = Rulebook::fuzhou_2021_60().owners.coefficients.iter().map(|set| set.id.as_ref());
    let names =
        Method::ALL.iter().map(|(id, _)| *id).chain(Source::ALL.iter().map(|(id, _)| *id)).chain(sets);
    let unused: Vec<&str> = names.filter(|name| !is_used(&cases, name) && !is_paid(name)).collect();
    assert!(unused.is_empty(), "no case for {unused:?}");
}

#[test]
fn every_kind_of_matter_and_every_test_has_a_case_with_figures() {
    let cases = cases("vote").unwrap();
    let is_said = |word: &str| {
        cases.iter().flat_map(|case| &case.figures).any(|figure| figure.value.as_deref() == Some(word))
    };
    let matters = Rulebook::fuzhou_2021_60().owners.matters.iter();
    let names = matters.flat_map(|kind| once(&kind.id).chain(kind.tests.iter().map(|test| &test.id)));
    let unused: Vec<&str> = names.map(AsRef::as_ref).filter(|name| !is_said(name)).collect();
    assert!(unused.is_empty(), "no case for {unused:?}");
}
