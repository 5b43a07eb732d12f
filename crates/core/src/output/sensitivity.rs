//! How the parts of city and district depend on grants, for a view that draws it: every amount and change is text.

use serde::Serialize;

use super::NamedOutput;
use crate::assessment::Assessment;
use crate::draft::Draft;
use crate::money::Fen;
use crate::sensitivity::{Levels, Point, Portfolio, PortfolioLine, ScopeTotals, Sensitivity};
use fentan_rulebook::MatchScope;
use fentan_rulebook::{Rulebook, SourceIndex};

/// How one project's city and district parts depend on its grants.
#[derive(Debug, Serialize)]
pub struct SensitivityOutput<'a> {
    /// The project's place in the budget.
    #[serde(serialize_with = "crate::output::count")]
    pub index: usize,
    /// Its id.
    pub id: &'a str,
    /// Its name.
    pub name: &'a str,
    /// The sources whose money is varied.
    pub sources: Vec<NamedOutput<'a>>,
    /// What the rules leave to the government, in yuan.
    pub pool: Fen,
    /// With the grants it has.
    pub present: PointOutput,
    /// Without any.
    pub without: PointOutput,
    /// With a grant of one fen.
    pub first: PointOutput,
    /// With a grant as large as the pool.
    pub full: PointOutput,
    /// With the smallest grant under which the city pays no more than without any; left out where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub break_even: Option<PointOutput>,
    /// With evenly spaced grants from nothing to the pool.
    pub curve: Vec<PointOutput>,
}

/// What city and district pay at one amount of grants, in yuan.
#[derive(Debug, Serialize)]
pub struct PointOutput {
    /// The grants.
    pub grant: Fen,
    /// `1:1`, `3:7` or `none`.
    #[serde(rename = "match")]
    pub split: String,
    /// What of all money received is used.
    pub used: Fen,
    /// What of it is over.
    pub surplus: Fen,
    /// What is left for city and district.
    pub net: Fen,
    /// The city's part.
    pub city: Fen,
    /// The district's part.
    pub district: Fen,
    /// What the city pays more than without grants, with a minus where it pays less.
    pub city_change: Fen,
    /// What the district pays more than without grants, with a minus where it pays less.
    pub district_change: Fen,
}

/// What the grants of all projects change, for each of them and together.
#[derive(Debug, Serialize)]
pub struct PortfolioOutput<'a> {
    /// The sources the grants are from.
    pub sources: Vec<NamedOutput<'a>>,
    /// The projects that have figures, in the budget's order.
    pub projects: Vec<PortfolioLineOutput<'a>>,
    /// How many projects have errors and are in no sum.
    #[serde(serialize_with = "crate::output::count")]
    pub broken: usize,
    /// What all projects come to as they are, in yuan.
    pub present: LevelsOutput,
    /// What they would come to if none had such grants, in yuan.
    pub without: LevelsOutput,
    /// What they come to more as they are than without grants, in yuan, with a minus where it is less.
    pub change: LevelsOutput,
    /// What they would come to under each option of the reading `match_scope`.
    pub scopes: Vec<ScopeOutput<'a>>,
}

/// What the grants of all projects change for one of them.
#[derive(Debug, Serialize)]
pub struct PortfolioLineOutput<'a> {
    /// Its place in the budget.
    #[serde(serialize_with = "crate::output::count")]
    pub index: usize,
    /// Its id.
    pub id: &'a str,
    /// Its name.
    pub name: &'a str,
    /// Where it is.
    pub division: NamedOutput<'a>,
    /// What the rules leave to the government, in yuan.
    pub pool: Fen,
    /// As it is.
    pub present: PointOutput,
    /// If no project had such grants.
    pub without: PointOutput,
}

/// What the two levels pay, in yuan.
#[derive(Debug, Serialize)]
pub struct LevelsOutput {
    /// The city.
    pub city: Fen,
    /// The district.
    pub district: Fen,
}

/// What the two levels pay under one option of the reading `match_scope`.
#[derive(Debug, Serialize)]
pub struct ScopeOutput<'a> {
    /// The option.
    #[serde(flatten)]
    pub option: NamedOutput<'a>,
    /// Whether it is the one in use.
    pub in_use: bool,
    /// What they pay under it.
    #[serde(flatten)]
    pub levels: LevelsOutput,
    /// What they pay more than under the option in use, with a minus where it is less.
    pub change: LevelsOutput,
}

/// Writes how one project's parts depend on its grants; `None` where there is no project at `index`.
#[must_use]
pub fn sensitivity<'a>(
    rulebook: &'a Rulebook,
    draft: &'a Draft,
    assessment: &'a Assessment,
    index: usize,
    found: &Sensitivity,
) -> Option<SensitivityOutput<'a>> {
    Some(SensitivityOutput {
        index,
        id: &assessment.projects.get(index)?.id,
        name: super::project_name(draft, index).unwrap_or_default(),
        sources: sources(rulebook, &found.sources),
        pool: found.pool,
        present: point(&found.present),
        without: point(&found.without),
        first: point(&found.first),
        full: point(&found.full),
        break_even: found.break_even.as_ref().map(point),
        curve: found.curve.iter().map(point).collect(),
    })
}

/// Writes what the grants of all projects change; `None` where a sum does not fit.
#[must_use]
pub fn portfolio<'a>(
    rulebook: &'a Rulebook,
    draft: &'a Draft,
    assessment: &'a Assessment,
    found: &Portfolio,
) -> Option<PortfolioOutput<'a>> {
    let in_use = assessment.readings.match_scope;
    Some(PortfolioOutput {
        sources: sources(rulebook, &found.sources),
        projects: found.lines.iter().filter_map(|own| line(rulebook, draft, assessment, own)).collect(),
        broken: assessment.broken(),
        present: levels(found.present),
        without: levels(found.without),
        change: levels(found.present.less(found.without)?),
        scopes: found.scopes.iter().filter_map(|own| scope(rulebook, own, in_use)).collect(),
    })
}

fn line<'a>(
    rulebook: &'a Rulebook,
    draft: &'a Draft,
    assessment: &'a Assessment,
    line: &PortfolioLine,
) -> Option<PortfolioLineOutput<'a>> {
    let assessed = assessment.projects.get(line.index)?;
    let division = rulebook.division(assessed.result.as_ref()?.project.division)?;
    Some(PortfolioLineOutput {
        index: line.index,
        id: &assessed.id,
        name: super::project_name(draft, line.index).unwrap_or_default(),
        division: NamedOutput { id: &division.code, name: &division.name },
        pool: line.present.government.pool,
        present: point(&line.present),
        without: point(&line.without),
    })
}

fn scope<'a>(rulebook: &'a Rulebook, own: &ScopeTotals, in_use: MatchScope) -> Option<ScopeOutput<'a>> {
    let option = rulebook.reading(MatchScope::ID)?.option(own.scope.id())?;
    Some(ScopeOutput {
        option: NamedOutput { id: &option.id, name: &option.name },
        in_use: own.scope == in_use,
        levels: levels(own.levels),
        change: levels(own.change),
    })
}

fn sources<'a>(rulebook: &'a Rulebook, sources: &[SourceIndex]) -> Vec<NamedOutput<'a>> {
    let sources = sources.iter().filter_map(|source| rulebook.source(*source));
    sources.map(|source| NamedOutput { id: &source.id, name: &source.name }).collect()
}

fn point(point: &Point) -> PointOutput {
    PointOutput {
        grant: point.grant,
        split: point.split.label(),
        used: point.government.used,
        surplus: point.government.surplus,
        net: point.government.net,
        city: point.government.city,
        district: point.government.district,
        city_change: point.city_change,
        district_change: point.district_change,
    }
}

const fn levels(levels: Levels) -> LevelsOutput {
    LevelsOutput { city: levels.city, district: levels.district }
}
