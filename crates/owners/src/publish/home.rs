//! The copy of a budget for one household: its answer alone.

use std::collections::BTreeMap;
use std::sync::Arc;

use fentan_core::draft::{DraftApportionRule, DraftEntry, DraftExclusion, DraftHousehold, DraftProject};
use fentan_core::{Draft, natural};
use fentan_rulebook::owners::Method;

use super::public_project;

/// A budget that answers for one household.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HomeCopy {
    /// The budget: the one project, public, in which the other households have neither door nor name.
    pub draft: Draft,
    /// The household's id in it, a number. Its address stands in its building, stairwell and unit.
    pub household: String,
}

/// The copy of a budget for the household at `household` of the project at `project`; `None` where there is no such
/// household, or where a rule names one that is not there.
///
/// Shares depend on every area, so the others stay as areas under numbers, with floor, building or purpose only where a
/// rule asks for these. Numbers follow the natural order of the ids, which decides who has the odd fen in a tie: the
/// household's share is the same to the fen, and so is every step of its explanation.
#[must_use]
pub fn home_copy(draft: &Draft, project: usize, household: usize) -> Option<HomeCopy> {
    let public = public_project(draft.projects.get(project)?);
    let ids = numbers(&public);
    let own = public.households.get(household)?;
    let asked = Asked::of(&public);
    let households = public.households.iter().enumerate().map(|(index, other)| {
        let id = ids.get(other.id.as_str())?.clone();
        let copied = if index == household { itself(other, id) } else { asked.stranger(other, id) };
        Some(Arc::new(copied))
    });
    let households = households.collect::<Option<Vec<_>>>()?;
    let apportion = public.apportion.iter().map(|rule| renamed(rule, &ids));
    let apportion = apportion.collect::<Option<Vec<_>>>()?;
    let id = ids.get(own.id.as_str())?.clone();
    let copied = DraftProject {
        households,
        apportion,
        matters: Vec::new(),
        readiness: Vec::new(),
        ..DraftProject::clone(&public)
    };
    let Draft { schema, rulebook, rulebook_digest, readings, projects: _ } = draft;
    let draft = Draft {
        schema: schema.clone(),
        rulebook: rulebook.clone(),
        rulebook_digest: rulebook_digest.clone(),
        readings: readings.clone(),
        projects: vec![Arc::new(copied)],
    };
    Some(HomeCopy { draft, household: id })
}

/// A number for each household by its id, in the natural order of ids.
fn numbers(project: &DraftProject) -> BTreeMap<&str, String> {
    let mut ids: Vec<&str> = project.households.iter().map(|household| household.id.as_str()).collect();
    ids.sort_unstable_by(|one, other| natural(one, other));
    ids.into_iter().zip(1_usize..).map(|(id, number)| (id, number.to_string())).collect()
}

/// The household itself. One whose id is all that names it keeps that as the number on its door.
fn itself(household: &DraftHousehold, id: String) -> DraftHousehold {
    let mut own = DraftHousehold { id, ..household.clone() };
    let parts = [&own.building, &own.stairwell, &own.unit];
    if parts.into_iter().flatten().all(|part| part.trim().is_empty()) {
        own.unit = Some(household.id.clone());
    }
    own
}

/// The part of a household's address that the rules ask for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum AskedPlace {
    Nothing,
    Building,
    Stairwell,
}

/// The facts about households that the rules of a project ask for beside areas.
struct Asked {
    place: AskedPlace,
    floor: bool,
    purpose: bool,
}

impl Asked {
    fn of(project: &DraftProject) -> Self {
        let any = |asks: fn(&DraftApportionRule) -> bool| project.apportion.iter().any(asks);
        // A rule that names a stairwell names its building too.
        let place = if any(|rule| rule.stairwell.is_some()) {
            AskedPlace::Stairwell
        } else if any(|rule| rule.building.is_some()) {
            AskedPlace::Building
        } else {
            AskedPlace::Nothing
        };
        Self {
            place,
            floor: any(|rule| Method::from_id(&rule.method).is_some_and(Method::by_floor)),
            purpose: any(|rule| rule.non_residential.is_some()),
        }
    }

    /// Another household: its area, and what else is asked for.
    fn stranger(&self, household: &DraftHousehold, id: String) -> DraftHousehold {
        let DraftHousehold { building, stairwell, floor, area, purpose, .. } = household;
        DraftHousehold {
            id,
            building: building.clone().filter(|_| self.place != AskedPlace::Nothing),
            stairwell: stairwell.clone().filter(|_| self.place == AskedPlace::Stairwell),
            floor: floor.clone().filter(|_| self.floor),
            area: area.clone(),
            purpose: purpose.clone().filter(|_| self.purpose),
            ..DraftHousehold::default()
        }
    }
}

/// A rule with the households' new ids; `None` where it names one that is not there.
fn renamed(rule: &DraftApportionRule, ids: &BTreeMap<&str, String>) -> Option<DraftApportionRule> {
    let new = |id: &String| ids.get(id.as_str()).cloned();
    let exclude = rule
        .exclude
        .iter()
        .map(|exclusion| Some(DraftExclusion { household: new(&exclusion.household)?, ..exclusion.clone() }));
    let entries = rule
        .entries
        .iter()
        .map(|entry| Some(DraftEntry { household: new(&entry.household)?, ..entry.clone() }));
    Some(DraftApportionRule {
        exclude: exclude.collect::<Option<_>>()?,
        entries: entries.collect::<Option<_>>()?,
        ..rule.clone()
    })
}
