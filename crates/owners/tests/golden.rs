//! The golden cases about owners, natively, each a test with a name.

#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

use std::process::ExitCode;

use fentan_core::{Evaluation, Rulebook};
use fentan_golden::run;
use fentan_owners::output::{owners, vote};
use fentan_owners::{apportion_all, statuses};
use serde_json::Value;

fn main() -> ExitCode {
    run(&[("owners", households), ("vote", votes)])
}

fn evaluation(budget: &str) -> Evaluation {
    Evaluation::from_json(Rulebook::fuzhou_2021_60().clone(), budget.as_bytes())
}

/// The answer about households, `fentan/owners/1`.
fn households(budget: &str) -> Value {
    let evaluation = evaluation(budget);
    let all = apportion_all(&evaluation);
    serde_json::to_value(owners::owners(&evaluation, &all)).unwrap()
}

/// The answer about votes and readiness, `fentan/vote/1`.
fn votes(budget: &str) -> Value {
    let evaluation = evaluation(budget);
    let all = statuses(&evaluation);
    serde_json::to_value(vote::vote(&evaluation, &all)).unwrap()
}
