//! The examples that each command's help ends with.

pub(super) const EXAMPLES: &str = "\
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

pub(super) const ASSESS_EXAMPLES: &str = "\
例子 Examples:
  fentan assess budget.json
  fentan assess budget.json --project FZ-GL-001 --lang en
  fentan assess budget.json --reading fees=pro_rata --format json > assessment.json
  fentan assess projects.jsonl --reading match_scope=bundle --reading debt=deducted
  cat projects.jsonl | fentan assess --lines -";

pub(super) const CHECK_EXAMPLES: &str = "\
例子 Examples:
  fentan check budget.json
  fentan check projects.jsonl --format json";

pub(super) const EXPLAIN_EXAMPLES: &str = "\
例子 Examples:
  fentan explain budget.json totals.total
  fentan explain budget.json 'projects[0].government.city'
  fentan explain budget.json 'projects[0].lines[8].shares.government' --format json";

pub(super) const OWNERS_EXAMPLES: &str = "\
例子 Examples:
  fentan owners budget.json
  fentan owners budget.json --household 1-2-301
  fentan owners budget.json --project FZ-GL-001 --lang en
  fentan owners budget.json --format csv > households.csv";

pub(super) const VOTE_EXAMPLES: &str = "\
例子 Examples:
  fentan vote budget.json
  fentan vote budget.json --project FZ-GL-001 --lang en
  fentan vote budget.json --format csv > vote.csv";

pub(super) const RULES_EXAMPLES: &str = "\
例子 Examples:
  fentan rules
  fentan rules --lang en --format json
  fentan rules --rulebook my-city.toml
  fentan rules --format toml > rules.toml         补一年的放假安排 / to add a year's holidays to";

pub(super) const NEW_EXAMPLES: &str = "\
例子 Examples:
  fentan new > budget.json
  fentan new budget.json --tier enhanced
  fentan new --example | fentan assess -";

pub(super) const COMPLETIONS_EXAMPLES: &str = "\
例子 Examples:
  fentan completions bash > ~/.local/share/bash-completion/completions/fentan
  fentan completions powershell >> $PROFILE";
