//! The kinds of the columns of a list of households, by their headings, or by what stands in them where that leaves
//! no choice.

use super::super::grid::{Cell, Grid, MOST_COLUMNS};
use super::super::heads::unit;
use super::super::names::key;
use super::super::value::{Look, look};
use super::door::{self, Door};
use crate::document::HouseholdField;

/// The kind of a column, by what stands in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// One field of a household. Of several columns for one field the one of the lowest rank is used.
    Field(HouseholdField, u8),
    /// Building, stairwell and number in one: `1-2-301`.
    Door,
    /// Names and numbers of persons, which nobody needs here.
    Personal,
    /// Something that a better column holds too.
    Spare,
    /// Something that the page has no use for.
    Other,
}

/// The words of headings and their meanings, tried one after the other: any of these words in the heading.
const WORDS: [(&[&str], Kind); 15] = [
    (&["公摊", "分摊", "总层", "总楼层", "层数", "户数", "备注", "占地"], Kind::Other),
    (&["余额", "结余", "balance"], Kind::Field(HouseholdField::FundBalance, 0)),
    (&["维修资金", "维修基金", "专项维修"], Kind::Field(HouseholdField::FundBalance, 1)),
    (&["公积金", "providentfund"], Kind::Field(HouseholdField::ProvidentFund, 0)),
    (&["投工", "投劳", "labour"], Kind::Field(HouseholdField::Labour, 0)),
    (&["专有"], Kind::Field(HouseholdField::Area, 0)),
    (&["建筑面积", "产权面积", "登记面积", "房屋面积"], Kind::Field(HouseholdField::Area, 1)),
    (&["套内"], Kind::Field(HouseholdField::Area, 2)),
    (&["面积", "area"], Kind::Field(HouseholdField::Area, 3)),
    (
        &[
            "姓名",
            "业主",
            "户主",
            "产权人",
            "权利人",
            "房主",
            "电话",
            "手机",
            "联系",
            "身份证",
            "证件",
            "证号",
            "owner",
            "phone",
            "mobile",
            "idcard",
        ],
        Kind::Personal,
    ),
    (&["坐落", "地址", "楼栋房号", "门牌"], Kind::Door),
    (
        &["房号", "室号", "房间", "户号", "单元房", "unitno", "unit", "room"],
        Kind::Field(HouseholdField::Unit, 0),
    ),
    (&["用途", "性质", "purpose"], Kind::Field(HouseholdField::Purpose, 0)),
    (&["楼层", "层次", "所在层", "floor"], Kind::Field(HouseholdField::Floor, 0)),
    (&["单元", "梯", "stairwell", "entrance"], Kind::Field(HouseholdField::Stairwell, 0)),
];
/// Words that also end other ones: the whole heading.
const WHOLE: [(&[&str], Kind); 4] = [
    (&["序号", "编号", "序", "no"], Kind::Other),
    (&["室", "房"], Kind::Field(HouseholdField::Unit, 0)),
    (&["层"], Kind::Field(HouseholdField::Floor, 0)),
    (&["栋", "幢", "座", "楼"], Kind::Field(HouseholdField::Building, 0)),
];
const BUILDING: [&str; 9] = ["楼栋", "栋号", "幢号", "楼号", "座号", "号楼", "楼幢", "栋座", "building"];

fn kind(heading: &str) -> Option<Kind> {
    let name = key(heading).to_lowercase();
    if let Some((_, kind)) = WHOLE.iter().find(|(words, _)| words.contains(&name.as_str())) {
        return Some(*kind);
    }
    let has = |words: &[&str]| words.iter().any(|word| name.contains(word));
    let found = WORDS.iter().find(|(words, _)| has(words)).map(|(_, kind)| *kind);
    found.or_else(|| has(&BUILDING).then_some(Kind::Field(HouseholdField::Building, 0)))
}

/// The columns, as far as they are known.
pub(super) struct Columns {
    kinds: [Option<Kind>; MOST_COLUMNS],
    units: [&'static str; MOST_COLUMNS],
    /// The first row that is not one of headings.
    pub(super) first: usize,
}

impl Columns {
    /// The columns of a list; `None` where nobody can know them.
    pub(super) fn of(grid: &Grid) -> Option<Self> {
        Self::by_headings(grid).or_else(|| Self::by_content(grid))
    }

    /// Everything above the first row with a number or a door is headings; the lowest that says something counts.
    pub(super) fn by_headings(grid: &Grid) -> Option<Self> {
        let mut kinds = [None; MOST_COLUMNS];
        let mut units = [""; MOST_COLUMNS];
        let mut first = 0;
        for row in grid.rows() {
            if row.iter().any(holds_data) {
                break;
            }
            first = row.last().map_or(first, |cell| cell.row + 1);
            // A title above the whole list says nothing of its column.
            for cell in row.iter().filter(|_| row.len() > 1) {
                kinds[cell.column] = kind(&cell.text).or(kinds[cell.column]);
                units[cell.column] = unit(&cell.text).unwrap_or(units[cell.column]);
            }
        }
        let columns = Self { kinds, units, first }.each_once();
        let has = |field| columns.kinds.contains(&Some(Kind::Field(field, 0)));
        let doors = has(HouseholdField::Unit) || columns.kinds.contains(&Some(Kind::Door));
        (doors && columns.fields() > 1).then_some(columns)
    }

    /// Without headings: one column of whole doors, one of numbers that can only be areas.
    fn by_content(grid: &Grid) -> Option<Self> {
        let mut kinds = [None; MOST_COLUMNS];
        for (column, kind) in kinds.iter_mut().enumerate() {
            let cells = || grid.cells().iter().filter(|cell| cell.column == column);
            let every =
                |test: fn(&str) -> bool| cells().next().is_some() && cells().all(|cell| test(&cell.text));
            *kind = if every(is_whole_door) {
                Some(Kind::Door)
            } else if every(is_personal) {
                Some(Kind::Personal)
            } else if every(|text| super::purpose(text).is_some()) {
                Some(Kind::Field(HouseholdField::Purpose, 0))
            } else if every(|text| look(text) == Look::Number) {
                Some(Kind::Field(HouseholdField::Area, 0))
            } else {
                None
            };
        }
        let count = |wanted: Kind| kinds.iter().filter(|kind| **kind == Some(wanted)).count();
        let certain = count(Kind::Door) == 1
            && count(Kind::Field(HouseholdField::Area, 0)) == 1
            && count(Kind::Field(HouseholdField::Purpose, 0)) < 2;
        certain.then_some(Self { kinds, units: [""; MOST_COLUMNS], first: 0 })
    }

    /// Leaves each field one column: the one of the lowest rank, and of those the first.
    fn each_once(mut self) -> Self {
        let all = self.kinds;
        for (column, own) in self.kinds.iter_mut().enumerate() {
            let Some(Kind::Field(field, rank)) = *own else { continue };
            let better = all.iter().enumerate().any(|(other, kind)| {
                matches!(kind, Some(Kind::Field(same, lower)) if *same == field && (*lower, other) < (rank, column))
            });
            *own = Some(if better { Kind::Spare } else { Kind::Field(field, 0) });
        }
        self
    }

    /// The kind of a cell, by its column.
    pub(super) fn kind(&self, cell: &Cell) -> Option<Kind> {
        self.kinds[cell.column]
    }

    /// The unit of money in the cell's column.
    pub(super) fn unit(&self, cell: &Cell) -> &'static str {
        self.units[cell.column]
    }

    pub(super) fn column(&self, field: HouseholdField) -> Option<usize> {
        self.kinds.iter().position(|kind| *kind == Some(Kind::Field(field, 0)))
    }

    fn fields(&self) -> usize {
        self.kinds.iter().filter(|kind| matches!(kind, Some(Kind::Field(..) | Kind::Door))).count()
    }
}

/// True where a row repeats the headings, as on every page of a printed list.
pub(super) fn repeats_headings(cells: &[Cell]) -> bool {
    cells.iter().filter(|cell| kind(&cell.text).is_some()).count() > 1 && !cells.iter().any(holds_data)
}

fn holds_data(cell: &Cell) -> bool {
    look(&cell.text) == Look::Number || is_whole_door(&cell.text)
}

/// True where a text is building and number, perhaps with the stairwell.
fn is_whole_door(text: &str) -> bool {
    matches!(door::door(text), Some(Door { building: Some(_), .. }))
}

/// True where a text is a mobile telephone number or a citizen's number.
fn is_personal(text: &str) -> bool {
    let digits = text.strip_suffix(['X', 'x']).unwrap_or(text);
    matches!(text.len(), 11 | 15 | 18) && digits.bytes().all(|byte| byte.is_ascii_digit())
}
