//! The pasting of a range of a spreadsheet.
//!
//! ```text
//! clipboard text ── grid ──┬─ fill   cells go down and right from a field, as in a spreadsheet
//!                          └─ list   rows that name something of Annex 2, a fee or a source
//!                              │
//!                changes, one undo step, and every cell that was not used, with its reason
//! ```
//!
//! The content says which of the two it is: rows with a name to the left of numbers are a list. Nothing is lost and
//! nothing is guessed: a cell is either in a change or in the report. An empty cell, or a dash, leaves the field as
//! it is (a spreadsheet would empty it) and is not reported.

mod apply;
mod columns;
mod entries;
mod fill;
mod grid;
mod heads;
mod households;
mod list;
mod names;
mod ordinal;
mod reason;
mod row;
mod value;

use fentan_core::draft::DraftProject;
use fentan_core::{Bilingual, Rulebook};

pub(crate) use self::apply::apply;
pub(crate) use self::entries::plan_entries;
pub(crate) use self::grid::Grid;
pub(crate) use self::households::{lists_households, plan_households, plan_votes, with_purposes};
pub(crate) use self::reason::{Reason, Weight};
use crate::document::Place;
use crate::fields::Shape;
use crate::notice::Notice;
use crate::settings::Unit;
use crate::words::{budget, say};

/// A field that a cell may go into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Target {
    pub(crate) place: Place,
    pub(crate) shape: Shape,
}

/// The project and the place in it that a range is pasted onto.
pub(crate) struct Onto<'a> {
    pub(crate) rulebook: &'a Rulebook,
    /// The project looked at, and its place in the budget.
    pub(crate) project: &'a DraftProject,
    pub(crate) index: usize,
    /// The rows of the table pasted into, in the order they are displayed, each with its columns from left to right:
    /// `None` where a row has no such field. Empty where the paste is not into a table.
    pub(crate) targets: &'a [Vec<Option<Target>>],
    /// The row and column among them of the field pasted into.
    pub(crate) at: (usize, usize),
    /// The unit of money that nothing in the range says: that of the page.
    pub(crate) unit: Unit,
}

impl Onto<'_> {
    /// The unit of money that nothing says, as it stands behind a number.
    fn unit_by_itself(&self) -> &'static str {
        self.unit.choose("", "万")
    }
}

/// The cost of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Cost {
    /// Yuan.
    Amount(String),
    /// A quantity at a unit price.
    Product { quantity: String, unit_price: String },
}

/// One thing that pasting does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Change {
    /// A text is written into a field.
    Write(Place, String),
    /// A line of the present project gets what it costs.
    CostLine { line: usize, cost: Cost },
    /// A line is added to the present project; one that Annex 2 does not list has a name.
    AddLine { component: String, name: Option<String>, cost: Cost },
    /// A fee is added to the present project.
    AddFee { name: String, amount: String },
}

/// A place in what was pasted or what it is about, and words.
pub(crate) type Remark = (Bilingual, Bilingual);

/// A cell that was not used, or that was, but perhaps not as it was meant ([`Weight::Noted`]).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Unread {
    /// Its row in what was pasted, from 1.
    pub(crate) row: usize,
    /// Its column, from 1.
    pub(crate) column: usize,
    pub(crate) text: String,
    pub(crate) reason: Reason,
}

impl Unread {
    /// Words on where it is, what it holds, and why it was not used.
    fn remark(&self, rulebook: &Rulebook) -> Remark {
        let words = say!("{0}：{1}", "{0}: {1}", self.text, self.reason.words(rulebook));
        (budget::paste_cell(self.row, self.column), words)
    }
}

/// Words about cells that were pasted into the budget and not used, or perhaps not as they were meant; none where
/// there is nothing to say.
pub(crate) fn notice_of_paste(pasted: &Pasted, unit: Unit, rulebook: &Rulebook) -> Option<Notice> {
    let unread = &pasted.unread;
    let lost = unread.iter().any(|cell| cell.reason.weight() == Weight::Lost);
    let cells = unread.iter().filter(|cell| cell.reason.weight() != Weight::Expected);
    let cells = cells.map(|cell| cell.remark(rulebook));
    let is_assumed = pasted.is_unit_assumed && unit == Unit::Wan && !pasted.changes.is_empty();
    let unit = is_assumed.then(|| (budget::PASTE_UNIT.clone(), budget::PASTE_IN_WAN.clone()));
    let remarks: Vec<_> = unit.into_iter().chain(cells).collect();
    let notice = if lost {
        Notice::problem(&budget::PASTE_UNREAD, remarks)
    } else {
        Notice::remark(&budget::PASTE_NOTED, remarks)
    };
    (!notice.remarks.is_empty()).then_some(notice)
}

/// Words about single cells under a title; none where there are none.
pub(crate) fn notice_of<'a>(
    title: &'static Bilingual,
    cells: impl Iterator<Item = &'a Unread>,
    rulebook: &Rulebook,
) -> Option<Notice> {
    let remarks: Vec<_> = cells.map(|cell| cell.remark(rulebook)).collect();
    (!remarks.is_empty()).then(|| Notice::problem(title, remarks))
}

/// The outcome of pasting: what it does, and what it does not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Pasted {
    /// The changes that it makes, in this order; together one change that can be taken back.
    pub(crate) changes: Vec<Change>,
    /// Row by row, what was not used.
    pub(crate) unread: Vec<Unread>,
    /// True where money was read in the page's unit, since nothing said one.
    pub(crate) is_unit_assumed: bool,
}

/// Says what pasting a range does.
pub(crate) fn plan(grid: &Grid, onto: &Onto<'_>) -> Pasted {
    match columns::of_list(grid) {
        Some(columns) => list::list(grid, onto, columns),
        None => fill::fill(grid, onto),
    }
}

/// Says what pasting a range does where it can only go down and right from a field.
pub(crate) fn plan_fill(grid: &Grid, onto: &Onto<'_>) -> Pasted {
    fill::fill(grid, onto)
}

impl Pasted {
    fn unread(&mut self, cell: &grid::Cell, reason: Reason) {
        let (row, column) = (cell.row + 1, cell.column + 1);
        self.unread.push(Unread { row, column, text: cell.text.clone(), reason });
    }
}

#[cfg(test)]
mod tests;
