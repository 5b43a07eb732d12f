//! What households have themselves, and how cash is collected.

use fentan_core::Fen;
use fentan_core::draft::DraftHousehold;
use fentan_owners::Source;

use super::super::rules::{Known, Pick};
use super::{part, source};
use crate::browser;
use crate::document::OwnersPlace;
use crate::fields::writes;
use crate::tag::{Tag, tag};
use crate::text;
use crate::views::{caption, column, header, link, money};

pub(super) fn accounts(known: &Known<'_>) -> Tag {
    let columns = [
        column("th", text::source()),
        column("th.count", text::households()),
        column("th.amount", text::entered_sum()),
        column("th.amount", text::drawn_sum()),
    ];
    let rows = [
        row(known, "provident_fund", Source::ProvidentFund, |own| own.provident_fund.as_deref()),
        row(known, "labour", Source::Labour, |own| own.labour.as_deref()),
    ];
    part(text::own_accounts(), "", text::own_accounts_note())
        .put(
            tag("table.plain")
                .put(caption(text::own_accounts()))
                .put(header(columns))
                .put(tag("tbody").each(rows)),
        )
        .put(link(text::to_households(), browser::going_to("owners-households")))
}

fn row(known: &Known<'_>, id: &str, own: Source, entered: fn(&DraftHousehold) -> Option<&str>) -> Tag {
    let (name, non_cash) = source(id).map_or(("", false), |own| (text::of(&own.name), own.non_cash));
    let all = known.project.households.iter();
    let amounts: Vec<Fen> =
        all.filter_map(|own| Fen::parse(entered(own)?).ok()).filter(|amount| !amount.is_zero()).collect();
    let sum = Fen::sum(amounts.iter().copied()).map(money);
    let used = known.found.map(|found| money(found.totals.sources.get(own)));
    tag("tr")
        .put(
            tag("th scope=row").text(name).put(non_cash.then(|| tag("span.mark").text(text::no_cash_mark()))),
        )
        .put(tag("td.count").text(amounts.len().to_string()))
        .put(tag("td.amount").text(sum.unwrap_or_default()))
        .put(tag("td.amount").text(used.unwrap_or_else(|| "—".to_owned())))
}

pub(super) fn collection(known: &Known<'_>) -> Tag {
    let at = OwnersPlace::Collection;
    let held = known.project.collection.clone().unwrap_or_else(|| "fen".to_owned());
    let pick = known.pick(Pick {
        id: known.id(at),
        label: text::collection().to_owned(),
        held,
        choices: vec![
            ("fen".to_owned(), text::collection_fen().to_owned()),
            ("whole_yuan".to_owned(), text::collection_yuan().to_owned()),
        ],
        change: writes(known.dispatch, known.place(at)),
    });
    part(text::collection(), "", "").put(tag("div.fund-use").put(pick))
}
