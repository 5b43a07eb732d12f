//! The answer and the explanation of a figure.

use super::{filled, pick, words};

words! {
    answer: "测算结果", "Result";
    total: "总投资", "Total";
    expand: "展开", "Open";
    collapse: "收起", "Close";
    who: "谁承担多少", "Who pays how much";
    payer: "承担方", "Payer";
    share: "占比", "Share";
    bar: "各方承担比例图，数据见下表", "Shares of each payer, as in the table below";
    government: "财政资金怎么分", "How the government's part is split";
    pool: "财政承担部分", "Government pool";
    used: "减：补助等冲减", "Less: grants and the like";
    net: "市、区两级分担额", "Left for city and district";
    belongs_to: "属", " is one of: ";
    granted: "已争取到上级资金，", "money from above was obtained; ";
    not_granted: "没有争取到上级资金，", "no money from above was obtained; ";
    shared_so: "市、区按此比例分担", "city and district share like this";
    district_pays_all: "由区（县）级全部承担", "the district or county pays all of it";
    city_pays_nothing: "市级不承担", "none from the city";
    comma: "，", ", ";
    open_bracket: "（", " (";
    close_bracket: "）", ")";
    stop: "。", ".";
    colon: "：", ": ";
    surplus: "补助结余", "Grant surplus";
    balance: "资金平衡", "Balance";
    sources: "资金来源", "Sources";
    uses: "资金用途", "Uses";
    sum: "合计", "Sum";
    difference: "来源减用途，差额", "Sources less uses";
    grants: "补助等冲减", "Grants and the like";
    open_money: "尚未落实", "Not settled yet";
    no_enterprise: "企业待落实", "Enterprise not named yet";
    all_projects: "全部项目合计", "All projects";
    checks: "核对", "Checks";
    all_well: "没有发现问题。", "Nothing to remark.";
    error: "错误", "error";
    warning: "提醒", "warning";
    information: "说明", "note";

    #[cfg(feature = "bureau")]
    moved: "* 为使分项与合计相等，该数取了相邻值，与精确值相差不到 0.01 万元。", "* Shown at the neighbouring value, less than 0.01 away, so that the parts sum to the total.";

    // The explanation.
    why: "这个数字怎么来的", "Where this figure comes from";
    exact: "取整到分之前：", "Before rounding to the fen: ";
    odd_fen: "尾差：", "The odd fen: ";
    grounds: "依据", "Grounds";
    reading: "口径", "Reading";
    inputs: "由这些数字得出", "Made of these figures";
    loading: "正在载入…", "Loading…";
    no_why: "这个数字现在没有由来可说：预算已改，或有错误。", "There is nothing to say about this figure now: the budget has changed or has an error.";
}

pub(crate) fn errors(count: usize) -> String {
    match count {
        1 => pick("有 1 处错误，改正后即出结果", "1 error; mend it to see the result").to_owned(),
        _ => filled(
            pick("有 {} 处错误，改正后即出结果", "{} errors; mend them to see the result"),
            &[&count.to_string()],
        ),
    }
}
