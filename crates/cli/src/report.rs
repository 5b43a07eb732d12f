//! Diagnostics on standard error: all of them, each with its place and what to do about it.

use std::io::{self, BufWriter, IsTerminal, Write};
use std::process::ExitCode;

use anstyle::{AnsiColor, Style};
use fentan_core::{Diagnostic, Language, Severity};

use crate::INPUT_HAS_ERRORS;
use crate::budget_file::BudgetFile;
use crate::session::Session;

/// How errors look.
pub(crate) const ERROR: Style = AnsiColor::Red.on_default().bold();
const WARNING: Style = AnsiColor::Yellow.on_default().bold();
const NOTE: Style = AnsiColor::Cyan.on_default().bold();

/// Says everything there is to say about a budget, and answers with the exit code that goes with it.
pub(crate) fn show(session: &Session, file: &BudgetFile) -> ExitCode {
    let mut writer = BufWriter::new(anstream::stderr().lock());
    if io::stdout().is_terminal() && io::stderr().is_terminal() && file.diagnostics().next().is_some() {
        // On a screen the figures stand right above.
        let _ = writeln!(writer);
    }
    let said = file.diagnostics().try_for_each(|diagnostic| {
        let text = diagnostic_text(session, file, diagnostic);
        writer.write_all(text.as_bytes())
    });
    // Where standard error is closed, the exit code is all that is left to say.
    let _ = said.and_then(|()| writer.write_all(summary(session, file).as_bytes()));
    let _ = writer.flush();
    if file.has_errors() { ExitCode::from(INPUT_HAS_ERRORS) } else { ExitCode::SUCCESS }
}

/// What is said, in two or three lines: the code and the place, the message, the cure.
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

/// The path, then which project that is, for people who do not count from 0.
fn place(session: &Session, file: &BudgetFile, diagnostic: &Diagnostic) -> String {
    let mut place = vec![diagnostic.path.clone()];
    if let Some(index) = diagnostic.project() {
        if let Some(project) = file.written(index) {
            let named = [&project.id, &project.name].into_iter().filter(|text| !text.is_empty());
            let named: Vec<&str> = named.map(|text| first_characters(text)).collect();
            place.push(named.join(" "));
        }
        place.extend(file.file_lines.get(index).map(|line| match session.language {
            Language::Zh => format!("文件第 {line} 行"),
            Language::En => format!("line {line} of the file"),
        }));
    }
    place.retain(|part| !part.is_empty());
    place.join(" · ")
}

/// As much of an id or name as a message needs: a damaged file must not flood the screen.
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

/// How many of each there are, once there is anything.
fn summary(session: &Session, file: &BudgetFile) -> String {
    let count = |severity| file.diagnostics().filter(|found| found.severity == severity).count();
    let [errors, warnings, notes] = [Severity::Error, Severity::Warning, Severity::Note].map(count);
    match session.language {
        _ if errors + warnings + notes == 0 => String::new(),
        Language::Zh => format!("共 {errors} 个错误、{warnings} 个警告、{notes} 条说明。\n"),
        Language::En => {
            format!("In all: errors {errors}, warnings {warnings}, notes {notes}.\n")
        }
    }
}
