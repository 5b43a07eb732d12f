//! The sources (资金来源): grants and the like as used, city, district, and every other payer.

use super::Scope;
use super::node::Node;
use fentan_core::Fen;
use fentan_rulebook::text::say;
use fentan_rulebook::{GroupIndex, MatchRule, PayerIndex};

/// The sources of the projects' money; `None` where a sum does not fit.
pub(super) fn node(scope: &Scope<'_>) -> Option<Node> {
    let (rulebook, style) = (scope.evaluation.rulebook(), scope.style);
    let government = &scope.figures.government;
    let mut below = Vec::new();
    below.extend(received(scope)?);
    let match_clauses = match_clauses(scope);
    for (key, name, amount) in [
        ("city", &rulebook.city_level, government.city),
        ("district", &rulebook.district_level, government.district),
    ] {
        let name = style.text(&say!("{0}财政承担", "{0}'s part", name));
        let amounts = scope.paid_by(rulebook.pool, amount)?;
        below.push(Node::leaf(key.to_owned(), name, match_clauses.clone(), amounts));
    }
    for group in rulebook.group_indices() {
        below.extend(payers(scope, group)?);
    }
    let name = style.say("资金来源合计", "Sources");
    Node::sum("sources", name, rulebook.groups.len(), below)
}

/// The money received, source by source, less the surplus; no row where nothing was received.
fn received(scope: &Scope<'_>) -> Option<Vec<Node>> {
    let (rulebook, style) = (scope.evaluation.rulebook(), scope.style);
    let government = &scope.figures.government;
    if government.received.is_zero() {
        return Some(Vec::new());
    }
    let readings = scope.evaluation.assessment().readings;
    let mut below = Vec::new();
    for (offset, source) in rulebook.sources.iter().enumerate() {
        let money = scope.chosen.iter().flat_map(|one| &one.result.project.funding);
        let own =
            money.filter(|money| money.source.offset() == offset && money.reduces_pool(rulebook, readings));
        let amount = Fen::sum(own.map(|money| money.amount))?;
        if !amount.is_zero() {
            let amounts = scope.paid_by(rulebook.pool, amount)?;
            below.push(Node::leaf(
                source.id.to_string(),
                style.text(&source.name),
                source.clause.to_string(),
                amounts,
            ));
        }
    }
    if !government.surplus.is_zero() {
        let amounts = scope.paid_by(rulebook.pool, Fen::ZERO.checked_sub(government.surplus)?)?;
        let name = style.say("减：结余", "Less: surplus");
        below.push(Node::leaf("surplus".to_owned(), name, String::new(), amounts));
    }
    let name = style.say("补助等（实际冲减）", "Grants and the like, as used");
    Some(vec![Node::sum("received", name, rulebook.groups.len(), below)?])
}

/// The clauses by which city and district split the projects' money.
fn match_clauses(scope: &Scope<'_>) -> String {
    let rulebook = scope.evaluation.rulebook();
    let used = |rule: &&MatchRule| {
        scope.chosen.iter().any(|one| {
            let class = rulebook.division(one.result.project.division).map(|division| division.class);
            class == Some(rule.class) && rule.granted.is_none_or(|needed| needed == one.result.split.granted)
        })
    };
    let clauses = rulebook.match_rules.iter().filter(used).map(|rule| rule.clause.to_string());
    scope.style.both(&clauses.collect::<Vec<_>>())
}

/// The rows of a group's payers, below one for the group unless it has a single payer of its own name.
fn payers(scope: &Scope<'_>, group: GroupIndex) -> Option<Vec<Node>> {
    let (rulebook, style) = (scope.evaluation.rulebook(), scope.style);
    let of_group = |payer: &PayerIndex| {
        *payer != rulebook.pool && rulebook.payer(*payer).is_some_and(|payer| payer.group == group)
    };
    let mut below = Vec::new();
    for payer in rulebook.payer_indices().filter(of_group) {
        let amount = scope.figures.payers.get(payer);
        if !amount.is_zero() {
            let found = rulebook.payer(payer)?;
            let amounts = scope.paid_by(payer, amount)?;
            let grounds = style.say("见资金用途各行", "see the uses");
            below.push(Node::leaf(found.id.to_string(), style.text(&found.name), grounds, amounts));
        }
    }
    let own = rulebook.group(group)?;
    let name = style.text(&own.name);
    match below.as_slice() {
        [] => Some(below),
        [one] if one.is_named(&name) => Some(below),
        _ => Some(vec![Node::sum(&own.id, name, rulebook.groups.len(), below)?]),
    }
}
