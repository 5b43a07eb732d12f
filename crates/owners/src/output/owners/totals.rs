//! What all households owe together, and how their shares are spread.

use serde::Serialize;

use crate::{Distribution, OwnerTotals, Range, Source, SourceAmounts};
use fentan_core::Fen;
use fentan_core::output::{Entries, count};

/// The sums over all households, in yuan.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "OwnerTotals"))]
pub struct OwnerTotalsOutput<'a> {
    /// How many households there are.
    #[serde(serialize_with = "count")]
    #[cfg_attr(feature = "schema", schemars(with = "u32"))]
    pub households: usize,
    /// What residents bear: the subsidy and the shares.
    pub residents: Fen,
    /// What elevator subsidies take off.
    pub subsidy: Fen,
    /// What households owe.
    pub share: Fen,
    /// Yuan by source, only those above 0; they sum to the share.
    pub sources: Entries<'a, Fen>,
    /// What is collected in cash.
    pub to_collect: Fen,
    /// What rounding up to whole yuan collects beyond the cash owed.
    pub rounding: Fen,
    /// Public revenue that is not needed.
    pub revenue_over: Fen,
}

/// How the shares are spread, in yuan.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Distribution"))]
pub struct DistributionOutput {
    /// The smallest share.
    pub smallest: Fen,
    /// The share in the middle.
    pub median: Fen,
    /// The mean.
    pub mean: Fen,
    /// The largest share.
    pub largest: Fen,
    /// All shares for each ㎡.
    pub per_square_metre: Fen,
    /// How many shares lie in ranges of one width.
    pub ranges: Vec<RangeOutput>,
}

/// Shares from one amount up to but not including another.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "ShareRange"))]
pub struct RangeOutput {
    /// The lower end.
    pub from: Fen,
    /// The upper end.
    pub to: Fen,
    /// How many shares lie in it.
    #[serde(serialize_with = "count")]
    #[cfg_attr(feature = "schema", schemars(with = "u32"))]
    pub count: usize,
}

pub(super) fn totals(totals: &OwnerTotals, households: usize) -> OwnerTotalsOutput<'static> {
    OwnerTotalsOutput {
        households,
        residents: totals.residents,
        subsidy: totals.subsidy,
        share: totals.share,
        sources: sources(&totals.sources),
        to_collect: totals.to_collect,
        rounding: totals.rounding,
        revenue_over: totals.revenue_over,
    }
}

pub(super) fn sources(amounts: &SourceAmounts) -> Entries<'static, Fen> {
    let all = Source::ALL.into_iter().map(|(id, source)| (id, amounts.get(source)));
    Entries(all.filter(|(_, amount)| !amount.is_zero()).collect())
}

pub(super) fn distribution(own: &Distribution) -> DistributionOutput {
    let range = |range: &Range| RangeOutput { from: range.from, to: range.to, count: range.count };
    DistributionOutput {
        smallest: own.smallest,
        median: own.median,
        mean: own.mean,
        largest: own.largest,
        per_square_metre: own.per_square_metre,
        ranges: own.ranges.iter().map(range).collect(),
    }
}
