//! What the companion answers, read once. The shapes are core's (`fentan_core::output::comparison` and `sensitivity`).

use fentan_core::Fen;
use js_sys::{Array, Object};
use wasm_bindgen::{JsCast as _, JsValue};

use crate::companion::{list, text, value};

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

    fn read(object: &JsValue) -> Self {
        Self(entries(object, "amounts", |found| {
            let [before, after, by] = ["before", "after", "change"].map(|key| fen_in(found, key));
            Change { before, after, by }
        }))
    }
}

/// How large an amount is, whichever way it goes.
pub(super) fn size(amount: Fen) -> u64 {
    amount.fen().unsigned_abs()
}

/// An amount of yuan as core writes it, which is always with two decimals.
fn fen_in(object: &JsValue, key: &str) -> Option<Fen> {
    text(object, &[key]).replace('.', "").parse().ok().map(Fen::new)
}

fn fen(object: &JsValue, key: &str) -> Fen {
    fen_in(object, key).unwrap_or_default()
}

/// A count or a place.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "core counted it")]
fn count(object: &JsValue, key: &str) -> Option<usize> {
    value(object, &[key])?.as_f64().map(|number| number as usize)
}

fn each<T>(object: &JsValue, key: &str, read: fn(&JsValue) -> T) -> Vec<T> {
    list(object, key).iter().map(|item| read(&item)).collect()
}

/// What an object has by its keys.
fn entries<T>(object: &JsValue, key: &str, read: fn(&JsValue) -> T) -> Vec<(String, T)> {
    let inner = value(object, &[key]).and_then(|inner| inner.dyn_into::<Object>().ok());
    let entries = inner.map(|inner| Object::entries(&inner)).unwrap_or_default();
    let entries = entries.iter().map(|entry| {
        let entry = Array::from(&entry);
        (entry.get(0).as_string().unwrap_or_default(), read(&entry.get(1)))
    });
    entries.collect()
}

pub(super) fn comparison(object: &JsValue) -> Comparison {
    Comparison { scenarios: each(object, "scenarios", alone), pairs: each(object, "comparisons", pair) }
}

fn alone(object: &JsValue) -> Alone {
    Alone {
        readings: entries(object, "readings", |option| option.as_string().unwrap_or_default()),
        projects: count(object, "projects").unwrap_or_default(),
        broken: count(object, "broken").unwrap_or_default(),
    }
}

fn pair(object: &JsValue) -> Pair {
    Pair {
        totals: value(object, &["totals"]).map_or(Sums(Vec::new()), |totals| Sums::read(&totals)),
        divisions: each(object, "divisions", |division| row(division, text(division, &["id"]))),
        projects: each(object, "projects", |project| row(project, text(project, &["name"]))),
    }
}

fn row(object: &JsValue, name: String) -> Row {
    Row {
        name,
        places: [count(object, "before_index"), count(object, "after_index")],
        sides: [text(object, &["before"]), text(object, &["after"])],
        sums: Sums::read(object),
    }
}

pub(super) fn readings(object: &JsValue) -> Vec<Reading> {
    each(object, "readings", |reading| Reading {
        id: text(reading, &["id"]),
        present: text(reading, &["present", "id"]),
        options: each(reading, "options", |option| Effect {
            id: text(option, &["id"]),
            projects: count(option, "projects").unwrap_or_default(),
            moved: fen_in(option, "moved"),
            sums: Sums::read(option),
        }),
    })
}

fn point(object: &JsValue) -> Point {
    Point {
        grant: fen(object, "grant"),
        split: text(object, &["match"]),
        surplus: fen(object, "surplus"),
        levels: levels(object),
        change: Levels { city: fen(object, "city_change"), district: fen(object, "district_change") },
    }
}

fn levels(object: &JsValue) -> Levels {
    Levels { city: fen(object, "city"), district: fen(object, "district") }
}

/// A part of an object; where it is missing, everything in it is.
fn inner<T>(object: &JsValue, key: &str, read: fn(&JsValue) -> T) -> T {
    read(&value(object, &[key]).unwrap_or(JsValue::NULL))
}

pub(super) fn sensitivity(object: &JsValue) -> Sensitivity {
    Sensitivity {
        sources: each(object, "sources", |source| text(source, &["id"])),
        pool: fen(object, "pool"),
        present: inner(object, "present", point),
        without: inner(object, "without", point),
        first: inner(object, "first", point),
        full: inner(object, "full", point),
        break_even: value(object, &["break_even"]).map(|found| point(&found)),
        curve: each(object, "curve", point),
    }
}

pub(super) fn portfolio(object: &JsValue) -> Portfolio {
    Portfolio {
        broken: count(object, "broken").unwrap_or_default(),
        present: inner(object, "present", levels),
        without: inner(object, "without", levels),
        change: inner(object, "change", levels),
        scopes: each(object, "scopes", |scope| Scope {
            id: text(scope, &["id"]),
            in_use: value(scope, &["in_use"]).is_some_and(|in_use| in_use.is_truthy()),
            levels: levels(scope),
            change: inner(scope, "change", levels),
        }),
        lines: each(object, "projects", line),
    }
}

fn line(object: &JsValue) -> Line {
    Line {
        index: count(object, "index").unwrap_or_default(),
        name: text(object, &["name"]),
        division: text(object, &["division", "id"]),
        pool: fen(object, "pool"),
        present: inner(object, "present", point),
        split_without: text(object, &["without", "match"]),
    }
}
