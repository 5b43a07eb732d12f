//! `fentan vote`: the owners' votes, and the project's readiness.

use std::process::ExitCode;

use fentan_owners::{Status, output, statuses};

use crate::arguments::{TableFormat, VoteArguments};
use crate::budget_file::BudgetFile;
use crate::failure::Failure;
use crate::session::Session;
use crate::{report, screen, tables};

/// Prints votes and readiness on standard output, then the diagnostics on standard error.
pub(crate) fn run(session: &Session, arguments: &VoteArguments) -> Result<ExitCode, Failure> {
    let mut file = BudgetFile::open(session, &arguments.budget)?;
    let all = statuses(&file.evaluation);
    file.say_of_owners(all.iter().flat_map(Status::diagnostics));
    let wanted = |id: &str| arguments.project.as_deref().is_none_or(|wanted| wanted == id);
    let shown = file.evaluation.draft().projects.iter().map(AsRef::as_ref).zip(&all);
    let shown: Vec<_> = shown.filter(|(written, _)| wanted(&written.id)).collect();
    if let (Some(id), true, false) = (&arguments.project, shown.is_empty(), file.has_errors()) {
        return Err(Failure::misuse(
            format!("没有编号为“{id}”的项目"),
            format!("there is no project with the id “{id}”"),
        ));
    }
    match arguments.output.format {
        TableFormat::Json => {
            let mut output = output::vote::vote(&file.evaluation, &all);
            output.projects.retain(|project| wanted(project.id));
            screen::json(&output)?;
        }
        TableFormat::Csv => tables::vote::csv(session, &shown).print()?,
        TableFormat::Text => {
            screen::print(&(tables::vote::text(session, &shown) + &tables::rulebook(session)))?;
        }
    }
    Ok(report::show(session, &file))
}
