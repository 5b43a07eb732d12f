//! The program `fentan`: cost sharing for renovating old residential communities, on a terminal.
//!
//! It reads files, calls `fentan-core` and prints the results; it computes nothing itself. Each command has a file
//! in [`commands`], each kind of output one in [`tables`].

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

/// The exit code for input with errors.
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
