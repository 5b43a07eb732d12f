//! The rows of a sheet that say what its columns are.

use std::cell::Cell;

use super::grid::{self, MOST_COLUMNS};
use super::names::key;
use super::value::{Look, look};

/// The role of a column, as its heading says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Name,
    Quantity,
    Price,
    /// An amount. A sheet may have several: the best is the one of the lowest rank.
    Amount(u8),
    /// Something that the page has no use for.
    Other,
}

/// The endings of headings, each with the role of its column.
const WORDS: [(&str, Role); 21] = [
    ("名称", Role::Name),
    ("项目", Role::Name),
    ("内容", Role::Name),
    ("来源", Role::Name),
    ("数量", Role::Quantity),
    ("工程量", Role::Quantity),
    ("单价", Role::Price),
    ("合计", Role::Amount(0)),
    ("合价", Role::Amount(1)),
    ("总价", Role::Amount(2)),
    ("金额", Role::Amount(3)),
    ("小计", Role::Amount(4)),
    ("投资", Role::Amount(5)),
    ("造价", Role::Amount(6)),
    ("序号", Role::Other),
    ("编号", Role::Other),
    ("编码", Role::Other),
    ("单位", Role::Other),
    ("备注", Role::Other),
    ("依据", Role::Other),
    ("企业", Role::Other),
];
/// 费用 alone.
const COST: Role = Role::Amount(7);
/// A column below a heading of amounts that says nothing of amounts itself.
const INHERITED: u8 = 8;

fn role(heading: &str) -> Option<Role> {
    if heading.chars().any(|sign| matches!(sign, '%' | '％' | '率' | '占')) {
        return Some(Role::Other);
    }
    let brackets = heading.char_indices().find(|(_, sign)| matches!(sign, '(' | '（' | '[' | '/'));
    let name = key(brackets.map_or(heading, |(end, _)| &heading[..end]));
    let name = name.trim_end_matches(['万', '亿', '元']);
    if name == "费用" {
        return Some(COST);
    }
    if name.starts_with("单位") || name.starts_with("单方") {
        return Some(if name == "单位价值" { Role::Price } else { Role::Other });
    }
    WORDS.iter().find(|(word, _)| name.ends_with(word)).map(|(_, role)| *role)
}

/// The unit of money that a heading names, as it stands behind a number.
pub(super) fn unit(heading: &str) -> Option<&'static str> {
    let before = |at: usize| heading.get(..at).unwrap_or_default();
    let large = |at: usize| ["万", "亿"].into_iter().find(|unit| before(at).ends_with(unit));
    let mut yuan = heading.match_indices('元').map(|(at, _)| large(at)).peekable();
    yuan.peek()?;
    Some(yuan.find_map(|unit| unit).unwrap_or(""))
}

/// The unit of money that a cell names for the whole sheet: 单位：万元.
fn caption(cell: &grid::Cell) -> Option<&'static str> {
    let key = key(&cell.text);
    let rest = key.strip_suffix('元')?;
    let unit = ["万", "亿"].into_iter().find(|unit| rest.ends_with(unit)).unwrap_or("");
    let rest = rest.strip_suffix(unit)?;
    rest.strip_suffix("人民币").unwrap_or(rest).ends_with("单位").then_some(unit)
}

/// The columns that the page uses, by their places.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Columns {
    pub(super) name: Option<usize>,
    pub(super) quantity: Option<usize>,
    pub(super) price: Option<usize>,
    pub(super) amount: Option<usize>,
}

/// The headings so far, and what they have said.
pub(super) struct Heads {
    roles: [Option<Role>; MOST_COLUMNS],
    units: [Option<&'static str>; MOST_COLUMNS],
    /// The unit of money of the whole sheet, where it says one.
    sheet: Option<&'static str>,
    /// The unit of money where nothing says one, as it stands behind a number.
    by_itself: &'static str,
    /// True once a number was taken to be in that unit.
    is_assumed: Cell<bool>,
    /// The last row of headings.
    last: Option<usize>,
}

impl Heads {
    /// No headings yet; money is in the unit `by_itself` as long as they say none.
    pub(super) const fn new(by_itself: &'static str) -> Self {
        Self {
            roles: [None; MOST_COLUMNS],
            units: [None; MOST_COLUMNS],
            sheet: None,
            by_itself,
            is_assumed: Cell::new(false),
            last: None,
        }
    }

    /// True where this row is one of headings, or says what money is in. `alone` says that there is but one column,
    /// in which one heading is enough.
    pub(super) fn takes(&mut self, cells: &[grid::Cell], alone: bool) -> bool {
        let caption = cells.iter().find_map(caption);
        self.sheet = caption.or(self.sheet);
        let Some(first) = cells.first() else { return false };
        if cells.iter().any(|cell| look(&cell.text) == Look::Number) {
            return false;
        }
        let below = self.last.is_some_and(|last| last + 1 == first.row)
            && self.position(Role::Name).is_some_and(|name| name < first.column);
        let (mut headings, mut valued) = (0, false);
        for cell in cells {
            let role = role(&cell.text);
            headings += usize::from(role.is_some());
            valued |= matches!(role, Some(Role::Quantity | Role::Price | Role::Amount(_)));
        }
        // One heading among words is enough for the first row of headings, for later ones it takes two: 小计 may
        // also stand alone in a row without money.
        let enough = alone || headings > 1 || (self.last.is_none() && cells.len() > 1);
        if !(below || (valued && enough)) {
            return caption.is_some();
        }
        if !below {
            (self.roles, self.units) = ([None; MOST_COLUMNS], [None; MOST_COLUMNS]);
        }
        self.hear(cells);
        self.last = Some(first.row);
        true
    }

    /// Notes what headings say. One that says nothing itself is part of the one above it, or above to the left of it,
    /// where cells have been merged.
    fn hear(&mut self, cells: &[grid::Cell]) {
        // From the right, so that a heading above several columns is still there for the first of them.
        for cell in cells.iter().rev() {
            let above = (0..=cell.column).rev().find(|column| self.roles[*column].is_some());
            let (role_above, unit_above) =
                above.map_or((None, None), |column| (self.roles[column], self.units[column]));
            let inherited = match role_above {
                Some(Role::Amount(_)) => Some(Role::Amount(INHERITED)),
                other => other,
            };
            self.roles[cell.column] = role(&cell.text).or(inherited);
            self.units[cell.column] = unit(&cell.text).or(unit_above);
        }
    }

    /// The columns by their headings, where a heading said what they are.
    pub(super) fn columns(&self) -> Option<Columns> {
        self.last?;
        Some(Columns {
            name: self.position(Role::Name),
            quantity: self.only(Role::Quantity),
            price: self.only(Role::Price),
            amount: (0..=INHERITED)
                .map(Role::Amount)
                .find(|role| self.position(*role).is_some())
                .and_then(|role| self.only(role)),
        })
    }

    /// The unit of money of a column, as it stands behind a number.
    pub(super) fn unit(&self, column: Option<usize>) -> &'static str {
        let said = column.and_then(|column| self.units[column]).or(self.sheet);
        said.unwrap_or_else(|| {
            self.is_assumed.set(true);
            self.by_itself
        })
    }

    /// True where money was read in the unit that stands where nothing says one.
    pub(super) fn is_assumed(&self) -> bool {
        self.is_assumed.get()
    }

    fn position(&self, role: Role) -> Option<usize> {
        self.roles.iter().position(|own| *own == Some(role))
    }

    /// The column of a role, where only one has it: of two, nobody says which is meant.
    fn only(&self, role: Role) -> Option<usize> {
        let first = self.position(role)?;
        (self.roles.iter().filter(|own| **own == Some(role)).count() == 1).then_some(first)
    }
}
