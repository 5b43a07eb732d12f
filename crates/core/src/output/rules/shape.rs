//! What a rulebook looks like to machines.

use serde::Serialize;

use super::super::{Entries, RulebookRef};
use fentan_rulebook::text::Bilingual;

/// A rulebook, ready to be serialised.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Rules"))]
pub struct RulesOutput<'a> {
    /// Its id and digest.
    pub rulebook: RulebookRef<'a>,
    /// Its title.
    pub name: &'a Bilingual,
    /// The document it puts into data.
    pub document: &'a Bilingual,
    /// When the document was issued.
    pub issued: &'a str,
    /// The years the plan covers.
    pub plan: PlanOutput<'a>,
    /// Everybody who may pay, in the order that decides ties.
    pub payers: Vec<PayerOutput<'a>>,
    /// The rows of Annex 2.
    pub measures: Vec<MeasureOutput<'a>>,
    /// The kinds of project.
    pub kinds: Vec<KindOutput<'a>>,
    /// The divisions covered, by code.
    pub divisions: Vec<DivisionOutput<'a>>,
    /// The sources of money from above or outside.
    pub sources: Vec<SourceOutput<'a>>,
    /// How city and district split what is left.
    pub match_rules: Vec<MatchRuleOutput<'a>>,
    /// What the policy leaves open.
    pub readings: Vec<ReadingOutput<'a>>,
}

/// The years a plan covers.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Plan"))]
pub struct PlanOutput<'a> {
    /// First year of the plan.
    pub first_year: u32,
    /// Last year of the plan.
    pub last_year: u32,
    /// Communities built up to the end of this year come first.
    pub built_by: u32,
    /// Where the years are said.
    pub clause: &'a str,
}

/// Somebody who may pay.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Payer"))]
pub struct PayerOutput<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its name.
    pub name: &'a Bilingual,
    /// A name that fits a narrow column.
    pub short: &'a Bilingual,
    /// The id of its group.
    pub group: &'a str,
    /// Whether the policy does not say who it is: the line names it, or it is yet to be found (待落实).
    pub unnamed: bool,
}

/// A row of Annex 2.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Measure"))]
pub struct MeasureOutput<'a> {
    /// Its id.
    pub id: &'a str,
    /// The id of its tier.
    pub tier: &'a str,
    /// Its number within the tier.
    pub number: u32,
    /// Whether it is required (必选).
    pub required: bool,
    /// Its name.
    pub name: &'a Bilingual,
    /// What it covers.
    pub work: &'a Bilingual,
    /// Where it stands.
    pub clause: &'a str,
    /// Its parts, each with one cost-sharing rule.
    pub components: Vec<ComponentOutput<'a>>,
}

/// A part of a measure with one cost-sharing rule.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Component"))]
pub struct ComponentOutput<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its name.
    pub name: &'a Bilingual,
    /// Fractions by payer, as `13/20`; left out where the payers agree on them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shares: Option<Entries<'a, String>>,
    /// The payers the policy names without a ratio; left out where it fixes one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agreement: Option<Vec<&'a str>>,
    /// The rule in our own words.
    pub rule: &'a Bilingual,
    /// The kind of enterprise that usually pays.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enterprise: Option<&'a Bilingual>,
    /// What somebody who fills it in should know.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<&'a Bilingual>,
}

/// A kind of project.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Kind"))]
pub struct KindOutput<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its name.
    pub name: &'a Bilingual,
    /// Whether it has a tier.
    pub tiered: bool,
    /// The ids of the measures that belong to it; empty where the tier says so.
    pub measures: Vec<&'a str>,
    /// Where it is set out.
    pub clause: &'a str,
}

/// A county-level division.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Division"))]
pub struct DivisionOutput<'a> {
    /// Its GB/T 2260 code.
    pub code: &'a str,
    /// Its name.
    pub name: &'a Bilingual,
    /// The id of its class.
    pub class: &'a str,
    /// Whether it uses the rules only by reference.
    pub by_reference: bool,
}

/// A source of money from above or outside.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Source"))]
pub struct SourceOutput<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its name.
    pub name: &'a Bilingual,
    /// Whether having it counts as having got money from above.
    pub triggers_match: bool,
    /// `always`, or `debt` where only the reading that deducts debt lets it.
    pub reduces_pool: &'static str,
    /// Where it is set out.
    pub clause: &'a str,
    /// What somebody who fills it in should know.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<&'a Bilingual>,
}

/// How city and district split the pool.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "MatchRule"))]
pub struct MatchRuleOutput<'a> {
    /// The id of the class of division.
    pub class: &'a str,
    /// With money from above, without it, or (left out) whichever.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub granted: Option<bool>,
    /// The city's weight.
    pub city: u32,
    /// The district's weight.
    pub district: u32,
    /// Where it is set out.
    pub clause: &'a str,
}

/// Something the policy leaves open (口径).
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Reading"))]
pub struct ReadingOutput<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its name.
    pub name: &'a Bilingual,
    /// What is left open.
    pub question: &'a Bilingual,
    /// The clause that is read, or that is silent.
    pub clause: &'a str,
    /// The id of the option used where a budget says nothing.
    pub default: &'a str,
    /// Why that is the default.
    pub reason: &'a Bilingual,
    /// All the ways to read it.
    pub options: Vec<OptionOutput<'a>>,
}

/// One way to read what the policy leaves open.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "ReadingOption"))]
pub struct OptionOutput<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its name.
    pub name: &'a Bilingual,
    /// What it does to the figures.
    pub effect: &'a Bilingual,
}
