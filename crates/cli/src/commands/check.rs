//! `fentan check`: what is wrong with a budget or worth a look, and no figures.

use std::process::ExitCode;

use fentan_core::Diagnostic;
use serde::Serialize;

use crate::arguments::{CheckArguments, Format};
use crate::case::Case;
use crate::failure::Failure;
use crate::session::Session;
use crate::{report, screen};

/// What `--format json` writes: the diagnostics as the assessment has them, in one list.
#[derive(Debug, Serialize)]
struct Found<'a> {
    diagnostics: Vec<&'a Diagnostic>,
}

/// Says everything there is to say; that there is nothing is said too.
pub(crate) fn run(session: &Session, arguments: &CheckArguments) -> Result<ExitCode, Failure> {
    let case = Case::open(session, &arguments.budget)?;
    match arguments.output.format {
        Format::Json => screen::json(&Found { diagnostics: case.diagnostics().collect() })?,
        Format::Text if case.diagnostics().next().is_none() => {
            screen::print(session.say("没有发现问题。\n", "Nothing found.\n"))?;
        }
        Format::Text => {}
    }
    Ok(report::show(session, &case))
}
