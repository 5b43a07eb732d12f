//! JSON lines: one project a line.

use crate::helper::{fentan, fentan_reads, file, project, repository};
use serde_json::json;

#[test]
fn a_file_of_lines_is_known_by_its_name() {
    let example = repository("examples/three-communities.jsonl");
    let json = fentan(&["assess", &example, "--format", "json"]).exits(0).json();
    assert_eq!(json["projects"].as_array().unwrap().len(), 3);
    assert_eq!(json["projects"][0]["government"]["match"], "none");
    assert_eq!(json["projects"][1]["government"]["match"], "3:7");
    assert_eq!(json["projects"][2]["government"]["match"], "1:1");
    assert_eq!(json["totals"]["total"], "5712152.72");
    let table = fentan(&["assess", &example]).exits(0).shows("合计：3 个项目").says("文件第 1 行");
    let rows: Vec<&str> = table.stdout.lines().map(str::trim_start).collect();
    let sum = rows.iter().rposition(|row| row.starts_with("合计")).unwrap();
    assert!(rows[sum + 1].starts_with("FZ-CL-2022-07"), "the sum stands first: {}", table.stdout);
}

#[test]
fn blank_lines_are_skipped_and_places_still_found() {
    let mut broken = project("B");
    broken["lines"][0]["amount"] = json!("1e3");
    let lines = format!("\n{}\r\n\n   \n{broken}\n\n", project("A"));
    let outcome = fentan_reads(&["assess", "--lines", "-", "--format", "json"], lines).exits(1);
    let outcome = outcome.says("projects[1].lines[0].amount · B 示例小区 · 文件第 5 行");
    assert_eq!(outcome.json()["projects"][1]["diagnostics"][0]["path"], "projects[1].lines[0].amount");
    assert_eq!(outcome.json()["totals"]["total"], "700000.00");
}

#[test]
fn a_line_that_is_not_json_spoils_only_itself() {
    let lines = format!("{}\n{{ \"id\": \n{}", project("A"), project("C"));
    let outcome =
        fentan_reads(&["assess", "--lines", "-", "--format", "json", "--lang", "en"], lines).exits(1);
    let outcome = outcome.says("input.syntax  at projects[1] · line 2 of the file");
    assert_eq!(outcome.json()["totals"]["total"], "1400000.00");
}

#[test]
fn readings_of_the_command_line_hold_for_all_lines() {
    let mut granted = project("A");
    granted["bundle"] = json!("打捆一");
    granted["funding"] = json!([{ "source": "central_grant", "amount": "1" }]);
    let mut beside = project("B");
    beside["bundle"] = json!("打捆一");
    let lines = format!("{granted}\n{beside}");
    let split = |arguments: &[&str]| {
        let all = [&["assess", "--lines", "-", "--format", "json"], arguments].concat();
        fentan_reads(&all, &lines).exits(0).json()["projects"][1]["government"]["match"].clone()
    };
    assert_eq!(split(&[]), "3:7");
    assert_eq!(split(&["--reading", "match_scope=bundle"]), "1:1");
    assert_eq!(split(&["--reading", "match_scope=bundle", "--reading", "match_scope=project"]), "3:7");
}

#[test]
fn lines_can_be_explained_and_checked() {
    let path = file("explained.ndjson", format!("\n{}\n{}", project("A"), project("B")));
    fentan(&["explain", &path, "projects[1].government.city"]).exits(0).shows("= 210,000.00 元");
    fentan(&["check", &path]).exits(0).shows("没有发现问题");
}

#[test]
fn duplicated_ids_are_found_across_lines() {
    let lines = format!("{}\n{}", project("A"), project("A"));
    fentan_reads(&["check", "--lines", "-"], lines).exits(1).says("id.duplicate").says("projects[1].id");
}

#[test]
fn nothing_and_utf16_are_refused_as_a_whole() {
    fentan_reads(&["check", "--lines", "-"], "\n\n").exits(1).says("input.empty");
    let units = format!("\u{feff}{}\n{}\n", project("A"), project("B"));
    let bytes: Vec<u8> = units.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let outcome = fentan_reads(&["check", "--lines", "-"], bytes).exits(1).says("input.utf16");
    assert!(outcome.stderr.contains("共 1 个错误"), "{}", outcome.stderr);
}

#[test]
fn ten_thousand_lines_take_no_longer_each_than_ten() {
    let lines: String = (0..10_000).map(|index| project(&index.to_string()).to_string() + "\n").collect();
    let outcome = fentan_reads(&["assess", "--lines", "-", "--format", "json"], lines).exits(0);
    assert_eq!(outcome.json()["totals"]["total"], "7000000000.00");
}
