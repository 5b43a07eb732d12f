//! The subjects of the list's rows, in order: all, then each division with its projects.

use super::money::{Amounts, Sheet};
use crate::assessed::{AssessedEntry, Entry};
use crate::form::RowKind;
use crate::ordered::Ordered;
use crate::style::Style;
use fentan_core::evaluation::Evaluation;
use fentan_core::format::isolated;
use fentan_rulebook::text::say;

/// The subject of a row: one project, or several together.
pub(super) struct Subject<'a> {
    pub(super) kind: RowKind,
    pub(super) level: usize,
    /// The project's number in the list.
    pub(super) number: Option<usize>,
    /// The division's code and name.
    pub(super) division: Option<(String, String)>,
    pub(super) name: String,
    /// The project, in a row about one.
    pub(super) project: Option<Entry<'a>>,
    /// The row's projects that have figures.
    pub(super) assessed: Vec<AssessedEntry<'a>>,
    pub(super) amounts: Option<&'a Amounts>,
}

/// The rows, the whole first.
pub(super) fn subjects<'a>(
    evaluation: &Evaluation,
    sheet: &'a Sheet,
    entries: &[Entry<'a>],
    style: Style,
) -> Vec<Subject<'a>> {
    let counted = assessed(entries);
    let name = style.text(&say!("合计（{0} 个项目）", "Total (projects: {0})", counted.len()));
    let mut subjects = vec![sum(RowKind::Total, None, name, counted, Some(&sheet.whole))];
    let mut number = 0_usize;
    for (code, members) in by_division(evaluation, entries) {
        let division = evaluation
            .rulebook()
            .division_index(&code)
            .and_then(|index| evaluation.rulebook().division(index));
        let name = division.map(|division| style.text(&division.name)).unwrap_or_default();
        let place = Some((code.clone(), name));
        if division.is_some() {
            let amounts = sheet.divisions.get(&code);
            let name = style.say("小计", "Subtotal");
            subjects.push(sum(RowKind::Subtotal, place.clone(), name, assessed(&members), amounts));
        }
        for entry in members {
            number = number.saturating_add(1);
            // What belongs to no division stands beside them.
            let level = if division.is_some() { 2 } else { 1 };
            subjects.push(Subject { level, ..project(number, place.clone(), entry, sheet) });
        }
    }
    subjects
}

fn assessed<'a>(entries: &[Entry<'a>]) -> Vec<AssessedEntry<'a>> {
    entries.iter().filter_map(|(_, assessed)| *assessed).collect()
}

fn sum<'a>(
    kind: RowKind,
    division: Option<(String, String)>,
    name: String,
    assessed: Vec<AssessedEntry<'a>>,
    amounts: Option<&'a Amounts>,
) -> Subject<'a> {
    let level = usize::from(kind == RowKind::Subtotal);
    Subject { kind, level, number: None, division, name, project: None, assessed, amounts }
}

fn project<'a>(
    number: usize,
    division: Option<(String, String)>,
    (draft, assessed): Entry<'a>,
    sheet: &'a Sheet,
) -> Subject<'a> {
    Subject {
        kind: if assessed.is_some() { RowKind::Item } else { RowKind::Note },
        level: 2,
        number: Some(number),
        division,
        name: isolated(&draft.name).into_owned(),
        project: Some((draft, assessed)),
        assessed: assessed.into_iter().collect(),
        amounts: assessed.and_then(|own| sheet.projects.get(&own.index)),
    }
}

/// The projects by division: those of the rulebook by code, then those of unknown divisions in the budget's order.
fn by_division<'a>(evaluation: &Evaluation, entries: &[Entry<'a>]) -> Vec<(String, Vec<Entry<'a>>)> {
    let mut known: Ordered<String, Vec<Entry<'a>>> = Ordered::new();
    let mut unknown = Vec::new();
    for entry in entries {
        let code = entry.0.division.clone();
        if evaluation.rulebook().division_index(&code).is_none() {
            unknown.push((code, vec![*entry]));
        } else if let Some(members) = known.get_or(code, Vec::new) {
            members.push(*entry);
        }
    }
    let mut all = known.into_vec();
    all.append(&mut unknown);
    all
}
