//! Summaries: the sums of groups of projects, by division, year, kind, tier or bundle.
//!
//! A project without figures is in no group and no sum; it is listed apart, so that a printed summary can say what
//! it leaves out.

use std::cmp::Ordering;
use std::sync::Arc;

use crate::assessment::{Assessment, Figures, ProjectResult};
use crate::budget::Project;
use fentan_rulebook::{DivisionIndex, KindIndex, Rulebook, TierIndex};

/// The property by which projects are grouped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum By {
    /// The division they lie in.
    Division,
    /// The year of their plan.
    Year,
    /// The kind of project.
    Kind,
    /// Their tier.
    Tier,
    /// The bundle (打捆) they are approved in.
    Bundle,
}

impl By {
    /// All properties.
    pub const ALL: [Self; 5] = [Self::Division, Self::Year, Self::Kind, Self::Tier, Self::Bundle];
}

/// The value that the projects of a group have in common.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// The division.
    Division(DivisionIndex),
    /// The year.
    Year(u32),
    /// The kind.
    Kind(KindIndex),
    /// The tier; `None` for projects without one.
    Tier(Option<TierIndex>),
    /// The bundle; `None` for projects without one.
    Bundle(Option<Arc<str>>),
}

/// A set of projects and its sums.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sums {
    /// The projects' indices in the budget, ascending.
    pub projects: Vec<usize>,
    /// Their sums; `None` where one does not fit.
    pub figures: Option<Figures>,
}

/// A group of projects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The value they have in common.
    pub key: Key,
    /// Its projects and their sums.
    pub sums: Sums,
}

/// The sums of groups of projects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// The groups in order: divisions by code, years ascending, kinds and tiers as in the rulebook, bundles by
    /// text; projects without a tier or bundle last.
    pub groups: Vec<Group>,
    /// All projects with figures.
    pub all: Sums,
    /// The indices of the projects with errors, which are in no sum, ascending.
    pub broken: Vec<usize>,
}

/// Sums the projects at the indices `projects` by group. Their order does not matter; an index given twice counts
/// once, and one without a project does not count.
///
/// The sums of the groups add up to those of all projects, and each project with figures is in exactly one group.
#[must_use]
pub fn summary(
    rulebook: &Rulebook,
    assessment: &Assessment,
    projects: impl IntoIterator<Item = usize>,
    by: By,
) -> Summary {
    let mut places: Vec<usize> =
        projects.into_iter().filter(|place| *place < assessment.projects.len()).collect();
    places.sort_unstable();
    places.dedup();
    let (complete, broken): (Vec<usize>, Vec<usize>) =
        places.into_iter().partition(|place| result(assessment, *place).is_some());
    let key = |place: &usize| Some((Key::of(by, &result(assessment, *place)?.project), *place));
    let mut keyed: Vec<(Key, usize)> = complete.iter().filter_map(key).collect();
    // The sort keeps the budget's order within a group.
    keyed.sort_by(|(one, _), (other, _)| one.order(rulebook, other));
    let groups = keyed.chunk_by(|(one, _), (next, _)| one == next).filter_map(|members| {
        let key = members.first()?.0.clone();
        Some(Group { key, sums: sums(assessment, members.iter().map(|(_, place)| *place).collect()) })
    });
    Summary { groups: groups.collect(), all: sums(assessment, complete), broken }
}

fn result(assessment: &Assessment, place: usize) -> Option<&ProjectResult> {
    assessment.projects.get(place)?.result.as_ref()
}

fn sums(assessment: &Assessment, projects: Vec<usize>) -> Sums {
    let results = projects.iter().filter_map(|place| result(assessment, *place));
    let figures = results
        .map(|result| &result.figures)
        .try_fold(Figures::default(), |sum, figures| sum.checked_add(figures));
    Sums { projects, figures }
}

impl Key {
    fn of(by: By, project: &Project) -> Self {
        match by {
            By::Division => Self::Division(project.division),
            By::Year => Self::Year(project.year),
            By::Kind => Self::Kind(project.kind),
            By::Tier => Self::Tier(project.tier),
            By::Bundle => Self::Bundle(project.bundle.clone()),
        }
    }

    /// The order of two keys of one kind.
    fn order(&self, rulebook: &Rulebook, other: &Self) -> Ordering {
        let code = |division: &DivisionIndex| {
            (rulebook.division(*division).map(|division| division.code.as_ref()), *division)
        };
        match (self, other) {
            (Self::Division(one), Self::Division(other)) => code(one).cmp(&code(other)),
            (Self::Year(one), Self::Year(other)) => one.cmp(other),
            (Self::Kind(one), Self::Kind(other)) => one.cmp(other),
            (Self::Tier(one), Self::Tier(other)) => none_last(one.as_ref(), other.as_ref()),
            (Self::Bundle(one), Self::Bundle(other)) => none_last(one.as_ref(), other.as_ref()),
            _ => Ordering::Equal,
        }
    }
}

fn none_last<T: Ord>(one: Option<&T>, other: Option<&T>) -> Ordering {
    (one.is_none(), one).cmp(&(other.is_none(), other))
}
