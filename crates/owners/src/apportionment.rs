//! What an apportionment holds: every amount that residents bear, divided among the households, and each household's
//! share with where its money comes from.

use std::sync::Arc;

use fentan_core::Fen;
use fentan_core::diagnostic::Diagnostic;
use fentan_rulebook::PayerIndex;

use super::distribution::Distribution;
use super::household::Household;
use super::sources::SourceAmounts;
use super::weights::Weights;
use fentan_rulebook::owners::Method;

/// The residents' money of one project, household by household.
#[derive(Clone, Debug, Default)]
pub struct Apportionment {
    /// The figures; none where the households, a rule or a source has an error, or where there are no households.
    pub result: Option<Apportioned>,
    /// What is said about all of that, with paths from the budget's root.
    pub diagnostics: Vec<Diagnostic>,
}

/// The figures of an apportionment.
///
/// To the fen: what is divided of a charge is its `net`, which with the subsidy makes its amount; a household's parts of
/// all charges sum to its share; its sources sum to its share; the charges sum to what the residents bear.
#[derive(Clone, Debug)]
pub struct Apportioned {
    /// The amounts that residents bear: of the lines, then of the fees, for each by payer.
    pub charges: Vec<Charge>,
    /// The households as checked, in the draft's order.
    pub households: Vec<Household>,
    /// What each of them owes, in the same order.
    pub shares: Vec<HouseholdShare>,
    /// The sums over all households.
    pub totals: OwnerTotals,
    /// How the shares are spread.
    pub distribution: Distribution,
}

/// What residents bear of a line or fee, as one payer.
#[derive(Clone, Debug)]
pub struct Charge {
    /// What it is for.
    pub of: ChargeOf,
    /// As whom they bear it: owners, or individuals.
    pub payer: PayerIndex,
    /// What they bear.
    pub amount: Fen,
    /// What an elevator subsidy takes off first.
    pub subsidy: Fen,
    /// What is left to divide.
    pub net: Fen,
    /// How it is divided.
    pub method: Method,
    /// The rule that says so, by its place in the draft; none where no rule is about it.
    pub rule: Option<usize>,
    /// Each household's part, in the draft's order; they sum to `net`.
    pub parts: Vec<Fen>,
    /// What weighed in the dividing.
    pub(super) weights: Arc<Weights>,
}

/// What a charge is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChargeOf {
    /// The line at this place.
    Line(usize),
    /// The fee at this place.
    Fee(usize),
}

/// What one household owes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HouseholdShare {
    /// Its parts of all charges.
    pub share: Fen,
    /// Where that comes from; the amounts sum to the share.
    pub sources: SourceAmounts,
    /// What is collected in cash: what its cash comes to, rounded up where only whole yuan are collected.
    pub to_collect: Fen,
}

/// The sums over all households.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OwnerTotals {
    /// What residents bear.
    pub residents: Fen,
    /// What elevator subsidies take off that.
    pub subsidy: Fen,
    /// What households owe: the rest.
    pub share: Fen,
    /// Where that comes from.
    pub sources: SourceAmounts,
    /// What is collected in cash.
    pub to_collect: Fen,
    /// What rounding up collects beyond the cash that is owed.
    pub rounding: Fen,
    /// Public revenue that is not needed.
    pub revenue_over: Fen,
}
