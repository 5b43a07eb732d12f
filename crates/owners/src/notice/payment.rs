//! The sentence on what a household owes, what pays for it, and the cash left to pay.

use super::NoticeSource;
use super::answer::listed;
use crate::apportionment::HouseholdShare;
use crate::sources::Source;
use fentan_core::Fen;
use fentan_core::draft::DraftProject;
use fentan_core::format::Yuan;
use fentan_rulebook::owners::OwnerRules;
use fentan_rulebook::text::{Bilingual, say};

/// The sentence on the share of the household at `index`: what it owes, its own sources, and the cash left to pay. `None`
/// where the rules do not name a source.
#[must_use]
pub fn payment_words(
    rules: &OwnerRules,
    draft: &DraftProject,
    index: usize,
    share: &HouseholdShare,
) -> Option<Bilingual> {
    Some(words(share.share, share.to_collect, &sources(rules, draft, index, share)?))
}

/// The own sources of a share, only those above 0; cash comes last.
pub(super) fn sources(
    rules: &OwnerRules,
    draft: &DraftProject,
    index: usize,
    share: &HouseholdShare,
) -> Option<Vec<NoticeSource>> {
    let mut sources = Vec::new();
    for (_, source) in Source::ALL {
        let amount = share.sources.get(source);
        if amount.is_zero() {
            continue;
        }
        let rule = rules.source(source)?;
        let own = draft.households.get(index).map(|household| household.id.as_str());
        let waiver = draft.waivers.iter().find(|waiver| Some(waiver.household.as_str()) == own);
        let name = match waiver.filter(|_| source == Source::Waiver) {
            Some(waiver) => say!("{0}代付", "Paid by {0}", waiver.payer),
            None => rule.name.clone(),
        };
        let (non_cash, clause) = (rule.non_cash, rule.clause.clone());
        sources.push(NoticeSource { source, name, amount, non_cash, clause });
    }
    Some(sources)
}

/// The sentence on a share, its own sources, and the cash to pay.
pub(super) fn words(share: Fen, to_pay: Fen, sources: &[NoticeSource]) -> Bilingual {
    if share.is_zero() {
        return Bilingual::new("您家不用分摊。", "Your household owes nothing.");
    }
    let cash = cash(to_pay, sources);
    let mut others = sources.iter().filter(|source| source.source != Source::Cash).peekable();
    let share = Yuan(share);
    if others.peek().is_none() {
        return say!(
            "您家应分摊 {0} 元，要缴现金 {1}。",
            "Your household owes {0} yuan and pays {1} in cash.",
            share,
            cash
        );
    }
    say!(
        "您家应分摊 {0} 元，其中{1}，还要缴现金 {2}。",
        "Your household owes {0} yuan: {1}; left to pay in cash: {2}.",
        share,
        listed(others.map(by_source)),
        cash
    )
}

/// The cash to pay, marked where it is rounded up to whole yuan.
fn cash(to_pay: Fen, sources: &[NoticeSource]) -> Bilingual {
    let cash = sources.iter().find(|source| source.source == Source::Cash);
    if cash.map_or(Fen::ZERO, |cash| cash.amount) == to_pay {
        return say!("{0} 元", "{0} yuan", Yuan(to_pay));
    }
    say!("{0} 元（不足一元按一元收）", "{0} yuan (rounded up)", Yuan(to_pay))
}

fn by_source(source: &NoticeSource) -> Bilingual {
    if source.non_cash {
        return say!(
            "{0}抵 {1} 元（不发生现金）",
            "{0} {1} yuan (no money moves)",
            source.name,
            Yuan(source.amount)
        );
    }
    say!("{0} {1} 元", "{0} {1} yuan", source.name, Yuan(source.amount))
}
