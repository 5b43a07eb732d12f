//! Tests of the runner: a fault that it overlooked would let a case pass.

#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

mod patches;
mod strict;

/// The fault of a file's text.
fn fault(text: &str) -> String {
    fentan_golden::parse("cases/a.md", text).unwrap_err().to_string()
}
