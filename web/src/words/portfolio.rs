//! The view of all projects.

use fentan_core::Bilingual;

use super::{say, words};

words! {
    PORTFOLIO_CAPTION: "全部项目的投资和资金来源，合计在前，分组小计在各组之前", "Investment and funding of all projects: the sum first, each group's sum before its projects";
    UNIT_YUAN: "单位：元", "In yuan";
    UNIT_WAN: "单位：万元", "In 10,000 yuan";

    // Columns.
    PROJECT_COLUMN: "项目", "Project";
    DIVISION_COLUMN: "区（县）", "District";
    KIND_AND_TIER: "类型、版别", "Kind, tier";
    BUNDLE_COLUMN: "打捆", "Bundle";
    USED_COLUMN: "冲减", "Deducted";
    MATCH_COLUMN: "配比", "Match";
    SAID_COLUMN: "问题", "Problems";
    NO_MATCH: "—", "—";

    // The filter.
    FILTER: "筛选", "Filter";
    SEARCH: "查找", "Search";
    SEARCH_PROJECTS_HINT: "名称、编号、打捆、区（县）", "Name, number, bundle, district";
    EVERY_DIVISION: "全部区（县）", "All districts";
    EVERY_YEAR: "全部年度", "All years";
    EVERY_KIND: "全部类型", "All kinds";
    EVERY_TIER: "全部版别", "All tiers";
    ONLY_WRONG: "只看有问题的", "Only with problems";
    GROUP_BY: "分组", "Group by";
    NO_GROUPS: "不分组", "Nothing";
    NO_BUNDLE: "未打捆", "No bundle";
    CLEAR_FILTER: "清除筛选", "Clear filter";
    NOTHING_FOUND: "没有符合条件的项目。", "No project matches.";
    ALL_COLUMNS: "显示全部列", "All columns";
    FOLD_ALL: "全部收起", "Fold all";
    UNFOLD_ALL: "全部展开", "Unfold all";

    // Sums.
    WHOLE_SUM: "全部合计", "Sum of all";
    FILTERED_SUM: "筛选合计", "Sum of those shown";
    BROKEN_GROUP: "有错误，未计入合计", "With errors, not in the sums";
    TOO_LARGE: "过大", "too large";
    BUDGET_BROKEN: "预算有错误，全部项目都没有测算：", "The budget has an error, so nothing is computed: ";

    // Rows.
    HAS_ERRORS: "有错误", "Error";
    SEVERAL_GRANTS: "这一来源列了几笔，请在预算里改", "Listed several times: change them in the budget";

    // Charts.
    PART: "构成", "Who pays";
    SUM_BAR: "资金构成图，数据见图例和表中合计", "Who pays, as in the legend and in the table's sum";
    GROUP_BAR: "资金构成图，数据见表中小计", "Who pays, as in the table's subtotals";
    SHOW_CHART: "各组对比图", "Chart of groups";
    LARGEST_GROUPS: "只画前 30 组，其余见表。", "The first 30 groups; the others are in the table.";
}

/// The number of projects shown, of how many.
pub(crate) fn shown_of(shown: usize, all: usize) -> Bilingual {
    if shown == all {
        return super::frame::project_count(all);
    }
    say!("筛选出 {0} 个，共 {1} 个项目", "{0} of {1} shown", shown, all)
}

/// The number of projects that a sum is of.
pub(crate) fn of_projects(count: usize) -> Bilingual {
    say!("{0} 个项目", "{0} projects", count)
}

/// The number of projects that are in no sum.
pub(crate) fn not_in_sums(count: usize) -> Bilingual {
    say!("{0} 个有错误，未计入", "{0} with errors left out", count)
}

/// The choice of a sort of groups.
pub(crate) fn grouped_by(what: &str) -> Bilingual {
    say!("按{0}", "{0}", what)
}
