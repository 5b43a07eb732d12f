//! The golden cases about households, natively.

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

use fentan_core::output::owners;
use fentan_core::owners::{Method, OwnerRules, Source, apportion_all};
use fentan_core::{Budget, Code, Rulebook, assess, check, read};

use self::suite::{cases, failed};

#[test]
fn every_case_gives_what_it_says() {
    let (rulebook, rules) = (Rulebook::fuzhou_2021_60(), OwnerRules::built_in());
    let cases = cases("owners");
    let failed = failed(&cases, |json| {
        let read = read::budget(json.as_bytes());
        let budget: Budget = check::budget(rulebook, &read.value, read.diagnostics);
        let assessment = assess(rulebook, &budget);
        let all = apportion_all(rulebook, rules, &read.value, &assessment);
        serde_json::to_value(owners::owners(rulebook, &read.value, &assessment, &all)).unwrap()
    });
    assert!(failed.is_empty(), "{} of {} cases failed:\n{}", failed.len(), cases.len(), failed.join("\n"));
}

/// What the codes about households and apportioning begin with.
const HERE: [&str; 6] =
    ["household.", "apportion.", "coefficients.", "waiver.", "owner_funding.", "collection."];

#[test]
fn every_code_has_a_case() {
    let cases = cases("owners");
    let said: Vec<&str> = cases.iter().filter_map(|case| case.diagnostics.as_deref()).collect();
    let here = |code: &&Code| HERE.iter().any(|start| code.id().starts_with(start));
    let missing = Code::ALL.iter().filter(here).filter(|code| {
        let word = format!("{} {} ", code.severity().id(), code.id());
        !said.iter().any(|block| block.lines().any(|line| line.starts_with(&word)))
    });
    let missing: Vec<&str> = missing.map(|code| code.id()).collect();
    assert!(missing.is_empty(), "no case for {missing:?}");
}

#[test]
fn every_method_set_and_source_has_a_case_with_figures() {
    let cases = cases("owners");
    let is_used = |name: &str| {
        let (quoted, source) = (format!("\"{name}\""), format!(".sources.{name} "));
        cases.iter().any(|case| {
            case.figures
                .as_ref()
                .is_some_and(|figures| case.json.contains(&quoted) || figures.contains(&source))
        })
    };
    let sets = OwnerRules::built_in().coefficients.iter().map(|set| set.id.as_ref());
    let names =
        Method::ALL.iter().map(|(id, _)| *id).chain(Source::ALL.iter().map(|(id, _)| *id)).chain(sets);
    let unused: Vec<&str> = names.filter(|name| !is_used(name)).collect();
    assert!(unused.is_empty(), "no case for {unused:?}");
}
