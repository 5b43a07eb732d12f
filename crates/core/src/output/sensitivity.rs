//! The sensitivity of city's and district's parts to grants, ready to be drawn: every amount and change is text.

use serde::Serialize;

use super::NamedOutput;
use crate::assessment::Assessment;
use crate::draft::Draft;
use crate::money::Fen;
use crate::sensitivity::{Levels, Point, Portfolio, PortfolioLine, ScopeTotals, Sensitivity};
use fentan_rulebook::MatchScope;
use fentan_rulebook::{Rulebook, SourceIndex};

/// The sensitivity of one project's city and district parts to its grants.
#[derive(Debug, Serialize)]
pub struct SensitivityOutput<'a> {
    /// The project's index in the budget.
    #[serde(serialize_with = "crate::output::count")]
    pub index: usize,
    /// Its id.
    pub id: &'a str,
    /// Its name.
    pub name: &'a str,
    /// The sources whose amounts are varied.
    pub sources: Vec<NamedOutput<'a>>,
    /// The pool, in yuan: what the rules leave to the government before grants.
    pub pool: Fen,
    /// The point with the grants it has.
    pub present: PointOutput,
    /// The point without grants.
    pub without: PointOutput,
    /// The point with a grant of one fen.
    pub first: PointOutput,
    /// The point with a grant as large as the pool.
    pub full: PointOutput,
    /// The point with the smallest grant at which the city pays no more than without grants; left out where the
    /// first fen does not make it pay more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub break_even: Option<PointOutput>,
    /// Points with evenly spaced grants from zero to the pool.
    pub curve: Vec<PointOutput>,
}

/// The figures at one amount of grants, in yuan.
#[derive(Debug, Serialize)]
pub struct PointOutput {
    /// The grants.
    pub grant: Fen,
    /// The match as a ratio (in Fuzhou's rules `1:1` or `3:7`), or `none`.
    #[serde(rename = "match")]
    pub split: String,
    /// The part of all grants received that the pool takes.
    pub used: Fen,
    /// The surplus: the part of all grants received that the pool does not take.
    pub surplus: Fen,
    /// The net: the pool less what is used.
    pub net: Fen,
    /// The city's part of the net.
    pub city: Fen,
    /// The district's part of the net.
    pub district: Fen,
    /// The city's part less its part without grants.
    pub city_change: Fen,
    /// The district's part less its part without grants.
    pub district_change: Fen,
}

/// The changes that the grants of all projects make, for each project and in sum.
#[derive(Debug, Serialize)]
pub struct PortfolioOutput<'a> {
    /// The sources the grants are from.
    pub sources: Vec<NamedOutput<'a>>,
    /// The projects that have figures, in the budget's order.
    pub projects: Vec<PortfolioLineOutput<'a>>,
    /// The number of projects with errors, which are in no sum.
    #[serde(serialize_with = "crate::output::count")]
    pub broken: usize,
    /// The sums of all projects with their grants, in yuan.
    pub present: LevelsOutput,
    /// The sums of all projects without grants, in yuan.
    pub without: LevelsOutput,
    /// The sums with grants less the sums without, in yuan.
    pub change: LevelsOutput,
    /// The sums under each option of the reading `match_scope`.
    pub scopes: Vec<ScopeOutput<'a>>,
}

/// The change that the grants of all projects make for one project.
#[derive(Debug, Serialize)]
pub struct PortfolioLineOutput<'a> {
    /// Its index in the budget.
    #[serde(serialize_with = "crate::output::count")]
    pub index: usize,
    /// Its id.
    pub id: &'a str,
    /// Its name.
    pub name: &'a str,
    /// The division it lies in.
    pub division: NamedOutput<'a>,
    /// The pool, in yuan: what the rules leave to the government before grants.
    pub pool: Fen,
    /// The point with the grants as they are.
    pub present: PointOutput,
    /// The point if no project had grants.
    pub without: PointOutput,
}

/// The parts of the two levels of government, in yuan.
#[derive(Debug, Serialize)]
pub struct LevelsOutput {
    /// The city's part.
    pub city: Fen,
    /// The district's part.
    pub district: Fen,
}

/// The parts of city and district under one option of the reading `match_scope`.
#[derive(Debug, Serialize)]
pub struct ScopeOutput<'a> {
    /// The option.
    #[serde(flatten)]
    pub option: NamedOutput<'a>,
    /// True for the option in use.
    pub in_use: bool,
    /// The parts under this option.
    #[serde(flatten)]
    pub levels: LevelsOutput,
    /// The parts under this option less those under the option in use.
    pub change: LevelsOutput,
}

/// The output of one project's sensitivity; `None` where there is no project at `index`.
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

/// The output of the changes that the grants of all projects make; `None` where a sum does not fit.
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
        projects: found.lines.iter().filter_map(|row| line(rulebook, draft, assessment, row)).collect(),
        broken: assessment.broken(),
        present: levels(found.present),
        without: levels(found.without),
        change: levels(found.present.less(found.without)?),
        scopes: found.scopes.iter().filter_map(|totals| scope(rulebook, totals, in_use)).collect(),
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

fn scope<'a>(rulebook: &'a Rulebook, totals: &ScopeTotals, in_use: MatchScope) -> Option<ScopeOutput<'a>> {
    let option = rulebook.reading(MatchScope::ID)?.option(totals.scope.id())?;
    Some(ScopeOutput {
        option: NamedOutput { id: &option.id, name: &option.name },
        in_use: totals.scope == in_use,
        levels: levels(totals.levels),
        change: levels(totals.change),
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
