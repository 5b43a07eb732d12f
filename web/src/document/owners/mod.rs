//! The places of texts about the households of a project, and the actions on what is said of them.

mod action;
mod counts;
mod fields;

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::Arc;

use fentan_core::draft::{DraftEntry, DraftMatter, DraftProject, DraftReadinessEntry, TextById};

pub(super) use self::action::apply;
pub(crate) use self::action::{MAINTENANCE_FUND, OwnersAction, PutHousehold};
pub(crate) use self::counts::{counts_one_each, is_in_scope, taking_part};
pub(crate) use self::fields::{
    EntryField, HouseholdField, MatterField, OwnerFundingField, ReadinessField, WaiverField,
};
use super::place::unless_empty;

/// The matter that owners vote on where none is listed.
pub(crate) const APPLICATION: &str = "application";

/// The place of one text about the households of a project. Lists are counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum OwnersPlace {
    /// A field of a household.
    Household(usize, HouseholdField),
    /// A household's vote on a matter, by the place of each; where no matter is listed, 0 is the application.
    Vote { household: usize, matter: usize },
    /// A rule's own coefficient of a floor.
    Floor { rule: usize, floor: u32 },
    /// The reason why a household takes no part in a rule, where it does not.
    Exclusion { rule: usize, household: usize },
    /// A field of what is entered for a household under a rule.
    Entry { rule: usize, household: usize, field: EntryField },
    /// A field of a waiver.
    Waiver(usize, WaiverField),
    /// A field of money that all owners have together.
    Funding(usize, OwnerFundingField),
    /// The way in which cash is collected.
    Collection,
    /// A field of a matter that is voted on.
    Matter(usize, MatterField),
    /// A field of a thing to show, by the id of the thing.
    Readiness(&'static str, ReadinessField),
}

/// The id of the matter at a place.
pub(crate) fn matter_id(project: &DraftProject, matter: usize) -> &str {
    match project.matters.get(matter) {
        Some(matter) => &matter.id,
        None if matter == 0 && project.matters.is_empty() => APPLICATION,
        None => "",
    }
}

/// The id of the household at a place.
pub(crate) fn household_id(project: &DraftProject, household: usize) -> &str {
    project.households.get(household).map_or("", |household| &household.id)
}

impl OwnersPlace {
    /// The path of the place from its project, as diagnostics write it. What is not listed yet has a path of its own.
    pub(super) fn path(self, project: Option<&DraftProject>) -> String {
        let listed = |position: Option<usize>, own: &str| match position {
            Some(index) => format!("[{index}]"),
            None => format!(".{own}"),
        };
        match self {
            Self::Household(index, field) => format!("households[{index}].{}", field.name()),
            Self::Vote { household, matter } => {
                let id = project.map_or("", |project| matter_id(project, matter));
                format!("households[{household}].votes.{id}")
            }
            Self::Floor { rule, floor } => format!("apportion[{rule}].floors.{floor}"),
            Self::Exclusion { rule, household } => {
                let of = project.and_then(|project| {
                    let id = household_id(project, household);
                    project.apportion.get(rule)?.exclude.iter().position(|out| out.household == id)
                });
                format!("apportion[{rule}].exclude{}.reason", listed(of, &household.to_string()))
            }
            Self::Entry { rule, household, field } => {
                let of = project.and_then(|project| {
                    let id = household_id(project, household);
                    project.apportion.get(rule)?.entries.iter().position(|entry| entry.household == id)
                });
                let of = listed(of, &household.to_string());
                format!("apportion[{rule}].entries{of}.{}", field.name())
            }
            Self::Waiver(index, field) => format!("waivers[{index}].{}", field.name()),
            Self::Funding(index, field) => format!("owner_funding[{index}].{}", field.name()),
            Self::Collection => "collection".to_owned(),
            Self::Matter(index, field) => format!("matters[{index}].{}", field.name()),
            Self::Readiness(item, field) => {
                let of =
                    project.and_then(|project| project.readiness.iter().position(|entry| entry.item == item));
                format!("readiness{}.{}", listed(of, item), field.name())
            }
        }
    }

    /// The text here; empty where there is none.
    pub(crate) fn held(self, project: &DraftProject) -> &str {
        self.found(project).unwrap_or_default()
    }

    fn found(self, project: &DraftProject) -> Option<&str> {
        Some(match self {
            Self::Household(index, field) => field.held(project.households.get(index)?),
            Self::Vote { household, matter } => {
                let votes = project.households.get(household)?.votes.as_ref()?;
                votes.get(matter_id(project, matter))?
            }
            Self::Floor { rule, floor } => {
                project.apportion.get(rule)?.floors.as_ref()?.get(&floor.to_string())?
            }
            Self::Exclusion { rule, household } => {
                let id = household_id(project, household);
                let excluded = &project.apportion.get(rule)?.exclude;
                excluded.iter().find(|out| out.household == id)?.reason.as_deref()?
            }
            Self::Entry { rule, household, field } => {
                let id = household_id(project, household);
                let entries = &project.apportion.get(rule)?.entries;
                field.held(entries.iter().find(|entry| entry.household == id)?)
            }
            Self::Waiver(index, field) => field.held(project.waivers.get(index)?),
            Self::Funding(index, field) => field.held(project.owner_funding.get(index)?),
            Self::Collection => project.collection.as_deref()?,
            Self::Matter(index, field) => match project.matters.get(index) {
                Some(matter) => field.held(matter),
                None if index == 0 && field == MatterField::Kind => APPLICATION,
                None => return None,
            },
            Self::Readiness(item, field) => {
                field.held(project.readiness.iter().find(|entry| entry.item == item)?)
            }
        })
    }

    /// Puts a text here.
    pub(super) fn write(self, project: &mut DraftProject, text: String) {
        // What has no place is left: somebody typed in a field of what was taken out meanwhile.
        let _ = self.put(project, text);
    }

    fn put(self, project: &mut DraftProject, text: String) -> Option<()> {
        match self {
            Self::Household(index, field) => {
                field.put(Arc::make_mut(project.households.get_mut(index)?), text);
            }
            Self::Vote { household, matter } => {
                let id = matter_id(project, matter).to_owned();
                let household = Arc::make_mut(project.households.get_mut(household)?);
                put_by_id(&mut household.votes, &id, text);
            }
            Self::Floor { rule, floor } => {
                put_by_id(&mut project.apportion.get_mut(rule)?.floors, &floor.to_string(), text);
            }
            Self::Exclusion { rule, household } => {
                let id = household_id(project, household).to_owned();
                let excluded = &mut project.apportion.get_mut(rule)?.exclude;
                excluded.iter_mut().find(|out| out.household == id)?.reason = unless_empty(text);
            }
            Self::Entry { rule, household, field } => {
                if field == EntryField::Count && !text.is_empty() {
                    counts::write_out(project, rule)?;
                }
                let id = household_id(project, household).to_owned();
                enter(&mut project.apportion.get_mut(rule)?.entries, id, field, text);
            }
            Self::Waiver(index, field) => field.put(project.waivers.get_mut(index)?, text),
            Self::Funding(index, field) => field.put(project.owner_funding.get_mut(index)?, text),
            Self::Collection => project.collection = unless_empty(text),
            Self::Matter(index, field) => {
                if index == 0 {
                    list_application(project);
                }
                field.put(project.matters.get_mut(index)?, text);
            }
            Self::Readiness(item, field) => show(&mut project.readiness, item, field, text),
        }
        Some(())
    }
}

/// The application that owners vote on where no matter is listed becomes one that is, so that it can be changed and
/// others can stand beside it: what was voted on it stays.
fn list_application(project: &mut DraftProject) {
    if project.matters.is_empty() {
        let application = || APPLICATION.to_owned();
        project.matters.push(DraftMatter { id: application(), kind: application(), name: None });
    }
}

/// Puts a text under an id; an empty one takes what is there away.
fn put_by_id(texts: &mut Option<TextById>, id: &str, text: String) {
    let mut by_id = texts.take().unwrap_or_default();
    if text.is_empty() {
        by_id.remove(id);
    } else {
        by_id.insert(id.to_owned(), text);
    }
    *texts = Some(by_id).filter(|texts| !texts.is_empty());
}

/// A household for which nothing is entered is not listed.
fn enter(entries: &mut Vec<DraftEntry>, household: String, field: EntryField, text: String) {
    let place = entries.iter().position(|entry| entry.household == household);
    let entry = match place {
        Some(place) => &mut entries[place],
        None if text.is_empty() => return,
        None => entries.push_mut(DraftEntry { household, ..DraftEntry::default() }),
    };
    field.put(entry, text);
    if let (Some(place), None, None) = (place, &entry.count, &entry.amount) {
        entries.remove(place);
    }
}

/// A thing of which nothing is said is not listed.
fn show(entries: &mut Vec<DraftReadinessEntry>, item: &str, field: ReadinessField, text: String) {
    let place = entries.iter().position(|entry| entry.item == item);
    let entry = match place {
        Some(place) => &mut entries[place],
        None if text.is_empty() => return,
        None => entries.push_mut(DraftReadinessEntry { item: item.to_owned(), ..Default::default() }),
    };
    field.put(entry, text);
    let nothing = DraftReadinessEntry { item: item.to_owned(), ..Default::default() };
    if let Some(place) = place.filter(|_| *entry == nothing) {
        entries.remove(place);
    }
}

#[cfg(test)]
mod tests;

/// The id of a thing that a project has to show, kept for as long as the page is open, so that a place can be copied. Each
/// id is kept once; a rulebook has a few dozen.
pub(crate) fn kept_id(id: &str) -> &'static str {
    thread_local! {
        static KEPT: RefCell<BTreeSet<&'static str>> = const { RefCell::new(BTreeSet::new()) };
    }
    KEPT.with_borrow_mut(|kept| {
        kept.get(id).copied().unwrap_or_else(|| {
            let id: &'static str = Box::leak(id.into());
            kept.insert(id);
            id
        })
    })
}
