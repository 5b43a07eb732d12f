//! Everything about households that is tested from outside, golden cases apart (`golden.rs`), as one program.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail by panicking")]

mod apportioning;
mod cases;
mod odd_fen;
mod on_golden_cases;
mod publishing;
