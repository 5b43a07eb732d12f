//! What came of pasting a list of households, in words.

use super::super::{Unread, Weight};
use super::PastedHouseholds;
use crate::text;

/// So many cells of one column with one reason are told one by one.
const ONE_BY_ONE: usize = 3;

impl PastedHouseholds {
    /// What became of the list: where or what, and words.
    pub(crate) fn told(&self) -> Vec<(String, String)> {
        let changed = self.puts.iter().filter(|put| put.at.is_some()).count();
        let count = |template: &str, number: usize| text::filled(template, &[&number.to_string()]);
        let added = self.puts.len() - changed;
        let whole = text::filled(text::households_put(), &[&added.to_string(), &changed.to_string()]);
        let mut told = vec![(text::households_result().to_owned(), whole)];
        if self.floors > 0 {
            told.push((text::floor().to_owned(), count(text::floors_read(), self.floors)));
        }
        if self.filled > 0 {
            told.push((text::merged().to_owned(), count(text::merged_filled(), self.filled)));
        }
        told.extend(self.cells());
        told
    }

    /// Cells of one column that were not used for one reason are told together.
    fn cells(&self) -> Vec<(String, String)> {
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
        let mut told = Vec::new();
        for group in groups {
            match *group {
                [first, ..] if group.len() > ONE_BY_ONE || first.reason.weight() == Weight::Declined => {
                    let counts = [first.column.to_string(), group.len().to_string()];
                    let place = text::filled(text::paste_column(), &[&counts[0], &counts[1]]);
                    // Nobody's name or number is shown again.
                    told.push((place, first.why().to_owned()));
                }
                _ => told.extend(group.into_iter().map(Unread::told)),
            }
        }
        told
    }
}
