//! The comparison: scenarios, readings, and what grants change.

use fentan_core::Bilingual;

use super::{say, words};

words! {
    COMPARE_PARTS: "比较内容", "What to compare";
    COMPARE_SCENARIOS: "方案对比", "Scenarios";
    COMPARE_READINGS: "口径敏感性", "Readings";
    COMPARE_THRESHOLD: "补助门槛", "Grant threshold";
    UNIT_IS: "单位：", "In ";
    UNKNOWN: "不详", "unknown";
    OPEN_BUDGET: "打开预算", "Open its budget";
    HOW_MANY: "项目数", "Projects";
    IN_USE: "在用", "in use";

    // Scenarios.
    ONLY_ONE: "现在只有一个方案，没有可比的。把它另存为新方案，改动新方案的内容、口径或补助，再回到这里对比。", "There is only one scenario, and nothing to compare it with. Save it as a new one, change works, readings or grants there, and come back.";
    ONLY_ONE_SHOWN: "这份内容只有一个方案，没有可比的。", "This document has only one scenario, and nothing to compare it with.";
    BASE: "基准方案", "Base scenario";
    IN_DETAIL: "分区、分项目对比", "By district and project against";
    SUMS_CAPTION: "各方案合计和较基准的增减", "Totals of each scenario, and changes from the base";
    IS_BASE: "（基准）", " (base)";
    AGAINST_BASE: "较基准", "vs base";
    AGAINST: " 较 ", " vs ";
    BY_DISTRICT: "分区（县）增减", "Changes by district";
    BY_PROJECT: "分项目增减", "Changes by project";
    NOTHING_DIFFERS: "两个方案的数字完全相同。", "The two scenarios have the same figures.";
    PARTIAL_TOTAL: "合计过大或预算本身有错误，合计不详。", "A total is too large to be held, or the budget as a whole has an error, and is not known.";

    // Grant spreading.
    SPREADING: "补助按财政承担部分同比分配", "Spread grants in proportion to the government's part";
    SPREADING_LEAD: "把一笔补助总额按各项目财政承担部分的比例分到项目，另存为新方案；该来源原有的金额由分配结果取代，有错误的项目不参加分配。", "Spreads a total over the projects in proportion to what the government bears of each, as a new scenario. It takes the place of what they have from that source; projects with errors get nothing.";
    SPREADING_SOURCE: "补助来源", "Source";
    SPREADING_AMOUNT: "补助总额（元）", "Total (yuan)";
    SPREADING_AMOUNT_WAN: "补助总额（万元）", "Total (10k yuan)";
    SPREADING_ROUNDING: "取整", "Rounding";
    TO_THE_FEN: "精确到分", "to the fen";
    WHOLE_WAN: "取整到万元，尾数归金额最大的项目", "whole 10,000 yuan, the rest to the largest";
    SPREAD_IN_WAN: "已按万元取整分配。请留意：", "Spread in whole 10,000 yuan. Please note:";
    NO_TAIL: "各项目恰好都是整万元，没有尾数。", "Every part came out whole; nothing is left over.";
    SPREAD: "分配并另存为新方案", "Spread as a new scenario";

    BARS_CAPTION: "各方案谁出多少，长度按总投资", "Who pays in each scenario; as long as its total";

    // Readings.
    READINGS_MOVED: "每条口径改用其他读法，各方承担额相应增减多少（其余口径不变）。", "What each payer would bear more or less if one reading were another, all others as they are.";
    READINGS_CAPTION: "各口径的其他读法和它们使各方承担额发生的增减", "What other readings would change for each payer";
    OPTION: "读法", "Reading";
    MOVED_MONEY: "改由他方承担", "Moved";
    MOVED_PROJECTS: "涉及项目", "Projects";
    COMPUTED_SO: "现按此口径测算", "The figures follow this reading";
    SAVE_READING: "按此口径另存方案", "Save as a scenario";

    ONLY_READINGS: "口径敏感性分析：只说明政策没有写明的地方换一种读法，各方承担额如何变化，不构成采用哪种口径的建议。", "Sensitivity analysis: it only shows what other readings of what the policy leaves open would change for each payer, and is no advice on which to take.";

    // The threshold.
    ONLY_ANALYSIS: "口径敏感性分析：只说明政策条款下两级分担额如何随补助变化，不构成是否争取补助的建议。", "Sensitivity analysis of how the clauses are read: it only shows how the two levels' parts depend on grants, and is no advice on whether to seek any.";
    OF_PROJECT: "单个项目", "One project";
    CURVE: "市级、区级分担额随补助变化的折线图，数据见下面的“各点数据”", "How the city's and the district's part depend on the grant; the figures are in the table of points below";
    CURVE_GRANT: "补助（元）", "Grant (yuan)";
    CURVE_GRANT_WAN: "补助（万元）", "Grant (10k yuan)";
    CURVE_PARTS: "分担额（元）", "Part (yuan)";
    CURVE_PARTS_WAN: "分担额（万元）", "Part (10k yuan)";
    CITY_SHORT: "市级", "City";
    DISTRICT_SHORT: "区级", "District";
    BOTH_SHORT: "市级＝区级", "City = district";
    NO_GRANT: "无补助", "no grant";
    ONE_FEN: "第一分", "1 fen";
    NOW: "现在", "Now";
    NOW_BEYOND: "现在（超出）", "Now (beyond)";
    EVEN: "市级持平", "City breaks even";
    GRANT_EQUALS_POOL: "等于财政承担部分", "As large as the pool";
    POINTS: "各点数据", "Points";
    POINTS_CAPTION: "不同补助金额下的分担比例和两级分担额", "The match and both parts at different grants";
    POINT: "情形（补助占财政承担部分）", "Point (grant as part of the pool)";
    GRANT: "补助", "Grant";
    SPLIT: "市、区比例", "City:district";
    CITY_CHANGE: "市级较无补助", "City vs no grant";
    DISTRICT_CHANGE: "区级较无补助", "District vs no grant";
    NO_POOL: "财政承担部分为 0，没有可以分担的金额，补助不改变什么。", "The pool is nothing: there is no part for grants to change.";
    NO_JUMP_CITY_NONE: "市级不承担，区（县）级全部承担：补助只减少区（县）级的金额，没有跳变。", "The city pays nothing and the district or county all of it: grants only reduce the latter's part, without any jump.";

    // The threshold over all projects.
    OF_PORTFOLIO: "全部项目", "All projects";
    LEVELS_CAPTION: "两级分担额合计：没有补助与现在", "What the two levels pay in all: without grants, and now";
    CASE: "情形", "Case";
    WITHOUT_ANY: "各项目都没有补助", "No project has grants";
    AS_IS: "现在", "As it is";
    LEVELS_CHANGE: "现在较没有补助", "Now against without";
    SCOPES_CAPTION: "两级分担额合计：按是否争取到资金的各种认定范围", "What the two levels pay in all under each scope of having obtained a grant";
    SCOPE: "认定范围", "Scope";
    CITY_AGAINST: "市级较在用口径", "City vs reading in use";
    DISTRICT_AGAINST: "区级较在用口径", "District vs reading in use";
    GRANTS_CAPTION: "各项目的补助使两级分担额增减多少", "What grants change for the two levels, project by project";
    SORT_HINT: "按列名排序，绝对值大的在前。", "Choose a column's name to sort by its size.";
    NUMBER_SHORT: "序号", "No.";
    PROJECT_NAME: "项目", "Project";
    DISTRICT_NAME: "区（县）", "District";

    // Sentences on what grants do.
    SAID_WITHOUT: "没有补助", "Without grants";
    SAID_FIRST: "只要有一分钱补助", "With the first fen of a grant";
    SAID_FULL: "补助等于财政承担部分", "With a grant as large as the pool";
    NO_MORE: "不增不减", "no more and no less";
    LIST_COMMA: "、", ", ";
}

/// `{}` projects, of which some are broken and in no sum.
pub(crate) fn counted(projects: usize, broken: usize) -> Bilingual {
    if broken == 0 {
        return say!("{0}", "{0}", projects);
    }
    say!("{0}（{1} 个有错误，未计入）", "{0} ({1} with errors, left out)", projects, broken)
}

pub(crate) fn left_out(count: usize) -> Bilingual {
    let count = count.to_string();
    say!("有 {0} 个项目有错误，没有计入。", "{0} projects have errors and are left out.", count)
}

pub(crate) fn show_rest(count: usize) -> Bilingual {
    say!("显示其余 {0} 个项目", "Show the other {0}", count)
}

pub(crate) fn only_in(scenario: &str) -> Bilingual {
    say!("仅“{0}”有", "only in “{0}”", scenario)
}

pub(crate) fn broken_in(scenario: &str) -> Bilingual {
    say!("在“{0}”中有错误", "has errors in “{0}”", scenario)
}

pub(crate) fn opened_in(scenario: &str) -> Bilingual {
    say!("在“{0}”中打开", "Open in “{0}”", scenario)
}

/// The name of a scenario in which grants are spread.
pub(crate) fn spreading_name(source: &str) -> Bilingual {
    say!("{0}同比分配", "{0} spread", source)
}

/// The name of a scenario in which a source's money is spread in whole 万元.
pub(crate) fn spreading_in_wan_name(source: &str) -> Bilingual {
    say!("{0}同比分配（万元取整）", "{0} spread (whole 10,000 yuan)", source)
}

/// The tail that was left over of grants in whole 万元, and who got it.
pub(crate) fn spreading_tail(amount: &str, whole: &str) -> Bilingual {
    say!(
        "各项目截到整万元，余下的尾数 {0} 元全部归这个项目（金额最大），它共得 {1} 元。",
        "Every part was cut down to whole 10,000 yuan; the {0} yuan left over all go to this project, whose part is the largest: {1} yuan in all.",
        amount,
        whole
    )
}

/// The name of a scenario with another reading.
pub(crate) fn reading_name(option: &str) -> Bilingual {
    say!("口径：{0}", "Reading: {0}", option)
}

pub(crate) fn reading_kind(name: &str) -> Bilingual {
    say!("口径：{0}", "Reading: {0}", name)
}

pub(crate) fn said_pool(pool: &str) -> Bilingual {
    say!("财政承担部分 {0}。", "The government pool is {0}.", pool)
}

/// The amounts that the two levels pay in some case: the case, the match, and the amounts.
pub(crate) fn said_point(case: &str, split: &str, city: &str, district: &str) -> Bilingual {
    say!("{0}：{1}，市级 {2}，区级 {3}。", "{0}: {1}, city {2}, district {3}.", case, split, city, district)
}

/// The same with what that is more or less than without grants.
pub(crate) fn said_changed(case: &str, split: &str, city: [&str; 2], district: [&str; 2]) -> Bilingual {
    say!(
        "{0}：{1}，市级 {2}（比没有补助{3}），区级 {4}（{5}）。",
        "{0}: {1}, city {2} ({3} than without grants), district {4} ({5}).",
        case,
        split,
        city[0],
        city[1],
        district[0],
        district[1]
    )
}

pub(crate) fn said_split(split: &str) -> Bilingual {
    say!("按 {0} 分担", "shared {0}", split)
}

pub(crate) fn said_present(grant: &str) -> Bilingual {
    say!("现在补助 {0}", "Now, with grants of {0}", grant)
}

pub(crate) fn said_even(grant: &str, part: &str) -> Bilingual {
    say!(
        "市级持平点：补助达到 {0}（财政承担部分的 {1}）起，市级不再比没有补助时多。",
        "The city breaks even: from a grant of {0} ({1} of the pool) on, it pays no more than without any.",
        grant,
        part
    )
}

pub(crate) fn said_surplus(surplus: &str) -> Bilingual {
    say!("其中 {0} 超过财政承担部分，成为结余。", "{0} of it exceeds the pool and is surplus.", surplus)
}

/// That the first fen changes nothing, since the match is the same anyway.
pub(crate) fn said_no_jump(split: &str) -> Bilingual {
    say!(
        "有没有补助都按 {0} 分担，第一分钱不引起跳变。",
        "The match is {0} with or without grants, so the first fen brings no jump.",
        split
    )
}

pub(crate) fn more(amount: &str) -> Bilingual {
    say!("多 {0}", "{0} more", amount)
}

pub(crate) fn less(amount: &str) -> Bilingual {
    say!("少 {0}", "{0} less", amount)
}

pub(crate) fn varied_sources(names: &str) -> Bilingual {
    say!("这里的补助指：{0}。其他资金不变。", "Grants here are: {0}. All other money stays as it is.", names)
}

/// An amount with its unit, which is not parted from it.
pub(crate) fn amount_in(amount: &str, wan: bool) -> Bilingual {
    if wan {
        say!("{0}\u{a0}万元", "{0}\u{a0}×\u{a0}10k\u{a0}yuan", amount)
    } else {
        say!("{0}\u{a0}元", "{0}\u{a0}yuan", amount)
    }
}
