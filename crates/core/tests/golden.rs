//! The golden cases, natively, each a test with a name: `cargo test -p fentan-core --test golden worked-check`.

#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

use std::process::ExitCode;

use fentan_core::{Budget, Rulebook, assess, output};
use fentan_golden::run;
use serde_json::Value;

fn main() -> ExitCode {
    run(&[("cases", assessment)])
}

/// The assessment, `fentan/assessment/1`.
fn assessment(budget: &str) -> Value {
    let rulebook = Rulebook::fuzhou_2021_60();
    let assessment = assess(rulebook, &Budget::from_json(rulebook, budget.as_bytes()));
    serde_json::to_value(output(rulebook, &assessment)).unwrap()
}
