//! What all homes bear together: subsidy and shares, where these come from, and what is collected.

use fentan_core::Fen;
use fentan_owners::{OwnerTotals, Source};

use super::super::answer::claused;
use super::super::rules::Known;
use super::source;
use crate::tag::{Tag, all, tag};
use crate::text;
use crate::views::{caption, money};

pub(super) fn totals(known: &Known<'_>) -> Tag {
    let aside = tag("aside.all-homes aria-labelledby=all-homes")
        .put(tag("h3 id=all-homes").text(text::owner_totals()));
    let Some(found) = known.found else {
        let why = if known.project.households.is_empty() {
            text::totals_no_households()
        } else {
            text::totals_wanting()
        };
        return aside.put(tag("p.lead").text(why));
    };
    aside.put(sums(&found.totals))
}

/// The sums over all households.
fn sums(totals: &OwnerTotals) -> Option<Tag> {
    let borne = totals.subsidy.checked_add(totals.share)?;
    let gap = totals.residents.checked_sub(borne)?;
    let sources = Source::ALL.iter().filter_map(|(id, own)| {
        let amount = totals.sources.get(*own);
        let rule = source(id)?;
        if amount.is_zero() && *own != Source::Cash {
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

fn row(class: &'static str, name: Tag, clause: Option<String>, amount: Fen) -> Tag {
    tag(class).put(claused(name, clause)).put(tag("td.amount").text(money(amount)))
}
