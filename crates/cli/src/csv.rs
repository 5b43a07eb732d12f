//! CSV tables for spreadsheets (RFC 4180), in UTF-8 with a byte order mark so that Excel and WPS read Chinese. An
//! apostrophe keeps a text from being taken for a formula.

use std::fmt::Display;

use crate::failure::Failure;
use crate::screen;

/// A table being written.
#[derive(Debug)]
pub(crate) struct Csv {
    text: String,
}

/// The content of a cell.
#[derive(Debug)]
pub(crate) enum Cell {
    /// Text of any origin.
    Text(String),
    /// A figure computed by the program.
    Figure(String),
}

impl Cell {
    /// A cell of text.
    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A cell with a figure.
    pub(crate) fn figure(figure: impl Display) -> Self {
        Self::Figure(figure.to_string())
    }

    /// An empty cell.
    pub(crate) const fn empty() -> Self {
        Self::Figure(String::new())
    }
}

impl Csv {
    /// A table under these heads.
    pub(crate) fn new(heads: &[&str]) -> Self {
        let mut table = Self { text: '\u{feff}'.to_string() };
        table.row(heads.iter().map(|head| Cell::text(*head)));
        table
    }

    /// Adds a row.
    pub(crate) fn row(&mut self, cells: impl IntoIterator<Item = Cell>) {
        for (index, cell) in cells.into_iter().enumerate() {
            if index > 0 {
                self.text.push(',');
            }
            match cell {
                Cell::Figure(figure) => self.cell(&figure),
                Cell::Text(text) if is_formula(&text) => self.cell(&format!("'{text}")),
                Cell::Text(text) => self.cell(&text),
            }
        }
        self.text.push_str("\r\n");
    }

    fn cell(&mut self, text: &str) {
        if text.contains([',', '"', '\r', '\n']) {
            self.text.push('"');
            self.text.push_str(&text.replace('"', "\"\""));
            self.text.push('"');
        } else {
            self.text.push_str(text);
        }
    }

    /// Writes the table on standard output.
    pub(crate) fn print(&self) -> Result<(), Failure> {
        screen::bytes(self.text.as_bytes())
    }
}

/// True where a spreadsheet would take a text for a formula, also after dropping its first character.
fn is_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use super::{Cell, Csv};

    #[test]
    fn cells_are_quoted_where_they_must_be_and_are_never_formulas() {
        let mut table = Csv::new(&["房号", "a,b"]);
        table.row([Cell::text("=1+1"), Cell::text("say \"hi\"")]);
        table.row([Cell::text("@sum\n1"), Cell::figure("-1.00")]);
        table.row([Cell::text("\t1"), Cell::empty()]);
        table.row([Cell::text("1-2-301"), Cell::text("")]);
        assert_eq!(
            table.text,
            "\u{feff}房号,\"a,b\"\r\n'=1+1,\"say \"\"hi\"\"\"\r\n\"'@sum\n1\",-1.00\r\n'\t1,\r\n1-2-301,\r\n"
        );
    }
}
