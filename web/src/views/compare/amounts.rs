//! Amounts and changes as this view shows them, and the sums it shows.

use fentan_core::compare::Sum;
use fentan_core::rulebook::{GroupIndex, PayerIndex};
use fentan_core::{Bilingual, Fen, Rulebook};
use yew::{Html, html};

use crate::context::ViewContext;
use crate::words::{answer, compare};

/// A sum with its name.
pub(super) struct NamedSum<'a> {
    pub(super) sum: Sum,
    pub(super) name: &'a Bilingual,
    /// The depth of its row in the tree: 0 the total, 1 a group, 2 a part of a group.
    pub(super) depth: usize,
}

/// The sums as a tree: the total, of which each group bears a part, and within a group each payer; the government's
/// part comes from grants, from the city and from the district.
pub(super) fn tree(rulebook: &Rulebook) -> Vec<NamedSum<'_>> {
    let mut sums = vec![NamedSum { sum: Sum::Total, name: &answer::TOTAL, depth: 0 }];
    for group in rulebook.group_indices() {
        sums.extend(of_group(rulebook, group));
        if Some(group) == pool(rulebook) {
            sums.extend(levels(rulebook));
            continue;
        }
        let members: Vec<PayerIndex> = members(rulebook, group).collect();
        let several = members.len() > 1;
        sums.extend(members.into_iter().filter(|_| several).filter_map(|payer| of_payer(rulebook, payer)));
    }
    sums
}

fn of_group(rulebook: &Rulebook, group: GroupIndex) -> Option<NamedSum<'_>> {
    Some(NamedSum { sum: Sum::Group(group), name: &rulebook.group(group)?.name, depth: 1 })
}

fn of_payer(rulebook: &Rulebook, payer: PayerIndex) -> Option<NamedSum<'_>> {
    Some(NamedSum { sum: Sum::Payer(payer), name: &rulebook.payer(payer)?.name, depth: 2 })
}

/// The payers of a group.
pub(super) fn members(rulebook: &Rulebook, group: GroupIndex) -> impl Iterator<Item = PayerIndex> {
    let is_member =
        move |payer: &PayerIndex| rulebook.payer(*payer).is_some_and(|payer| payer.group == group);
    rulebook.payer_indices().filter(is_member)
}

/// The group whose part the grants and both levels bear.
fn pool(rulebook: &Rulebook) -> Option<GroupIndex> {
    rulebook.payer(rulebook.pool).map(|payer| payer.group)
}

/// The sums that the government's part comes from.
fn levels(rulebook: &Rulebook) -> [NamedSum<'_>; 3] {
    let named = |sum, name| NamedSum { sum, name, depth: 2 };
    [
        named(Sum::Used, &answer::GRANTS),
        named(Sum::City, &rulebook.city_level),
        named(Sum::District, &rulebook.district_level),
    ]
}

/// The sums of those who bear money in the end: the grants, city and district, and every group but the government's.
pub(super) fn bearers(rulebook: &Rulebook) -> Vec<NamedSum<'_>> {
    let others = rulebook.group_indices().filter(|group| Some(*group) != pool(rulebook));
    levels(rulebook).into_iter().chain(others.filter_map(|group| of_group(rulebook, group))).collect()
}

/// An amount as this view shows it.
pub(super) fn shown(context: &ViewContext, amount: Fen) -> String {
    context.money(amount)
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

/// A change with its sign.
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
    html! { <td {class} title={context.in_yuan(amount)}>{ shown(context, amount) }</td> }
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
        <td {class} title={context.in_yuan(change)}>
            <span class="compare-arrow" aria-hidden="true">{ arrow }</span>
            { signed(context, change) }
        </td>
    }
}
