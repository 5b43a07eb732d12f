//! Money that nobody has promised yet: shares that nobody agreed, and enterprises that nobody named.

use fentan_core::Fen;
use fentan_core::assessment::ProjectResult;
use fentan_core::rulebook::PayerIndex;

use super::super::{View, caption, link};
use super::{part, plain, row};
use crate::browser::going_to;
use crate::tag::{Tag, tag};
use crate::text;

pub(super) fn unsettled(view: &View<'_>, result: &ProjectResult) -> Option<Tag> {
    let rules = view.rulebook;
    let undetermined = of(view, result, false, &|payer| payer == rules.undetermined);
    let unnamed = of(view, result, true, &|payer| rules.payer(payer).is_some_and(|payer| payer.unnamed));
    if undetermined.is_empty() && unnamed.is_empty() {
        return None;
    }
    let name = rules.payer(rules.undetermined).map_or("", |payer| text::of(&payer.name));
    let section = part("unsettled", text::open_money()).attr("class", "unsettled");
    Some(section.put(list(view, name, &undetermined)).put(list(view, text::no_enterprise(), &unnamed)))
}

/// What of a line or fee is not settled.
struct Unsettled {
    path: String,
    figure: String,
    name: String,
    amount: Fen,
}

/// What the payers that `is` picks pay of lines and fees; with `unnamed`, only of those that name no enterprise.
fn of(
    view: &View<'_>,
    result: &ProjectResult,
    unnamed: bool,
    is: &dyn Fn(PayerIndex) -> bool,
) -> Vec<Unsettled> {
    let rules = view.rulebook;
    let mut all = Vec::new();
    for (index, (shared, line)) in result.lines.iter().zip(&view.project.lines).enumerate() {
        if unnamed && line.enterprise.is_some() {
            continue;
        }
        let component = rules.component_index(&line.component).and_then(|index| rules.component(index));
        let name = component.map_or(line.name.as_deref(), |component| Some(text::of(&component.name)));
        all.push((format!("lines[{index}]"), shared, name.unwrap_or(text::not_listed())));
    }
    for (index, (shared, fee)) in result.fees.iter().zip(&view.project.fees).enumerate() {
        all.push((format!("fees[{index}]"), shared, fee.name.as_deref().unwrap_or(&fee.id)));
    }
    let own = all.into_iter().filter_map(|(path, shared, name)| {
        let part = shared.parts.iter().find(|part| is(part.payer) && !part.amount.is_zero())?;
        let path = view.path(&path);
        let figure = [&path, ".shares.", rules.payer_id(part.payer)].concat();
        Some(Unsettled { path, figure, name: name.to_owned(), amount: part.amount })
    });
    own.collect()
}

fn list(view: &View<'_>, title: &'static str, unsettled: &[Unsettled]) -> Option<Tag> {
    let sum = Fen::sum(unsettled.iter().map(|one| one.amount)).filter(|_| !unsettled.is_empty())?;
    let items = unsettled.iter().map(|one| {
        let name = tag("th").put(link(one.name.clone(), going_to(&one.path)));
        row("tr.member", name, view.figure(one.figure.clone(), one.amount))
    });
    let body = tag("tbody").put(row("tr", tag("th").text(title), plain(view, "", sum))).each(items);
    Some(tag("table").put(caption(title)).put(body))
}
