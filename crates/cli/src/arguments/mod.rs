//! The command line of `fentan` with its help.
//!
//! Help is shown before a language can be chosen, so each text is Chinese with the English beside it.

mod budget;
mod examples;
mod output;

use std::path::PathBuf;

use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use fentan_core::Language;

pub(crate) use self::budget::BudgetArguments;
use self::examples::{
    ASSESS_EXAMPLES, CHECK_EXAMPLES, COMPLETIONS_EXAMPLES, EXAMPLES, EXPLAIN_EXAMPLES, NEW_EXAMPLES,
    OWNERS_EXAMPLES, RULES_EXAMPLES, VOTE_EXAMPLES,
};
pub(crate) use self::output::{Format, RulesFormat, TableFormat};
use self::output::{OutputArguments, RulesOutputArguments, TableOutputArguments};

const TEMPLATE: &str = "{about-with-newline}\n用法 Usage: {usage}\n\n{all-args}{after-help}";
const OPTIONS: &str = "选项 Options";
const OPERANDS: &str = "参数 Arguments";

/// 分摊：老旧小区改造谁出多少钱，精确到分，逐项注明依据。
/// Who pays what for renovating old residential communities: to the fen, clause by clause.
#[derive(Debug, Parser)]
#[command(
    name = "fentan", version, verbatim_doc_comment, after_help = EXAMPLES, help_template = TEMPLATE,
    subcommand_help_heading = "命令 Commands", subcommand_value_name = "COMMAND",
    disable_help_flag = true, disable_version_flag = true, disable_help_subcommand = true
)]
pub(crate) struct Arguments {
    /// The command.
    #[command(subcommand)]
    pub(crate) command: Command,

    /// 语言 / language；默认看环境变量 LANG，否则 zh / else as LANG says, else zh
    #[arg(
        long = "lang", global = true, value_enum, value_name = "zh|en", help_heading = OPTIONS,
        hide_possible_values = true
    )]
    pub(crate) language: Option<LanguageName>,

    /// 另用规则文件 / a rulebook file of your own
    #[arg(long, global = true, value_name = "FILE", help_heading = OPTIONS)]
    pub(crate) rulebook: Option<PathBuf>,

    /// 帮助 / help
    #[arg(short, long, global = true, action = ArgAction::Help, help_heading = OPTIONS)]
    pub(crate) help: Option<bool>,

    /// 版本 / version
    #[arg(short = 'V', long, action = ArgAction::Version, help_heading = OPTIONS)]
    pub(crate) version: Option<bool>,
}

/// The commands, one file each in [`crate::commands`].
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// 测算：谁出多少钱 / who pays what
    #[command(after_help = ASSESS_EXAMPLES, help_template = TEMPLATE)]
    Assess(AssessArguments),
    /// 只检查，不出数 / only what is wrong or worth a look
    #[command(after_help = CHECK_EXAMPLES, help_template = TEMPLATE)]
    Check(CheckArguments),
    /// 一个数怎么来的 / why a figure is what it is
    #[command(after_help = EXPLAIN_EXAMPLES, help_template = TEMPLATE)]
    Explain(ExplainArguments),
    /// 每户出多少、为什么 / what each household owes, and why
    #[command(after_help = OWNERS_EXAMPLES, help_template = TEMPLATE)]
    Owners(OwnersArguments),
    /// 业主表决到没到、还差什么；条件齐不齐 / the owners' vote, and what a project has to show
    #[command(after_help = VOTE_EXAMPLES, help_template = TEMPLATE)]
    Vote(VoteArguments),
    /// 列出规则，便于与文件核对 / the rules, to proof-read against the policy
    #[command(after_help = RULES_EXAMPLES, help_template = TEMPLATE)]
    Rules(RulesArguments),
    /// 写一份待填的预算 / write a budget to fill in
    #[command(after_help = NEW_EXAMPLES, help_template = TEMPLATE)]
    New(NewArguments),
    /// 命令行补全脚本 / a completion script for your shell
    #[command(after_help = COMPLETIONS_EXAMPLES, help_template = TEMPLATE)]
    Completions(CompletionsArguments),
}

/// The arguments of `fentan assess`.
#[derive(Debug, Args)]
pub(crate) struct AssessArguments {
    #[command(flatten)]
    pub(crate) budget: BudgetArguments,

    #[command(flatten)]
    pub(crate) output: OutputArguments,

    /// 多项目时只看编号为 ID 的项目 / of several projects, only this one, in full
    #[arg(long, value_name = "ID", conflicts_with = "format", help_heading = OPTIONS)]
    pub(crate) project: Option<String>,
}

/// The arguments of `fentan check`.
#[derive(Debug, Args)]
pub(crate) struct CheckArguments {
    #[command(flatten)]
    pub(crate) budget: BudgetArguments,

    #[command(flatten)]
    pub(crate) output: OutputArguments,
}

/// The arguments of `fentan explain`.
#[derive(Debug, Args)]
pub(crate) struct ExplainArguments {
    #[command(flatten)]
    pub(crate) budget: BudgetArguments,

    /// 测算结果里的路径 / a path in the assessment, as its JSON has it
    #[arg(help_heading = OPERANDS)]
    pub(crate) figure: String,

    #[command(flatten)]
    pub(crate) output: OutputArguments,
}

/// The arguments of `fentan owners`.
#[derive(Debug, Args)]
pub(crate) struct OwnersArguments {
    #[command(flatten)]
    pub(crate) budget: BudgetArguments,

    #[command(flatten)]
    pub(crate) output: TableOutputArguments,

    /// 多项目时只看编号为 ID 的项目 / of several projects, only this one
    #[arg(long, value_name = "ID", help_heading = OPTIONS)]
    pub(crate) project: Option<String>,

    /// 只看编号为 ID 的住户：告知单和每一步的理由
    /// only this household: its notice, and every step of why
    #[arg(
        long, value_name = "ID", conflicts_with = "format", help_heading = OPTIONS, verbatim_doc_comment
    )]
    pub(crate) household: Option<String>,
}

/// The arguments of `fentan vote`.
#[derive(Debug, Args)]
pub(crate) struct VoteArguments {
    #[command(flatten)]
    pub(crate) budget: BudgetArguments,

    #[command(flatten)]
    pub(crate) output: TableOutputArguments,

    /// 多项目时只看编号为 ID 的项目 / of several projects, only this one
    #[arg(long, value_name = "ID", help_heading = OPTIONS)]
    pub(crate) project: Option<String>,
}

/// The arguments of `fentan rules`.
#[derive(Debug, Args)]
pub(crate) struct RulesArguments {
    #[command(flatten)]
    pub(crate) output: RulesOutputArguments,
}

/// The arguments of `fentan new`.
#[derive(Debug, Args)]
pub(crate) struct NewArguments {
    /// 写到哪里，缺省为标准输出；已有的文件不覆盖
    /// where to; standard output if left out; never over a file that exists
    #[arg(verbatim_doc_comment, help_heading = OPERANDS)]
    pub(crate) file: Option<PathBuf>,

    /// 列到哪一版，如 basic、enhanced / the tier whose measures to list
    #[arg(long, help_heading = OPTIONS)]
    pub(crate) tier: Option<String>,

    /// 填好的样例 / a worked example, filled in
    #[arg(long, conflicts_with = "tier", help_heading = OPTIONS)]
    pub(crate) example: bool,
}

/// The arguments of `fentan completions`.
#[derive(Debug, Args)]
pub(crate) struct CompletionsArguments {
    /// bash, elvish, fish, powershell, zsh
    #[arg(hide_possible_values = true, help_heading = OPERANDS)]
    pub(crate) shell: Shell,
}

/// The values of `--lang`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum LanguageName {
    /// 中文
    Zh,
    /// English
    En,
}

impl From<LanguageName> for Language {
    fn from(name: LanguageName) -> Self {
        match name {
            LanguageName::Zh => Self::Zh,
            LanguageName::En => Self::En,
        }
    }
}
