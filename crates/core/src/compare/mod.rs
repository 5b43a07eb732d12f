//! Comparison of two assessments: two scenarios, two readings, two ways to spread grants.
//!
//! Every sum is given before, after, and as their difference: over all projects, by division, and for each project
//! that differs. Where a total does not fit, its change is unknown too.

mod readings;

use std::cmp::Ordering;
use std::sync::Arc;

pub(crate) use self::readings::effects;
pub use self::readings::{ReadingEffect, readings};
pub use crate::explain::Sum;

use crate::assessment::{Assessment, Figures};
use crate::money::Fen;
use crate::summary::{By, Key, summary};
use fentan_rulebook::{DivisionIndex, Rulebook};

/// The differences between two assessments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The totals of all projects.
    pub totals: Compared,
    /// The divisions in which either side has a project with figures, by code. A project that moved to another
    /// division counts in the old one before and in the new one after.
    pub divisions: Vec<ComparedDivision>,
    /// The projects that differ: those of the first side in its order, then those only the second side has.
    pub projects: Vec<ComparedProject>,
    /// The number of projects with errors, which are in no sum: before and after.
    pub broken: (usize, usize),
}

/// A division on both sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedDivision {
    /// The division.
    pub division: DivisionIndex,
    /// The sums of its projects.
    pub compared: Compared,
}

/// A project that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedProject {
    /// Its id, by which the two sides are paired.
    pub id: Arc<str>,
    /// Its index in each of the two budgets; `None` where it is not in that one.
    pub places: (Option<usize>, Option<usize>),
    /// Its sums.
    pub compared: Compared,
}

/// A project, a division or the total on both sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// The first side.
    pub before: Side,
    /// The second side.
    pub after: Side,
}

/// One side of a comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Side {
    /// It has figures.
    Figures(Box<Figures>),
    /// It does not exist: there is no such project, or no project with figures in the division. It counts as zero
    /// in every sum.
    Absent,
    /// It is a project with errors, which counts as zero in every sum.
    Broken,
    /// Its sum is unknown: it does not fit, or the budget as a whole has an error.
    Unknown,
}

/// One sum on both sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// The sum.
    pub sum: Sum,
    /// The amount before; `None` where there are no figures.
    pub before: Option<Fen>,
    /// The amount after; `None` where there are no figures.
    pub after: Option<Fen>,
    /// The amount after less the amount before. A project that is absent or has errors counts as zero, so that
    /// changes sum to the change of the total; `None` where a side is unknown.
    pub change: Option<Fen>,
}

/// The error for an assessment that follows another rulebook, whose payers and divisions are not comparable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OtherRulebook;

/// Compares two assessments; projects are paired by their ids.
///
/// The changes by division, and those by project, each sum to the changes of the totals.
///
/// # Errors
/// [`OtherRulebook`] where one of them does not follow `rulebook`.
pub fn compare(
    rulebook: &Rulebook,
    before: &Assessment,
    after: &Assessment,
) -> Result<Comparison, OtherRulebook> {
    follows(rulebook, before)?;
    follows(rulebook, after)?;
    Ok(Comparison {
        totals: totals(before, after),
        divisions: divisions(rulebook, before, after),
        projects: projects(before, after),
        broken: (before.broken(), after.broken()),
    })
}

fn follows(rulebook: &Rulebook, assessment: &Assessment) -> Result<(), OtherRulebook> {
    if assessment.rulebook == rulebook.digest { Ok(()) } else { Err(OtherRulebook) }
}

fn totals(before: &Assessment, after: &Assessment) -> Compared {
    Compared { before: Side::sum(before.totals), after: Side::sum(after.totals) }
}

/// The divisions of both sides, paired.
fn divisions(rulebook: &Rulebook, before: &Assessment, after: &Assessment) -> Vec<ComparedDivision> {
    let groups = |side: &Assessment| {
        let groups = summary(rulebook, side, 0..side.projects.len(), By::Division).groups;
        let known = groups.into_iter().filter_map(|group| match group.key {
            Key::Division(division) => Some((division, Side::sum(group.sums.figures))),
            _ => None,
        });
        known.collect::<Vec<_>>()
    };
    let pairs = joined(groups(before), groups(after), |(division, _)| {
        rulebook.division(*division).map(|division| division.code.as_ref())
    });
    let compared = pairs.into_iter().filter_map(|(before, after)| {
        let division = before.as_ref().or(after.as_ref())?.0;
        let side = |side: Option<(DivisionIndex, Side)>| side.map_or(Side::Absent, |(_, side)| side);
        Some(ComparedDivision { division, compared: Compared { before: side(before), after: side(after) } })
    });
    compared.collect()
}

/// The projects that differ. Projects that share an id, all but one of which have errors, are paired in their
/// order.
fn projects(before: &Assessment, after: &Assessment) -> Vec<ComparedProject> {
    let by_id = |side: &Assessment| {
        let ids = side.projects.iter().enumerate().map(|(place, project)| (project.id.clone(), place));
        let mut ids: Vec<(Arc<str>, usize)> = ids.collect();
        ids.sort();
        ids
    };
    let pairs = joined(by_id(before), by_id(after), |(id, _)| id.clone());
    let compared = pairs.into_iter().filter_map(|(one, other)| {
        let places = (one.as_ref().map(|(_, place)| *place), other.as_ref().map(|(_, place)| *place));
        let compared =
            Compared { before: Side::project(before, places.0), after: Side::project(after, places.1) };
        Some(ComparedProject { id: one.or(other)?.0, places, compared })
    });
    let mut differing: Vec<ComparedProject> = compared.filter(|project| project.compared.differs()).collect();
    differing.sort_by_key(|project| (project.places.0.is_none(), project.places));
    differing
}

/// Joins two sorted lists: pairs the entries of equal keys, and leaves the others alone.
fn joined<T, K: Ord>(before: Vec<T>, after: Vec<T>, key: impl Fn(&T) -> K) -> Vec<(Option<T>, Option<T>)> {
    let (mut before, mut after) = (before.into_iter().peekable(), after.into_iter().peekable());
    let mut pairs = Vec::new();
    loop {
        let order = match (before.peek(), after.peek()) {
            (Some(one), Some(other)) => key(one).cmp(&key(other)),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => return pairs,
        };
        let one = if order.is_le() { before.next() } else { None };
        let other = if order.is_ge() { after.next() } else { None };
        pairs.push((one, other));
    }
}

impl Side {
    /// The side for a sum over projects.
    fn sum(figures: Option<Figures>) -> Self {
        figures.map_or(Self::Unknown, |figures| Self::Figures(Box::new(figures)))
    }

    fn project(assessment: &Assessment, place: Option<usize>) -> Self {
        let Some(project) = place.and_then(|place| assessment.projects.get(place)) else {
            return Self::Absent;
        };
        match &project.result {
            Some(result) => Self::Figures(Box::new(result.figures)),
            None => Self::Broken,
        }
    }

    /// The figures; `None` where there are none.
    #[must_use]
    pub fn figures(&self) -> Option<&Figures> {
        if let Self::Figures(figures) = self { Some(figures) } else { None }
    }
}

impl Compared {
    /// True where the two sides differ.
    #[must_use]
    pub fn differs(&self) -> bool {
        self.before != self.after
    }

    /// One sum on both sides.
    #[must_use]
    pub fn change(&self, rulebook: &Rulebook, sum: Sum) -> Change {
        let amount = |side: &Side| side.figures().map(|figures| sum.of(rulebook, figures));
        let (before, after) = (amount(&self.before), amount(&self.after));
        let known = ![&self.before, &self.after].contains(&&Side::Unknown);
        let difference = || after.unwrap_or_default().checked_sub(before.unwrap_or_default());
        Change { sum, before, after, change: if known { difference() } else { None } }
    }

    /// Every sum on both sides.
    pub fn changes(&self, rulebook: &Rulebook) -> impl Iterator<Item = Change> {
        Sum::all(rulebook).map(|sum| self.change(rulebook, sum))
    }
}
