//! The rules.

use fentan_core::{Bilingual, Rulebook};

use super::{budget, say, words};

words! {
    SEARCH_RULES: "搜索规则", "Search the rules";
    SEARCH_HINT: "改造内容、承担方、条款、说明……", "Works, payer, clause, note…";
    NONE_FOUND: "没有找到符合条件的改造内容。", "No works match.";
    CLEAR_SEARCH: "清除条件", "Clear";
    RULES_CONTENTS: "目录", "Contents";
    ADD_TO_BUDGET: "加到预算", "Add to budget";
}

words! {
    // The choices of tiers, of need, of payers.
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
    DECISIONS: "其他未写明之处的处理", "What else is open, and how it is settled";
    ABOUT: "规则版本", "These rules";

    // The words in their tables.
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
    SAVE_RULES: "保存规则文件", "Save the rules’ file";
    SAVE_RULES_HINT: "可在文件里补上以后年度的放假安排（owners.years），再在本页打开。", "Add the holidays of later years to it (owners.years) and open it here.";
}

/// The columns of a tier's measures, from the first to the last.
pub(crate) static MEASURE_COLUMNS: [Bilingual; 9] = [
    Bilingual::fixed("序号", "No."),
    Bilingual::fixed("改造内容", "Works"),
    Bilingual::fixed("内容和说明", "What it covers"),
    Bilingual::fixed("由谁承担", "Who pays"),
    Bilingual::fixed("示例（元）", "Example (yuan)"),
    Bilingual::fixed("其中财政，没有上级资金", "Government’s part, no money from above"),
    Bilingual::fixed("其中财政，有上级资金", "Government’s part, money from above"),
    Bilingual::fixed("条款", "Clause"),
    Bilingual::fixed("操作", "Actions"),
];

/// The columns of the payers.
pub(crate) static PAYER_COLUMNS: [Bilingual; 4] = [
    Bilingual::fixed("承担方", "Payer"),
    Bilingual::fixed("简称", "In short"),
    Bilingual::fixed("归类", "Group"),
    Bilingual::fixed("编号", "Id"),
];

/// The columns of the rules by which city and district split.
pub(crate) static SPLIT_COLUMNS: [Bilingual; 8] = [
    Bilingual::fixed("上级资金", "Money from above"),
    Bilingual::fixed("市 : 区", "City : district"),
    Bilingual::fixed("条款", "Clause"),
    Bilingual::fixed("示例（元）：财政承担部分", "Example (yuan): government pool"),
    Bilingual::fixed("减：补助等冲减", "Less: grants and the like"),
    Bilingual::fixed("市、区两级分担额", "Left for city and district"),
    Bilingual::fixed("市级", "City"),
    Bilingual::fixed("区（县）级", "District"),
];

/// The columns of the sources of money.
pub(crate) fn source_columns(rulebook: &Rulebook) -> [Bilingual; 4] {
    [
        Bilingual::fixed("资金来源", "Source"),
        Bilingual::fixed("冲减财政", "Reduces pool"),
        budget::triggers(rulebook),
        Bilingual::fixed("条款", "Clause"),
    ]
}

/// The columns of what is settled without a choice.
pub(crate) static DECISION_COLUMNS: [Bilingual; 3] = [
    Bilingual::fixed("事项", "What"),
    Bilingual::fixed("处理", "As settled"),
    Bilingual::fixed("条款", "Clause"),
];

/// The columns of the facts about the rulebook.
pub(crate) static ABOUT_COLUMNS: [Bilingual; 3] = [
    Bilingual::fixed("事项", "What"),
    Bilingual::fixed("内容", "Content"),
    Bilingual::fixed("条款", "Clause"),
];

/// The assumptions of the examples: the cost of each, the readings, and the class of divisions.
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
