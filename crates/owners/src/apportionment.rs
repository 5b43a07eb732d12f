//! The types of an apportionment: every charge divided among the households, and each household's share by own source.

use std::sync::Arc;

use fentan_core::Fen;
use fentan_core::diagnostic::Diagnostic;
use fentan_rulebook::PayerIndex;

use super::distribution::Distribution;
use super::household::Household;
use super::sources::SourceAmounts;
use super::weights::Weights;
use fentan_rulebook::owners::Method;

/// The apportionment of one project: what its residents bear, household by household.
#[derive(Clone, Debug, Default)]
pub struct Apportionment {
    /// The figures; `None` where a household, a rule or an own source has an error, or where there are no households.
    pub result: Option<Apportioned>,
    /// Diagnostics on households, rules and own sources, with paths from the budget's root.
    pub diagnostics: Vec<Diagnostic>,
}

/// The figures of an apportionment. These sums hold to the fen:
///
/// - a charge's `net` and `subsidy` sum to its `amount`, its `parts` to its `net`;
/// - a household's parts of all charges sum to its share, and so do its sources;
/// - the charges' amounts sum to what the residents bear.
#[derive(Clone, Debug)]
pub struct Apportioned {
    /// The charges: those of the lines, then those of the fees; one for each payer of a line or fee.
    pub charges: Vec<Charge>,
    /// The households as checked, in the draft's order.
    pub households: Vec<Household>,
    /// The households' shares, in the same order.
    pub shares: Vec<HouseholdShare>,
    /// The sums over all households.
    pub totals: OwnerTotals,
    /// The distribution of the shares: smallest, median, largest and so on.
    pub distribution: Distribution,
}

/// A charge: what residents bear of one line or fee as one payer (owners or individuals).
#[derive(Clone, Debug)]
pub struct Charge {
    /// The line or fee that the charge is part of.
    pub of: ChargeOf,
    /// The payer as whom residents bear it: owners, or individuals.
    pub payer: PayerIndex,
    /// The amount that residents bear, in fen.
    pub amount: Fen,
    /// The elevator subsidy that comes off before the charge is divided, in fen.
    pub subsidy: Fen,
    /// The amount to divide, in fen: the amount less the subsidy.
    pub net: Fen,
    /// The method by which it is divided.
    pub method: Method,
    /// The place, in the draft's `apportion`, of the rule that the charge follows; `None` where none is about it.
    pub rule: Option<usize>,
    /// Each household's part, in the draft's order; they sum to `net`.
    pub parts: Vec<Fen>,
    /// The places of the households whose part has one of the fen that rounding down left over, in rising order.
    pub odd: Vec<usize>,
    /// The weights by which it was divided.
    pub(super) weights: Arc<Weights>,
}

/// The line or fee that a charge is part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChargeOf {
    /// A line, by its place in the project.
    Line(usize),
    /// A fee, by its place in the project.
    Fee(usize),
}

/// The share of one household, in fen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HouseholdShare {
    /// The share: the sum of its parts of all charges.
    pub share: Fen,
    /// The amounts by own source; they sum to the share.
    pub sources: SourceAmounts,
    /// The cash to collect: that of the sources, rounded up to a whole yuan where only whole yuan are collected.
    pub to_collect: Fen,
}

/// The sums over all households, in fen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OwnerTotals {
    /// The sum of the charges: all that residents bear.
    pub residents: Fen,
    /// The sum of the elevator subsidies.
    pub subsidy: Fen,
    /// The sum of the shares: what residents bear less the subsidies.
    pub share: Fen,
    /// The sums by own source.
    pub sources: SourceAmounts,
    /// The cash to collect from all households.
    pub to_collect: Fen,
    /// The cash to collect beyond what is owed, where only whole yuan are collected.
    pub rounding: Fen,
    /// The public revenue that no household needs.
    pub revenue_over: Fen,
}
