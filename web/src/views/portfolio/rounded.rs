//! The table in 万元 with two decimals: rounded as a whole, so that every row, column and subtotal adds up as shown.
//!
//! Rounding a thousand rows together takes longer than a keystroke may. So it is done when the document has rested;
//! until then whatever has changed since is rounded by itself, which may be off by the last digit for that moment.

use std::rc::Rc;

use fentan_core::table::{Line, Rounded, RoundedRow, Table, Unit, nearest, round};
use fentan_core::{Fen, grouped};

use super::arrange::{Arranged, Sum};
use super::columns::TOTAL;
use super::facts::Facts;

/// What is shown of a row's amounts: hundreds of yuan, which are 万元 with two decimals.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Units {
    numbers: Vec<i64>,
    /// Which of them are not the nearest, for the sums' sake.
    moved: Vec<usize>,
}

impl Units {
    /// What stands in a money column, and whether it was moved.
    pub(super) fn shown(&self, money: usize) -> Option<(String, bool)> {
        // A hundred of these units are a 万元 as a hundred fen are a yuan.
        let number = grouped(&Fen::new(*self.numbers.get(money)?).to_string());
        Some((number, self.moved.contains(&money)))
    }

    /// Each amount at its nearest.
    fn alone(amounts: &[Fen]) -> Self {
        let nearest = amounts.iter().map(|amount| nearest(*amount, Unit::HundredYuan).unwrap_or_default());
        Self { numbers: nearest.collect(), moved: Vec::new() }
    }

    fn of(row: &RoundedRow, moved: Vec<usize>) -> Self {
        Self { numbers: [row.total].iter().chain(&row.cells).copied().collect(), moved }
    }
}

/// An amount row with what is shown of it.
type Pair = (Vec<Fen>, Rc<Units>);

/// The table as it was last rounded.
#[derive(Default)]
pub(super) struct Rounding {
    /// By place in the budget.
    projects: Vec<Option<Pair>>,
    groups: Vec<Option<Pair>>,
    all: Option<Pair>,
    /// Whether some cell was moved.
    pub(super) moved: bool,
}

impl Rounding {
    /// Rounds what is shown; nothing where it cannot be, and each amount is rounded by itself then.
    pub(super) fn new(arranged: &Arranged, places: &[usize], facts: &[Rc<Facts>]) -> Self {
        let shown: Vec<&Facts> = places
            .iter()
            .filter_map(|place| facts.get(*place))
            .map(Rc::as_ref)
            .filter(|facts| facts.is_sound())
            .collect();
        let lines = shown.iter().map(|facts| Line {
            groups: arranged.group_of(facts.index).map(|group| group.to_string()).into_iter().collect(),
            id: facts.index.to_string(),
            cells: parts(&facts.amounts).to_vec(),
        });
        let columns = vec![None; parts(&arranged.all.amounts).len()];
        match round(&Table { columns, lines: lines.collect() }, Unit::HundredYuan) {
            Ok(rounded) => Self::of(&rounded, arranged, &shown, facts.len()),
            Err(_) => Self::default(),
        }
    }

    fn of(rounded: &Rounded, arranged: &Arranged, shown: &[&Facts], count: usize) -> Self {
        let mut projects = vec![None; count];
        let mut moved = rounded.moved.iter().peekable();
        for (line, (facts, row)) in shown.iter().zip(&rounded.lines).enumerate() {
            let mut own = Vec::new();
            while let Some((_, column)) = moved.next_if(|(place, _)| *place == line) {
                own.push(column + 1);
            }
            projects[facts.index] = Some((facts.amounts.clone(), Rc::new(Units::of(row, own))));
        }
        let sum = |path: Vec<String>, sum: &Sum| {
            let row = rounded.groups.get(&path).filter(|_| !sum.amounts.is_empty())?;
            Some((sum.amounts.clone(), Rc::new(Units::of(row, Vec::new()))))
        };
        let groups = arranged.groups.iter().enumerate();
        Self {
            projects,
            groups: groups.map(|(index, group)| sum(vec![index.to_string()], &group.sum)).collect(),
            all: sum(Vec::new(), &arranged.all),
            moved: !rounded.moved.is_empty(),
        }
    }

    pub(super) fn project(&self, facts: &Facts) -> Rc<Units> {
        fitting(self.projects.get(facts.index), &facts.amounts)
    }

    pub(super) fn group(&self, index: usize, sum: &Sum) -> Rc<Units> {
        fitting(self.groups.get(index), &sum.amounts)
    }

    pub(super) fn all(&self, sum: &Sum) -> Rc<Units> {
        fitting(Some(&self.all), &sum.amounts)
    }
}

/// What these amounts were rounded to together with all others, or each by itself where they have changed since.
fn fitting(pair: Option<&Option<Pair>>, amounts: &[Fen]) -> Rc<Units> {
    match pair.and_then(Option::as_ref) {
        Some((own, units)) if own == amounts => Rc::clone(units),
        _ => Rc::new(Units::alone(amounts)),
    }
}

/// The amounts beside their total, which sum to it.
fn parts(amounts: &[Fen]) -> &[Fen] {
    amounts.get(TOTAL + 1..).unwrap_or(&[])
}
