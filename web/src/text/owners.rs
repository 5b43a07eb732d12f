//! The view of what each household owes.

use super::{filled, words};

words! {
    shares_chapter: "住户与分摊", "Households and shares";
    papers_chapter: "立项与材料", "Standing and papers";
    owners_contents: "业主页内容", "Contents of the owners page";

    // The list of households.
    households_list: "住户清单", "Households";
    households_caption: "住户清单：每户的位置、面积、资金来源和应分摊金额，合计在前", "Households: where each is, its area, its sources and what it owes; the sums first";
    households_table: "住户清单表格", "Table of households";
    household_column: "户", "Household";
    building: "楼栋", "Building";
    stairwell: "单元", "Stairwell";
    unit_column: "房号", "Unit";
    floor: "楼层", "Floor";
    exclusive_area: "专有面积（㎡）", "Area (㎡)";
    purpose: "用途", "Purpose";
    residential: "住宅", "Residential";
    non_residential: "非住宅", "Non-residential";
    fund_balance: "维修资金余额", "Fund balance";
    provident_fund: "公积金", "Provident fund";
    labour: "投工投劳折算", "Own labour";
    owed_column: "应分摊", "Owes";
    due_column: "待缴", "To pay";
    not_yet: "—", "—";
    find_household: "找我家", "Find my home";
    find_household_hint: "楼栋、单元、房号", "Building, stairwell, unit";
    every_building: "全部楼栋", "All buildings";
    add_household: "添加一户", "Add a household";
    remove_all_households: "删除全部住户", "Delete all households";
    remove_found_households: "删除所列住户", "Delete those listed";
    no_household_found: "没有符合条件的住户。", "No household matches.";
    first_problem: "看第一处", "Show the first";

    // Pasting.
    paste_households: "粘贴清单", "Paste a list";
    paste_households_hint: "点这里，按 Ctrl+V", "Click here, press Ctrl+V";
    read_floors: "没有楼层时按房号填（301 → 3 层）", "Where no floor is given, read it off the unit (301 → 3)";
    no_households: "还没有住户清单。", "There are no households yet.";
    no_households_lead: "在 Excel 或 WPS 里选中清单，连表头一起复制，再点“粘贴清单”框按 Ctrl+V。表头认得出就行，列的先后不限；多出的列会说明没有采用。", "Select the list in a spreadsheet, copy it with its headings, then click “Paste a list” and press Ctrl+V. Columns may come in any order; what is not used is said.";
    no_names: "姓名、电话、身份证号都不需要，粘贴时自动略去，不保存。", "Names, telephone and citizens’ numbers are not needed: they are left out and never kept.";
    sample: "清单的样子", "What a list looks like";
    paste_column: "第{}栏（{} 格）", "column {} ({} cells)";
    households_pasted: "住户清单已粘贴。", "The households are pasted.";
    households_result: "结果", "Result";
    households_put: "新增 {} 户，更新 {} 户", "{} added, {} changed";
    floors_read: "{} 户没有楼层，按房号填", "{} had none: read off the unit";
    merged: "合并单元格", "Merged cells";
    merged_filled: "{} 户的楼栋或单元按上一行填", "{} have the building or stairwell of the row above";
}

/// How many households there are of how many.
pub(crate) fn households_of(shown: usize, all: usize) -> String {
    let count = |number: usize| fentan_core::grouped(&number.to_string());
    let (shown, all) = (count(shown), count(all));
    if shown == all {
        return filled(super::pick("共 {} 户", "{} households"), &[&all]);
    }
    filled(super::pick("找到 {} 户，共 {} 户", "{} of {} households"), &[&shown, &all])
}

/// How many of them have errors.
pub(crate) fn households_wrong(count: usize) -> String {
    filled(super::pick("{} 户有问题", "{} with problems"), &[&count.to_string()])
}

/// What a household without any number is called.
pub(crate) fn nth_household(number: usize) -> String {
    filled(super::pick("第 {} 户", "No. {}"), &[&number.to_string()])
}
