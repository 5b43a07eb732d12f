//! 项目清单: every project in a row.

mod columns;
mod division_totals;
mod facts;
mod money;
mod subject;

use self::columns::Columns;
use self::money::Sheet;
use self::subject::subjects;
use super::assessed::{AssessedEntry, Entry, entries};
use super::form::{Form, FormError, Note, Paper, Row, Unit};
use super::notes;
use super::style::Style;
use fentan_core::assessment::ProjectResult;
use fentan_core::evaluation::Evaluation;
use fentan_rulebook::text::{Language, say};

/// The project list of a budget: the total, then each division by code with its subtotal and its projects in the
/// budget's order.
///
/// A column of facts is left out where no project has any, and a column of a source of money where it is nothing for
/// every project; total, works, fees, city and district always stand. A project with errors stands in its place
/// without figures, and a note says that the sums leave it out.
///
/// In 万元 every row, column and subtotal adds up as printed, and every amount is less than one unit (0.01 万元) from
/// its exact value. There are tables where a division's total cannot be: then it is less than two units off, and the
/// footnote says so.
///
/// # Errors
/// Refuses a budget whose sums do not fit.
pub fn list(evaluation: &Evaluation, unit: Unit, language: Language) -> Result<Form, FormError> {
    let style = Style { language, unit };
    let entries = entries(evaluation);
    let assessed: Vec<AssessedEntry<'_>> = entries.iter().filter_map(|(_, assessed)| *assessed).collect();
    let sheet = Sheet::of(evaluation.rulebook(), evaluation.assessment().readings, &assessed, style)?;
    let columns = Columns::of(evaluation, &sheet, &assessed, style);
    let subjects = subjects(evaluation, &sheet, &entries, style);
    let rows = subjects.iter().map(|subject| {
        let cells = columns.row(subject)?;
        Some(Row { level: subject.level, kind: subject.kind, cells })
    });
    let rows: Vec<Row> = rows.collect::<Option<_>>().ok_or(FormError::Overflow)?;
    let notes = footer(evaluation, &sheet, &entries, &rows, style).ok_or(FormError::Overflow)?;
    Ok(Form {
        title: style.say("老旧小区改造项目清单", "Renovation projects"),
        subtitle: subtitle(evaluation, &assessed, style),
        unit: notes::unit(style),
        paper: Paper::A3,
        columns: columns.headings(),
        rows,
        notes,
        signatures: notes::signatures(style),
    })
}

fn subtitle(evaluation: &Evaluation, assessed: &[AssessedEntry<'_>], style: Style) -> String {
    let years = assessed.iter().map(|one| one.result.project.year);
    let document = &evaluation.rulebook().document;
    let text = match (years.clone().min(), years.max()) {
        (Some(first), Some(last)) if first == last => say!("{0}年 · {1}", "{0} · {1}", first, document),
        (Some(first), Some(last)) => say!("{0}—{1}年 · {2}", "{0} to {1} · {2}", first, last, document),
        _ => document.clone(),
    };
    style.text(&text)
}

fn footer(
    evaluation: &Evaluation,
    sheet: &Sheet,
    entries: &[Entry<'_>],
    rows: &[Row],
    style: Style,
) -> Option<Vec<Note>> {
    let broken = entries.iter().filter(|(_, assessed)| assessed.is_none()).map(|(draft, _)| *draft);
    let results: Vec<&ProjectResult> =
        entries.iter().filter_map(|(_, assessed)| Some(assessed.as_ref()?.result)).collect();
    let mut notes = Vec::new();
    notes.extend(notes::left_out(&broken.collect::<Vec<_>>(), style));
    notes.extend(notes::moved(rows, sheet.is_far, style));
    notes.push(notes::remark(
        style.say(
            "各项目均为零的资金来源不列；各项目均未填报的概况不列。",
            "Sources that are nothing for every project are left out, and so are facts that no project states.",
        ),
        style,
    ));
    notes.extend(notes::surplus(&results, style)?);
    notes.extend(notes::borrowed(evaluation, &results, style)?);
    notes.extend(notes::waiting(evaluation, &results, style)?);
    notes.extend(notes::readings(evaluation, style));
    notes.extend(notes::closing(evaluation, style));
    Some(notes)
}
