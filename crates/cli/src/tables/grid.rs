//! The layout of all tables: heads, a rule, rows; figures are aligned to the right and never broken.

use comfy_table::{
    Attribute, Cell, CellAlignment, ColumnConstraint, ContentArrangement, ContentLineStyle, LineStyle, Table,
    TableStyle, Width,
};

use super::heading;

const STYLE: TableStyle = TableStyle::new()
    .header_lines(ContentLineStyle::none())
    .header_separator(LineStyle::none().fill('─').junction('─'))
    .content_lines(ContentLineStyle::none());

/// The width in columns up to which an id is kept in one piece.
pub(super) const ROOM_FOR_ID: usize = 16;

/// The kind of a column's content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Words: to the left, wrapped where there is no room.
    Words,
    /// A short id: kept in one piece.
    Whole,
    /// Words with an id of this width among them: wrapped, but never narrower.
    AtLeast(u16),
    /// A figure: kept in one piece, to the right.
    Figure,
}

/// A table being filled.
#[derive(Debug)]
pub(super) struct Grid {
    table: Table,
    kinds: Vec<Kind>,
}

impl Grid {
    /// A table of at most `width` columns of text under these heads.
    pub(super) fn new(width: u16, heads: &[(&str, Kind)]) -> Self {
        let mut table = Table::new();
        table.load_style(STYLE).set_content_arrangement(ContentArrangement::Dynamic).set_width(width);
        let kinds: Vec<Kind> = heads.iter().map(|(_, kind)| *kind).collect();
        let cells = heads.iter().map(|(head, kind)| Cell::new(head).set_alignment(alignment(*kind)));
        table.set_header(cells.collect::<Vec<_>>());
        Self { table, kinds }
    }

    /// Adds a row.
    pub(super) fn row<I: IntoIterator<Item = S>, S: ToString>(&mut self, cells: I) {
        let cells = self.kinds.iter().zip(cells);
        let cells = cells.map(|(kind, text)| Cell::new(text).set_alignment(alignment(*kind)));
        self.table.add_row(cells.collect::<Vec<_>>());
    }

    /// Adds a row in bold, for a sum.
    pub(super) fn sum<I: IntoIterator<Item = S>, S: ToString>(&mut self, cells: I) {
        let cells = self.kinds.iter().zip(cells);
        let cells = cells.map(|(kind, text)| {
            Cell::new(text).set_alignment(alignment(*kind)).add_attribute(Attribute::Bold)
        });
        self.table.add_row(cells.collect::<Vec<_>>());
    }

    /// The table as text, under a heading.
    pub(super) fn text(mut self, title: &str) -> String {
        for (column, kind) in self.table.column_iter_mut().zip(&self.kinds) {
            column.set_padding((0, 2));
            // A constraint counts the padding too.
            match kind {
                Kind::Words => {}
                Kind::AtLeast(width) => {
                    column.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed(width + 2)));
                }
                Kind::Whole | Kind::Figure => {
                    column.set_constraint(ColumnConstraint::ContentWidth);
                }
            }
        }
        let mut text = format!("\n{}", heading(title));
        for line in self.table.lines() {
            text.push_str(line.trim_end());
            text.push('\n');
        }
        text
    }
}

const fn alignment(kind: Kind) -> CellAlignment {
    match kind {
        Kind::Words | Kind::AtLeast(_) | Kind::Whole => CellAlignment::Left,
        Kind::Figure => CellAlignment::Right,
    }
}

/// The number of columns of a short text. Characters from U+2E80 on count as two, which is right for Chinese and at
/// worst too much for others.
pub(super) fn columns(text: &str) -> usize {
    text.chars().map(|character| if character < '\u{2E80}' { 1 } else { 2 }).sum()
}
