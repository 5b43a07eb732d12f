//! How far a project has come: what 三, 五 and Annex 4 ask of it, each with what was said about it and whether that is
//! enough. Figures never depend on it.

pub(crate) mod entries;
mod items;
#[cfg(test)]
mod tests;

use serde::Serialize;
use std::sync::Arc;

use self::entries::Entry;
use super::vote::VoteResult;
use fentan_core::check::Checker;
use fentan_core::diagnostic::Diagnostic;
use fentan_core::draft::DraftProject;
use fentan_core::path::Path;
use fentan_rulebook::Date;
use fentan_rulebook::Rulebook;
use fentan_rulebook::owners::{ReadinessGroup, ReadinessItem};
use fentan_rulebook::text::Bilingual;

/// What a project has to show, and what is said about its entries.
#[derive(Clone, Debug, Default)]
pub struct Readiness {
    /// Everything it has to show, in order.
    pub items: Vec<ItemResult>,
    /// What is said about the entries, with paths from the budget's root.
    pub diagnostics: Vec<Diagnostic>,
}

/// One thing a project has to show.
#[derive(Clone, Debug)]
pub struct ItemResult {
    /// What it belongs to.
    pub group: Arc<ReadinessGroup>,
    /// What it is.
    pub item: Arc<ReadinessItem>,
    /// How far it has come.
    pub state: State,
    /// Why, in words.
    pub why: Bilingual,
    /// What was entered about it.
    pub entered: Entered,
    /// How many working days a period has, where they are known.
    pub working_days: Option<u32>,
}

/// What was entered about a thing.
#[derive(Clone, Debug, Default)]
pub struct Entered {
    /// The answer: yes (`true`) or no.
    pub answer: Option<bool>,
    /// The first day.
    pub from: Option<Date>,
    /// The last day, or the only one.
    pub to: Option<Date>,
    /// What somebody wrote about it.
    pub note: Option<String>,
}

/// How far a thing has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "ReadinessState"))]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// It is as it should be.
    Met,
    /// It is not.
    NotMet,
    /// Something is yet to be done or entered.
    Open,
    /// It cannot be said.
    Unknown,
}

impl State {
    /// Every state, in the order in which they are counted.
    pub const ALL: [Self; 4] = [Self::Met, Self::NotMet, Self::Open, Self::Unknown];

    /// The word used in data.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::NotMet => "not_met",
            Self::Open => "open",
            Self::Unknown => "unknown",
        }
    }

    /// What people call it.
    #[must_use]
    pub fn name(self) -> Bilingual {
        match self {
            Self::Met => Bilingual::new("符合", "met"),
            Self::NotMet => Bilingual::new("不符合", "not met"),
            Self::Open => Bilingual::new("待办", "open"),
            Self::Unknown => Bilingual::new("无法判断", "unknown"),
        }
    }
}

/// How far the project at `index` of its budget has come.
#[must_use]
pub fn readiness(rulebook: &Rulebook, project: &DraftProject, index: usize, vote: &VoteResult) -> Readiness {
    let projects = Path::ROOT.field("projects");
    let mut found = Vec::new();
    let rules = &rulebook.owners;
    let entries = entries::read(rules, project, &projects.item(index), &mut Checker::new(&[], &mut found));
    let facts = items::Facts { rules, rulebook, project, vote, entries: &entries };
    let mut items = Vec::new();
    for group in &rules.readiness {
        for item in &group.items {
            let entry = entries.get(item.id.as_ref());
            let judged = items::judge(item, entry.unwrap_or(&Entry::default()), &facts);
            items.push(ItemResult {
                group: Arc::clone(group),
                item: Arc::clone(item),
                state: judged.state,
                why: judged.why,
                entered: entry.map(|entry| entry.entered.clone()).unwrap_or_default(),
                working_days: judged.working_days,
            });
        }
    }
    Readiness { items, diagnostics: found }
}
