//! The rules. What its tables are called and what stands in them is looked for in both languages, so it comes in both
//! at once: as data, like the rules themselves.

use fentan_core::{Bilingual, Language};

use super::{say, words};

words! {
    SEARCH_RULES: "搜索规则", "Search the rules";
    SEARCH_HINT: "改造内容、承担方、条款、说明……", "Works, payer, clause, note…";
    NONE_FOUND: "没有找到符合条件的改造内容。", "No works match.";
    CLEAR_SEARCH: "清除条件", "Clear";
    RULES_CONTENTS: "目录", "Contents";
    ADD_TO_BUDGET: "加到预算", "Add to budget";
}

words! {
    // What can be asked for: of tiers, of need, of payers.
    ALL_TIERS: "全部版别", "All tiers";
    ALL_PAYERS: "全部承担方", "All payers";
    ALL_NEEDS: "必选和自选", "Required and optional";
    REQUIRED: "必选", "required";
    OPTIONAL: "自选", "optional";

    // The parts of the page.
    PAYERS: "承担方", "Payers";
    SPLITS: "市、区分担", "City and district";
    SOURCES: "上级补助和其他资金", "Grants and other funding";
    READINGS: "口径", "Readings";
    ABOUT: "规则版本", "These rules";

    // What stands in their tables.
    USUALLY: "通常为", "usually: ";
    YES: "是", "yes";
    NO: "否", "no";
    BY_READING: "看口径", "by reading";
    OBTAINED: "争取到", "obtained";
    NOT_OBTAINED: "没有争取到", "not obtained";
    EITHER_WAY: "不论有无", "either way";
    NOTHING_FROM_CITY: "市级不承担", "none from the city";
    BY_REFERENCE: "参照执行", "by reference";
    BY_DEFAULT: "（默认）", " (default)";
    IN_USE: "本方案采用", "in use";
    DOCUMENT: "文件", "Document";
    ISSUED: "印发日期", "Issued";
    PLAN: "计划期限", "Plan";
    BUILT_BY: "重点改造的建成年份不晚于", "First concern: built no later than";
    KIND: "改造类型", "Kind of project";
    ALL_OF_TIER: "按版别", "by tier";
    RULEBOOK: "规则编号", "Rulebook";
    DIGEST: "规则摘要", "Digest";
    WHY_DEFAULT: "默认的理由", "Why the default";
}

words! {
    // What the columns of its tables are called, from the first to the last.
    MEASURE_COLUMNS: "序号|改造内容|内容和说明|由谁承担|示例（元）|其中财政，没有上级资金|其中财政，有上级资金|条款|操作", "No.|Works|What it covers|Who pays|Example (yuan)|Government’s part, no money from above|Government’s part, money from above|Clause|Actions";
    PAYER_COLUMNS: "承担方|简称|归类|编号", "Payer|In short|Group|Id";
    SPLIT_COLUMNS: "上级资金|市 : 区|条款|示例（元）：财政承担部分|减：补助等冲减|市、区两级分担额|市级|区（县）级", "Money from above|City : district|Clause|Example (yuan): government pool|Less: grants and the like|Left for city and district|City|District";
    SOURCE_COLUMNS: "资金来源|冲减财政|触发 1:1|条款", "Source|Reduces pool|Triggers 1:1|Clause";
    ABOUT_COLUMNS: "事项|内容|条款", "What|Content|Clause";
}

/// The names of columns, one by one.
pub(crate) fn column_names(columns: &'static Bilingual, language: Language) -> Vec<&'static str> {
    columns.get(language).split('|').collect()
}

/// What the examples are: how much each is of, under which readings, and where.
pub(crate) fn examples_lead(cost: &str, class: &str) -> Bilingual {
    say!(
        "示例由本页的计算程序得出：每个分项 {0} 元，按默认口径；财政部分在{1}如何分担，未计冲减财政的补助。",
        "The examples come from this page’s own calculator: {0} yuan of each component, under the default readings; the government’s part as split in: {1}, before grants that reduce it.",
        cost,
        class
    )
}

pub(crate) fn rules_found(components: usize, others: usize) -> Bilingual {
    say!("{0} 个分项，其他规则 {1} 条", "{0} components, {1} other rules", components, others)
}
