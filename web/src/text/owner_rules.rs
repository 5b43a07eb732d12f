//! How owners' money is apportioned and where it comes from.

use super::{filled, pick, words};

words! {
    apportion: "怎么分摊", "How it is apportioned";
    apportion_caption: "居民承担的各项：金额、分摊方式、范围和不参与的住户", "What residents bear: amount, method, over whom, and who takes no part";
    no_figures_yet: "预算有错误，暂无居民承担的金额；规则可以先填。", "The budget has errors, so nobody knows yet what residents bear; rules can be set all the same.";
    nothing_borne: "这个项目没有居民承担的费用。", "Residents bear nothing in this project.";
    borne_item: "居民承担的项目", "What residents bear";
    borne_as: "承担方", "As";
    method: "分摊方式", "Method";
    methods: "几种分摊方式的含义和依据", "What the methods mean, and what they rest on";
    over_whom: "范围", "Over whom";
    not_taking_part: "不参与", "Takes no part";
    everything_else: "其他各项", "Everything else";
    by_bearer: "按承担方", "by who bears it";
    list_semicolon: "；", "; ";
    back_to_usual: "恢复默认", "Back to the default";
    tidy_rule: "删去不用的内容", "Delete what is not used";
    whole_community: "全小区", "Whole community";
    non_residential_units: "非住宅", "Non-residential units";
    units_included: "非住宅参与", "all units";
    units_excluded: "非住宅不参与", "homes only";
    nobody_out: "无", "none";
    why_out: "不参与的原因", "why it takes no part";
    exclude_household: "不参与的房号", "Door that takes no part";
    exclude: "不参与", "Exclude";
    doors_hint: "如 1-2-301，可填几个", "1-2-301; several at once";

    // Floors.
    coefficients: "楼层系数", "Floor coefficient";
    coefficients_as: "系数含义", "what coefficients are";
    own_coefficients: "自己填写", "own coefficients";
    as_weights: "每户的权数", "weight of each household";
    as_percent: "每层占总额的百分比", "per cent of the whole, by floor";

    // Entries.
    counts_by_household: "各户个数", "Counts";
    amounts_by_household: "各户金额", "Amounts";
    count_column: "个数", "Count";
    paste_entries: "粘贴房号和数字", "Paste doors with numbers";
    entries_caption: "各户填报", "What is entered for each household";
    no_counts: "都没有填时，每户算一个。", "While none is entered, each household counts once.";
    entry_twice: "同一户出现两次，采用后一个", "the household is there twice; the later one counts";
    entry_heading: "标题", "heading";
    entry_number: "不是数字", "not a number";

    // Sources.
    owner_sources: "钱从哪里来", "Where owners’ money comes from";
    own_funds: "小区共有的钱", "What owners have together";
    own_funds_caption: "加装电梯补助和公共收益：用于哪一项，多少", "Elevator subsidies and public revenue: what for, and how much";
    used_for: "用于", "For";
    all_charges: "全部应分摊额", "everything they owe";
    choose_line: "选择改造内容", "choose the work";
    subsidy_name: "加装电梯补助", "Elevator subsidy";
    elevator_subsidy_note: "先从业主承担的电梯费用中扣减，再分摊；不计入财政资金。", "Comes off what owners bear of the elevator before it is apportioned; it is no part of the government’s pool.";
    add_subsidy: "添加加装电梯补助", "Add an elevator subsidy";
    add_revenue: "添加公共收益", "Add public revenue";
    fund_use: "使用", "Use";
    fund_unused: "不使用", "not used";
    fund_for_all: "用于全部共有部分", "for all common parts";
    fund_for_lines: "只用于选定的项目", "for some works only";
    fund_lines: "用维修资金支付的项目", "Works paid from the fund";
    fund_votes: "使用维修资金须单独表决，表决事项里还没有这一项。", "Using the fund needs a vote of its own, which is not among the matters yet.";
    fund_vote_listed: "使用维修资金已列入表决事项。", "Using the fund is among the matters voted on.";
    fund_not_enterprise: "企业承担的项目不得使用维修资金。", "The fund must not pay for what enterprises bear.";
    waivers_caption: "减免的住户、代付的单位、比例和原因", "Households waived, who pays instead, how much and why";
    waived_by: "由谁代付", "Who pays instead";
    waived_share: "减免比例", "Share waived";
    waived_reason: "原因", "Reason";
    waive_household: "减免的房号", "Door to waive";
    waive: "添加减免", "Add a waiver";
    collection: "收缴", "Collecting";
    collection_fen: "按分收缴", "to the fen";
    collection_yuan: "每户凑整到元（进位）", "whole yuan, rounded up";
    own_accounts: "各户自有的钱", "What households have themselves";
    own_accounts_note: "在住户清单里逐户填写。投工投劳是折价，不是现金；公积金能否提取以公积金中心规定为准。", "Entered household by household in the list. Own work counts at a value and is no cash; the provident fund’s own rules decide whether it may be drawn.";
    to_households: "去住户清单填写", "Go to the list";
    entered_sum: "填报", "Entered";
    drawn_sum: "用上", "Used";

    // Totals.
    no_cash_mark: "非现金", "no cash";
    totals_wanting: "住户、规则或来源有待改正，暂无合计。", "Something about households, rules or sources is to be corrected first.";
    totals_no_households: "还没有住户清单。", "There are no households yet.";
}

/// What holds where no rule is about something.
pub(crate) fn by_default_rule(methods: &str, follows: bool) -> String {
    let template = if follows {
        pick("随上级规则：{}", "as its group: {}")
    } else {
        pick("默认：{}", "Default: {}")
    };
    filled(template, &[methods])
}

/// How what one payer bears is divided.
pub(crate) fn bearer_by(payer: &str, method: &str, clause: &str) -> String {
    filled(pick("{}：{}（{}）", "{}: {} ({})"), &[payer, method, clause])
}

pub(crate) fn every_one_of(component: &str) -> String {
    filled(pick("{}（全部）", "{} (all)"), &[component])
}

pub(crate) fn subsidy_off(subsidy: &str) -> String {
    filled(pick("减补助 {}", "less {}"), &[subsidy])
}

pub(crate) fn left_to_divide(net: &str) -> String {
    filled(pick("分摊 {}", "to divide {}"), &[net])
}

pub(crate) fn scope_name(building: &str, stairwell: Option<&str>) -> String {
    let with_word = |name: &str, word: &str| {
        if name.ends_with(|letter: char| letter.is_ascii_alphanumeric()) {
            [name, word].concat()
        } else {
            name.to_owned()
        }
    };
    match stairwell {
        Some(stairwell) => {
            let building = with_word(building, pick("栋", ""));
            let stairwell = with_word(stairwell, pick("单元", ""));
            filled(pick("{} {}", "Building {}, stair {}"), &[&building, &stairwell])
        }
        None => filled(pick("{}", "Building {}"), &[&with_word(building, pick("栋", ""))]),
    }
}

pub(crate) fn households_out(count: usize) -> String {
    filled(pick("{} 户", "{}"), &[&count.to_string()])
}

pub(crate) fn takes_part_again(door: &str) -> String {
    filled(pick("{} 重新参与", "{} takes part again"), &[door])
}

pub(crate) fn more_households(count: usize) -> String {
    filled(pick("另有 {} 户", "and {} more"), &[&count.to_string()])
}

pub(crate) fn more_said(count: usize) -> String {
    filled(pick("另有 {} 处", "and {} more"), &[&count.to_string()])
}

pub(crate) fn no_such_door(typed: &str) -> String {
    filled(pick("清单里没有“{}”", "there is no household “{}” on the list"), &[typed.trim()])
}

pub(crate) fn several_doors(typed: &str, count: usize) -> String {
    let template = pick(
        "有 {} 户都叫“{}”，请写明楼栋和单元",
        "{} households go by “{}”: write building and stairwell too",
    );
    filled(template, &[&count.to_string(), typed.trim()])
}

pub(crate) fn floor_label(floor: u32) -> String {
    filled(pick("{} 层", "Floor {}"), &[&floor.to_string()])
}

pub(crate) fn for_reference(name: &str) -> String {
    filled(pick("参考：{}", "Reference: {}"), &[name])
}

pub(crate) fn instead_of(reference: &str) -> String {
    filled(pick("参考 {}", "ref. {}"), &[reference])
}

pub(crate) fn percent_sum(sum: &str) -> String {
    filled(pick("各层合计 {}%", "the floors sum to {}%"), &[sum])
}

pub(crate) fn entries_filled(filled_in: usize, all: usize) -> String {
    filled(
        pick("已填 {} 户，共 {} 户。", "{} of {} households entered."),
        &[&filled_in.to_string(), &all.to_string()],
    )
}

pub(crate) fn counts_sum(sum: u64) -> String {
    filled(
        pick("合计 {} 个；没有填的住户不出钱。", "{} in all; those not entered pay nothing."),
        &[&sum.to_string()],
    )
}

pub(crate) fn amounts_sum(sum: &str) -> String {
    filled(pick("合计 {} 元。", "{} yuan in all."), &[sum])
}

pub(crate) fn amounts_fit(due: &str) -> String {
    filled(pick("恰好是应分摊的 {} 元。", "Just the {} to be divided."), &[due])
}

pub(crate) fn amounts_missing(due: &str, rest: &str) -> String {
    filled(pick("应分摊 {} 元，还差 {} 元。", "{} are to be divided: {} missing."), &[due, rest])
}

pub(crate) fn amounts_over(due: &str, over: &str) -> String {
    filled(pick("应分摊 {} 元，多出 {} 元。", "{} are to be divided: {} too much."), &[due, over])
}

pub(crate) fn entries_put(count: usize) -> String {
    filled(pick("填入 {} 户", "{} households"), &[&count.to_string()])
}

pub(crate) fn nth_row(row: usize) -> String {
    filled(pick("第{}行", "row {}"), &[&row.to_string()])
}

pub(crate) fn fund_accounts(households: usize, held: &str, drawn: &str) -> String {
    let template =
        pick("{} 户的账户共有 {} 元，用上 {} 元。", "{} accounts hold {} yuan in all; {} are drawn.");
    filled(template, &[&households.to_string(), held, drawn])
}
