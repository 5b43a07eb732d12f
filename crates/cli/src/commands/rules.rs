//! `fentan rules`: the rulebook, for people and for machines.

use std::process::ExitCode;

use fentan_core::output;

use crate::arguments::{RulesArguments, RulesFormat};
use crate::failure::Failure;
use crate::session::Session;
use crate::{screen, tables};

/// Shows the rulebook.
pub(crate) fn run(session: &Session, arguments: &RulesArguments) -> Result<ExitCode, Failure> {
    match arguments.output.format {
        RulesFormat::Json => screen::json(&output::rules(&session.rulebook))?,
        RulesFormat::Text => screen::print(&tables::rules::text(session))?,
        RulesFormat::Toml => screen::print(&session.rulebook.toml)?,
    }
    Ok(ExitCode::SUCCESS)
}
