//! The command line: what may be written after `fentan`, with its help.
//!
//! Help is shown before anybody could choose a language, so each text is Chinese with the English beside it.

use std::path::PathBuf;

use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use fentan_core::Language;

const TEMPLATE: &str = "{about-with-newline}\n用法 Usage: {usage}\n\n{all-args}{after-help}";
const OPTIONS: &str = "选项 Options";
const OPERANDS: &str = "参数 Arguments";

const EXAMPLES: &str = "\
例子 Examples:
  fentan new --example > budget.json              写一份样例 / write a worked example
  fentan assess budget.json                       谁出多少钱 / who pays what
  fentan explain budget.json 'projects[0].government.city'
                                                  这个数怎么来的 / why a figure is so
  fentan assess --format json budget.json         给程序读 / for machines
  fentan rules                                    核对规则 / proof-read the rules

退出码 Exit codes:
  0  正常 / fine
  1  输入有错误，逐条写在标准错误；无错误的项目照常测算
     the input has errors, each on standard error; sound projects still get their figures
  2  用法不对、文件读不了、没有所问的数
     misuse, a file that cannot be read, a figure that does not exist";

const ASSESS_EXAMPLES: &str = "\
例子 Examples:
  fentan assess budget.json
  fentan assess budget.json --project FZ-GL-001 --lang en
  fentan assess budget.json --reading fees=pro_rata --format json > assessment.json
  fentan assess projects.jsonl --reading match_scope=bundle --reading debt=deducted
  cat projects.jsonl | fentan assess --lines -";

const CHECK_EXAMPLES: &str = "\
例子 Examples:
  fentan check budget.json
  fentan check projects.jsonl --format json";

const EXPLAIN_EXAMPLES: &str = "\
例子 Examples:
  fentan explain budget.json totals.total
  fentan explain budget.json 'projects[0].government.city'
  fentan explain budget.json 'projects[0].lines[8].shares.government' --format json";

const OWNERS_EXAMPLES: &str = "\
例子 Examples:
  fentan owners budget.json
  fentan owners budget.json --household 1-2-301
  fentan owners budget.json --project FZ-GL-001 --lang en
  fentan owners budget.json --format csv > households.csv";

const VOTE_EXAMPLES: &str = "\
例子 Examples:
  fentan vote budget.json
  fentan vote budget.json --project FZ-GL-001 --lang en
  fentan vote budget.json --format csv > vote.csv";

const RULES_EXAMPLES: &str = "\
例子 Examples:
  fentan rules
  fentan rules --lang en --format json
  fentan rules --rulebook my-city.toml";

const NEW_EXAMPLES: &str = "\
例子 Examples:
  fentan new > budget.json
  fentan new budget.json --tier enhanced
  fentan new --example | fentan assess -";

const COMPLETIONS_EXAMPLES: &str = "\
例子 Examples:
  fentan completions bash > ~/.local/share/bash-completion/completions/fentan
  fentan completions powershell >> $PROFILE";

/// 分摊：老旧小区改造谁出多少钱（榕政办〔2021〕60号），精确到分，逐项注明依据。
/// Who pays what for renovating old residential communities: to the fen, clause by clause.
#[derive(Debug, Parser)]
#[command(
    name = "fentan", version, verbatim_doc_comment, after_help = EXAMPLES, help_template = TEMPLATE,
    subcommand_help_heading = "命令 Commands", subcommand_value_name = "COMMAND",
    disable_help_flag = true, disable_version_flag = true, disable_help_subcommand = true
)]
pub(crate) struct Arguments {
    /// What to do.
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

/// A budget and how to read it: what every command that looks at one takes.
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

/// What `fentan assess` takes.
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

/// What `fentan check` takes.
#[derive(Debug, Args)]
pub(crate) struct CheckArguments {
    #[command(flatten)]
    pub(crate) budget: BudgetArguments,

    #[command(flatten)]
    pub(crate) output: OutputArguments,
}

/// What `fentan explain` takes.
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

/// What `fentan owners` takes.
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

/// What `fentan vote` takes.
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

/// What `fentan rules` takes.
#[derive(Debug, Args)]
pub(crate) struct RulesArguments {
    #[command(flatten)]
    pub(crate) output: OutputArguments,
}

/// What `fentan new` takes.
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

/// What `fentan completions` takes.
#[derive(Debug, Args)]
pub(crate) struct CompletionsArguments {
    /// bash, elvish, fish, powershell, zsh
    #[arg(hide_possible_values = true, help_heading = OPERANDS)]
    pub(crate) shell: Shell,
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

/// A language as the command line names it.
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
