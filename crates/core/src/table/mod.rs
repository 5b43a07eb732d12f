//! Rounded tables (配平的表): every cell and every listed total is rounded to one of its two neighbours so that
//! each row, column and subtotal is the sum of its printed cells.
//!
//! Rounding each cell by itself breaks about half of all row totals and nearly all column totals. Here the table is
//! found as a flow: each listed sum is an arc bounded by its exact value rounded down and up, each cell carries
//! flow from its row's sums to its column's, and the table adds up because flow is conserved. The sums form two
//! nested families, for which a whole flow always exists (Hoffman's circulation theorem). Of all such tables the
//! one nearest to the exact values is taken; totals weigh more than cells.
//!
//! ```
//! use fentan_core::Fen;
//! use fentan_core::table::{Line, Table, Unit, round};
//!
//! // 0.50 + 0.50 = 1.00 yuan: rounded each by itself, the cells would print as 1 + 1 = 1.
//! let cells = vec![Fen::new(50), Fen::new(50)];
//! let table = Table { columns: vec![None, None], lines: vec![Line { groups: vec![], id: "1".into(), cells }] };
//! let rounded = round(&table, Unit::Yuan).unwrap();
//! assert_eq!(rounded.lines[0].cells.iter().sum::<i64>(), 1);
//! assert_eq!(rounded.lines[0].total, 1);
//! ```

mod flow;
mod network;

use std::collections::BTreeMap;

use crate::money::Fen;

use self::network::Network;

/// The unit of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// 分: nothing is rounded.
    Fen,
    /// 元.
    Yuan,
    /// 百元: 万元 with two decimals.
    HundredYuan,
    /// 万元 without decimals.
    TenThousandYuan,
}

impl Unit {
    /// The number of fen in the unit.
    #[must_use]
    pub const fn fen(self) -> i64 {
        match self {
            Self::Fen => 1,
            Self::Yuan => 100,
            Self::HundredYuan => 10_000,
            Self::TenThousandYuan => 1_000_000,
        }
    }
}

/// A table of exact amounts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The columns, each with the number of its column group, or `None`. Columns of one group need not be adjacent.
    pub columns: Vec<Option<usize>>,
    /// The lines, in any order; the result does not depend on it.
    pub lines: Vec<Line>,
}

/// A line of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// The row groups it belongs to, outermost first: district, project. Each group's sum is listed.
    pub groups: Vec<String>,
    /// Its id, unique within its innermost group.
    pub id: String,
    /// An amount for each column.
    pub cells: Vec<Fen>,
}

/// The error for a table that cannot be rounded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableError {
    /// The line at this index does not have one cell per column.
    Cells(usize),
    /// The line at this index has the groups and the id of an earlier one.
    Duplicate(usize),
    /// A sum does not fit.
    Overflow,
}

/// A rounded table: whole units, in which every sum adds up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rounded {
    /// The lines, in the order they were given.
    pub lines: Vec<RoundedRow>,
    /// The row groups by their paths; the whole table has the empty path.
    pub groups: BTreeMap<Vec<String>, RoundedRow>,
    /// The cells that are not at their nearest value, as line and column; each was moved by less than one unit so
    /// that sums add up, which a footnote should say.
    pub moved: Vec<(usize, usize)>,
}

/// A rounded row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RoundedRow {
    /// The units of each column.
    pub cells: Vec<i64>,
    /// Their sum.
    pub total: i64,
}

/// Rounds a table to a unit.
///
/// Each cell is rounded to one of the two neighbours of its exact value, or to the value itself where that is
/// whole. So is every sum over a row group and a column, a row group and all columns, a line and a column group,
/// and the whole table and a column group. Sums over a row group *and* a column group add up too, but may be
/// further from their exact values: no table can promise all of these at once.
///
/// # Errors
/// Refuses lines without one cell per column, lines given twice, and sums that do not fit.
pub fn round(table: &Table, unit: Unit) -> Result<Rounded, TableError> {
    let mut order: Vec<usize> = (0..table.lines.len()).collect();
    let key = |index: &usize| table.lines.get(*index).map(|line| (&line.groups, &line.id));
    order.sort_by(|one, other| key(one).cmp(&key(other)));
    for pair in order.windows(2) {
        if let [one, other] = pair
            && key(one) == key(other)
        {
            return Err(TableError::Duplicate(*one.max(other)));
        }
    }
    if let Some(uneven) = table.lines.iter().position(|line| line.cells.len() != table.columns.len()) {
        return Err(TableError::Cells(uneven));
    }
    let network = Network::of(table, &order).ok_or(TableError::Overflow)?;
    let units = flow::solve(&network, unit.fen()).ok_or(TableError::Overflow)?;
    printed(table, &network, &units, unit.fen()).ok_or(TableError::Overflow)
}

/// The rounded table: sums the rounded cells, whose sums are right because flow is conserved.
fn printed(table: &Table, network: &Network, units: &[i64], unit: i64) -> Option<Rounded> {
    let empty = || RoundedRow { cells: vec![0; table.columns.len()], total: 0 };
    let mut lines = vec![empty(); table.lines.len()];
    let mut groups = BTreeMap::from([(Vec::new(), empty())]);
    let mut moved = Vec::new();
    for cell in &network.cells {
        let (line, column) = (cell.line, cell.column);
        let value = *units.get(cell.arc)?;
        add(lines.get_mut(line)?, column, value)?;
        let path = &table.lines.get(line)?.groups;
        for depth in 0..=path.len() {
            let group = groups.entry(path.get(..depth)?.to_vec()).or_insert_with(empty);
            add(group, column, value)?;
        }
        let exact = table.lines.get(line)?.cells.get(column)?.fen();
        if value != half_up(exact, unit)? {
            moved.push((line, column));
        }
    }
    moved.sort_unstable();
    Some(Rounded { lines, groups, moved })
}

/// The nearest whole number of units, halves up; `None` where it does not fit.
fn half_up(exact: i64, unit: i64) -> Option<i64> {
    let below = exact.rem_euclid(unit);
    exact.div_euclid(unit).checked_add(i64::from(below.checked_mul(2)? >= unit && below > 0))
}

/// The amount in whole units, rounded half up; `None` where it does not fit.
#[must_use]
pub fn nearest(amount: Fen, unit: Unit) -> Option<i64> {
    half_up(amount.fen(), unit.fen())
}

fn add(row: &mut RoundedRow, column: usize, value: i64) -> Option<()> {
    let cell = row.cells.get_mut(column)?;
    *cell = cell.checked_add(value)?;
    row.total = row.total.checked_add(value)?;
    Some(())
}
