//! The actions on what a project says of its households.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use fentan_core::draft::{
    DraftApportionRule, DraftHousehold, DraftMatter, DraftOwnerFunding, DraftProject, DraftWaiver, TextById,
};

use super::super::new_id;
use super::super::place::Place;
use super::fields::{HouseholdField, OwnerFundingField, WaiverField};
use super::{OwnersPlace, list_application};

/// The source that is drawn from each household's account.
pub(crate) const MAINTENANCE_FUND: &str = "maintenance_fund";

/// One thing done to what the present project says of its households; each is one change that can be taken back.
#[derive(Clone)]
pub(crate) enum OwnersAction {
    /// A household is added after the others, in the building and stairwell of the last.
    AddHousehold,
    /// The households at these places are taken out, and whatever was said of them elsewhere.
    RemoveHouseholds(Vec<usize>),
    /// Households are changed and added.
    PutHouseholds(Vec<PutHousehold>),
    /// Several texts are written: a whole building votes for something.
    Write(Vec<(OwnersPlace, String)>),
    /// A rule of apportionment is added after the others.
    AddRule(Box<DraftApportionRule>),
    /// A rule is another one from now on.
    ChangeRule(usize, Box<DraftApportionRule>),
    RemoveRule(usize),
    AddWaivers(Vec<DraftWaiver>),
    RemoveWaiver(usize),
    AddFunding(DraftOwnerFunding),
    RemoveFunding(usize),
    /// The maintenance fund pays for these from now on: for lines by their ids, or for all shared parts.
    UseFund(Vec<Option<String>>),
    /// A matter is added; without an id it is given one. The application stays beside it where none was listed.
    AddMatter(DraftMatter),
    /// A matter is taken out, and the votes on it.
    RemoveMatter(usize),
}

/// The new state of one household.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct PutHousehold {
    /// Its place; without one it is added after the others.
    pub(crate) at: Option<usize>,
    /// The texts that its fields hold from now on; fields not named stay as they are.
    pub(crate) texts: Vec<(HouseholdField, String)>,
}

/// Does it. Returns the place to type next, where there is one.
pub(in super::super) fn apply(
    project: &mut DraftProject,
    index: usize,
    action: OwnersAction,
) -> Option<Place> {
    let mut next = None;
    match action {
        OwnersAction::AddHousehold => {
            add(project);
            let field =
                if project.households.len() > 1 { HouseholdField::Unit } else { HouseholdField::Building };
            next = Some(OwnersPlace::Household(project.households.len() - 1, field));
        }
        OwnersAction::RemoveHouseholds(places) => remove_households(project, &places),
        OwnersAction::PutHouseholds(all) => put(project, all),
        OwnersAction::Write(texts) => {
            for (place, text) in texts {
                place.write(project, text);
            }
        }
        OwnersAction::AddRule(rule) => project.apportion.push(*rule),
        OwnersAction::ChangeRule(place, rule) => {
            if let Some(own) = project.apportion.get_mut(place) {
                *own = *rule;
            }
        }
        OwnersAction::RemoveRule(place) => remove(&mut project.apportion, place),
        OwnersAction::AddWaivers(waivers) => {
            next = Some(OwnersPlace::Waiver(project.waivers.len(), WaiverField::Payer));
            project.waivers.extend(waivers);
        }
        OwnersAction::RemoveWaiver(place) => remove(&mut project.waivers, place),
        OwnersAction::AddFunding(funding) => {
            next = Some(OwnersPlace::Funding(project.owner_funding.len(), OwnerFundingField::Amount));
            project.owner_funding.push(funding);
        }
        OwnersAction::RemoveFunding(place) => remove(&mut project.owner_funding, place),
        OwnersAction::UseFund(lines) => {
            project.owner_funding.retain(|funding| funding.source != MAINTENANCE_FUND);
            let used = |line| DraftOwnerFunding { source: MAINTENANCE_FUND.to_owned(), line, amount: None };
            project.owner_funding.extend(lines.into_iter().map(used));
        }
        OwnersAction::AddMatter(mut matter) => {
            list_application(project);
            if matter.id.is_empty() {
                matter.id = new_id(project.matters.iter().map(|matter| matter.id.as_str()));
            }
            project.matters.push(matter);
        }
        OwnersAction::RemoveMatter(place) => remove_matter(project, place),
    }
    next.map(|place| Place::Owners(index, place))
}

fn remove<T>(list: &mut Vec<T>, place: usize) {
    if place < list.len() {
        list.remove(place);
    }
}

fn add(project: &mut DraftProject) {
    let id = new_id(project.households.iter().map(|household| household.id.as_str()));
    let (building, stairwell) = match project.households.last() {
        Some(last) => (last.building.clone(), last.stairwell.clone()),
        None => (None, None),
    };
    project.households.push(DraftHousehold { id, building, stairwell, ..DraftHousehold::default() }.into());
}

/// Changes and adds households. One that is added goes by building, stairwell and number where no other does.
fn put(project: &mut DraftProject, all: Vec<PutHousehold>) {
    let mut ids: HashSet<String> = project.households.iter().map(|household| household.id.clone()).collect();
    let mut number = new_id(ids.iter().map(String::as_str));
    for PutHousehold { at, texts } in all {
        let mut new = DraftHousehold::default();
        let known = at.and_then(|place| project.households.get_mut(place)).map(Arc::make_mut);
        let is_new = known.is_none();
        let household = known.unwrap_or(&mut new);
        for (field, text) in texts {
            field.put(household, text);
        }
        if is_new {
            new.id = door(&new).filter(|id| !ids.contains(id)).unwrap_or_else(|| {
                while ids.contains(&number) {
                    number = new_id(std::iter::once(number.as_str()));
                }
                number.clone()
            });
            ids.insert(new.id.clone());
            project.households.push(new.into());
        }
    }
}

/// Building, stairwell and number as an id: `1-2-301`.
fn door(household: &DraftHousehold) -> Option<String> {
    let unit = household.unit.as_deref()?;
    let parts = [household.building.as_deref(), household.stairwell.as_deref(), Some(unit)];
    let parts: Vec<&str> = parts.into_iter().flatten().collect();
    Some(parts.join("-")).filter(|id| id.chars().count() <= LONGEST_ID)
}

/// The greatest length of an id, in characters.
const LONGEST_ID: usize = 64;

fn remove_households(project: &mut DraftProject, places: &[usize]) {
    let out: HashMap<String, Option<String>> = places
        .iter()
        .filter_map(|place| project.households.get(*place))
        .map(|household| (household.id.clone(), household.same_owner_as.clone()))
        .collect();
    let places: HashSet<usize> = places.iter().copied().collect();
    let mut place = 0..;
    project.households.retain(|_| place.next().is_some_and(|place| !places.contains(&place)));
    keep_owners_together(project, &out);
    for rule in &mut project.apportion {
        rule.exclude.retain(|excluded| !out.contains_key(&excluded.household));
        rule.entries.retain(|entry| !out.contains_key(&entry.household));
    }
    project.waivers.retain(|waiver| !out.contains_key(&waiver.household));
}

/// Households that said to be of one owner with one that is gone stay together: they now name the one that it named
/// itself, or else the first of them.
fn keep_owners_together(project: &mut DraftProject, out: &HashMap<String, Option<String>>) {
    let mut heads: HashMap<String, String> = HashMap::new();
    for household in &mut project.households {
        let Some(mut named) = household.same_owner_as.clone().filter(|id| out.contains_key(id)) else {
            continue;
        };
        // A chain of those that are gone is at most as long as there are of them.
        for _ in 0..out.len() {
            if let Some(Some(next)) = out.get(&named) {
                named.clone_from(next);
            }
        }
        let other = if out.contains_key(&named) { heads.get(&named).cloned() } else { Some(named.clone()) };
        let other = other.filter(|other| *other != household.id);
        if other.is_none() {
            heads.insert(named, household.id.clone());
        }
        Arc::make_mut(household).same_owner_as = other;
    }
}

fn remove_matter(project: &mut DraftProject, place: usize) {
    if place >= project.matters.len() {
        return;
    }
    let id = project.matters.remove(place).id;
    for household in &mut project.households {
        if household.votes.as_ref().is_some_and(|votes| votes.contains_key(&id)) {
            let votes = &mut Arc::make_mut(household).votes;
            votes.as_mut().into_iter().for_each(|votes| votes.remove(&id));
            *votes = votes.take().filter(|votes: &TextById| !votes.is_empty());
        }
    }
}
