//! The time that ten thousand households take to be read and apportioned, beside one pass over the same fields.
//!
//! `cargo bench -p fentan-owners --bench owners`

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    missing_docs,
    reason = "a benchmark"
)]

use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

use fentan_core::draft::{
    Draft, DraftApportionRule, DraftHousehold, DraftOwnerFunding, DraftProject, WholeNumber,
};
use fentan_core::{Decimal, Rulebook, assess, check, read};
use fentan_owners::apportion;

const HOUSEHOLDS: u32 = 10_000;
const ROUNDS: usize = 15;

const PROJECT: &str = r#"{ "schema": "fentan/budget/1", "rulebook": "fuzhou-2021-60",
  "readings": { "fees": "pro_rata" }, "projects": [{ "id": "1", "division": "350102", "year": 2021,
  "kind": "comprehensive", "tier": "demonstration", "lines": [
    { "id": "1", "component": "enhanced.elevators", "amount": "9400000.01" },
    { "id": "2", "component": "enhanced.doors_and_intercoms", "amount": "1234567.89" },
    { "id": "3", "component": "basic.water.after_meter", "amount": "3000000.00" },
    { "id": "4", "component": "basic.power.co_owned_after_meter", "amount": "2000000.07" },
    { "id": "5", "component": "basic.drainage", "amount": "7000000.00" }],
  "fees": [{ "id": "design", "amount": "980000.00" }] }] }"#;

fn estate() -> Draft {
    let mut draft = read::budget(PROJECT.as_bytes()).value;
    let project: &mut DraftProject = Arc::make_mut(draft.projects.first_mut().unwrap());
    for index in 0..HOUSEHOLDS {
        let (building, floor, unit) = (index / 96 + 1, index % 96 / 4 % 24 + 1, index % 4 + 1);
        project.households.push(Arc::new(DraftHousehold {
            id: format!("{building}-{floor}{unit:02}-{index}"),
            building: Some(building.to_string()),
            stairwell: Some("1".to_owned()),
            unit: Some(format!("{floor}{unit:02}")),
            floor: Some(WholeNumber(floor.to_string())),
            area: format!("{}.{:02}", 45 + index * 7 % 90, index * 13 % 100),
            fund_balance: Some(format!("{}.50", index * 11 % 4000)),
            ..DraftHousehold::default()
        }));
    }
    project.apportion.push(DraftApportionRule {
        line: Some("1".to_owned()),
        method: "floor_area".to_owned(),
        coefficients: Some("guangzhou".to_owned()),
        ..DraftApportionRule::default()
    });
    for (source, amount) in [("public_revenue", Some("500000.00".to_owned())), ("maintenance_fund", None)] {
        project.owner_funding.push(DraftOwnerFunding { source: source.to_owned(), line: None, amount });
    }
    draft
}

/// The shortest time of some rounds.
fn shortest(mut round: impl FnMut()) -> Duration {
    let times = (0..ROUNDS).map(|_| {
        let start = Instant::now();
        round();
        start.elapsed()
    });
    times.min().unwrap_or_default()
}

fn main() {
    let (rulebook, draft) = (Rulebook::fuzhou_2021_60(), estate());
    let assessment = assess(rulebook, &check::budget(rulebook, &draft, Vec::new()));
    let project = draft.projects.first().unwrap();
    let result = assessment.projects.first().unwrap().result.as_ref().unwrap();
    let done = apportion(rulebook, project, result);
    assert!(done.result.is_some(), "{:?}", done.diagnostics.first());
    let whole = shortest(|| _ = black_box(apportion(rulebook, black_box(project), result)));
    let one_pass = shortest(|| {
        let areas = project.households.iter().map(|household| Decimal::parse(&household.area));
        black_box(areas.map(|area| area.map_or(0, Decimal::millionths)).sum::<u128>());
    });
    let ratio = whole.as_nanos() / one_pass.as_nanos().max(1);
    println!(
        "{HOUSEHOLDS} households × 6 charges: {whole:?}; reading their areas alone: {one_pass:?}; {ratio} times"
    );
}
