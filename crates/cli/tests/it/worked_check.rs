//! The contract's worked check, every row, to the fen, from the command line.

use crate::helper::{fentan, fentan_reads, repository, worked_check};
use serde_json::Value;

/// The figures of the contract's table, from an assessment.
fn figures(assessment: &Value) -> [&str; 9] {
    let project = &assessment["projects"][0];
    let text = |pointer: &str| project.pointer(pointer).and_then(Value::as_str).unwrap_or("missing");
    [
        text("/works"),
        text("/fees_total"),
        text("/total"),
        text("/groups/enterprise"),
        text("/groups/residents"),
        text("/government/pool"),
        text("/government/match"),
        text("/government/city"),
        text("/government/district"),
    ]
}

#[test]
fn every_grant_of_the_contract() {
    for (grant, split, city, district) in [
        (None, "3:7", "828183.00", "1932427.00"),
        (Some("500000"), "1:1", "1130305.00", "1130305.00"),
        (Some("1104240"), "1:1", "828185.00", "828185.00"),
        (Some("1500000"), "1:1", "630305.00", "630305.00"),
    ] {
        let outcome = fentan_reads(&["assess", "--format", "json", "-"], worked_check(grant)).exits(0);
        let sums = ["3140000.00", "585610.00", "3725610.00", "695000.00", "270000.00", "2760610.00"];
        let expected: Vec<&str> = sums.into_iter().chain([split, city, district]).collect();
        assert_eq!(figures(&outcome.json()).to_vec(), expected, "{grant:?}");
    }
}

#[test]
fn fees_pro_rata() {
    let arguments = ["assess", "--format", "json", "--reading", "fees=pro_rata", "-"];
    let outcome = fentan_reads(&arguments, worked_check(None)).exits(0);
    let expected = [
        "3140000.00",
        "585610.00",
        "3725610.00",
        "824617.50",
        "320355.00",
        "2580637.50",
        "3:7",
        "774191.25",
        "1806446.25",
    ];
    assert_eq!(figures(&outcome.json()), expected);
    assert_eq!(outcome.json()["readings"]["fees"], "pro_rata");
}

#[test]
fn the_table_shows_the_same_to_people() {
    for (grant, split, city, district) in [
        (None, "3:7", "828,183.00", "1,932,427.00"),
        (Some("500000"), "1:1", "1,130,305.00", "1,130,305.00"),
        (Some("1104240"), "1:1", "828,185.00", "828,185.00"),
        (Some("1500000"), "1:1", "630,305.00", "630,305.00"),
    ] {
        let outcome = fentan_reads(&["assess", "-"], worked_check(grant)).exits(0);
        let ratio = outcome.stdout.lines().find(|line| line.starts_with("市、区配比")).unwrap();
        assert!(ratio.contains(split), "{ratio}");
        outcome
            .shows_row("总投资", "3,725,610.00   100.0%")
            .shows_row("企业", "695,000.00    18.7%")
            .shows_row("居民", "270,000.00     7.2%")
            .shows_row("财政承担部分", "2,760,610.00")
            .shows_row("市级", city)
            .shows_row("区（县）级", district)
            .shows("差额（来源－用途） 0.00");
    }
}

#[test]
fn the_example_is_the_contracts_second_row() {
    let example = repository("examples/worked-check.json");
    let outcome = fentan(&["assess", "--format", "json", &example]).exits(0).says("measure.missing");
    assert_eq!(figures(&outcome.json())[7..], ["1130305.00", "1130305.00"]);
}
