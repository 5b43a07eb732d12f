//! The apportionments of a budget as data: `fentan/owners/1`.

mod totals;

use fentan_core::Evaluation;
use serde::Serialize;

pub use self::totals::{DistributionOutput, OwnerTotalsOutput, RangeOutput};
use self::totals::{distribution, sources, totals};
use crate::{Apportioned, Apportionment, ChargeOf};
use fentan_core::Fen;
use fentan_core::assessment::AssessedProject;
use fentan_core::diagnostic::Diagnostic;
use fentan_core::draft::{DraftProject, WholeNumber};
use fentan_core::output::{Entries, RulebookRef, place};
use fentan_rulebook::Rulebook;

/// The schema of the answer about households.
pub const OWNERS_SCHEMA: &str = "fentan/owners/1";

/// The shares of the households of a budget's projects.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Owners"))]
pub struct OwnersOutput<'a> {
    /// Always `fentan/owners/1`.
    pub schema: &'static str,
    /// The rulebook that the projects' figures follow.
    pub rulebook: RulebookRef<'a>,
    /// The projects that list households, in the budget's order.
    pub projects: Vec<OwnersProject<'a>>,
    /// Diagnostics on the budget as a whole.
    pub diagnostics: &'a [Diagnostic],
}

/// The apportionment of one project. With an error it holds only the id and the diagnostics.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OwnersProject<'a> {
    /// The project's id.
    pub id: &'a str,
    /// The charges: what residents bear, line by line, then fee by fee.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub charges: Option<Vec<ChargeOutput<'a>>>,
    /// The households, in the budget's order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub households: Option<Vec<HouseholdOutput<'a>>>,
    /// The sums over all households.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub totals: Option<OwnerTotalsOutput<'a>>,
    /// The distribution of the shares.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub distribution: Option<DistributionOutput>,
    /// The project's own errors, then the diagnostics on its households, rules and own sources.
    pub diagnostics: Vec<Diagnostic>,
}

/// A charge: what residents bear of one line or fee as one payer. Amounts are in yuan.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Charge"))]
pub struct ChargeOutput<'a> {
    /// The line's id; left out for a fee.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<&'a str>,
    /// The fee's id; left out for a line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fee: Option<&'a str>,
    /// The payer as whom residents bear it; in Fuzhou's rules `owners` or `individuals`.
    pub payer: &'a str,
    /// The amount that residents bear.
    pub amount: Fen,
    /// The elevator subsidy that comes off before the charge is divided.
    pub subsidy: Fen,
    /// The amount that is divided: the amount less the subsidy.
    pub net: Fen,
    /// The id of the method by which it is divided.
    pub method: &'static str,
    /// The place, in `apportion`, of the rule that it follows; left out where none is about it.
    #[serde(serialize_with = "place", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<u32>"))]
    pub rule: Option<usize>,
}

/// The share of one household. Amounts are in yuan.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "HouseholdShare"))]
pub struct HouseholdOutput<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its building.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub building: Option<&'a str>,
    /// Its stairwell.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stairwell: Option<&'a str>,
    /// The number on its door.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<&'a str>,
    /// Its floor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub floor: Option<u32>,
    /// Its exclusive floor area in ㎡, as entered.
    pub area: &'a str,
    /// The parts of the charges, in their order; they sum to the share.
    pub parts: Vec<Fen>,
    /// The share: what it owes.
    pub share: Fen,
    /// The amounts by own source, only those above 0; they sum to the share.
    pub sources: Entries<'static, Fen>,
    /// The cash to collect, rounded up to a whole yuan where only whole yuan are collected.
    pub to_collect: Fen,
}

/// The answer about the households of a budget's projects; `all` has the apportionment of every project, in order.
#[must_use]
pub fn owners<'a>(evaluation: &'a Evaluation, all: &[Apportionment]) -> OwnersOutput<'a> {
    let (rulebook, draft, assessment) = (evaluation.rulebook(), evaluation.draft(), evaluation.assessment());
    let projects = draft.projects.iter().zip(&assessment.projects).zip(all);
    let projects = projects.filter(|((draft, _), _)| !draft.households.is_empty());
    OwnersOutput {
        schema: OWNERS_SCHEMA,
        rulebook: RulebookRef::of(rulebook),
        projects: projects
            .map(|((draft, assessed), done)| project(rulebook, draft, assessed, done))
            .collect(),
        diagnostics: &assessment.diagnostics,
    }
}

fn project<'a>(
    rulebook: &'a Rulebook,
    draft: &'a DraftProject,
    assessed: &AssessedProject,
    done: &Apportionment,
) -> OwnersProject<'a> {
    let own = done.result.as_ref();
    let errors = assessed.diagnostics.iter().filter(|said| said.is_error());
    OwnersProject {
        id: &draft.id,
        charges: own.map(|own| charges(rulebook, draft, own)),
        households: own.map(|own| households(draft, own)),
        totals: own.map(|own| totals(&own.totals, own.shares.len())),
        distribution: own.map(|own| distribution(&own.distribution)),
        diagnostics: errors.chain(&done.diagnostics).cloned().collect(),
    }
}

fn charges<'a>(rulebook: &'a Rulebook, draft: &'a DraftProject, own: &Apportioned) -> Vec<ChargeOutput<'a>> {
    let charges = own.charges.iter().map(|charge| {
        let (line, fee) = match charge.of {
            ChargeOf::Line(line) => (draft.lines.get(line), None),
            ChargeOf::Fee(fee) => (None, draft.fees.get(fee)),
        };
        ChargeOutput {
            line: line.map(|line| line.id.as_str()),
            fee: fee.map(|fee| fee.id.as_str()),
            payer: rulebook.payer_id(charge.payer),
            amount: charge.amount,
            subsidy: charge.subsidy,
            net: charge.net,
            method: charge.method.id(),
            rule: charge.rule,
        }
    });
    charges.collect()
}

fn households<'a>(draft: &'a DraftProject, own: &Apportioned) -> Vec<HouseholdOutput<'a>> {
    let all = draft.households.iter().zip(&own.shares).enumerate();
    let all = all.map(|(index, (household, share))| HouseholdOutput {
        id: &household.id,
        building: household.building.as_deref(),
        stairwell: household.stairwell.as_deref(),
        unit: household.unit.as_deref(),
        floor: household.floor.as_ref().and_then(WholeNumber::value),
        area: &household.area,
        parts: own.charges.iter().filter_map(|charge| charge.parts.get(index).copied()).collect(),
        share: share.share,
        sources: sources(&share.sources),
        to_collect: share.to_collect,
    });
    all.collect()
}
