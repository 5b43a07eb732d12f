//! The words about what households owe: one home's answer, the building drawn, how shares are spread, sums, and what
//! if.

use fentan_core::Bilingual;

use super::{say, words};

words! {
    // One home's answer.
    HOME_CHAPTER: "我家", "My home";
    HOME_ANSWER: "我家要缴多少，为什么", "What a home pays, and why";
    MY_DOOR: "我家门牌", "My door";
    DOOR_HINT: "如 3-2-501", "such as 3-2-501";
    CHOOSE_DOOR: "选房号", "Choose a unit";
    ALL_STAIRWELLS: "全部单元", "All stairwells";
    NO_BUILDING: "未分楼栋", "No building given";
    NO_STAIRWELL: "未分单元", "No stairwell given";
    FIND_FIRST: "输入门牌，或选楼栋、单元、房号，即见这一户应缴多少、每一项怎么算出来的、其余由谁承担。", "Type a door, or choose building, stairwell and unit, to see what that home pays, how each part comes about, and who pays the rest.";
    OTHER_HOME: "换一户", "Another home";
    TO_PAY: "应缴", "To pay";
    WHY_BUTTON: "为什么", "Why";
    CHARGES_CAPTION: "本户分摊的每一项：总价、其余由谁承担、居民承担多少、本户多少", "What this home is charged for: what each costs, who pays the rest, what residents bear, and its part";
    CHARGE: "分摊的项目", "Charged for";
    CHARGE_COST: "总价", "Cost";
    CHARGE_REST: "其余由谁承担", "Who pays the rest";
    CHARGE_RESIDENTS: "居民承担", "Residents";
    CHARGE_PART: "本户", "This home";
    CHARGE_SUBSIDY: "减：加装电梯补助", "less elevator subsidy";
    NOBODY_ELSE: "全由居民承担", "residents bear all";
    SHARE_OWED: "本户应分摊", "This home owes";
    LESS_SOURCE: "减：", "Less: ";
    CASH_OWED: "应缴现金", "Cash owed";
    ROUNDED_UP: "应缴（不足一元按一元收）", "To pay, rounded up to a yuan";
    SOURCES_CAPTION: "本户应分摊的金额由什么来源支付，还应缴多少", "What pays for this home’s share, and what is left to pay";
    NON_CASH: "非现金", "no money moves";
    HOME_LINK_HINT: "要发给这一户，点上方“链接”：可以只带这一户的答案，做之前写明带什么。地址栏里只有住户编号，在别的电脑上打不开。", "To send this home its answer use “Link” above: it can carry this answer alone, and says beforehand what it carries. The address bar names the home by its id alone and opens on this computer only.";

    // Why there is no answer.
    ANSWER_NEEDS_LIST: "还没有住户清单。把清单粘贴到下面的“住户清单”，这里就回答每户应缴多少、为什么。", "There are no households yet. Paste the list below, and this answers what each home pays and why.";
    GO_PASTE: "去粘贴清单", "Go to the list";
    ANSWER_NEEDS_BUDGET: "项目的预算有错误，改正后才知道居民承担多少。", "The project’s budget has errors; mend them to know what residents bear.";
    GO_BUDGET: "去改预算", "Go to the budget";
    ANSWER_NEEDS_MENDING: "下面这些改正后即出各户金额：", "Mend these to see what each home pays:";
    WORTH_KNOWING: "核对", "Worth knowing";

    // The building.
    BUILDING_DRAWN: "楼栋图", "The building";
    NO_FLOOR: "未填楼层", "No floor given";
    SHARE_SMALL: "应分摊最少 ", "Smallest share ";
    SHARE_LARGE: "最多 ", "largest ";
    FLATS_HINT: " 元。点一户看它的答案；方向键在各户间移动。", " yuan. Choose a flat for its answer; arrow keys move between flats.";

    // How shares are spread.
    DISTRIBUTION: "分布", "How shares are spread";
    DISTRIBUTION_CAPTION: "各户应分摊金额的分布：每档多少户", "How shares are spread: how many homes are in each range";
    MEDIAN: "中位数", "Median";
    SMALLEST: "最小", "Smallest";
    MEAN: "平均", "Mean";
    LARGEST: "最大", "Largest";
    PER_SQUARE_METRE: "每㎡", "Per ㎡";
    RANGE: "应分摊（元）", "Share (yuan)";
    HOMES: "户数", "Homes";
    HERE: "本户在此", "this home";

    // Sums.
    OWNER_TOTALS: "各户合计", "All homes together";
    TOTALS_CAPTION: "居民承担的金额：补助、各户分摊、来源和待缴", "What residents bear: subsidy, shares, sources, and what is to be collected";
    RESIDENTS_BEAR: "居民承担", "Residents bear";
    ELEVATOR_SUBSIDY: "加装电梯补助", "Elevator subsidy";
    SHARES_SUM: "各户应分摊", "Shares of all homes";
    SHARES_GAP: "差额（居民承担 − 补助 − 各户应分摊）", "Difference (residents − subsidy − shares)";
    OF_WHICH: "其中由来源支付", "paid from";
    CASH_TO_COLLECT: "待缴现金合计", "Cash to collect";
    ROUNDING_DIFFERENCE: "收缴取整多收", "Collected more by rounding up";
    REVENUE_OVER: "公共收益结余", "Public revenue not needed";

    // What if.
    WHAT_IF: "如果这样改", "What if";
    WHAT_IF_LEAD: "勾掉居民出资的内容、换版别，看各户金额如何变化；这里怎么试都不改动预算。", "Leave out what residents pay for, or take another tier, and see what homes would pay. Nothing here changes the budget.";
    BUILT_LINES: "居民出资的内容", "What residents pay for";
    BEYOND_TIER: "（版别以外）", " (beyond the tier)";
    TIER_SUPPOSED: "版别", "Tier";
    AS_PLANNED: "（现方案）", " (as planned)";
    COLLECTION_RATE: "收缴率", "Collection rate";
    WHAT_IF_CAPTION: "现方案与假设的对比：居民、中位数和本户的金额", "As planned against as supposed: residents, the median, and this home";
    FIGURE_COLUMN: "金额（元）", "Amount (yuan)";
    BEFORE: "现方案", "As planned";
    AFTER: "假设", "Supposed";
    DIFFERENCE_COLUMN: "增减", "Change";
    PROJECT_TOTAL: "项目总投资", "Project’s total";
    MEDIAN_SHARE: "各户中位数", "Median share";
    SAVE_SUPPOSED: "按此新建方案", "Save as a new scenario";
    AS_IT_WAS: "恢复现方案", "Back to as planned";
    THEN_MISSING: "这样改以后还缺：", "Then missing: ";
    NO_FIGURES_THEN: "这样改以后算不出各户金额：", "There would be no figures: ";
}

/// A building by its number: 3栋. What has a name of its own keeps it.
pub(crate) fn building_name(name: &str) -> Bilingual {
    if is_number(name) { say!("{0}栋", "Building {0}", name) } else { say!("{0}", "{0}", name) }
}

/// A stairwell by its number: 2单元.
pub(crate) fn stairwell_name(name: &str) -> Bilingual {
    if is_number(name) { say!("{0}单元", "Stairwell {0}", name) } else { say!("{0}", "{0}", name) }
}

pub(crate) fn floor_name(floor: u32) -> Bilingual {
    say!("{0} 层", "Floor {0}", floor)
}

fn is_number(name: &str) -> bool {
    name.bytes().all(|letter| letter.is_ascii_alphanumeric())
}

/// The number of homes found, and of those shown.
pub(crate) fn homes_found(count: usize, shown: usize) -> Bilingual {
    if count == shown {
        return say!("找到 {0} 户", "{0} found", count);
    }
    say!(
        "找到 {0} 户，列出前 {1} 户；多输几个字可缩小范围",
        "{0} found, the first {1} listed; type more to narrow it down",
        count,
        shown
    )
}

pub(crate) fn home_facts(area: &str, floor: Option<u32>) -> Bilingual {
    match floor {
        Some(floor) => say!("专有面积 {0} ㎡，{1} 层", "{0} ㎡, Floor {1}", area, floor),
        None => say!("专有面积 {0} ㎡", "{0} ㎡", area),
    }
}

pub(crate) fn shares_of(building: &str) -> Bilingual {
    say!("{0}：各户应分摊（元）", "{0}: each home’s share (yuan)", building)
}

pub(crate) fn too_many_flats(count: usize) -> Bilingual {
    say!(
        "这里有 {0} 户，画不下；清单里填了楼栋和单元，就按楼栋、单元来画。",
        "There are {0} homes here, too many to draw. Give building and stairwell in the list, and they are drawn by these.",
        count
    )
}

pub(crate) fn up_to(from: &str, to: &str) -> Bilingual {
    say!("{0} 至不足 {1}", "{0} to below {1}", from, to)
}

/// The money that comes in at a rate, and what is missing then.
pub(crate) fn collected_at(rate: &str, paid: &str, missing: &str) -> Bilingual {
    say!(
        "收缴率 {0}% 时，收到 {1} 元，缺口 {2} 元。",
        "At {0}%, {1} yuan come in and {2} yuan are missing.",
        rate,
        paid,
        missing
    )
}

/// The name of a scenario made of what is supposed.
pub(crate) fn supposed_name(tier: Option<&str>, without: usize) -> Bilingual {
    match (tier, without) {
        (None, 0) => Bilingual::fixed("假设：", "What if: "),
        (Some(tier), 0) => say!("假设：{0}", "What if: {0}", tier),
        (None, without) => say!("假设：少做 {0} 项", "What if: without {0}", without),
        (Some(tier), without) => say!("假设：{0}，少做 {1} 项", "What if: {0}, without {1}", tier, without),
    }
}

/// A household's share in the comparison.
pub(crate) fn home_share(home: &str) -> Bilingual {
    say!("{0} 应分摊", "{0}: share", home)
}

pub(crate) fn home_cash(home: &str) -> Bilingual {
    say!("{0} 应缴", "{0}: to pay", home)
}
