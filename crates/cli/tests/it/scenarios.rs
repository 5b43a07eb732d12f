//! Files with several scenarios: one is read, by name, by number, or as it was saved.

use crate::helper::{budget, fentan_reads, project};
use serde_json::{Value, json};

fn document() -> String {
    let projects = |grant: &str| {
        let mut project = project("1");
        project["funding"] = json!([{ "source": "central_grant", "amount": grant }]);
        json!([project])
    };
    let rulebook: Value = budget(&[project("1")])["rulebook"].clone();
    let scenarios = json!([
        { "name": "甲", "projects": projects("1") },
        { "projects": projects("2") },
        { "name": "3", "readings": { "match_scope": "bundle" }, "projects": projects("3") },
    ]);
    json!({ "schema": "fentan/document/1", "rulebook": rulebook, "present": 1, "scenarios": scenarios })
        .to_string()
}

fn received(arguments: &[&str]) -> Value {
    let arguments = [&["assess", "--format", "json"], arguments, &["-"]].concat();
    let json = fentan_reads(&arguments, document()).exits(0).json();
    json["totals"]["government"]["received"].clone()
}

#[test]
fn a_scenario_is_chosen_by_name_by_number_or_as_it_was_saved() {
    assert_eq!(received(&["--scenario", "甲"]), "1.00");
    assert_eq!(received(&["--scenario", "1"]), "1.00");
    assert_eq!(received(&["--scenario", "3"]), "3.00");
    assert_eq!(received(&["--scenario", "2"]), "2.00");
    assert_eq!(received(&[]), "2.00");
}

#[test]
fn a_scenario_that_is_not_there_is_refused_with_those_that_are() {
    let refused = |name| fentan_reads(&["assess", "--scenario", name, "-"], document()).exits(2);
    refused("乙").says("没有叫“乙”的方案").says("甲、2、3");
    refused("0").says("甲、2、3");
    refused("4");
    let plain = budget(&[project("1")]).to_string();
    fentan_reads(&["assess", "--scenario", "甲", "-"], plain).exits(2).says("文件里没有方案");
}

#[test]
fn what_is_wrong_with_a_document_is_said_with_its_place() {
    let broken = document().replace("\"amount\":\"3\"", "\"amount\":3");
    fentan_reads(&["check", "-"], broken).exits(1).says("scenarios[2].projects[0].funding[0].amount");
}
