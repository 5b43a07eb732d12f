//! The answer and the explanation of a figure.

use fentan_core::Bilingual;

use super::{say, words};

words! {
    ANSWER: "测算结果", "Result";
    TOTAL: "总投资", "Total";
    LIGHTS: "总投资是否在常见范围", "Whether the total is of a usual size";
    PER_HOUSEHOLD: "元/户", "yuan per household";
    PER_AREA: "元/㎡", "yuan per ㎡";
    AREA_PER_HOUSEHOLD: "㎡/户", "㎡ per household";
    USUAL: "常见", "usual";
    BELOW_USUAL: "偏低，请核对", "low, please check";
    ABOVE_USUAL: "偏高，请核对", "high, please check";
    EXPAND: "展开", "Open";
    COLLAPSE: "收起", "Close";
    WHO: "谁承担多少", "Who pays how much";
    PAYER: "承担方", "Payer";
    SHARE: "占比", "Share";
    BAR: "各方承担比例图，数据见下表", "Shares of each payer, as in the table below";
    GOVERNMENT: "财政资金怎么分", "How the government's part is split";
    POOL: "财政承担部分", "Government pool";
    USED: "减：补助等冲减", "Less: grants and the like";
    NET: "市、区两级分担额", "Left for city and district";
    BELONGS_TO: "属", " is one of: ";
    GRANTED: "已争取到资金，", "such money was obtained; ";
    NOT_GRANTED: "没有争取到资金，", "no such money was obtained; ";
    SHARED_SO: "市、区按此比例分担", "city and district share like this";
    DISTRICT_PAYS_ALL: "由区（县）级全部承担", "the district or county pays all of it";
    CITY_PAYS_NOTHING: "市级不承担", "none from the city";
    COMMA: "，", ", ";
    OPEN_BRACKET: "（", " (";
    CLOSE_BRACKET: "）", ")";
    STOP: "。", ".";
    COLON: "：", ": ";
    SURPLUS: "补助结余", "Grant surplus";
    BALANCE: "资金平衡", "Balance";
    SOURCES: "资金来源", "Sources";
    USES: "资金用途", "Uses";
    SUM: "合计", "Sum";
    DIFFERENCE: "来源减用途，差额", "Sources less uses";
    GRANTS: "补助等冲减", "Grants and the like";
    OPEN_MONEY: "尚未落实", "Not settled yet";
    NO_ENTERPRISE: "企业待落实", "Enterprise not named yet";
    ALL_PROJECTS: "全部项目合计", "All projects";
    CHECKS: "核对", "Checks";
    ALL_WELL: "没有发现问题。", "Nothing to remark.";
    ERROR: "错误", "error";
    WARNING: "提醒", "warning";
    INFORMATION: "说明", "note";

    // The explanation.
    WHY: "这个数字怎么来的", "Where this figure comes from";
    EXACT: "取整到分之前：", "Before rounding to the fen: ";
    ODD_FEN: "尾差：", "The odd fen: ";
    GROUNDS: "依据", "Grounds";
    READING: "口径", "Reading";
    INPUTS: "由这些数字得出", "Made of these figures";
    NO_WHY: "这个数字现在没有由来可说：预算已改，或有错误。", "There is nothing to say about this figure now: the budget has changed or has an error.";
}

/// The range within which a ratio usually lies.
pub(crate) fn usual_range(least: &str, most: &str) -> Bilingual {
    say!("常见范围 {0}–{1}", "usually {0} to {1}", least, most)
}

pub(crate) fn errors(count: usize) -> Bilingual {
    match count {
        1 => Bilingual::fixed("有 1 处错误，改正后即出结果", "1 error; mend it to see the result"),
        _ => say!("有 {0} 处错误，改正后即出结果", "{0} errors; mend them to see the result", count),
    }
}
