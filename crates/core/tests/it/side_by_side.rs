//! Output of comparisons and of effects of readings: the computed changes, and what is left out as unknown.

use std::collections::BTreeSet;

use std::sync::Arc;

use fentan_core::compare::{Comparison, OtherRulebook, Side, Sum, compare, readings};
use fentan_core::draft::DraftProject;
use fentan_core::draft::{Draft, TextById};
use fentan_core::output::comparison::{Scenario, comparison, reading_effects};
use fentan_core::{Assessment, Fen, Rulebook};
use serde_json::Value;

use crate::written::{assessed, worked_check};

fn assessment(draft: &Draft) -> Assessment {
    assessed(draft).1
}

fn compared(before: &Draft, after: &Draft) -> Comparison {
    compare(Rulebook::fuzhou_2021_60(), &assessment(before), &assessment(after)).unwrap()
}

fn drawn(drafts: &[Draft]) -> Value {
    let rulebook = Rulebook::fuzhou_2021_60();
    let assessments: Vec<Assessment> = drafts.iter().map(assessment).collect();
    let scenarios: Vec<Scenario<'_>> =
        drafts.iter().zip(&assessments).map(|(draft, assessment)| Scenario { draft, assessment }).collect();
    serde_json::to_value(comparison(rulebook, &scenarios).unwrap()).unwrap()
}

#[test]
fn a_grant_is_worth_what_the_contract_says() {
    let value = drawn(&[worked_check(0), worked_check(50_000_000), worked_check(150_000_000)]);
    assert_eq!(value["scenarios"].as_array().unwrap().len(), 3);
    let amount = |pair: usize, sum: &str| value["comparisons"][pair]["totals"]["amounts"][sum].clone();
    assert_eq!(
        amount(0, "government.city"),
        serde_json::json!({ "before": "828183.00", "after": "1130305.00", "change": "302122.00" })
    );
    assert_eq!(amount(0, "government.district")["change"], "-802122.00");
    assert_eq!(amount(1, "government.city")["change"], "-197878.00");
    assert_eq!(amount(1, "total")["change"], "0.00");
    let project = &value["comparisons"][1]["projects"][0];
    assert_eq!((&project["before"], &project["after"]), (&Value::from("figures"), &Value::from("figures")));
    let listed: BTreeSet<&str> = project["amounts"].as_object().unwrap().keys().map(String::as_str).collect();
    let moved = ["received", "used", "net", "city", "district"].map(|sum| format!("government.{sum}"));
    let moved = moved.iter().map(String::as_str).collect();
    assert_eq!(listed, moved, "only what differs");
    let sums = value["sums"].as_array().unwrap();
    assert_eq!(sums.len(), value["comparisons"][0]["totals"]["amounts"].as_object().unwrap().len());
    assert_eq!(sums[0], serde_json::json!({ "id": "total", "name": { "zh": "总投资", "en": "Total" } }));
}

#[test]
fn a_project_in_one_scenario_alone_or_broken_in_one_says_so() {
    let mut before = worked_check(0);
    let mut twin = DraftProject::clone(&before.projects[0]);
    twin.id = "only before".to_owned();
    twin.division = "350181".to_owned();
    before.projects.push(twin.clone().into());
    let mut after = worked_check(0);
    Arc::make_mut(&mut after.projects[0]).lines[0].amount = Some("七十万".to_owned());
    twin.id = "only after".to_owned();
    after.projects.insert(0, twin.into());
    let comparison = compared(&before, &after);
    assert_eq!(comparison.broken, (0, 1));
    let sides: Vec<_> = comparison.projects.iter().map(|row| (row.id.as_ref(), row.places)).collect();
    let id = worked_check(0).projects[0].id.clone();
    let expected = [
        (id.as_str(), (Some(0), Some(1))),
        ("only before", (Some(1), None)),
        ("only after", (None, Some(0))),
    ];
    assert_eq!(sides, expected);
    assert_eq!(comparison.projects[0].compared.after, Side::Broken);
    assert_eq!(comparison.projects[1].compared.after, Side::Absent);
    assert_eq!(comparison.projects[2].compared.before, Side::Absent);
    let rulebook = Rulebook::fuzhou_2021_60();
    let total = |row: usize| comparison.projects[row].compared.change(rulebook, Sum::Total);
    assert_eq!((total(0).after, total(0).change), (None, Some(Fen::new(-372_561_000))));
    assert_eq!(comparison.divisions.len(), 2);
    assert_eq!(comparison.divisions[0].compared.after, Side::Absent, "no sound project is left there");
    assert!(!comparison.divisions[1].compared.differs());
    let value = drawn(&[before, after]);
    let states = |row: usize| {
        let project = &value["comparisons"][0]["projects"][row];
        [project["before"].clone(), project["after"].clone(), project["before_index"].clone()]
    };
    assert_eq!(states(0), [Value::from("figures"), Value::from("broken"), Value::from(0)]);
    assert_eq!(states(2), [Value::from("absent"), Value::from("figures"), Value::Null]);
    assert_eq!(value["scenarios"][1]["broken"], 1);
}

#[test]
fn ids_given_twice_are_paired_in_their_order() {
    let mut before = worked_check(0);
    before.projects.push(before.projects[0].clone());
    let comparison = compared(&before, &worked_check(0));
    assert_eq!(comparison.projects.len(), 1);
    assert_eq!(comparison.projects[0].places, (Some(1), None));
    assert_eq!(comparison.projects[0].compared.before, Side::Broken);
    assert!(!comparison.totals.differs());
}

#[test]
fn a_budget_with_an_error_of_its_own_leaves_the_changes_open() {
    let mut other = worked_check(0);
    other.schema = "fentan/budget/2".to_owned();
    let comparison = compared(&worked_check(0), &other);
    assert_eq!(comparison.totals.after, Side::Unknown);
    let change = comparison.totals.change(Rulebook::fuzhou_2021_60(), Sum::City);
    assert_eq!((change.before, change.after, change.change), (Some(Fen::new(82_818_300)), None, None));
    assert_eq!(drawn(&[worked_check(0), other])["comparisons"][0]["totals"]["after"], "unknown");
}

#[test]
fn assessments_under_another_rulebook_are_refused() {
    let mut foreign = assessment(&worked_check(0));
    let same = foreign.clone();
    foreign.rulebook = "sha256:0".into();
    let rulebook = Rulebook::fuzhou_2021_60();
    assert_eq!(compare(rulebook, &same, &foreign), Err(OtherRulebook));
    assert_eq!(compare(rulebook, &foreign, &same), Err(OtherRulebook));
    assert!(readings(rulebook, &assessed(&worked_check(0)).0, &foreign).is_err());
}

#[test]
fn one_scenario_is_compared_with_nothing() {
    let value = drawn(&[worked_check(0)]);
    assert_eq!(value["comparisons"], Value::Array(Vec::new()));
    assert_eq!(value["scenarios"][0]["totals"]["government"]["city"], "828183.00");
}

#[test]
fn fees_spread_pro_rata_move_what_the_contract_says() {
    let rulebook = Rulebook::fuzhou_2021_60();
    let mut draft = worked_check(0);
    draft.readings = TextById::new();
    let (budget, assessment) = assessed(&draft);
    let effects = readings(rulebook, &budget, &assessment).unwrap();
    let value = serde_json::to_value(reading_effects(rulebook, &effects)).unwrap();
    let ids: Vec<&Value> =
        value["readings"].as_array().unwrap().iter().map(|reading| &reading["id"]).collect();
    assert_eq!(
        ids,
        ["fees", "match_scope", "grant_order", "debt", "level_fees", "no_grant_base", "trigger_status"]
    );
    assert_eq!(value["readings"][1]["options"].as_array().unwrap().len(), 2);
    let fees = &value["readings"][0];
    assert_eq!((&fees["present"]["id"], &fees["clause"]), (&"government".into(), &"附件2".into()));
    let pro_rata = &fees["options"][0];
    assert_eq!((&pro_rata["id"], &pro_rata["projects"]), (&"pro_rata".into(), &1.into()));
    assert_eq!(pro_rata["moved"], "179972.50", "what the pool bears less");
    assert_eq!(pro_rata["amounts"]["government.pool"]["change"], "-179972.50");
    assert_eq!(pro_rata["amounts"]["government.city"]["after"], "774191.25");
    assert_eq!(pro_rata["amounts"]["groups.residents"]["after"], "320355.00");
}
