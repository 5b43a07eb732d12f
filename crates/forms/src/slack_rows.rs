//! Lines that are rounded with a table but never printed.
//!
//! [`fentan_core::table`] keeps each listed sum at a neighbour of its exact value, but not at the one we want. A line that
//! is not printed makes a sum whole, and so fixes it; what is printed is right if that line comes out as nothing.
//! Hence such an amount is cut in parts none of which is near half a unit, and stands deep in row groups: what many
//! sums list is dear to move.

use fentan_core::Fen;
use fentan_core::table::{Line, Unit};

const PARTS: i64 = 4;
const DEPTH: usize = 16;

/// A name that no row of ours has.
pub(super) fn group(name: &str) -> String {
    format!("hidden {name}")
}

/// An amount below a unit in parts below a quarter of it.
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

/// What is missing from an amount to the unit it is nearest to; negative where there is too much.
pub(super) fn short_of_nearest(amount: Fen, unit: Unit) -> Option<i64> {
    let below = amount.fen().checked_rem_euclid(unit.fen())?;
    let up = below.checked_mul(2)? >= unit.fen();
    let missing = if up { unit.fen().checked_sub(below)? } else { below.checked_neg()? };
    Some(if below == 0 { 0 } else { missing })
}

/// The line for a part, the `place`th, in a row group.
pub(super) fn line(outermost: String, place: usize, cells: Vec<Fen>) -> Line {
    let mut groups = vec![outermost];
    groups.extend((0..DEPTH).map(|depth| group(&format!("{place} {depth}"))));
    Line { groups, id: group("line"), cells }
}
