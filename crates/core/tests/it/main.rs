//! All tests of the calculator from outside except the golden cases (`golden.rs`), as one program.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail by panicking")]

mod bad_input;
mod cases;
mod compare;
mod evaluation;
mod figures;
mod portfolio;
mod properties;
mod reasons;
mod sensitivity;
mod side_by_side;
mod splitting;
mod spreading;
mod summary;
mod table;
mod written;
