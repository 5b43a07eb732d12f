//! Who pays for what is shown, as a bar; and the groups' bars beside each other.

use fentan_core::Fen;
use yew::Html;

use super::super::{Desk, caption, money, tool};
use super::arrange::Sum;
use super::columns::{Column, TOTAL, kind};
use super::rounded::Units;
use super::{Message, State};
use crate::chart::{Part, bar, compared, lengths, per_cent, swatch};
use crate::tag::{Piece as _, Tag, tag};
use crate::text;

/// How many groups are drawn at most; a chart of more is no help to the eye.
const MOST_GROUPS: usize = 30;

pub(super) fn chart(state: &State, desk: &Desk<'_>, link: &yew::Callback<Message>) -> Option<Tag> {
    let sum = &state.arranged.all;
    let parts = parts(desk, sum);
    let units = state.units_of_all();
    let legend = parts.iter().zip(lengths(&parts)).enumerate().map(|(index, ((kind, amount), length))| {
        let money = TOTAL + 1 + index;
        // An empty part keeps its place.
        (!amount.is_zero()).then(|| {
            tag("li")
                .put(swatch(kind))
                .text(Column::Money(money).name(desk.rulebook))
                .put(tag("b").text(shown(units.as_deref(), money, *amount)))
                .put(tag("span.share").text(per_cent(length)))
        })
    });
    let toggle = state.by.is_some().then(|| {
        let (link, drawn) = (link.clone(), state.drawn);
        let toggle = yew::Callback::from(move |_| link.emit(Message::Draw(!drawn)));
        tool(text::show_chart(), toggle).attr("aria-expanded", if drawn { "true" } else { "false" })
    });
    let chart = tag("section.chart")
        .attr("aria-label", text::part())
        .put(bar(text::sum_bar(), &parts))
        .put(tag("ul.legend").each(legend).put(toggle.map(|toggle| tag("li").put(toggle))))
        .put((state.by.is_some() && state.drawn).then(|| groups(state, desk)));
    parts.iter().any(|(_, amount)| !amount.is_zero()).then_some(chart)
}

/// What the total is made of.
fn parts(desk: &Desk<'_>, sum: &Sum) -> Vec<Part> {
    let amounts = sum.amounts.iter().enumerate().skip(TOTAL + 1);
    amounts.map(|(index, amount)| (kind(desk.rulebook, index).into(), *amount)).collect()
}

/// An amount as it is shown in the table.
fn shown(units: Option<&Units>, index: usize, amount: Fen) -> String {
    units.and_then(|units| units.shown(index)).map_or_else(|| money(amount), |(shown, _)| shown)
}

/// The groups' totals as bars in one scale.
fn groups(state: &State, desk: &Desk<'_>) -> Html {
    let groups =
        || state.arranged.groups.iter().enumerate().filter(|(_, group)| !group.sum.amounts.is_empty());
    let total = |sum: &Sum| sum.amounts.get(TOTAL).copied().unwrap_or_default();
    let largest = groups().map(|(_, group)| total(&group.sum)).max().unwrap_or_default();
    let rows = groups().take(MOST_GROUPS).map(|(index, group)| {
        let (sum, whole) = (&group.sum, total(&group.sum));
        let length = whole.per_mille_of(largest).and_then(|length| i64::try_from(length).ok()).unwrap_or(0);
        let units = state.rounding.as_ref().map(|rounding| rounding.group(index, sum));
        tag("tr")
            .put(tag("th scope=row").attr("title", group.name.clone()).text(group.name.clone()))
            .put(tag("td").put(compared(&parts(desk, sum), length)))
            .put(tag("td.amount").text(shown(units.as_deref(), TOTAL, whole)))
    });
    let more = (groups().count() > MOST_GROUPS).then(|| tag("p.footnote").text(text::largest_groups()));
    // Chromium heeds the columns' own widths beside a caption out of sight, and not those of the cells.
    let columns = tag("colgroup").put(tag("col width=130")).put(tag("col")).put(tag("col width=160"));
    let table = tag("table").put(caption(text::group_bar())).put(columns).put(tag("tbody").each(rows));
    tag("div.groups").put(table).put(more).html()
}
