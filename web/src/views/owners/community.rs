//! The households of a project as buildings with their stairwells, in the order in which people count them.

use std::sync::Arc;

use fentan_core::Bilingual;
use fentan_core::draft::DraftHousehold;
use fentan_core::natural;
use fentan_owners::notice;

use crate::words::{self, owner_answer};

/// The buildings of a project.
#[derive(Default)]
pub(super) struct Community {
    pub(super) buildings: Vec<Building>,
}

/// A building; its name is empty where the households do not say in which one they are.
pub(super) struct Building {
    pub(super) name: String,
    pub(super) stairwells: Vec<Stairwell>,
}

/// A stairwell; its name is empty where the households do not say.
pub(super) struct Stairwell {
    pub(super) name: String,
    /// Its households by their places, in the order of their doors.
    pub(super) households: Vec<usize>,
}

impl Community {
    pub(super) fn of(households: &[Arc<DraftHousehold>]) -> Self {
        let mut order: Vec<usize> = (0..households.len()).collect();
        let parts = |place: usize| {
            let household = &households[place];
            [&household.building, &household.stairwell, &household.unit]
                .map(|part| part.as_deref().unwrap_or(""))
        };
        order.sort_by(|one, other| {
            let pairs = parts(*one).into_iter().zip(parts(*other));
            let order = pairs.map(|(one, other)| natural(one, other)).find(|order| order.is_ne());
            order.unwrap_or_else(|| one.cmp(other))
        });
        let mut buildings: Vec<Building> = Vec::new();
        for place in order {
            let [building, stairwell, _] = parts(place);
            if buildings.last().is_none_or(|last| last.name != building) {
                buildings.push(Building { name: building.to_owned(), stairwells: Vec::new() });
            }
            let Some(building) = buildings.last_mut() else { continue };
            if building.stairwells.last().is_none_or(|last| last.name != stairwell) {
                building.stairwells.push(Stairwell { name: stairwell.to_owned(), households: Vec::new() });
            }
            if let Some(stairwell) = building.stairwells.last_mut() {
                stairwell.households.push(place);
            }
        }
        Self { buildings }
    }

    /// The building at a place; the first where there are not so many.
    pub(super) fn building(&self, place: usize) -> Option<&Building> {
        self.buildings.get(place).or_else(|| self.buildings.first())
    }

    /// The building and the stairwell that a household is in, by their places.
    pub(super) fn place_of(&self, household: usize) -> Option<(usize, usize)> {
        self.buildings.iter().enumerate().find_map(|(building, own)| {
            let stairwell = own.stairwells.iter().position(|own| own.households.contains(&household))?;
            Some((building, stairwell))
        })
    }
}

impl Building {
    /// The number of its households.
    pub(super) fn count(&self) -> usize {
        self.stairwells.iter().map(|stairwell| stairwell.households.len()).sum()
    }

    pub(super) fn label(&self) -> Bilingual {
        if self.name.is_empty() {
            owner_answer::NO_BUILDING.clone()
        } else {
            owner_answer::building_name(&self.name)
        }
    }
}

impl Stairwell {
    pub(super) fn label(&self) -> Bilingual {
        if self.name.is_empty() {
            owner_answer::NO_STAIRWELL.clone()
        } else {
            owner_answer::stairwell_name(&self.name)
        }
    }
}

/// The address of a household: `3栋 2单元 501`; its id where nothing else is known.
pub(super) fn door(household: &DraftHousehold) -> Bilingual {
    notice::address(household)
}

/// The name of a flat in its building: its number, or its address where it has none.
pub(super) fn flat_name(household: &DraftHousehold) -> Bilingual {
    match household.unit.as_deref().filter(|unit| !unit.is_empty()) {
        Some(unit) => words::same(unit),
        None => door(household),
    }
}

#[cfg(test)]
mod tests {
    use super::{Community, DraftHousehold};

    fn household(building: &str, stairwell: &str, unit: &str) -> DraftHousehold {
        let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        DraftHousehold {
            id: "x".to_owned(),
            building: some(building),
            stairwell: some(stairwell),
            unit: some(unit),
            ..DraftHousehold::default()
        }
    }

    #[test]
    fn households_stand_in_their_buildings() {
        let all =
            [("10", "1", "101"), ("2", "2", "101"), ("2", "1", "201"), ("2", "1", "101"), ("", "", "9")];
        let all: Vec<_> = all.map(|(one, two, three)| household(one, two, three).into()).into();
        let community = Community::of(&all);
        let names: Vec<&str> = community.buildings.iter().map(|building| building.name.as_str()).collect();
        assert_eq!(names, ["", "2", "10"]);
        assert_eq!(community.buildings[1].stairwells[0].households, [3, 2]);
        assert_eq!(community.place_of(1), Some((1, 1)));
        assert_eq!(community.place_of(5), None);
        assert_eq!(community.buildings[1].count(), 3);
    }
}
