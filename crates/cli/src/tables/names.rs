//! Names of components, lines, fees and payers.

use fentan_core::Bilingual;
use fentan_core::assessment::Part;
use fentan_core::budget::{Fee, FeeCost, Line};
use fentan_core::draft::{DraftFee, DraftLine, DraftProject};
use fentan_core::format::isolated;
use fentan_core::rulebook::Component;
use fentan_core::rulebook::text::say;

use crate::amount;
use crate::session::Session;

/// A project: its name and its id, as far as it has them.
pub(crate) fn project(written: &DraftProject) -> String {
    let named = [&written.name, &written.id].into_iter().filter(|text| !text.is_empty());
    named.map(|text| isolated(text)).collect::<Vec<_>>().join("  ")
}

/// A component with its measure: 弱电缆线 · 既有缆线迁改.
pub(crate) fn component(session: &Session, component: &Component) -> String {
    let name = session.text(&component.name);
    match session.rulebook.measure(component.measure).map(|measure| session.text(&measure.name)) {
        Some(measure) if measure != name => format!("{measure} · {name}"),
        _ => name.to_owned(),
    }
}

/// A line: its component, and its given name where that adds something.
pub(super) fn line(session: &Session, line: &Line, written: Option<&DraftLine>) -> String {
    let given = written.and_then(|written| written.name.as_deref()).filter(|name| !name.is_empty());
    let index = line.sharing.component();
    match (index.and_then(|index| session.rulebook.component(index)), given) {
        (Some(found), given) => {
            let name = component(session, found);
            match given {
                Some(given) if given != name && given != session.text(&found.name) => {
                    format!("{name}\n{}", isolated(given))
                }
                _ => name,
            }
        }
        (None, Some(own)) => {
            format!("{} · {}", unlisted(session), isolated(own))
        }
        (None, None) => unlisted(session),
    }
}

/// Says that the policy does not list a line.
fn unlisted(session: &Session) -> String {
    let text = say!("{0}未列", "Not in {0}", session.rulebook.annex);
    session.text(&text).to_owned()
}

/// The clause a line's sharing rests on.
pub(super) fn line_clause(session: &Session, line: &Line) -> String {
    let rulebook = &session.rulebook;
    let measure = line.sharing.component().and_then(|index| rulebook.component(index));
    let measure = measure.and_then(|component| rulebook.measure(component.measure));
    measure
        .map_or_else(|| session.say("自行约定", "As agreed").to_owned(), |measure| measure.clause.to_string())
}

/// A fee: its name, and its rate and base.
pub(super) fn fee(session: &Session, fee: &Fee, written: Option<&DraftFee>) -> String {
    let name = written.and_then(|written| written.name.as_deref()).filter(|name| !name.is_empty());
    let name = isolated(name.unwrap_or(&fee.id)).into_owned();
    match (fee.cost, written.and_then(|written| written.rate.as_deref())) {
        (FeeCost::Rate(_, base), Some(rate)) => {
            let base = match base {
                fentan_core::budget::FeeBase::Works => session.say("工程费用", "works"),
                fentan_core::budget::FeeBase::WorksAndFees => {
                    session.say("（工程费用＋以上各项费用）", "(works and the fees above)")
                }
                fentan_core::budget::FeeBase::Total => session.say("总投资", "total"),
            };
            format!("{name} = {base} × {rate}")
        }
        _ => name,
    }
}

/// The payer of a part.
pub(super) fn payer<'a>(session: &'a Session, part: &Part) -> &'a str {
    session.rulebook.payer(part.payer).map_or("", |payer| session.text(&payer.name))
}

/// The payer of a part of a line; for an enterprise's part with the enterprise's name, or the remark that it is yet
/// to be found.
pub(super) fn line_payer(session: &Session, part: &Part, enterprise: Option<&str>) -> String {
    let rulebook = &session.rulebook;
    let name = payer(session, part);
    let Some(found) = rulebook.payer(part.payer) else { return name.to_owned() };
    let is_enterprise = rulebook.group(found.group).is_some_and(|group| group.enterprise);
    match enterprise.filter(|name| is_enterprise && !name.is_empty()) {
        Some(enterprise) => format!("{name}\n{}", isolated(enterprise)),
        None if found.unnamed => {
            format!("{name}{}", session.say("（待落实）", " (to be found)"))
        }
        None => name.to_owned(),
    }
}

/// A list of shares as people write it: 管线单位 65%，财政 35%.
pub(crate) fn shares<'a>(session: &Session, shares: impl Iterator<Item = (&'a Bilingual, u64)>) -> String {
    let shares: Vec<_> = shares.collect();
    let sum = shares.iter().map(|(_, weight)| weight).sum();
    let written = shares.iter().map(|(name, weight)| {
        let share = amount::share(*weight, sum);
        format!("{} {share}", session.text(name))
    });
    written.collect::<Vec<_>>().join("\n")
}
