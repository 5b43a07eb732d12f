//! What becomes of the residents' part of a project (六(四)): households, what each of them owes and from which
//! source, the owners' vote, and how far the project has come.

mod household;
mod rules;

pub use self::household::{Household, Households, households};
pub use self::rules::{CoefficientSet, MethodRule, OwnerRules, OwnerSource};
