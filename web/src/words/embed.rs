//! The resident's calculator on other people's pages.

use fentan_core::Bilingual;
use fentan_core::rulebook::RulebookProblem;

use super::{say, sentence_start, words};

words! {
    TITLE: "老旧小区改造：我家出多少", "What my household pays for the renovation";
    EXAMPLE: "示例：数字是虚构的，请改成您小区的情况。", "An example with invented figures: enter your own community's.";
    CHANGED: "按您填的情况估算；没有改的仍是示例数字。", "An estimate from what you entered; the rest is still the example's.";
    BLANK: "请填您小区的情况，再添加改造内容和金额。", "Say what your community is, then add measures and their amounts.";
    FILLED: "按您填的情况估算。", "An estimate from what you entered.";
    OWN_NAME: "我的小区", "My community";
    EXAMPLE_NAME: "示例小区", "Example community";
    NOTHING: "—", "—";
    CHOOSE: "请选择", "Choose";

    // The community.
    PROJECT: "小区", "Community";
    DIVISION: "区县", "District";
    HOUSEHOLDS_COUNT: "总户数", "Households";
    FLOOR_AREA: "总建筑面积（㎡）", "Total floor area (㎡)";

    // The measures.
    MEASURES: "改造内容和金额", "Measures and amounts";
    MEASURE: "改造内容", "Measure";
    TOTAL: "合计", "Total";
    ADD_MEASURE: "添加改造内容", "Add a measure";
    ABOVE_TIER: "不属于所选版别，仍计入。", "Not of this tier, but counted.";

    // The household.
    BUILDING: "楼栋、单元", "Building and stairwell";
    DOOR: "房号", "Door";
    AREA: "我家面积（㎡）", "My floor area (㎡)";
    ANSWER: "我家应缴", "My household pays";
    CHOOSE_FIRST: "请先选择房号。", "Please choose your door first.";
    TYPE_FIRST: "请填我家面积来估算；其余各户按平均面积计。", "Enter your floor area for an estimate, which takes all others as alike.";
    NOT_ESTIMABLE: "没有住户清单，要有总户数和总建筑面积、且没有电梯等只由部分住户分摊的内容，才能估算到每户。", "Without a list of households, an estimate needs their number and floor area, and nothing that only some of them share, such as a lift.";
    AREA_NOT_A_NUMBER: "面积不是数字，请填如 86.5。", "The area is not a number; enter one such as 86.5.";
    AREA_WRONG: "面积要大于 0、小于总建筑面积，总户数至少 2。", "Above 0 and below the community's area, which has at least 2 households.";
    OWED: "应分摊", "Share of the residents' part";
    RESIDENTS: "居民共承担（元）", "Residents together (yuan)";
    MINE: "我家（元）", "My household (yuan)";
    CASH: "应缴现金", "To pay in cash";
    WHOLE_YUAN: "不足一元按一元收，加", "Rounded up to a yuan, plus";

    // Who pays, and why.
    PAYERS: "谁来出钱", "Who pays";
    PART: "占比", "Part";
    BAR: "各方承担比例，数字见下表", "Each payer's part, as in the table below";
    WHY: "为什么", "Why";
    STEPS: "逐步看我家应缴怎么算出", "How my household's payment follows, step by step";
    FULL: "每个数字的完整由来，见完整页面（新窗口）", "Where every figure comes from: the full page (new window)";

    // What keeps it from calculating.
    ERRORS: "预算有错误，改正前没有结果：", "The budget has errors; there are no figures until they are put right:";
    NO_PROJECT: "预算里没有项目。", "The budget has no project.";
    PINNED: "发布者指定按另一版规则测算，本程序没有那一版。", "The publisher asked for other rules, which this calculator does not have. ";
    RULES_REFUSED: "发布者给的规则文件有错误，没有测算：", "The publisher's rulebook has errors; nothing was calculated:";
    LATEST: "改用现有规则，数字可能与发布者的不同", "Use the rules it has; figures may differ from the publisher's";
}

/// A text in the parentheses of a language: a clause, or a part of a name.
pub(crate) fn with_remark(name: &Bilingual, remark: &Bilingual) -> Bilingual {
    say!("{0}（{1}）", "{0} ({1})", name, remark)
}

// Facts about a community.

pub(crate) fn year(year: &str) -> Bilingual {
    say!("{0} 年", "{0}", year)
}

pub(crate) fn built(year: &str) -> Bilingual {
    say!("{0} 年建成", "built {0}", year)
}

pub(crate) fn buildings(count: &str) -> Bilingual {
    say!("{0} 栋", "{0} buildings", count)
}

pub(crate) fn households(count: &str) -> Bilingual {
    say!("{0} 户", "{0} households", count)
}

// Doors.

pub(crate) fn building(number: &str) -> Bilingual {
    say!("{0}栋", "Building {0}", number)
}

pub(crate) fn stairwell(number: &str) -> Bilingual {
    say!("{0}单元", "stairwell {0}", number)
}

pub(crate) fn building_and_stairwell(building: &Bilingual, stairwell: &Bilingual) -> Bilingual {
    say!("{0} {1}", "{0}, {1}", building, stairwell)
}

// Amounts.

pub(crate) fn yuan(amount: &str) -> Bilingual {
    say!("{0} 元", "{0} yuan", amount)
}

pub(crate) fn about_yuan(amount: &str) -> Bilingual {
    say!("约 {0} 元", "about {0} yuan", amount)
}

// Reasons.

/// A measure or fee, and the household's part of it.
pub(crate) fn part_of(name: &Bilingual, amount: &str) -> Bilingual {
    say!("{0}：{1} 元", "{0}: {1} yuan", name, amount)
}

/// The rule of what the annex does not list.
pub(crate) fn agreed(annex: &Bilingual) -> Bilingual {
    say!(
        "{0} 没有这一项，由各方商定。",
        "{0} does not list this; the parties agree on it.",
        sentence_start(annex)
    )
}

/// A rule, with the clause it stands in.
pub(crate) fn rule(clause: &str, rule: &Bilingual) -> Bilingual {
    say!("{0}：{1}。", "{0}: {1}. ", clause, rule)
}

/// The amount that a payer bears under a rule.
pub(crate) fn borne(rule: &Bilingual, payer: &Bilingual, amount: &str) -> Bilingual {
    say!("{0}{1}承担 {2} 元。", "{0}{1} bear {2} yuan. ", rule, payer, amount)
}

/// The same, with the subsidy that comes off first.
pub(crate) fn borne_less(rule: &Bilingual, payer: &Bilingual, amount: &str, subsidy: &str) -> Bilingual {
    say!(
        "{0}{1}承担 {2} 元，先减加装电梯补助 {3} 元。",
        "{0}{1} bear {2} yuan, less a lift subsidy of {3} yuan. ",
        rule,
        payer,
        amount,
        subsidy
    )
}

/// A method of apportionment with its clause, and what it comes to for the household.
pub(crate) fn method(name: &Bilingual, clause: &str, result: &Bilingual) -> Bilingual {
    say!("{0}（{1}）：{2}。", "{0} ({1}): {2}. ", name, clause, result)
}

// Problems.

pub(crate) fn problem(place: &Bilingual, message: &Bilingual) -> Bilingual {
    say!("{0}：{1}", "{0}: {1}", place, message)
}

/// The same of an amount, with how one is written.
pub(crate) fn amount_problem(place: &Bilingual, message: &Bilingual) -> Bilingual {
    say!(
        "{0}：{1}。请填金额，如 42000 或 4.2万，不能为负",
        "{0}: {1}. enter an amount such as 42000, not below 0",
        place,
        message
    )
}

pub(crate) fn unknown_household(id: &str) -> Bilingual {
    say!("清单里没有这一户：{0}", "There is no such household: {0}", id)
}

/// The rules that were asked for and are not there, for the publisher.
pub(crate) fn pinned(digest: &str) -> Bilingual {
    say!("{0}{1}", "{0}{1}", PINNED, digest)
}

/// One problem of a rulebook, with the row that it is in.
pub(crate) fn rulebook_problem(problem: &RulebookProblem) -> Bilingual {
    say!("{0}：{1}", "{0}: {1}", problem.row, problem.message)
}

/// The message that says what keeps a text from being a budget at all.
pub(crate) fn not_json(reason: &Bilingual) -> Bilingual {
    say!("这不是 JSON 的预算，没有读取。{0}。", "This is no budget in JSON, and was not read: {0}.", reason)
}

/// The message that says what is wrong with a field that cannot be read, and where the field is.
pub(crate) fn unreadable(reason: &Bilingual, path: &str) -> Bilingual {
    say!(
        "预算的这个字段缺少、多余或写法不对（金额要加引号），没有读取：{0}。位置：{1}",
        "This field of the budget is missing, unknown or not of its kind (amounts are quoted), so it was not read: {0}. Place: {1}",
        reason,
        path
    )
}

/// The message of what is wrong, with the cure.
pub(crate) fn with_hint(message: &Bilingual, hint: &Bilingual) -> Bilingual {
    say!("{0}；{1}", "{0}; {1}", message, hint)
}
