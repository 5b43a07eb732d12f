//! The questions that the policy leaves open, and the readings of them.

use crate::text::{Bilingual, Text};

/// A question the policy leaves open, with its possible answers (口径).
#[derive(Clone, Debug)]
pub struct Reading {
    /// Its id: `fees`.
    pub id: Text,
    /// Its name.
    pub name: Bilingual,
    /// The question.
    pub question: Bilingual,
    /// The clause that can be read in several ways, or that is silent.
    pub clause: Text,
    /// The option used where a budget says nothing.
    pub default: Text,
    /// The reason for the default.
    pub reason: Bilingual,
    /// All options, the default included.
    pub options: Vec<ReadingOption>,
}

/// An answer to a question the policy leaves open.
#[derive(Clone, Debug)]
pub struct ReadingOption {
    /// Its id: `pro_rata`.
    pub id: Text,
    /// Its name.
    pub name: Bilingual,
    /// Its effect on the figures.
    pub effect: Bilingual,
}

/// A question the policy leaves open that is settled without a choice.
#[derive(Clone, Debug)]
pub struct Decision {
    /// Its id: `odd_fen`.
    pub id: Text,
    /// Its name.
    pub name: Bilingual,
    /// The question.
    pub question: Bilingual,
    /// The answer, in our own words.
    pub decision: Bilingual,
    /// The clause that is silent.
    pub clause: Text,
}
