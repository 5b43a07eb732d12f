//! The readiness of a project (三, 五, 附件4): each condition for applying, what was entered about it, and whether that
//! meets it. No figure depends on it.

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

/// The readiness of a project, with diagnostics.
#[derive(Clone, Debug, Default)]
pub struct Readiness {
    /// The conditions (立项条件), in the rulebook's order.
    pub items: Vec<ItemResult>,
    /// Diagnostics on the entries, with paths from the budget's root.
    pub diagnostics: Vec<Diagnostic>,
}

/// A condition with its state.
#[derive(Clone, Debug)]
pub struct ItemResult {
    /// The group of conditions that it belongs to.
    pub group: Arc<ReadinessGroup>,
    /// The condition as the rulebook states it.
    pub item: Arc<ReadinessItem>,
    /// The state.
    pub state: State,
    /// The reason for the state, in words.
    pub why: Bilingual,
    /// The entry about it; empty where there is none.
    pub entered: Entered,
    /// The number of working days of a period; `None` where days or calendar are missing.
    pub working_days: Option<u32>,
}

/// The entry about a condition.
#[derive(Clone, Debug, Default)]
pub struct Entered {
    /// The answer: yes (`true`) or no.
    pub answer: Option<bool>,
    /// The first day of a period, or the day from which a deadline counts.
    pub from: Option<Date>,
    /// The last day, or the only one.
    pub to: Option<Date>,
    /// The note that somebody wrote.
    pub note: Option<String>,
}

/// The state of a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "ReadinessState"))]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// The condition is met.
    Met,
    /// The condition is not met.
    NotMet,
    /// Something is yet to be done or entered.
    Open,
    /// The state cannot be told: an entry has an error, or the calendar of a year is missing.
    Unknown,
}

impl State {
    /// Every state, in the order in which they are counted.
    pub const ALL: [Self; 4] = [Self::Met, Self::NotMet, Self::Open, Self::Unknown];

    /// The id used in data.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::NotMet => "not_met",
            Self::Open => "open",
            Self::Unknown => "unknown",
        }
    }

    /// The name shown to people.
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

/// The readiness of the project at `index` of its budget, which has this vote.
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
