//! The program `fentan`: cost sharing for renovating old residential communities, on a terminal.
//!
//! It reads files, calls `fentan-core` and shows what comes back; it computes nothing itself. One file per
//! command in [`commands`], one per thing that is shown in [`tables`].

mod amount;
mod arguments;
mod budget_file;
mod commands;
mod csv;
mod failure;
mod input;
mod json_lines;
mod misuse;
mod progress;
mod report;
mod scenario;
mod screen;
mod session;
mod tables;

use std::process::ExitCode;

use clap::Parser;

use crate::arguments::Arguments;
use crate::failure::Failure;
use crate::session::Session;

/// What the program answers when the input has errors.
const INPUT_HAS_ERRORS: u8 = 1;

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => return misuse::show(&error),
    };
    let language = arguments.language.map_or_else(session::language_of_environment, Into::into);
    let done = Session::open(language, arguments.rulebook.as_deref())
        .and_then(|session| commands::run(&session, &arguments.command));
    done.unwrap_or_else(|failure: Failure| failure.show(language))
}
