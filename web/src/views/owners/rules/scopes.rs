//! The buildings and stairwells that a rule may be about.

use fentan_core::draft::DraftProject;

/// A building, or one of its stairwells.
pub(super) type Scope = (String, Option<String>);

/// The parts of a community.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Scopes {
    /// The buildings and their stairwells, in the order in which they come.
    pub(super) all: Vec<Scope>,
    /// True where there are units that nobody lives in.
    pub(super) mixed: bool,
}

impl Scopes {
    /// The buildings and stairwells in which the households of a project are.
    pub(super) fn of(project: &DraftProject) -> Self {
        let mut scopes = Self::default();
        for household in &project.households {
            scopes.mixed |= household.purpose.as_deref() == Some("non_residential");
            let Some(building) = household.building.as_ref().filter(|name| !name.is_empty()) else {
                continue;
            };
            let stairwell = household.stairwell.clone().filter(|name| !name.is_empty());
            scopes.add((building.clone(), stairwell));
        }
        scopes
    }

    fn add(&mut self, own: Scope) {
        // Lists go building by building, so most are the one before.
        if self.all.last() == Some(&own) || self.all.contains(&own) {
            return;
        }
        match self.all.iter().rposition(|scope| scope.0 == own.0) {
            Some(last) => self.all.insert(last + 1, own),
            None if own.1.is_some() => self.all.extend([(own.0.clone(), None), own]),
            None => self.all.push(own),
        }
    }
}
