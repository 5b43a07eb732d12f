//! `fentan assess`: who pays what.

use std::process::ExitCode;

use fentan_core::output;

use crate::arguments::{AssessArguments, Format};
use crate::case::Case;
use crate::failure::Failure;
use crate::session::Session;
use crate::{report, screen, tables};

/// Shows the figures on standard output, then what is said about them on standard error, where a person who
/// scrolled through a long table sees it last.
pub(crate) fn run(session: &Session, arguments: &AssessArguments) -> Result<ExitCode, Failure> {
    let case = Case::open(session, &arguments.budget)?;
    match (arguments.output.format, &arguments.project) {
        (Format::Json, _) => screen::json(&output(&session.rulebook, &case.assessment))?,
        (Format::Text, None) => screen::print(&tables::assessment(session, &case))?,
        (Format::Text, Some(id)) => match index_of(&case, id) {
            Some(index) => screen::print(&tables::project(session, &case, index))?,
            None if case.has_errors() => {}
            None => {
                return Err(Failure::misuse(
                    format!("没有编号为“{id}”的项目"),
                    format!("there is no project with the id “{id}”"),
                ));
            }
        },
    }
    Ok(report::show(session, &case))
}

fn index_of(case: &Case, id: &str) -> Option<usize> {
    case.assessment.projects.iter().position(|project| project.id.as_ref() == id)
}
