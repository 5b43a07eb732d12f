//! Writes every golden case as JSON, by folder: `{ "cases": [{ "name", "budget", "figures", "diagnostics" }], … }`.

use std::collections::BTreeMap;
use std::process::ExitCode;

use fentan_golden::{SUITES, cases};

fn main() -> ExitCode {
    let (mut all, mut faults) = (BTreeMap::new(), Vec::new());
    for suite in SUITES {
        match cases(suite) {
            Ok(found) => drop(all.insert(suite, found)),
            Err(found) => faults.extend(found),
        }
    }
    for fault in &faults {
        eprintln!("{fault}");
    }
    if !faults.is_empty() {
        return ExitCode::FAILURE;
    }
    match serde_json::to_writer(std::io::stdout().lock(), &all) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
