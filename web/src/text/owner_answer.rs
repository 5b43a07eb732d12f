//! What households owe: one home's answer, the building drawn, how shares are spread, sums, and what if.

use super::{filled, pick, words};

words! {
    // One home's answer.
    home_answer: "我家要缴多少，为什么", "What a home pays, and why";
    my_door: "我家门牌", "My door";
    door_hint: "如 3-2-501", "such as 3-2-501";
    choose_door: "选房号", "Choose a unit";
    all_stairwells: "全部单元", "All stairwells";
    no_building: "未分楼栋", "No building given";
    no_stairwell: "未分单元", "No stairwell given";
    find_first: "输入门牌，或选楼栋、单元、房号，即见这一户应缴多少、每一项怎么算出来的、其余由谁承担。", "Type a door, or choose building, stairwell and unit, to see what that home pays, how each part comes about, and who pays the rest.";
    other_home: "换一户", "Another home";
    to_pay: "应缴", "To pay";
    why_button: "为什么", "Why";
    charges_caption: "本户分摊的每一项：总价、其余由谁承担、居民承担多少、本户多少", "What this home is charged for: what each costs, who pays the rest, what residents bear, and its part";
    charge: "分摊的项目", "Charged for";
    charge_cost: "总价", "Cost";
    charge_rest: "其余由谁承担", "Who pays the rest";
    charge_residents: "居民承担", "Residents";
    charge_part: "本户", "This home";
    charge_subsidy: "减：加装电梯补助", "less elevator subsidy";
    nobody_else: "全由居民承担", "residents bear all";
    share_owed: "本户应分摊", "This home owes";
    less_source: "减：", "Less: ";
    cash_owed: "应缴现金", "Cash owed";
    rounded_up: "取整后应缴", "Rounded up, to pay";
    sources_caption: "本户应分摊的金额由什么来源支付，还应缴多少", "What pays for this home’s share, and what is left to pay";
    non_cash: "非现金", "no money moves";
    home_link_hint: "地址栏现在指到这一户；点上方“链接”可发给这一户，内容只有住户编号。", "The address now leads to this home; “Link” above makes one to send. It names the home by its id alone.";

    // Why there is no answer.
    answer_needs_list: "还没有住户清单。把清单粘贴到下面的“住户清单”，这里就回答每户应缴多少、为什么。", "There are no households yet. Paste the list below, and this answers what each home pays and why.";
    go_paste: "去粘贴清单", "Go to the list";
    answer_needs_budget: "项目的预算有错误，改正后才知道居民承担多少。", "The project’s budget has errors; mend them to know what residents bear.";
    go_budget: "去改预算", "Go to the budget";
    answer_needs_mending: "下面这些改正后即出各户金额：", "Mend these to see what each home pays:";
    worth_knowing: "核对", "Worth knowing";

    // The building.
    building_drawn: "楼栋图", "The building";
    no_floor: "未填楼层", "No floor given";
    share_small: "应分摊最少 ", "Smallest share ";
    share_large: "最多 ", "largest ";
    flats_hint: " 元。点一户看它的答案；方向键在各户间移动。", " yuan. Choose a flat for its answer; arrow keys move between flats.";

    // How shares are spread.
    distribution: "分布", "How shares are spread";
    distribution_caption: "各户应分摊金额的分布：每档多少户", "How shares are spread: how many homes are in each range";
    median: "中位数", "Median";
    smallest: "最小", "Smallest";
    mean: "平均", "Mean";
    largest: "最大", "Largest";
    per_square_metre: "每㎡", "Per ㎡";
    range: "应分摊（元）", "Share (yuan)";
    homes: "户数", "Homes";
    here: "本户在此", "this home";

    // Sums.
    owner_totals: "各户合计", "All homes together";
    totals_caption: "居民承担的金额：补助、各户分摊、来源和待缴", "What residents bear: subsidy, shares, sources, and what is to be collected";
    residents_bear: "居民承担", "Residents bear";
    elevator_subsidy: "加装电梯补助", "Elevator subsidy";
    shares_sum: "各户应分摊", "Shares of all homes";
    shares_gap: "差额（居民承担 − 补助 − 各户应分摊）", "Difference (residents − subsidy − shares)";
    of_which: "其中由来源支付", "paid from";
    cash_to_collect: "待缴现金合计", "Cash to collect";
    rounding_difference: "收缴取整多收", "Collected more by rounding up";
    revenue_over: "公共收益结余", "Public revenue not needed";

    // What if.
    what_if: "如果这样改", "What if";
    what_if_lead: "勾掉居民出资的内容、换版别，看各户金额如何变化；这里怎么试都不改动预算。", "Leave out what residents pay for, or take another tier, and see what homes would pay. Nothing here changes the budget.";
    built_lines: "居民出资的内容", "What residents pay for";
    beyond_tier: "（版别以外）", " (beyond the tier)";
    tier_supposed: "版别", "Tier";
    as_planned: "（现方案）", " (as planned)";
    collection_rate: "收缴率", "Collection rate";
    what_if_caption: "现方案与假设的对比：居民、中位数和本户的金额", "As planned against as supposed: residents, the median, and this home";
    figure_column: "金额（元）", "Amount (yuan)";
    before: "现方案", "As planned";
    after: "假设", "Supposed";
    difference_column: "增减", "Change";
    project_total: "项目总投资", "Project’s total";
    median_share: "各户中位数", "Median share";
    save_supposed: "按此新建方案", "Save as a new scenario";
    as_it_was: "恢复现方案", "Back to as planned";
    then_missing: "这样改以后还缺：", "Then missing: ";
    no_figures_then: "这样改以后算不出各户金额：", "There would be no figures: ";
}

/// A building by its number: 3栋. What has a name of its own keeps it.
pub(crate) fn building_name(name: &str) -> String {
    numbered(name, pick("{}栋", "Building {}"))
}

/// A stairwell by its number: 2单元.
pub(crate) fn stairwell_name(name: &str) -> String {
    numbered(name, pick("{}单元", "Stairwell {}"))
}

pub(crate) fn floor_name(floor: u32) -> String {
    filled(pick("{} 层", "Floor {}"), &[&floor.to_string()])
}

fn numbered(name: &str, template: &str) -> String {
    let is_number = name.bytes().all(|letter| letter.is_ascii_alphanumeric());
    if is_number { filled(template, &[name]) } else { name.to_owned() }
}

/// How many homes were found, and how many of them are shown.
pub(crate) fn homes_found(count: usize, shown: usize) -> String {
    let (count_text, shown_text) = (count.to_string(), shown.to_string());
    if count == shown {
        return filled(pick("找到 {} 户", "{} found"), &[&count_text]);
    }
    filled(
        pick(
            "找到 {} 户，列出前 {} 户；多输几个字可缩小范围",
            "{} found, the first {} listed; type more to narrow it down",
        ),
        &[&count_text, &shown_text],
    )
}

pub(crate) fn home_facts(area: &str, floor: Option<u32>) -> String {
    let area = filled(pick("专有面积 {} ㎡", "{} ㎡"), &[area]);
    match floor {
        Some(floor) => [&area, pick("，", ", "), &floor_name(floor)].concat(),
        None => area,
    }
}

pub(crate) fn shares_of(building: &str) -> String {
    filled(pick("{}：各户应分摊（元）", "{}: each home’s share (yuan)"), &[building])
}

pub(crate) fn too_many_flats(count: usize) -> String {
    filled(
        pick(
            "这里有 {} 户，画不下；清单里填了楼栋和单元，就按楼栋、单元来画。",
            "There are {} homes here, too many to draw. Give building and stairwell in the list, and they are drawn by these.",
        ),
        &[&count.to_string()],
    )
}

pub(crate) fn up_to(from: &str, to: &str) -> String {
    filled(pick("{} 至不足 {}", "{} to below {}"), &[from, to])
}

/// What comes in at a rate, and what is missing then.
pub(crate) fn collected_at(rate: &str, paid: &str, missing: &str) -> String {
    filled(
        pick("收缴率 {}% 时，收到 {} 元，缺口 {} 元。", "At {}%, {} yuan come in and {} yuan are missing."),
        &[rate, paid, missing],
    )
}

/// What a scenario made of what is supposed is called.
pub(crate) fn supposed_name(tier: Option<&str>, without: usize) -> String {
    let without = (without > 0).then(|| filled(pick("少做 {} 项", "without {}"), &[&without.to_string()]));
    let parts: Vec<&str> = tier.into_iter().chain(without.as_deref()).collect();
    [pick("假设：", "What if: "), &parts.join(pick("，", ", "))].concat()
}

/// A household's share in the comparison.
pub(crate) fn home_share(home: &str) -> String {
    filled(pick("{} 应分摊", "{}: share"), &[home])
}

pub(crate) fn home_cash(home: &str) -> String {
    filled(pick("{} 应缴", "{}: to pay"), &[home])
}
