//! Rounded tables: every promise, exhaustively on small tables against all their roundings, and at random on large
//! ones.

use std::collections::BTreeMap;

use fentan_core::Fen;
use fentan_core::table::{Line, Rounded, Table, TableError, Unit, round};
use proptest::prelude::{Just, Strategy, prop, proptest};

/// A listed sum: its weight and the cells it sums, as line and column.
type Sum = (i64, Vec<(usize, usize)>);

/// All sums that the table lists, cells included, found without the code under test.
fn listed(table: &Table) -> Vec<Sum> {
    let mut sums: BTreeMap<String, Sum> = BTreeMap::new();
    for (line, row) in table.lines.iter().enumerate() {
        for (column, group) in table.columns.iter().enumerate() {
            let mut add = |weight: i64, key: String| {
                sums.entry(key).or_insert((weight, Vec::new())).1.push((line, column));
            };
            add(1, format!("cell {line} {column}"));
            add(2, format!("line {line}"));
            for depth in 0..=row.groups.len() {
                let weight = if depth == 0 { 64 } else { 8 };
                let path = row.groups[..depth].join("/");
                add(weight, format!("rows {depth} {path}"));
                add(weight, format!("column {column} of {depth} {path}"));
            }
            if let Some(group) = group {
                add(2, format!("line {line} group {group}"));
                add(64, format!("column group {group}"));
            }
        }
    }
    sums.into_values().collect()
}

fn exact(table: &Table, sum: &Sum) -> i64 {
    sum.1.iter().map(|(line, column)| table.lines[*line].cells[*column].fen()).sum()
}

/// The weighted distance of the rounded sums from the exact ones; `None` where one is not a neighbour.
fn distance(table: &Table, sums: &[Sum], unit: i64, cells: &dyn Fn(usize, usize) -> i64) -> Option<i64> {
    let mut distance = 0;
    for sum in sums {
        let exact = exact(table, sum);
        let printed: i64 = sum.1.iter().map(|(line, column)| cells(*line, *column)).sum();
        let off = (printed * unit - exact).abs();
        if off >= unit || (exact % unit == 0 && off > 0) {
            return None;
        }
        distance += sum.0 * off;
    }
    Some(distance)
}

/// Rounds a table and checks every promise; returns the rounded table and its distance.
fn checked(table: &Table, unit: Unit) -> (Rounded, i64) {
    let rounded = round(table, unit).unwrap();
    let cells = |line: usize, column: usize| rounded.lines[line].cells[column];
    let distance = distance(table, &listed(table), unit.fen(), &cells);
    let distance = distance.unwrap_or_else(|| panic!("a sum is no neighbour: {table:?} {rounded:?}"));
    let mut groups: BTreeMap<Vec<String>, Vec<i64>> = BTreeMap::new();
    for (line, row) in table.lines.iter().enumerate() {
        assert_eq!(rounded.lines[line].total, rounded.lines[line].cells.iter().sum::<i64>());
        for depth in 0..=row.groups.len() {
            let sums =
                groups.entry(row.groups[..depth].to_vec()).or_insert_with(|| vec![0; table.columns.len()]);
            for (sum, cell) in sums.iter_mut().zip(&rounded.lines[line].cells) {
                *sum += cell;
            }
        }
    }
    for (path, cells) in groups {
        let group = &rounded.groups[&path];
        assert_eq!(group.total, cells.iter().sum::<i64>());
        assert_eq!(group.cells, cells);
    }
    for (line, row) in table.lines.iter().enumerate() {
        for (column, amount) in row.cells.iter().enumerate() {
            let twice_off = 2 * (cells(line, column) * unit.fen() - amount.fen());
            let nearest = -unit.fen() < twice_off && twice_off <= unit.fen();
            assert_eq!(nearest, !rounded.moved.contains(&(line, column)), "{line} {column}");
        }
    }
    (rounded, distance)
}

/// The smallest distance of all roundings to neighbours.
fn best(table: &Table, unit: i64) -> Option<i64> {
    let sums = listed(table);
    let width = table.columns.len();
    let open: Vec<(usize, usize)> = (0..table.lines.len())
        .flat_map(|line| (0..width).map(move |column| (line, column)))
        .filter(|(line, column)| table.lines[*line].cells[*column].fen() % unit != 0)
        .collect();
    let tries = (0..1_u32 << open.len()).filter_map(|up| {
        let cells = |line: usize, column: usize| {
            let place = open.iter().position(|cell| *cell == (line, column));
            let above = place.is_some_and(|place| up >> place & 1 == 1);
            table.lines[line].cells[column].fen().div_euclid(unit) + i64::from(above)
        };
        distance(table, &sums, unit, &cells)
    });
    tries.min()
}

fn table(columns: &[Option<usize>], groups: &[&[&str]], fen: &[i64]) -> Table {
    let lines = groups.iter().zip(fen.chunks(columns.len())).enumerate().map(|(index, (groups, fen))| Line {
        groups: groups.iter().map(|group| (*group).to_owned()).collect(),
        id: format!("{index:04}"),
        cells: fen.iter().map(|fen| Fen::new(*fen)).collect(),
    });
    Table { columns: columns.to_vec(), lines: lines.collect() }
}

/// All tables of a shape whose cells are these amounts.
fn every(columns: &[Option<usize>], groups: &[&[&str]], amounts: &[i64], mut check: impl FnMut(&Table)) {
    let cells = columns.len() * groups.len();
    for number in 0..amounts.len().pow(u32::try_from(cells).unwrap()) {
        let mut rest = number;
        let fen: Vec<i64> = (0..cells)
            .map(|_| {
                let digit = rest % amounts.len();
                rest /= amounts.len();
                amounts[digit]
            })
            .collect();
        check(&table(columns, groups, &fen));
    }
}

fn optimal(table: &Table) {
    let (_, distance) = checked(table, Unit::Yuan);
    assert_eq!(Some(distance), best(table, 100), "{table:?}");
}

#[test]
fn every_small_table_is_printed_as_near_as_any_that_adds_up() {
    let flat2 = [None, None];
    every(&flat2, &[&[], &[]], &[0, 25, 50, 75, -30], optimal);
    every(&flat2, &[&["a"], &["a"], &["b"]], &[0, 33, 66], optimal);
    every(&flat2, &[&["a", "x"], &["a", "y"], &["b"]], &[0, 50, 130], optimal);
    every(&[Some(0), Some(0), Some(1)], &[&[], &[]], &[0, 50, 70], optimal);
    every(&[Some(0), Some(1), Some(1)], &[&["a"], &["a"], &["b"]], &[0, 50], optimal);
}

#[test]
fn every_half_unit_table_of_four_by_four_with_groups_both_ways_keeps_its_promises() {
    let columns = [Some(0), Some(0), Some(1), Some(1)];
    every(&columns, &[&["a"], &["a"], &["b"], &["b"]], &[0, 50], |table| {
        checked(table, Unit::Yuan);
    });
}

fn random_table() -> impl Strategy<Value = Table> {
    let columns = prop::collection::vec(prop::option::of(0..3_usize), 1..8);
    columns.prop_flat_map(|columns| {
        let cells = prop::collection::vec(amount(), columns.len());
        let groups = prop::collection::vec(prop::sample::select(vec!["甲", "乙", "丙"]), 0..4);
        let lines = prop::collection::vec((groups, cells), 0..40);
        lines.prop_map(move |lines| {
            let lines = lines.into_iter().enumerate().map(|(index, (groups, cells))| Line {
                groups: groups.into_iter().map(str::to_owned).collect(),
                id: format!("{index:04}"),
                cells,
            });
            Table { columns: columns.clone(), lines: lines.collect() }
        })
    })
}

fn amount() -> impl Strategy<Value = Fen> {
    let fen = prop::strategy::Union::new([
        Just(0_i64).boxed(),
        (-100_000..100_000_i64).boxed(),
        (0..1_000_000_000_000_i64).boxed(),
        (0..1_000_i64).prop_map(|yuan| yuan * 1_000_000).boxed(),
    ]);
    fen.prop_map(Fen::new)
}

proptest! {
    #[test]
    fn large_tables_keep_every_promise(table in random_table()) {
        for unit in [Unit::Fen, Unit::Yuan, Unit::HundredYuan, Unit::TenThousandYuan] {
            checked(&table, unit);
        }
    }

    #[test]
    fn the_order_of_lines_does_not_matter(
        (table, order) in random_table().prop_flat_map(|table| {
            let order: Vec<usize> = (0..table.lines.len()).collect();
            (Just(table), Just(order).prop_shuffle())
        })
    ) {
        let lines = order.iter().map(|index| table.lines[*index].clone()).collect();
        let shuffled = Table { columns: table.columns.clone(), lines };
        let (one, other) = (round(&table, Unit::Yuan).unwrap(), round(&shuffled, Unit::Yuan).unwrap());
        assert_eq!(one.groups, other.groups);
        for (place, index) in order.iter().enumerate() {
            assert_eq!(one.lines[*index], other.lines[place]);
        }
    }
}

#[test]
fn in_fen_nothing_moves() {
    let table = table(&[None, None], &[&["a"], &["b"]], &[1, 2, 3, -4]);
    let (rounded, distance) = checked(&table, Unit::Fen);
    assert_eq!((distance, rounded.moved.len()), (0, 0));
    assert_eq!(rounded.groups[&Vec::new()].total, 2);
}

#[test]
fn tables_that_cannot_be_rounded_are_refused() {
    let mut uneven = table(&[None, None], &[&[], &[]], &[1, 2, 3, 4]);
    uneven.lines[1].cells.pop();
    assert_eq!(round(&uneven, Unit::Yuan), Err(TableError::Cells(1)));
    let mut twice = table(&[None], &[&["a"], &["a"]], &[1, 2]);
    twice.lines[1].id = twice.lines[0].id.clone();
    assert_eq!(round(&twice, Unit::Yuan), Err(TableError::Duplicate(1)));
    let huge = table(&[None], &[&[], &[]], &[i64::MAX, 1]);
    assert_eq!(round(&huge, Unit::Yuan), Err(TableError::Overflow));
    assert_eq!(round(&Table::default(), Unit::Yuan).unwrap().lines, []);
}
