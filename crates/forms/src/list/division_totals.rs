//! Rounds the list's amounts, the divisions' totals included.
//!
//! A division's total is the sum over a row group *and* a column group (works and fees), which [`table`] adds up but
//! does not keep near its exact value, and which no table can always keep near together with all the rest. Mostly it
//! can be had. It comes out too far where a division's works and fees were both rounded the same way; were one of
//! them whole, the other would be rounded as the total is. So a hidden line moves what makes one of them whole from
//! works to fees, and another hidden line, outside the divisions, moves it back. Where both hidden lines come out as
//! nothing, what is left is a table that keeps every promise and the division's total.

use crate::ordered::Ordered;
use crate::slack_rows;
use fentan_core::Fen;
use fentan_core::table::{self, Rounded, Table, TableError, Unit};

/// The columns that hold works and fees, both with the sign turned.
const WORKS: usize = 0;
const FEES: usize = 1;

/// The column groups of what is paid for, and of what pays for it.
pub(super) const USES: Option<usize> = Some(0);
pub(super) const SOURCES: Option<usize> = Some(1);

/// A division's works and fees, or all, with their signs turned: in fen, and as printed in units.
#[derive(Clone, Copy, Default)]
struct Sums {
    exact: [i64; 2],
    units: [i64; 2],
}

/// Rounds a table whose first two columns are works and fees with the sign turned, whose other columns are what pays
/// for them, and whose lines stand in one row group each. In what is given back, cells and lines that are not the
/// table's own may follow.
pub(super) fn round(table: &Table, unit: Unit) -> Result<Rounded, TableError> {
    let base = with_total(table, unit).ok_or(TableError::Overflow)?;
    let mut rounded = table::round(&base, unit)?;
    let mut moves: Vec<(String, i64)> = Vec::new();
    let mut tried: Vec<String> = Vec::new();
    loop {
        let sums = sums(table, &rounded).ok_or(TableError::Overflow)?;
        let far = sums.iter().find(|(name, sums)| !tried.contains(name) && sums.total_is_far(unit));
        let Some((name, sums)) = far else { return Ok(rounded) };
        tried.push(name.clone());
        for way in ways(sums.exact, unit.fen()) {
            moves.push((name.clone(), way));
            let attempt = table::round(&with_moves(&base, &moves).ok_or(TableError::Overflow)?, unit)?;
            if keeps_promises(table, &attempt, name, unit).ok_or(TableError::Overflow)? {
                rounded = attempt;
                break;
            }
            moves.pop();
        }
    }
}

/// The table with hidden lines that make the total of all whole on either side, and so print it at its nearest value.
fn with_total(table: &Table, unit: Unit) -> Option<Table> {
    let mut table = table.clone();
    let works_and_fees = table.lines.iter().flat_map(|line| line.cells.iter().take(2));
    let total = Fen::ZERO.checked_sub(Fen::sum(works_and_fees.copied())?)?;
    let missing = slack_rows::short_of_nearest(total, unit)?;
    for (place, part) in slack_rows::parts(missing).into_iter().enumerate() {
        for line in &mut table.lines {
            line.cells.extend([Fen::ZERO; 2]);
        }
        let mut cells = vec![Fen::ZERO; table.columns.len()];
        cells.extend([Fen::ZERO.checked_sub(part)?, part]);
        table.columns.extend([USES, SOURCES]);
        table.lines.push(slack_rows::line(slack_rows::group(&format!("total {place}")), place, cells));
    }
    Some(table)
}

/// The sums of each division.
fn sums(table: &Table, rounded: &Rounded) -> Option<Ordered<String, Sums>> {
    let mut all = Ordered::new();
    for (line, printed) in table.lines.iter().zip(&rounded.lines) {
        let sums: &mut Sums = all.get_or(line.groups.first()?.clone(), Sums::default)?;
        for (column, (exact, units)) in
            [WORKS, FEES].into_iter().zip(sums.exact.iter_mut().zip(&mut sums.units))
        {
            *exact = exact.checked_add(line.cells.get(column)?.fen())?;
            *units = units.checked_add(*printed.cells.get(column)?)?;
        }
    }
    Some(all)
}

/// Whether the hidden lines took nothing that was not theirs: works and fees of every division and of all are near,
/// and so is the total of the division in question.
fn keeps_promises(table: &Table, rounded: &Rounded, division: &String, unit: Unit) -> Option<bool> {
    let sums = sums(table, rounded)?;
    let mut whole = Sums::default();
    for (_, own) in sums.iter() {
        for (sum, own) in whole.exact.iter_mut().zip(own.exact).chain(whole.units.iter_mut().zip(own.units)) {
            *sum = sum.checked_add(own)?;
        }
    }
    let near = sums.iter().all(|(_, sums)| !sums.any_is_far(unit)) && !whole.any_is_far(unit);
    Some(near && !sums.get(division)?.total_is_far(unit))
}

impl Sums {
    fn total_is_far(&self, unit: Unit) -> bool {
        let sum = |both: [i64; 2]| both.into_iter().fold(0, i64::saturating_add);
        is_far(sum(self.exact), sum(self.units), unit)
    }

    fn any_is_far(&self, unit: Unit) -> bool {
        self.exact.iter().zip(&self.units).any(|(exact, units)| is_far(*exact, *units, unit))
    }
}

fn is_far(exact: i64, units: i64, unit: Unit) -> bool {
    units.saturating_mul(unit.fen()).saturating_sub(exact).saturating_abs() >= unit.fen()
}

/// What to add to works and take off the fees to make one of them whole without taking the other past a neighbour;
/// the smaller first.
fn ways(exact: [i64; 2], unit: i64) -> [i64; 2] {
    let [works, fees] = exact.map(|exact| exact.rem_euclid(unit));
    let room = |below: i64| unit.saturating_sub(below);
    let mut ways = [room(works).min(fees), works.min(room(fees)).saturating_neg()];
    ways.sort_by_key(|way| way.saturating_abs());
    ways
}

/// The table with lines that move money between works and fees: in each division, and back outside of it.
fn with_moves(table: &Table, moves: &[(String, i64)]) -> Option<Table> {
    let mut table = table.clone();
    for (name, amount) in moves {
        for (place, part) in slack_rows::parts(*amount).into_iter().enumerate() {
            let outside = slack_rows::group(&format!("{name} {place}"));
            for (group, part) in [(name.clone(), part), (outside, Fen::ZERO.checked_sub(part)?)] {
                let mut cells = vec![Fen::ZERO; table.columns.len()];
                *cells.get_mut(WORKS)? = part;
                *cells.get_mut(FEES)? = Fen::ZERO.checked_sub(part)?;
                table.lines.push(slack_rows::line(group, place, cells));
            }
        }
    }
    Some(table)
}
