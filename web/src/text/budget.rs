//! The budget of one project: its facts, lines, fees, funding and readings.

use super::{filled, pick, words};

words! {
    // The facts of a project.
    facts: "项目概况", "Facts";
    community: "小区名称", "Community";
    id: "编号", "Number";
    division: "区（县）", "District or county";
    year: "年度", "Year";
    kind: "改造类型", "Kind";
    tier: "版别", "Tier";
    no_tier: "不分版别", "no tier";
    bundle: "打捆编号", "Bundle";
    built_year: "建成年份", "Built in";
    buildings: "楼栋", "Buildings";
    buildings_unit: "栋", "";
    households: "户数", "Households";
    households_unit: "户", "";
    floor_area: "建筑面积", "Floor area";

    // The lines.
    lines: "改造内容", "Works";
    lines_caption: "各项改造内容的金额和承担方，按附件2分版别排列", "What each item of work costs and who pays, by tier as in Annex 2";
    number: "序号", "No.";
    quantity_price: "数量 × 单价", "Quantity × price";
    quantity: "数量", "Quantity";
    unit_price: "单价", "Unit price";
    amount: "金额（元）", "Amount (yuan)";
    who_pays: "谁承担（元）", "Who pays (yuan)";
    who_pays_wan: "谁承担（万元）", "Who pays (10k yuan)";
    required: "必选", "required";
    optional: "自选", "optional";
    not_listed: "附件2未列", "Not in Annex 2";
    by_amount: "改填金额", "enter amount";
    by_product: "数量×单价", "quantity × price";
    remove: "删除", "Remove";
    actions: "操作", "Actions";
    missing: "未列入", "missing";
    add_missing: "补上", "add";
    add_line: "添加改造内容", "Add work";
    add: "添加", "Add";
    custom_line: "其他内容（附件2未列，自定承担方）", "Other (not in Annex 2, payers by agreement)";
    description: "说明", "Description";
    enterprise: "承担企业", "Enterprise";
    shares: "商定比例", "Agreed shares";
    note: "注", "note";
    subtotal: "小计 ", "subtotal ";
    works: "工程费用", "Works";

    // Pasting.
    paste_hint: "可从 Excel 复制后在任一格内粘贴：数字从该格起向右、向下填；带名称的表按附件2的名称归入各项。", "Copy from a spreadsheet and paste into any cell: numbers fill right and down; rows with names go to the items of Annex 2 they name.";
    #[cfg(feature = "bureau")]
    paste_unread: "有的单元格没有粘贴进来：", "Some cells were not pasted:";
    #[cfg(feature = "bureau")]
    paste_noted: "已全部粘贴。请留意：", "Everything was pasted. Please note:";
    #[cfg(feature = "bureau")]
    paste_cell: "第{}行第{}列", "row {} column {}";

    // Fees.
    fees: "其他费和预备费", "Fees and contingency";
    fees_caption: "其他费和预备费的计取方式、金额和承担方", "How fees and contingency are computed, what they come to and who pays";
    fee: "费用名称", "Fee";
    how: "计取方式", "Computed";
    rate: "费率", "Rate";
    fee_payer: "指定承担方", "Payer";
    by_reading: "按口径", "by the reading";
    as_amount: "按金额", "as an amount";
    of_works: "工程费用 × 费率", "works × rate";
    of_all: "（工程＋前列费用）× 费率", "(works + fees above) × rate";
    add_fee: "添加费用", "Add fee";
    other_fee: "其他（自填名称）", "Other (name it)";

    // Money from above and outside.
    funding: "上级补助和其他资金", "Grants and other funding";
    funding_caption: "上级补助和其他资金的来源和金额", "Sources and amounts of grants and other funding";
    source: "资金来源", "Source";
    triggers: "触发 1:1", "Triggers 1:1";
    reduces: "冲减财政", "Reduces pool";
    yes: "是", "yes";
    no: "否", "no";
    by_debt_reading: "看口径", "by reading";

    // Readings.
    readings: "口径", "Readings";
    readings_lead: "政策没有写明的地方按下列口径计算，可改；改后全部数字随之重算。", "Where the policy is silent, it is read like this. Change a reading and every figure follows.";
    by_default: "（默认）", " (default)";
}

/// The fee that is usually a rate on everything before it.
pub(crate) const CONTINGENCY: &str = "预备费";

/// What estimates usually list, as it is written into the budget, beside its English.
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

pub(crate) fn add_all_missing(count: usize) -> String {
    let template = pick("补上全部 {} 项缺少的必选内容", "Add all {} missing required measures");
    filled(template, &[&count.to_string()])
}
