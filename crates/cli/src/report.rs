//! Diagnostics on standard error: all of them, each with its place and what to do about it.

use std::io::{BufWriter, Write};
use std::process::ExitCode;

use anstyle::{AnsiColor, Style};
use fentan_core::{Diagnostic, Severity};

use crate::INPUT_HAS_ERRORS;
use crate::case::Case;
use crate::session::Session;

/// How errors look.
pub(crate) const ERROR: Style = AnsiColor::Red.on_default().bold();
const WARNING: Style = AnsiColor::Yellow.on_default().bold();
const NOTE: Style = AnsiColor::Cyan.on_default().bold();

/// Says everything there is to say about a budget, and answers with the exit code that goes with it.
pub(crate) fn show(session: &Session, case: &Case) -> ExitCode {
    let mut writer = BufWriter::new(anstream::stderr().lock());
    let said = case.diagnostics().try_for_each(|diagnostic| {
        let text = diagnostic_text(session, case, diagnostic);
        writer.write_all(text.as_bytes())
    });
    // Where standard error is closed, the exit code is all that is left to say.
    let _ = said.and_then(|()| writer.write_all(summary(session, case).as_bytes()));
    let _ = writer.flush();
    if case.has_errors() { ExitCode::from(INPUT_HAS_ERRORS) } else { ExitCode::SUCCESS }
}

fn diagnostic_text(session: &Session, case: &Case, diagnostic: &Diagnostic) -> String {
    let (word, style) = severity(session, diagnostic.severity);
    let mut text = format!("{style}{word}{style:#} {}", diagnostic.code.id());
    let place = place(session, case, &diagnostic.path);
    if !place.is_empty() {
        text.push_str(session.say("  位置 ", "  at "));
        text.push_str(&place);
    }
    let message = session.text(&diagnostic.message);
    text.push_str(&format!("\n    {message}\n"));
    if let Some(hint) = &diagnostic.hint {
        let word = session.say("提示：", "hint: ");
        text.push_str(&format!("    {word}{}\n", session.text(hint)));
    }
    text
}

/// The path, then which project that is, for people who do not count from 0.
fn place(session: &Session, case: &Case, path: &str) -> String {
    let mut place = path.to_owned();
    let Some(index) = project_index(path) else { return place };
    if let Some(project) = case.written(index) {
        let named = [&project.id, &project.name].into_iter().filter(|text| !text.is_empty());
        let named: Vec<&str> = named.map(|text| first_characters(text)).collect();
        if !named.is_empty() {
            place.push_str(&format!(" · {}", named.join(" ")));
        }
    }
    if let Some(line) = case.file_lines.get(index) {
        place.push_str(&match session.language {
            fentan_core::Language::Zh => format!(" · 文件第 {line} 行"),
            fentan_core::Language::En => format!(" · line {line} of the file"),
        });
    }
    place
}

fn project_index(path: &str) -> Option<usize> {
    path.strip_prefix("projects[")?.split_once(']')?.0.parse().ok()
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
fn summary(session: &Session, case: &Case) -> String {
    let count = |severity| case.diagnostics().filter(|found| found.severity == severity).count();
    let [errors, warnings, notes] = [Severity::Error, Severity::Warning, Severity::Note].map(count);
    match session.language {
        _ if errors + warnings + notes == 0 => String::new(),
        fentan_core::Language::Zh => format!("共 {errors} 个错误、{warnings} 个警告、{notes} 条说明。\n"),
        fentan_core::Language::En => {
            format!("In all: errors {errors}, warnings {warnings}, notes {notes}.\n")
        }
    }
}
