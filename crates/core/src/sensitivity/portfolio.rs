//! The same over all projects: what having grants changes, project by project and together.

use std::sync::Arc;

use super::{Point, apart, sources};
use crate::assessment::{Assessment, Government, Match};
use crate::budget::Budget;
use crate::fund::{fund, granted};
use crate::money::Fen;
use fentan_rulebook::MatchScope;
use fentan_rulebook::{Rulebook, SourceIndex};

/// What the grants of all projects together change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Portfolio {
    /// The sources the grants are from: those that bring the better match and come off the pool.
    pub sources: Vec<SourceIndex>,
    /// Each project that has figures, in the budget's order.
    pub lines: Vec<PortfolioLine>,
    /// What all projects come to as they are.
    pub present: Levels,
    /// What they would come to if none of them had such grants.
    pub without: Levels,
    /// What they would come to under each option of the reading `match_scope`, with the grants they have.
    pub scopes: Vec<ScopeTotals>,
}

/// What the grants of all projects change for one of them. A project without any may depend on its neighbours': under
/// most options of `match_scope`, theirs bring it the better match.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PortfolioLine {
    /// The project's place in the budget.
    pub index: usize,
    /// As it is.
    pub present: Point,
    /// If no project had such grants.
    pub without: Point,
}

/// What the two levels pay.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Levels {
    /// The city.
    pub city: Fen,
    /// The district.
    pub district: Fen,
}

/// What the two levels pay under one option of the reading `match_scope`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScopeTotals {
    /// The option.
    pub scope: MatchScope,
    /// What they pay under it.
    pub levels: Levels,
    /// What they pay more than under the option in use.
    pub change: Levels,
}

/// What the grants of all projects change, for each of them and together, against nobody having any. Projects without
/// figures are left out. `None` where a sum does not fit.
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

/// The budget without money from `sources`, and how much of that each project has.
fn without_grants(budget: &Budget, sources: &[SourceIndex]) -> Option<(Budget, Vec<Fen>)> {
    let mut bare = budget.unremarked();
    let mut amounts = Vec::with_capacity(bare.projects.len());
    for checked in &mut bare.projects {
        let mut amount = Fen::ZERO;
        if let Some(project) = &checked.project {
            let (rest, grants) = apart(project, sources);
            amount = Fen::sum(grants.map(|money| money.amount))?;
            checked.project = Some(Arc::new(rest));
        }
        amounts.push(amount);
    }
    Some((bare, amounts))
}

/// What the government's part of each project that has figures comes to in another budget, whose projects have the
/// pools of this assessment.
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
        let pool = result.figures.government.pool;
        fund(rulebook, budget.readings, project, granted, pool).map(Some)
    });
    funded.collect()
}

/// What the two levels pay under each option of the reading `match_scope`.
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

    /// What this is more than `other`, below zero where it is less; `None` where that does not fit.
    #[must_use]
    pub fn less(self, other: Self) -> Option<Self> {
        Some(Self {
            city: self.city.checked_sub(other.city)?,
            district: self.district.checked_sub(other.district)?,
        })
    }
}
