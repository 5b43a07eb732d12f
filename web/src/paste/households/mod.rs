//! A list of households from a spreadsheet.
//!
//! ```text
//! grid ── columns, by headings ── row by row: fields of a household, or the reason why a cell is not used
//! ```
//!
//! Names, telephone and citizens' numbers are never kept. Buildings and stairwells of merged cells hold for the rows
//! below. A household that the project has already, by building, stairwell and number, is changed; others are added.

mod door;
mod heads;
mod report;
mod row;
#[cfg(test)]
mod tests;
mod votes;

use std::collections::HashMap;

use fentan_core::draft::{DraftHousehold, DraftProject};

use self::heads::Columns;
use self::row::{Reader, Row};
pub(crate) use self::votes::plan_votes;
use super::grid::Grid;
use super::names::key;
use super::{Change, Pasted, Reason, Unread};
use crate::document::{HouseholdField, OwnersPlace, Place, PutHousehold};

/// The outcome of pasting a list of households: what it does, and what it does not.
#[derive(Debug, Default)]
pub(crate) struct PastedHouseholds {
    /// The change to each household, in the list's order.
    pub(crate) puts: Vec<PutHousehold>,
    /// Row by row, what was not used.
    pub(crate) unread: Vec<Unread>,
    /// The number of floors that were read off the numbers of doors.
    pub(crate) floors: usize,
    /// The number of rows that have their building or stairwell from a row above.
    pub(crate) filled: usize,
}

/// True where a range says by headings that it lists households.
pub(crate) fn lists_households(grid: &Grid) -> bool {
    Columns::by_headings(grid).is_some()
}

/// Says what pasting a list of households does; `floors` says whether they may be read off the numbers of doors.
pub(crate) fn plan_households(grid: &Grid, project: &DraftProject, floors: bool) -> PastedHouseholds {
    let mut report = Pasted::default();
    let mut plan = PastedHouseholds::default();
    let Some(columns) = Columns::of(grid) else {
        grid.cells().iter().for_each(|cell| report.unread(cell, Reason::WhichHouseholds));
        return PastedHouseholds { unread: report.unread, ..plan };
    };
    let mut places: HashMap<[String; 3], Option<usize>> = HashMap::new();
    for (place, household) in project.households.iter().enumerate() {
        places.entry(door_of(household)).or_insert(Some(place));
    }
    let mut reader = Reader { columns: &columns, above: [None, None], floors };
    for cells in grid.rows() {
        let mut row = reader.row(cells);
        if let Some(texts) = row.texts.take() {
            let mut own = DraftHousehold::default();
            for (field, text) in &texts {
                field.put(&mut own, text.clone());
            }
            let at = match places.insert(door_of(&own), None) {
                // The list has the same door twice.
                Some(None) => {
                    note_twice(&mut row, &columns);
                    None
                }
                known => known.flatten(),
            };
            plan.floors += usize::from(row.floor);
            plan.filled += usize::from(row.filled);
            plan.puts.push(PutHousehold { at, texts });
        }
        for (cell, reason) in cells.iter().zip(&row.fates) {
            if let Some(reason) = reason {
                report.unread(cell, *reason);
            }
        }
    }
    plan.unread = report.unread;
    plan
}

/// The door that a household goes by: building, stairwell and number.
fn door_of(household: &DraftHousehold) -> [String; 3] {
    [HouseholdField::Building, HouseholdField::Stairwell, HouseholdField::Unit]
        .map(|field| field.held(household).to_owned())
}

fn note_twice(row: &mut Row<'_>, columns: &Columns) {
    let door = |kind| matches!(kind, Some(heads::Kind::Door | heads::Kind::Field(HouseholdField::Unit, _)));
    let place = row.cells.iter().position(|cell| door(columns.kind(cell)));
    if let Some(fate) = place.and_then(|place| row.fates.get_mut(place)) {
        *fate = fate.or(Some(Reason::Twice));
    }
}

/// Changes of which those of a purpose hold it as a budget does, where the words say what it is.
pub(crate) fn with_purposes(mut changes: Vec<Change>) -> Vec<Change> {
    for change in &mut changes {
        if let Change::Write(Place::Owners(_, OwnersPlace::Household(_, HouseholdField::Purpose)), text) =
            change
            && let Some(purpose) = purpose(text)
        {
            purpose.clone_into(text);
        }
    }
    changes
}

/// A purpose as a budget holds it, empty where it is lived in; `None` where the words do not say.
fn purpose(text: &str) -> Option<&'static str> {
    const NOT_LIVED_IN: [&str; 17] = [
        "非住",
        "非居住",
        "商",
        "店",
        "办公",
        "车库",
        "车位",
        "仓",
        "杂物",
        "柴火",
        "储藏",
        "厂",
        "车间",
        "公建",
        "物业用房",
        "架空",
        "nonresidential",
    ];
    const LIVED_IN: [&str; 3] = ["住", "公寓", "residential"];
    let name = key(text).to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| name.contains(word));
    let lived_in = has(&LIVED_IN);
    match has(&NOT_LIVED_IN) {
        // 商住 says both.
        true if lived_in && !name.contains('非') && !name.starts_with("non") => None,
        true => Some("non_residential"),
        false => lived_in.then_some(""),
    }
}
