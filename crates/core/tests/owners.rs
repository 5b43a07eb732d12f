//! Apportioning to households: the trade's test vector, and the identities that hold for any project.

#![cfg(feature = "owners")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::arithmetic_side_effects,
    missing_docs,
    unreachable_pub,
    reason = "a test may fail by panicking, and says what it is about by its name"
)]

#[path = "owners/estate.rs"]
mod estate;

use fentan_core::owners::{Apportioned, ChargeOf, Method, OwnerRules, Source, apportion};
use fentan_core::{Budget, Draft, Fen, Rulebook, assess, read};

use self::estate::Estate;

/// The apportionment of the first project of a budget, with the codes of what is said about it.
fn owners(json: &str) -> (Option<Apportioned>, Vec<String>) {
    let rulebook = Rulebook::fuzhou_2021_60();
    let read = read::budget(json.as_bytes());
    let draft: Draft = read.value;
    let assessment = assess(rulebook, &Budget::from_json(rulebook, json.as_bytes()));
    let first = &assessment.projects[0];
    let result = first.result.as_ref().unwrap_or_else(|| panic!("{:?}", first.diagnostics));
    let done = apportion(rulebook, OwnerRules::built_in(), &draft.projects[0], result);
    let said = done.diagnostics.iter().map(|said| format!("{} {}", said.code.id(), said.path)).collect();
    (done.result, said)
}

fn yuan(text: &str) -> Fen {
    Fen::parse(text).unwrap()
}

/// domain.md 4.5: scheme A, six floors, two equal units a floor, 400 000.00 yuan.
#[test]
fn the_elevator_of_the_trades_test_vector() {
    let mut estate = Estate::new(&[("enhanced.elevators", "400000.00")]);
    for floor in 1..=6 {
        for unit in 1..=2 {
            estate.household("1", "1", floor, unit, "80.00");
        }
    }
    estate.rule(r#"{ "line": "1", "method": "floor_area", "coefficients": "guangzhou" }"#);
    let (done, said) = owners(&estate.json());
    assert_eq!(said, Vec::<String>::new());
    let done = done.unwrap();
    let parts: Vec<String> = done.shares.iter().map(|own| own.share.to_string()).collect();
    let expected = [
        // Of 19 607.8431, 39 215.6862, 43 137.2549, 47 058.8235 and 50 980.3921 the third floor is nearest to a further
        // fen, then the fourth: rounding each half up would leave 0.02 over, which is the fourth floor's.
        "0.00", "0.00", "19607.84", "19607.84", "39215.69", "39215.69", "43137.26", "43137.26", "47058.82",
        "47058.82", "50980.39", "50980.39",
    ];
    assert_eq!(parts, expected);
    assert_eq!(done.totals.share, yuan("400000.00"));
    assert_eq!((done.charges[0].of, done.charges[0].method), (ChargeOf::Line(0), Method::FloorArea));
    assert_eq!(done.totals.sources.get(Source::Cash), yuan("400000.00"));
}
