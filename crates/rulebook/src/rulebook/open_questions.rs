//! What the policy leaves open, and the ways to read it.

use crate::text::{Bilingual, Text};

/// Something the policy leaves open (口径).
#[derive(Clone, Debug)]
pub struct Reading {
    /// Its id: `fees`.
    pub id: Text,
    /// Its name.
    pub name: Bilingual,
    /// What is left open.
    pub question: Bilingual,
    /// The clause that is read, or that is silent.
    pub clause: Text,
    /// The option used where a budget says nothing.
    pub default: Text,
    /// Why that is the default.
    pub reason: Bilingual,
    /// All the ways to read it.
    pub options: Vec<ReadingOption>,
}

/// One way to read what the policy leaves open.
#[derive(Clone, Debug)]
pub struct ReadingOption {
    /// Its id: `pro_rata`.
    pub id: Text,
    /// Its name.
    pub name: Bilingual,
    /// What it does to the figures.
    pub effect: Bilingual,
}
