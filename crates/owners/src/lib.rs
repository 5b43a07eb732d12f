//! The owners' side of a project (六(四)): its charges, their apportionment to households, each household's own sources,
//! the owners' vote, and the project's readiness.
//!
//! ```text
//! project's figures ── charges ── subsidy ── rules: who, by what ── split ── shares ── sources ── to pay
//!                      lines, fees           area, floors…         to the fen         waiver … cash
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

mod apportion;
mod apportionment;
pub mod calendar;
mod charges;
pub mod codes;
mod distribution;
mod estimate;
mod exact;
pub mod explain;
mod floors;
mod funding;
mod household;
mod labels;
mod ledger;
pub mod notice;
pub mod output;
pub mod publish;
pub mod readiness;
mod rule;
mod rule_weights;
#[cfg(feature = "schema")]
pub mod schema;
mod shares;
mod sources;
mod status;
pub mod vote;
mod weights;
mod what_if;

pub use self::apportion::{apportion, apportion_all};
pub use self::apportionment::{Apportioned, Apportionment, Charge, ChargeOf, HouseholdShare, OwnerTotals};
pub use self::distribution::{Distribution, Range};
pub use self::estimate::{estimable, estimate, is_of_one_stairwell};
pub use self::floors::coefficient;
pub use self::household::{Household, Households, households};
pub use self::labels::{charge_title, method_words};
pub use self::sources::{Source, SourceAmounts};
pub use self::status::{Status, status, statuses};
pub use self::what_if::{Supposed, collected};
pub use fentan_rulebook::Date;
pub use fentan_rulebook::owners::{
    Asks, CalendarYear, CoefficientSet, MatterKind, Method, MethodRule, OwnerPayer, OwnerRules, OwnerSource,
    Portion, ReadinessGroup, ReadinessItem, Span, VoteTest,
};
