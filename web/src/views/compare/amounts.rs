//! Amounts and changes as this view shows them, and the sums it shows.

use fentan_core::rulebook::{Group, Payer};
use fentan_core::table::{Unit, nearest};
use fentan_core::{Fen, Rulebook};

use super::super::{Desk, money};
use crate::tag::{Tag, tag};
use crate::text;

/// A sum: its id in what the companion gives, and what it is called.
pub(super) struct Sum {
    pub(super) id: String,
    pub(super) name: &'static str,
    /// How far in its row stands: 0 the total, 1 a group, 2 a part of a group.
    pub(super) depth: usize,
}

/// The sums as a tree: the total, of which each group bears a part, and within a group each payer; the government's
/// part comes from grants, from the city and from the district.
pub(super) fn tree(rulebook: &'static Rulebook) -> Vec<Sum> {
    let mut sums = vec![Sum { id: "total".to_owned(), name: text::total(), depth: 0 }];
    for (offset, group) in rulebook.groups.iter().enumerate() {
        sums.push(of_group(group));
        if Some(offset) == pool(rulebook) {
            sums.extend(levels(rulebook));
            continue;
        }
        let own = |payer: &&Payer| payer.group.offset() == offset;
        let payers: Vec<&'static Payer> = rulebook.payers.iter().filter(own).collect();
        let several = payers.len() > 1;
        let payer = |payer: &'static Payer| {
            let id = ["payers.", &payer.id].concat();
            Sum { id, name: text::of(&payer.name), depth: 2 }
        };
        sums.extend(payers.into_iter().filter(|_| several).map(payer));
    }
    sums
}

fn of_group(group: &'static Group) -> Sum {
    Sum { id: ["groups.", &group.id].concat(), name: text::of(&group.name), depth: 1 }
}

/// The place of the group whose part the grants and both levels bear.
fn pool(rulebook: &Rulebook) -> Option<usize> {
    rulebook.payer(rulebook.pool).map(|payer| payer.group.offset())
}

/// What the government's part comes from.
fn levels(rulebook: &'static Rulebook) -> [Sum; 3] {
    let sum = |id: &str, name: &'static str| Sum { id: id.to_owned(), name, depth: 2 };
    [
        sum("government.used", text::grants()),
        sum("government.city", text::of(&rulebook.city_level)),
        sum("government.district", text::of(&rulebook.district_level)),
    ]
}

/// Who bears money in the end: the grants, city and district, and every group but the government's.
pub(super) fn bearers(rulebook: &'static Rulebook) -> Vec<Sum> {
    let groups = rulebook.groups.iter().enumerate();
    let others = groups.filter(|(offset, _)| Some(*offset) != pool(rulebook));
    levels(rulebook).into_iter().chain(others.map(|(_, group)| of_group(group))).collect()
}

/// An amount: exact in 元, the nearest in 万元.
pub(super) fn shown(desk: &Desk<'_>, amount: Fen) -> String {
    if !desk.settings.wan() {
        return money(amount);
    }
    // A unit is a hundred yuan, the last decimal of 万元.
    nearest(amount, Unit::HundredYuan).map_or_else(String::new, |units| money(Fen::new(units)))
}

/// An amount with its unit, for a sentence.
pub(super) fn said(desk: &Desk<'_>, amount: Fen) -> String {
    text::amount_in(&shown(desk, amount), desk.settings.wan())
}

/// How large a change is, without its sign.
pub(super) fn unsigned(amount: Fen) -> Fen {
    Fen::new(amount.fen().saturating_abs())
}

/// A change with its sign, which it keeps where nothing is left of it in 万元.
pub(super) fn signed(desk: &Desk<'_>, change: Fen) -> String {
    let sign = if change < Fen::ZERO { "−" } else { "+" };
    let sign = if change.is_zero() { "" } else { sign };
    [sign, &shown(desk, unsigned(change))].concat()
}

/// The cell of an amount.
pub(super) fn amount(desk: &Desk<'_>, amount: Option<Fen>) -> Tag {
    let cell = tag("td.amount");
    match amount {
        Some(amount) => exact(desk, cell, amount).text(shown(desk, amount)),
        None => cell.text(text::unknown()),
    }
}

/// The cell of a change: told by sign and arrow, and by colour only beside.
pub(super) fn change(desk: &Desk<'_>, change: Option<Fen>) -> Tag {
    let Some(change) = change else { return tag("td.amount.compare-change").text(text::unknown()) };
    let (class, arrow) = match change.fen() {
        0 => ("amount compare-change compare-zero", ""),
        ..0 => ("amount compare-change compare-down", "▼"),
        1.. => ("amount compare-change compare-up", "▲"),
    };
    exact(desk, tag("td").attr("class", class), change)
        .put(tag("span.compare-arrow aria-hidden=true").text(arrow))
        .text(signed(desk, change))
}

/// Gives the exact amount to those who point at a rounded one.
fn exact(desk: &Desk<'_>, cell: Tag, amount: Fen) -> Tag {
    cell.maybe("title", desk.settings.wan().then(|| [&money(amount), text::yuan()].concat()))
}

/// What the amounts of a section are in.
pub(super) fn unit(desk: &Desk<'_>) -> Tag {
    tag("span.compare-unit").text([text::unit_is(), desk.unit()].concat())
}

/// What 万元 are rounded to, where they are.
pub(super) fn note(desk: &Desk<'_>) -> Option<Tag> {
    desk.settings.wan().then(|| tag("p.compare-note").text(text::nearest_only()))
}
