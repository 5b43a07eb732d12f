//! Diagnostics on standard error, each with its place and its cure.

use std::borrow::Cow;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::process::ExitCode;

use anstyle::{AnsiColor, Style};
use fentan_core::format::isolated;
use fentan_core::rulebook::text::say;
use fentan_core::{Diagnostic, Severity};

use crate::INPUT_HAS_ERRORS;
use crate::budget_file::BudgetFile;
use crate::session::Session;

/// The style of errors.
pub(crate) const ERROR: Style = AnsiColor::Red.on_default().bold();
const WARNING: Style = AnsiColor::Yellow.on_default().bold();
const NOTE: Style = AnsiColor::Cyan.on_default().bold();

/// Prints all diagnostics of a budget, and returns the exit code.
pub(crate) fn show(session: &Session, file: &BudgetFile) -> ExitCode {
    let mut writer = BufWriter::new(anstream::stderr().lock());
    if io::stdout().is_terminal() && io::stderr().is_terminal() && file.diagnostics().next().is_some() {
        // On a terminal the figures stand right above.
        let _ = writeln!(writer);
    }
    let written = file.diagnostics().try_for_each(|diagnostic| {
        let text = diagnostic_text(session, file, diagnostic);
        writer.write_all(text.as_bytes())
    });
    // Where standard error is closed, only the exit code is left.
    let _ = written.and_then(|()| writer.write_all(summary(session, file).as_bytes()));
    let _ = writer.flush();
    if file.has_errors() { ExitCode::from(INPUT_HAS_ERRORS) } else { ExitCode::SUCCESS }
}

/// A diagnostic in two or three lines: code and place, message, cure.
fn diagnostic_text(session: &Session, file: &BudgetFile, diagnostic: &Diagnostic) -> String {
    let (word, style) = severity(session, diagnostic.severity);
    let place = place(session, file, diagnostic);
    let at = if place.is_empty() { "" } else { session.say("  位置 ", "  at ") };
    let message = session.text(&diagnostic.message);
    let hint = diagnostic.hint.as_ref().map_or_else(String::new, |hint| {
        format!("    {}{}\n", session.say("提示：", "hint: "), session.text(hint))
    });
    format!("{style}{word}{style:#} {}{at}{place}\n    {message}\n{hint}", diagnostic.code.id())
}

/// The path with the project's id and name, for people who do not count from 0.
fn place(session: &Session, file: &BudgetFile, diagnostic: &Diagnostic) -> String {
    let mut place = vec![diagnostic.path.clone()];
    if let Some(index) = diagnostic.project() {
        if let Some(project) = file.written(index) {
            let named = [&project.id, &project.name].into_iter().filter(|text| !text.is_empty());
            let named: Vec<Cow<'_, str>> = named.map(|text| isolated(first_characters(text))).collect();
            place.push(named.join(" "));
        }
        let line = file.file_lines.get(index);
        place.extend(line.map(|line| session.filled(&say!("文件第 {0} 行", "line {0} of the file", line))));
    }
    place.retain(|part| !part.is_empty());
    place.join(" · ")
}

/// The first 40 characters of an id or name, so that a damaged file cannot flood the screen.
fn first_characters(text: &str) -> &str {
    text.char_indices().nth(40).map_or(text, |(end, _)| text.get(..end).unwrap_or(text))
}

fn severity(session: &Session, severity: Severity) -> (&'static str, Style) {
    match severity {
        Severity::Error => (session.say("错误", "error"), ERROR),
        Severity::Warning => (session.say("警告", "warning"), WARNING),
        Severity::Note => (session.say("说明", "note"), NOTE),
    }
}

/// The numbers of errors, warnings and notes; empty where there are none.
fn summary(session: &Session, file: &BudgetFile) -> String {
    let count = |severity| file.diagnostics().filter(|found| found.severity == severity).count();
    let [errors, warnings, notes] = [Severity::Error, Severity::Warning, Severity::Note].map(count);
    if errors + warnings + notes == 0 {
        return String::new();
    }
    session.filled(&say!(
        "共 {0} 个错误、{1} 个警告、{2} 条说明。\n",
        "In all: errors {0}, warnings {1}, notes {2}.\n",
        errors,
        warnings,
        notes
    ))
}
