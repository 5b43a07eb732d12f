//! The table in 万元 with two decimals: rounded as a whole, so that every row, column and subtotal adds up as shown.
//!
//! Rounding a thousand rows together takes longer than a keystroke may. So it is done when the document has rested;
//! until then whatever has changed since is rounded by itself, which may be off by the last digit for that moment.

use std::rc::Rc;

use fentan_core::table::{Line, Rounded, RoundedRow, Table, Unit, nearest, round};
use fentan_core::{Fen, grouped};

use super::arrangement::{Arrangement, Sum};
use super::columns::TOTAL;
use super::facts::{AllFacts, ProjectFacts};

/// The amounts of a row as they are shown: in hundreds of yuan, which are 万元 with two decimals.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Units {
    numbers: Vec<i64>,
    /// The places of those that are not the nearest, for the sums' sake.
    moved: Vec<usize>,
}

impl Units {
    /// The text in a money column, and true where it was moved.
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

/// The amounts of a row, and the same as they are shown.
type Pair = (Vec<Fen>, Rc<Units>);

/// The table as it was last rounded.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Rounding {
    /// The table that was rounded.
    arrangement: Rc<Arrangement>,
    /// By place in the budget.
    projects: Vec<Option<Pair>>,
    groups: Vec<Option<Pair>>,
    all: Option<Pair>,
    /// True where some cell was moved.
    pub(super) moved: bool,
}

impl Rounding {
    /// Rounds everything shown. Where it cannot be rounded together, each amount is rounded by itself.
    pub(super) fn new(arrangement: &Rc<Arrangement>, facts: &AllFacts) -> Self {
        let shown = arrangement.places.iter().filter_map(|place| facts.get(*place)).map(Rc::as_ref);
        let shown: Vec<&ProjectFacts> = shown.filter(|facts| facts.is_sound()).collect();
        let lines = shown.iter().map(|facts| Line {
            groups: arrangement.group_of(facts.index).map(|group| group.to_string()).into_iter().collect(),
            id: facts.index.to_string(),
            cells: parts(&facts.amounts).to_vec(),
        });
        let columns = vec![None; parts(&arrangement.all.amounts).len()];
        match round(&Table { columns, lines: lines.collect() }, Unit::HundredYuan) {
            Ok(rounded) => Self::together(&rounded, arrangement, &shown, facts.len()),
            Err(_) => Self::each_alone(arrangement),
        }
    }

    fn each_alone(arrangement: &Rc<Arrangement>) -> Self {
        let arrangement = Rc::clone(arrangement);
        Self { arrangement, projects: Vec::new(), groups: Vec::new(), all: None, moved: false }
    }

    fn together(
        rounded: &Rounded,
        arrangement: &Rc<Arrangement>,
        shown: &[&ProjectFacts],
        count: usize,
    ) -> Self {
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
        let groups = arrangement.groups.iter().enumerate();
        Self {
            arrangement: Rc::clone(arrangement),
            projects,
            groups: groups.map(|(index, group)| sum(vec![index.to_string()], &group.sum)).collect(),
            all: sum(Vec::new(), &arrangement.all),
            moved: !rounded.moved.is_empty(),
        }
    }

    /// True where it was this table that was rounded, and nothing has changed since.
    pub(super) fn is_of(&self, arrangement: &Rc<Arrangement>) -> bool {
        Rc::ptr_eq(&self.arrangement, arrangement)
    }

    /// A project's amounts.
    pub(super) fn project(&self, facts: &ProjectFacts) -> Rc<Units> {
        fitting(self.projects.get(facts.index), &facts.amounts)
    }

    /// The sum of the group at this place.
    pub(super) fn group(&self, index: usize, sum: &Sum) -> Rc<Units> {
        fitting(self.groups.get(index), &sum.amounts)
    }

    /// The sum of everything shown.
    pub(super) fn all(&self, sum: &Sum) -> Rc<Units> {
        fitting(Some(&self.all), &sum.amounts)
    }
}

/// These amounts as they were rounded together with all others, or each by itself where they have changed since.
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
