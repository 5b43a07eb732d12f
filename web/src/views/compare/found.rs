//! What core finds out, in the shapes that the view draws.

mod read;

use fentan_core::Fen;

pub(super) use self::read::{comparison, evaluated, portfolio, readings, sensitivity};

/// Scenarios side by side, the base first.
pub(super) struct Comparison {
    pub(super) scenarios: Vec<Alone>,
    /// The base against each other one.
    pub(super) pairs: Vec<Pair>,
}

/// A scenario by itself.
pub(super) struct Alone {
    /// Each reading and the option it was taken by.
    pub(super) readings: Vec<(String, String)>,
    pub(super) projects: usize,
    pub(super) broken: usize,
}

/// The base and another scenario.
pub(super) struct Pair {
    pub(super) totals: Sums,
    pub(super) divisions: Vec<Row>,
    pub(super) projects: Vec<Row>,
}

/// A division or project on both sides.
pub(super) struct Row {
    /// Its name, or for a division its code.
    pub(super) name: String,
    /// Its places in the two budgets.
    pub(super) places: [Option<usize>; 2],
    /// What either side has of it: `figures`, `absent`, `broken` or `unknown`.
    pub(super) sides: [String; 2],
    pub(super) sums: Sums,
}

/// Sums by their ids.
pub(super) struct Sums(Vec<(String, Change)>);

/// A sum on both sides.
#[derive(Clone, Copy)]
pub(super) struct Change {
    pub(super) before: Option<Fen>,
    pub(super) after: Option<Fen>,
    /// What it grew by; `None` where that is not known.
    pub(super) by: Option<Fen>,
}

/// What the other readings of an open question would move.
pub(super) struct Reading {
    pub(super) id: String,
    pub(super) present: String,
    pub(super) options: Vec<Effect>,
}

/// What one other reading would move.
pub(super) struct Effect {
    pub(super) id: String,
    /// How many projects would have other figures.
    pub(super) projects: usize,
    /// What somebody else would bear; `None` where that is not known.
    pub(super) moved: Option<Fen>,
    pub(super) sums: Sums,
}

/// How a project's parts depend on its grants.
pub(super) struct Sensitivity {
    /// The ids of the sources varied.
    pub(super) sources: Vec<String>,
    pub(super) pool: Fen,
    pub(super) present: Point,
    pub(super) without: Point,
    pub(super) first: Point,
    pub(super) full: Point,
    pub(super) break_even: Option<Point>,
    pub(super) curve: Vec<Point>,
}

/// What city and district pay at one amount of grants.
pub(super) struct Point {
    pub(super) grant: Fen,
    /// `1:1`, `3:7` or `none`.
    pub(super) split: String,
    pub(super) surplus: Fen,
    pub(super) levels: Levels,
    /// Against no grants.
    pub(super) change: Levels,
}

/// What the two levels pay, or pay more.
pub(super) struct Levels {
    pub(super) city: Fen,
    pub(super) district: Fen,
}

/// What the grants of all projects change.
pub(super) struct Portfolio {
    pub(super) broken: usize,
    pub(super) present: Levels,
    pub(super) without: Levels,
    pub(super) change: Levels,
    pub(super) scopes: Vec<Scope>,
    pub(super) lines: Vec<Line>,
}

/// What the two levels pay under an option of the reading `match_scope`.
pub(super) struct Scope {
    pub(super) id: String,
    pub(super) in_use: bool,
    pub(super) levels: Levels,
    /// Against the option in use.
    pub(super) change: Levels,
}

/// What grants change for one project.
pub(super) struct Line {
    /// Its place in the budget.
    pub(super) index: usize,
    pub(super) name: String,
    /// The code of its division.
    pub(super) division: String,
    pub(super) pool: Fen,
    pub(super) present: Point,
    /// The match without grants.
    pub(super) split_without: String,
}

impl Sums {
    /// A sum on both sides; one that is not listed does not differ.
    pub(super) fn get(&self, id: &str) -> Change {
        let unchanged = Change { before: None, after: None, by: Some(Fen::ZERO) };
        self.0.iter().find(|(own, _)| own == id).map_or(unchanged, |(_, change)| *change)
    }

    /// The largest change of any sum, whichever way.
    pub(super) fn size(&self) -> u64 {
        self.0.iter().filter_map(|(_, change)| change.by).map(size).max().unwrap_or(0)
    }

    pub(super) fn differ(&self) -> bool {
        self.0.iter().any(|(_, change)| change.by != Some(Fen::ZERO))
    }
}

/// How large an amount is, whichever way it goes.
pub(super) fn size(amount: Fen) -> u64 {
    amount.fen().unsigned_abs()
}

#[cfg(test)]
mod tests;
