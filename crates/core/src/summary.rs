//! The sums of groups of projects, as bureaus print them: by division, year, kind, tier or bundle.
//!
//! A project without figures is in no group and in no sum: it is listed apart, so that whoever prints the sums can
//! say what is not in them.

use std::cmp::Ordering;
use std::sync::Arc;

use crate::assessment::{Assessment, Figures, ProjectResult};
use crate::budget::Project;
use fentan_rulebook::{DivisionIndex, KindIndex, Rulebook, TierIndex};

/// What projects are grouped by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum By {
    /// Where they are.
    Division,
    /// The year of their plan.
    Year,
    /// What kind of project they are.
    Kind,
    /// Their tier.
    Tier,
    /// The bundle (打捆) they are approved in.
    Bundle,
}

impl By {
    /// Everything there is to group by.
    pub const ALL: [Self; 5] = [Self::Division, Self::Year, Self::Kind, Self::Tier, Self::Bundle];
}

/// What the projects of a group have in common.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// They are in this division.
    Division(DivisionIndex),
    /// They are in the plan of this year.
    Year(u32),
    /// They are of this kind.
    Kind(KindIndex),
    /// They are of this tier, or of none.
    Tier(Option<TierIndex>),
    /// They are in this bundle, or in none.
    Bundle(Option<Arc<str>>),
}

/// Projects and what they sum to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sums {
    /// The projects' places in the budget, in its order.
    pub projects: Vec<usize>,
    /// Their sums; `None` where one does not fit.
    pub figures: Option<Figures>,
}

/// A group of projects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What they have in common.
    pub key: Key,
    /// Which they are and what they sum to.
    pub sums: Sums,
}

/// The sums of groups of projects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// The groups in their order: divisions by code, years ascending, kinds and tiers as the rulebook lists them,
    /// bundles by their text; projects without a tier or a bundle last.
    pub groups: Vec<Group>,
    /// All projects that are in a group.
    pub all: Sums,
    /// The places of the projects that have errors and so are in no sum, in the budget's order.
    pub broken: Vec<usize>,
}

/// Sums projects by group. `projects` are places in the budget, in any order; one given twice counts once, and a
/// place where there is no project counts for nothing.
///
/// The sums of the groups sum to those of all projects, and each project that has figures is in exactly one group.
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
    let (sound, broken): (Vec<usize>, Vec<usize>) =
        places.into_iter().partition(|place| result(assessment, *place).is_some());
    let key = |place: &usize| Some((Key::of(by, &result(assessment, *place)?.project), *place));
    let mut keyed: Vec<(Key, usize)> = sound.iter().filter_map(key).collect();
    // The sort keeps the budget's order within a group.
    keyed.sort_by(|(one, _), (other, _)| one.order(rulebook, other));
    let groups = keyed.chunk_by(|(one, _), (next, _)| one == next).filter_map(|members| {
        let key = members.first()?.0.clone();
        Some(Group { key, sums: sums(assessment, members.iter().map(|(_, place)| *place).collect()) })
    });
    Summary { groups: groups.collect(), all: sums(assessment, sound), broken }
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

    /// The order of two keys of one sort.
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
