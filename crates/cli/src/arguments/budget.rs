//! The arguments of commands that read a budget.

use std::path::PathBuf;

use clap::Args;

use super::{OPERANDS, OPTIONS};

/// The budget file and the options for reading it.
#[derive(Debug, Args)]
pub(crate) struct BudgetArguments {
    /// 预算文件，- 为标准输入 / the budget; - for standard input
    #[arg(help_heading = OPERANDS)]
    pub(crate) file: PathBuf,

    /// 每行一个项目；.jsonl、.ndjson 文件自动如此
    /// one project a line; so by itself for .jsonl and .ndjson files
    #[arg(long, help_heading = OPTIONS, verbatim_doc_comment)]
    pub(crate) lines: bool,

    /// 口径，可重复，优先于预算里写的，如 fees=pro_rata
    /// a reading; repeatable; beats what the budget says
    #[arg(long = "reading", value_name = "READING=OPTION", help_heading = OPTIONS, verbatim_doc_comment)]
    pub(crate) readings: Vec<String>,

    /// 文件里有多个方案时看哪一个：名称或序号；不写则看保存时看的那个
    /// of several scenarios in the file, this one by name or number; else the one last looked at
    #[arg(long, value_name = "NAME", help_heading = OPTIONS, verbatim_doc_comment)]
    pub(crate) scenario: Option<String>,
}
