//! The effect of grants over all projects, project by project and in sum.

use std::sync::Arc;

use super::pools::Pools;
use super::{Point, apart, sources};
use crate::assessment::{Assessment, Government, Match};
use crate::budget::Budget;
use crate::fund::{fund, granted};
use crate::money::Fen;
use fentan_rulebook::MatchScope;
use fentan_rulebook::{Rulebook, SourceIndex};

/// The changes that the grants of all projects make together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Portfolio {
    /// The sources of the grants: those that both trigger the better match and reduce the pool.
    pub sources: Vec<SourceIndex>,
    /// The projects that have figures, in the budget's order.
    pub lines: Vec<PortfolioLine>,
    /// The sums of all projects with their grants.
    pub present: Levels,
    /// The sums of all projects without grants.
    pub without: Levels,
    /// The sums under each option of the reading `match_scope`, with grants.
    pub scopes: Vec<ScopeTotals>,
}

/// The change that the grants of all projects make for one project. A project without grants may depend on others':
/// under most options of `match_scope`, theirs bring it the better match.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PortfolioLine {
    /// The project's index in the budget.
    pub index: usize,
    /// The point with the grants as they are.
    pub present: Point,
    /// The point if no project had grants.
    pub without: Point,
}

/// The parts of the two levels of government.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Levels {
    /// The city's part.
    pub city: Fen,
    /// The district's part.
    pub district: Fen,
}

/// The parts of city and district under one option of the reading `match_scope`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScopeTotals {
    /// The option.
    pub scope: MatchScope,
    /// The parts under this option.
    pub levels: Levels,
    /// The parts under this option less those under the option in use.
    pub change: Levels,
}

/// Computes the changes that the grants of all projects make, against none having any. Projects without figures are
/// left out. `None` where a sum does not fit.
///
/// The lines' changes sum to the change from [`Portfolio::without`] to [`Portfolio::present`].
#[must_use]
pub fn portfolio(rulebook: &Rulebook, budget: &Budget, assessment: &Assessment) -> Option<Portfolio> {
    let sources = sources(rulebook, budget.readings);
    let (bare, grants) = without_grants(budget, &sources)?;
    let without = funded(rulebook, &bare, assessment)?;
    let mut lines = Vec::with_capacity(assessment.projects.len());
    for (index, ((assessed, grant), without)) in
        assessment.projects.iter().zip(grants).zip(without).enumerate()
    {
        let (Some(result), Some((without, split))) = (&assessed.result, without) else { continue };
        lines.push(PortfolioLine {
            index,
            present: Point::new(grant, result.figures.government, result.split, &without)?,
            without: Point::new(Fen::ZERO, without, split, &without)?,
        });
    }
    let present = Levels::sum(lines.iter().map(|line| line.present.government))?;
    let without = Levels::sum(lines.iter().map(|line| line.without.government))?;
    let scopes = scopes(rulebook, budget, assessment, present)?;
    Some(Portfolio { sources, lines, present, without, scopes })
}

/// The budget without funding from `sources`, and each project's amount of it.
fn without_grants(budget: &Budget, sources: &[SourceIndex]) -> Option<(Budget, Vec<Fen>)> {
    let mut bare = budget.unremarked();
    let mut amounts = Vec::with_capacity(bare.projects.len());
    for checked in &mut bare.projects {
        let mut amount = Fen::ZERO;
        if let Some(project) = &checked.project {
            let (rest, grants) = apart(project, budget.readings, sources);
            amount = Fen::sum(grants.map(|money| money.amount))?;
            checked.project = Some(Arc::new(rest));
        }
        amounts.push(amount);
    }
    Some((bare, amounts))
}

/// The split of each project's pool in another budget, whose projects have the lines and fees of this assessment; `None` in
/// the list for a project without figures.
#[allow(clippy::type_complexity, reason = "one list of what `fund` gives")]
fn funded(
    rulebook: &Rulebook,
    budget: &Budget,
    assessment: &Assessment,
) -> Option<Vec<Option<(Government, Match)>>> {
    let granted = granted(rulebook, budget);
    let projects = budget.projects.iter().zip(granted).zip(&assessment.projects);
    let funded = projects.map(|((checked, granted), assessed)| {
        let (Some(project), Some(result)) = (&checked.project, &assessed.result) else { return Some(None) };
        let pools = Pools::of(rulebook, budget.readings, result)?;
        fund(rulebook, budget.readings, project, granted, pools.before(granted)).map(Some)
    });
    funded.collect()
}

/// The parts of city and district under each option of the reading `match_scope`.
fn scopes(
    rulebook: &Rulebook,
    budget: &Budget,
    assessment: &Assessment,
    present: Levels,
) -> Option<Vec<ScopeTotals>> {
    let mut other = budget.unremarked();
    let scopes = MatchScope::ALL.iter().map(|scope| {
        other.readings.match_scope = *scope;
        let funded = funded(rulebook, &other, assessment)?;
        let levels = Levels::sum(funded.into_iter().flatten().map(|(government, _)| government))?;
        Some(ScopeTotals { scope: *scope, levels, change: levels.less(present)? })
    });
    scopes.collect()
}

impl Levels {
    fn sum(governments: impl IntoIterator<Item = Government>) -> Option<Self> {
        governments.into_iter().try_fold(Self::default(), |sum, government| {
            Some(Self {
                city: sum.city.checked_add(government.city)?,
                district: sum.district.checked_add(government.district)?,
            })
        })
    }

    /// These parts less those of `other`; `None` where a difference does not fit.
    #[must_use]
    pub fn less(self, other: Self) -> Option<Self> {
        Some(Self {
            city: self.city.checked_sub(other.city)?,
            district: self.district.checked_sub(other.district)?,
        })
    }
}
