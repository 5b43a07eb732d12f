//! The cases that are missing: codes that no case expects, names that no case uses.

use crate::case::{Case, cases};

/// The codes, each with its severity, whose line no case of a folder expects among its diagnostics.
///
/// # Panics
/// Where a case has a fault; the run of the cases themselves says which.
#[must_use]
pub fn without_a_case<'a>(suite: &str, codes: impl IntoIterator<Item = (&'a str, &'a str)>) -> Vec<&'a str> {
    let cases = cases(suite).unwrap_or_else(|faults| panic!("{faults:?}"));
    let said: Vec<&String> = cases.iter().flat_map(|case| case.diagnostics.iter().flatten()).collect();
    let missing = codes.into_iter().filter(|(severity, id)| {
        let words = format!("{severity} {id} ");
        !said.iter().any(|line| line.starts_with(&words))
    });
    missing.map(|(_, id)| id).collect()
}

/// A case that expects figures has this text in its budget, in quotes.
#[must_use]
pub fn is_used(cases: &[Case], name: &str) -> bool {
    let quoted = format!("\"{name}\"");
    cases.iter().any(|case| !case.figures.is_empty() && case.budget.contains(&quoted))
}
