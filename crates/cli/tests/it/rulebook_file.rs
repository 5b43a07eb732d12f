//! A rulebook given at run time: used where it is valid, else refused with the row's id.

use serde_json::json;

use crate::helper::{Outcome, budget, fentan, fentan_reads, file, project, repository_text};

/// The built-in rulebook's file with one text replaced by another.
fn changed(from: &str, to: &str) -> String {
    let text = repository_text("crates/rulebook/rulebooks/fuzhou-2021-60.toml");
    assert!(text.contains(from), "{from}");
    text.replacen(from, to, 1)
}

/// Asserts that a rulebook is refused.
fn refused(name: &str, content: impl AsRef<[u8]>) -> Outcome {
    let path = file(name, content);
    fentan(&["rules", "--rulebook", &path, "--lang", "en"]).exits(1).says("has errors");
    fentan(&["rules", "--rulebook", &path]).exits(1).says("有错误")
}

#[test]
fn a_rulebook_of_ones_own_is_used_and_named() {
    let text = changed("city = 3\ndistrict = 7", "city = 4\ndistrict = 6");
    let path = file("four-to-six.toml", text.replace("\"fuzhou-2021-60\"", "\"my-city\""));
    let input = budget(&[project("1")]).to_string().replace("fuzhou-2021-60", "my-city");
    let json =
        fentan_reads(&["assess", "-", "--rulebook", &path, "--format", "json"], &input).exits(0).json();
    assert_eq!(json["projects"][0]["government"]["city"], "280000.00");
    assert_eq!(json["rulebook"]["id"], "my-city");
    fentan(&["rules", "--rulebook", &path]).exits(0).shows("4:6");
    fentan_reads(&["check", "-"], &input).exits(1).says("rulebook.unknown");
}

#[test]
fn rows_that_are_wrong_are_named() {
    let shares = changed("shares = { government = \"0.35\", ", "shares = { government = \"0.36\", ");
    refused("shares.toml", shares).says("components basic.low_voltage_cables.relocation");
    let payer = changed("shares = { water_utility = \"1\" }", "shares = { water_company = \"1\" }");
    refused("payer.toml", payer).says("components basic.water.before_meter").says("water_company");
    let duplicate = changed("id = \"basic.fire_safety\"", "id = \"basic.drainage\"");
    refused("duplicate.toml", duplicate).says("measures basic.drainage");
    let no_rule = changed("class = \"by_reference\"\ncity = 0", "class = \"urban\"\ncity = 0");
    refused("no-rule.toml", no_rule).says("division_classes by_reference");
}

#[test]
fn files_that_are_no_rulebook_are_refused() {
    refused("not-toml.toml", "schema = ");
    refused("not-utf8.toml", [0xff, 0xfe, 0x00]);
    refused("unknown-field.toml", changed("issued = ", "isued = "));
    fentan(&["rules", "--rulebook", "no-such-file.toml"]).exits(2).says("没有文件");
}

#[test]
fn b8_a_year_of_holidays_is_added_to_the_file_that_the_program_prints() {
    let printed = fentan(&["rules", "--format", "toml"]).exits(0).stdout;
    assert_eq!(printed, repository_text("crates/rulebook/rulebooks/fuzhou-2021-60.toml"));
    let mut project = project("1");
    project["readiness"] = json!([{ "item": "first_notice", "from": "2027-01-04", "to": "2027-01-08" }]);
    let input = budget(&[project]).to_string();
    let item = |arguments: &[&str]| {
        let json = fentan_reads(&[&["vote", "-", "--format", "json"], arguments].concat(), &input).json();
        let items = json["projects"][0]["readiness"].as_array().unwrap().clone();
        items.into_iter().find(|item| item["id"] == "first_notice").unwrap()
    };
    let without = item(&[]);
    assert_eq!(without["state"], "unknown");
    assert!(without["why"]["zh"].as_str().unwrap().contains("请在规则文件里补上该年"), "{without}");
    // A made-up calendar in which the Friday is a holiday.
    let year = "\n[[owners.years]]\nyear = 2027\nnotice = \"测试\"\nholidays = [\"01-08\"]\nworkdays = []\n";
    let path = file("with-2027.toml", [printed.as_str(), year].concat());
    let with = item(&["--rulebook", &path]);
    assert_eq!((&with["state"], &with["working_days"]), (&json!("not_met"), &json!(4)));
}
