//! The frame around the views: the head, the foot, files, notices, projects.

use super::{filled, words};

words! {
    name: "分摊", "Fentan";
    yuan: "元", "yuan";

    // The toolbar.
    tools: "文件与编辑", "File and edit";
    open: "打开", "Open";
    save: "保存", "Save";
    print: "打印", "Print";
    undo: "撤销", "Undo";
    redo: "重做", "Redo";
    new: "新建", "New";
    example: "示例", "Example";
    file_name: "分摊预算.json", "fentan-budget.json";
    close: "关闭", "Close";

    page_title: "分摊 Fentan：老旧小区改造费用分担测算", "Fentan: cost sharing for renovating old communities";
    link: "链接", "Link";

    // The views.
    views: "视图", "Views";
    budget_view: "预算", "Budget";
    owners_view: "业主", "Owners";
    portfolio_view: "项目总表", "Projects";
    compare_view: "比较", "Compare";
    rules_view: "规则", "Rules";
    forms_view: "报表", "Forms";

    // Settings.
    settings: "显示", "Display";
    other_language: "English", "中文";
    in_wan: "万元", "10k yuan";
    large: "大字", "Large";
    dark: "深色", "Dark";

    // Scenarios.
    scenario: "方案", "Scenario";
    scenario_name: "方案名称", "Scenario name";
    add_scenario: "另存为新方案", "New scenario";
    remove_scenario: "删除方案", "Delete scenario";

    // Links.
    link_copied: "链接已复制。打开链接的人看到的是只读副本，数据只在链接里，不经过服务器。", "The link is copied. Whoever opens it sees a read-only copy; the data is in the link alone and passes no server.";
    link_shown: "浏览器不允许复制，请从地址栏复制链接。", "The browser does not allow copying; please copy the address from its bar.";
    link_of_figure: "复制到这个数字的链接", "Copy a link to this figure";
    link_damaged: "链接已损坏或不完整，打不开。请让发送的人重新复制，或改发文件。", "The link is damaged or incomplete and cannot be opened. Ask for it again, or for a file.";
    link_version: "链接由更新版本的分摊生成，本页面读不了。请更新页面，或请对方改发文件。", "The link was made by a newer version of Fentan than this page. Update the page, or ask for a file.";
    link_too_large: "内容太多，放不进链接。请用“保存”存成文件发送。", "There is too much for a link. Save to a file and send that.";
    link_unsupported: "这个浏览器打不开也做不了这种链接，请改用文件。", "This browser can neither make nor open such links; please use a file.";
    shown_copy: "这是别人分享的内容，只读。", "This was shared with you and cannot be changed.";
    make_mine: "转为我的，可以修改", "Make it mine";
    back_to_mine: "回到我的", "Back to mine";
    other_rules: "这个链接是按另一版规则生成的，现按本页面的规则重算：", "This link was made under another version of the rules; it is computed anew under this page's:";
    same_figures: "重算后合计数字没有变化。", "The totals have not changed.";
    digest: "规则摘要", "Rulebook digest";
    city: "市级承担", "City";
    district: "区（县）级承担", "District";

    // Keeping the work.
    no_room: "浏览器存储已满，最近的修改没有保存，请用“保存”存成文件", "The browser's storage is full and the last changes are not kept: save to a file";
    kept_elsewhere: "另一个标签页改动了同一份内容", "Another tab has changed the same document";
    elsewhere: "另一个标签页也打开了这份内容并作了修改。为免互相覆盖，本页暂停自动保存。", "Another tab has this document open and has changed it. So that neither overwrites the other, this page has stopped saving.";
    take_theirs: "载入另一页的内容", "Load the other tab's";
    keep_ours: "以本页为准，继续保存", "Keep this tab's and go on saving";
    was_typing: "上次页面出错停止时，正在输入的内容还没有保存：", "When the page stopped after an error, this was being typed and had not been saved:";
    kept: "已自动保存在本机", "Saved on this computer";
    keeping: "正在保存…", "Saving…";
    not_kept: "浏览器不允许自动保存，请用“保存”存成文件", "This browser keeps nothing: save to a file";
    not_opened: "文件没有打开，当前内容未变。文件中有这些问题：", "The file was not opened and nothing has changed. It has these problems:";
    no_companion: "打开文件和说明数字要用的部分没有载入，请检查网络后再试。", "The part that opens files and explains figures could not be loaded. Please check the network and try again.";
    #[cfg(not(feature = "bureau"))]
    no_bureau: "这部分页面没有载入，请检查网络后再试。", "This part of the page could not be loaded. Please check the network and try again.";
    not_read: "文件读不出来，当前内容未变。", "The file cannot be read. Nothing has changed.";
    not_restored: "上次自动保存的内容已损坏，原文另存为 fentan.damaged，现打开示例。", "What was saved last is damaged; it has been put aside as fentan.damaged, and the example is open instead.";

    // Projects.
    projects: "项目", "Projects";
    project: "当前项目", "Project";
    previous_project: "上一个项目", "Previous project";
    next_project: "下一个项目", "Next project";
    unnamed: "（未命名）", "(unnamed)";
    add_project: "添加项目", "Add project";
    copy_project: "复制", "Duplicate";
    remove_project: "删除项目", "Delete project";
    copy_suffix: "（副本）", " (copy)";
    no_project: "没有项目。", "There is no project.";

    // The foot.
    disclaimer: "本工具测算结果仅供参考，以主管部门审定为准。", "Results are for reference; the authorities decide.";
    privacy: "一切计算都在本机进行，不上传任何数据。", " Everything is computed on this computer; no data leaves it.";
    rules: "规则：", "Rules: ";
    rules_in_full: "规则全文", "The rules in full";
    rules_page: "rules.html", "rules.en.html";
    single_file: "下载单文件版，断网可用", "Download as one file, for use without a network";
    single_file_name: "分摊.html", "fentan.html";
}

pub(crate) fn project_count(count: usize) -> String {
    filled(super::pick("共 {} 个项目", "{} in all"), &[&count.to_string()])
}
