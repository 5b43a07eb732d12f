//! The sums over all households, and the distribution of their shares.

use serde::Serialize;

use crate::{Distribution, OwnerTotals, Range, Source, SourceAmounts};
use fentan_core::Fen;
use fentan_core::output::{Entries, count};

/// The sums over all households, in yuan.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "OwnerTotals"))]
pub struct OwnerTotalsOutput<'a> {
    /// The number of households.
    #[serde(serialize_with = "count")]
    #[cfg_attr(feature = "schema", schemars(with = "u32"))]
    pub households: usize,
    /// The sum of the charges: the subsidies and the shares.
    pub residents: Fen,
    /// The sum of the elevator subsidies.
    pub subsidy: Fen,
    /// The sum of the shares.
    pub share: Fen,
    /// The sums by own source, only those above 0; they sum to the share.
    pub sources: Entries<'a, Fen>,
    /// The cash to collect.
    pub to_collect: Fen,
    /// The cash to collect beyond what is owed, where only whole yuan are collected.
    pub rounding: Fen,
    /// The public revenue that no household needs.
    pub revenue_over: Fen,
}

/// The distribution of the shares, in yuan.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Distribution"))]
pub struct DistributionOutput {
    /// The smallest share.
    pub smallest: Fen,
    /// The median, rounded half up to the fen.
    pub median: Fen,
    /// The mean, rounded half up to the fen.
    pub mean: Fen,
    /// The largest share.
    pub largest: Fen,
    /// The sum of the shares by the ㎡, rounded half up to the fen.
    pub per_square_metre: Fen,
    /// The histogram: ranges of one width from 0 to the largest share.
    pub ranges: Vec<RangeOutput>,
}

/// A range of the histogram: shares of at least `from` and below `to`.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "ShareRange"))]
pub struct RangeOutput {
    /// The lower end; belongs to the range.
    pub from: Fen,
    /// The upper end; does not belong to it.
    pub to: Fen,
    /// The number of shares in the range.
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
