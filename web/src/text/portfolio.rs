//! The view of all projects.

use super::{filled, pick, words};

words! {
    portfolio_caption: "全部项目的投资和资金来源，合计在前，分组小计在各组之前", "Investment and funding of all projects: the sum first, each group's sum before its projects";
    unit_yuan: "单位：元", "In yuan";
    unit_wan: "单位：万元（补助按元填写）", "In 10,000 yuan (grants are entered in yuan)";

    // Columns.
    project_column: "项目", "Project";
    division_column: "区（县）", "District";
    kind_and_tier: "类型、版别", "Kind, tier";
    bundle_column: "打捆", "Bundle";
    central: "中央补助", "Central grant";
    provincial: "省级补助", "Provincial grant";
    used_column: "冲减", "Deducted";
    match_column: "配比", "Match";
    said_column: "问题", "Problems";
    no_match: "—", "—";

    // The filter.
    filter: "筛选", "Filter";
    search: "查找", "Search";
    search_projects_hint: "名称、编号、打捆、区（县）", "Name, number, bundle, district";
    every_division: "全部区（县）", "All districts";
    every_year: "全部年度", "All years";
    every_kind: "全部类型", "All kinds";
    every_tier: "全部版别", "All tiers";
    only_wrong: "只看有问题的", "Only with problems";
    group_by: "分组", "Group by";
    no_groups: "不分组", "Nothing";
    no_bundle: "未打捆", "No bundle";
    clear_filter: "清除筛选", "Clear filter";
    nothing_found: "没有符合条件的项目。", "No project matches.";
    all_columns: "显示全部列", "All columns";
    fold_all: "全部收起", "Fold all";
    unfold_all: "全部展开", "Unfold all";

    // Sums.
    whole_sum: "全部合计", "Sum of all";
    filtered_sum: "筛选合计", "Sum of those shown";
    broken_group: "有错误，未计入合计", "With errors, not in the sums";
    too_large: "过大", "too large";
    budget_broken: "预算有错误，全部项目都没有测算：", "The budget has an error, so nothing is computed: ";

    // Rows.
    has_errors: "有错误", "Error";
    several_grants: "这一来源列了几笔，请在预算里改", "Listed several times: change them in the budget";

    // Charts.
    part: "构成", "Who pays";
    sum_bar: "资金构成图，数据见图例和表中合计", "Who pays, as in the legend and in the table's sum";
    group_bar: "资金构成图，数据见表中小计", "Who pays, as in the table's subtotals";
    show_chart: "各组对比图", "Chart of groups";
    largest_groups: "只画前 30 组，其余见表。", "The first 30 groups; the others are in the table.";
}

/// How many projects are shown, of how many.
pub(crate) fn shown_of(shown: usize, all: usize) -> String {
    if shown == all {
        return super::project_count(all);
    }
    filled(pick("筛选出 {} 个，共 {} 个项目", "{} of {} shown"), &[&shown.to_string(), &all.to_string()])
}

/// How many projects a sum is of.
pub(crate) fn of_projects(count: usize) -> String {
    filled(pick("{} 个项目", "{} projects"), &[&count.to_string()])
}

/// How many projects are in no sum.
pub(crate) fn not_in_sums(count: usize) -> String {
    let template = pick("{} 个有错误，未计入", "{} with errors left out");
    filled(template, &[&count.to_string()])
}

/// The choice of a sort of groups.
pub(crate) fn grouped_by(what: &str) -> String {
    filled(pick("按{}", "{}"), &[what])
}
