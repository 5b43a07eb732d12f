//! The places of the flats of a building when it is drawn: floors from the top down, a column for each door.

use std::collections::BTreeSet;

use fentan_core::draft::{DraftProject, WholeNumber};
use fentan_core::natural;
use web_sys::KeyboardEvent;

use super::community::{Building, Stairwell};

/// The most flats that are drawn at once: more than any building has, where the list says in which one they are.
pub(super) const MOST_FLATS: usize = 400;

/// Floors without a household are drawn too, where the building is not higher than this.
const MOST_EMPTY: u32 = 60;

/// A way that a key moves in the drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Left,
    Right,
    Up,
    Down,
    First,
    Last,
}

impl Step {
    /// The way that a key moves; none for other keys.
    pub(super) fn of(event: &KeyboardEvent) -> Option<Self> {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return None;
        }
        Some(match event.key().as_str() {
            "ArrowLeft" => Self::Left,
            "ArrowRight" => Self::Right,
            "ArrowUp" => Self::Up,
            "ArrowDown" => Self::Down,
            "Home" => Self::First,
            "End" => Self::Last,
            _ => return None,
        })
    }
}

/// The stairwells of a building that are drawn: all, or the one at this place where they have too many flats. Homes of
/// none, shops as a rule, stand after the others: first, a column of empty floors would.
pub(super) fn drawn(building: &Building, stairwell: usize) -> Vec<&Stairwell> {
    let is_whole = building.count() <= MOST_FLATS;
    let only = stairwell.min(building.stairwells.len().saturating_sub(1));
    let stairwells = building.stairwells.iter().enumerate();
    let shown = stairwells.filter(|(place, _)| is_whole || *place == only).map(|(_, stairwell)| stairwell);
    let shown = shown.filter(|stairwell| !stairwell.households.is_empty());
    let (named, unnamed): (Vec<_>, Vec<_>) = shown.partition(|stairwell| !stairwell.name.is_empty());
    named.into_iter().chain(unnamed).collect()
}

/// A building, or one stairwell of it, as it is drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Drawing {
    /// The floors from the top down; none for those whose floor is not known.
    pub(super) floors: Vec<Option<u32>>,
    /// The number of columns that each stairwell takes.
    pub(super) columns: Vec<usize>,
    /// For each floor the flats in all columns, by their places.
    pub(super) rows: Vec<Vec<Option<usize>>>,
}

impl Drawing {
    pub(super) fn of(stairwells: &[&Stairwell], project: &DraftProject) -> Self {
        let floor = |place: usize| project.households.get(place)?.floor.as_ref().and_then(WholeNumber::value);
        let all = stairwells.iter().flat_map(|stairwell| &stairwell.households);
        let known: BTreeSet<Option<u32>> = all.map(|place| floor(*place)).collect();
        let numbers = || known.iter().copied().flatten();
        let (lowest, highest) = numbers().min().zip(numbers().max()).unwrap_or((1, 0));
        let every = highest.saturating_sub(lowest) <= MOST_EMPTY;
        let mut floors: Vec<Option<u32>> = if every {
            (lowest..=highest).rev().map(Some).collect()
        } else {
            numbers().rev().map(Some).collect()
        };
        floors.extend(known.contains(&None).then_some(None));
        let mut drawing = Self { rows: vec![Vec::new(); floors.len()], floors, columns: Vec::new() };
        for stairwell in stairwells {
            let on = |own: Option<u32>| -> Vec<usize> {
                stairwell.households.iter().copied().filter(|place| floor(*place) == own).collect()
            };
            let by_floor: Vec<Vec<usize>> = drawing.floors.iter().map(|own| on(*own)).collect();
            let aligned = aligned(&by_floor, &drawing.floors, project);
            let width = aligned.iter().map(Vec::len).max().unwrap_or(0);
            drawing.columns.push(width);
            for (row, mut flats) in drawing.rows.iter_mut().zip(aligned) {
                flats.resize(width, None);
                row.append(&mut flats);
            }
        }
        drawing
    }

    /// The flat that the tab key reaches, from which arrows lead to the others: the last one looked at, or the first.
    pub(super) fn reached(&self, flat: Option<usize>) -> Option<usize> {
        flat.filter(|flat| self.has(*flat)).or_else(|| self.rows.iter().flatten().copied().flatten().next())
    }

    /// True where a flat is drawn.
    pub(super) fn has(&self, flat: usize) -> bool {
        self.rows.iter().any(|row| row.contains(&Some(flat)))
    }

    /// The flat that a step from another one leads to.
    pub(super) fn step(&self, from: usize, step: Step) -> Option<usize> {
        let row = self.rows.iter().position(|row| row.contains(&Some(from)))?;
        let column = self.rows[row].iter().position(|flat| *flat == Some(from))?;
        let flats = &self.rows[row];
        let above = || self.rows[..row].iter().rev().find_map(|row| near(row, column));
        let below = || self.rows[row + 1..].iter().find_map(|row| near(row, column));
        match step {
            Step::Left => flats[..column].iter().rev().copied().flatten().next(),
            Step::Right => flats[column + 1..].iter().copied().flatten().next(),
            Step::Up => above(),
            Step::Down => below(),
            Step::First => flats.iter().copied().flatten().next(),
            Step::Last => flats.iter().rev().copied().flatten().next(),
        }
    }
}

/// The flat in a column, or the nearest to it.
fn near(row: &[Option<usize>], column: usize) -> Option<usize> {
    let flats = row.iter().enumerate().filter_map(|(own, flat)| Some((own.abs_diff(column), (*flat)?)));
    flats.min_by_key(|(apart, _)| *apart).map(|(_, flat)| flat)
}

/// Puts doors above each other that end alike, as 501 stands above 401; else each floor's doors in their order.
fn aligned(
    floors: &[Vec<usize>],
    numbers: &[Option<u32>],
    project: &DraftProject,
) -> Vec<Vec<Option<usize>>> {
    let in_order = || floors.iter().map(|flats| flats.iter().copied().map(Some).collect()).collect();
    let most = floors.iter().map(Vec::len).max().unwrap_or(0);
    let mut ends: Vec<Vec<&str>> = Vec::with_capacity(floors.len());
    for (flats, number) in floors.iter().zip(numbers) {
        let floor = number.map(|number| number.to_string()).unwrap_or_default();
        let end = |place: &usize| {
            let unit = project.households.get(*place)?.unit.as_deref()?;
            unit.strip_prefix(floor.as_str()).filter(|end| !end.is_empty() && !floor.is_empty())
        };
        match flats.iter().map(end).collect::<Option<Vec<&str>>>() {
            Some(own) => ends.push(own),
            None => return in_order(),
        }
    }
    let mut columns: Vec<&str> = ends.iter().flatten().copied().collect();
    columns.sort_unstable_by(|one, other| natural(one, other));
    columns.dedup();
    // Numbers that go on from floor to floor say nothing of what stands above what.
    if columns.len() > most.saturating_mul(2) {
        return in_order();
    }
    let mut rows = vec![vec![None; columns.len()]; floors.len()];
    for ((row, flats), ends) in rows.iter_mut().zip(floors).zip(&ends) {
        for (flat, end) in flats.iter().zip(ends) {
            let cell = columns.iter().position(|column| column == end).and_then(|column| row.get_mut(column));
            match cell {
                Some(cell @ None) => *cell = Some(*flat),
                // Two doors with one number.
                _ => return in_order(),
            }
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use fentan_core::draft::{DraftHousehold, DraftProject, WholeNumber};

    use super::super::community::{Building, Stairwell};
    use super::{Drawing, Step, drawn};

    fn project(doors: &[(&str, &str)]) -> (DraftProject, Stairwell) {
        let household = |(floor, unit): &(&str, &str)| DraftHousehold {
            floor: Some(WholeNumber((*floor).to_owned())).filter(|floor| !floor.0.is_empty()),
            unit: Some((*unit).to_owned()),
            ..DraftHousehold::default()
        };
        let households = doors.iter().map(|own| household(own).into()).collect();
        let stairwell = Stairwell { name: "1".to_owned(), households: (0..doors.len()).collect() };
        (DraftProject { households, ..DraftProject::default() }, stairwell)
    }

    #[test]
    fn doors_that_end_alike_stand_above_each_other() {
        let (project, stairwell) = project(&[("1", "101"), ("1", "102"), ("3", "302"), ("3", "303")]);
        let drawing = Drawing::of(&[&stairwell], &project);
        assert_eq!(drawing.floors, [Some(3), Some(2), Some(1)]);
        assert_eq!(drawing.rows, [[None, Some(2), Some(3)], [None; 3], [Some(0), Some(1), None]]);
        assert_eq!(drawing.step(1, Step::Up), Some(2));
        assert_eq!(drawing.step(3, Step::Down), Some(1));
        assert_eq!(drawing.step(0, Step::Right), Some(1));
        assert_eq!(drawing.step(0, Step::Left), None);
    }

    #[test]
    fn homes_of_no_stairwell_are_drawn_last_j10() {
        let stairwell = |name: &str, households: &[usize]| Stairwell {
            name: name.to_owned(),
            households: households.to_vec(),
        };
        let stairwells = vec![stairwell("", &[0]), stairwell("1", &[1, 2]), stairwell("2", &[])];
        let building = Building { name: "1".to_owned(), stairwells };
        let names: Vec<&str> = drawn(&building, 0).iter().map(|own| own.name.as_str()).collect();
        assert_eq!(names, ["1", ""]);
    }

    #[test]
    fn other_numbers_stand_in_their_order() {
        let (project, stairwell) = project(&[("1", "1"), ("1", "2"), ("2", "3"), ("2", "4"), ("", "x")]);
        let drawing = Drawing::of(&[&stairwell], &project);
        assert_eq!(drawing.floors, [Some(2), Some(1), None]);
        assert_eq!(drawing.rows, [[Some(2), Some(3)], [Some(0), Some(1)], [Some(4), None]]);
    }

    #[test]
    fn two_doors_of_one_number_are_both_drawn() {
        let (project, stairwell) = project(&[("1", "101"), ("1", "101"), ("500", "50001")]);
        let drawing = Drawing::of(&[&stairwell], &project);
        assert_eq!(drawing.floors, [Some(500), Some(1)]);
        assert_eq!(drawing.rows, [[Some(2), None], [Some(0), Some(1)]]);
    }
}
