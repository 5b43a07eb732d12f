//! The progress of the project looked at: its vote, and what it has to show.

use std::collections::BTreeMap;

use fentan_core::Rulebook;
use fentan_core::draft::DraftProject;
use fentan_owners::{Status, status};

use crate::document::OwnersPlace;

/// The vote of a project, what it has to show, and which doors belong together.
pub(super) struct Progress {
    pub(super) standing: Status,
    /// The units of every owner who has several, by the first of them.
    owners: BTreeMap<usize, Vec<usize>>,
}

impl Progress {
    /// The progress of the project at `index` of its budget.
    pub(super) fn new(rulebook: &Rulebook, project: &DraftProject, index: usize) -> Self {
        let standing = status(rulebook, project, index);
        let owners = owners(&standing);
        Self { standing, owners }
    }

    /// The owners with several units, each of whom is one person.
    pub(super) fn owners(&self) -> impl ExactSizeIterator<Item = &Vec<usize>> {
        self.owners.values()
    }

    /// The other units of a household's owner.
    pub(super) fn same_owner(&self, household: usize) -> impl Iterator<Item = usize> {
        let all = self.standing.households.all.as_ref();
        let owner = all.and_then(|all| Some(all.get(household)?.owner));
        let units = owner.and_then(|owner| self.owners.get(&owner));
        units.into_iter().flatten().copied().filter(move |unit| *unit != household)
    }

    /// True where a household counts in no vote.
    pub(super) fn is_left_out(&self, household: usize) -> bool {
        self.standing.vote.left_out.binary_search_by_key(&household, |own| own.household).is_ok()
    }

    /// The vote of another unit of a household's owner, one that counts.
    pub(super) fn voted_with<'a>(
        &self,
        project: &'a DraftProject,
        household: usize,
        matter: usize,
    ) -> Option<&'a str> {
        let votes = self.same_owner(household).filter(|other| !self.is_left_out(*other));
        let mut votes = votes.map(|household| OwnersPlace::Vote { household, matter }.held(project));
        votes.find(|vote| !vote.is_empty())
    }
}

fn owners(standing: &Status) -> BTreeMap<usize, Vec<usize>> {
    let mut owners: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (place, household) in standing.households.all.iter().flatten().enumerate() {
        if household.owner != place {
            owners.entry(household.owner).or_insert_with(|| vec![household.owner]).push(place);
        }
    }
    owners
}
