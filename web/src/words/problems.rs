//! Words on what is wrong with a typed text, and on what a field takes.

use fentan_core::Bilingual;

use super::{say, words};

words! {
    TAKES_AMOUNT: "填金额，如 42000、42,000.50 或 4.2万，不能为负", "enter an amount such as 42000 or 42,000.50, not below 0";
    TAKES_NUMBER: "填数，如 1250.5 或 1,250.5，不能为负", "enter a number such as 1250.5 or 1,250.5, not below 0";
    TAKES_PERCENT: "填百分数，如 5 或 5%，不能为负", "enter per cent, such as 5 or 5%, not below 0";
    TAKES_WHOLE: "填整数，如 12", "enter a whole number such as 12";
    APPORTION_ENTRY: "分摊规则", "Rule of sharing";
    WAIVER_ENTRY: "减免", "Waiver";
    OWNER_FUNDING_ENTRY: "业主资金来源", "Owners' source";
    MATTER_ENTRY: "表决事项", "Matter";
    READINESS_ENTRY: "立项条件", "Readiness";
    ABOVE_HUNDRED: "大于 100%（5 表示 5%）", "is above 100 % (5 means 5 %)";
}

/// The question which of two rates is meant.
pub(crate) fn which_rate(small: &str, large: &str) -> Bilingual {
    say!("{0} 还是 {1}？", "{0} or {1}?", small, large)
}

/// A message with what the field takes.
pub(crate) fn with_cure(message: &Bilingual, cure: &Bilingual) -> Bilingual {
    say!("{0}（{1}）", "{0} ({1})", message, cure)
}

/// A message after the name of what it is about.
pub(crate) fn about(subject: &Bilingual, message: &Bilingual) -> Bilingual {
    say!("{0}：{1}", "{0}: {1}", subject, message)
}

/// An entry of a list by its number: 减免第 2 条.
pub(crate) fn nth(entry: &Bilingual, number: usize) -> Bilingual {
    say!("{0}第 {1} 条", "{0} {1}", entry, number)
}

/// The name of a field of something: 消防设施 数量.
pub(crate) fn field_of(item: &Bilingual, field: &Bilingual) -> Bilingual {
    say!("{0} {1}", "{0} {1}", item, field)
}
