//! The part of a rulebook file that is about owners: checked and resolved with the rest of it.

mod check;
mod resolve;
mod rows;
#[cfg(test)]
mod tests;

pub(super) use self::check::{ids_of_others, problems};
pub(super) use self::resolve::rules;
pub(super) use self::rows::OwnersRow;
