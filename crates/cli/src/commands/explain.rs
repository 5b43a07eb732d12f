//! `fentan explain`: the derivation of a figure.

use std::process::ExitCode;

use fentan_core::output;

use crate::arguments::{ExplainArguments, Format};
use crate::budget_file::BudgetFile;
use crate::failure::Failure;
use crate::session::Session;
use crate::{report, screen, tables};

/// Prints the figure as a tree of steps. A figure that does not exist is a misuse; errors in the budget may be the
/// reason, so they are reported first.
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
