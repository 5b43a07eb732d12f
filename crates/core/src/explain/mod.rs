//! Why a figure is what it is: rebuilt on demand as a tree of steps, each with its clause, its inputs, its exact
//! value, its rounded value and who took the odd fen.

use serde::Serialize;

use crate::assessment::Assessment;
use crate::budget::Budget;
use crate::draft::Draft;
use crate::money::Fen;
use crate::rulebook::Rulebook;
use crate::text::{Bilingual, Text};

/// One figure, explained.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Explanation {
    /// The figure's path in the assessment, or in the budget where the figure was entered.
    pub figure: String,
    /// What it is.
    pub name: Bilingual,
    /// What it comes to, in yuan.
    pub value: Fen,
    /// How it follows from its inputs.
    pub rule: Bilingual,
    /// The clauses and readings it rests on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub grounds: Vec<Ground>,
    /// The exact value in yuan, where it had to be rounded: a decimal, or a fraction where no decimal is exact.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exact: Option<String>,
    /// Who took the fen that exact shares left over, where this figure has to do with one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub odd_fen: Option<Bilingual>,
    /// The figures it follows from.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub inputs: Vec<Explanation>,
}

/// A clause of the policy, or a reading of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Ground {
    /// Where it stands: 附件2 基础版 8.
    pub clause: Text,
    /// What it says, in our own words.
    pub text: Bilingual,
    /// The id of the reading, where the policy leaves it open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reading: Option<Text>,
}

/// Why a figure cannot be explained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoSuchFigure {
    /// The path that was asked for.
    pub figure: String,
    /// A path that does exist and is near.
    pub nearest: Option<String>,
}

/// Everything an explanation draws on: a budget as written, as checked, and its assessment.
#[derive(Clone, Copy, Debug)]
pub struct Explainer<'a> {
    /// The rulebook of all three.
    pub rulebook: &'a Rulebook,
    /// The budget as written.
    pub draft: &'a Draft,
    /// The budget as checked.
    pub budget: &'a Budget,
    /// Its assessment.
    pub assessment: &'a Assessment,
}

impl Explainer<'_> {
    /// Explains the figure at `path`, as the assessment writes it: `projects[0].government.city`.
    ///
    /// # Errors
    /// Says so where there is no such figure, with a near one that there is.
    pub fn explain(&self, path: &str) -> Result<Explanation, NoSuchFigure> {
        Err(NoSuchFigure { figure: path.to_owned(), nearest: None })
    }
}
