//! What households owe and how votes stand, as the contract writes it: names instead of places, amounts as text.

pub mod owners;
pub mod vote;
