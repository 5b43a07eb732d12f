//! Cells that go down and right from a field, as in a spreadsheet.

use super::grid::{Cell, Grid};
use super::heads::Heads;
use super::reason::Reason;
use super::value::read;
use super::{Change, Onto, Pasted, Target};
use crate::document::{LineField, Place};
use crate::fields::Shape;

/// Headings on top stay out: what follows them begins at the field.
pub(super) fn fill(grid: &Grid, onto: &Onto<'_>) -> Pasted {
    let mut pasted = Pasted::default();
    let mut heads = Heads::new(onto.unit_by_itself());
    let mut columns = grid.cells().iter().map(|cell| cell.column);
    let first = columns.next();
    let alone = columns.all(|column| Some(column) == first);
    let (mut top, mut on_top) = (0, true);
    for row in grid.rows() {
        on_top = on_top && heads.takes(row, alone);
        for cell in row {
            if on_top {
                top = cell.row + 1;
                pasted.unread(cell, Reason::Heading);
                continue;
            }
            match change(cell, cell.row - top, &heads, onto) {
                Ok(change) => pasted.changes.extend(change),
                Err(reason) => pasted.unread(cell, reason),
            }
        }
    }
    pasted.is_unit_assumed = heads.is_assumed();
    pasted
}

fn change(cell: &Cell, row: usize, heads: &Heads, onto: &Onto<'_>) -> Result<Option<Change>, Reason> {
    let (first_row, first_column) = onto.at;
    let target = onto.targets.get(first_row + row).and_then(|row| row.get(first_column + cell.column));
    let Target { place, shape } = target.ok_or(Reason::Outside)?.ok_or(Reason::NoField)?;
    let money = shape == Shape::Amount || matches!(place, Place::Line(_, _, LineField::UnitPrice));
    let unit = if money { heads.unit(Some(cell.column)) } else { "" };
    Ok(read(shape, unit, &cell.text)?.map(|text| Change::Write(place, text)))
}
