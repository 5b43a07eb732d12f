//! `fentan assess`: the payers' shares.

use std::process::ExitCode;

use fentan_core::output;

use crate::arguments::{AssessArguments, Format};
use crate::budget_file::BudgetFile;
use crate::failure::Failure;
use crate::session::Session;
use crate::{report, screen, tables};

/// Prints the figures on standard output, then the diagnostics on standard error, where a person who scrolled
/// through a long table sees them last.
pub(crate) fn run(session: &Session, arguments: &AssessArguments) -> Result<ExitCode, Failure> {
    let file = BudgetFile::open(session, &arguments.budget)?;
    match (arguments.output.format, &arguments.project) {
        (Format::Json, _) => screen::json(&output(&session.rulebook, file.evaluation.assessment()))?,
        (Format::Text, None) => screen::print(&tables::assessment(session, &file))?,
        (Format::Text, Some(id)) => match index_of(&file, id) {
            Some(index) => screen::print(&tables::project(session, &file, index))?,
            None if file.has_errors() => {}
            None => {
                return Err(Failure::misuse(
                    format!("没有编号为“{id}”的项目"),
                    format!("there is no project with the id “{id}”"),
                ));
            }
        },
    }
    Ok(report::show(session, &file))
}

fn index_of(file: &BudgetFile, id: &str) -> Option<usize> {
    file.evaluation.assessment().projects.iter().position(|project| project.id.as_ref() == id)
}
