//! Doors with a number for each, from a spreadsheet: what is entered by household under a rule.

use std::collections::BTreeMap;

use fentan_core::Bilingual;

use super::grid::Grid;
use crate::fields::{Shape, normalise};
use crate::words::owner_rules;

/// The outcome of pasting doors with numbers: what it does, and what it does not.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct PastedEntries {
    /// The households by their places, each with its number as a budget holds it.
    pub(crate) values: BTreeMap<usize, String>,
    /// Rows that were not used, or not as they stand, and why.
    pub(crate) unread: Vec<(usize, Bilingual)>,
}

/// Says what pasting doors with numbers does: the last cell of a row is the number, the cells before it the door.
pub(crate) fn plan_entries(
    grid: &Grid,
    shape: Shape,
    find: &dyn Fn(&str) -> Result<usize, Bilingual>,
) -> PastedEntries {
    let mut plan = PastedEntries::default();
    for (number, row) in grid.rows().enumerate() {
        let Some((last, door)) = row.split_last() else { continue };
        let at = last.row + 1;
        let value = normalise(shape, &last.text)
            .filter(|value| value.starts_with(|first: char| first.is_ascii_digit()));
        let Some(value) = value else {
            let why = if number == 0 { &owner_rules::ENTRY_HEADING } else { &owner_rules::ENTRY_NUMBER };
            plan.unread.push((at, why.clone()));
            continue;
        };
        let door: Vec<&str> = door.iter().map(|cell| cell.text.as_str()).collect();
        match find(&door.join("-")) {
            Err(why) => plan.unread.push((at, why)),
            Ok(place) => {
                if plan.values.insert(place, value).is_some() {
                    plan.unread.push((at, owner_rules::ENTRY_TWICE.clone()));
                }
            }
        }
    }
    plan
}

#[cfg(test)]
mod tests {
    use super::{Grid, PastedEntries, Shape, plan_entries};

    #[test]
    fn every_row_is_used_or_reported() {
        let grid =
            Grid::of_households("房号\t金额\n1-101\t1,234.5\n1\t102\t3.2万\n9\t5\n1-101\t7元\n1-101\t无")
                .unwrap();
        let find = |door: &str| match door {
            "1-101" => Ok(0),
            "1-102" => Ok(1),
            _ => Err(crate::words::same("没有")),
        };
        let plan = plan_entries(&grid, Shape::Amount, &find);
        assert_eq!(
            plan.values.into_iter().collect::<Vec<_>>(),
            [(0, "7".to_owned()), (1, "32000".to_owned())]
        );
        let rows: Vec<usize> = plan.unread.iter().map(|(row, _)| *row).collect();
        assert_eq!(rows, [1, 4, 5, 6]);
        assert_eq!(plan_entries(&Grid::read("").unwrap(), Shape::Whole, &find), PastedEntries::default());
    }
}
