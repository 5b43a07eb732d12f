//! Bad input: each kind refused with its code and its place, exit code 1, and no figures.

use crate::helper::{Outcome, budget, budget_with, fentan, fentan_reads, file, project};
use serde_json::{Value, json};

/// Asserts that a budget is refused with this code, in both languages, and gets no figures.
fn refused(input: impl AsRef<[u8]>, code: &str) -> Outcome {
    let input = input.as_ref();
    fentan_reads(&["assess", "--lang", "en", "-"], input).exits(1).says(&format!("error {code}"));
    let json = fentan_reads(&["assess", "--format", "json", "-"], input).exits(1).json();
    assert_eq!(json["projects"].pointer("/0/total"), None);
    fentan_reads(&["assess", "-"], input).exits(1).says(&format!("错误 {code}"))
}

#[test]
fn input_that_is_no_budget() {
    refused("", "input.empty");
    refused(" \r\n\t", "input.empty");
    refused("预算", "input.syntax").says("第 1 行第 1 列");
    refused("{ \"schema\": ", "input.syntax");
    refused("[]", "field.type");
    refused("{}", "field.missing").says("schema").says("projects");
    refused("[".repeat(200) + &"]".repeat(200), "input.not_a_budget");
    refused(
        budget_with("/floor_area", json!("1")).replace("\"1\"", &("[".repeat(200) + &"]".repeat(200))),
        "input.not_a_budget",
    );
}

#[test]
fn schema_and_rulebook_of_another_kind() {
    let valid = budget(&[project("1")]).to_string();
    refused(valid.replace("fentan/budget/1", "fentan/budget/2"), "schema.unknown");
    refused(valid.replace("fuzhou-2021-60", "fuzhou-2021-6"), "rulebook.unknown").says("fuzhou-2021-60");
}

#[test]
fn an_unknown_field_is_named_with_the_nearest_known_one() {
    refused(budget_with("/lines/0/enterprize", json!("某公司")), "field.unknown")
        .says("projects[0].lines[0].enterprize")
        .says("enterprise");
}

#[test]
fn amounts_that_are_none() {
    for (amount, code) in [
        (json!(700_000), "amount.not_text"),
        (json!(0.1), "amount.not_text"),
        (json!("1e3"), "amount.format"),
        (json!("-1"), "amount.format"),
        (json!("+1"), "amount.format"),
        (json!("１２"), "amount.format"),
        (json!("1,000"), "amount.format"),
        (json!(" 1"), "amount.format"),
        (json!(""), "amount.format"),
        (json!("1.005"), "amount.decimals"),
        (json!("1234567890123456789012"), "amount.range"),
        (json!("1234567890123456789012.12"), "amount.range"),
        (json!("100000000000"), "amount.range"),
    ] {
        refused(budget_with("/lines/0/amount", amount), code).says("projects[0].lines[0].amount");
    }
}

#[test]
fn the_largest_amount_is_one() {
    let budget = budget_with("/lines/0/amount", json!("99999999999.99"));
    fentan_reads(&["assess", "-"], budget).exits(0).shows("99,999,999,999.99");
}

#[test]
fn ten_thousand_lines_are_only_many() {
    let lines: Vec<Value> = (0..10_000)
        .map(|index| json!({ "id": index.to_string(), "component": "basic.drainage", "amount": "99999999999.99" }))
        .collect();
    let input = budget_with("/lines", Value::Array(lines));
    fentan_reads(&["assess", "-"], input).exits(0).shows("999,999,999,999,900.00");
}

#[test]
fn a_sum_that_does_not_fit_is_said() {
    let line =
        json!({ "id": "1", "component": "basic.drainage", "quantity": "9".repeat(20), "unit_price": "9999" });
    refused(budget_with("/lines/0", line), "amount.overflow");
}

#[test]
fn a_file_of_50_megabytes_is_refused_unread() {
    let path = file("large.json", "");
    std::fs::File::options().write(true).open(&path).unwrap().set_len(50 << 20).unwrap();
    fentan(&["check", &path]).exits(1).says("input.too_large").says("文件有 50 MiB");
    std::fs::remove_file(path).unwrap();
    fentan_reads(&["check", "-"], vec![b' '; 50 << 20]).exits(1).says("input.too_large");
}

#[test]
fn text_in_another_encoding() {
    refused(b"{ \"schema\": \"\xff\xfe\x01\" }", "input.not_utf8");
    refused([&b"{ \"name\": \""[..], b"\xca\xbe\xc0\xfd\xd0\xa1\xc7\xf8", b"\" }"].concat(), "input.gbk")
        .says("UTF-8");
    let utf16: Vec<u8> = "\u{feff}{}".encode_utf16().flat_map(u16::to_le_bytes).collect();
    refused(utf16, "input.utf16");
}

#[test]
fn duplicated_ids() {
    let line = |id: &str| json!({ "id": id, "component": "basic.drainage", "amount": "1" });
    refused(budget_with("/lines", json!([line("1"), line("1")])), "id.duplicate")
        .says("projects[0].lines[1].id");
    let outcome = fentan_reads(&["check", "-"], budget(&[project("1"), project("1")]).to_string()).exits(1);
    outcome.says("id.duplicate").says("projects[1].id");
}

#[test]
fn shares_that_do_not_sum_to_one() {
    let shares = json!({ "government": "0.33", "owners": "0.33", "other_enterprise": "0.33" });
    let line = json!({ "id": "1", "component": "custom", "name": "绿化", "amount": "1", "shares": shares });
    refused(budget_with("/lines/0", line), "shares.sum").says("0.99");
}

#[test]
fn a_component_one_letter_off_is_recognised() {
    refused(budget_with("/lines/0/component", json!("basic.drainege")), "component.unknown")
        .says("basic.drainage");
}

#[test]
fn every_diagnostic_is_said_not_only_the_first() {
    let mut project = project("1");
    project["division"] = json!("350128");
    project["lines"][0]["amount"] = json!("1e3");
    project["built_year"] = json!(2004);
    refused(budget(&[project]).to_string(), "division.not_covered")
        .says("amount.format")
        .says("说明 built_year.late")
        .says("共 2 个错误、0 个警告、1 条说明。");
}
