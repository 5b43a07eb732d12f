//! What residents bear, by where it comes from.

use fentan_core::Fen;
use fentan_core::owners::Source;

use super::super::rules::Known;
use super::source;
use crate::tag::{Tag, tag};
use crate::text;
use crate::views::{caption, column, header, money};

pub(super) fn totals(known: &Known<'_>) -> Tag {
    let aside =
        tag("aside.by-source aria-labelledby=by-source").put(tag("h3 id=by-source").text(text::by_source()));
    let Some(found) = known.found else {
        let why = if known.project.households.is_empty() {
            text::totals_no_households()
        } else {
            text::totals_wanting()
        };
        return aside.put(tag("p.lead").text(why));
    };
    let totals = &found.totals;
    let row = |class: &'static str, name: &'static str, amount: String| {
        tag("tr").attr("class", class).put(tag("th scope=row").text(name)).put(tag("td.amount").text(amount))
    };
    let less = |amount: Fen| ["−", &money(amount)].concat();
    let some = |amount: Fen| Some(amount).filter(|amount| !amount.is_zero());
    let mut rows = vec![row("", text::borne_in_all(), money(totals.residents))];
    rows.extend(some(totals.subsidy).map(|own| row("", text::subsidy_name(), less(own))));
    rows.push(row("sum", text::households_owe(), money(totals.share)));
    for (id, own) in Source::ALL {
        let Some(known) = source(id) else { continue };
        let amount = totals.sources.get(own);
        if own != Source::Cash && amount.is_zero() {
            continue;
        }
        let mark = known.non_cash.then(|| tag("span.mark").text(text::no_cash_mark()));
        let name = tag("th scope=row").text(text::of(&known.name)).put(mark);
        rows.push(tag("tr.source").put(name).put(tag("td.amount").text(money(amount))));
    }
    rows.extend(some(totals.rounding).map(|own| row("source", text::rounding_sum(), money(own))));
    rows.push(row("sum", text::to_collect(), money(totals.to_collect)));
    rows.extend(some(totals.revenue_over).map(|own| row("", text::unneeded_revenue(), money(own))));
    let columns = [column("th", text::source()), column("th.amount", text::amount())];
    aside.put(
        tag("table")
            .put(caption(text::by_source_caption()))
            .put(header(columns))
            .put(tag("tbody").each(rows)),
    )
}
