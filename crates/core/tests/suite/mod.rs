//! Reading and running the golden cases of `tests/cases` and `tests/owners`: see the README beside them.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// One case: a heading and the blocks below it.
pub struct Case {
    pub title: String,
    pub json: String,
    pub figures: Option<String>,
    pub diagnostics: Option<String>,
}

/// Every case of every file of a folder of `tests`, in order.
pub fn cases(folder: &str) -> Vec<Case> {
    let mut files = Vec::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests").join(folder), &mut files);
    files.sort();
    files.iter().flat_map(|file| parse(file)).collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "md") {
            files.push(path);
        }
    }
}

fn parse(file: &Path) -> Vec<Case> {
    let name = file.file_stem().unwrap().to_string_lossy();
    let text = std::fs::read_to_string(file).unwrap();
    let sections = text.split("\n## ").skip(1);
    let cases = sections.map(|section| {
        let (title, body) = section.split_once('\n').unwrap();
        Case {
            title: format!("{name}: {title}"),
            json: block(body, "json").unwrap_or_else(|| panic!("{name}: {title} has no json block")),
            figures: block(body, "figures"),
            diagnostics: block(body, "diagnostics"),
        }
    });
    cases.collect()
}

/// The text of a fenced block.
fn block(body: &str, kind: &str) -> Option<String> {
    let start = format!("```{kind}\n");
    let inside = &body[body.find(&start)? + start.len()..];
    Some(inside[..inside.find("```").expect("a block is closed")].to_owned())
}

/// Which of the cases fail, and how, where `output` is what the program makes of a case's JSON.
pub fn failed(cases: &[Case], output: impl Fn(&str) -> Value) -> Vec<String> {
    let failures = cases.iter().map(|case| (case, case.failures(&output(&case.json))));
    let failed = failures.filter(|(_, failures)| !failures.is_empty());
    failed.map(|(case, failures)| format!("{}\n{failures}", case.title)).collect()
}

impl Case {
    /// What is wrong with what came of the case, or nothing.
    fn failures(&self, value: &Value) -> String {
        let mut failures = String::new();
        if let Some(expected) = &self.figures {
            let mut leaves = Vec::new();
            flatten(value, String::new(), &mut leaves);
            for line in expected.lines() {
                let (path, figure) = line.split_once(' ').unwrap_or_else(|| panic!("not a figure: {line}"));
                let found =
                    leaves.iter().find(|(name, _)| name == path).map_or("-", |(_, value)| value.as_str());
                if found != figure {
                    writeln!(failures, "  {path}: expected {figure}, found {found}").unwrap();
                }
            }
        }
        if let Some(expected) = &self.diagnostics {
            let found = diagnostics(value);
            if found.trim() != expected.trim() {
                writeln!(failures, "  expected diagnostics:\n{expected}\n  found:\n{found}").unwrap();
            }
        }
        failures
    }
}

/// Every leaf with its path, text without quotes.
fn flatten(value: &Value, path: String, leaves: &mut Vec<(String, String)>) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                flatten(field, path, leaves);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                flatten(item, format!("{path}[{index}]"), leaves);
            }
        }
        Value::String(text) => leaves.push((path, text.clone())),
        other => leaves.push((path, other.to_string())),
    }
}

/// `severity code path`, one a line: of the budget as a whole, then project by project.
fn diagnostics(value: &Value) -> String {
    let of = |value: &Value| value["diagnostics"].as_array().cloned().unwrap_or_default();
    let projects = value["projects"].as_array().cloned().unwrap_or_default();
    let all = of(value).into_iter().chain(projects.iter().flat_map(of));
    let mut text = String::new();
    for diagnostic in all {
        let part = |name: &str| diagnostic[name].as_str().unwrap().to_owned();
        let path = Some(part("path")).filter(|path| !path.is_empty()).unwrap_or_else(|| "-".to_owned());
        writeln!(text, "{} {} {path}", part("severity"), part("code")).unwrap();
    }
    text
}
