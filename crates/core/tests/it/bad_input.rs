//! Input that no JSON text in a golden case can be: bytes, sizes, another rulebook.

use fentan_core::codes;
use fentan_core::read::{LARGEST_INPUT, budget, project};
use fentan_core::{Budget, Code, Rulebook, assess};

fn codes(bytes: &[u8]) -> Vec<&'static Code> {
    budget(bytes).diagnostics.iter().map(|diagnostic| diagnostic.code).collect()
}

#[test]
fn bytes_that_are_not_text() {
    assert_eq!(codes(b""), [&codes::INPUT_EMPTY]);
    assert_eq!(codes(&[0xEF, 0xBB, 0xBF]), [&codes::INPUT_EMPTY]);
    assert_eq!(codes(b"{ \"name\": \"\xFF\" }"), [&codes::INPUT_NOT_UTF8]);
    assert_eq!(codes(&[0x00, 0x80, 0x81]), [&codes::INPUT_NOT_UTF8]);
    // 小区 in GBK.
    assert_eq!(codes(b"{ \"name\": \"\xD0\xA1\xC7\xF8\" }"), [&codes::INPUT_GBK]);
    assert_eq!(codes(&[0xFF, 0xFE, b'{', 0, b'}', 0]), [&codes::INPUT_UTF16]);
    assert_eq!(codes(&[0xFE, 0xFF, 0, b'{', 0, b'}']), [&codes::INPUT_UTF16]);
}

#[test]
fn a_mark_before_utf_8_is_read_over() {
    assert_eq!(codes("\u{FEFF}{ \"schema\": 1 }".as_bytes())[0], &codes::FIELD_TYPE);
}

#[test]
fn a_file_of_50_megabytes_is_refused_unread() {
    assert_eq!(codes(&vec![b' '; 50_000_000]), [&codes::INPUT_TOO_LARGE]);
    assert_eq!(codes(&vec![b' '; LARGEST_INPUT]), [&codes::INPUT_EMPTY]);
}

#[test]
fn ten_thousand_lines_are_read_and_shared() {
    let lines: Vec<String> = (0..10_000)
        .map(|index| format!(r#"{{ "id": "{index}", "component": "basic.drainage", "amount": "0.01" }}"#))
        .collect();
    let json = document(&format!(r#""lines": [{}]"#, lines.join(",")));
    let rulebook = Rulebook::fuzhou_2021_60();
    let assessment = assess(rulebook, &Budget::from_json(rulebook, json.as_bytes()));
    assert_eq!(assessment.projects[0].result.as_ref().unwrap().figures.total.to_string(), "100.00");
}

#[test]
fn a_hundred_thousand_wrong_lines_are_each_told_without_delay() {
    let line = r#"{ "id": "1", "component": "basic.drainage", "amount": 1 }"#;
    let json = document(&format!(r#""lines": [{}]"#, vec![line; 100_000].join(",")));
    let rulebook = Rulebook::fuzhou_2021_60();
    let budget = Budget::from_json(rulebook, json.as_bytes());
    let wrong = &budget.projects[0].diagnostics;
    assert_eq!(wrong.iter().filter(|diagnostic| diagnostic.code == &codes::AMOUNT_NOT_TEXT).count(), 100_000);
}

#[test]
fn a_line_of_a_json_lines_file_names_its_place() {
    let read = project(b"{ \"id\": 1 }", 7);
    assert_eq!(read.diagnostics[0].path, "projects[7].id");
    assert_eq!(project(b"nonsense", 7).diagnostics[0].path, "projects[7]");
}

#[test]
fn a_budget_is_assessed_only_under_the_rulebook_it_was_checked_against() {
    let rulebook = Rulebook::fuzhou_2021_60();
    let mut other = Rulebook::clone(rulebook);
    other.digest = "sha256:another".into();
    let budget = Budget::from_json(rulebook, document(r#""lines": []"#).as_bytes());
    let assessment = assess(&other, &budget);
    assert_eq!(assessment.diagnostics[0].code, &codes::RULEBOOK_MISMATCH);
    assert!(assessment.totals.is_none() && assessment.projects[0].result.is_none());
}

#[test]
fn other_projects_keep_their_figures_when_one_has_an_error() {
    let valid = r#"{ "id": "1", "division": "350102", "year": 2021, "kind": "drainage_separation",
        "lines": [{ "id": "1", "component": "basic.drainage", "amount": "10" }] }"#;
    let broken = valid.replace("\"10\"", "10").replace("\"id\": \"1\", \"div", "\"id\": \"2\", \"div");
    let json = format!(
        r#"{{ "schema": "fentan/budget/1", "rulebook": "fuzhou-2021-60", "projects": [{broken}, {valid}] }}"#
    );
    let rulebook = Rulebook::fuzhou_2021_60();
    let assessment = assess(rulebook, &Budget::from_json(rulebook, json.as_bytes()));
    assert!(assessment.projects[0].result.is_none());
    assert!(assessment.projects[1].result.is_some());
    assert_eq!(assessment.totals.unwrap().total.to_string(), "10.00");
}

fn document(fields: &str) -> String {
    format!(
        r#"{{ "schema": "fentan/budget/1", "rulebook": "fuzhou-2021-60", "projects": [
        {{ "id": "1", "division": "350102", "year": 2021, "kind": "drainage_separation", {fields} }}] }}"#
    )
}
