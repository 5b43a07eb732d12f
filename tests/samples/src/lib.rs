//! Random budgets, as people might write them, for the property tests of every crate.

mod budgets;
mod estate;
mod estates;

pub use self::budgets::{budget, component, huge_budget};
pub use self::estate::Estate;
pub use self::estates::estates;
