//! The assessment as the contract writes it: names instead of places, amounts as text.

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

/// The schema of the assessments this version writes.
pub const ASSESSMENT_SCHEMA: &str = "fentan/assessment/1";

/// An assessment, ready to be serialised.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Assessment"))]
pub struct Output<'a> {
    /// Always `fentan/assessment/1`.
    pub schema: &'static str,
    /// The rulebook it follows.
    pub rulebook: RulebookRef<'a>,
    /// The option each reading was taken by.
    pub readings: Entries<'a, &'a str>,
    /// The projects, in the budget's order.
    pub projects: Vec<ProjectOutput<'a>>,
    /// The sums over the projects that have figures; left out where the budget as a whole has an error.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub totals: Option<FiguresOutput<'a>>,
    /// What is said about the budget as a whole.
    pub diagnostics: &'a [Diagnostic],
}

/// Which rulebook an assessment follows.
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
    /// Its lines with who pays what.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lines: Option<Vec<SharedOutput<'a>>>,
    /// Its fees with who pays what.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fees: Option<Vec<SharedOutput<'a>>>,
    /// What is said about it.
    pub diagnostics: &'a [Diagnostic],
}

/// A line or fee with who pays what.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "SharedAmount"))]
pub struct SharedOutput<'a> {
    /// Its id.
    pub id: &'a str,
    /// What it costs, in yuan.
    pub amount: Fen,
    /// Yuan by payer, only those above 0; they sum to the amount.
    pub shares: Entries<'a, Fen>,
}

/// The sums of a project, or of all.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Figures"))]
pub struct FiguresOutput<'a> {
    /// Everything, in yuan: works and fees.
    pub total: Fen,
    /// The lines, in yuan.
    pub works: Fen,
    /// The fees, in yuan.
    pub fees_total: Fen,
    /// Yuan by payer, only those above 0; they sum to the total.
    pub payers: Entries<'a, Fen>,
    /// Yuan by group of payers, all five; they sum to the total.
    pub groups: Entries<'a, Fen>,
    /// What the government's part comes to.
    pub government: GovernmentOutput,
}

/// What the government's part comes to (六(二)), in yuan.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Government"))]
pub struct GovernmentOutput {
    /// What the rules leave to the government: used and net.
    pub pool: Fen,
    /// Money received that may reduce it: used and surplus.
    pub received: Fen,
    /// What of that is used.
    pub used: Fen,
    /// What of that is over.
    pub surplus: Fen,
    /// What is left for city and district.
    pub net: Fen,
    /// `1:1`, `3:7` or `none`; left out in the totals.
    #[serde(rename = "match", skip_serializing_if = "Option::is_none")]
    pub split: Option<String>,
    /// The city's part of the net.
    pub city: Fen,
    /// The district's part of the net.
    pub district: Fen,
}

/// Something of the rulebook with what people call it.
#[derive(Debug, Serialize)]
pub struct NamedOutput<'a> {
    /// Its id, or a division's code.
    pub id: &'a str,
    /// Its name.
    pub name: &'a Bilingual,
}

/// Writes an assessment as the contract does.
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

/// Writes one project's part of an assessment.
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
        },
    }
}

/// What a project is called; `None` where there is no such project or it has no name.
fn project_name(draft: &Draft, index: usize) -> Option<&str> {
    draft.projects.get(index).map(|project| project.name.as_str()).filter(|name| !name.is_empty())
}

fn group_id(rulebook: &Rulebook, group: GroupIndex) -> &str {
    rulebook.group(group).map_or("", |group| group.id.as_ref())
}

/// What each group pays, in order, also where that is nothing.
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
