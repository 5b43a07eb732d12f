//! A form as a grid of numbers, read from what it prints and nothing else.

use fentan_core::{Evaluation, Language, Rulebook};
use fentan_forms::{self as forms, Cell, CellKind, Form, FormError, Heading, Row, RowKind, Unit};
use serde_json::Value;

/// A budget with its evaluation.
pub(crate) struct Case(pub(crate) Evaluation);

impl Case {
    pub(crate) fn of(budget: &Value) -> Self {
        Self(Evaluation::from_json(Rulebook::fuzhou_2021_60().clone(), budget.to_string().as_bytes()))
    }

    pub(crate) fn list(&self, unit: Unit) -> Result<Form, FormError> {
        forms::list(&self.0, unit, Language::Zh)
    }

    pub(crate) fn plan(&self, project: Option<usize>, unit: Unit) -> Result<Form, FormError> {
        forms::funding_scheme(&self.0, project, unit, Language::Zh)
    }
}

/// The headings of the columns, the upper and the lower one as `其中/工程费用`.
pub(crate) fn heads(form: &Form) -> Vec<String> {
    fn walk(heading: &Heading, above: &str, heads: &mut Vec<String>) {
        let name = format!("{above}{}", heading.text);
        assert_eq!(heading.kind.is_none(), !heading.columns.is_empty());
        if heading.columns.is_empty() {
            heads.push(name.clone());
        }
        for column in &heading.columns {
            walk(column, &format!("{name}/"), heads);
        }
    }
    let mut heads = Vec::new();
    for heading in &form.columns {
        walk(heading, "", &mut heads);
    }
    heads
}

/// The place of the column under a heading.
pub(crate) fn column(form: &Form, head: &str) -> usize {
    let heads = heads(form);
    heads.iter().position(|own| own == head).unwrap_or_else(|| panic!("no column {head} in {heads:?}"))
}

/// The text of the cell under a heading.
pub(crate) fn text<'a>(form: &Form, row: &'a Row, head: &str) -> &'a str {
    &row.cells[column(form, head)].text
}

/// An amount in its smallest unit; nothing where the cell is not one.
pub(crate) fn units(cell: &Cell) -> Option<i64> {
    if cell.kind != CellKind::Amount {
        return None;
    }
    let plain = cell.text.replace(',', "");
    let (_, decimals) = plain.split_once('.').unwrap();
    assert_eq!(decimals.len(), 2, "{plain}");
    Some(plain.replace('.', "").parse().unwrap())
}

/// The cells of the column, rows without an amount there left out.
pub(crate) fn amounts<'a>(rows: impl Iterator<Item = &'a Row>, column: usize) -> Vec<i64> {
    rows.filter_map(|row| units(&row.cells[column])).collect()
}

/// The rows directly below the one at `index`.
pub(crate) fn below(form: &Form, index: usize) -> Vec<&Row> {
    let level = form.rows[index].level;
    let deeper = form.rows[index + 1..].iter().take_while(|row| row.level > level);
    deeper.filter(|row| row.level == level + 1).collect()
}

/// Checks that every sum is that of the rows printed below it, column by column.
pub(crate) fn sums_are_sums(form: &Form) {
    for (index, row) in form.rows.iter().enumerate() {
        assert_eq!(row.cells.len(), heads(form).len());
        let below = below(form, index);
        if row.kind == RowKind::Note {
            assert!(below.is_empty() && row.cells.iter().all(|cell| units(cell).is_none()));
        }
        if below.is_empty() {
            continue;
        }
        for (column, cell) in row.cells.iter().enumerate() {
            let parts = amounts(below.iter().copied(), column);
            if let Some(sum) = units(cell)
                && !parts.is_empty()
            {
                assert_eq!(sum, parts.iter().sum::<i64>(), "{} {:?}", heads(form)[column], row.cells);
            }
        }
    }
}

/// Checks that a cell prints an exact amount (fen): less than `off` units away, and marked where it is not the nearest
/// value.
pub(crate) fn is_near(cell: &Cell, exact: i64, unit: i64, off: i64, place: &str) {
    let printed = units(cell).unwrap_or_else(|| panic!("{place}: {cell:?} is no amount")) * unit;
    assert!((printed - exact).abs() < off * unit, "{place}: {} for {exact}", cell.text);
    let nearest = (exact.abs() + unit / 2) / unit * unit;
    assert_eq!(cell.moved, nearest != printed.abs(), "{place}: {} for {exact}", cell.text);
}
