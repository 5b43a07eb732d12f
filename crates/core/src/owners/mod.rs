//! What becomes of the residents' part of a project (六(四)): households, what each of them owes and from which
//! source, the owners' vote, and how far the project has come.

mod builtin;
pub mod calendar;
mod date;
mod household;
pub mod readiness;
mod rules;
mod standing;
pub mod vote;

pub use self::date::Date;
pub use self::household::{Household, Households, households};
pub use self::rules::{
    Asks, CalendarYear, CoefficientSet, MatterKind, MethodRule, OwnerRules, OwnerSource, Portion,
    ReadinessGroup, ReadinessItem, Span, VoteTest,
};
pub use self::standing::{Standing, standing};
