//! The last documents, and work that is in no file yet.

use fentan_core::Bilingual;

use super::{say, words};

words! {
    RECENT: "最近", "Recent";
    RECENT_DOCUMENTS: "最近文档", "Recent documents";
    RECENT_TITLE: "最近文档：新建、示例、打开之前的内容，留最近十份", "Recent documents: what was here before New, Example and Open, the last ten";
    RECENT_LEAD: "新建、打开示例或另一个文件时，原来的内容留在这里，最近十份，只在这个浏览器里。要长久保存，请用“保存”存成文件。", "When something new is begun or opened, what was here before stays in this list: the last ten, in this browser alone. To keep work for good, save it to a file.";
    GOES_THERE: "现在做的内容会留在“最近”里", "Work that is here now stays under Recent";
    NO_RECENT: "还没有。", "There is none yet.";
    READING_RECENT: "正在读取…", "Reading…";
    RECENT_REFUSED: "浏览器不允许在本机保存，这里留不住最近文档；刚换掉的内容可用“撤销”取回，要保存请存成文件。", "This browser keeps nothing, so no document stays here. Undo brings back what was just replaced; save to a file what is to be kept.";
    RECENT_NOT_READ: "这份最近文档读不出来，当前内容未变。", "This recent document cannot be read. Nothing has changed.";
    RECENT_NOT_REMOVED: "没有删去，浏览器不允许。", "The browser did not let it be removed.";
    NO_TOTAL: "有错误，没有总投资", "with errors, no total";
    FORGET: "删去", "Remove";
    FORGET_ALL: "全部删去", "Remove all";
    FORGET_ALL_SURE: "确定全部删去，不能找回", "Yes, remove all for good";

    UNSAVED_LABEL: "存成文件的提醒", "Reminder to save";
    UNSAVED: "已改动多处，还没有存成文件；浏览器的数据一旦被清除就没有了。", "Much was changed and is in no file yet: it would be gone if the browser's data were cleared.";
    KEPT_IS_GONE: "这个浏览器里自动保存过的内容不在了：数据被清除过，或被浏览器收回。现打开示例；请打开当时保存的文件。", "What this browser had kept of your work is gone: its data was cleared, or the browser took it back. The example is open instead; open the file that you saved.";
}

/// A total with its unit.
pub(crate) fn total(amount: &str, unit: &str) -> Bilingual {
    say!("总投资 {0} {1}", "total {0} {1}", amount, unit)
}
