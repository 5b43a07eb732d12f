//! The comparison: scenarios, readings, and what grants change.

use super::{filled, pick, words};

words! {
    compare_parts: "比较内容", "What to compare";
    compare_scenarios: "方案对比", "Scenarios";
    compare_readings: "口径敏感性", "Readings";
    compare_threshold: "补助门槛", "Grant threshold";
    computing: "正在计算…", "Computing…";
    no_comparer: "比较要用的部分没有载入，请检查网络后再试。", "The part that compares could not be loaded. Please check the network and try again.";
    try_again: "再试", "Try again";
    unit_is: "单位：", "In ";
    unknown: "不详", "unknown";
    nearest_only: "万元数为约数，各取最接近的值；增减按精确到分的差额取值，所以可能与两数相减差 0.01 万元。切换为“元”即见精确数。", "Amounts in 10k yuan are rounded to the nearest; a change is the exact difference, rounded, and so may differ by 0.01 from the difference of what is shown. Exact amounts are shown in yuan.";
    open_budget: "打开预算", "Open its budget";
    how_many: "项目数", "Projects";
    in_use: "在用", "in use";

    // Scenarios.
    only_one: "现在只有一个方案，没有可比的。把它另存为新方案，改动新方案的内容、口径或补助，再回到这里对比。", "There is only one scenario, and nothing to compare it with. Save it as a new one, change works, readings or grants there, and come back.";
    only_one_shown: "这份内容只有一个方案，没有可比的。", "This document has only one scenario, and nothing to compare it with.";
    base: "基准方案", "Base scenario";
    in_detail: "分区、分项目对比", "By district and project against";
    sums_caption: "各方案合计和较基准的增减", "Totals of each scenario, and changes from the base";
    is_base: "（基准）", " (base)";
    against_base: "较基准", "vs base";
    against: " 较 ", " vs ";
    by_district: "分区（县）增减", "Changes by district";
    by_project: "分项目增减", "Changes by project";
    nothing_differs: "两个方案的数字完全相同。", "The two scenarios have the same figures.";
    partial_total: "合计过大或预算本身有错误，合计不详。", "A total is too large to be held, or the budget as a whole has an error, and is not known.";

    // A plan for the grants.
    plan: "补助按财政承担部分同比分配", "Spread grants in proportion to the government's part";
    plan_lead: "把一笔补助总额按各项目财政承担部分的比例分到项目，另存为新方案；该来源原有的金额由分配结果取代，有错误的项目不参加分配。", "Spreads a total over the projects in proportion to what the government bears of each, as a new scenario. It takes the place of what they have from that source; projects with errors get nothing.";
    plan_source: "补助来源", "Source";
    plan_amount: "补助总额（元）", "Total (yuan)";
    plan_make: "分配并另存为新方案", "Spread as a new scenario";

    // Readings.
    readings_moved: "每条口径改用其他读法，各方承担额相应增减多少（其余口径不变）。", "What each payer would bear more or less if one reading were another, all others as they are.";
    readings_caption: "各口径的其他读法和它们使各方承担额发生的增减", "What other readings would change for each payer";
    option: "读法", "Reading";
    moved_money: "改由他方承担", "Moved";
    moved_projects: "涉及项目", "Projects";
    computed_so: "现按此口径测算", "The figures follow this reading";
    save_reading: "按此口径另存方案", "Save as a scenario";

    only_readings: "口径敏感性分析：只说明政策没有写明的地方换一种读法，各方承担额如何变化，不构成采用哪种口径的建议。", "Sensitivity analysis: it only shows what other readings of what the policy leaves open would change for each payer, and is no advice on which to take.";

    // The threshold.
    only_analysis: "口径敏感性分析：只说明政策条款下两级分担额如何随补助变化，不构成是否争取补助的建议。", "Sensitivity analysis of how the clauses are read: it only shows how the two levels' parts depend on grants, and is no advice on whether to seek any.";
    of_project: "单个项目", "One project";
    curve: "市级、区级分担额随补助变化的折线图，数据见下面的“各点数据”", "How the city's and the district's part depend on the grant; the figures are in the table of points below";
    curve_grant: "补助（万元）", "Grant (10k yuan)";
    curve_parts: "分担额（万元）", "Part (10k yuan)";
    city_short: "市级", "City";
    district_short: "区级", "District";
    both_short: "市级＝区级", "City = district";
    no_grant: "无补助", "no grant";
    one_fen: "第一分", "1 fen";
    now: "现在", "Now";
    now_beyond: "现在（超出）", "Now (beyond)";
    even: "市级持平", "City breaks even";
    grant_equals_pool: "等于财政承担部分", "As large as the pool";
    points: "各点数据", "Points";
    points_caption: "不同补助金额下的分担比例和两级分担额", "The match and both parts at different grants";
    point: "情形（补助占财政承担部分）", "Point (grant as part of the pool)";
    grant: "补助", "Grant";
    split: "市、区比例", "City:district";
    city_change: "市级较无补助", "City vs no grant";
    district_change: "区级较无补助", "District vs no grant";
    no_pool: "财政承担部分为 0，没有可以分担的金额，补助不改变什么。", "The pool is nothing: there is no part for grants to change.";
    no_jump_city_none: "市级不承担，区（县）级全部承担：补助只减少区（县）级的金额，没有跳变。", "The city pays nothing and the district or county all of it: grants only reduce the latter's part, without any jump.";

    // The threshold over all projects.
    of_portfolio: "全部项目", "All projects";
    levels_caption: "两级分担额合计：没有补助与现在", "What the two levels pay in all: without grants, and now";
    case: "情形", "Case";
    without_any: "各项目都没有补助", "No project has grants";
    as_is: "现在", "As it is";
    levels_change: "现在较没有补助", "Now against without";
    scopes_caption: "两级分担额合计：按是否争取到资金的各种认定范围", "What the two levels pay in all under each scope of having obtained a grant";
    scope: "认定范围", "Scope";
    city_against: "市级较在用口径", "City vs reading in use";
    district_against: "区级较在用口径", "District vs reading in use";
    grants_caption: "各项目的补助使两级分担额增减多少", "What grants change for the two levels, project by project";
    sort_hint: "按列名排序，绝对值大的在前。", "Choose a column's name to sort by its size.";
    number_short: "序号", "No.";
    project_name: "项目", "Project";
    district_name: "区（县）", "District";
}

/// `{}` projects, of which some are broken and in no sum.
pub(crate) fn counted(projects: usize, broken: usize) -> String {
    let (projects, count) = (projects.to_string(), broken.to_string());
    if broken == 0 {
        projects
    } else {
        filled(pick("{}（{} 个有错误，未计入）", "{} ({} with errors, left out)"), &[&projects, &count])
    }
}

pub(crate) fn left_out(count: usize) -> String {
    let count = count.to_string();
    filled(pick("有 {} 个项目有错误，没有计入。", "{} projects have errors and are left out."), &[&count])
}

pub(crate) fn show_rest(count: usize) -> String {
    filled(pick("显示其余 {} 个项目", "Show the other {}"), &[&count.to_string()])
}

pub(crate) fn only_in(scenario: &str) -> String {
    filled(pick("仅“{}”有", "only in “{}”"), &[scenario])
}

pub(crate) fn broken_in(scenario: &str) -> String {
    filled(pick("在“{}”中有错误", "has errors in “{}”"), &[scenario])
}

pub(crate) fn opened_in(scenario: &str) -> String {
    filled(pick("在“{}”中打开", "Open in “{}”"), &[scenario])
}

/// What a scenario with a plan for the grants is called.
pub(crate) fn plan_name(source: &str) -> String {
    filled(pick("{}同比分配", "{} spread"), &[source])
}

/// What a scenario with another reading is called.
pub(crate) fn reading_name(option: &str) -> String {
    filled(pick("口径：{}", "Reading: {}"), &[option])
}

pub(crate) fn reading_kind(name: &str) -> String {
    filled(pick("口径：{}", "Reading: {}"), &[name])
}

pub(crate) fn said_pool(pool: &str) -> String {
    filled(pick("财政承担部分 {}。", "The government pool is {}."), &[pool])
}

/// What the two levels pay in some case: the case, the match, and the amounts.
pub(crate) fn said_point(case: &str, split: &str, city: &str, district: &str) -> String {
    filled(
        pick("{}：{}，市级 {}，区级 {}。", "{}: {}, city {}, district {}."),
        &[case, split, city, district],
    )
}

/// The same with what that is more or less than without grants.
pub(crate) fn said_changed(case: &str, split: &str, city: [&str; 2], district: [&str; 2]) -> String {
    filled(
        pick(
            "{}：{}，市级 {}（比没有补助{}），区级 {}（{}）。",
            "{}: {}, city {} ({} than without grants), district {} ({}).",
        ),
        &[case, split, city[0], city[1], district[0], district[1]],
    )
}

pub(crate) fn said_split(split: &str) -> String {
    filled(pick("按 {} 分担", "shared {}"), &[split])
}

pub(crate) fn said_without() -> &'static str {
    pick("没有补助", "Without grants")
}

pub(crate) fn said_first() -> &'static str {
    pick("只要有一分钱补助", "With the first fen of a grant")
}

pub(crate) fn said_present(grant: &str) -> String {
    filled(pick("现在补助 {}", "Now, with grants of {}"), &[grant])
}

pub(crate) fn said_full() -> &'static str {
    pick("补助等于财政承担部分", "With a grant as large as the pool")
}

pub(crate) fn said_even(grant: &str, part: &str) -> String {
    filled(
        pick(
            "市级持平点：补助达到 {}（财政承担部分的 {}）起，市级不再比没有补助时多。",
            "The city breaks even: from a grant of {} ({} of the pool) on, it pays no more than without any.",
        ),
        &[grant, part],
    )
}

pub(crate) fn said_surplus(surplus: &str) -> String {
    filled(
        pick("其中 {} 超过财政承担部分，成为结余。", "{} of it exceeds the pool and is surplus."),
        &[surplus],
    )
}

/// That the first fen changes nothing, since the match is the same anyway.
pub(crate) fn said_no_jump(split: &str) -> String {
    filled(
        pick(
            "有没有补助都按 {} 分担，第一分钱不引起跳变。",
            "The match is {} with or without grants, so the first fen brings no jump.",
        ),
        &[split],
    )
}

pub(crate) fn more(amount: &str) -> String {
    filled(pick("多 {}", "{} more"), &[amount])
}

pub(crate) fn less(amount: &str) -> String {
    filled(pick("少 {}", "{} less"), &[amount])
}

pub(crate) fn no_more() -> &'static str {
    pick("不增不减", "no more and no less")
}

pub(crate) fn varied_sources(names: &str) -> String {
    filled(
        pick("这里的补助指：{}。其他资金不变。", "Grants here are: {}. All other money stays as it is."),
        &[names],
    )
}

/// An amount with its unit, which is not parted from it.
pub(crate) fn amount_in(amount: &str, wan: bool) -> String {
    let unit = if wan {
        pick("\u{a0}万元", "\u{a0}×\u{a0}10k\u{a0}yuan")
    } else {
        pick("\u{a0}元", "\u{a0}yuan")
    };
    [amount, unit].concat()
}

/// Between the names of a list.
pub(crate) fn list_comma() -> &'static str {
    pick("、", ", ")
}
