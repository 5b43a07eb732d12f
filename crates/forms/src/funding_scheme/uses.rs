//! The uses (资金用途): the lines under their tiers and measures, then the fees, with the amount of every group of payers.

use super::Scope;
use super::node::Node;
use crate::assessed::AssessedEntry;
use crate::ordered::Ordered;
use fentan_core::Fen;
use fentan_core::assessment::SharedAmount;
use fentan_core::budget::{Line, LineSharing};
use fentan_core::format::isolated;
use fentan_rulebook::Fees;
use fentan_rulebook::text::{Bilingual, say};
use fentan_rulebook::{Component, Measure, MeasureIndex, Rulebook, TierIndex};

/// The order of a row: its measure's place (`usize::MAX` under none); then, of one project, the place of the line or
/// fee, and of several, its component's place in the rulebook or its name.
pub(super) type Place = (usize, usize, String);

/// The order of a row under no measure.
pub(super) fn unlisted(scope: &Scope<'_>, position: usize, name: &str) -> Place {
    if scope.single { (usize::MAX, position, String::new()) } else { (usize::MAX, 0, name.to_owned()) }
}

/// The lines or fees that are summed into one row.
struct Entry<'a> {
    key: String,
    component: Option<&'a Component>,
    /// The line's own name, in a row about one line.
    own: Option<&'a str>,
    grounds: Vec<String>,
    amounts: Vec<Fen>,
}

/// The uses of the projects' money; `None` where a sum does not fit.
pub(super) fn node(scope: &Scope<'_>) -> Option<Node> {
    let (groups, style) = (scope.evaluation.rulebook().groups.len(), scope.style);
    let works = Node::sum("works", style.say("工程费用", "Works"), groups, works(scope)?)?;
    let fees = Node::sum("fees", style.say("其他费和预备费", "Fees and contingency"), groups, fees(scope)?)?;
    Node::sum("uses", style.say("资金用途合计", "Uses"), groups, vec![works, fees])
}

/// The tiers with their measures, then what the policy does not list.
fn works(scope: &Scope<'_>) -> Option<Vec<Node>> {
    let rulebook = scope.evaluation.rulebook();
    let groups = rulebook.groups.len();
    let mut measures: Ordered<MeasureIndex, Vec<Entry<'_>>> = Ordered::new();
    let mut unlisted = Vec::new();
    for (_, entry) in entries(scope)?.into_vec() {
        match entry.component {
            Some(component) => measures.get_or(component.measure, Vec::new)?.push(entry),
            None => unlisted.push(unlisted_node(scope, entry)),
        }
    }
    let mut tiers: Ordered<TierIndex, Vec<Node>> = Ordered::new();
    for (index, entries) in measures.into_vec() {
        let tier = rulebook.measure(index)?.tier;
        tiers.get_or(tier, Vec::new)?.push(measure_node(scope, index, entries)?);
    }
    let mut works = Vec::new();
    for (index, measures) in tiers.into_vec() {
        let tier = rulebook.tier(index)?;
        works.push(Node::sum(&tier.id, scope.style.text(&tier.name), groups, measures)?);
    }
    if !unlisted.is_empty() {
        let name = scope.style.text(&say!("{0}未列的内容", "Not listed in {0}", rulebook.annex));
        works.push(Node::sum("unlisted", name, groups, unlisted)?);
    }
    Some(works)
}

/// The entries of all lines; of several projects, of the lines of each component together.
fn entries<'a>(scope: &Scope<'a>) -> Option<Ordered<Place, Entry<'a>>> {
    let rulebook = scope.evaluation.rulebook();
    let mut entries: Ordered<Place, Entry<'a>> = Ordered::new();
    for one in &scope.chosen {
        let lines = one.result.project.lines.iter().zip(one.result.lines.iter()).enumerate();
        for (position, (line, shared)) in lines {
            let index = line.sharing.component();
            let component = index.and_then(|index| rulebook.component(index));
            let own = one.draft.lines.get(position)?.name.as_deref().filter(|name| !name.is_empty());
            let name = own.unwrap_or_default();
            let place = match (index, component) {
                (Some(index), Some(component)) => {
                    let second = if scope.single { position } else { index.offset() };
                    (component.measure.offset(), second, String::new())
                }
                _ => unlisted(scope, position, name),
            };
            let entry = entries.get_or(place, || Entry {
                key: match component {
                    _ if scope.single => line.id.to_string(),
                    Some(component) => component.id.to_string(),
                    None => name.to_owned(),
                },
                component,
                own: own.filter(|_| scope.single || component.is_none()),
                grounds: Vec::new(),
                amounts: vec![Fen::ZERO; rulebook.groups.len()],
            })?;
            add(scope, &mut entry.amounts, shared)?;
            ground(&mut entry.grounds, scope.style.text(&line_ground(rulebook, line, component)));
        }
    }
    Some(entries)
}

/// Adds the amounts that each group bears.
fn add(scope: &Scope<'_>, amounts: &mut [Fen], shared: SharedAmount<'_>) -> Option<()> {
    for part in shared.parts {
        let sum = amounts.get_mut(scope.column(part.payer)?)?;
        *sum = sum.checked_add(part.amount)?;
    }
    Some(())
}

/// Adds a ground that is not there yet.
fn ground(grounds: &mut Vec<String>, own: String) {
    if !grounds.contains(&own) {
        grounds.push(own);
    }
}

/// The rule by which a line is shared, without its clause.
fn line_ground(rulebook: &Rulebook, line: &Line, component: Option<&Component>) -> Bilingual {
    let rule = match component {
        Some(component) => component.rule.clone(),
        None => say!("{0} 未列", "not in {0}", rulebook.annex),
    };
    match &line.sharing {
        LineSharing::Component(_) => rule,
        LineSharing::Agreed(agreed) if agreed.shares.is_empty() => {
            say!("{0}；尚未商定承担比例", "{0}; no shares are agreed yet", rule)
        }
        LineSharing::Agreed(_) => say!("{0}；按商定的承担比例", "{0}; as agreed", rule),
    }
}

fn unlisted_node(scope: &Scope<'_>, entry: Entry<'_>) -> Node {
    let name = match entry.own {
        Some(own) => isolated(own).into_owned(),
        None => scope.style.say("自定内容", "Custom line"),
    };
    Node::leaf(entry.key, name, scope.style.both(&entry.grounds), entry.amounts)
}

/// A measure: in a row of its own where it has one line, else with its lines below it.
fn measure_node(scope: &Scope<'_>, index: MeasureIndex, mut entries: Vec<Entry<'_>>) -> Option<Node> {
    let style = scope.style;
    let measure = scope.evaluation.rulebook().measure(index)?;
    let clause = measure.clause.to_string();
    if let [_] = entries.as_slice() {
        let mut entry = entries.pop()?;
        let name = style.text(&component_name(measure, entry.component));
        entry.grounds.insert(0, clause);
        let name = with_own(scope, name, entry.own);
        return Some(Node::leaf(entry.key, name, style.both(&entry.grounds), entry.amounts));
    }
    let lines = entries.into_iter().map(|entry| {
        let name = entry.component.map(|component| style.text(&component.name)).unwrap_or_default();
        let name = with_own(scope, name, entry.own);
        Node::leaf(entry.key, name, style.both(&entry.grounds), entry.amounts)
    });
    let groups = scope.evaluation.rulebook().groups.len();
    Some(Node::sum(&measure.id, style.text(&measure.name), groups, lines.collect())?.on(clause))
}

/// The name of a component with that of its measure.
pub(super) fn component_name(measure: &Measure, component: Option<&Component>) -> Bilingual {
    match component.filter(|component| component.name != measure.name) {
        Some(component) => say!("{0}·{1}", "{0}, {1}", measure.name, component.name),
        None => measure.name.clone(),
    }
}

/// The name with the line's own, where that says more.
fn with_own(scope: &Scope<'_>, name: String, own: Option<&str>) -> String {
    match own {
        Some(own) if own != name => scope.style.text(&say!("{0}：{1}", "{0}: {1}", name, isolated(own))),
        _ => name,
    }
}

/// The rows of all fees; of several projects, of the fees of each name together.
fn fees(scope: &Scope<'_>) -> Option<Vec<Node>> {
    let mut entries: Ordered<Place, Entry<'_>> = Ordered::new();
    for one in &scope.chosen {
        let fees = one.result.project.fees.iter().zip(one.result.fees.iter()).enumerate();
        for (position, (fee, shared)) in fees {
            let name = fee_name(*one, position)?;
            let entry = entries.get_or(unlisted(scope, position, name), || Entry {
                key: if scope.single { fee.id.to_string() } else { name.to_owned() },
                component: None,
                own: Some(name),
                grounds: Vec::new(),
                amounts: vec![Fen::ZERO; scope.evaluation.rulebook().groups.len()],
            })?;
            add(scope, &mut entry.amounts, shared)?;
            ground(&mut entry.grounds, scope.style.text(&fee_ground(scope, fee.payer.is_some())?));
        }
    }
    Some(entries.into_vec().into_iter().map(|(_, entry)| unlisted_node(scope, entry)).collect())
}

/// The name of a fee: its own, else its id.
pub(super) fn fee_name(one: AssessedEntry<'_>, position: usize) -> Option<&str> {
    let fee = one.draft.fees.get(position)?;
    Some(fee.name.as_deref().filter(|name| !name.is_empty()).unwrap_or(&fee.id))
}

fn fee_ground(scope: &Scope<'_>, has_payer: bool) -> Option<Bilingual> {
    if has_payer {
        return Some(Bilingual::new("填报时指定承担方", "the fee names its payer"));
    }
    let reading = scope.evaluation.rulebook().reading(Fees::ID)?;
    let option = reading.option(scope.evaluation.assessment().readings.fees.id())?;
    Some(say!("{0}；口径：{1}", "{0}; reading: {1}", reading.clause, option.name))
}
