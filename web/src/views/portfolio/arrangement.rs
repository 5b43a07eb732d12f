//! The table's rows: groups with their sums first, then the projects in each.

use std::rc::Rc;

use fentan_core::summary::{By, Key, Summary, Sums, summary};
use fentan_core::{Bilingual, Evaluation, Fen, Language, Rulebook};

use super::columns::{self, Column, amounts};
use super::facts::AllFacts;
use super::state::Layout;
use crate::words::{budget, portfolio};

/// A row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Item {
    /// The group at this place.
    Group(usize),
    /// The project at this place of the budget.
    Project(usize),
}

/// The key that the projects of a group have in common; none for those that have errors and are in no sum.
pub(super) type GroupKey = Option<Key>;

/// A group of projects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Group {
    pub(super) key: GroupKey,
    pub(super) sum: Sum,
}

/// The sums of some projects.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Sum {
    /// The number of projects.
    pub(super) count: usize,
    /// The amounts of the money columns; none where a sum does not fit.
    pub(super) amounts: Vec<Fen>,
    /// The sum of each grant.
    pub(super) grants: Vec<Option<Fen>>,
    pub(super) households: u64,
}

/// The rows and columns of the table in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Arrangement {
    /// The projects that are shown or in a folded group, in order.
    pub(super) places: Vec<usize>,
    /// The rows as the table numbers them: the projects by their places in the budget, the groups from there on.
    pub(super) rows: Rc<[usize]>,
    pub(super) columns: Rc<[Column]>,
    pub(super) groups: Vec<Rc<Group>>,
    /// The sum of everything shown.
    pub(super) all: Sum,
    /// The number of projects shown that have errors, and so are in no sum.
    pub(super) broken: usize,
    /// The group of each project, by its place in the budget.
    group_of: Vec<Option<usize>>,
}

/// The evaluation and the facts that an arrangement is made of.
#[derive(Clone, Copy)]
pub(super) struct Source<'a> {
    pub(super) evaluation: &'a Evaluation,
    pub(super) facts: &'a AllFacts,
}

impl Arrangement {
    /// Arranges the projects as a person wants to see them.
    pub(super) fn new(source: Source<'_>, layout: &Layout, language: Language) -> Self {
        let Source { evaluation, facts } = source;
        let rulebook = evaluation.rulebook();
        let mut places = layout.filter.places(rulebook, facts, language);
        if let Some(sort) = layout.sort {
            sort.sort(rulebook, facts, &mut places);
        }
        let columns = columns::shown(rulebook, facts, layout.every_column).into();
        let mut arrangement = Self { places, columns, group_of: vec![None; facts.len()], ..Self::default() };
        let found = arrangement.summary(evaluation, layout.group_by);
        if layout.group_by.is_some() {
            arrangement.group(&found);
        }
        arrangement.rows = arrangement.rows(layout);
        arrangement.sum(source, &found);
        arrangement
    }

    /// The same rows with the sums of now, each project staying where it is: while somebody types in a row it must not
    /// run away.
    pub(super) fn with_sums_of(&self, source: Source<'_>, group_by: Option<By>) -> Self {
        let mut arrangement = self.clone();
        let found = arrangement.summary(source.evaluation, group_by);
        arrangement.sum(source, &found);
        arrangement
    }

    fn summary(&self, evaluation: &Evaluation, group_by: Option<By>) -> Summary {
        let places = self.places.iter().copied();
        summary(evaluation.rulebook(), evaluation.assessment(), places, group_by.unwrap_or(By::Division))
    }

    /// Makes the groups, those with errors last.
    fn group(&mut self, found: &Summary) {
        let sound = found.groups.iter().map(|group| (Some(group.key.clone()), &group.sums.projects));
        let broken = (!found.broken.is_empty()).then_some((None, &found.broken));
        for (key, members) in sound.chain(broken) {
            for place in members {
                self.group_of[*place] = Some(self.groups.len());
            }
            self.groups.push(Rc::new(Group { key, sum: Sum::default() }));
        }
    }

    /// The rows: what is in no group, then each group with what is in it, unless it is folded.
    fn rows(&self, layout: &Layout) -> Rc<[usize]> {
        let mut rows = Vec::new();
        let mut members = vec![Vec::new(); self.groups.len()];
        for place in &self.places {
            self.group_of(*place).map_or(&mut rows, |group| &mut members[group]).push(*place);
        }
        for (index, (group, members)) in self.groups.iter().zip(members).enumerate() {
            rows.push(self.group_of.len() + index);
            if !layout.folded.contains(&group.key) {
                rows.extend(members);
            }
        }
        rows.into()
    }

    fn sum(&mut self, source: Source<'_>, found: &Summary) {
        self.broken = found.broken.len();
        self.all = Sum::new(source, &found.all);
        for group in &mut self.groups {
            let sums = found.groups.iter().find(|sums| Some(&sums.key) == group.key.as_ref());
            let mut sum = sums.map_or_else(Sum::default, |sums| Sum::new(source, &sums.sums));
            if group.key.is_none() {
                sum.count = found.broken.len();
            }
            *group = Rc::new(Group { key: group.key.clone(), sum });
        }
    }

    /// The row that the table numbers so.
    pub(super) fn item(&self, row: usize) -> Item {
        let projects = self.group_of.len();
        if row < projects { Item::Project(row) } else { Item::Group(row - projects) }
    }

    /// The group that a project is in.
    pub(super) fn group_of(&self, place: usize) -> Option<usize> {
        self.group_of.get(place).copied().flatten()
    }

    /// The projects that have rows, in order.
    pub(super) fn projects(&self) -> impl Iterator<Item = usize> + '_ {
        self.rows.iter().copied().filter(|row| *row < self.group_of.len())
    }

    /// True where a project has a row.
    pub(super) fn shows(&self, project: usize) -> bool {
        self.projects().any(|shown| shown == project)
    }

    /// The project shown after another one, else before it.
    pub(super) fn neighbour(&self, project: usize) -> Option<usize> {
        let projects: Vec<usize> = self.projects().collect();
        let own = projects.iter().position(|shown| *shown == project)?;
        projects.get(own + 1).or_else(|| projects.get(own.checked_sub(1)?)).copied()
    }
}

impl Sum {
    fn new(source: Source<'_>, sums: &Sums) -> Self {
        let facts = || sums.projects.iter().filter_map(|place| source.facts.get(*place));
        let households = facts().filter_map(|facts| facts.project.households_count.as_ref()?.value());
        let rulebook = source.evaluation.rulebook();
        let grants = 0..rulebook.grants().count();
        let grants =
            grants.map(|grant| Fen::sum(facts().filter_map(|facts| facts.grants.get(grant).copied())));
        let amounts = |figures| amounts(rulebook, figures);
        Self {
            count: sums.projects.len(),
            amounts: sums.figures.as_ref().map_or_else(Vec::new, amounts),
            grants: grants.collect(),
            households: households.map(u64::from).sum(),
        }
    }
}

impl Group {
    /// Its name.
    pub(super) fn name(&self, rulebook: &Rulebook, language: Language) -> String {
        let named = |name: Option<&Bilingual>| name.map_or("", |name| name.get(language)).to_owned();
        match &self.key {
            None => named(Some(&portfolio::BROKEN_GROUP)),
            Some(Key::Division(index)) => named(rulebook.division(*index).map(|division| &division.name)),
            Some(Key::Year(year)) => year.to_string(),
            Some(Key::Kind(index)) => named(rulebook.kind(*index).map(|kind| &kind.name)),
            Some(Key::Tier(index)) => {
                let tier = index.and_then(|index| rulebook.tier(index));
                named(Some(tier.map_or(&budget::NO_TIER, |tier| &tier.name)))
            }
            Some(Key::Bundle(Some(bundle))) => bundle.to_string(),
            Some(Key::Bundle(None)) => named(Some(&portfolio::NO_BUNDLE)),
        }
    }
}
