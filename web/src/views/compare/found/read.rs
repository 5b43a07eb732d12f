//! Reading what the companion answers.

use fentan_core::Fen;
use js_sys::{Array, Object};
use wasm_bindgen::{JsCast as _, JsValue};

use super::{
    Alone, Change, Comparison, Effect, Levels, Line, Pair, Point, Portfolio, Reading, Row, Scope,
    Sensitivity, Sums,
};
use crate::companion::{list, text, value};

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

pub(in super::super) fn comparison(object: &JsValue) -> Comparison {
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
        totals: value(object, &["totals"]).map_or(Sums(Vec::new()), |totals| sums(&totals)),
        divisions: each(object, "divisions", |division| row(division, text(division, &["id"]))),
        projects: each(object, "projects", |project| row(project, text(project, &["name"]))),
    }
}

fn sums(object: &JsValue) -> Sums {
    Sums(entries(object, "amounts", |found| {
        let [before, after, by] = ["before", "after", "change"].map(|key| fen_in(found, key));
        Change { before, after, by }
    }))
}

fn row(object: &JsValue, name: String) -> Row {
    Row {
        name,
        places: [count(object, "before_index"), count(object, "after_index")],
        sides: [text(object, &["before"]), text(object, &["after"])],
        sums: sums(object),
    }
}

pub(in super::super) fn readings(object: &JsValue) -> Vec<Reading> {
    each(object, "readings", |reading| Reading {
        id: text(reading, &["id"]),
        present: text(reading, &["present", "id"]),
        options: each(reading, "options", |option| Effect {
            id: text(option, &["id"]),
            projects: count(option, "projects").unwrap_or_default(),
            moved: fen_in(option, "moved"),
            sums: sums(option),
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

pub(in super::super) fn sensitivity(object: &JsValue) -> Sensitivity {
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

pub(in super::super) fn portfolio(object: &JsValue) -> Portfolio {
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
