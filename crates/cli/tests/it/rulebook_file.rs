//! A rulebook given at run time: used where it is valid, else refused with the row's id.

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
