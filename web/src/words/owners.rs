//! The view of what each household owes.

use fentan_core::Bilingual;

use super::{say, words};

words! {
    SHARES_CHAPTER: "住户与分摊", "Households and shares";
    PAPERS_CHAPTER: "立项与材料", "Status and papers";
    ALWAYS_YUAN: "各户金额都按元填写和显示。", "What households have and owe is entered and shown in yuan.";
    OWNERS_CONTENTS: "业主页内容", "Contents of the owners page";

    // The list of households.
    HOUSEHOLDS_LIST: "住户清单", "Households";
    HOUSEHOLDS_CAPTION: "住户清单：每户的位置、面积、资金来源和应分摊金额，合计在前", "Households: where each is, its area, its sources and what it owes; the sums first";
    HOUSEHOLDS_TABLE: "住户清单表格", "Table of households";
    HOUSEHOLD_COLUMN: "户", "Household";
    BUILDING: "楼栋", "Building";
    STAIRWELL: "单元", "Stairwell";
    UNIT_COLUMN: "房号", "Unit";
    FLOOR: "楼层", "Floor";
    EXCLUSIVE_AREA: "专有面积（㎡）", "Area (㎡)";
    PURPOSE: "用途", "Purpose";
    RESIDENTIAL: "住宅", "Residential";
    NON_RESIDENTIAL: "非住宅", "Non-residential";
    FUND_BALANCE: "维修资金余额", "Fund balance";
    PROVIDENT_FUND: "公积金", "Provident fund";
    LABOUR: "投工投劳折算", "Own labour";
    OWED_COLUMN: "应分摊", "Owes";
    DUE_COLUMN: "待缴", "To pay";
    NOT_YET: "—", "—";
    FIND_HOUSEHOLD: "找我家", "Find my home";
    FIND_HOUSEHOLD_HINT: "楼栋、单元、房号", "Building, stairwell, unit";
    EVERY_BUILDING: "全部楼栋", "All buildings";
    ADD_HOUSEHOLD: "添加一户", "Add a household";
    REMOVE_ALL_HOUSEHOLDS: "删除全部住户", "Delete all households";
    REMOVE_FOUND_HOUSEHOLDS: "删除所列住户", "Delete those listed";
    NO_HOUSEHOLD_FOUND: "没有符合条件的住户。", "No household matches.";
    FIRST_PROBLEM: "看第一处", "Show the first";

    // Pasting.
    PASTE_HOUSEHOLDS: "粘贴清单", "Paste a list";
    PASTE_HOUSEHOLDS_HINT: "点这里，按 Ctrl+V", "Click here, press Ctrl+V";
    READ_FLOORS: "没有楼层时按房号填（301 → 3 层）", "Where no floor is given, read it off the unit (301 → 3)";
    NO_HOUSEHOLDS: "还没有住户清单。", "There are no households yet.";
    NO_HOUSEHOLDS_LEAD: "在 Excel 或 WPS 里选中清单，连表头一起复制，再点“粘贴清单”框按 Ctrl+V。表头认得出就行，列的先后不限；多出的列会说明没有采用。", "Select the list in a spreadsheet, copy it with its headings, then click “Paste a list” and press Ctrl+V. Columns may come in any order; what is not used is said.";
    NO_NAMES: "姓名、电话、身份证号都不需要，粘贴时自动略去，不保存。", "Names, telephone and citizens’ numbers are not needed: they are left out and never kept.";
    SAMPLE: "清单的样子", "What a list looks like";
    HOUSEHOLDS_PASTED: "住户清单已粘贴。", "The households are pasted.";
    HOUSEHOLDS_RESULT: "结果", "Result";
    MERGED: "合并单元格", "Merged cells";
}

/// The number of households shown, of how many.
pub(crate) fn households_of(shown: usize, all: usize) -> Bilingual {
    let count = |number: usize| fentan_core::grouped(&number.to_string());
    let (shown, all) = (count(shown), count(all));
    if shown == all {
        return say!("共 {0} 户", "{0} households", all);
    }
    say!("找到 {0} 户，共 {1} 户", "{0} of {1} households", shown, all)
}

/// The number of them that have errors.
pub(crate) fn households_wrong(count: usize) -> Bilingual {
    say!("{0} 户有问题", "{0} with problems", count)
}

/// The name of a household without any number.
pub(crate) fn nth_household(number: usize) -> Bilingual {
    say!("第 {0} 户", "No. {0}", number)
}

/// A column of what was pasted, counted from 1, with the number of its cells.
pub(crate) fn paste_column(column: usize, cells: usize) -> Bilingual {
    say!("第{0}栏（{1} 格）", "column {0} ({1} cells)", column, cells)
}

/// The numbers of households that were added and changed.
pub(crate) fn households_put(added: usize, changed: usize) -> Bilingual {
    say!("新增 {0} 户，更新 {1} 户", "{0} added, {1} changed", added, changed)
}

/// The number of households that have the floor that their door says.
pub(crate) fn floors_read(count: usize) -> Bilingual {
    say!("{0} 户没有楼层，按房号填", "{0} had none: read off the unit", count)
}

/// The number of households that have the building or stairwell of the row above.
pub(crate) fn merged_filled(count: usize) -> Bilingual {
    say!("{0} 户的楼栋或单元按上一行填", "{0} have the building or stairwell of the row above", count)
}
