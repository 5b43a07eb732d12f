//! Checks of a rulebook file before its ids are resolved: ids, numbering, payers, match rules, readings.

use std::collections::HashSet;

use super::rows::{MeasureRow, Role, RulebookFile, SCHEMA};
use super::{RulebookProblem, owners};
use crate::readings::Readings;
use crate::text::{Bilingual, say};

/// The largest number of payers in a rulebook. An assessment keeps their sums in an array of this fixed size.
const MOST_PAYERS: usize = 16;

/// All problems of the rows: each row by itself, and gaps or overlaps in what the lists cover together.
pub(super) fn problems(file: &RulebookFile) -> Vec<RulebookProblem> {
    let mut problems = Vec::new();
    if file.schema != SCHEMA {
        problems.push(RulebookProblem::new("schema", say!("应为 {0}", "must be {0}", SCHEMA)));
    }
    if file.plan.first_year > file.plan.last_year {
        let message = Bilingual::new("起始年晚于结束年", "starts after it ends");
        problems.push(RulebookProblem::new("plan", message));
    }
    check_ids(file, &mut problems);
    check_payers(file, &mut problems);
    check_measures(file, &mut problems);
    check_match_rules(file, &mut problems);
    check_readings(file, &mut problems);
    owners::problems(&file.owners, &mut problems);
    owners::ids_of_others(file, &mut problems);
    problems
}

fn check_ids(file: &RulebookFile, problems: &mut Vec<RulebookProblem>) {
    ids("groups", file.groups.iter().map(|row| &row.id), problems);
    ids("payers", file.payers.iter().map(|row| &row.id), problems);
    ids("tiers", file.tiers.iter().map(|row| &row.id), problems);
    ids("kinds", file.kinds.iter().map(|row| &row.id), problems);
    ids("measures", file.measures.iter().map(|row| &row.id), problems);
    let components = file.measures.iter().flat_map(|measure| &measure.components);
    ids("components", components.map(|row| &row.id), problems);
    ids_of_any("overlaps", file.overlaps.iter().flatten().map(|row| &row.id), problems);
    ids("division_classes", file.division_classes.iter().map(|row| &row.id), problems);
    ids("divisions", file.divisions.iter().map(|row| &row.code), problems);
    ids("sources", file.sources.iter().map(|row| &row.id), problems);
    ids_of_any("decisions", file.decisions.iter().flatten().map(|row| &row.id), problems);
    ids("readings", file.readings.iter().map(|row| &row.id), problems);
}

/// Checks that a list has entries and that each id is well formed and given once.
pub(super) fn ids<'a>(
    name: &str,
    all: impl Iterator<Item = &'a String>,
    problems: &mut Vec<RulebookProblem>,
) {
    if ids_of_any(name, all, problems) == 0 {
        problems.push(RulebookProblem::new(name, Bilingual::new("不能为空", "must not be empty")));
    }
}

/// Checks the ids of a list that may be empty, and returns the number of different ids.
pub(super) fn ids_of_any<'a>(
    name: &str,
    all: impl Iterator<Item = &'a String>,
    problems: &mut Vec<RulebookProblem>,
) -> usize {
    let mut seen = HashSet::new();
    let well_formed = |byte: u8| byte.is_ascii_alphanumeric() || b"_.-".contains(&byte);
    for id in all {
        let row = format!("{name} {id}");
        if id.is_empty() || id.len() > 64 || !id.bytes().all(well_formed) {
            let message = Bilingual::new(
                "编号应为 1 至 64 个字母、数字、点、短横或下划线",
                "an id is 1 to 64 letters, digits, dots, dashes and underscores",
            );
            problems.push(RulebookProblem::new(&row, message));
        }
        if !seen.insert(id) {
            problems.push(RulebookProblem::new(row, Bilingual::new("编号重复", "the id is given twice")));
        }
    }
    seen.len()
}

fn check_payers(file: &RulebookFile, problems: &mut Vec<RulebookProblem>) {
    if file.payers.len() > MOST_PAYERS {
        let message = say!("最多 {0} 个承担方", "at most {0} payers", MOST_PAYERS);
        problems.push(RulebookProblem::new("payers", message));
    }
    for (role, name) in [(Role::Pool, "pool"), (Role::Undetermined, "undetermined")] {
        if file.payers.iter().filter(|payer| payer.role == Some(role)).count() != 1 {
            let message =
                say!("应恰有一个承担方的 role 为 {0}", "exactly one payer must have the role {0}", name);
            problems.push(RulebookProblem::new("payers", message));
        }
    }
}

/// Checks that the measures of each tier are numbered without a gap, and that ids nest: tier, measure, component.
fn check_measures(file: &RulebookFile, problems: &mut Vec<RulebookProblem>) {
    for tier in &file.tiers {
        let rows = file.measures.iter().filter(|measure| measure.tier == tier.id);
        for (expected, measure) in (1_u32..).zip(rows) {
            if measure.number != expected {
                let number = measure.number;
                let message = say!("序号应为 {0}，实为 {1}", "number must be {0}, not {1}", expected, number);
                problems.push(RulebookProblem::new(format!("measures {}", measure.id), message));
            }
        }
    }
    for measure in &file.measures {
        if measure.id.strip_prefix(&measure.tier).is_none_or(|rest| !rest.starts_with('.')) {
            let message = Bilingual::new("编号应以“版.”开头", "the id must begin with its tier and a dot");
            problems.push(RulebookProblem::new(format!("measures {}", measure.id), message));
        }
        check_components(measure, problems);
    }
}

fn check_components(measure: &MeasureRow, problems: &mut Vec<RulebookProblem>) {
    let row = format!("measures {}", measure.id);
    if measure.components.is_empty() {
        problems.push(RulebookProblem::new(&row, Bilingual::new("没有分项", "has no component")));
    }
    let alone = measure.components.len() == 1;
    for component in &measure.components {
        let inside = component.id.strip_prefix(&measure.id).is_some_and(|rest| rest.starts_with('.'));
        if !(inside || alone && component.id == measure.id) {
            let message = Bilingual::new(
                "编号应为“措施.分项”；只有一个分项时与措施同名",
                "the id must be the measure's with a dot and a name, or the measure's own where it is the only one",
            );
            problems.push(RulebookProblem::new(format!("components {}", component.id), message));
        }
    }
}

/// Checks that every class of division has exactly one match rule with grants and exactly one without.
fn check_match_rules(file: &RulebookFile, problems: &mut Vec<RulebookProblem>) {
    for class in &file.division_classes {
        for granted in [true, false] {
            let rules = file
                .match_rules
                .iter()
                .filter(|rule| rule.class == class.id && rule.granted.is_none_or(|needed| needed == granted));
            let count = rules.count();
            if count != 1 {
                let message = say!(
                    "granted = {0} 时应恰有一条配比规则，实有 {1} 条",
                    "must have exactly one match rule for granted = {0}, not {1}",
                    granted,
                    count
                );
                problems.push(RulebookProblem::new(format!("division_classes {}", class.id), message));
            }
        }
    }
    for rule in file.match_rules.iter().filter(|rule| rule.city == 0 && rule.district == 0) {
        let message = Bilingual::new("市、区不能同为 0", "city and district cannot both be 0");
        problems.push(RulebookProblem::new(format!("match_rules {}", rule.class), message));
    }
}

/// Checks that the file has exactly the readings the code implements, each with known options and a default among
/// them.
fn check_readings(file: &RulebookFile, problems: &mut Vec<RulebookProblem>) {
    for (id, _) in Readings::KNOWN {
        if !file.readings.iter().any(|reading| reading.id == *id) {
            let message = Bilingual::new("缺少该口径", "the reading is missing");
            problems.push(RulebookProblem::new(format!("readings {id}"), message));
        }
    }
    for reading in &file.readings {
        let row = format!("readings {}", reading.id);
        let Some((_, options)) = Readings::KNOWN.iter().find(|(id, _)| *id == reading.id) else {
            problems.push(RulebookProblem::new(
                row,
                Bilingual::new("计算器不认识该口径", "the calculator has no such reading"),
            ));
            continue;
        };
        for option in reading.options.iter().filter(|option| !options.contains(&option.id.as_str())) {
            let id = &option.id;
            problems.push(RulebookProblem::new(&row, say!("没有选项 {0}", "has no option {0}", id)));
        }
        if !reading.options.iter().any(|option| option.id == reading.default) {
            let message = Bilingual::new("默认值不在选项之中", "the default is not among the options");
            problems.push(RulebookProblem::new(row, message));
        }
    }
}
