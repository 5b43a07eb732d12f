//! 资金用途: the lines under their tiers and measures, then the fees, with what every group of payers pays.

use std::collections::BTreeMap;

use super::Scope;
use super::node::Node;
use crate::assessment::SharedAmount;
use crate::budget::{Line, LineSharing};
use crate::forms::sound::Sound;
use crate::money::Fen;
use crate::readings::Fees;
use crate::rulebook::{Component, MeasureIndex, TierIndex};
use crate::text::{Bilingual, Text, say};

/// Where a row of works stands; in this order.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    /// Under a measure: by the line's place in its project, or by the component's in the rulebook.
    Measure(MeasureIndex, usize),
    /// Under none: by the line's place in its project, or by name.
    Unlisted(usize, String),
}

/// What is summed into one row.
struct Entry<'a> {
    key: String,
    component: Option<&'a Component>,
    /// What the line calls itself, where the row is about one line.
    own: Option<&'a str>,
    grounds: Vec<Bilingual>,
    amounts: Vec<Fen>,
}

/// The uses of the projects' money; `None` where a sum does not fit.
pub(super) fn node(scope: &Scope<'_>) -> Option<Node> {
    let groups = scope.case.rulebook.groups.len();
    let works = Node::sum("works", Bilingual::new("工程费用", "Works"), groups, works(scope)?)?;
    let fees =
        Node::sum("fees", Bilingual::new("其他费和预备费", "Fees and contingency"), groups, fees(scope)?)?;
    Node::sum("uses", Bilingual::new("资金用途合计", "Uses"), groups, vec![works, fees])
}

/// The tiers with their measures, then what Annex 2 does not list.
fn works(scope: &Scope<'_>) -> Option<Vec<Node>> {
    let rulebook = scope.case.rulebook;
    let groups = rulebook.groups.len();
    let mut measures: BTreeMap<MeasureIndex, Vec<Entry<'_>>> = BTreeMap::new();
    let mut unlisted = Vec::new();
    for (place, entry) in entries(scope)? {
        match place {
            Place::Measure(measure, _) => measures.entry(measure).or_default().push(entry),
            Place::Unlisted(..) => unlisted.push(unlisted_node(entry)),
        }
    }
    let mut tiers: BTreeMap<TierIndex, Vec<Node>> = BTreeMap::new();
    for (index, entries) in measures {
        let tier = rulebook.measure(index)?.tier;
        tiers.entry(tier).or_default().push(measure_node(scope, index, entries)?);
    }
    let mut works = Vec::new();
    for (index, measures) in tiers {
        let tier = rulebook.tier(index)?;
        works.push(Node::sum(&tier.id, tier.name.clone(), groups, measures)?);
    }
    if !unlisted.is_empty() {
        let name = Bilingual::new("附件2未列的内容", "Not listed in Annex 2");
        works.push(Node::sum("unlisted", name, groups, unlisted)?);
    }
    Some(works)
}

/// Every line, or, of several projects, the lines of each component together.
fn entries<'a>(scope: &Scope<'a>) -> Option<BTreeMap<Place, Entry<'a>>> {
    let rulebook = scope.case.rulebook;
    let mut entries: BTreeMap<Place, Entry<'a>> = BTreeMap::new();
    for one in &scope.chosen {
        let lines = one.result.project.lines.iter().zip(one.result.lines.iter()).enumerate();
        for (position, (line, shared)) in lines {
            let index = line.sharing.component();
            let component = index.and_then(|index| rulebook.component(index));
            let own = one.draft.lines.get(position)?.name.as_deref().filter(|name| !name.is_empty());
            let place = match (index, component) {
                (Some(index), Some(component)) => {
                    Place::Measure(component.measure, if scope.single { position } else { index.offset() })
                }
                _ if scope.single => Place::Unlisted(position, String::new()),
                _ => Place::Unlisted(0, own.unwrap_or_default().to_owned()),
            };
            let entry = entries.entry(place).or_insert_with(|| Entry {
                key: match component {
                    _ if scope.single => line.id.to_string(),
                    Some(component) => component.id.to_string(),
                    None => own.unwrap_or_default().to_owned(),
                },
                component,
                own: own.filter(|_| scope.single || component.is_none()),
                grounds: Vec::new(),
                amounts: vec![Fen::ZERO; rulebook.groups.len()],
            });
            add(scope, &mut entry.amounts, shared)?;
            ground(&mut entry.grounds, line_ground(line, component));
        }
    }
    Some(entries)
}

/// Adds what each group pays.
fn add(scope: &Scope<'_>, amounts: &mut [Fen], shared: SharedAmount<'_>) -> Option<()> {
    for part in shared.parts {
        let sum = amounts.get_mut(scope.column(part.payer)?)?;
        *sum = sum.checked_add(part.amount)?;
    }
    Some(())
}

/// Adds a ground that is not there yet.
fn ground(grounds: &mut Vec<Bilingual>, own: Bilingual) {
    if !grounds.contains(&own) {
        grounds.push(own);
    }
}

/// By which rule a line is shared, without its clause.
fn line_ground(line: &Line, component: Option<&Component>) -> Bilingual {
    let rule = match component {
        Some(component) => component.rule.clone(),
        None => Bilingual::new("附件2(未列)", "not in Annex 2"),
    };
    match &line.sharing {
        LineSharing::Component(_) => rule,
        LineSharing::Agreed(agreed) if agreed.shares.is_empty() => {
            say!("{0}；尚未商定承担比例", "{0}; no shares are agreed yet", rule)
        }
        LineSharing::Agreed(_) => say!("{0}；按商定的承担比例", "{0}; as agreed", rule),
    }
}

fn unlisted_node(entry: Entry<'_>) -> Node {
    let name = match entry.own {
        Some(own) => same(own.to_owned()),
        None => Bilingual::new("自定内容", "Custom line"),
    };
    Node::leaf(entry.key, name, entry.grounds, entry.amounts)
}

/// A measure: in a row of its own where it has one line, else with its lines below it.
fn measure_node(scope: &Scope<'_>, index: MeasureIndex, mut entries: Vec<Entry<'_>>) -> Option<Node> {
    let measure = scope.case.rulebook.measure(index)?;
    let clause = same(measure.clause.clone());
    if let [_] = entries.as_slice() {
        let entry = entries.pop()?;
        let mut name = measure.name.clone();
        if let Some(component) = entry.component.filter(|component| component.name != measure.name) {
            name = say!("{0}·{1}", "{0}, {1}", name, component.name);
        }
        let grounds = [vec![clause], entry.grounds].concat();
        return Some(Node::leaf(entry.key, with_own(name, entry.own), grounds, entry.amounts));
    }
    let lines = entries.into_iter().map(|entry| {
        let name = entry.component.map_or_else(Bilingual::default, |component| component.name.clone());
        Node::leaf(entry.key, with_own(name, entry.own), entry.grounds, entry.amounts)
    });
    let groups = scope.case.rulebook.groups.len();
    Some(Node::sum(&measure.id, measure.name.clone(), groups, lines.collect())?.on(vec![clause]))
}

/// A name with what the line calls itself, where that says more.
fn with_own(name: Bilingual, own: Option<&str>) -> Bilingual {
    match own {
        Some(own) if own != name.zh && own != name.en => say!("{0}：{1}", "{0}: {1}", name, own),
        _ => name,
    }
}

/// Every fee, or, of several projects, the fees of each name together.
fn fees(scope: &Scope<'_>) -> Option<Vec<Node>> {
    let mut entries: BTreeMap<(usize, &str), Entry<'_>> = BTreeMap::new();
    for one in &scope.chosen {
        let fees = one.result.project.fees.iter().zip(one.result.fees.iter()).enumerate();
        for (position, (fee, shared)) in fees {
            let name = fee_name(*one, position)?;
            let place = if scope.single { (position, "") } else { (0, name) };
            let entry = entries.entry(place).or_insert_with(|| Entry {
                key: if scope.single { fee.id.to_string() } else { name.to_owned() },
                component: None,
                own: Some(name),
                grounds: Vec::new(),
                amounts: vec![Fen::ZERO; scope.case.rulebook.groups.len()],
            });
            add(scope, &mut entry.amounts, shared)?;
            ground(&mut entry.grounds, fee_ground(scope, fee.payer.is_some())?);
        }
    }
    let node = |entry: Entry<'_>| {
        let name = same(entry.own.unwrap_or_default().to_owned());
        Node::leaf(entry.key, name, entry.grounds, entry.amounts)
    };
    Some(entries.into_values().map(node).collect())
}

/// What a fee is called: its own name, else its id.
pub(super) fn fee_name(one: Sound<'_>, position: usize) -> Option<&str> {
    let fee = one.draft.fees.get(position)?;
    Some(fee.name.as_deref().filter(|name| !name.is_empty()).unwrap_or(&fee.id))
}

fn fee_ground(scope: &Scope<'_>, has_payer: bool) -> Option<Bilingual> {
    if has_payer {
        return Some(Bilingual::new("填报时指定承担方", "the fee names its payer"));
    }
    let reading = scope.case.rulebook.reading(Fees::ID)?;
    let option = reading.option(scope.case.assessment.readings.fees.id())?;
    Some(say!("{0}；口径：{1}", "{0}; reading: {1}", reading.clause, option.name))
}

fn same(text: impl Into<Text>) -> Bilingual {
    let text = text.into();
    Bilingual::new(text.clone(), text)
}
