//! The balance: what comes in equals what is spent, and what that is over all projects.

use fentan_core::assessment::{Figures, ProjectResult};
use fentan_core::{Fen, output};

use super::super::{View, caption};
use super::{part, plain, row};
use crate::tag::{Tag, tag};
use crate::text;

/// A figure of the balance: what it is called, its path in the project or in the totals, and its amount.
type Entry = (&'static str, String, Fen);

pub(super) fn balance(view: &View<'_>, result: &ProjectResult) -> Option<Tag> {
    let sources = sources(view, &result.figures);
    let uses = [
        (text::works(), "works".to_owned(), result.figures.works),
        (text::fees(), "fees_total".to_owned(), result.figures.fees_total),
    ];
    let raised = Fen::sum(sources.iter().map(|(.., amount)| *amount))?;
    let spent = Fen::sum(uses.iter().map(|(.., amount)| *amount))?;
    let difference =
        row("tr.difference", tag("th").text(text::difference()), plain(view, "", raised.checked_sub(spent)?));
    let table = tag("table")
        .put(caption(text::balance()))
        .put(side(view, text::sources(), &sources, raised))
        .put(side(view, text::uses(), &uses, spent))
        .put(tag("tfoot").put(difference));
    Some(part("balance", text::balance()).put(table))
}

/// One side of the balance.
fn side(view: &View<'_>, title: &'static str, entries: &[Entry], sum: Fen) -> Tag {
    tag("tbody")
        .put(tag("tr.part").put(tag("th scope=rowgroup colspan=2").text(title)))
        .each(entries.iter().map(|(name, path, amount)| figure(view, name, view.path(path), *amount)))
        .put(row("tr.sum", tag("th").text(text::sum()), plain(view, "total", sum)))
}

/// The sums over all projects, where there is more than one.
pub(super) fn totals(view: &View<'_>) -> Option<Tag> {
    let figures = view.assessment.totals.as_ref().filter(|_| view.draft.projects.len() > 1)?;
    let mut entries = vec![(text::total(), "total".to_owned(), figures.total)];
    entries.extend(sources(view, figures));
    let rows =
        entries.iter().map(|(name, path, amount)| figure(view, name, ["totals.", path].concat(), *amount));
    let table = tag("table").put(caption(text::all_projects())).put(tag("tbody").each(rows));
    Some(part("totals", text::all_projects()).put(table))
}

fn figure(view: &View<'_>, name: &'static str, path: String, amount: Fen) -> Tag {
    row("tr", tag("th").text(name), view.figure(path, amount))
}

/// Where the money comes from: the pool as grants, city and district, then the other groups that pay something.
fn sources(view: &View<'_>, figures: &Figures) -> Vec<Entry> {
    let rules = view.rulebook;
    let government = &figures.government;
    let pool = rules.payer(rules.pool).map(|payer| payer.group);
    let mut sources: Vec<Entry> = vec![
        (text::grants(), "government.used".to_owned(), government.used),
        (text::of(&rules.city_level), "government.city".to_owned(), government.city),
        (text::of(&rules.district_level), "government.district".to_owned(), government.district),
    ];
    for (index, amount) in output::groups(rules, figures) {
        if let Some(group) = rules.group(index).filter(|_| Some(index) != pool) {
            sources.push((text::of(&group.name), ["groups.", &group.id].concat(), amount));
        }
    }
    sources.retain(|(.., amount)| !amount.is_zero());
    sources
}
