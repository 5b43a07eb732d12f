//! The notes below the funding scheme.

use super::Scope;
use super::uses::{Place, component_name, fee_name, unlisted};
use crate::assessed::AssessedEntry;
use crate::form::{Note, Row};
use crate::notes::{self, note, remark};
use crate::ordered::Ordered;
use fentan_core::Fen;
use fentan_core::assessment::SharedAmount;
use fentan_core::capitals;
use fentan_core::format::{Yuan, isolated};
use fentan_rulebook::PayerIndex;
use fentan_rulebook::text::{Bilingual, say};

/// The notes, in order; `None` where a sum does not fit.
pub(super) fn notes(scope: &Scope<'_>, rows: &[Row]) -> Option<Vec<Note>> {
    let style = scope.style;
    let results: Vec<_> = scope.chosen.iter().map(|one| one.result).collect();
    let total = scope.figures.total;
    let capitals = style.text(&say!("{0}（{1} 元）", "{0} ({1} yuan)", capitals(total), Yuan(total)));
    let mut notes =
        vec![note(&Bilingual::new("总投资（大写）", "Total in Chinese capitals"), capitals, style)];
    notes.push(note(&Bilingual::new("市、区配比", "Match"), style.text(&matched(scope)), style));
    notes.extend(open(scope)?);
    notes.extend(notes::left_out(&scope.broken, style));
    notes.extend(notes::moved(rows, false, style));
    notes.extend(notes::surplus(&results, style)?);
    notes.extend(notes::borrowed(scope.evaluation, &results, style)?);
    notes.extend(notes::waiting(scope.evaluation, &results, style)?);
    notes.push(remark(
        style.say(
            "占比按到分的金额计算，各自四舍五入，合计可能不是 100.00。",
            "Shares are computed from exact amounts and rounded one by one; they may not sum to 100.00.",
        ),
        style,
    ));
    notes.extend(notes::readings(scope.evaluation, style));
    notes.extend(clause_notes(scope));
    notes.extend(notes::closing(scope.evaluation, style));
    Some(notes)
}

/// The split between city and district in words: of one project with its reason, of several with the number of
/// projects for each split.
fn matched(scope: &Scope<'_>) -> Bilingual {
    if let Some(one) = scope.one() {
        let path = format!("projects[{}].government.match", one.index);
        if let Ok(explained) = scope.evaluation.explain(&path) {
            let clause = explained.grounds.first().map(|ground| ground.clause.clone()).unwrap_or_default();
            let label = label(&explained.value);
            return say!("{0}。{1}（{2}）", "{0}. {1} ({2})", label, explained.rule, clause);
        }
    }
    let mut counts: Ordered<String, usize> = Ordered::new();
    for one in &scope.chosen {
        if let Some(count) = counts.get_or(one.result.split.label(), || 0) {
            *count = count.saturating_add(1);
        }
    }
    let counts = counts
        .iter()
        .map(|(value, count)| say!("{0}：{1} 个项目", "{0} for {1} of the projects", label(value), count));
    let counts: Vec<Bilingual> = counts.collect();
    let join =
        |half: fn(&Bilingual) -> &str, with: &str| counts.iter().map(half).collect::<Vec<_>>().join(with);
    Bilingual::new(join(|own| &own.zh, "；"), join(|own| &own.en, "; "))
}

fn label(value: &str) -> Bilingual {
    if value == "none" {
        Bilingual::new("市级不承担", "the city pays nothing")
    } else {
        Bilingual::new(value.to_owned(), value.to_owned())
    }
}

/// The notes on money that nobody has promised: by enterprises that nobody named, and by shares that nobody agreed.
fn open(scope: &Scope<'_>) -> Option<Vec<Note>> {
    let rulebook = scope.evaluation.rulebook();
    let unnamed = |payer: PayerIndex| rulebook.payer(payer).is_some_and(|payer| payer.unnamed);
    let undetermined = |payer: PayerIndex| payer == rulebook.undetermined;
    let lists = [
        (Bilingual::new("企业待落实", "Enterprise to be found"), items(scope, &unnamed, true)?),
        (Bilingual::new("未定", "Undetermined"), items(scope, &undetermined, false)?),
    ];
    let mut notes = Vec::new();
    for (label, items) in lists {
        let sum = Fen::sum(items.iter().map(|(_, amount)| *amount))?;
        let text = |(name, amount): &(Bilingual, Fen)| {
            scope.style.text(&say!("{0} {1} 元", "{0} {1} yuan", name, Yuan(*amount)))
        };
        let names: Vec<String> = items.iter().map(text).collect();
        let text = say!("共 {0} 元：{1}", "{0} yuan: {1}", Yuan(sum), notes::some(&names, scope.style));
        if !sum.is_zero() {
            notes.push(note(&label, scope.style.text(&text), scope.style));
        }
    }
    Some(notes)
}

/// The amounts that the payers picked by `is` bear of lines and fees, by name; of several projects, summed by name.
/// With `unless_named` only those of lines that name no enterprise.
fn items(
    scope: &Scope<'_>,
    is: &dyn Fn(PayerIndex) -> bool,
    unless_named: bool,
) -> Option<Vec<(Bilingual, Fen)>> {
    let mut items: Ordered<Place, (Bilingual, Fen)> = Ordered::new();
    let mut add = |position: usize, name: Bilingual, shared: SharedAmount<'_>| {
        let own = Fen::sum(shared.parts.iter().filter(|part| is(part.payer)).map(|part| part.amount))?;
        if !own.is_zero() {
            let (_, sum) = items.get_or(unlisted(scope, position, &name.zh), || (name, Fen::ZERO))?;
            *sum = sum.checked_add(own)?;
        }
        Some(())
    };
    for one in &scope.chosen {
        for (position, shared) in one.result.lines.iter().enumerate() {
            let named = one.draft.lines.get(position)?.enterprise.as_deref();
            if !(unless_named && named.is_some_and(|name| !name.is_empty())) {
                add(position, line_name(scope, *one, position)?, shared)?;
            }
        }
        for (position, shared) in one.result.fees.iter().enumerate() {
            let name = isolated(fee_name(*one, position)?).into_owned();
            let after_lines = position.saturating_add(one.result.lines.len());
            add(after_lines, Bilingual::new(name.clone(), name), shared)?;
        }
    }
    Some(items.into_vec().into_iter().map(|(_, item)| item).collect())
}

/// The name of a line: that of its measure and component, else its own.
fn line_name(scope: &Scope<'_>, one: AssessedEntry<'_>, position: usize) -> Option<Bilingual> {
    let rulebook = scope.evaluation.rulebook();
    let component = one.result.project.lines.get(position)?.sharing.component();
    let Some(component) = component.and_then(|component| rulebook.component(component)) else {
        let own = one.draft.lines.get(position)?.name.as_deref().filter(|name| !name.is_empty());
        let own = own.map(|own| isolated(own).into_owned());
        return Some(own.map_or_else(
            || Bilingual::new("自定内容", "Custom line"),
            |own| Bilingual::new(own.clone(), own),
        ));
    };
    Some(component_name(rulebook.measure(component.measure)?, Some(component)))
}

/// The rulebook's notes on the components and sources that the scheme uses, each text once.
fn clause_notes(scope: &Scope<'_>) -> Vec<Note> {
    let rulebook = scope.evaluation.rulebook();
    let used = |offset: usize| {
        scope.chosen.iter().any(|one| {
            let lines = &one.result.project.lines;
            lines.iter().any(|line| line.sharing.component().is_some_and(|index| index.offset() == offset))
        })
    };
    let components = rulebook.components.iter().enumerate().filter(|(offset, _)| used(*offset));
    let of_components = components.filter_map(|(_, component)| {
        let measure = rulebook.measure(component.measure)?;
        Some((measure.clause.as_ref(), &component.name, component.note.as_ref()?))
    });
    let readings = scope.evaluation.assessment().readings;
    let received = |offset: usize| {
        scope.chosen.iter().any(|one| {
            one.result.project.funding.iter().any(|money| {
                money.source.offset() == offset && !money.amount.is_zero() && money.counts(readings)
            })
        })
    };
    let sources = rulebook.sources.iter().enumerate().filter(|(offset, _)| received(*offset));
    let of_sources =
        sources.filter_map(|(_, source)| Some((source.clause.as_ref(), &source.name, source.note.as_ref()?)));
    let mut notes: Vec<(&Bilingual, String)> = Vec::new();
    for (clause, name, text) in of_components.chain(of_sources) {
        if !notes.iter().any(|(known, _)| *known == text) {
            let said = say!("{0} {1}：{2}", "{0} {1}: {2}", clause, name, text);
            notes.push((text, scope.style.text(&said)));
        }
    }
    let label = Bilingual::new("条款说明", "On the clause");
    notes.into_iter().map(|(_, text)| note(&label, text, scope.style)).collect()
}
