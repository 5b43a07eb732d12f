//! Rounds the list so that the divisions' totals are near their exact values, too.
//!
//! **The problem.** The list has a row group for each division and two column groups, uses (works, fees) and sources.
//! [`table`] keeps a division's works and its fees within one unit of their exact values. The division's total is
//! works + fees, the sum over a row group *and* a column group; it adds up as printed, but where works and fees are
//! both rounded up, or both down, it may be a unit or more off. No table can avoid that always: there are lists in
//! which it contradicts what else has to be near.
//!
//! **The idea.** If the division's works were a whole number of units, they would be printed as they are; then the
//! total would differ from its exact value only as the fees do, by less than a unit. The same holds with whole fees.
//!
//! **The way.**
//!
//! 1. Round the list, with slack rows that hold the total of all at its nearest value ([`with_total`]).
//! 2. Take a division whose total is a unit or more off. There are two amounts `m` that can be moved from fees to
//!    works to make one of them whole and the other no more than whole ([`ways`]); the smaller is tried first.
//! 3. Add slack rows to the division with `+m` in works and `−m` in fees, and slack rows outside all divisions with
//!    the opposite, so that rows and columns of the whole list keep their sums ([`with_moves`]). Round again.
//! 4. The slack rows are not printed, so they must not have taken units of the list's own rows. Accept the table if,
//!    without them, works and fees of each division and of the list are within one unit of their exact values, and so is
//!    this division's total ([`keeps_promises`]). Keep the slack rows and go on with 2. Otherwise try the other `m`, or
//!    leave this division as it is: its total then is less than two units off, and a footnote says so.

use crate::ordered::Ordered;
use crate::slack_rows;
use fentan_core::Fen;
use fentan_core::table::{self, Rounded, Table, TableError, Unit};

/// The places of the columns with works and fees, both with the sign turned.
const WORKS: usize = 0;
const FEES: usize = 1;

/// The column groups: uses, and the sources that pay for them.
pub(super) const USES: Option<usize> = Some(0);
pub(super) const SOURCES: Option<usize> = Some(1);

/// The works and fees of a division, or of all, with the sign turned: exact in fen, and as printed in units.
#[derive(Clone, Copy, Default)]
struct Sums {
    exact: [i64; 2],
    units: [i64; 2],
}

/// Rounds a table whose first two columns are works and fees with the sign turned, whose other columns are sources,
/// and whose lines stand in one row group each, their division. The result's first lines and cells are the table's
/// own; those of slack rows follow.
///
/// # Errors
/// Refuses what [`table::round`] refuses, and sums that do not fit.
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

/// The table with slack rows that make the total of all whole among uses and among sources, so that it is printed at
/// its nearest value.
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

/// The works and fees of each division.
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

/// True where the table without its slack rows keeps the promises: works and fees of every division and of all are
/// near their exact values, and so is the total of the division in question.
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

/// The two amounts, in fen, to add to works and take off fees that make one of them a whole number of units without
/// taking the other past its neighbour; the smaller first.
fn ways(exact: [i64; 2], unit: i64) -> [i64; 2] {
    let [works, fees] = exact.map(|exact| exact.rem_euclid(unit));
    let room = |below: i64| unit.saturating_sub(below);
    let mut ways = [room(works).min(fees), works.min(room(fees)).saturating_neg()];
    ways.sort_by_key(|way| way.saturating_abs());
    ways
}

/// The table with slack rows for each of `moves`: the amount from fees to works in the division, and back outside all
/// divisions.
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
