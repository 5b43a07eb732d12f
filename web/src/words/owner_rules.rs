//! The words about the apportionment of owners' money and its sources.

use fentan_core::Bilingual;

use super::{say, words};

words! {
    APPORTION: "怎么分摊", "How it is apportioned";
    APPORTION_CAPTION: "居民承担的各项：金额、分摊方式、范围和不参与的住户", "What residents bear: amount, method, over whom, and who takes no part";
    NO_FIGURES_YET: "预算有错误，暂无居民承担的金额；规则可以先填。", "The budget has errors, so nobody knows yet what residents bear; rules can be set all the same.";
    NOTHING_BORNE: "这个项目没有居民承担的费用。", "Residents bear nothing in this project.";
    BORNE_ITEM: "居民承担的项目", "What residents bear";
    BORNE_AS: "承担方", "As";
    METHOD: "分摊方式", "Method";
    METHODS: "几种分摊方式的含义和依据", "What the methods mean, and what they rest on";
    OVER_WHOM: "范围", "Over whom";
    NOT_TAKING_PART: "不参与", "Takes no part";
    EVERYTHING_ELSE: "其他各项", "Everything else";
    BY_BEARER: "按承担方", "by who bears it";
    LIST_SEMICOLON: "；", "; ";
    BACK_TO_USUAL: "恢复默认", "Back to the default";
    TIDY_RULE: "删去不用的内容", "Delete what is not used";
    WHOLE_COMMUNITY: "全小区", "Whole community";
    NON_RESIDENTIAL_UNITS: "非住宅", "Non-residential units";
    UNITS_INCLUDED: "非住宅参与", "all units";
    UNITS_EXCLUDED: "非住宅不参与", "homes only";
    NOBODY_OUT: "无", "none";
    WHY_OUT: "不参与的原因", "why it takes no part";
    EXCLUDE_HOUSEHOLD: "不参与的房号", "Door that takes no part";
    EXCLUDE: "不参与", "Exclude";
    DOORS_HINT: "如 1-2-301，可填几个", "1-2-301; several at once";

    // Floors.
    COEFFICIENTS: "楼层系数", "Floor coefficient";
    COEFFICIENTS_AS: "系数含义", "what coefficients are";
    OWN_COEFFICIENTS: "自己填写", "own coefficients";
    AS_WEIGHTS: "每户的权数", "weight of each household";
    AS_PERCENT: "每层占总额的百分比", "per cent of the whole, by floor";

    // Entries.
    COUNTS_BY_HOUSEHOLD: "各户个数", "Counts";
    AMOUNTS_BY_HOUSEHOLD: "各户金额", "Amounts";
    COUNT_COLUMN: "个数", "Count";
    PASTE_ENTRIES: "粘贴房号和数字", "Paste doors with numbers";
    ENTRIES_CAPTION: "各户填报", "What is entered for each household";
    NO_COUNTS: "现在每户算 1 个；改其中一户，其余各户仍为 1。", "Each household counts once; change one, and the others stay at 1.";
    ENTRY_TWICE: "同一户出现两次，采用后一个", "the household is there twice; the later one counts";
    ENTRY_HEADING: "标题", "heading";
    ENTRY_NUMBER: "不是数字", "not a number";

    // Sources.
    OWNER_SOURCES: "钱从哪里来", "Where owners’ money comes from";
    OWN_FUNDS: "小区共有的钱", "What owners have together";
    OWN_FUNDS_CAPTION: "加装电梯补助和公共收益：用于哪一项，多少", "Elevator subsidies and public revenue: what for, and how much";
    USED_FOR: "用于", "For";
    ALL_CHARGES: "全部应分摊额", "everything they owe";
    CHOOSE_LINE: "选择改造内容", "choose the work";
    SUBSIDY_NAME: "加装电梯补助", "Elevator subsidy";
    ELEVATOR_SUBSIDY_NOTE: "先从业主承担的电梯费用中扣减，再分摊；不计入财政资金。", "Comes off what owners bear of the elevator before it is apportioned; it is no part of the government’s pool.";
    ADD_SUBSIDY: "添加加装电梯补助", "Add an elevator subsidy";
    ADD_REVENUE: "添加公共收益", "Add public revenue";
    FUND_USE: "使用", "Use";
    FUND_UNUSED: "不使用", "not used";
    FUND_FOR_ALL: "用于全部共有部分", "for all common parts";
    FUND_FOR_LINES: "只用于选定的项目", "for some works only";
    FUND_LINES: "用维修资金支付的项目", "Works paid from the fund";
    FUND_VOTES: "使用维修资金须单独表决，表决事项里还没有这一项。", "Using the fund needs a vote of its own, which is not among the matters yet.";
    FUND_VOTE_LISTED: "使用维修资金已列入表决事项。", "Using the fund is among the matters voted on.";
    FUND_NOT_ENTERPRISE: "企业承担的项目不得使用维修资金。", "The fund must not pay for what enterprises bear.";
    WAIVERS_CAPTION: "减免的住户、代付的单位、比例和原因", "Households waived, who pays instead, how much and why";
    WAIVED_BY: "由谁代付", "Who pays instead";
    WAIVED_SHARE: "减免比例", "Share waived";
    WAIVED_REASON: "原因", "Reason";
    WAIVE_HOUSEHOLD: "减免的房号", "Door to waive";
    WAIVE: "添加减免", "Add a waiver";
    COLLECTION: "收缴", "Collecting";
    COLLECTION_FEN: "按分收缴", "to the fen";
    COLLECTION_YUAN: "每户凑整到元（进位）", "whole yuan, rounded up";
    OWN_ACCOUNTS: "各户自有的钱", "What households have themselves";
    OWN_ACCOUNTS_NOTE: "在住户清单里逐户填写。投工投劳是折价，不是现金；公积金能否提取以公积金中心规定为准。", "Entered household by household in the list. Own work counts at a value and is no cash; the provident fund’s own rules decide whether it may be drawn.";
    TO_HOUSEHOLDS: "去住户清单填写", "Go to the list";
    ENTERED_SUM: "填报", "Entered";
    DRAWN_SUM: "用上", "Used";

    // Totals.
    NO_CASH_MARK: "非现金", "no cash";
    TOTALS_WANTING: "住户、规则或来源有待改正，暂无合计。", "Something about households, rules or sources is to be corrected first.";
    TOTALS_NO_HOUSEHOLDS: "还没有住户清单。", "There are no households yet.";
}

/// The rule that holds where no rule is about something.
pub(crate) fn by_default_rule(methods: &str, follows: bool) -> Bilingual {
    if follows {
        say!("随上级规则：{0}", "as its group: {0}", methods)
    } else {
        say!("默认：{0}", "Default: {0}", methods)
    }
}

/// The method by which what one payer bears is divided, with its clause.
pub(crate) fn bearer_by(payer: &str, method: &str, clause: &str) -> Bilingual {
    say!("{0}：{1}（{2}）", "{0}: {1} ({2})", payer, method, clause)
}

pub(crate) fn every_one_of(component: &str) -> Bilingual {
    say!("{0}（全部）", "{0} (all)", component)
}

pub(crate) fn subsidy_off(subsidy: &str) -> Bilingual {
    say!("减补助 {0}", "less {0}", subsidy)
}

pub(crate) fn left_to_divide(net: &str) -> Bilingual {
    say!("分摊 {0}", "to divide {0}", net)
}

pub(crate) fn scope_name(building: &str, stairwell: Option<&str>) -> Bilingual {
    let with_word = |name: &str, word: &str| {
        let numbered = name.ends_with(|letter: char| letter.is_ascii_alphanumeric());
        if numbered { [name, word].concat() } else { name.to_owned() }
    };
    let chinese = with_word(building, "栋");
    match stairwell {
        Some(stairwell) => Bilingual::new(
            [&chinese, " ", &with_word(stairwell, "单元")].concat(),
            ["Building ", building, ", stair ", stairwell].concat(),
        ),
        None => Bilingual::new(chinese, ["Building ", building].concat()),
    }
}

pub(crate) fn households_out(count: usize) -> Bilingual {
    say!("{0} 户", "{0}", count)
}

pub(crate) fn takes_part_again(door: &str) -> Bilingual {
    say!("{0} 重新参与", "{0} takes part again", door)
}

pub(crate) fn more_households(count: usize) -> Bilingual {
    say!("另有 {0} 户", "and {0} more", count)
}

pub(crate) fn more_said(count: usize) -> Bilingual {
    say!("另有 {0} 处", "and {0} more", count)
}

pub(crate) fn no_such_door(typed: &str) -> Bilingual {
    say!("清单里没有“{0}”", "there is no household “{0}” on the list", typed.trim())
}

pub(crate) fn several_doors(typed: &str, count: usize) -> Bilingual {
    say!(
        "有 {0} 户都叫“{1}”，请写明楼栋和单元",
        "{0} households go by “{1}”: write building and stairwell too",
        count,
        typed.trim()
    )
}

pub(crate) fn floor_label(floor: u32) -> Bilingual {
    say!("{0} 层", "Floor {0}", floor)
}

pub(crate) fn for_reference(name: &str) -> Bilingual {
    say!("参考：{0}", "Reference: {0}", name)
}

pub(crate) fn instead_of(reference: &str) -> Bilingual {
    say!("参考 {0}", "ref. {0}", reference)
}

pub(crate) fn percent_sum(sum: &str) -> Bilingual {
    say!("各层合计 {0}%", "the floors sum to {0}%", sum)
}

pub(crate) fn entries_filled(filled_in: usize, all: usize) -> Bilingual {
    say!("已填 {0} 户，共 {1} 户。", "{0} of {1} households entered.", filled_in, all)
}

pub(crate) fn counts_sum(sum: u64) -> Bilingual {
    say!(
        "合计 {0} 个；清空或填 0 的住户不出钱。",
        "{0} in all; those at 0 or without a count pay nothing.",
        sum
    )
}

pub(crate) fn amounts_sum(sum: &str) -> Bilingual {
    say!("合计 {0} 元。", "{0} yuan in all.", sum)
}

pub(crate) fn amounts_fit(due: &str) -> Bilingual {
    say!("恰好是应分摊的 {0} 元。", "Just the {0} to be divided.", due)
}

pub(crate) fn amounts_missing(due: &str, rest: &str) -> Bilingual {
    say!("应分摊 {0} 元，还差 {1} 元。", "{0} are to be divided: {1} missing.", due, rest)
}

pub(crate) fn amounts_over(due: &str, over: &str) -> Bilingual {
    say!("应分摊 {0} 元，多出 {1} 元。", "{0} are to be divided: {1} too much.", due, over)
}

pub(crate) fn entries_put(count: usize) -> Bilingual {
    say!("填入 {0} 户", "{0} households", count)
}

pub(crate) fn nth_row(row: usize) -> Bilingual {
    say!("第{0}行", "row {0}", row)
}

pub(crate) fn fund_accounts(households: usize, held: &str, drawn: &str) -> Bilingual {
    say!(
        "{0} 户的账户共有 {1} 元，用上 {2} 元。",
        "{0} accounts hold {1} yuan in all; {2} are drawn.",
        households,
        held,
        drawn
    )
}
