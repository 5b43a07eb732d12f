//! The network of a table: each cell and each listed sum is an arc.

use std::collections::BTreeMap;

use super::Table;

/// Weights of keeping a sum at its nearest value, by how much of the table it covers.
pub(super) mod weight {
    /// A cell.
    pub(crate) const CELL: i64 = 1;
    /// A line's total, or its total in a column group.
    pub(crate) const LINE: i64 = 2;
    /// A row group's sum, in one column or in all.
    pub(crate) const GROUP: i64 = 8;
    /// A sum over the whole table.
    pub(crate) const WHOLE: i64 = 64;
}

/// An arc: a value flowing from one node to another.
#[derive(Clone, Copy, Debug)]
pub(super) struct Arc {
    pub(super) from: usize,
    pub(super) to: usize,
    /// The exact value in fen.
    pub(super) value: i64,
    pub(super) weight: i64,
}

/// A cell and its arc.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cell {
    pub(super) line: usize,
    pub(super) column: usize,
    pub(super) arc: usize,
}

/// The cells and sums of a table as a network. Flow goes from the top down through the rows' sums into the cells,
/// and up through the columns' sums back to the top.
#[derive(Debug)]
pub(super) struct Network {
    pub(super) nodes: usize,
    pub(super) arcs: Vec<Arc>,
    pub(super) cells: Vec<Cell>,
}

/// A listed sum, identified by the cells it covers.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Sum<'a> {
    /// All columns of a row group; the whole table where the path is empty.
    Rows(&'a [String]),
    /// All columns of a line.
    Line(usize),
    /// A column group of a line.
    LineGroup(usize, usize),
    /// A column of a row group.
    Column(&'a [String], usize),
    /// A column group of the whole table.
    ColumnGroup(usize),
}

/// The node shared by both families of sums.
const TOP: usize = 0;

struct Builder<'a> {
    network: Network,
    /// Each sum's node and arc.
    sums: BTreeMap<Sum<'a>, (usize, usize)>,
}

impl Network {
    /// Builds the network of a table, taking its lines in `order`; `None` where a sum does not fit.
    pub(super) fn of(table: &Table, order: &[usize]) -> Option<Self> {
        let network = Self { nodes: 1, arcs: Vec::new(), cells: Vec::new() };
        let mut builder = Builder { network, sums: BTreeMap::new() };
        for &line in order {
            let groups = table.lines.get(line)?.groups.as_slice();
            for (column, amount) in table.lines.get(line)?.cells.iter().enumerate() {
                builder.cell(groups, line, column, *table.columns.get(column)?, amount.fen())?;
            }
        }
        Some(builder.network)
    }
}

impl<'a> Builder<'a> {
    /// Adds a cell, and its value to every sum it is part of.
    fn cell(
        &mut self,
        groups: &'a [String],
        line: usize,
        column: usize,
        column_group: Option<usize>,
        value: i64,
    ) -> Option<()> {
        // Down the rows: the whole, its groups, the line, the line's column group.
        let mut from = TOP;
        for depth in 0..=groups.len() {
            let weight = if depth == 0 { weight::WHOLE } else { weight::GROUP };
            from = self.sum(Sum::Rows(groups.get(..depth)?), Direction::Down(from), weight, value)?;
        }
        from = self.sum(Sum::Line(line), Direction::Down(from), weight::LINE, value)?;
        if let Some(group) = column_group {
            from = self.sum(Sum::LineGroup(line, group), Direction::Down(from), weight::LINE, value)?;
        }
        // Up the columns: the column of each row group, of the whole, the whole's column group.
        let mut to = TOP;
        if let Some(group) = column_group {
            to = self.sum(Sum::ColumnGroup(group), Direction::Up(to), weight::WHOLE, value)?;
        }
        for depth in 0..=groups.len() {
            let weight = if depth == 0 { weight::WHOLE } else { weight::GROUP };
            to = self.sum(Sum::Column(groups.get(..depth)?, column), Direction::Up(to), weight, value)?;
        }
        let arc = self.network.arcs.len();
        self.network.arcs.push(Arc { from, to, value, weight: weight::CELL });
        self.network.cells.push(Cell { line, column, arc });
        Some(())
    }

    /// The node of a sum, created with its arc on first use; adds `value` to the arc.
    fn sum(&mut self, sum: Sum<'a>, direction: Direction, weight: i64, value: i64) -> Option<usize> {
        let Self { network, sums } = self;
        let &mut (node, arc) = sums.entry(sum).or_insert_with(|| {
            let node = network.nodes;
            network.nodes = node.saturating_add(1);
            let (from, to) = match direction {
                Direction::Down(from) => (from, node),
                Direction::Up(to) => (node, to),
            };
            network.arcs.push(Arc { from, to, value: 0, weight });
            (node, network.arcs.len().saturating_sub(1))
        });
        let arc = self.network.arcs.get_mut(arc)?;
        arc.value = arc.value.checked_add(value)?;
        Some(node)
    }
}

/// The direction of a sum's arc, and the node at its other end.
#[derive(Clone, Copy)]
enum Direction {
    Down(usize),
    Up(usize),
}
