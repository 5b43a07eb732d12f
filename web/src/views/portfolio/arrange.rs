//! The table's rows: groups with their sums first, then the projects in each.

use std::collections::BTreeSet;
use std::rc::Rc;

use fentan_core::assessment::Assessment;
use fentan_core::summary::{By, Key, Summary, Sums, summary};
use fentan_core::{Fen, Rulebook};

use super::columns::{GRANTS, amounts};
use super::facts::Facts;
use crate::text;

/// A row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Item {
    /// The group at this place.
    Group(usize),
    /// The project at this place of the budget.
    Project(usize),
}

/// A group of projects.
pub(super) struct Group {
    /// What they have in common; none for those that have errors and are in no sum.
    key: Option<Key>,
    /// How it is called.
    pub(super) name: String,
    pub(super) sum: Sum,
}

/// What some projects come to.
#[derive(Default)]
pub(super) struct Sum {
    /// How many they are.
    pub(super) count: usize,
    /// The amounts of the money columns; none where a sum does not fit.
    pub(super) amounts: Vec<Fen>,
    /// What they have of each grant.
    pub(super) grants: [Option<Fen>; GRANTS.len()],
    pub(super) households: u64,
}

/// The rows of the table in their order.
#[derive(Default)]
pub(super) struct Arranged {
    pub(super) items: Vec<Item>,
    pub(super) groups: Vec<Group>,
    /// Everything shown.
    pub(super) all: Sum,
    /// How many of the projects shown have errors, and so are in no sum.
    pub(super) broken: usize,
    /// The group of each project, by its place in the budget.
    group_of: Vec<Option<usize>>,
}

/// What sums are made of.
#[derive(Clone, Copy)]
pub(super) struct Source<'a> {
    pub(super) rulebook: &'static Rulebook,
    pub(super) assessment: &'a Assessment,
    pub(super) facts: &'a [Rc<Facts>],
}

impl Arranged {
    /// Arranges the projects at `places`, in that order, with those in `folded` groups left out.
    pub(super) fn new(
        source: Source<'_>,
        places: &[usize],
        by: Option<By>,
        folded: &BTreeSet<String>,
    ) -> Self {
        let Source { rulebook, assessment, facts } = source;
        let found = summary(rulebook, assessment, places.iter().copied(), by.unwrap_or(By::Division));
        let mut arranged = Self { group_of: vec![None; facts.len()], ..Self::default() };
        if by.is_some() {
            arranged.group(rulebook, &found);
        }
        let mut members = vec![Vec::new(); arranged.groups.len()];
        for place in places {
            match arranged.group_of(*place) {
                Some(group) => members[group].push(Item::Project(*place)),
                None => arranged.items.push(Item::Project(*place)),
            }
        }
        for (index, members) in members.into_iter().enumerate() {
            arranged.items.push(Item::Group(index));
            if !folded.contains(&arranged.groups[index].name) {
                arranged.items.extend(members);
            }
        }
        arranged.sum(source, &found);
        arranged
    }

    /// Makes the groups, those with errors last.
    fn group(&mut self, rulebook: &Rulebook, found: &Summary) {
        let sound = found
            .groups
            .iter()
            .map(|group| (Some(group.key.clone()), name(rulebook, &group.key), &group.sums.projects));
        let broken =
            (!found.broken.is_empty()).then(|| (None, text::broken_group().to_owned(), &found.broken));
        for (key, name, members) in sound.chain(broken) {
            for place in members {
                self.group_of[*place] = Some(self.groups.len());
            }
            self.groups.push(Group { key, name, sum: Sum::default() });
        }
    }

    /// The group that a project is in.
    pub(super) fn group_of(&self, place: usize) -> Option<usize> {
        self.group_of.get(place).copied().flatten()
    }

    /// Sums anew what is shown, each project staying where it is: while somebody types in a row it must not run away.
    pub(super) fn sum_again(&mut self, source: Source<'_>, places: &[usize], by: Option<By>) {
        let places = places.iter().copied();
        let found = summary(source.rulebook, source.assessment, places, by.unwrap_or(By::Division));
        self.sum(source, &found);
    }

    fn sum(&mut self, source: Source<'_>, found: &Summary) {
        self.broken = found.broken.len();
        self.all = Sum::of(source, &found.all);
        for group in &mut self.groups {
            let sums = found.groups.iter().find(|sums| Some(&sums.key) == group.key.as_ref());
            group.sum = sums.map_or_else(Sum::default, |sums| Sum::of(source, &sums.sums));
            if group.key.is_none() {
                group.sum.count = found.broken.len();
            }
        }
    }
}

impl Sum {
    fn of(source: Source<'_>, sums: &Sums) -> Self {
        let facts = || sums.projects.iter().filter_map(|place| source.facts.get(*place));
        let households = facts().filter_map(|facts| facts.project.households_count.as_ref()?.value());
        let mut grants = [None; GRANTS.len()];
        for (grant, sum) in grants.iter_mut().enumerate() {
            *sum = Fen::sum(facts().filter_map(|facts| facts.grants.get(grant).copied()));
        }
        Self {
            count: sums.projects.len(),
            amounts: sums.figures.as_ref().map_or_else(Vec::new, |sum| amounts(source.rulebook, sum)),
            grants,
            households: households.map(u64::from).sum(),
        }
    }
}

/// How a group is called.
fn name(rulebook: &Rulebook, key: &Key) -> String {
    match key {
        Key::Division(index) => {
            rulebook.division(*index).map_or("", |division| text::of(&division.name)).to_owned()
        }
        Key::Year(year) => year.to_string(),
        Key::Kind(index) => rulebook.kind(*index).map_or("", |kind| text::of(&kind.name)).to_owned(),
        Key::Tier(index) => {
            let tier = index.and_then(|index| rulebook.tier(index));
            tier.map_or(text::no_tier(), |tier| text::of(&tier.name)).to_owned()
        }
        Key::Bundle(bundle) => bundle.as_deref().unwrap_or(text::no_bundle()).to_owned(),
    }
}
