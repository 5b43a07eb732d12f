//! The columns of a list that hold the names and the money.

use fentan_core::{Decimal, Fen};

use super::grid::{Grid, MOST_COLUMNS};
use super::heads::{Columns, Heads};
use super::value::{Look, look};

/// The columns of a list, or `None` where the cells are not one. What headings say is found out row by row, later.
pub(super) fn of_list(grid: &Grid) -> Option<Columns> {
    let mut heads = Heads::new("");
    let headed = grid
        .rows()
        .any(|row| heads.takes(row, false) && heads.columns().is_some_and(|columns| columns.name.is_some()));
    let guessed = guess(grid);
    if headed { Some(guessed.unwrap_or_default()) } else { guessed }
}

/// The number of cells of each kind in a column.
#[derive(Clone, Copy, Default)]
struct Count {
    words: usize,
    numbers: usize,
    marks: usize,
    all: usize,
}

/// The columns by what is in them, where most rows with a number have a name to the left of it.
fn guess(grid: &Grid) -> Option<Columns> {
    let mut counts = [Count::default(); MOST_COLUMNS];
    for cell in grid.cells() {
        let count = &mut counts[cell.column];
        count.all += 1;
        match look(&cell.text) {
            Look::Words => count.words += 1,
            Look::Number => count.numbers += 1,
            Look::Mark => count.marks += 1,
            Look::Empty => {}
        }
    }
    let most = counts.iter().map(|count| count.words).max().filter(|most| *most > 0)?;
    let name = counts.iter().position(|count| count.words == most)?;
    let (mut named, mut valued) = (0, 0);
    for row in grid.rows() {
        let number = row.iter().rev().find(|cell| look(&cell.text) == Look::Number);
        let Some(number) = number else { continue };
        valued += 1;
        let before = row.iter().filter(|cell| cell.column <= name && cell.column < number.column);
        named += usize::from(before.into_iter().any(|cell| look(&cell.text) == Look::Words));
    }
    if named == 0 || named * 2 < valued {
        return None;
    }
    let right = || (name + 1)..MOST_COLUMNS;
    let values: Vec<usize> = right().filter(|at| counts[*at].numbers * 2 > counts[*at].all).collect();
    // Quantities and prices without headings are believed where a column of units stands beside them.
    let units = right().any(|at| counts[at].marks * 2 > counts[at].all);
    let columns = Columns { name: Some(name), ..Columns::default() };
    Some(match *values {
        [amount] => Columns { amount: Some(amount), ..columns },
        [quantity, price] if units => Columns { quantity: Some(quantity), price: Some(price), ..columns },
        [quantity, price, amount] if units => {
            Columns { quantity: Some(quantity), price: Some(price), amount: Some(amount), ..columns }
        }
        _ => columns,
    })
}

/// True where an amount is what a quantity comes to at a unit price, to the fen.
pub(super) fn is_product(quantity: &str, unit_price: &str, amount: &str) -> bool {
    let product = Decimal::parse(quantity).ok().zip(Decimal::parse(unit_price).ok());
    let product = product.and_then(|(quantity, unit_price)| quantity.at_unit_price(unit_price));
    product.is_some() && product == Fen::parse(amount).ok()
}
