//! Coverage: the codes that no case expects, and the names that no case uses.

use crate::case::{Case, cases};

/// Those of the codes, each given with its severity, that no case of a folder expects among its diagnostics.
///
/// # Panics
/// Panics where a case has a fault; the run of the cases reports it.
#[must_use]
pub fn without_a_case<'a>(suite: &str, codes: impl IntoIterator<Item = (&'a str, &'a str)>) -> Vec<&'a str> {
    let cases = cases(suite).unwrap_or_else(|faults| panic!("{faults:?}"));
    let expected: Vec<&String> = cases.iter().flat_map(|case| case.diagnostics.iter().flatten()).collect();
    let missing = codes.into_iter().filter(|(severity, id)| {
        let words = format!("{severity} {id} ");
        !expected.iter().any(|line| line.starts_with(&words))
    });
    missing.map(|(_, id)| id).collect()
}

/// True where some case that expects figures has this text in its budget, in quotes.
#[must_use]
pub fn is_used(cases: &[Case], name: &str) -> bool {
    let quoted = format!("\"{name}\"");
    cases.iter().any(|case| !case.figures.is_empty() && case.budget.contains(&quoted))
}
