//! What the calculator knows about owners, as data: methods and sources (六(四)), known floor coefficients, votes,
//! what a project has to show, and the working days it is counted in.

use crate::rulebook::List;
use crate::text::{Bilingual, Text};

/// The rules and references about owners.
#[derive(Clone, Debug)]
pub struct OwnerRules {
    /// The payers whose money households pay, and how it is apportioned where no rule says otherwise.
    pub payers: List<OwnerPayer>,
    /// The components that an elevator subsidy may be for.
    pub subsidised: List<Text>,
    /// The ways to apportion.
    pub methods: List<MethodRule>,
    /// Known sets of floor coefficients, all for reference.
    pub coefficients: List<CoefficientSet>,
    /// Where a household's money comes from, in the order in which sources are drawn on.
    pub sources: List<OwnerSource>,
}

/// A payer that stands for households.
#[derive(Clone, Debug)]
pub struct OwnerPayer {
    /// Its id in the rulebook: `owners`.
    pub id: Text,
    /// The method by which its money is apportioned where no rule says otherwise.
    pub method: Text,
    /// Whether what it pays for are common parts, which the maintenance fund may pay for.
    pub common_parts: bool,
}

/// A way to apportion.
#[derive(Clone, Debug)]
pub struct MethodRule {
    /// Its id: `area`.
    pub id: Text,
    /// Its name: 按专有部分面积.
    pub name: Bilingual,
    /// What it rests on: 民法典第283条.
    pub clause: Text,
    /// What it does, in our own words.
    pub rule: Bilingual,
}

/// A set of floor coefficients that is in use somewhere.
#[derive(Clone, Debug)]
pub struct CoefficientSet {
    /// Its id: `guangzhou`.
    pub id: Text,
    /// Its name.
    pub name: Bilingual,
    /// Whether a coefficient is what the whole floor bears in per cent, and not a household's weight.
    pub percent: bool,
    /// The coefficients from the first floor on, as decimal text with at most six decimals.
    pub floors: List<Text>,
    /// What each floor above those has more than the one below it; none where the set ends there.
    pub step: Option<Text>,
    /// Where it is from, and that it binds nobody.
    pub source: Bilingual,
}

/// Where a household's money comes from.
#[derive(Clone, Debug)]
pub struct OwnerSource {
    /// Its id: `maintenance_fund`.
    pub id: Text,
    /// Its name: 维修资金.
    pub name: Bilingual,
    /// Whether no money moves.
    pub non_cash: bool,
    /// What it rests on.
    pub clause: Text,
    /// What somebody who uses it should know.
    pub note: Bilingual,
}
