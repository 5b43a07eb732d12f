//! Random budgets and communities, as people might write them, for the tests of several crates.

#![allow(clippy::unwrap_used, missing_docs, reason = "what tests are made of may fail by panicking")]
#![allow(clippy::missing_panics_doc, clippy::must_use_candidate, reason = "only tests call it")]

pub mod estate;
pub mod estates;
pub mod random;
