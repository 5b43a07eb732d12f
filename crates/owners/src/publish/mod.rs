//! Copies of a budget that may be given to anybody: without what households keep private.
//!
//! Public by the project's notices (公示) are the budget, and each household's door, floor, area and share. Private are
//! its accounts, its own work, its votes, waivers, which homes have one owner, and remarks about it.

mod home;
mod private;

use std::sync::Arc;

use fentan_core::Draft;
use fentan_core::document::{DraftDocument, DraftScenario};
use fentan_core::draft::{
    DraftApportionRule, DraftExclusion, DraftHousehold, DraftProject, DraftReadinessEntry,
};

pub use self::home::{HomeCopy, home_copy};
pub use self::private::{PrivateCount, PrivateKind, private_data};

/// A copy of a budget without what households keep private. What residents bear and how it is shared stay the same to
/// the fen; what a household has yet to pay is then without its own sources and waiver.
#[must_use]
pub fn public_copy(draft: &Draft) -> Draft {
    let Draft { schema, rulebook, rulebook_digest, readings, projects } = draft;
    Draft {
        schema: schema.clone(),
        rulebook: rulebook.clone(),
        rulebook_digest: rulebook_digest.clone(),
        readings: readings.clone(),
        projects: projects.iter().map(public_project).collect(),
    }
}

/// The same of every scenario of a document.
#[must_use]
pub fn public_document(document: &DraftDocument) -> DraftDocument {
    let DraftDocument { schema, rulebook, rulebook_digest, present, scenarios } = document;
    let scenarios = scenarios.iter().map(|DraftScenario { name, readings, projects }| DraftScenario {
        name: name.clone(),
        readings: readings.clone(),
        projects: projects.iter().map(public_project).collect(),
    });
    DraftDocument {
        schema: schema.clone(),
        rulebook: rulebook.clone(),
        rulebook_digest: rulebook_digest.clone(),
        present: present.clone(),
        scenarios: scenarios.collect(),
    }
}

/// The public part of a project; the project itself where it holds nothing private. Every field is named here, so that
/// nobody adds one without deciding whether it is public.
fn public_project(project: &Arc<DraftProject>) -> Arc<DraftProject> {
    if private::of_project(project).next().is_none() {
        return Arc::clone(project);
    }
    let DraftProject {
        id,
        name,
        division,
        year,
        kind,
        tier,
        bundle,
        built_year,
        buildings,
        households_count,
        floor_area,
        lines,
        fees,
        funding,
        households,
        apportion,
        waivers: _,
        owner_funding,
        collection,
        matters,
        readiness,
    } = DraftProject::clone(project);
    Arc::new(DraftProject {
        id,
        name,
        division,
        year,
        kind,
        tier,
        bundle,
        built_year,
        buildings,
        households_count,
        floor_area,
        lines,
        fees,
        funding,
        households: households.iter().map(public_household).collect(),
        apportion: apportion.into_iter().map(public_rule).collect(),
        waivers: Vec::new(),
        owner_funding,
        collection,
        matters,
        readiness: readiness.into_iter().map(public_readiness).collect(),
    })
}

fn public_household(household: &Arc<DraftHousehold>) -> Arc<DraftHousehold> {
    let DraftHousehold {
        id,
        building,
        stairwell,
        unit,
        floor,
        area,
        purpose,
        same_owner_as: _,
        fund_balance: _,
        provident_fund: _,
        labour: _,
        votes: _,
        vote_exclusion: _,
    } = DraftHousehold::clone(household);
    Arc::new(DraftHousehold {
        id,
        building,
        stairwell,
        unit,
        floor,
        area,
        purpose,
        same_owner_as: None,
        fund_balance: None,
        provident_fund: None,
        labour: None,
        votes: None,
        vote_exclusion: None,
    })
}

/// A rule without the reasons for leaving households out; who is left out decides what the others pay.
fn public_rule(rule: DraftApportionRule) -> DraftApportionRule {
    let exclude = rule.exclude.into_iter();
    let exclude =
        exclude.map(|DraftExclusion { household, reason: _ }| DraftExclusion { household, reason: None });
    DraftApportionRule { exclude: exclude.collect(), ..rule }
}

fn public_readiness(entry: DraftReadinessEntry) -> DraftReadinessEntry {
    let DraftReadinessEntry { item, state, from, to, note: _ } = entry;
    DraftReadinessEntry { item, state, from, to, note: None }
}
