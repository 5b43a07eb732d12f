//! The commands, one file each.

mod assess;
mod check;
mod completions;
mod explain;
mod new;
mod owners;
mod rules;
mod vote;

use std::process::ExitCode;

pub(crate) use self::owners::Shown;
use crate::arguments::Command;
use crate::failure::Failure;
use crate::session::Session;

/// Runs a command and returns the exit code.
pub(crate) fn run(session: &Session, command: &Command) -> Result<ExitCode, Failure> {
    match command {
        Command::Assess(arguments) => assess::run(session, arguments),
        Command::Check(arguments) => check::run(session, arguments),
        Command::Explain(arguments) => explain::run(session, arguments),
        Command::Owners(arguments) => owners::run(session, arguments),
        Command::Vote(arguments) => vote::run(session, arguments),
        Command::Rules(arguments) => rules::run(session, arguments),
        Command::New(arguments) => new::run(session, arguments),
        Command::Completions(arguments) => completions::run(arguments),
    }
}
