//! Fentan (分摊): computes, to the fen, the payers' shares of the cost of renovating old residential communities,
//! and explains them.
//!
//! The way of the data; each step is a module of the same name:
//!
//! ```text
//! rulebook (fentan-rulebook) ─┐
//! budget (JSON) ── read ── check ┴─ share ── fund ── assessment ─┬─ output       the contract's JSON
//!                  draft   budget   Annex 2  六(二)               ├─ explain      the derivation of a figure
//!                                                               ├─ summary      by district, year, kind, tier, bundle
//!                                                               ├─ table        rounded tables that add up
//!                                                               ├─ compare      two scenarios, or other readings
//!                                                               ├─ sensitivity  the effect of other grants
//!                                                               ├─ spreading    grants divided among projects
//!                                                               ├─ fentan-owners  the households' part  六(四)
//!                                                               └─ fentan-forms   the forms that bureaus submit
//! ```
//!
//! [`Evaluation`] holds rulebook, budget and assessment together and keeps them in step.
//!
//! Money is a whole number of [`Fen`]; there is one way to divide it ([`split`]) and one way to round it
//! ([`rounding`]). The policy is data ([`rulebook`]). What it leaves open is decided by readings ([`Readings`]).
//! Errors in a budget are values ([`Diagnostic`]), never a panic.
//!
//! ```
//! use fentan_core::{Budget, Fen, Rulebook, assess};
//!
//! let rulebook = Rulebook::fuzhou_2021_60();
//! let budget = Budget::from_json(rulebook, r#"{
//!   "schema": "fentan/budget/1", "rulebook": "fuzhou-2021-60",
//!   "projects": [{
//!     "id": "1", "name": "示例小区", "division": "350102", "year": 2021, "kind": "drainage_separation",
//!     "lines": [{ "id": "1", "component": "basic.drainage", "amount": "700000.00" }],
//!     "fees": [], "funding": []
//!   }]
//! }"#.as_bytes());
//! let assessment = assess(rulebook, &budget);
//! let government = assessment.projects[0].result.as_ref().unwrap().figures.government;
//! assert_eq!(government.city, Fen::new(21_000_000)); // 3:7 without grants: 210 000.00 yuan
//! assert_eq!(government.district, Fen::new(49_000_000));
//! ```

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

mod assess;
pub mod assessment;
pub mod budget;
mod capitals;
pub mod check;
pub mod codes;
pub mod compare;
mod decimal;
pub mod diagnostic;
pub mod document;
pub mod draft;
pub mod evaluation;
pub mod explain;
pub mod format;
mod fund;
pub mod funding_status;
mod money;
pub mod name_index;
pub mod names;
mod natural_order;
pub mod output;
pub mod path;
pub mod read;
pub mod rounding;
pub mod sanity;
#[cfg(feature = "schema")]
pub mod schema;
pub mod sensitivity;
mod share;
pub mod spreading;
pub mod summary;
pub mod table;
mod text_by_id;

pub use fentan_rulebook::{
    self as rulebook, Bilingual, Debt, Fees, GrantOrder, Language, LevelFees, MatchScope, Readings, Rulebook,
    Text,
};

pub use self::assess::assess;
pub use self::assessment::Assessment;
pub use self::budget::Budget;
pub use self::capitals::capitals;
pub use self::decimal::{Decimal, NumberError};
pub use self::diagnostic::{Code, Diagnostic, Severity};
pub use self::draft::Draft;
pub use self::evaluation::Evaluation;
pub use self::explain::Explanation;
pub use self::format::grouped;
pub use self::money::Fen;
pub use self::natural_order::natural;
pub use self::output::output;
pub use self::rounding::{SplitError, split};

impl Budget {
    /// Reads and checks the bytes of a budget file; errors of both are in its diagnostics.
    #[must_use]
    pub fn from_json(rulebook: &Rulebook, bytes: &[u8]) -> Self {
        let read = read::budget(bytes);
        check::budget(rulebook, &read.value, read.diagnostics)
    }
}
