//! Two assessments side by side: two scenarios, two readings, two plans for the grants.
//!
//! Every sum is given before, after, and as the change between: over all projects, by division, and for each project
//! that differs. What cannot be said is left open: where a total does not fit, there is no change of it either.

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

/// What two assessments differ in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// All projects together.
    pub totals: Compared,
    /// Every division in which either has a project with figures, by code. A project that moved counts where it was
    /// before, and where it is after.
    pub divisions: Vec<ComparedDivision>,
    /// The projects that differ: those of the first in its order, then those that only the second has.
    pub projects: Vec<ComparedProject>,
    /// How many projects have errors, and so are in no sum: before and after.
    pub broken: (usize, usize),
}

/// A division on both sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedDivision {
    /// Which it is.
    pub division: DivisionIndex,
    /// The sums of its projects.
    pub compared: Compared,
}

/// A project that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedProject {
    /// Its id, by which its two sides were found.
    pub id: Arc<str>,
    /// Its places in the two budgets, where it is in both.
    pub places: (Option<usize>, Option<usize>),
    /// Its sums.
    pub compared: Compared,
}

/// One thing on both sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// The first side.
    pub before: Side,
    /// The second side.
    pub after: Side,
}

/// What one side says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Side {
    /// These figures.
    Figures(Box<Figures>),
    /// It is not there: no such project, no sound project in the division. That is nothing in every sum.
    Absent,
    /// A project with errors: the sums leave it out, so for them it is nothing.
    Broken,
    /// A sum that is not known: it does not fit, or the budget as a whole has an error.
    Unknown,
}

/// One sum on both sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// Which sum it is.
    pub sum: Sum,
    /// The amount before; `None` where there are no figures.
    pub before: Option<Fen>,
    /// The amount after; `None` where there are no figures.
    pub after: Option<Fen>,
    /// What it grew by, below zero where it shrank. A side that the sums leave out counts as nothing, so that changes
    /// sum to the change of the total; `None` where a side is not known.
    pub change: Option<Fen>,
}

/// The two assessments do not follow the rulebook they are to be compared under: their payers and divisions are not
/// the same things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OtherRulebook;

/// Compares two assessments; projects are the same where their ids are.
///
/// The changes by division, and those by project, sum to the changes of the totals.
///
/// # Errors
/// Refuses assessments that follow another rulebook.
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

/// The divisions of both, side by side.
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

/// The projects that differ. Several of one id, all but one of them broken, are paired in their order.
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

/// Two lists in the order of their keys as one: each entry beside the one of the same key in the other list.
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
    /// A sum over several projects, where it is known.
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

    /// The figures, where there are any.
    #[must_use]
    pub fn figures(&self) -> Option<&Figures> {
        if let Self::Figures(figures) = self { Some(figures) } else { None }
    }
}

impl Compared {
    /// Whether the two sides are not the same.
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
