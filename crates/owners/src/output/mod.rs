//! The owners' answers as the contract writes them: ids instead of places, amounts as text.

pub mod owners;
pub mod vote;
