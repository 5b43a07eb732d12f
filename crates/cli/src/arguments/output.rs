//! Who the output of a command is for.

use clap::{Args, ValueEnum};

use super::OPTIONS;

/// Who the output is for: what every command that shows something takes.
#[derive(Debug, Args)]
pub(crate) struct OutputArguments {
    /// text 给人看（默认），json 给程序读 / text for people (the default), JSON for machines
    #[arg(
        long, value_enum, default_value_t, value_name = "text|json", help_heading = OPTIONS,
        hide_possible_values = true, hide_default_value = true
    )]
    pub(crate) format: Format,
}

/// Who the output is for, of a command whose rows a spreadsheet takes too.
#[derive(Debug, Args)]
pub(crate) struct TableOutputArguments {
    /// text 给人看（默认），json 给程序读，csv 给 Excel、WPS
    /// text for people (the default), JSON for machines, CSV for spreadsheets
    #[arg(
        long, value_enum, default_value_t, value_name = "text|json|csv", help_heading = OPTIONS,
        hide_possible_values = true, hide_default_value = true, verbatim_doc_comment
    )]
    pub(crate) format: TableFormat,
}

/// Who the output is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// People.
    #[default]
    Text,
    /// Machines.
    Json,
}

/// Who the output is for, where it has rows for a spreadsheet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum TableFormat {
    /// People.
    #[default]
    Text,
    /// Machines.
    Json,
    /// Spreadsheets.
    Csv,
}
