//! The types of a rulebook's output.

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
    /// The date the document was issued: `2021-06-17`.
    pub issued: &'a str,
    /// The years the plan covers.
    pub plan: PlanOutput<'a>,
    /// The payers, in the order that decides ties.
    pub payers: Vec<PayerOutput<'a>>,
    /// The measures, as the annex lists them (in Fuzhou's: Annex 2).
    pub measures: Vec<MeasureOutput<'a>>,
    /// The kinds of project.
    pub kinds: Vec<KindOutput<'a>>,
    /// The divisions covered, by code.
    pub divisions: Vec<DivisionOutput<'a>>,
    /// The sources of money from above or outside.
    pub sources: Vec<SourceOutput<'a>>,
    /// The rules by which city and district split the pool.
    pub match_rules: Vec<MatchRuleOutput<'a>>,
    /// The readings of what the policy leaves open.
    pub readings: Vec<ReadingOutput<'a>>,
    /// The decisions: questions that the policy leaves open and that are settled without a choice.
    pub decisions: Vec<DecisionOutput<'a>>,
}

/// The years a plan covers.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Plan"))]
pub struct PlanOutput<'a> {
    /// First year of the plan.
    pub first_year: u32,
    /// Last year of the plan.
    pub last_year: u32,
    /// The year of building up to which (included) communities come first.
    pub built_by: u32,
    /// The clause that sets the years.
    pub clause: &'a str,
}

/// A payer (出资方).
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Payer"))]
pub struct PayerOutput<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its name.
    pub name: &'a Bilingual,
    /// A short name for narrow columns.
    pub short: &'a Bilingual,
    /// The id of its group.
    pub group: &'a str,
    /// True where the policy does not say who it is: the line names it, or it is yet to be found (待落实).
    pub unnamed: bool,
}

/// A measure: a row of the annex (in Fuzhou's: Annex 2).
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Measure"))]
pub struct MeasureOutput<'a> {
    /// Its id.
    pub id: &'a str,
    /// The id of its tier.
    pub tier: &'a str,
    /// Its number within the tier.
    pub number: u32,
    /// True where it is required (必选), false where it is optional (自选).
    pub required: bool,
    /// Its name.
    pub name: &'a Bilingual,
    /// The work it covers.
    pub work: &'a Bilingual,
    /// Its clause.
    pub clause: &'a str,
    /// Its components, each with one cost-sharing rule.
    pub components: Vec<ComponentOutput<'a>>,
}

/// A component: the part of a measure that one cost-sharing rule covers.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Component"))]
pub struct ComponentOutput<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its name.
    pub name: &'a Bilingual,
    /// The shares by payer as fractions, such as `13/20`; left out where the payers agree on them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shares: Option<Entries<'a, String>>,
    /// The payers the policy names without a ratio; left out where it fixes one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agreement: Option<Vec<&'a str>>,
    /// The cost-sharing rule in our own words.
    pub rule: &'a Bilingual,
    /// The kind of enterprise that usually pays.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enterprise: Option<&'a Bilingual>,
    /// A hint for those who fill it in.
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
    /// True where a project of this kind has a tier.
    pub tiered: bool,
    /// The ids of the measures that belong to it; empty where the tier decides.
    pub measures: Vec<&'a str>,
    /// The clause that sets it out.
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
    /// True where the division applies the rules only by reference (参照执行).
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
    /// True where having it counts as money from above obtained, which decides the match.
    pub triggers_match: bool,
    /// The condition under which it reduces the pool: `always`, or `debt` (only under the reading that deducts
    /// debt).
    pub reduces_pool: &'static str,
    /// The clause that sets it out.
    pub clause: &'a str,
    /// A hint for those who fill it in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<&'a Bilingual>,
}

/// A rule by which city and district split the pool.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "MatchRule"))]
pub struct MatchRuleOutput<'a> {
    /// The id of the class of division.
    pub class: &'a str,
    /// `true` with money from above, `false` without it, left out in both cases.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub granted: Option<bool>,
    /// The city's weight.
    pub city: u32,
    /// The district's weight.
    pub district: u32,
    /// The clause that sets it out.
    pub clause: &'a str,
}

/// A question the policy leaves open, with its possible answers (口径).
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Reading"))]
pub struct ReadingOutput<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its name.
    pub name: &'a Bilingual,
    /// The question.
    pub question: &'a Bilingual,
    /// The clause that can be read in several ways, or that is silent.
    pub clause: &'a str,
    /// The id of the option used where a budget says nothing.
    pub default: &'a str,
    /// The reason for the default.
    pub reason: &'a Bilingual,
    /// All options, the default included.
    pub options: Vec<OptionOutput<'a>>,
}

/// A question the policy leaves open that is settled without a choice.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Decision"))]
pub struct DecisionOutput<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its name.
    pub name: &'a Bilingual,
    /// The question.
    pub question: &'a Bilingual,
    /// The answer.
    pub decision: &'a Bilingual,
    /// The clause that is silent.
    pub clause: &'a str,
}

/// An answer to a question the policy leaves open.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "ReadingOption"))]
pub struct OptionOutput<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its name.
    pub name: &'a Bilingual,
    /// Its effect on the figures.
    pub effect: &'a Bilingual,
}
