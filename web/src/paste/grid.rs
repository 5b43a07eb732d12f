//! Clipboard text as cells.
//!
//! Spreadsheets put a range on the clipboard as rows that end in a line break and cells that a tab keeps apart. A
//! cell that holds a tab or a line break stands in quotes, and a quote in it is doubled. Every other quote is an
//! ordinary character: Excel writes a cell that merely begins with one (`"特级"砖`) as it is. So a quoted cell is one
//! whose closing quote ends it; where there is no such quote, nothing is quoted, and nothing is lost.
//!
//! A few programs write commas for tabs. A comma also keeps thousands apart, so that is believed only of at least
//! two rows that all have equally many cells, none of them a single number (`1,234`).

use super::reason::TooMuch;
use super::value::{Look, look};

const MOST_ROWS: usize = 5_000;
/// A list of households may be longer: some communities have ten thousand.
const MOST_HOUSEHOLDS: usize = 20_000;
/// Also the length of the lists that hold something for each column.
pub(super) const MOST_COLUMNS: usize = 64;
const MOST_BYTES: usize = 4 << 20;

/// A cell that is not blank.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Cell {
    /// Its row in what was pasted, from 0.
    pub(super) row: usize,
    /// Its column, from 0.
    pub(super) column: usize,
    /// Its text without blanks around it; line breaks within are `\n`.
    pub(super) text: String,
}

/// The pasted range, as cells. Only those that are not blank are kept, so that whole columns may be selected.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Grid {
    cells: Vec<Cell>,
}

impl Grid {
    /// Reads clipboard text.
    ///
    /// # Errors
    /// Says so where there is more than anybody pastes on purpose.
    pub(crate) fn read(text: &str) -> Result<Self, TooMuch> {
        Self::of_rows(text, MOST_ROWS).map_err(|much| much.unwrap_or(TooMuch::Rows))
    }

    /// Reads clipboard text that may be a list of households.
    ///
    /// # Errors
    /// Says so where there is more than anybody pastes on purpose.
    pub(crate) fn of_households(text: &str) -> Result<Self, TooMuch> {
        Self::of_rows(text, MOST_HOUSEHOLDS).map_err(|much| much.unwrap_or(TooMuch::Households))
    }

    /// The error is `None` where there are too many rows.
    fn of_rows(text: &str, most: usize) -> Result<Self, Option<TooMuch>> {
        if text.len() > MOST_BYTES {
            return Err(Some(TooMuch::Bytes));
        }
        let (cells, _) = split(text, '\t', most)?;
        if !text.contains('\t') && text.contains(',') {
            let one_number = cells.iter().any(|cell| look(&cell.text) == Look::Number);
            if let (false, Ok((by_comma, true))) = (one_number, split(text, ',', most)) {
                return Ok(Self { cells: by_comma });
            }
        }
        Ok(Self { cells })
    }

    /// Doors, one in each row, as they are typed into one field: `1-101、1-102`.
    pub(crate) fn as_doors(&self) -> String {
        let door = |row: &[Cell]| row.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join("-");
        self.rows().map(door).collect::<Vec<_>>().join("、")
    }

    /// The cells that are not blank, row by row.
    pub(super) fn cells(&self) -> &[Cell] {
        &self.cells
    }

    /// The rows that are not blank.
    pub(super) fn rows(&self) -> impl Iterator<Item = &[Cell]> {
        self.cells.chunk_by(|one, next| one.row == next.row)
    }
}

/// The cells, and whether there are at least two rows that all have equally many, and at least two.
fn split(text: &str, separator: char, most: usize) -> Result<(Vec<Cell>, bool), Option<TooMuch>> {
    let ends = [separator, '\r', '\n'];
    let mut cells: Vec<Cell> = Vec::new();
    let (mut row, mut column) = (0, 0);
    let (mut width, mut even) = (None, true);
    let mut rest = text;
    loop {
        let quoted = quoted(rest, &ends);
        let (cell, after) = quoted.unwrap_or_else(|| {
            let (cell, after) = rest.split_at(rest.find(ends).unwrap_or(rest.len()));
            (cell.to_owned(), after)
        });
        let cell = clean(&cell);
        if !cell.is_empty() {
            if row >= most {
                return Err(None);
            }
            if column >= MOST_COLUMNS {
                return Err(Some(TooMuch::Columns));
            }
            cells.push(Cell { row, column, text: cell });
        }
        let mut characters = after.chars();
        let end = characters.next();
        if end == Some(separator) {
            column += 1;
        } else {
            if cells.last().is_some_and(|cell| cell.row == row) {
                even &= *width.get_or_insert(column) == column;
            }
            (row, column) = (row + 1, 0);
        }
        match end {
            None => break,
            Some('\r') => rest = after.strip_prefix("\r\n").unwrap_or(characters.as_str()),
            Some(_) => rest = characters.as_str(),
        }
    }
    let rows = cells.last().map_or(0, |cell| cell.row + 1);
    Ok((cells, even && rows > 1 && width > Some(0)))
}

/// A quoted cell and what follows it, where this is one.
fn quoted<'a>(text: &'a str, ends: &[char]) -> Option<(String, &'a str)> {
    let mut rest = text.strip_prefix('"')?;
    let mut cell = String::new();
    loop {
        let (part, after) = rest.split_once('"')?;
        cell.push_str(part);
        if let Some(doubled) = after.strip_prefix('"') {
            cell.push('"');
            rest = doubled;
        } else {
            return (after.is_empty() || after.starts_with(ends)).then_some((cell, after));
        }
    }
}

/// A cell's text without what nobody sees. Control characters become blanks, so that they never join two numbers.
fn clean(cell: &str) -> String {
    let seen = cell.chars().filter_map(|character| match character {
        '\r' | '\n' => Some('\n'),
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{FEFF}' => None,
        control if control.is_control() => Some(' '),
        other => Some(other),
    });
    seen.collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests;
