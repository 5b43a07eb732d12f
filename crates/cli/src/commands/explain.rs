//! `fentan explain`: why a figure is what it is.

use std::process::ExitCode;

use fentan_core::output;

use crate::arguments::{ExplainArguments, Format};
use crate::budget_file::BudgetFile;
use crate::failure::Failure;
use crate::session::Session;
use crate::{report, screen, tables};

/// Shows the figure as a tree of steps. In a budget with errors the figure may be missing because of them, so
/// these are said first; in one without, a figure that is not there is a misuse.
pub(crate) fn run(session: &Session, arguments: &ExplainArguments) -> Result<ExitCode, Failure> {
    let file = BudgetFile::open(session, &arguments.budget)?;
    match (file.evaluation.explain(&arguments.figure), arguments.output.format) {
        (Ok(explanation), Format::Json) => {
            screen::json(&output::explanation(&session.rulebook, &explanation))?;
        }
        (Ok(explanation), Format::Text) => {
            let text = tables::explanation::text(session, &explanation);
            screen::print(&(text + &tables::rulebook(session)))?;
        }
        (Err(missing), _) => {
            report::show(session, &file);
            let failure = if file.has_errors() { Failure::Input } else { Failure::Misuse };
            return Err(failure(missing.message()));
        }
    }
    Ok(report::show(session, &file))
}
