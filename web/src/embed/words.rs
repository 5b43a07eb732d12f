//! Every word that the calculator says by itself, in both languages; it speaks one of them at a time.

use std::sync::atomic::{AtomicBool, Ordering};

use fentan_core::{Bilingual, Language};

static ENGLISH: AtomicBool = AtomicBool::new(false);

/// Makes the calculator speak a language.
pub(crate) fn speak(english: bool) {
    ENGLISH.store(english, Ordering::Relaxed);
}

/// A text of core's in the language spoken.
pub(crate) fn of(text: &Bilingual) -> &str {
    text.get(if in_chinese() { Language::Zh } else { Language::En })
}

/// Whether Chinese is spoken.
pub(crate) fn in_chinese() -> bool {
    !ENGLISH.load(Ordering::Relaxed)
}

/// One text in Chinese and English.
#[derive(Clone, Copy)]
pub(crate) struct Words(pub(crate) &'static str, pub(crate) &'static str);

impl Words {
    /// The one in the language spoken.
    #[inline(never)]
    pub(crate) fn get(self) -> &'static str {
        if in_chinese() { self.0 } else { self.1 }
    }
}

macro_rules! words {
    ($($name:ident: $chinese:literal, $english:literal;)*) => {$(
        pub(crate) const $name: Words = Words($chinese, $english);
    )*};
}

words! {
    TITLE: "老旧小区改造：我家出多少", "What my household pays for the renovation";
    EXAMPLE: "示例：数字是虚构的，请改成您小区的情况。", "An example with invented figures: enter your own community's.";
    TOUCHED: "按您填的情况估算；没有改的仍是示例数字。", "An estimate from what you entered; the rest is still the example's.";
    OWN_NAME: "我的小区", "My community";
    EXAMPLE_NAME: "示例小区", "Example community";
    PROJECT: "小区", "Community";
    YEAR: " 年", "";
    BUILT: "", "built ";
    BUILT_AFTER: " 年建成", "";
    BUILDINGS: " 栋", " buildings";
    HOUSEHOLDS: " 户", " households";
    BETWEEN: " ", ", ";
    MEASURES: "改造内容和金额", "Measures and amounts";
    MEASURE: "改造内容", "Measure";
    AMOUNT: "金额（元）", "Amount (yuan)";
    TOTAL: "合计", "Total";
    MINE: "我家（元）", "My household (yuan)";
    BUILDING: "楼栋、单元", "Building and stairwell";
    BLOCK: "", "Building ";
    BLOCK_AFTER: "栋", "";
    STAIRWELL: "", "stairwell ";
    STAIRWELL_AFTER: "单元", "";
    DOOR: "房号", "Door";
    CHOOSE: "请选择", "Choose";
    AREA: "我家面积（㎡）", "My floor area (㎡)";
    DIVISION: "区县", "District";
    TIER: "版别", "Tier";
    COUNT: "总户数", "Households";
    FLOOR_AREA: "总建筑面积（㎡）", "Total floor area (㎡)";
    MORE: "添加改造内容", "Add a measure";
    ADD: "添加", "Add";
    ABOVE_TIER: "不属于所选版别，仍计入。", "Not of this tier, but counted.";
    ANSWER: "我家应缴", "My household pays";
    YUAN: " 元", " yuan";
    ABOUT: "约 ", "about ";
    CHOOSE_FIRST: "请先选择房号。", "Please choose your door first.";
    TYPE_FIRST: "请填我家面积来估算；其余各户按平均面积计。", "Enter your floor area for an estimate, which takes all others as alike.";
    NOT_LISTED: "没有住户清单，要有总户数和总建筑面积、且没有电梯等只由部分住户分摊的内容，才能估算到每户。", "Without a list of households, an estimate needs their number and floor area, and nothing that only some of them share, such as a lift.";
    AREA_WRONG: "面积要大于 0、小于总建筑面积，总户数至少 2。", "Above 0 and below the community's area, which has at least 2 households.";
    UNKNOWN_HOUSEHOLD: "清单里没有这一户：", "There is no such household: ";
    OWED: "应分摊", "Share of the residents' part";
    RESIDENTS: "居民共承担（元）", "Residents together (yuan)";
    PAYERS: "谁来出钱", "Who pays";
    PAYER: "承担方", "Payer";
    PART: "占比", "Part";
    BAR: "各方承担比例，数字见下表", "Each payer's part, as in the table below";
    GRANTS: "补助等冲减", "Grants and the like";
    WHY: "为什么", "Why";
    AGREED: "附件2 没有这一项，由各方商定。", "Annex 2 does not list this; the parties agree on it.";
    PAY: "承担 ", " bear ";
    FULL: "每个数字的完整由来，见完整页面（新窗口）", "Where every figure comes from: the full page (new window)";
    AMOUNT_HINT: "请填金额，如 42000 或 4.2万，不能为负", "enter an amount such as 42000, not below 0";
    ERRORS: "预算有错误，改正前没有结果：", "The budget has errors; there are no figures until they are put right:";
    NOT_JSON: "这不是 JSON 的预算，没有读取。", "This is no budget in JSON, and was not read.";
    FIELD: "预算的这个字段缺少、多余或写法不对（金额要加引号），没有读取：", "This field of the budget is missing, unknown or not of its kind (amounts are quoted), so it was not read: ";
    NO_PROJECT: "预算里没有项目。", "The budget has no project.";
    PINNED: "发布者指定按另一版规则测算，本程序没有那一版。", "The publisher asked for other rules, which this calculator does not have. ";
    LATEST: "改用现有规则，数字可能与发布者的不同", "Use the rules it has; figures may differ from the publisher's";
    SUBSIDY: "，先减加装电梯补助 ", ", less a lift subsidy of ";
    WHOLE_YUAN: "现金进到整元", "Cash, rounded up to whole yuan";
    STOP: "。", ". ";
    COLON: "：", ": ";
    OPEN: "（", " (";
    CLOSE: "）", ")";
}
