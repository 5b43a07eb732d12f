//! Links: what each carries, making and sending one, and opening one.

use fentan_core::Bilingual;

use super::{same, say, words};

words! {
    LINK: "链接", "Link";
    LINK_OF_FIGURE: "链接到这个数字", "Link to this figure";

    // Making one.
    SEND_LINK: "做一个链接发给别人", "Make a link to send";
    CARRIES: "链接里带什么", "What the link carries";
    HOME_CARRIES: "带：这一户的门牌、楼层、面积和分摊结果，项目的预算，其他户的面积（无门牌，只编号；分摊规则用到楼层、楼栋或用途时也带）。打开只见这一户的答案，大字。不带：其他项目和方案；各户的维修资金、公积金、投工投劳、减免、表决意见。", "It carries: this home’s door, floor, area and what it owes; the project’s budget; the areas of the other homes (under numbers, without doors; with floor, building or purpose only where a rule of sharing asks for these). Whoever opens it sees this home’s answer alone, in large letters. It does not carry: other projects and scenarios; any home’s maintenance fund, provident fund, own work, waiver or vote.";
    BUDGET: "预算（公开的内容）", "The budget (what is public)";
    BUDGET_CARRIES: "带：全部项目和方案的预算，住户的门牌、楼层、面积，各户怎么分摊。不带：各户的维修资金、公积金、投工投劳、减免及原因、表决意见、哪些户是同一业主，不参与分摊的原因和立项条件的备注。", "It carries: the budget of all projects and scenarios, the homes’ doors, floors and areas, and how they share. It does not carry: any home’s maintenance fund, provident fund, own work, waiver and its reason or vote, which homes have one owner, reasons for leaving homes out, remarks on readiness.";
    NOTHING_PRIVATE: "带：全部项目和方案的预算，连同住户的门牌、楼层、面积。本文档没有各户不公开的内容。", "It carries: the budget of all projects and scenarios, with the homes’ doors, floors and areas. This document has nothing that households keep private.";
    EVERYTHING: "连同各户不公开的内容", "With what households keep private";
    EVERYTHING_CARRIES: "只发给该看到这些的同事，最好改用文件。除预算外还带：", "Only for colleagues who are to see it, and better sent as a file. Beside the budget it carries:";
    DUE_DIFFERS: "各户应分摊的金额不变；应缴没有扣除链接里没有的维修资金、公积金、投工投劳和减免。", "What each home owes stays the same; what it has to pay is without the maintenance fund, provident fund, own work and waivers that are not in the link.";
    MAKING: "正在生成链接…", "Making the link…";
    THIS_COMPUTER_ONLY: "本页是从这台电脑上的文件打开的：这个链接只能在这台电脑上打开。发给别人请存成文件。", "This page was opened from a file on this computer: the link opens on this computer alone. To send it, save to a file.";
    COPY: "复制链接", "Copy the link";
    SAVE_INSTEAD: "存成文件", "Save to a file";
    LINK_COPIED: "链接已复制。打开链接的人看到的是只读副本，数据只在链接里，不经过服务器。", "The link is copied. Whoever opens it sees a read-only copy; the data is in the link alone and passes no server.";
    LINK_SHOWN: "浏览器不允许复制，请从地址栏复制链接。", "The browser does not allow copying; please copy the address from its bar.";
    PUBLIC_FILE_NAME: "分摊预算-公开.json", "fentan-budget-public.json";
    HOME_FILE_NAME: "分摊-一户.json", "fentan-home.json";

    // Opening one.
    OPENING: "正在打开链接…", "Opening the link…";
    LINK_DAMAGED: "链接已损坏或不完整，打不开。请让发送的人重新复制，或改发文件。", "The link is damaged or incomplete and cannot be opened. Ask for it again, or for a file.";
    LINK_VERSION: "链接由更新版本的分摊生成，本页面读不了。请更新页面，或请对方改发文件。", "The link was made by a newer version of Fentan than this page. Update the page, or ask for a file.";
    LINK_TOO_LARGE: "内容太多，放不进链接。请存成文件发送。", "There is too much for a link. Save to a file and send that.";
    LINK_UNSUPPORTED: "这个浏览器打不开也做不了这种链接，请改用文件。", "This browser can neither make nor open such links; please use a file.";
    LINK_NOT_LOADED: "读写链接要用的部分没有载入，请检查网络后再试。", "The part that reads and writes links could not be loaded. Please check the network and try again.";
    NOTHING_SHOWN: "这里没有显示任何预算：对方发来的打不开，也不拿别的代替。", "No budget is shown here: what was sent cannot be opened, and nothing else stands in its place.";
    OPEN_OWN: "打开本机上自己的内容（没有就是示例）", "Open what is on this computer, or the example";

    // Looking at what one carries.
    SHOWN_COPY: "这是别人分享的内容，只读。", "This was shared with you and cannot be changed.";
    SHOWN_HOME: "这是发给这一户的测算结果，只读。", "This is the answer for one home, sent to you; it cannot be changed.";
    MAKE_MINE: "转为我的，可以修改", "Make it mine";
    BACK_TO_MINE: "回到我的", "Back to mine";
    OTHER_RULES: "这个链接是按另一版规则生成的，现按本页面的规则重算：", "This link was made under another version of the rules; it is computed anew under this page's:";
    SAME_FIGURES: "重算后合计数字没有变化。", "The totals have not changed.";
    DIGEST: "规则摘要", "Rulebook digest";
}

/// The choice of a link for one home, by its address.
pub(crate) fn home_only(address: &Bilingual) -> Bilingual {
    say!("只发这一户：{0}", "This home alone: {1}", address.zh, address.en)
}

/// That an address may be cut by those through whom it is sent.
pub(crate) fn too_long(length: usize) -> Bilingual {
    say!(
        "链接有 {0} 个字符，聊天软件和邮件可能会截断；请改存成文件发送。",
        "The link has {0} characters, and chat and mail may cut it: better save to a file and send that.",
        length
    )
}

/// Several names in a row.
fn listed(names: impl Iterator<Item = Bilingual>) -> Bilingual {
    let listed = names.reduce(|before, next| {
        Bilingual::new([&*before.zh, "、", &next.zh].concat(), [&*before.en, ", ", &next.en].concat())
    });
    listed.unwrap_or_else(|| same(""))
}

/// The kinds of private data that a shared copy is without.
pub(crate) fn left_out(kinds: impl Iterator<Item = Bilingual>) -> Bilingual {
    let kinds = listed(kinds);
    say!("链接不含：{0}。", "The link is without: {1}.", kinds.zh, kinds.en)
}

/// That what is left to pay is not what it would be with the deductions that a shared copy is without.
pub(crate) fn not_deducted(kinds: impl Iterator<Item = Bilingual>) -> Bilingual {
    let kinds = listed(kinds);
    say!(
        "应缴没有扣除{0}：链接里没有这些。有这些的户，实缴会少于这里的数。",
        "What is to pay is without {1}, which are not in the link: homes that have these pay less than it says here.",
        kinds.zh,
        kinds.en
    )
}
