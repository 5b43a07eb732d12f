//! The output formats of commands.

use clap::{Args, ValueEnum};

use super::OPTIONS;

/// The output format of a command without rows for a spreadsheet.
#[derive(Debug, Args)]
pub(crate) struct OutputArguments {
    /// text 给人看（默认），json 给程序读 / text for people (the default), JSON for machines
    #[arg(
        long, value_enum, default_value_t, value_name = "text|json", help_heading = OPTIONS,
        hide_possible_values = true, hide_default_value = true
    )]
    pub(crate) format: Format,
}

/// The output format of a command with rows for a spreadsheet.
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

/// The output format of the rulebook.
#[derive(Debug, Args)]
pub(crate) struct RulesOutputArguments {
    /// text 给人看（默认），json 给程序读，toml 是规则文件本身，可补充后用 --rulebook
    /// text for people (the default), JSON for machines, TOML is the rulebook's file, to add to and give back by --rulebook
    #[arg(
        long, value_enum, default_value_t, value_name = "text|json|toml", help_heading = OPTIONS,
        hide_possible_values = true, hide_default_value = true, verbatim_doc_comment
    )]
    pub(crate) format: RulesFormat,
}

/// An output format of the rulebook.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum RulesFormat {
    /// Text for people.
    #[default]
    Text,
    /// JSON for machines.
    Json,
    /// The file itself.
    Toml,
}

/// An output format.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// Text for people.
    #[default]
    Text,
    /// JSON for machines.
    Json,
}

/// An output format of a command with rows for a spreadsheet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum TableFormat {
    /// Text for people.
    #[default]
    Text,
    /// JSON for machines.
    Json,
    /// CSV for spreadsheets.
    Csv,
}
