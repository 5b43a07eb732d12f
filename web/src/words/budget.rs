//! The budget of one project: its facts, lines, fees, funding and readings.

use fentan_core::{Bilingual, Rulebook};

use super::{say, words};
use crate::settings::Unit;

words! {
    // The facts of a project.
    FACTS: "项目概况", "Facts";
    COMMUNITY: "小区名称", "Community";
    ID: "编号", "Number";
    DIVISION: "区（县）", "District or county";
    YEAR: "年度", "Year";
    KIND: "改造类型", "Kind";
    TIER: "版别", "Tier";
    NO_TIER: "不分版别", "no tier";
    BUNDLE: "打捆编号", "Bundle";
    BUILT_YEAR: "建成年份", "Built in";
    BUILDINGS: "楼栋", "Buildings";
    BUILDINGS_UNIT: "栋", "";
    HOUSEHOLDS: "户数", "Households";
    HOUSEHOLDS_UNIT: "户", "";
    FLOOR_AREA: "建筑面积", "Floor area";

    // The lines.
    LINES: "改造内容", "Works";
    NUMBER: "序号", "No.";
    QUANTITY_PRICE: "数量 × 单价（元）", "Quantity × price (yuan)";
    QUANTITY_PRICE_WAN: "数量 × 单价（万元）", "Quantity × price (10k yuan)";
    QUANTITY: "数量", "Quantity";
    UNIT_PRICE: "单价", "Unit price";
    AMOUNT: "金额（元）", "Amount (yuan)";
    AMOUNT_WAN: "金额（万元）", "Amount (10k yuan)";
    WHO_PAYS: "谁承担（元）", "Who pays (yuan)";
    WHO_PAYS_WAN: "谁承担（万元）", "Who pays (10k yuan)";
    REQUIRED: "必选", "required";
    OPTIONAL: "自选", "optional";
    BY_AMOUNT: "改填金额", "enter amount";
    BY_PRODUCT: "数量×单价", "quantity × price";
    REMOVE: "删除", "Remove";
    ACTIONS: "操作", "Actions";
    MISSING: "未列入", "missing";
    ADD_MISSING: "补上", "add";
    ADD_LINE: "添加改造内容", "Add work";
    ADD: "添加", "Add";
    PICK_SEVERAL: "输入文字缩小范围，空格键勾选，回车添加。", "Type to narrow the list, tick with the space bar, add with Enter.";
    PICK_MISSING: "都已勾选；本项目不做的，取消勾选即可。", "All are ticked; take the tick from what this project does without.";
    PICK_ONE: "金额、数量、说明和承担企业都保留。", "Amount, quantity, description and enterprise stay.";
    FILL: "补上缺少的必选内容", "Add missing required measures";
    FIND: "查找", "Find";
    LISTED: "已列入", "listed";
    ASSIGN: "归入", "Assign";
    ASSIGN_TITLE: "归入哪一项改造内容", "Which measure it is";
    ASSIGNED: "已归入。请留意：", "Assigned. Please note:";
    DESCRIPTION: "说明", "Description";
    ENTERPRISE: "承担企业", "Enterprise";
    SHARES: "商定比例", "Agreed shares";
    PARTS: "商定份数", "Agreed parts";
    AGREED_IN: "商定方式", "Agreed in";
    BY_SHARES: "按比例", "per cent";
    BY_PARTS: "按份数", "parts";
    SWITCHED: "已改。请留意：", "Changed. Please note:";
    NOTE: "注", "note";
    SUBTOTAL: "小计 ", "subtotal ";
    WORKS: "工程费用", "Works";

    // Pasting.
    PASTE_UNREAD: "有的单元格没有粘贴进来：", "Some cells were not pasted:";
    PASTE_NOTED: "已全部粘贴。请留意：", "Everything was pasted. Please note:";
    PASTE_UNIT: "单位", "Unit";
    PASTE_IN_WAN: "没有写明单位的金额，按本页现用的万元读入。", "Amounts without a unit were read in 10,000 yuan, as the page shows them now.";

    // Fees.
    FEES: "其他费和预备费", "Fees and contingency";
    FEES_CAPTION: "其他费和预备费的计取方式、金额和承担方", "How fees and contingency are computed, what they come to and who pays";
    FEE: "费用名称", "Fee";
    HOW: "计取方式", "Computed";
    RATE: "费率", "Rate";
    FEE_PAYER: "指定承担方", "Payer";
    BY_READING: "按口径", "by the reading";
    AS_AMOUNT: "按金额", "as an amount";
    OF_WORKS: "工程费用 × 费率", "works × rate";
    OF_ALL: "（工程＋前列费用）× 费率", "(works + fees above) × rate";
    OF_TOTAL: "总投资 × 费率", "total × rate";
    ADD_FEE: "添加费用", "Add fee";
    OTHER_FEE: "其他（自填名称）", "Other (name it)";

    // Money from above and outside.
    FUNDING: "上级补助和其他资金", "Grants and other funding";
    FUNDING_CAPTION: "上级补助和其他资金的来源和金额", "Sources and amounts of grants and other funding";
    SOURCE: "资金来源", "Source";
    STATUS: "资金状态", "Status";
    REDUCES: "冲减财政", "Reduces pool";
    YES: "是", "yes";
    NO: "否", "no";
    BY_DEBT_READING: "看口径", "by reading";

    // Readings.
    READINGS: "口径", "Readings";
    READINGS_LEAD: "政策没有写明的地方按下列口径计算，可改；改后全部数字随之重算。", "Where the policy is silent, it is read like this. Change a reading and every figure follows.";
    BY_DEFAULT: "（默认）", " (default)";
}

/// The heading of amounts.
pub(crate) fn amount(unit: Unit) -> &'static Bilingual {
    unit.choose(&AMOUNT, &AMOUNT_WAN)
}

/// The heading of quantities and unit prices.
pub(crate) fn quantity_price(unit: Unit) -> &'static Bilingual {
    unit.choose(&QUANTITY_PRICE, &QUANTITY_PRICE_WAN)
}

/// The heading of what each payer pays.
pub(crate) fn who_pays(unit: Unit) -> &'static Bilingual {
    unit.choose(&WHO_PAYS, &WHO_PAYS_WAN)
}

/// The fee that is usually a rate on everything before it.
pub(crate) const CONTINGENCY: &str = "预备费";

/// The fees that estimates usually list, as they are written into the budget, beside their English.
pub(crate) const USUAL_FEES: [(&str, &str); 15] = [
    ("建设管理费", "Construction management"),
    ("前期咨询费", "Preliminary consulting"),
    ("勘察费", "Survey"),
    ("设计费", "Design"),
    ("施工图审查费", "Drawing review"),
    ("监理费", "Supervision"),
    ("招标代理费", "Tender agency"),
    ("造价咨询费", "Cost consulting"),
    ("测绘与管线探测费", "Mapping and pipe detection"),
    ("检测费", "Testing"),
    ("工程保险费", "Works insurance"),
    ("场地准备及临时设施费", "Site preparation"),
    ("决算审计费", "Final audit"),
    ("代建费", "Agent construction"),
    (CONTINGENCY, "Contingency"),
];

/// The year that an empty project begins with, which somebody has to look at.
pub(crate) fn year_given(rulebook: &Rulebook, year: &str) -> Bilingual {
    let plan = &rulebook.plan;
    say!(
        "年度先填 {0}，请核对（方案期限 {1}—{2}）。",
        "The year is {0} to begin with; please check it (the plan covers {1} to {2}).",
        year,
        plan.first_year,
        plan.last_year
    )
}

/// The caption of the table of lines, which follows the annex.
pub(crate) fn lines_caption(annex: &Bilingual) -> Bilingual {
    say!(
        "各项改造内容的金额和承担方，按{0}分版别排列",
        "What each item of work costs and who pays, by tier as in {0}",
        annex
    )
}

/// The name of what the annex does not list.
pub(crate) fn not_listed(annex: &Bilingual) -> Bilingual {
    say!("{0}未列", "Not in {0}", annex)
}

/// The choice of a line that the annex does not list.
pub(crate) fn custom_line(annex: &Bilingual) -> Bilingual {
    say!("其他内容（{0}未列，自定承担方）", "Other (not in {0}, payers by agreement)", annex)
}

/// The button that makes a line one of what the annex lists.
pub(crate) fn assign_to(annex: &Bilingual) -> Bilingual {
    say!("归入{0}…", "assign to {0}…", annex)
}

pub(crate) fn shares_dropped(annex: &Bilingual, shares: &Bilingual) -> Bilingual {
    say!(
        "原来商定的比例（{0}）没有保留：{1}对这一项另有规定。可撤销。",
        "The agreed shares ({0}) were not kept: {1} settles this item otherwise. You can undo it.",
        shares,
        annex
    )
}

pub(crate) fn shares_summed_otherwise(shares: &Bilingual) -> Bilingual {
    say!(
        "原来的比例（{0}）合计不是 100%，已按它们之间的比写成份数，请核对。可撤销。",
        "The shares ({0}) did not sum to 100 %; the parts are in the same proportions. Please check them. You can undo it.",
        shares
    )
}

pub(crate) fn agreement_dropped(before: &Bilingual) -> Bilingual {
    say!(
        "原来填的（{0}）没有保留：不能确切地改写，或者两样都填了。可撤销。",
        "What was entered ({0}) was not kept: it has no exact equal in the other way, or both were given. You can undo it.",
        before
    )
}

pub(crate) fn add_so_many(count: usize) -> Bilingual {
    say!("添加 {0} 项", "Add {0}", count)
}

pub(crate) fn found_so_many(count: usize) -> Bilingual {
    say!("列出 {0} 项", "{0} listed", count)
}

pub(crate) fn paste_hint(annex: &Bilingual) -> Bilingual {
    say!(
        "可从 Excel 复制后在任一格内粘贴：数字从该格起向右、向下填；带名称的表按{0}的名称归入各项。",
        "Copy from a spreadsheet and paste into any cell: numbers fill right and down; rows with names go to the items of {0} they name.",
        annex
    )
}

/// The column that says which sources count as money from above obtained: 触发 1:1.
pub(crate) fn triggers(rulebook: &Rulebook) -> Bilingual {
    rulebook.granted_ratios().map_or_else(
        || Bilingual::fixed("算取得补助", "Counts as obtained"),
        |ratios| say!("触发 {0}", "Triggers {0}", ratios),
    )
}

pub(crate) fn add_all_missing(count: usize) -> Bilingual {
    say!("补上 {0} 项缺少的必选内容…", "Add {0} missing required measures…", count)
}

/// The place of a cell in a range that was pasted; both are counted from 1.
pub(crate) fn paste_cell(row: usize, column: usize) -> Bilingual {
    say!("第{0}行第{1}列", "row {0} column {1}", row, column)
}
