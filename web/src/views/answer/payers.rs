//! Who pays what: a bar and the table of its figures.

use fentan_core::Fen;
use fentan_core::assessment::{Part as Paid, ProjectResult};
use fentan_core::output;
use fentan_core::rulebook::{Group, GroupIndex};
use yew::Html;

use super::super::{View, caption, column};
use super::{part, row};
use crate::chart::{Part, bar, lengths, per_cent, swatch};
use crate::tag::{Tag, all, tag};
use crate::text;

pub(super) fn payers(view: &View<'_>, result: &ProjectResult) -> Tag {
    let rules = view.rulebook;
    let groups = output::groups(rules, &result.figures).filter(|(_, amount)| !amount.is_zero());
    let groups: Vec<(GroupIndex, &'static Group, Fen)> =
        groups.filter_map(|(index, amount)| Some((index, rules.group(index)?, amount))).collect();
    let parts: Vec<Part> = groups.iter().map(|(_, group, amount)| (&*group.id, *amount)).collect();
    let lengths = lengths(&parts);
    let rows = groups.iter().zip(lengths).map(|((index, group, amount), length)| {
        let of_group = |paid: &Paid| rules.payer(paid.payer).is_some_and(|payer| payer.group == *index);
        let members: Vec<Paid> = result.figures.payers.iter().filter(of_group).collect();
        let figure = view.figure(view.path(&["groups.", &group.id].concat()), *amount);
        let name = tag("th").put(swatch(&group.id)).text(text::of(&group.name));
        let first = row("tr", name, figure).put(tag("td.share").text(per_cent(length)));
        let members = members.iter().filter(|_| members.len() > 1).map(|paid| member(view, *paid));
        all([all([first]), all(members)])
    });
    let head = tag("thead.hidden").put(
        tag("tr")
            .put(column("th", text::payer()))
            .put(column("th", text::amount()))
            .put(column("th", text::share())),
    );
    let table = tag("table").put(caption(text::who())).put(head).put(tag("tbody").each::<Html>(rows));
    part("who", text::who()).put(bar(text::bar(), &parts)).put(table)
}

/// A payer of a group that has several.
fn member(view: &View<'_>, paid: Paid) -> Option<Tag> {
    let payer = view.rulebook.payer(paid.payer)?;
    let figure = view.figure(view.path(&["payers.", &payer.id].concat()), paid.amount);
    Some(row("tr.member", tag("th").text(text::of(&payer.name)), figure).put(tag("td")))
}
