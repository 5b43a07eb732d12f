//! `cargo bench --bench table`: the time to round a table so that it adds up, compared with rounding each cell by
//! itself.
//!
//! The table has 1,000 lines of 10 columns in three row levels under the whole (district, bundle, line), once flat
//! and once with three column groups. The number of sums that independent rounding breaks is printed too.

#![allow(clippy::unwrap_used, reason = "a benchmark may stop")]
#![allow(clippy::disallowed_types, reason = "times are not money")]

use std::collections::BTreeMap;
use std::hint::black_box;
use std::time::{Duration, Instant};

use fentan_core::Fen;
use fentan_core::table::{Line, Table, Unit, round};

const LINES: usize = 1_000;
const COLUMNS: usize = 10;
const ROUNDS: usize = 21;

fn main() {
    println!(
        "{:<8} {:>12} {:>12} {:>8} {:>8} {:>26}",
        "columns", "adding up", "each alone", "ratio", "moved", "sums broken by each alone"
    );
    let grouped: Vec<Option<usize>> = (0..COLUMNS).map(|column| Some(column / 4)).collect();
    for (name, columns) in [("flat", vec![None; COLUMNS]), ("grouped", grouped)] {
        let table = table(columns);
        let flow = median(|| round(black_box(&table), Unit::HundredYuan));
        let alone = median(|| each_alone(black_box(&table)));
        let (broken, sums) = broken(&table);
        println!(
            "{name:<8} {:>9.2} ms {:>9.3} ms {:>7.0}× {:>8} {:>19} of {sums}",
            flow.as_secs_f64() * 1e3,
            alone.as_secs_f64() * 1e3,
            flow.as_secs_f64() / alone.as_secs_f64(),
            round(&table, Unit::HundredYuan).unwrap().moved.len(),
            broken
        );
    }
}

/// A table of ten districts with ten bundles each; a fifth of all cells are zero.
fn table(columns: Vec<Option<usize>>) -> Table {
    let mut seed = 7_u64;
    let mut random = move |below: u64| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % below
    };
    let mut amount = || if random(5) == 0 { 0 } else { i64::try_from(random(10_000_000_000)).unwrap() };
    let lines = (0..LINES).map(|line| Line {
        groups: vec![format!("district {}", line % 10), format!("bundle {}", line / 10 % 10)],
        id: format!("{line:04}"),
        cells: (0..COLUMNS).map(|_| Fen::new(amount())).collect(),
    });
    Table { lines: lines.collect(), columns }
}

fn nearest(amount: Fen) -> i64 {
    let unit = Unit::HundredYuan.fen();
    (amount.fen() + unit / 2).div_euclid(unit)
}

fn each_alone(table: &Table) -> Vec<Vec<i64>> {
    table.lines.iter().map(|line| line.cells.iter().map(|cell| nearest(*cell)).collect()).collect()
}

/// The number of line totals and column sums that differ from the sum of their rounded cells, and the number of all
/// such sums.
fn broken(table: &Table) -> (usize, usize) {
    let mut sums: BTreeMap<(&[String], usize), (i64, i64)> = BTreeMap::new();
    let mut lines = 0;
    for line in &table.lines {
        let total = Fen::sum(line.cells.iter().copied()).unwrap();
        lines += usize::from(nearest(total) != line.cells.iter().map(|cell| nearest(*cell)).sum::<i64>());
        for depth in 0..=line.groups.len() {
            for (column, cell) in line.cells.iter().enumerate() {
                let sum = sums.entry((&line.groups[..depth], column)).or_default();
                sum.0 += cell.fen();
                sum.1 += nearest(*cell);
            }
        }
    }
    let columns = sums.values().filter(|(exact, printed)| nearest(Fen::new(*exact)) != *printed).count();
    (lines + columns, table.lines.len() + sums.len())
}

fn median<T>(mut run: impl FnMut() -> T) -> Duration {
    let mut times: Vec<Duration> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            drop(black_box(run()));
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    times[times.len() / 2]
}
