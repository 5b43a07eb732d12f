//! `fentan check`: the diagnostics of a budget, without figures.

use std::process::ExitCode;

use fentan_core::Diagnostic;
use fentan_owners::{Status, apportion_all, statuses};
use serde::Serialize;

use crate::arguments::{CheckArguments, Format};
use crate::budget_file::BudgetFile;
use crate::failure::Failure;
use crate::session::Session;
use crate::{report, screen};

/// The output of `--format json`: all diagnostics in one list.
#[derive(Debug, Serialize)]
struct Found<'a> {
    diagnostics: Vec<&'a Diagnostic>,
}

/// Reports all diagnostics; says so where there are none.
pub(crate) fn run(session: &Session, arguments: &CheckArguments) -> Result<ExitCode, Failure> {
    let mut file = BudgetFile::open(session, &arguments.budget)?;
    let owed = apportion_all(&file.evaluation);
    file.say_of_owners(owed.iter().flat_map(|done| &done.diagnostics));
    let stand = statuses(&file.evaluation);
    file.say_of_owners(stand.iter().flat_map(Status::diagnostics));
    match arguments.output.format {
        Format::Json => screen::json(&Found { diagnostics: file.diagnostics().collect() })?,
        Format::Text if file.diagnostics().next().is_none() => {
            screen::print(session.say("没有发现问题。\n", "Nothing found.\n"))?;
        }
        Format::Text => {}
    }
    Ok(report::show(session, &file))
}
