//! The frame around the views: the head, the foot, files, notices, projects.

use fentan_core::{Bilingual, Rulebook};

use super::{say, words};

words! {
    NAME: "分摊", "Fentan";
    YUAN: "元", "yuan";

    // The toolbar.
    TOOLS: "文件与编辑", "File and edit";
    OPEN: "打开", "Open";
    SAVE: "保存", "Save";
    PRINT: "打印", "Print";
    UNDO: "撤销", "Undo";
    REDO: "重做", "Redo";
    UNDO_KEYS: "撤销上一步（Ctrl+Z，Mac 为 Cmd+Z）；正在输入时先撤销该格的输入", "Take back the last change (Ctrl+Z, Cmd+Z on a Mac); while a field is typed in, its own typing first";
    REDO_KEYS: "重做撤销的一步（Ctrl+Y 或 Ctrl+Shift+Z）", "Make the change again (Ctrl+Y or Ctrl+Shift+Z)";
    SAVE_KEYS: "存成文件（Ctrl+S，Mac 为 Cmd+S）", "Save to a file (Ctrl+S, Cmd+S on a Mac)";
    NEW: "新建", "New";
    EXAMPLE: "示例", "Example";
    WELCOME: "老旧小区改造的钱谁来出：每一项、每一级、每一户，算到分，逐条注明依据。", "Who pays for renovating an old community: each item, each level, each household, to the fen, with the clause.";
    WELCOME_PRIVATE: "数据只在本机，不上传。", " Nothing leaves this computer.";
    WELCOME_WHOM: "财政、住建部门用来编一个年度的预算，设计单位用来向业主说明方案，居民用来查自家要出多少、为什么。", "For bureaus that budget a year, for designers who explain a scheme to owners, for residents who ask what they will pay, and why.";
    WELCOME_BEGIN: "下面是一份示例，可以直接改。自己开始：", "Below is an example; change it as you like. To begin your own:";
    WELCOME_OPEN: "打开保存的文件", "Open a saved file";
    WELCOME_BLANK: "空白项目", "Blank project";
    WELCOME_PASTE: "或在 Excel 里复制预算表，点一个金额格后粘贴。", "or copy a table in Excel, click an amount, and paste.";
    WELCOME_LOST: "以前做过、现在只见示例？先看“最近”里有没有；没有，就是浏览器里的数据被清除了，或换了浏览器，那些内容不在这里了，请打开当时保存的文件。", "Worked here before, and see only the example? Look under Recent first; if it is not there, the browser's data was cleared or this is another browser, and the work is not here: open the file that you saved.";
    BUDGET_FILE: "分摊预算", "fentan budget";
    CLOSE: "关闭", "Close";

    PAGE_TITLE: "分摊 Fentan：老旧小区改造费用分担测算", "Fentan: cost sharing for renovating old communities";

    // The views.
    VIEWS: "视图", "Views";
    BUDGET_VIEW: "预算", "Budget";
    OWNERS_VIEW: "业主", "Owners";
    PORTFOLIO_VIEW: "项目总表", "Projects";
    COMPARE_VIEW: "比较", "Compare";
    RULES_VIEW: "规则", "Rules";
    FORMS_VIEW: "报表", "Forms";

    // Settings.
    SETTINGS: "显示", "Display";
    OTHER_LANGUAGE: "English", "中文";
    IN_WAN: "万元", "10k yuan";
    LARGE: "大字", "Large";
    DARK: "深色", "Dark";

    // Scenarios.
    SCENARIO: "方案", "Scenario";
    SCENARIO_NAME: "方案名称", "Scenario name";
    ADD_SCENARIO: "另存为新方案", "New scenario";
    REMOVE_SCENARIO: "删除方案", "Delete scenario";

    // The levels of government.
    CITY: "市级承担", "City";
    DISTRICT: "区（县）级承担", "District";

    // Keeping the work.
    NO_ROOM: "浏览器存储已满，最近的修改没有保存，请用“保存”存成文件，或在“最近”里删去旧的", "The browser's storage is full and the last changes are not kept: save to a file, or remove old documents under Recent";
    KEPT_ELSEWHERE: "另一个标签页改动了同一份内容", "Another tab has changed the same document";
    ELSEWHERE: "另一个标签页也打开了这份内容并作了修改。为免互相覆盖，本页暂停自动保存。", "Another tab has this document open and has changed it. So that neither overwrites the other, this page has stopped saving.";
    TAKE_THEIRS: "载入另一页的内容", "Load the other tab's";
    KEEP_OURS: "以本页为准，继续保存", "Keep this tab's and go on saving";
    WAS_TYPING: "上次页面出错停止时，正在输入的内容还没有保存：", "When the page stopped after an error, this was being typed and had not been saved:";
    KEPT: "已自动保存在本机", "Saved on this computer";
    KEEPING: "正在保存…", "Saving…";
    NOT_KEPT: "浏览器不允许自动保存，请用“保存”存成文件", "This browser keeps nothing: save to a file";
    NOT_OPENED: "文件没有打开，当前内容未变。文件中有这些问题：", "The file was not opened and nothing has changed. It has these problems:";
    NOT_READ: "文件读不出来，当前内容未变。", "The file cannot be read. Nothing has changed.";
    NOT_RESTORED: "上次自动保存的内容已损坏，原文另存为 fentan.damaged，现打开示例。", "What was saved last is damaged; it has been put aside as fentan.damaged, and the example is open instead.";

    RULES_NOT_RESTORED: "自动保存的内容还在，但它所依的规则文件读不出来，请重新打开该规则文件（.toml）：", "What was saved is here, but the file of the rules that it follows cannot be read. Please open that file (.toml) again:";

    // Projects.
    PROJECTS: "项目", "Projects";
    PROJECT: "当前项目", "Project";
    PROJECT_HINT: "按名称、编号、区县查找", "Find by name, number or district";
    PREVIOUS_PROJECT: "上一个项目", "Previous project";
    NEXT_PROJECT: "下一个项目", "Next project";
    UNNAMED: "（未命名）", "(unnamed)";
    ADD_PROJECT: "添加项目", "Add project";
    COPY_PROJECT: "复制", "Duplicate";
    REMOVE_PROJECT: "删除项目", "Delete project";
    COPY_SUFFIX: "（副本）", " (copy)";
    NO_SUCH_PROJECT: "没有这样的项目", "No such project";
    NO_PROJECT: "没有项目。", "There is no project.";

    // The foot.
    DISCLAIMER: "本工具测算结果仅供参考，以主管部门审定为准。", "Results are for reference; the authorities decide.";
    PRIVACY: "一切计算都在本机进行，不上传任何数据。", " Everything is computed on this computer; no data leaves it.";
    RULES_IN_FULL: "规则全文", "The rules in full";
    RULES_PAGE: "rules.html", "rules.en.html";
    SINGLE_FILE: "下载单文件版，断网可用", "Download as one file, for use without a network";
    SINGLE_FILE_NAME: "分摊.html", "fentan.html";
}

/// The document that the rules are from.
pub(crate) fn by_the_rules(rulebook: &Rulebook) -> Bilingual {
    let Bilingual { zh, en } = &rulebook.document;
    say!("依据：{0}。", "By the rules of {1}.", zh, en)
}

/// The name of a file of a year's projects.
pub(crate) fn year_of_projects(year: &str, count: usize) -> Bilingual {
    say!("{0}年{1}个项目", "{0}, {1} projects", year, count)
}

/// The name of a file of the projects of several years.
pub(crate) fn so_many_projects(count: usize) -> Bilingual {
    say!("{0}个项目", "{0} projects", count)
}

/// The number of remarks that are folded.
pub(crate) fn remark_count(count: usize) -> Bilingual {
    say!("共 {0} 条，展开查看", "{0} remarks: unfold them", count)
}

/// The projects that are found but not listed.
pub(crate) fn more_projects(count: usize) -> Bilingual {
    say!("另有 {0} 个，输入文字缩小范围", "{0} more: type to narrow the list", count)
}

pub(crate) fn project_count(count: usize) -> Bilingual {
    say!("共 {0} 个项目", "{0} in all", count)
}

/// As much of a digest as a person compares.
const DIGEST_SHOWN: usize = 7 + 12;

/// The document that the rules are from, the rulebook's id and the beginning of its digest.
pub(crate) fn rules_in_use(rulebook: &Rulebook) -> Bilingual {
    let Bilingual { zh, en } = &rulebook.document;
    let digest = rulebook.digest.get(..DIGEST_SHOWN).unwrap_or(&rulebook.digest);
    say!("规则：{0}（{2}，{3}）", "Rules: {1} ({2}, {3})", zh, en, rulebook.id, digest)
}
