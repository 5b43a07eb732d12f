//! clap's messages about a wrong command line, in Chinese too.

use std::env;
use std::io::Write;
use std::process::ExitCode;

use clap::Error;
use clap::error::{ContextKind, ErrorKind};
use fentan_core::Language;

use crate::report::ERROR;
use crate::session::language_of_environment;

/// Prints help or version where asked for, else the error in the command line. Returns the exit code.
pub(crate) fn show(error: &Error) -> ExitCode {
    let code = ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
    let shown = match chinese(error).filter(|_| error.use_stderr() && asked_language() == Language::Zh) {
        Some(text) => {
            let hint = "运行 fentan --help 看用法和例子";
            writeln!(anstream::stderr(), "{ERROR}错误{ERROR:#} {text}\n\n{hint}")
        }
        None => error.print(),
    };
    // Where the reader has closed the output, only the exit code is left.
    shown.map_or(code, |()| code)
}

/// The language asked for on a command line that could not be parsed.
fn asked_language() -> Language {
    let arguments: Vec<String> = env::args().collect();
    let asked = |name: &str| {
        let apart = arguments.windows(2).any(|pair| pair == ["--lang", name]);
        apart || arguments.iter().any(|argument| *argument == format!("--lang={name}"))
    };
    match (asked("zh"), asked("en")) {
        (true, _) => Language::Zh,
        (_, true) => Language::En,
        _ => language_of_environment(),
    }
}

/// The most common errors in Chinese; `None` leaves the others in clap's English.
fn chinese(error: &Error) -> Option<String> {
    let context = |kind| error.get(kind).map(ToString::to_string);
    let suggestion =
        |kind| context(kind).map_or_else(String::new, |suggested| format!("，是不是 {suggested}？"));
    Some(match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let found = context(ContextKind::InvalidSubcommand)?;
            format!("没有命令“{found}”{}", suggestion(ContextKind::SuggestedSubcommand))
        }
        ErrorKind::UnknownArgument => {
            let found = context(ContextKind::InvalidArg)?;
            format!("不认识“{found}”{}", suggestion(ContextKind::SuggestedArg))
        }
        ErrorKind::InvalidValue => {
            let argument = context(ContextKind::InvalidArg)?;
            let known = context(ContextKind::ValidValue).filter(|known| !known.is_empty());
            let known = known.map_or_else(String::new, |known| format!("，可用：{known}"));
            match context(ContextKind::InvalidValue).filter(|value| !value.is_empty()) {
                Some(value) => format!("{argument} 不能是“{value}”{known}"),
                None => format!("{argument} 后面缺少值{known}"),
            }
        }
        ErrorKind::MissingRequiredArgument => format!("缺少 {}", context(ContextKind::InvalidArg)?),
        ErrorKind::ArgumentConflict => {
            let (one, other) = (context(ContextKind::InvalidArg)?, context(ContextKind::PriorArg)?);
            format!("{one} 不能与 {other} 同用")
        }
        _ => return None,
    })
}
