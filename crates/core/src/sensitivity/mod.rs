//! 补助门槛效应: how the parts of city and district depend on the grants from above (六(二)).
//!
//! The first fen of a grant changes the match, and every fen comes off the pool: without grants the city pays 3/10 of
//! the pool, with the first fen half of it, and only from a grant of 4/10 on does it pay no more than without. All of
//! it is read off the function that the assessment itself uses, point by point, under the readings of the budget.
//!
//! It analyses how a rule works. It is no advice to take or leave a grant.

mod portfolio;

use std::sync::Arc;

pub use self::portfolio::{Levels, Portfolio, PortfolioLine, ScopeTotals, portfolio};

use crate::assessment::{Assessment, Government, Match};
use crate::budget::{Budget, Funding, Project};
use crate::fund::{fund, granted, has_trigger};
use crate::money::Fen;
use crate::rounding::half_up;
use fentan_rulebook::Readings;
use fentan_rulebook::{Rulebook, SourceIndex};

/// How many equal steps the curve takes from no grant to the whole pool.
pub const STEPS: u8 = 20;

/// How a project's city and district parts depend on its grants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sensitivity {
    /// The sources whose money is varied: those that bring the better match and come off the pool.
    pub sources: Vec<SourceIndex>,
    /// What the rules leave to the government.
    pub pool: Fen,
    /// With the grants it has.
    pub present: Point,
    /// Without any.
    pub without: Point,
    /// With a grant of one fen.
    pub first: Point,
    /// With a grant as large as the pool.
    pub full: Point,
    /// With [`STEPS`] + 1 grants from nothing to the pool, evenly spaced, each rounded half up to the fen. The first is
    /// without any grant: between it and the second lies the jump.
    pub curve: Vec<Point>,
    /// With the smallest grant under which the city pays no more than without any. `None` where the first fen does not
    /// make it pay more: outside the urban districts, where the better match holds anyway, or in a pool of nothing.
    pub break_even: Option<Point>,
}

/// What city and district pay at one amount of grants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// The grants.
    pub grant: Fen,
    /// What the government's part then comes to.
    pub government: Government,
    /// How city and district then split.
    pub split: Match,
    /// What the city pays more than without grants; below zero where it pays less.
    pub city_change: Fen,
    /// What the district pays more than without grants; below zero where it pays less.
    pub district_change: Fen,
}

/// How the parts of city and district depend on the grants of the project at `index`; all its other money, and all
/// other projects', stay as they are. `None` where it has no figures, where the rulebook has no such grants, or where
/// a sum does not fit.
#[must_use]
pub fn sensitivity(
    rulebook: &Rulebook,
    budget: &Budget,
    assessment: &Assessment,
    index: usize,
) -> Option<Sensitivity> {
    let sources = sources(rulebook, budget.readings);
    let result = assessment.projects.get(index)?.result.as_ref()?;
    let project = budget.projects.get(index)?.project.as_deref()?;
    let (rest, grants) = apart(project, &sources);
    let grants = Fen::sum(grants.map(|money| money.amount))?;
    let mut others = budget.unremarked();
    others.projects.get_mut(index)?.project = Some(Arc::new(rest.clone()));
    let mut varied = Varied {
        rulebook,
        readings: budget.readings,
        granted: granted(rulebook, &others).get(index).copied()?,
        pool: result.figures.government.pool,
        place: rest.funding.len(),
        project: rest,
        without: None,
    };
    varied.project.funding.push(Funding { source: *sources.first()?, amount: Fen::ZERO });
    let without = varied.at(Fen::ZERO)?;
    varied.without = Some(without.government);
    let (pool, first) = (varied.pool, varied.at(Fen::new(1))?);
    let step = |step: u8| even_step(pool, step);
    Some(Sensitivity {
        sources,
        pool,
        present: varied.at(grants)?,
        without,
        first,
        full: varied.at(pool)?,
        curve: (0..=STEPS).map(|number| varied.at(step(number)?)).collect::<Option<_>>()?,
        break_even: varied.break_even(without, first)?,
    })
}

/// The sources whose money both brings the better match and comes off the pool.
fn sources(rulebook: &Rulebook, readings: Readings) -> Vec<SourceIndex> {
    let both = rulebook
        .sources
        .iter()
        .enumerate()
        .filter(|(_, source)| source.triggers_match && source.reduces_pool.under(readings.debt));
    both.filter_map(|(offset, _)| SourceIndex::at(offset)).collect()
}

/// A project without the money from `sources` and without what the government's part does not depend on once the pool
/// is known, and that money.
fn apart<'a>(
    project: &'a Project,
    sources: &'a [SourceIndex],
) -> (Project, impl Iterator<Item = &'a Funding> + 'a) {
    let varied = |money: &&Funding| sources.contains(&money.source);
    let rest = Project {
        bundle: project.bundle.clone(),
        lines: Vec::new(),
        fees: Vec::new(),
        funding: project.funding.iter().filter(|money| !varied(money)).copied().collect(),
        ..*project
    };
    (rest, project.funding.iter().filter(varied))
}

/// `step` of [`STEPS`] parts of an amount, half up to the fen.
fn even_step(amount: Fen, step: u8) -> Option<Fen> {
    let parts = u128::try_from(amount.fen()).ok()?.checked_mul(u128::from(step))?;
    i64::try_from(half_up(parts, u128::from(STEPS))?).ok().map(Fen::new)
}

/// A project whose grants are varied.
struct Varied<'a> {
    rulebook: &'a Rulebook,
    readings: Readings,
    project: Project,
    /// Where in its funding the grants stand.
    place: usize,
    pool: Fen,
    /// Whether it counts as having got money from above even without these grants.
    granted: bool,
    /// What it comes to without grants, once that is known.
    without: Option<Government>,
}

impl Varied<'_> {
    /// The point at `grant`; `None` where a sum does not fit.
    fn at(&mut self, grant: Fen) -> Option<Point> {
        self.project.funding.get_mut(self.place)?.amount = grant;
        let granted = self.granted || has_trigger(self.rulebook, &self.project);
        let (government, split) = fund(self.rulebook, self.readings, &self.project, granted, self.pool)?;
        Point::new(grant, government, split, self.without.as_ref().unwrap_or(&government))
    }

    /// The smallest grant under which the city pays no more than without any; `Some(None)` where the first fen does
    /// not make it pay more. A larger grant never makes it pay more, and one as large as the pool leaves it nothing to
    /// pay, so halving the range finds it.
    #[allow(clippy::option_option, reason = "that a sum does not fit is not that there is no such grant")]
    fn break_even(&mut self, without: Point, first: Point) -> Option<Option<Point>> {
        let limit = without.government.city;
        let (mut low, mut high) = (first.grant, self.pool);
        if first.government.city <= limit {
            return Some(None);
        }
        while low < high {
            let middle = Fen::new(low.fen().midpoint(high.fen()));
            if self.at(middle)?.government.city <= limit {
                high = middle;
            } else {
                low = middle.checked_add(Fen::new(1))?;
            }
        }
        self.at(low).map(Some)
    }
}

impl Point {
    fn new(grant: Fen, government: Government, split: Match, without: &Government) -> Option<Self> {
        Some(Self {
            grant,
            government,
            split,
            city_change: government.city.checked_sub(without.city)?,
            district_change: government.district.checked_sub(without.district)?,
        })
    }
}
