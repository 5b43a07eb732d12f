//! Helpers to run the program as a person would, and budgets to run it on.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::{Value, json};

/// The result of a run.
#[derive(Debug)]
pub(crate) struct Outcome {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Outcome {
    /// Standard output as JSON.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// Asserts an exit code.
    pub(crate) fn exits(self, code: i32) -> Self {
        assert_eq!(self.code, code, "{self:?}");
        self
    }

    /// Asserts that standard error says this.
    pub(crate) fn says(self, text: &str) -> Self {
        assert!(self.stderr.contains(text), "standard error lacks {text:?}: {}", self.stderr);
        self
    }

    /// Asserts that standard output shows this.
    pub(crate) fn shows(self, text: &str) -> Self {
        assert!(self.stdout.contains(text), "standard output lacks {text:?}: {}", self.stdout);
        self
    }

    /// Asserts that a row of a table begins and ends like this.
    pub(crate) fn shows_row(self, first: &str, last: &str) -> Self {
        let found =
            self.stdout.lines().map(str::trim).any(|line| line.starts_with(first) && line.ends_with(last));
        assert!(found, "no row {first:?} … {last:?}: {}", self.stdout);
        self
    }
}

/// The program in Chinese, with a width of 120 columns and no terminal.
fn program(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_fentan"));
    command.args(arguments).env("COLUMNS", "120");
    for variable in ["LANG", "LC_ALL", "LC_MESSAGES"] {
        command.env_remove(variable);
    }
    command
}

/// Runs the program.
pub(crate) fn fentan(arguments: &[&str]) -> Outcome {
    fentan_with(arguments, &[], &[])
}

/// Runs the program on standard input.
pub(crate) fn fentan_reads(arguments: &[&str], input: impl AsRef<[u8]>) -> Outcome {
    fentan_with(arguments, input.as_ref(), &[])
}

/// Runs the program with standard input and variables of the environment.
pub(crate) fn fentan_with(arguments: &[&str], input: &[u8], variables: &[(&str, &str)]) -> Outcome {
    let mut command = program(arguments);
    command.envs(variables.iter().copied());
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    let writer = std::thread::spawn(move || {
        // A program that refuses its input does not read it to the end.
        let _ = stdin.write_all(&input);
    });
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    Outcome {
        code: output.status.code().unwrap(),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

/// Runs the program for a reader who leaves after the first line.
pub(crate) fn fentan_cut_short(arguments: &[&str]) -> Outcome {
    let mut child = program(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    let stderr = String::from_utf8(output.stderr).unwrap();
    Outcome { code: output.status.code().unwrap(), stdout: String::new(), stderr }
}

/// A file of the repository.
pub(crate) fn repository(path: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path).to_str().unwrap().to_owned()
}

/// The text of a file of the repository.
pub(crate) fn repository_text(path: &str) -> String {
    std::fs::read_to_string(repository(path)).unwrap()
}

/// A file for one test, with this content.
pub(crate) fn file(name: &str, content: impl AsRef<[u8]>) -> String {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, content).unwrap();
    path.to_str().unwrap().to_owned()
}

/// A project without errors, with one line: 700 000 yuan of drainage in Gulou.
pub(crate) fn project(id: &str) -> Value {
    json!({
        "id": id, "name": "示例小区", "division": "350102", "year": 2021, "kind": "drainage_separation",
        "lines": [{ "id": "1", "component": "basic.drainage", "amount": "700000" }],
        "fees": [], "funding": []
    })
}

/// A budget of these projects.
pub(crate) fn budget(projects: &[Value]) -> Value {
    json!({ "schema": "fentan/budget/1", "rulebook": "fuzhou-2021-60", "projects": projects })
}

/// A budget of one project without errors, in which the value at a JSON pointer into the project is replaced.
pub(crate) fn budget_with(pointer: &str, value: Value) -> String {
    let mut changed = project("1");
    let (parent, field) = pointer.rsplit_once('/').unwrap();
    let parent = changed.pointer_mut(parent).unwrap();
    match parent {
        Value::Array(items) => items[field.parse::<usize>().unwrap()] = value,
        _ => parent[field] = value,
    }
    budget(&[changed]).to_string()
}

/// The contract's worked check from the repository's example, with these grants instead.
pub(crate) fn worked_check(central_grant: Option<&str>) -> String {
    let mut budget: Value = serde_json::from_str(&repository_text("examples/worked-check.json")).unwrap();
    let funding = central_grant.map(|amount| json!({ "source": "central_grant", "amount": amount }));
    budget["projects"][0]["funding"] = Value::Array(funding.into_iter().collect());
    budget.to_string()
}
