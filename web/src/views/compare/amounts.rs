//! Amounts and changes as this view shows them, and the sums it shows.

use fentan_core::rulebook::{Group, Payer};
use fentan_core::table::{Unit, nearest};
use fentan_core::{Bilingual, Fen, Rulebook};
use yew::{Html, html};

use crate::context::{ViewContext, money};
use crate::words::{answer, compare, frame};

/// A sum: its path among the sums of a comparison, and its name.
pub(super) struct Sum<'a> {
    pub(super) id: String,
    pub(super) name: &'a Bilingual,
    /// The depth of its row in the tree: 0 the total, 1 a group, 2 a part of a group.
    pub(super) depth: usize,
}

/// The sums as a tree: the total, of which each group bears a part, and within a group each payer; the government's
/// part comes from grants, from the city and from the district.
pub(super) fn tree(rulebook: &Rulebook) -> Vec<Sum<'_>> {
    let mut sums = vec![Sum { id: "total".to_owned(), name: &answer::TOTAL, depth: 0 }];
    for (offset, group) in rulebook.groups.iter().enumerate() {
        sums.push(of_group(group));
        if Some(offset) == pool(rulebook) {
            sums.extend(levels(rulebook));
            continue;
        }
        let own = |payer: &&Payer| payer.group.offset() == offset;
        let payers: Vec<&Payer> = rulebook.payers.iter().filter(own).collect();
        let several = payers.len() > 1;
        sums.extend(payers.into_iter().filter(|_| several).map(of_payer));
    }
    sums
}

fn of_group(group: &Group) -> Sum<'_> {
    Sum { id: ["groups.", &group.id].concat(), name: &group.name, depth: 1 }
}

fn of_payer(payer: &Payer) -> Sum<'_> {
    Sum { id: ["payers.", &payer.id].concat(), name: &payer.name, depth: 2 }
}

/// The place of the group whose part the grants and both levels bear.
fn pool(rulebook: &Rulebook) -> Option<usize> {
    rulebook.payer(rulebook.pool).map(|payer| payer.group.offset())
}

/// What the government's part comes from.
fn levels(rulebook: &Rulebook) -> [Sum<'_>; 3] {
    let sum = |id: &str, name| Sum { id: id.to_owned(), name, depth: 2 };
    [
        sum("government.used", &answer::GRANTS),
        sum("government.city", &rulebook.city_level),
        sum("government.district", &rulebook.district_level),
    ]
}

/// Who bears money in the end: the grants, city and district, and every group but the government's.
pub(super) fn bearers(rulebook: &Rulebook) -> Vec<Sum<'_>> {
    let groups = rulebook.groups.iter().enumerate();
    let others = groups.filter(|(offset, _)| Some(*offset) != pool(rulebook));
    levels(rulebook).into_iter().chain(others.map(|(_, group)| of_group(group))).collect()
}

/// An amount: exact in 元, the nearest in 万元.
pub(super) fn shown(context: &ViewContext, amount: Fen) -> String {
    if !context.settings.wan() {
        return money(amount);
    }
    // A unit is a hundred yuan, the last decimal of 万元.
    nearest(amount, Unit::HundredYuan).map_or_else(String::new, |units| money(Fen::new(units)))
}

/// An amount with its unit, for a sentence.
pub(super) fn said(context: &ViewContext, amount: Fen) -> String {
    let words = compare::amount_in(&shown(context, amount), context.settings.wan());
    context.say(&words).to_owned()
}

/// The size of a change, without its sign.
pub(super) fn unsigned(amount: Fen) -> Fen {
    Fen::new(amount.fen().saturating_abs())
}

/// A change with its sign, which it keeps where nothing is left of it in 万元.
fn signed(context: &ViewContext, change: Fen) -> String {
    let sign = if change < Fen::ZERO { "−" } else { "+" };
    let sign = if change.is_zero() { "" } else { sign };
    [sign, &shown(context, unsigned(change))].concat()
}

/// The cell of an amount; words where it is not known.
pub(super) fn amount(context: &ViewContext, amount: Option<Fen>) -> Html {
    amount_in(context, "amount", amount)
}

/// The cell of an amount, with these classes.
pub(super) fn amount_in(context: &ViewContext, class: &'static str, amount: Option<Fen>) -> Html {
    let Some(amount) = amount else {
        return html! { <td {class}>{ context.say(&compare::UNKNOWN) }</td> };
    };
    html! { <td {class} title={exact(context, amount)}>{ shown(context, amount) }</td> }
}

/// The cell of a change: told by sign and arrow, and by colour only beside.
pub(super) fn change(context: &ViewContext, change: Option<Fen>) -> Html {
    let Some(change) = change else { return amount_in(context, "amount compare-change", None) };
    let (class, arrow) = match change.fen() {
        0 => ("amount compare-change compare-zero", ""),
        ..0 => ("amount compare-change compare-down", "▼"),
        1.. => ("amount compare-change compare-up", "▲"),
    };
    html! {
        <td {class} title={exact(context, change)}>
            <span class="compare-arrow" aria-hidden="true">{ arrow }</span>
            { signed(context, change) }
        </td>
    }
}

/// The exact amount, for those who point at a rounded one.
fn exact(context: &ViewContext, amount: Fen) -> Option<String> {
    context.settings.wan().then(|| [&money(amount), context.say(&frame::YUAN)].concat())
}
