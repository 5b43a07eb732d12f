//! Patches of a base: the changes they may make, and the mistakes.

use fentan_golden::parse;
use serde_json::{Value, json};

use crate::fault;

const BASE: &str = r#"{ "schema": "1", "readings": { "fees": "x" }, "projects": [
  { "id": "1", "name": "甲", "lines": [{ "id": "b", "amount": "1" }, { "id": "a", "amount": "2" }], "funding": [{ "source": "s" }] }] }"#;

/// A file with the base and a case that patches it.
fn file(base: &str, patch: &str) -> String {
    format!(
        "# A file\n\n```json base=one\n{base}\n```\n\n## A case\n\n```json patch=one\n{patch}\n```\n\n```diagnostics\n```\n"
    )
}

/// The patched base.
fn patched(patch: &str) -> Value {
    let cases = parse("cases/a.md", &file(BASE, patch)).unwrap();
    serde_json::from_str(&cases[0].budget).unwrap()
}

#[test]
fn an_empty_patch_is_the_base() {
    assert_eq!(patched("{}").to_string(), serde_json::from_str::<Value>(BASE).unwrap().to_string());
}

#[test]
fn objects_merge_and_null_takes_away() {
    let value =
        patched(r#"{ "readings": { "fees": null, "debt": "y" }, "schema": "2", "new": { "a": [1, null] } }"#);
    assert_eq!(value["readings"], json!({ "debt": "y" }));
    assert_eq!(value["schema"], "2");
    assert_eq!(value["new"], json!({ "a": [1, null] }));
    assert_eq!(value["projects"][0]["name"], "甲");
}

#[test]
fn an_object_reaches_into_a_list_by_id() {
    let value = patched(
        r#"{ "projects": { "1": { "lines": { "a": { "amount": "3" }, "b": null, "c": { "amount": "4" } } } } }"#,
    );
    let lines = json!([{ "id": "a", "amount": "3" }, { "id": "c", "amount": "4" }]);
    assert_eq!(value["projects"][0]["lines"], lines);
}

#[test]
fn a_list_takes_the_place_of_what_was_there() {
    let value = patched(r#"{ "projects": { "1": { "lines": [], "funding": [{ "source": "t" }] } } }"#);
    assert_eq!(value["projects"][0]["lines"], json!([]));
    assert_eq!(value["projects"][0]["funding"], json!([{ "source": "t" }]));
}

#[test]
fn the_order_of_fields_is_kept() {
    let cases =
        parse("cases/a.md", &file(r#"{ "z": "1", "y": "2", "a": "3" }"#, r#"{ "y": "4", "b": "5" }"#))
            .unwrap();
    assert_eq!(cases[0].budget, r#"{"z":"1","y":"4","a":"3","b":"5"}"#);
}

#[test]
fn what_a_patch_cannot_mean_is_a_mistake() {
    for (patch, expected) in [
        (r#"{ "name": null }"#, "name: `null` takes away what is not there"),
        (r#"{ "new": { "a": null } }"#, "new: a: `null` takes away what is not there"),
        (r#"{ "projects": { "2": null } }"#, "projects: 2: `null` takes away what is not there"),
        (
            r#"{ "projects": { "1": { "funding": { "s": {} } } } }"#,
            "projects: 1: funding: s: not every item of this list has an id",
        ),
        (r#"{ "schema": 1.50 }"#, "a number that is not whole keeps its digits only in a `json` block"),
        ("[]", "a patch is an object"),
        ("{", "not JSON"),
    ] {
        let found = fault(&file(BASE, patch));
        assert!(
            found.starts_with("tests/cases/a.md:10: ") && found.contains(expected),
            "expected {expected:?}, found {found:?}"
        );
    }
    let twice = r#"{ "projects": [{ "id": "1" }, { "id": "1" }] }"#;
    assert!(fault(&file(twice, r#"{ "projects": { "1": {} } }"#)).contains("two items have this id"));
}

#[test]
fn bases_are_named_once_and_used() {
    let text = file(BASE, "{}");
    assert!(fault(&text.replace("patch=one", "patch=two")).contains("the file has no block `json base=two`"));
    let base = "```json base=one\n{}\n```\n";
    assert!(
        fault(&text.replacen("# A file\n", &format!("# A file\n{base}"), 1)).contains("a second base `one`")
    );
    let unused = base.replace("one", "two");
    assert!(
        fault(&text.replacen("# A file\n", &format!("# A file\n{unused}"), 1))
            .contains("no case patches the base `two`")
    );
    assert!(
        fault(&text.replace("base=one", "base="))
            .contains("before the first case stand blocks `json base=NAME`")
    );
    assert!(
        fault(&text.replacen("```json base", "## Another\n```json base", 1))
            .contains("a case has no block `json base=one`")
    );
}
