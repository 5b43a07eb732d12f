//! Sensitivity (补助门槛效应): the dependence of city's and district's parts on the grants from above (六(二)).
//!
//! The first fen of a grant changes the match, and every fen reduces the pool: without grants the city pays 3/10 of
//! the pool, with the first fen half of it, and only from a grant of 4/10 on does it pay no more than without. All
//! points are computed by the assessment's own function, under the budget's readings.
//!
//! It analyses a rule; it is no advice to take or leave a grant.

mod pools;
mod portfolio;

use std::sync::Arc;

use self::pools::Pools;
pub use self::portfolio::{Levels, Portfolio, PortfolioLine, ScopeTotals, portfolio};

use crate::assessment::{Assessment, Government, Match};
use crate::budget::{Budget, Funding, Project};
use crate::fund::{fund, granted, has_trigger};
use crate::funding_status::FundingStatus;
use crate::money::Fen;
use crate::rounding::half_up;
use fentan_rulebook::Readings;
use fentan_rulebook::{Rulebook, SourceIndex};

/// The number of equal steps of the curve from no grant to the whole pool.
pub const STEPS: u8 = 20;

/// The sensitivity of a project's city and district parts to its grants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sensitivity {
    /// The sources whose amounts are varied: those that both trigger the better match and reduce the pool.
    pub sources: Vec<SourceIndex>,
    /// The pool: what the rules leave to the government before grants, where a grant is obtained.
    pub pool: Fen,
    /// The point with the grants it has.
    pub present: Point,
    /// The point without grants.
    pub without: Point,
    /// The point with a grant of one fen.
    pub first: Point,
    /// The point with a grant as large as the pool.
    pub full: Point,
    /// The points of [`STEPS`] + 1 grants from zero to the pool, evenly spaced, each rounded half up to the fen.
    /// The jump lies between the first, which is without grants, and the second.
    pub curve: Vec<Point>,
    /// The point with the smallest grant at which the city pays no more than without grants. `None` where the first
    /// fen does not make it pay more: outside the urban districts, where the better match holds anyway, or where
    /// the pool is zero.
    pub break_even: Option<Point>,
}

/// The parts of city and district at one amount of grants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// The grants.
    pub grant: Fen,
    /// The pool and its split at this amount.
    pub government: Government,
    /// The match at this amount.
    pub split: Match,
    /// The city's part less its part without grants.
    pub city_change: Fen,
    /// The district's part less its part without grants.
    pub district_change: Fen,
}

/// The sensitivity of the project at `index`; all its other funding, and all other projects, stay as they are.
/// `None` where it has no figures, the rulebook has no such sources, or a sum does not fit.
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
    let (rest, grants) = apart(project, budget.readings, &sources);
    let grants = Fen::sum(grants.map(|money| money.amount))?;
    let mut others = budget.unremarked();
    others.projects.get_mut(index)?.project = Some(Arc::new(rest.clone()));
    let mut varied = Varied {
        rulebook,
        readings: budget.readings,
        granted: granted(rulebook, &others).get(index).copied()?,
        pools: Pools::of(rulebook, budget.readings, result)?,
        place: rest.funding.len(),
        project: rest,
        without: None,
    };
    let status = FundingStatus::Received;
    varied.project.funding.push(Funding { source: *sources.first()?, amount: Fen::ZERO, status });
    let without = varied.at(Fen::ZERO)?;
    varied.without = Some(without.government);
    let (pool, first) = (varied.pools.granted.pool, varied.at(Fen::new(1))?);
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

/// The sources that both trigger the better match and reduce the pool.
fn sources(rulebook: &Rulebook, readings: Readings) -> Vec<SourceIndex> {
    let both = rulebook
        .sources
        .iter()
        .enumerate()
        .filter(|(_, source)| source.triggers_match && source.reduces_pool.under(readings.debt));
    both.filter_map(|(offset, _)| SourceIndex::at(offset)).collect()
}

/// Separates a project from its funding by `sources`, as far as that counts. The project returned also lacks lines and fees, since the
/// split of a known pool does not depend on them.
fn apart<'a>(
    project: &'a Project,
    readings: Readings,
    sources: &'a [SourceIndex],
) -> (Project, impl Iterator<Item = &'a Funding> + 'a) {
    let varied = move |money: &&Funding| sources.contains(&money.source) && money.counts(readings);
    let rest = Project {
        bundle: project.bundle.clone(),
        lines: Vec::new(),
        fees: Vec::new(),
        funding: project.funding.iter().filter(|money| !varied(money)).copied().collect(),
        ..*project
    };
    (rest, project.funding.iter().filter(varied))
}

/// `amount` × `step` / [`STEPS`], rounded half up to the fen.
fn even_step(amount: Fen, step: u8) -> Option<Fen> {
    let parts = u128::try_from(amount.fen()).ok()?.checked_mul(u128::from(step))?;
    i64::try_from(half_up(parts, u128::from(STEPS))?).ok().map(Fen::new)
}

/// A project whose grants are varied.
struct Varied<'a> {
    rulebook: &'a Rulebook,
    readings: Readings,
    project: Project,
    /// The index of the varied grant in its funding.
    place: usize,
    /// The pool with a grant and without.
    pools: Pools,
    /// True where money from above counts as obtained even without this grant.
    granted: bool,
    /// The pool and its split without grants, once they are known.
    without: Option<Government>,
}

impl Varied<'_> {
    /// The point at `grant`; `None` where a sum does not fit.
    fn at(&mut self, grant: Fen) -> Option<Point> {
        self.project.funding.get_mut(self.place)?.amount = grant;
        let granted = self.granted || has_trigger(self.rulebook, self.readings, &self.project);
        let before = self.pools.before(granted);
        let (government, split) = fund(self.rulebook, self.readings, &self.project, granted, before)?;
        Point::new(grant, government, split, self.without.as_ref().unwrap_or(&government))
    }

    /// The point of the smallest grant at which the city pays no more than without grants; `Some(None)` where the
    /// first fen does not make it pay more. Bisection finds it, because a larger grant never makes the city pay
    /// more, and one as large as the pool leaves it nothing to pay.
    #[allow(clippy::option_option, reason = "that a sum does not fit is not that there is no such grant")]
    fn break_even(&mut self, without: Point, first: Point) -> Option<Option<Point>> {
        let limit = without.government.city;
        let (mut low, mut high) = (first.grant, self.pools.granted.pool);
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
