//! The report on pasting a list of households, in words.

use fentan_core::Rulebook;

use super::super::{Remark, Unread, Weight};
use super::PastedHouseholds;
use crate::words::owners;

/// So many cells of one column with one reason are told one by one.
const ONE_BY_ONE: usize = 3;

impl PastedHouseholds {
    /// The remarks that say what became of the list.
    pub(crate) fn remarks(&self, rulebook: &Rulebook) -> Vec<Remark> {
        let changed = self.puts.iter().filter(|put| put.at.is_some()).count();
        let added = self.puts.len() - changed;
        let mut remarks = vec![(owners::HOUSEHOLDS_RESULT.clone(), owners::households_put(added, changed))];
        if self.floors > 0 {
            remarks.push((owners::FLOOR.clone(), owners::floors_read(self.floors)));
        }
        if self.filled > 0 {
            remarks.push((owners::MERGED.clone(), owners::merged_filled(self.filled)));
        }
        remarks.extend(self.cells(rulebook));
        remarks
    }

    /// Cells of one column that were not used for one reason are told together.
    fn cells(&self, rulebook: &Rulebook) -> Vec<Remark> {
        let mut groups: Vec<Vec<&Unread>> = Vec::new();
        for cell in self.unread.iter().filter(|cell| cell.reason.weight() != Weight::Expected) {
            let known = groups.iter_mut().find(|group| {
                group.first().is_some_and(|first| (first.column, first.reason) == (cell.column, cell.reason))
            });
            match known {
                Some(group) => group.push(cell),
                None => groups.push(vec![cell]),
            }
        }
        let mut remarks = Vec::new();
        for group in groups {
            match *group {
                [first, ..] if group.len() > ONE_BY_ONE || first.reason.weight() == Weight::Declined => {
                    // Nobody's name or number is shown again.
                    let why = first.reason.words(rulebook);
                    remarks.push((owners::paste_column(first.column, group.len()), why));
                }
                _ => remarks.extend(group.into_iter().map(|cell| cell.remark(rulebook))),
            }
        }
        remarks
    }
}
