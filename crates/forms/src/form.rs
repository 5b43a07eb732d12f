//! The parts of a form.

use serde::Serialize;

use fentan_core::table;
use fentan_rulebook::text::Bilingual;

/// A form, ready to be drawn: every text is written out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Form {
    /// Its title, to stand in the middle above.
    pub title: String,
    /// Its subject, below the title: project, year, facts.
    pub subtitle: String,
    /// The unit of its amounts, to stand at the top right: 单位：万元.
    pub unit: String,
    /// The paper it fits, lying on its side.
    pub paper: Paper,
    /// The headings of its columns, repeated on every page.
    pub columns: Vec<Heading>,
    /// Its rows, each with a cell for every column that has none below it.
    pub rows: Vec<Row>,
    /// The notes below the table, in order.
    pub notes: Vec<Note>,
    /// The blanks at the foot, filled in by hand: 编制单位, 编制人…
    pub signatures: Vec<String>,
}

/// A size of paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Paper {
    /// 420 mm × 297 mm.
    A3,
    /// 297 mm × 210 mm.
    A4,
}

/// A column's heading, or one over several columns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Heading {
    /// Its text.
    pub text: String,
    /// The kind of the column's cells; `None` over several columns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<CellKind>,
    /// The columns below it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<Self>,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    /// The depth of the row: 0 for a total, one more for each level below.
    #[serde(serialize_with = "fentan_core::output::count")]
    pub level: usize,
    /// The kind of the row.
    pub kind: RowKind,
    /// Its cells, one for each column.
    pub cells: Vec<Cell>,
}

/// The kind of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum RowKind {
    /// 合计.
    Total,
    /// 小计: the sum of the rows below it that stand deeper.
    Subtotal,
    /// A row that is counted.
    Item,
    /// A row without figures, that no sum counts.
    Note,
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Cell {
    /// The text, with digits in groups; empty in a blank cell.
    pub text: String,
    /// The kind of the text.
    pub kind: CellKind,
    /// True where an amount is not printed at its nearest value, so that sums add up: to be marked with `*`.
    #[serde(skip_serializing_if = "is_false")]
    pub moved: bool,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_false(value: &bool) -> bool {
    !value
}

/// The kind of a cell: it decides alignment, and the type in a spreadsheet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum CellKind {
    /// Words.
    #[default]
    Text,
    /// The name of what the row is about: the widest column of words.
    Name,
    /// Money, in the form's unit.
    Amount,
    /// A whole number of things.
    Count,
    /// Any other number: an area, a percentage, yuan per household.
    Number,
    /// Digits or letters that are no number: a code, an id, a year.
    Code,
}

/// A note below the table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Note {
    /// The subject: 口径, 大写, 企业待落实.
    pub label: String,
    /// The text.
    pub text: String,
}

/// The unit of the printed amounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// 元, to the fen.
    Yuan,
    /// 万元 with two decimals.
    TenThousandYuan,
}

impl Unit {
    /// The unit called `id`: `yuan` or `wan`.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        match id {
            "yuan" => Some(Self::Yuan),
            "wan" => Some(Self::TenThousandYuan),
            _ => None,
        }
    }

    /// The unit that tables are rounded to: that of the second decimal.
    pub(super) const fn smallest(self) -> table::Unit {
        match self {
            Self::Yuan => table::Unit::Fen,
            Self::TenThousandYuan => table::Unit::HundredYuan,
        }
    }
}

/// The reason for which there is no form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormError {
    /// The budget has no project at this place.
    NoProject(usize),
    /// The project at this place has errors, and so no figures.
    ProjectHasErrors(usize),
    /// No project has figures.
    NoFigures,
    /// A sum does not fit.
    Overflow,
}

impl FormError {
    /// The message to whoever asked for the form.
    #[must_use]
    pub fn message(self) -> Bilingual {
        let (zh, en) = match self {
            Self::NoProject(_) => ("没有这个项目", "there is no such project"),
            Self::ProjectHasErrors(_) => {
                ("项目有错误，改正后才能出表", "the project has errors; the form needs its figures")
            }
            Self::NoFigures => ("没有可以出表的项目", "no project has figures to print"),
            Self::Overflow => ("合计超出可计算的范围", "a sum does not fit"),
        };
        Bilingual::new(zh, en)
    }
}
