//! Each case as a test of its own.

use std::process::ExitCode;

use libtest_mimic::{Arguments, Failed, Trial};
use serde_json::Value;

use crate::case::{Case, cases};

/// A function that returns the program's answer to a budget's text, as in the contract.
pub type Answer = fn(&str) -> Value;

/// Runs the cases of these folders as tests, with the arguments of `cargo test` and nextest; called by the `main`
/// of a test with `harness = false`. A fault in a file stops the run, whatever the filter.
#[must_use]
pub fn run(suites: &[(&str, Answer)]) -> ExitCode {
    let arguments = Arguments::from_args();
    let (mut trials, mut faults) = (Vec::new(), Vec::new());
    for (suite, answer) in suites {
        match cases(suite) {
            Ok(cases) => trials.extend(cases.into_iter().map(|case| trial(case, *answer))),
            Err(found) => faults.extend(found),
        }
    }
    if faults.is_empty() {
        return libtest_mimic::run(&arguments, trials).exit_code();
    }
    for fault in faults {
        eprintln!("{fault}");
    }
    ExitCode::FAILURE
}

fn trial(case: Case, answer: Answer) -> Trial {
    Trial::test(case.name.clone(), move || {
        let complaints = case.complaints(&answer(&case.budget));
        if complaints.is_empty() { Ok(()) } else { Err(Failed::from(complaints.join("\n"))) }
    })
}

impl Case {
    /// The differences between an answer and the case; empty where there are none.
    #[must_use]
    pub fn complaints(&self, answer: &Value) -> Vec<String> {
        let mut complaints: Vec<String> =
            self.figures.iter().filter_map(|figure| figure.complaint(answer)).collect();
        if let Some(expected) = &self.diagnostics {
            let found = diagnostics(answer);
            if found != *expected {
                let (expected, found) = (expected.join("\n  "), found.join("\n  "));
                complaints.push(format!("expected diagnostics:\n  {expected}\nfound:\n  {found}"));
            }
        }
        complaints
    }
}

/// All diagnostics of an answer as `severity code path`: of the budget as a whole, then of each project.
fn diagnostics(answer: &Value) -> Vec<String> {
    let projects = answer["projects"].as_array().map_or(&[][..], Vec::as_slice);
    let all = std::iter::once(answer).chain(projects);
    all.flat_map(|part| part["diagnostics"].as_array().into_iter().flatten()).map(line).collect()
}

fn line(diagnostic: &Value) -> String {
    let part = |name: &str| diagnostic[name].as_str().unwrap_or("?");
    let path = Some(part("path")).filter(|path| !path.is_empty()).unwrap_or("-");
    format!("{} {} {path}", part("severity"), part("code"))
}
