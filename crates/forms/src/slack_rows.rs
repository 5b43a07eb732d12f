//! Slack rows: rows that are rounded with a table to hold a sum at a chosen value, and that nobody prints.
//!
//! [`fentan_core::table`] prints every listed sum at one of the two neighbours of its exact value, but does not say at
//! which. A slack row settles it: it adds what the sum lacks to a whole number of units, and a whole sum is printed as
//! it is. If the slack row's own cells come out as 0, the sum without them is printed at the value that was wanted.
//!
//! So everything here is made to come out as 0. The lacking amount is cut into [`PARTS`] rows of their own, each less
//! than a quarter of a unit and so far nearer to 0 than to 1. And each row stands in [`DEPTH`] row groups of its own:
//! a listed sum costs more to move than a cell, and moving a slack row would move all these sums with it.

use fentan_core::Fen;
use fentan_core::table::{Line, Unit};

const PARTS: i64 = 4;
const DEPTH: usize = 16;

/// The name of a slack row group, which no project has. Rows are rounded in the order of their names, and that order
/// decides between equals: another name may print other cells.
pub(super) fn group(name: &str) -> String {
    format!("hidden {name}")
}

/// An amount of less than a unit, cut into parts of less than a quarter of one.
pub(super) fn parts(amount: i64) -> Vec<Fen> {
    let mut left = amount;
    let mut parts = Vec::new();
    for count in (1..=PARTS).rev() {
        let part = left.checked_div(count).unwrap_or(0);
        left = left.saturating_sub(part);
        parts.push(Fen::new(part));
    }
    parts
}

/// The difference from an amount to the nearest whole unit, in fen: what it lacks, or, negative, what it has too much.
/// `None` where it does not fit.
pub(super) fn short_of_nearest(amount: Fen, unit: Unit) -> Option<i64> {
    let below = amount.fen().checked_rem_euclid(unit.fen())?;
    let up = below.checked_mul(2)? >= unit.fen();
    let missing = if up { unit.fen().checked_sub(below)? } else { below.checked_neg()? };
    Some(if below == 0 { 0 } else { missing })
}

/// The slack row for the part at `place`, in a row group of the table and then in groups of its own.
pub(super) fn line(outermost: String, place: usize, cells: Vec<Fen>) -> Line {
    let mut groups = vec![outermost];
    groups.extend((0..DEPTH).map(|depth| group(&format!("{place} {depth}"))));
    Line { groups, id: group("line"), cells }
}
