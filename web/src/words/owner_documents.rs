//! The words of what is handed out and put up about the owners.

use fentan_core::Bilingual;

use super::{say, words};

words! {
    DOCUMENTS_SECTION: "通知与公示材料", "Documents";
    DOCUMENTS_LEAD: "打印时只打印这份材料，也可在打印窗口里另存为 PDF。不印姓名和电话，由人手写。", "Only the document is printed; the print dialogue can also save it as a PDF. No name and no telephone number is printed: they are written by hand.";
    DOCUMENT: "材料", "Document";
    DOCUMENT_NOTICES: "费用分摊告知单（一户一单）", "Notices, one per household";
    DOCUMENT_PUBLIC: "居民分摊公示表", "Public notice table";
    DOCUMENT_BALLOT: "表决结果汇总", "Ballot summary";
    DOCUMENT_STANDING: "表决与立项条件", "Vote and readiness";
    DOCUMENT_SCOPE: "打印", "Print";
    SCOPE_ONE: "这一户", "this household";
    SCOPE_BUILDING: "这一栋", "this building";
    SCOPE_ALL: "全部", "all";
    COPY_NOTICE: "复制文字", "Copy as text";
    NOTICE_COPIED: "已复制，可粘贴到微信群。", "Copied.";
    NOTICE_NOT_COPIED: "浏览器不让复制，请打印或手工选取。", "The browser did not let it be copied.";
    DOCUMENTS_NEED_HOUSEHOLDS: "先在“住户清单”里粘贴或添加住户。", "Paste or add households first.";
    DOCUMENTS_NEED_FIGURES: "住户、分摊办法或预算有错误，改正后才能出这份材料。", "Households, rules or the budget have errors: put them right first.";

    LETTER_CASH: "应缴现金", "To pay in cash";
    LETTER_ITEM: "分摊项目", "For";
    LETTER_COST: "总价", "Cost";
    LETTER_RESIDENTS: "居民承担", "Residents bear";
    LETTER_HOW: "怎么分摊、依据", "How, and by which clauses";
    LETTER_PART: "本户（元）", "Yours (yuan)";
    LETTER_SHARE: "应分摊合计", "Share in all";
    LETTER_CHARGES: "分摊的项目", "What it is for";
    LETTER_SUBSIDY: "补助 ", "subsidy ";
    LETTER_SOURCE: "怎么付", "Paid from";
    LETTER_SOURCES: "从应分摊到应缴现金", "From the share to the cash to pay";
    LETTER_ROUNDED: "不足一元按一元收", "Rounded up to a whole yuan";
    LETTER_CLAUSE: "依据", "Clause";
    LETTER_YUAN: "金额（元）", "Yuan";
    LETTER_PAY: "应缴现金", "To pay in cash";

    STANDING_FILLED_BY: "填表人", "Filled in by";
    STANDING_CHECKED_BY: "审核人", "Checked by";
    STANDING_SAID: "情况", "How it stands";
    TO_A_DAY: " 至 ", " to ";
}

/// An amount in capitals, in brackets.
pub(crate) fn in_capitals(capitals: &str) -> Bilingual {
    say!("（大写：{0}）", "({0})", capitals)
}

/// The amount that residents bear of the same line or fee as another payer.
pub(crate) fn letter_beside(payer: &Bilingual, amount: &str) -> Bilingual {
    say!("另由{0} {1}", "and {0} {1}", payer, amount)
}

pub(crate) fn letter_basis(basis: &str) -> Bilingual {
    say!("依据：{0}", "Rules: {0}", basis)
}

/// The label of the button that prints so many notices.
pub(crate) fn print_notices(count: usize) -> Bilingual {
    let number = fentan_core::grouped(&count.to_string());
    if count == 1 {
        say!("打印 {0} 份", "Print {0} notice", number)
    } else {
        say!("打印 {0} 份", "Print {0} notices", number)
    }
}

pub(crate) fn many_notices(count: usize) -> Bilingual {
    let number = fentan_core::grouped(&count.to_string());
    say!(
        "{0} 份一次排版要等很久，建议一栋一栋地打印。",
        "{0} notices at once take the browser long: print building by building.",
        number
    )
}

/// A form is shown in part.
pub(crate) fn more_rows_printed(rows: usize) -> Bilingual {
    let number = fentan_core::grouped(&rows.to_string());
    say!(
        "这里只列开头，打印时列出全部 {0} 行。",
        "Only the beginning is shown; all {0} rows are printed.",
        number
    )
}

pub(crate) fn standing_of(name: &str, year: &str) -> Bilingual {
    say!("{0}（{1} 年度）", "{0} ({1})", name, year)
}

pub(crate) fn rules_of(name: &str) -> Bilingual {
    say!("依据：{0}", "Rules: {0}", name)
}

/// Persons and floor area of how many.
pub(crate) fn parts_of(persons: [&str; 2], areas: [&str; 2]) -> Bilingual {
    say!(
        "{0} / {1} 户，{2} / {3} ㎡",
        "{0} / {1} persons, {2} / {3} ㎡",
        persons[0],
        persons[1],
        areas[0],
        areas[1]
    )
}
