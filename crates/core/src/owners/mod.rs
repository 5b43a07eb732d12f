//! What becomes of the residents' part of a project (六(四)): households, what each of them owes and from which
//! source, the owners' vote, and how far the project has come.
//!
//! ```text
//! project's figures ── charges ── subsidy ── rules: who, by what ── split ── shares ── sources ── to pay
//!                      lines, fees           area, floors…         to the fen         waiver … cash
//! ```

mod alike;
mod apportion;
mod apportionment;
mod builtin;
pub mod calendar;
mod charges;
mod date;
mod distribution;
pub mod explain;
mod floors;
mod funding;
mod household;
mod method;
pub mod notice;
pub mod readiness;
mod rule;
mod rules;
mod shares;
mod sources;
mod standing;
pub mod vote;
mod weigh;
mod weights;
mod what_if;
mod words;

pub use self::alike::{alike, estimable, is_of_one_stairwell};
pub use self::apportion::{apportion, apportion_all};
pub use self::apportionment::{Apportioned, Apportionment, Charge, ChargeOf, HouseholdShare, OwnerTotals};
pub use self::date::Date;
pub use self::distribution::{Distribution, Range};
pub use self::household::{Household, Households, households};
pub use self::method::Method;
pub use self::rules::{
    Asks, CalendarYear, CoefficientSet, MatterKind, MethodRule, OwnerPayer, OwnerRules, OwnerSource, Portion,
    ReadinessGroup, ReadinessItem, Span, VoteTest,
};
pub use self::sources::{Source, SourceAmounts};
pub use self::standing::{Standing, standing};
pub use self::what_if::{Supposed, collected};
pub use self::words::{charge_title, method_words};
