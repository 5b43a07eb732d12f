//! Rows that name what they cost: a part of Annex 2, a fee, a source of money, or something of their own.
//!
//! A sheet repeats itself: 弱电缆线 is the sum of its parts below it, 工程费用 of everything. So that nothing is
//! counted twice, a row is a sum where its name says so, or where rows that are numbered below it follow; if these
//! say nothing that Annex 2 knows, and the row itself does, then they are its parts.

use fentan_core::draft::{CUSTOM, DraftLine};
use fentan_core::rulebook::{ComponentIndex, SourceIndex};

use super::grid::Grid;
use super::heads::Columns;
use super::names::{Named, Names};
use super::reason::Reason;
use super::row::{Reader, Row};
use super::value::{Look, look};
use super::{Change, Cost, Onto, Pasted};
use crate::document::{FeeField, Place};
use crate::words::budget::CONTINGENCY;

pub(super) fn list(grid: &Grid, onto: &Onto<'_>, columns: Columns) -> Pasted {
    let own_tier = onto.project.tier.as_deref().and_then(|tier| onto.rulebook.tier_index(tier));
    let mut reader = Reader::new(Names::new(onto.rulebook), columns, own_tier, onto.unit_by_itself());
    let mut rows: Vec<Row<'_>> = grid.rows().map(|cells| reader.row(cells)).collect();
    let fates = fates(&rows);
    let mut writer = Writer::new(onto);
    writer.pasted.is_unit_assumed = reader.is_unit_assumed();
    for (row, fate) in rows.iter_mut().zip(fates) {
        match fate {
            Fate::All(reason) => row.all(reason),
            Fate::Name(reason) => set_name(row, Some(reason)),
            Fate::Used { .. } => {
                let note = writer.write(row);
                set_name(row, note);
            }
            Fate::Settled => {}
        }
        for (cell, reason) in row.cells.iter().zip(&row.fates) {
            if let Some(reason) = reason {
                writer.pasted.unread(cell, *reason);
            }
        }
    }
    writer.pasted
}

fn set_name(row: &mut Row<'_>, reason: Option<Reason>) {
    if let Some(fate) = row.name.as_ref().and_then(|(name, _)| row.fates.get_mut(*name)) {
        *fate = reason;
    }
}

/// The fate of a row.
enum Fate {
    /// It is used; so many rows below are its parts.
    Used { parts: usize },
    /// No cell of it is used, for this reason.
    All(Reason),
    /// It has no money, and so its name is not used.
    Name(Reason),
    /// Each cell has its fate already.
    Settled,
}

fn fates(rows: &[Row<'_>]) -> Vec<Fate> {
    // Up to which row the rows are parts of one that is used, and whether one is used at all.
    let (mut parts_end, mut used) = (0, false);
    let fates = rows.iter().enumerate().map(|(index, row)| {
        if index < parts_end {
            return Fate::All(Reason::Part);
        }
        let fate = fate(row, rows.get(index + 1..).unwrap_or_default(), used);
        if let Fate::Used { parts } = fate {
            (parts_end, used) = (index + 1 + parts, true);
        }
        fate
    });
    fates.collect()
}

/// The fate of a row before the `rest`; `used` says whether one above it is used.
fn fate(row: &Row<'_>, rest: &[Row<'_>], used: bool) -> Fate {
    let Some((_, named)) = &row.name else { return Fate::Settled };
    if let Named::Tier(_) | Named::Total = named {
        let sum = row.cells.iter().any(|cell| look(&cell.text) == Look::Number);
        return Fate::All(if sum { Reason::Total } else { Reason::Heading });
    }
    if row.cost.is_none() {
        let heading = match named {
            Named::Components(several) => several.len() > 1,
            Named::OtherFees => true,
            _ => false,
        };
        return Fate::Name(if heading { Reason::Heading } else { Reason::NoAmount });
    }
    let below = below(row, rest);
    let costed = below.iter().any(|row| row.cost.is_some());
    let sum = match named {
        Named::Components(several) if several.len() > 1 => costed || next_is_among(rest, several),
        Named::OtherFees => costed || rest.iter().any(is_single_fee),
        Named::Fee if row.key == CONTINGENCY => rest.iter().any(is_part_of_contingency),
        Named::Unknown if row.contained && used => return Fate::All(Reason::Part),
        Named::Unknown => costed,
        _ => below.iter().any(|row| row.cost.is_some() && is_known(row)),
    };
    if sum { Fate::All(Reason::Total) } else { Fate::Used { parts: below.len() } }
}

/// The rows right below that are numbered deeper.
fn below<'r, 'g>(row: &Row<'_>, rest: &'r [Row<'g>]) -> &'r [Row<'g>] {
    let own = row.depth.unwrap_or(usize::MAX);
    let end = rest.iter().position(|row| row.depth.is_none_or(|depth| depth <= own));
    rest.get(..end.unwrap_or(rest.len())).unwrap_or_default()
}

/// True where the next row costs something and is one of several components.
fn next_is_among(rest: &[Row<'_>], several: &[ComponentIndex]) -> bool {
    let Some(Row { name: Some((_, Named::Components(next))), cost: Some(_), .. }) = rest.first() else {
        return false;
    };
    next.len() < several.len() && next.iter().all(|component| several.contains(component))
}

fn is_known(row: &Row<'_>) -> bool {
    row.name.as_ref().is_some_and(|(_, named)| *named != Named::Unknown)
}

fn is_single_fee(row: &Row<'_>) -> bool {
    let fee = matches!(row.name, Some((_, Named::Fee)));
    fee && row.cost.is_some() && !row.key.ends_with(CONTINGENCY)
}

fn is_part_of_contingency(row: &Row<'_>) -> bool {
    row.cost.is_some() && row.key != CONTINGENCY && row.key.ends_with(CONTINGENCY)
}

/// Turns rows into changes.
struct Writer<'a> {
    onto: &'a Onto<'a>,
    pasted: Pasted,
    /// The places that rows have filled or added: the list, and the place in it.
    taken: Vec<(List, usize)>,
}

/// The lists of a project.
#[derive(Clone, Copy, PartialEq, Eq)]
enum List {
    Lines,
    Fees,
    /// The amounts that a source gives; a budget may list it several times.
    Source(SourceIndex),
}

impl<'a> Writer<'a> {
    fn new(onto: &'a Onto<'a>) -> Self {
        Self { onto, pasted: Pasted::default(), taken: Vec::new() }
    }

    /// Uses a row. Returns what there is to know about it.
    fn write(&mut self, row: &mut Row<'_>) -> Option<Reason> {
        let cost = row.cost.take()?;
        let (_, named) = row.name.as_ref()?;
        match (named, cost) {
            (Named::Source(source), Cost::Amount(amount)) => self.source(*source, amount),
            (Named::Fee | Named::OtherFees, Cost::Amount(amount)) => self.fee(row.written(), amount),
            (Named::Unknown, Cost::Amount(amount)) if row.in_fees => self.fee(row.written(), amount),
            (Named::Components(components), cost) if components.len() == 1 => {
                let component = components.iter().find_map(|index| self.onto.rulebook.component(*index));
                self.line(component.map_or(CUSTOM, |component| &component.id), None, cost)
            }
            (named, cost) => {
                let note = if *named == Named::Unknown { Reason::Custom } else { Reason::Several };
                self.line(CUSTOM, Some(row.written()), cost).or(Some(note))
            }
        }
    }

    /// The first place for what a row says: `same` has all places of that name, and whether each is at nothing.
    /// Without one, the row is added; the reason says so where there was something already.
    fn place(&mut self, list: List, same: &[(usize, bool)]) -> Result<usize, Option<Reason>> {
        let free = same.iter().find(|(index, empty)| *empty && !self.taken.contains(&(list, *index)));
        let Some((index, _)) = free else {
            return Err(same.iter().any(|(_, empty)| !empty).then_some(Reason::Another));
        };
        self.taken.push((list, *index));
        Ok(*index)
    }

    fn line(&mut self, component: &str, name: Option<String>, cost: Cost) -> Option<Reason> {
        let same = self.onto.project.lines.iter().enumerate().filter_map(|(index, line)| {
            let same = line.component == component && (name.is_none() || line.name == name);
            same.then(|| (index, costs_nothing(line)))
        });
        let (change, note) = match self.place(List::Lines, &same.collect::<Vec<_>>()) {
            Ok(line) => (Change::CostLine { line, cost }, None),
            Err(note) => (Change::AddLine { component: component.to_owned(), name, cost }, note),
        };
        self.pasted.changes.push(change);
        note
    }

    fn fee(&mut self, name: String, amount: String) -> Option<Reason> {
        let same = self.onto.project.fees.iter().enumerate().filter_map(|(index, fee)| {
            let empty = fee.rate.is_none() && fee.base.is_none() && is_nothing(fee.amount.as_ref());
            (fee.name.as_ref() == Some(&name)).then_some((index, empty))
        });
        let (change, note) = match self.place(List::Fees, &same.collect::<Vec<_>>()) {
            Ok(fee) => (Change::Write(Place::Fee(self.onto.index, fee, FeeField::Amount), amount), None),
            Err(note) => (Change::AddFee { name, amount }, note),
        };
        self.pasted.changes.push(change);
        note
    }

    fn source(&mut self, source: SourceIndex, amount: String) -> Option<Reason> {
        let id = self.onto.rulebook.source(source).map_or("", |source| source.id.as_ref());
        let listed = self.onto.project.funding.iter().filter(|funding| funding.source == id);
        let same = listed.enumerate().map(|(nth, funding)| (nth, is_nothing(Some(&funding.amount))));
        let same: Vec<_> = same.collect();
        let list = List::Source(source);
        let (nth, note) = match self.place(list, &same) {
            Ok(nth) => (nth, None),
            Err(note) => {
                let added = self.taken.iter().filter(|(own, nth)| *own == list && *nth >= same.len()).count();
                self.taken.push((list, same.len() + added));
                (same.len() + added, note)
            }
        };
        self.pasted.changes.push(Change::Write(Place::Funding(self.onto.index, source, nth), amount));
        note
    }
}

fn costs_nothing(line: &DraftLine) -> bool {
    [&line.amount, &line.quantity, &line.unit_price].into_iter().all(|text| is_nothing(text.as_ref()))
}

fn is_nothing(number: Option<&String>) -> bool {
    number.is_none_or(|number| number.bytes().all(|byte| matches!(byte, b'0' | b'.')))
}
