//! What can be wrong with the file's rows before anything is resolved: ids, decimals, what an item asks.

use super::Problems;
use super::file::{AsksRow, ItemRow, OwnersFile, SCHEMA};
use crate::rulebook_file::ids;
use crate::text::{Bilingual, say};

pub(super) fn rows(file: &OwnersFile, problems: &mut Problems) {
    if file.schema != SCHEMA {
        problems.add("schema", say!("应为 {0}", "must be {0}", SCHEMA));
    }
    let found = &mut problems.0;
    ids("payers", file.payers.iter().map(|row| &row.id), found);
    ids("methods", file.methods.iter().map(|row| &row.id), found);
    ids("coefficients", file.coefficients.iter().map(|row| &row.id), found);
    ids("sources", file.sources.iter().map(|row| &row.id), found);
    ids("tests", file.tests.iter().map(|row| &row.id), found);
    ids("matters", file.matters.iter().map(|row| &row.id), found);
    ids("readiness", file.readiness.iter().map(|row| &row.id), found);
    let items = || file.readiness.iter().flat_map(|group| &group.items);
    ids("items", items().map(|row| &row.id), found);
    coefficients(file, problems);
    for payer in file.payers.iter().filter(|row| file.methods.iter().all(|method| method.id != row.method)) {
        problems.add(
            format!("payers {}", payer.id),
            say!("没有方式 {0}", "there is no method {0}", payer.method),
        );
    }
    for (offset, item) in items().enumerate() {
        asks(item, problems);
        let known =
            |id: &String| items().take(offset).any(|other| other.id == *id && other.asks == AsksRow::Period);
        if let Some(id) = item.after.as_ref().filter(|id| !known(id)) {
            let message = say!("前面没有期间 {0}", "there is no period {0} before it", id);
            problems.add(format!("items {}", item.id), message);
        }
    }
    for matter in file.matters.iter().filter(|row| row.tests.is_empty()) {
        let message = Bilingual::new("至少应有一项要求", "must have at least one test");
        problems.add(format!("matters {}", matter.id), message);
    }
    for pair in file.years.windows(2) {
        if let [before, year] = pair
            && year.year <= before.year
        {
            let message = Bilingual::new("年份应依次递增", "years must rise");
            problems.add(format!("years {}", year.year), message);
        }
    }
}

fn coefficients(file: &OwnersFile, problems: &mut Problems) {
    for set in &file.coefficients {
        let row = format!("coefficients {}", set.id);
        if set.floors.is_empty() {
            problems.add(&row, Bilingual::new("没有系数", "has no coefficient"));
        }
        for text in set.floors.iter().chain(&set.step).filter(|text| !is_decimal(text)) {
            problems
                .add(&row, say!("{0} 不是至多六位小数的数", "{0} is no decimal of at most six places", text));
        }
        if set.percent && set.step.is_some() {
            let message = Bilingual::new("百分比不能逐层递增", "per cent cannot rise by a step");
            problems.add(&row, message);
        }
    }
}

/// Digits with an optional point and at most six decimals.
fn is_decimal(text: &str) -> bool {
    let digits = |text: &str, most: usize| {
        (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    match text.split_once('.') {
        Some((whole, decimals)) => digits(whole, 9) && digits(decimals, 6),
        None => digits(text, 9),
    }
}

/// An item says what its kind needs, and nothing else.
fn asks(item: &ItemRow, problems: &mut Problems) {
    let kind = item.asks;
    let fits = item.answer.is_some() == (kind == AsksRow::Question)
        && item.working_days.is_some() == (kind == AsksRow::Period)
        && item.days.is_some() == (kind == AsksRow::Deadline)
        && (item.after.is_none() || kind == AsksRow::Period);
    if !fits {
        let message = Bilingual::new(
            "question 须填 answer，period 须填 working_days，deadline 须填 days，且不能另填其他",
            "a question needs answer, a period working_days, a deadline days, and nothing else",
        );
        problems.add(format!("items {}", item.id), message);
    }
}
