//! The runner is strict: it finds faults in case files and differences in answers.

use fentan_golden::{Case, parse};
use serde_json::{Value, json};

use crate::fault;

/// A file of one case with these blocks.
fn file(blocks: &str) -> String {
    format!("# A file\n\nWords.\n\n## A case\n\n{blocks}\n")
}

/// The block of this kind.
fn block(kind: &str, text: &str) -> String {
    format!("```{kind}\n{text}```\n\n")
}

fn budget() -> String {
    block("json", "{}\n")
}

/// The only case of a file of these blocks.
fn case(blocks: &str) -> Case {
    parse("cases/a.md", &file(blocks)).unwrap().remove(0)
}

/// The complaints about an answer where this figure is expected.
fn complaints(figure: &str, answer: &Value) -> Vec<String> {
    case(&(budget() + &block("figures", &format!("{figure}\n")))).complaints(answer)
}

#[test]
fn a_case_is_read_as_it_stands() {
    let text = budget() + &block("figures", "a.b[0][1] 1 ㎡\nc -\n") + &block("diagnostics", "note a.b -\n");
    let case = case(&text);
    assert_eq!(case.name, "cases/a: A case");
    assert_eq!(case.budget, "{}");
    let figures: Vec<String> = case.figures.iter().map(ToString::to_string).collect();
    assert_eq!(figures, ["a.b[0][1] 1 ㎡", "c -"]);
    assert_eq!(case.figures[1].value, None);
    assert_eq!(case.diagnostics, Some(vec!["note a.b -".to_owned()]));
}

#[test]
fn a_budget_is_passed_on_byte_by_byte() {
    let broken = "  { \"a\": 1.50,\n\n\t\"a\": ,\n";
    let case = case(&(block("json", broken) + &block("diagnostics", "")));
    assert_eq!(format!("{}\n", case.budget), broken);
    assert_eq!(case.diagnostics, Some(Vec::new()));
}

#[test]
fn a_fault_is_told_with_its_file_and_line() {
    let misspelt = file(&(budget() + &block("figure", "a 1\n")));
    assert_eq!(fault(&misspelt), "tests/cases/a.md:11: a case has no block `figure`");
}

#[test]
fn every_fault_of_a_file_is_found() {
    let nothing = block("diagnostics", "");
    for (blocks, expected) in [
        (budget() + "```figures\na 1\n", "the block is not closed"),
        (budget() + "```figures\na 1\n``` \n", "the block of line 11 is not closed before this one"),
        (budget() + "  ```figures\na 1\n  ```\n", "a fence is ``` at the beginning of its line"),
        (budget() + "~~~figures\na 1\n~~~\n", "a fence is ``` at the beginning of its line"),
        (budget() + "### B\n" + &nothing, "a heading is `# ` in the first line, or `## `"),
        (budget() + "##B\n" + &nothing, "a heading is `# ` in the first line, or `## `"),
        (budget() + &block("Figures", "a 1\n"), "a case has no block `Figures`"),
        (budget() + &block("json patch", "{}\n") + &nothing, "a case has no block `json patch`"),
        (budget() + &block("figures ", "a 1\n"), "a case has no block `figures `"),
        (budget() + &nothing + &nothing, "a second block `diagnostics`"),
        (budget() + &budget() + &nothing, "a second block `json`, or a second budget"),
        (nothing.clone(), "the case has no budget"),
        (budget(), "the case checks nothing"),
        (String::new(), "the case has no budget"),
        (budget() + &block("figures", ""), "a block `figures` has no line"),
        (budget() + &block("figures", "a 1\n\n"), "`` is no figure"),
        (budget() + &block("figures", "a\n"), "`a` is no figure"),
        (budget() + &block("figures", "a \n"), "`a` has no value"),
        (budget() + &block("figures", "a  1\n"), "`a` has no value, or one with blanks around it"),
        (budget() + &block("figures", "a 1\na 2\n"), "`a` stands here twice"),
        (budget() + &block("figures", "a..b 1\n"), "`a..b` is no path"),
        (budget() + &block("figures", "a[b] 1\n"), "`a[b]` is no path"),
        (budget() + &block("figures", "a[0]b 1\n"), "`a[0]b` is no path"),
        (budget() + &block("figures", "[0] 1\n"), "`[0]` is no path"),
        (budget() + &block("diagnostics", "error a.b\n"), "`error a.b` is no `severity code path`"),
        (budget() + &block("diagnostics", "eror a.b c\n"), "`eror a.b c` is no `severity code path`"),
        (budget() + &block("diagnostics", "error A c\n"), "`error A c` is no `severity code path`"),
        (budget() + &block("diagnostics", "\n"), "`` is no `severity code path`"),
        (
            budget() + &nothing + "## A case\n" + &budget() + &nothing,
            "a name that no other case of the file has",
        ),
        (budget() + &nothing + "## \n" + &budget() + &nothing, "a name that no other case of the file has"),
    ] {
        let found = fault(&file(&blocks));
        assert!(found.contains(expected), "expected {expected:?}, found {found:?} in\n{blocks}");
    }
    assert!(fault("# A file\n\nWords.\n").contains("there is no case in this file"));
    assert!(fault(&("# A file\n".to_owned() + &budget())).contains("before the first case stand"));
}

#[test]
fn a_folder_without_cases_is_a_fault() {
    assert!(fentan_golden::cases("no such folder").is_err());
    assert!(fentan_golden::cases("fixtures").is_err());
}

#[test]
fn a_figure_is_met_by_the_same_text_alone() {
    let answer = json!({ "a": { "text": "1.00", "number": 1, "yes": true, "null": null, "list": ["x"] } });
    for figure in
        ["a.text 1.00", "a.number 1", "a.yes true", "a.null null", "a.list[0] x", "a.none -", "a.list[1] -"]
    {
        assert_eq!(complaints(figure, &answer), Vec::<String>::new(), "{figure}");
    }
    for (figure, expected) in [
        ("a.text 1.0", "expected a.text 1.0; found 1.00"),
        ("a.none 1", "expected a.none 1; nothing stands there"),
        ("a.list[1] x", "expected a.list[1] x; nothing stands there"),
        ("a.text -", "expected a.text -; found \"1.00\""),
        ("a.null -", "expected a.null -; found null"),
    ] {
        assert_eq!(complaints(figure, &answer), [expected]);
    }
}

#[test]
fn a_path_to_a_part_of_the_answer_is_no_figure() {
    let answer = json!({ "full": [{ "a": "1" }], "empty": [], "none": {} });
    for figure in ["full -", "empty -", "none -", "full[0] -"] {
        assert_eq!(complaints(figure, &answer).len(), 1, "{figure}");
    }
    for figure in ["full 1", "full[0] 1", "empty []", "none {}"] {
        assert!(complaints(figure, &answer)[0].contains("an object or a list stands there"), "{figure}");
    }
}

#[test]
fn what_is_absent_has_a_place_to_be_absent_from() {
    let answer = json!({ "a": { "list": [], "text": "x" } });
    for figure in ["b.c -", "a.list[0].c -", "a.text.c[0] -"] {
        assert!(
            complaints(figure, &answer)[0].contains("what is above the path's last step is missing"),
            "{figure}"
        );
    }
    for figure in ["a.list.length -", "a.text.length -", "a[0] -"] {
        assert!(complaints(figure, &answer)[0].contains("has no such fields or items"), "{figure}");
    }
}

#[test]
fn diagnostics_are_all_there_are_in_order() {
    let diagnostic = |code: &str, path: &str| json!({ "severity": "error", "code": code, "path": path });
    let answer = json!({
        "diagnostics": [diagnostic("a.b", "")],
        "projects": [{ "diagnostics": [diagnostic("c.d", "x y")] }, { "diagnostics": [] }]
    });
    let expecting = |lines: &str| case(&(budget() + &block("diagnostics", lines))).complaints(&answer).len();
    assert_eq!(expecting("error a.b -\nerror c.d x y\n"), 0);
    assert_eq!(expecting("error c.d x y\nerror a.b -\n"), 1);
    assert_eq!(expecting("error a.b -\n"), 1);
    assert_eq!(expecting("error a.b -\nerror c.d x y\nerror e.f -\n"), 1);
    assert_eq!(expecting("warning a.b -\nerror c.d x y\n"), 1);
    assert_eq!(expecting(""), 1);
}
