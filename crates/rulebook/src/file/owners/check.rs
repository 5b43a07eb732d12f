//! Checks of the rows about owners before ids are resolved: ids, methods, sources, decimals, readiness items.

use super::rows::{AsksRow, ItemRow, OwnersRow};
use crate::file::RulebookProblem;
use crate::file::check::{ids, ids_of_any};
use crate::file::rows::RulebookFile;
use crate::owners::{Method, Source};
use crate::text::{Bilingual, say};

/// Adds the problems of the rows about owners to `problems`.
pub(crate) fn problems(file: &OwnersRow, problems: &mut Vec<RulebookProblem>) {
    ids("owners.payers", file.payers.iter().map(|row| &row.id), problems);
    ids("owners.methods", file.methods.iter().map(|row| &row.id), problems);
    // A city may know of no floor coefficients.
    ids_of_any("owners.coefficients", file.coefficients.iter().map(|row| &row.id), problems);
    ids("owners.sources", file.sources.iter().map(|row| &row.id), problems);
    ids("owners.tests", file.tests.iter().map(|row| &row.id), problems);
    ids("owners.matters", file.matters.iter().map(|row| &row.id), problems);
    ids("owners.readiness", file.readiness.iter().map(|row| &row.id), problems);
    let items = || file.readiness.iter().flat_map(|group| &group.items);
    ids("owners.items", items().map(|row| &row.id), problems);
    coefficients(file, problems);
    methods(file, problems);
    sources(file, problems);
    for (offset, item) in items().enumerate() {
        asks(item, problems);
        let known =
            |id: &String| items().take(offset).any(|other| other.id == *id && other.asks == AsksRow::Period);
        if let Some(id) = item.after.as_ref().filter(|id| !known(id)) {
            let message = say!("前面没有期间 {0}", "there is no period {0} before it", id);
            add(problems, format!("owners.items {}", item.id), message);
        }
    }
    for matter in file.matters.iter().filter(|row| row.tests.is_empty()) {
        let message = Bilingual::new("至少应有一项要求", "must have at least one test");
        add(problems, format!("owners.matters {}", matter.id), message);
    }
    for pair in file.years.windows(2) {
        if let [before, year] = pair
            && year.year <= before.year
        {
            let message = Bilingual::new("年份应依次递增", "years must rise");
            add(problems, format!("owners.years {}", year.year), message);
        }
    }
}

/// Checks that the code implements every method, and that a payer's default method needs no rule of the owners'
/// own.
fn methods(file: &OwnersRow, problems: &mut Vec<RulebookProblem>) {
    for row in file.methods.iter().filter(|row| Method::from_id(&row.id).is_none()) {
        let known = Method::ALL.map(|(id, _)| id).join(", ");
        let message =
            say!("计算器不认识该方式，可用：{0}", "the calculator has no such method; it has {0}", known);
        add(problems, format!("owners.methods {}", row.id), message);
    }
    let has = |id: &str| file.methods.iter().any(|row| row.id == id);
    if !has(Method::AsLines.id()) {
        let message = Bilingual::new(
            "缺少该方式：其他费没有约定时按它分摊",
            "the method is missing: fees are apportioned by it unless a rule says otherwise",
        );
        add(problems, format!("owners.methods {}", Method::AsLines.id()), message);
    }
    for payer in &file.payers {
        let row = format!("owners.payers {}", payer.id);
        if !has(&payer.method) {
            add(problems, row, say!("没有方式 {0}", "there is no method {0}", payer.method));
        } else if Method::from_id(&payer.method).is_some_and(|method| !method.needs_nothing()) {
            let message = say!(
                "方式 {0} 须由业主另行约定，不能作默认",
                "the method {0} needs a rule of the owners' own and cannot be a default",
                payer.method
            );
            add(problems, row, message);
        }
    }
}

/// Checks that the file has exactly the sources the code implements, in any order.
fn sources(file: &OwnersRow, problems: &mut Vec<RulebookProblem>) {
    for row in file.sources.iter().filter(|row| Source::from_id(&row.id).is_none()) {
        let known = Source::ALL.map(|(id, _)| id).join(", ");
        let message =
            say!("计算器不认识该来源，可用：{0}", "the calculator has no such source; it has {0}", known);
        add(problems, format!("owners.sources {}", row.id), message);
    }
    for (id, _) in Source::ALL.iter().filter(|(id, _)| !file.sources.iter().any(|row| row.id == *id)) {
        let message = Bilingual::new("缺少该来源", "the source is missing");
        add(problems, format!("owners.sources {id}"), message);
    }
}

/// Checks that the payers and components named in the part about owners exist in the rest of the file.
pub(crate) fn ids_of_others(file: &RulebookFile, problems: &mut Vec<RulebookProblem>) {
    let owners = &file.owners;
    for payer in owners.payers.iter().filter(|payer| !file.payers.iter().any(|row| row.id == payer.id)) {
        let message = say!("没有承担方 {0}", "there is no payer {0}", payer.id);
        add(problems, format!("owners.payers {}", payer.id), message);
    }
    let components = || file.measures.iter().flat_map(|measure| &measure.components);
    for id in owners.subsidised.iter().filter(|id| !components().any(|row| row.id == **id)) {
        add(problems, "owners.subsidised", say!("没有分项 {0}", "there is no component {0}", id));
    }
}

fn add(problems: &mut Vec<RulebookProblem>, row: impl Into<String>, message: Bilingual) {
    problems.push(RulebookProblem::new(row, message));
}

fn coefficients(file: &OwnersRow, problems: &mut Vec<RulebookProblem>) {
    for set in &file.coefficients {
        let row = format!("owners.coefficients {}", set.id);
        if set.floors.is_empty() {
            add(problems, &row, Bilingual::new("没有系数", "has no coefficient"));
        }
        for text in set.floors.iter().chain(&set.step).filter(|text| !is_decimal(text)) {
            add(
                problems,
                &row,
                say!("{0} 不是至多六位小数的数", "{0} is no decimal of at most six places", text),
            );
        }
        if set.percent && set.step.is_some() {
            let message = Bilingual::new("百分比不能逐层递增", "per cent cannot rise by a step");
            add(problems, &row, message);
        }
    }
}

/// True for digits with an optional point and at most six decimals.
fn is_decimal(text: &str) -> bool {
    let digits = |text: &str, most: usize| {
        (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    match text.split_once('.') {
        Some((whole, decimals)) => digits(whole, 9) && digits(decimals, 6),
        None => digits(text, 9),
    }
}

/// Checks that a readiness item has the fields of its kind and no others.
fn asks(item: &ItemRow, problems: &mut Vec<RulebookProblem>) {
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
        add(problems, format!("owners.items {}", item.id), message);
    }
}
