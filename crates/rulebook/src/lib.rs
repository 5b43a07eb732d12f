//! A city's policy on renovating old residential communities, as data: who pays for what, how city and district
//! split the pool, the readings of what the policy leaves open, and the rules among owners.
//!
//! A rulebook is one TOML file. [`Rulebook::from_toml`] reads and checks it; an error names the id of each wrong
//! row. Fuzhou's is compiled in ([`Rulebook::fuzhou_2021_60`]). Lists keep the file's order; an index is valid only
//! for the rulebook it came from.
//!
//! All texts are in two languages: [`Bilingual`] holds both, [`say!`] formats both with the same values.

#![deny(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::float_arithmetic,
    clippy::disallowed_types,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::todo,
    clippy::unimplemented,
    clippy::unreachable,
    clippy::unwrap_used
)]
#![cfg_attr(test, allow(clippy::arithmetic_side_effects, reason = "tests may compute freely"))]

mod builtin;
mod date;
mod file;
pub mod owners;
pub mod ratio;
mod readings;
mod rulebook;
pub mod text;

pub use self::date::Date;
#[cfg(feature = "schema")]
pub use self::file::schema;
pub use self::file::{RulebookError, RulebookProblem};
pub use self::readings::{
    Debt, Fees, GrantOrder, LevelFees, MatchScope, NoGrantBase, Readings, TriggerStatus,
};
pub use self::rulebook::*;
pub use self::text::{Bilingual, Language, Text};
