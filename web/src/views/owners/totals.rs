//! What all homes bear together: subsidy and shares, where these come from, and what is collected.

use fentan_core::Fen;
use fentan_core::owners::{OwnerRules, Source};

use super::super::{caption, money};
use super::answer::claused;
use super::outcome::Outcome;
use crate::tag::{Tag, all, tag};
use crate::text;

impl Outcome {
    /// The sums over all households.
    pub(super) fn totals(&self) -> Option<Tag> {
        let totals = &self.found()?.totals;
        let borne = totals.subsidy.checked_add(totals.share)?;
        let gap = totals.residents.checked_sub(borne)?;
        let sources = Source::ALL.iter().filter_map(|(id, source)| {
            let amount = totals.sources.get(*source);
            let rule = OwnerRules::built_in().sources.iter().find(|rule| rule.id == *id)?;
            if amount.is_zero() && *source != Source::Cash {
                return None;
            }
            let mark = rule.non_cash.then(|| tag("span.mark").text(text::non_cash()));
            let name = tag("th").text(text::of(&rule.name)).text(" ").put(mark);
            Some(row("tr.member", name, Some(rule.clause.to_string()), amount))
        });
        let some = |amount: Fen, name: &'static str| {
            (!amount.is_zero()).then(|| row("tr", tag("th").text(name), None, amount))
        };
        let bear = tag("tbody")
            .put(row("tr", tag("th").text(text::residents_bear()), None, totals.residents))
            .put(some(totals.subsidy, text::elevator_subsidy()))
            .put(row("tr.sum", tag("th").text(text::shares_sum()), None, totals.share))
            .put(row("tr.difference", tag("th").text(text::shares_gap()), None, gap));
        let collect = tag("tbody")
            .put(tag("tr.part").put(tag("th scope=rowgroup colspan=2").text(text::of_which())))
            .put(all(sources))
            .put(some(totals.rounding, text::rounding_difference()))
            .put(row("tr.sum", tag("th").text(text::cash_to_collect()), None, totals.to_collect))
            .put(some(totals.revenue_over, text::revenue_over()));
        Some(tag("table.owner-totals").put(caption(text::totals_caption())).put(bear).put(collect))
    }
}

fn row(class: &'static str, name: Tag, clause: Option<String>, amount: Fen) -> Tag {
    tag(class).put(claused(name, clause)).put(tag("td.amount").text(money(amount)))
}
