//! The guide to filling in a new budget, for somebody who has never seen one, with the rulebook's ids.

use fentan_core::rulebook::text::say;
use fentan_core::rulebook::{Kind, PayerIndex, Rulebook, Sharing};
use fentan_core::{Bilingual, Language};

use crate::screen;
use crate::session::Session;

/// The guide, wrapped to the session's width.
pub(super) fn text(session: &Session) -> String {
    let (title, bullet) = (session.say("填写说明", "How to fill it in"), session.say("· ", "- "));
    let items = items(session);
    let items = items.iter().map(|item| format!("{bullet}{}", session.text(item)));
    let lines = std::iter::once(title.to_owned()).chain(items);
    lines.flat_map(|line| screen::wrap(&line, session.width)).map(|line| line + "\n").collect()
}

fn items(session: &Session) -> Vec<Bilingual> {
    let rulebook = &session.rulebook;
    let amounts = Bilingual::fixed(
        "金额写成带引号的元，如 \"700000.00\"；也可改用 \"quantity\" 与 \"unit_price\"。不做的行删掉即可。",
        "Amounts are yuan in quotes, like \"700000.00\", or a \"quantity\" and a \"unit_price\". Delete lines you do not need.",
    );
    let custom = say!(
        "{0}未列的内容：component 写 custom，另写 name 和 shares，如 {1}",
        "What {0} does not list: component custom, with a name and shares, like {1}",
        rulebook.annex,
        shares(rulebook, &[rulebook.pool])
    );
    let fees = Bilingual::fixed(
        "fees 可写 amount，也可写 rate 和 base；没有补助的 funding 行删掉或留 0.00",
        "A fee has an amount, or a rate and a base; delete funding you do not have, or leave it at 0.00",
    );
    let next = Bilingual::fixed(
        "分项编号、谁出、口径的其他选项：fentan rules；填好后：fentan assess 文件名",
        "Ids of components, who pays, other readings: fentan rules; then: fentan assess FILE",
    );
    let mut items = vec![amounts, divisions(rulebook), kinds(rulebook)];
    items.extend(agreement(rulebook));
    items.extend([custom, fees, next]);
    items
}

fn divisions(rulebook: &Rulebook) -> Bilingual {
    let named = |language| {
        let divisions = rulebook.divisions.iter();
        divisions
            .map(|division| format!("{} {}", division.code, division.name.get(language)))
            .collect::<Vec<_>>()
    };
    let (zh, en) = (named(Language::Zh), named(Language::En));
    Bilingual::new(format!("division：{}", zh.join("、")), format!("division: {}", en.join(", ")))
}

/// The ids of kinds and tiers, with the kinds that have no tier.
fn kinds(rulebook: &Rulebook) -> Bilingual {
    let kinds: Vec<&str> = rulebook.kinds.iter().map(|kind| kind.id.as_ref()).collect();
    let tiers: Vec<&str> = rulebook.tiers.iter().map(|tier| tier.id.as_ref()).collect();
    let without: Vec<&Kind> = rulebook.kinds.iter().filter(|kind| !kind.tiered).collect();
    let without: Vec<&str> = without.iter().map(|kind| kind.id.as_ref()).collect();
    let remark = if without.is_empty() {
        Bilingual::default()
    } else {
        say!("（{0} 不写 tier）", " (none for {1})", without.join("、"), without.join(", "))
    };
    say!(
        "kind：{0}；tier：{1}{4}",
        "kind: {2}; tier: {3}{4}",
        kinds.join("、"),
        tiers.join("、"),
        kinds.join(", "),
        tiers.join(", "),
        remark
    )
}

/// The advice on components shared by agreement, with the first of them as example; `None` where the rulebook has
/// none.
fn agreement(rulebook: &Rulebook) -> Option<Bilingual> {
    let mut agreed = rulebook.components.iter().filter_map(|component| match &component.sharing {
        Sharing::Agreement(payers) => Some((component, payers)),
        Sharing::Fixed(_) => None,
    });
    let (component, payers) = agreed.next()?;
    let payers = payers.get(..2).unwrap_or(payers);
    Some(say!(
        "{0}等由双方商定的：商定后加 shares，如 {1}；不写列为{2}",
        "What the parties agree on, like {0}: add shares once they have, like {1}; without, it is {2}",
        component.name,
        shares(rulebook, payers),
        rulebook.payer(rulebook.undetermined)?.name
    ))
}

/// Equal shares of one or two payers, as written in a budget.
fn shares(rulebook: &Rulebook, payers: &[PayerIndex]) -> String {
    let share = if payers.len() == 1 { "1" } else { "0.5" };
    let shares = payers.iter().map(|payer| format!("\"{}\": \"{share}\"", rulebook.payer_id(*payer)));
    format!("{{ {} }}", shares.collect::<Vec<_>>().join(", "))
}
