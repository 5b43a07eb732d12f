//! The output of an assessment: ids instead of indices, amounts as text.

pub mod comparison;
mod entries;
mod explanation;
pub mod rules;
pub mod sensitivity;

use serde::Serialize;

pub use self::entries::Entries;
pub use self::entries::{count, place};
pub use self::explanation::{ExplanationOutput, explanation};
pub use self::rules::{RulesOutput, rules};

use crate::assessment::{AssessedProject, Assessment, Figures, Match, ProjectResult, SharedAmount};
use crate::diagnostic::Diagnostic;
use crate::draft::Draft;
use crate::money::Fen;
use fentan_rulebook::text::Bilingual;
use fentan_rulebook::{GroupIndex, Rulebook};

/// The schema name of assessments.
pub const ASSESSMENT_SCHEMA: &str = "fentan/assessment/1";

/// An assessment, ready to be serialised.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Assessment"))]
pub struct Output<'a> {
    /// Always `fentan/assessment/1`.
    pub schema: &'static str,
    /// The rulebook it follows.
    pub rulebook: RulebookRef<'a>,
    /// The option of each reading, by the reading's id.
    pub readings: Entries<'a, &'a str>,
    /// The projects, in the budget's order.
    pub projects: Vec<ProjectOutput<'a>>,
    /// The sums over the projects that have figures; left out where the budget as a whole has an error or a sum
    /// does not fit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub totals: Option<FiguresOutput<'a>>,
    /// The diagnostics about the budget as a whole.
    pub diagnostics: &'a [Diagnostic],
}

/// The rulebook that an assessment follows.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "RulebookRef"))]
pub struct RulebookRef<'a> {
    /// Its id.
    pub id: &'a str,
    /// `sha256:` and the hex digest of its file.
    pub digest: &'a str,
}

impl<'a> RulebookRef<'a> {
    /// The id and the digest of a rulebook.
    #[must_use]
    pub fn of(rulebook: &'a Rulebook) -> Self {
        Self { id: &rulebook.id, digest: &rulebook.digest }
    }
}

/// One project's part of the assessment. A project with an error has only its id and its diagnostics.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "AssessedProject"))]
pub struct ProjectOutput<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its sums.
    #[serde(flatten)]
    pub figures: Option<FiguresOutput<'a>>,
    /// Its lines with their shares.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lines: Option<Vec<SharedOutput<'a>>>,
    /// Its fees with their shares.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fees: Option<Vec<SharedOutput<'a>>>,
    /// Its diagnostics.
    pub diagnostics: &'a [Diagnostic],
}

/// A line or fee with its shares.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "SharedAmount"))]
pub struct SharedOutput<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its amount, in yuan.
    pub amount: Fen,
    /// The shares by payer in yuan, only those above 0; they sum to the amount.
    pub shares: Entries<'a, Fen>,
}

/// The sums of a project, or of all projects.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Figures"))]
pub struct FiguresOutput<'a> {
    /// The whole cost, in yuan: works and fees.
    pub total: Fen,
    /// The works, in yuan: the sum of the lines.
    pub works: Fen,
    /// The sum of the fees, in yuan.
    pub fees_total: Fen,
    /// The sums by payer in yuan, only those above 0; they sum to the total.
    pub payers: Entries<'a, Fen>,
    /// The sums by group of payers in yuan, all five groups; they sum to the total.
    pub groups: Entries<'a, Fen>,
    /// The pool, the grants that reduce it, and its split.
    pub government: GovernmentOutput,
}

/// The pool, the grants that reduce it, and its split between city and district, in yuan. In Fuzhou's rules: 六(二).
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Government"))]
pub struct GovernmentOutput {
    /// The pool: what the rules leave to the government before grants; `used` and `net` sum to it.
    pub pool: Fen,
    /// Grants received that may reduce the pool; `used` and `surplus` sum to it.
    pub received: Fen,
    /// The part of the grants that the pool takes.
    pub used: Fen,
    /// The part of the grants that the pool does not take.
    pub surplus: Fen,
    /// The pool less what is used, split between city and district.
    pub net: Fen,
    /// The match as a ratio (in Fuzhou's rules `1:1` or `3:7`), or `none`; left out in the totals.
    #[serde(rename = "match", skip_serializing_if = "Option::is_none")]
    pub split: Option<String>,
    /// The city's part of the net.
    pub city: Fen,
    /// The district's part of the net.
    pub district: Fen,
    /// The fees that the city bears alone: part of the pool and of the city's part, paid by no grant. Left out where
    /// there are none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city_fees: Option<Fen>,
    /// The fees that the district bears alone: part of the pool and of the district's part, paid by no grant. Left out
    /// where there are none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub district_fees: Option<Fen>,
}

/// An entry of the rulebook: its id and its name.
#[derive(Debug, Serialize)]
pub struct NamedOutput<'a> {
    /// Its id, or a division's code.
    pub id: &'a str,
    /// Its name.
    pub name: &'a Bilingual,
}

/// The output of an assessment.
#[must_use]
pub fn output<'a>(rulebook: &'a Rulebook, assessment: &'a Assessment) -> Output<'a> {
    Output {
        schema: ASSESSMENT_SCHEMA,
        rulebook: RulebookRef::of(rulebook),
        readings: Entries(assessment.readings.ids()),
        projects: assessment.projects.iter().map(|assessed| project(rulebook, assessed)).collect(),
        totals: assessment.totals.as_ref().map(|totals| figures(rulebook, totals, None)),
        diagnostics: &assessment.diagnostics,
    }
}

/// The output of one project's part of an assessment.
#[must_use]
pub fn project<'a>(rulebook: &'a Rulebook, assessed: &'a AssessedProject) -> ProjectOutput<'a> {
    let result = assessed.result.as_ref();
    let lines = |result: &'a ProjectResult| {
        let lines = result.project.lines.iter().zip(result.lines.iter());
        lines.map(|(line, amount)| shared(rulebook, &line.id, amount)).collect()
    };
    let fees = |result: &'a ProjectResult| {
        let fees = result.project.fees.iter().zip(result.fees.iter());
        fees.map(|(fee, amount)| shared(rulebook, &fee.id, amount)).collect()
    };
    ProjectOutput {
        id: &assessed.id,
        figures: result.map(|result| figures(rulebook, &result.figures, Some(result.split))),
        lines: result.map(lines),
        fees: result.map(fees),
        diagnostics: &assessed.diagnostics,
    }
}

fn shared<'a>(rulebook: &'a Rulebook, id: &'a str, amount: SharedAmount<'a>) -> SharedOutput<'a> {
    let parts = amount.parts.iter().filter(|part| !part.amount.is_zero());
    SharedOutput {
        id,
        amount: amount.amount,
        shares: Entries(parts.map(|part| (rulebook.payer_id(part.payer), part.amount)).collect()),
    }
}

fn figures<'a>(rulebook: &'a Rulebook, figures: &Figures, split: Option<Match>) -> FiguresOutput<'a> {
    let government = &figures.government;
    let payers = figures.payers.iter();
    FiguresOutput {
        total: figures.total,
        works: figures.works,
        fees_total: figures.fees_total,
        payers: Entries(payers.map(|part| (rulebook.payer_id(part.payer), part.amount)).collect()),
        groups: Entries(
            groups(rulebook, figures).map(|(group, amount)| (group_id(rulebook, group), amount)).collect(),
        ),
        government: GovernmentOutput {
            pool: government.pool,
            received: government.received,
            used: government.used,
            surplus: government.surplus,
            net: government.net,
            split: split.map(Match::label),
            city: government.city,
            district: government.district,
            city_fees: Some(government.city_fees).filter(|fees| !fees.is_zero()),
            district_fees: Some(government.district_fees).filter(|fees| !fees.is_zero()),
        },
    }
}

/// A project's name; `None` where there is no such project or it has no name.
fn project_name(draft: &Draft, index: usize) -> Option<&str> {
    draft.projects.get(index).map(|project| project.name.as_str()).filter(|name| !name.is_empty())
}

fn group_id(rulebook: &Rulebook, group: GroupIndex) -> &str {
    rulebook.group(group).map_or("", |group| group.id.as_ref())
}

/// The sum of each group of payers, in order, zeros included.
pub fn groups<'a>(
    rulebook: &'a Rulebook,
    figures: &'a Figures,
) -> impl Iterator<Item = (GroupIndex, Fen)> + 'a {
    rulebook.group_indices().map(move |group| {
        let members = figures
            .payers
            .iter()
            .filter(move |part| rulebook.payer(part.payer).is_some_and(|payer| payer.group == group));
        // The payers' sum is the total, which fits; so does every part of it.
        (group, Fen::sum(members.map(|part| part.amount)).unwrap_or_default())
    })
}
