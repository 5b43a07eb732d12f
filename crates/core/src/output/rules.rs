//! A rulebook for machines: names instead of places, shares as fractions.

use serde::Serialize;

use super::{Entries, RulebookRef};
use crate::ratio::fraction;
use crate::rulebook::{
    Component, DivisionIndex, MeasureIndex, Plan, Reading, ReducesPool, Rulebook, Sharing,
};
use crate::text::Bilingual;

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
    pub first_year: i64,
    /// Last year of the plan.
    pub last_year: i64,
    /// Communities built up to the end of this year come first.
    pub built_by: i64,
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

/// Writes a rulebook for machines.
#[must_use]
pub fn rules(rulebook: &Rulebook) -> RulesOutput<'_> {
    let Plan { first_year, last_year, built_by, clause, .. } = &rulebook.plan;
    let plan = PlanOutput { first_year: *first_year, last_year: *last_year, built_by: *built_by, clause };
    RulesOutput {
        rulebook: RulebookRef { id: &rulebook.id, digest: &rulebook.digest },
        name: &rulebook.name,
        document: &rulebook.document,
        issued: &rulebook.issued,
        plan,
        payers: payers(rulebook),
        measures: (0..rulebook.measures.len())
            .filter_map(|offset| measure(rulebook, MeasureIndex::at(offset)?))
            .collect(),
        kinds: kinds(rulebook),
        divisions: (0..rulebook.divisions.len())
            .filter_map(|offset| division(rulebook, DivisionIndex::at(offset)?))
            .collect(),
        sources: sources(rulebook),
        match_rules: match_rules(rulebook),
        readings: rulebook.readings.iter().map(reading).collect(),
    }
}

fn payers(rulebook: &Rulebook) -> Vec<PayerOutput<'_>> {
    let payer = rulebook.payers.iter();
    let payer = payer.map(|payer| PayerOutput {
        id: &payer.id,
        name: &payer.name,
        short: &payer.short,
        group: super::group_id(rulebook, payer.group),
        unnamed: payer.unnamed,
    });
    payer.collect()
}

fn measure(rulebook: &Rulebook, index: MeasureIndex) -> Option<MeasureOutput<'_>> {
    let measure = rulebook.measure(index)?;
    Some(MeasureOutput {
        id: &measure.id,
        tier: &rulebook.tier(measure.tier)?.id,
        number: measure.number,
        required: measure.required,
        name: &measure.name,
        work: &measure.work,
        clause: &measure.clause,
        components: rulebook.components_of(index).map(|(_, part)| component(rulebook, part)).collect(),
    })
}

fn component<'a>(rulebook: &'a Rulebook, component: &'a Component) -> ComponentOutput<'a> {
    let (shares, agreement) = match &component.sharing {
        Sharing::Fixed(shares) => {
            let whole = shares.iter().fold(0_u64, |sum, share| sum.saturating_add(share.weight));
            let entry = |payer, weight| (rulebook.payer_id(payer), fraction(weight, whole));
            let entries = shares.iter().map(|share| entry(share.payer, share.weight));
            (Some(Entries(entries.collect())), None)
        }
        Sharing::Agreement(payers) => {
            (None, Some(payers.iter().map(|payer| rulebook.payer_id(*payer)).collect()))
        }
    };
    ComponentOutput {
        id: &component.id,
        name: &component.name,
        shares,
        agreement,
        rule: &component.rule,
        enterprise: component.enterprise.as_ref(),
        note: component.note.as_ref(),
    }
}

fn kinds(rulebook: &Rulebook) -> Vec<KindOutput<'_>> {
    let kinds = rulebook.kinds.iter().map(|kind| KindOutput {
        id: &kind.id,
        name: &kind.name,
        tiered: kind.tiered,
        measures: kind
            .measures
            .iter()
            .filter_map(|index| Some(rulebook.measure(*index)?.id.as_ref()))
            .collect(),
        clause: &kind.clause,
    });
    kinds.collect()
}

fn division(rulebook: &Rulebook, index: DivisionIndex) -> Option<DivisionOutput<'_>> {
    let (division, class) = (rulebook.division(index)?, rulebook.class_of(index)?);
    let (code, name) = (&division.code, &division.name);
    Some(DivisionOutput { code, name, class: &class.id, by_reference: class.by_reference })
}

fn sources(rulebook: &Rulebook) -> Vec<SourceOutput<'_>> {
    let sources = rulebook.sources.iter().map(|source| SourceOutput {
        id: &source.id,
        name: &source.name,
        triggers_match: source.triggers_match,
        reduces_pool: match source.reduces_pool {
            ReducesPool::Always => "always",
            ReducesPool::Debt => "debt",
        },
        clause: &source.clause,
        note: source.note.as_ref(),
    });
    sources.collect()
}

fn match_rules(rulebook: &Rulebook) -> Vec<MatchRuleOutput<'_>> {
    let rules = rulebook.match_rules.iter().map(|rule| MatchRuleOutput {
        class: rulebook.division_class(rule.class).map_or("", |class| class.id.as_ref()),
        granted: rule.granted,
        city: rule.city,
        district: rule.district,
        clause: &rule.clause,
    });
    rules.collect()
}

fn reading(reading: &Reading) -> ReadingOutput<'_> {
    let options = reading.options.iter().map(|option| OptionOutput {
        id: &option.id,
        name: &option.name,
        effect: &option.effect,
    });
    ReadingOutput {
        id: &reading.id,
        name: &reading.name,
        question: &reading.question,
        clause: &reading.clause,
        default: &reading.default,
        reason: &reading.reason,
        options: options.collect(),
    }
}
