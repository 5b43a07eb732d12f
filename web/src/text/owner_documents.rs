//! What is handed out and put up about the owners.

use super::{filled, pick, words};

words! {
    documents_section: "通知与公示材料", "Documents";
    documents_lead: "打印时只打印这份材料，也可在打印窗口里另存为 PDF。不印姓名和电话，由人手写。", "Only the document is printed; the print dialogue can also save it as a PDF. No name and no telephone number is printed: they are written by hand.";
    document: "材料", "Document";
    document_notices: "缴款通知书（一户一单）", "Notices, one per household";
    document_public: "居民分摊公示表", "Public notice table";
    document_ballot: "表决结果汇总", "Ballot summary";
    document_standing: "表决与立项条件", "Vote and readiness";
    document_scope: "打印", "Print";
    scope_one: "这一户", "this household";
    scope_building: "这一栋", "this building";
    scope_all: "全部", "all";
    copy_notice: "复制文字", "Copy as text";
    notice_copied: "已复制，可粘贴到微信群。", "Copied.";
    notice_not_copied: "浏览器不让复制，请打印或手工选取。", "The browser did not let it be copied.";
    documents_need_households: "先在“住户清单”里粘贴或添加住户。", "Paste or add households first.";
    documents_need_figures: "住户、分摊办法或预算有错误，改正后才能出这份材料。", "Households, rules or the budget have errors: put them right first.";

    letter_cash: "应缴现金", "To pay in cash";
    letter_item: "分摊项目", "For";
    letter_cost: "总价", "Cost";
    letter_residents: "居民承担", "Residents bear";
    letter_how: "怎么分摊、依据", "How, and by which clauses";
    letter_part: "本户（元）", "Yours (yuan)";
    letter_share: "应分摊合计", "Share in all";
    letter_charges: "分摊的项目", "What it is for";
    letter_subsidy: "减补助 ", "less subsidy ";
    letter_source: "怎么付", "Paid from";
    letter_sources: "应分摊金额由什么来付", "Where the share comes from";
    letter_clause: "依据", "Clause";
    letter_yuan: "金额（元）", "Yuan";
    letter_pay: "应缴现金", "To pay in cash";

    standing_filled_by: "填表人", "Filled in by";
    standing_checked_by: "审核人", "Checked by";
    standing_said: "情况", "How it stands";
    to_a_day: " 至 ", " to ";
}

/// An amount in capitals, in brackets.
pub(crate) fn in_capitals(capitals: &str) -> String {
    filled(pick("（大写：{}）", "({})"), &[capitals])
}

pub(crate) fn letter_basis(basis: &str) -> String {
    filled(pick("依据：{}", "Rules: {}"), &[basis])
}

/// What prints so many notices.
pub(crate) fn print_notices(count: usize) -> String {
    let number = fentan_core::grouped(&count.to_string());
    let english = if count == 1 { "Print {} notice" } else { "Print {} notices" };
    filled(pick("打印 {} 份", english), &[&number])
}

pub(crate) fn many_notices(count: usize) -> String {
    let number = fentan_core::grouped(&count.to_string());
    let template = pick(
        "{} 份一次排版要等很久，建议一栋一栋地打印。",
        "{} notices at once take the browser long: print building by building.",
    );
    filled(template, &[&number])
}

/// A form is shown in part.
pub(crate) fn more_rows_printed(rows: usize) -> String {
    let number = fentan_core::grouped(&rows.to_string());
    filled(
        pick("这里只列开头，打印时列出全部 {} 行。", "Only the beginning is shown; all {} rows are printed."),
        &[&number],
    )
}

pub(crate) fn standing_of(name: &str, year: &str) -> String {
    filled(pick("{}（{} 年度）", "{} ({})"), &[name, year])
}

pub(crate) fn rules_of(name: &str) -> String {
    filled(pick("依据：{}", "Rules: {}"), &[name])
}

/// Persons and floor area of how many.
pub(crate) fn parts_of(persons: [&str; 2], areas: [&str; 2]) -> String {
    let template = pick("{} / {} 户，{} / {} ㎡", "{} / {} persons, {} / {} ㎡");
    filled(template, &[persons[0], persons[1], areas[0], areas[1]])
}
