//! What a form is made of.

use serde::Serialize;

use fentan_core::table;
use fentan_rulebook::text::Bilingual;

/// A form, ready to be drawn: every text is written out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Form {
    /// Its title, to stand in the middle above.
    pub title: String,
    /// What it is about, below the title.
    pub subtitle: String,
    /// The unit of its amounts, to stand at the top right: 单位：万元.
    pub unit: String,
    /// The paper it fits, lying on its side.
    pub paper: Paper,
    /// The headings of its columns, repeated on every page.
    pub columns: Vec<Heading>,
    /// Its rows, each with a cell for every column that has none below it.
    pub rows: Vec<Row>,
    /// What stands below the table, in order.
    pub notes: Vec<Note>,
    /// What is filled in by hand at the foot: 编制单位, 编制人…
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
    /// What it says.
    pub text: String,
    /// What the column holds; `None` over several columns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<CellKind>,
    /// The columns below it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<Self>,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    /// How deep it stands: 0 for a total, one more for each level below.
    #[serde(serialize_with = "fentan_core::output::count")]
    pub level: usize,
    /// What it is.
    pub kind: RowKind,
    /// Its cells, one for each column.
    pub cells: Vec<Cell>,
}

/// What a row is.
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
    /// What it says, with its digits in groups; empty where there is nothing to say.
    pub text: String,
    /// What that is.
    pub kind: CellKind,
    /// Whether an amount is not at its nearest value, for the sums' sake: to be marked with `*`.
    #[serde(skip_serializing_if = "is_false")]
    pub moved: bool,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_false(value: &bool) -> bool {
    !value
}

/// What a cell holds, which decides how it is aligned and what a spreadsheet makes of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum CellKind {
    /// Words.
    #[default]
    Text,
    /// Money, in the form's unit.
    Amount,
    /// A whole number of things.
    Count,
    /// Any other number: an area, a percentage, yuan per household.
    Number,
    /// Digits or letters that are no number: a code, an id, a year.
    Code,
}

/// Something said below the table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Note {
    /// What it is about: 口径, 大写, 企业待落实.
    pub label: String,
    /// What is said.
    pub text: String,
}

/// What amounts are printed in.
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

    /// What tables are rounded to: the second decimal.
    pub(super) const fn smallest(self) -> table::Unit {
        match self {
            Self::Yuan => table::Unit::Fen,
            Self::TenThousandYuan => table::Unit::HundredYuan,
        }
    }
}

/// Why there is no form.
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
    /// What to tell whoever asked.
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
