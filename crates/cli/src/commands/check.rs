//! `fentan check`: the diagnostics of a budget, without figures.

use std::process::ExitCode;

use fentan_core::Diagnostic;
use fentan_core::output::RulebookRef;
use fentan_owners::{Status, apportion_all, statuses};
use serde::Serialize;

use crate::arguments::{CheckArguments, Format};
use crate::budget_file::BudgetFile;
use crate::failure::Failure;
use crate::session::Session;
use crate::{report, screen, tables};

/// The output of `--format json`: all diagnostics in one list.
#[derive(Debug, Serialize)]
struct Found<'a> {
    rulebook: RulebookRef<'a>,
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
        Format::Json => {
            let rulebook = RulebookRef::of(&session.rulebook);
            screen::json(&Found { rulebook, diagnostics: file.diagnostics().collect() })?;
        }
        Format::Text => {
            let nothing = session.say("没有发现问题。\n", "Nothing found.\n");
            let said = if file.diagnostics().next().is_none() { nothing } else { "" };
            screen::print(&(said.to_owned() + tables::rulebook(session).trim_start()))?;
        }
    }
    Ok(report::show(session, &file))
}
