//! Changing rules. Each change is one action, so that it is one step back.

use std::collections::HashSet;

use fentan_core::Language;
use fentan_core::draft::{DraftApportionRule, DraftExclusion};
use fentan_owners::{CoefficientSet, Method};

use super::rows::{Ground, Subject, rows};
use super::scopes::Scopes;
use crate::document::OwnersAction;

/// A part of a rule that is chosen from a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RulePart {
    Method,
    Scope,
    NonResidential,
    Coefficients,
    FloorsAs,
}

/// Makes a part of a rule what was chosen. Choosing no method drops the rule; none where there is nothing to drop.
pub(super) fn choose(
    ground: Ground<'_>,
    subject: &Subject,
    part: RulePart,
    chosen: &str,
) -> Option<OwnersAction> {
    let text = Some(chosen.to_owned()).filter(|text| !text.is_empty());
    if part == RulePart::Method && text.is_none() {
        return drop_rule(ground, subject);
    }
    Some(own(ground, subject, |rule| match part {
        RulePart::Method => give(&ground.rulebook.owners.coefficients, rule, chosen),
        RulePart::Scope => {
            let scopes = Scopes::of(ground.project);
            let scope = chosen.parse().ok().and_then(|place: usize| scopes.all.get(place)).cloned();
            (rule.building, rule.stairwell) = match scope {
                Some((building, stairwell)) => (Some(building), stairwell),
                None => (None, None),
            };
        }
        RulePart::NonResidential => rule.non_residential = text.filter(|text| text != "included"),
        RulePart::Coefficients => rule.coefficients = text,
        RulePart::FloorsAs => rule.floors_as = text,
    }))
}

/// Takes the rule about something out, where there is one.
pub(super) fn drop_rule(ground: Ground<'_>, subject: &Subject) -> Option<OwnersAction> {
    subject.rule(ground.project).map(OwnersAction::RemoveRule)
}

/// Lets the households at these places take no part.
pub(super) fn exclude(ground: Ground<'_>, subject: &Subject, places: &[usize]) -> OwnersAction {
    own(ground, subject, |rule| {
        for household in places.iter().filter_map(|place| ground.project.households.get(*place)) {
            if !rule.exclude.iter().any(|out| out.household == household.id) {
                rule.exclude.push(DraftExclusion { household: household.id.clone(), reason: None });
            }
        }
    })
}

/// Lets the household with this id take part again.
pub(super) fn include(ground: Ground<'_>, subject: &Subject, household: &str) -> OwnersAction {
    own(ground, subject, |rule| rule.exclude.retain(|out| out.household != household))
}

/// Changes the rule about something. Where there is none, it gets one that begins as what it follows.
pub(super) fn own(
    ground: Ground<'_>,
    subject: &Subject,
    change: impl FnOnce(&mut DraftApportionRule),
) -> OwnersAction {
    let place = subject.rule(ground.project);
    let held = place.and_then(|place| ground.project.apportion.get(place));
    let mut rule = held.cloned().unwrap_or_else(|| begun(ground, subject));
    change(&mut rule);
    match place {
        Some(place) => OwnersAction::ChangeRule(place, rule.into()),
        None => OwnersAction::AddRule(rule.into()),
    }
}

/// A rule that says what holds without it.
fn begun(ground: Ground<'_>, subject: &Subject) -> DraftApportionRule {
    let mut rule = subject.new_rule();
    // The rows are the same in either language but for their names.
    let mut rows = rows(ground, Language::Zh).into_iter();
    let Some(row) = rows.find(|row| row.subject == *subject) else { return rule };
    if let Some(followed) = row.followed.and_then(|place| ground.project.apportion.get(place)) {
        rule = DraftApportionRule {
            line: rule.line,
            fee: rule.fee,
            component: rule.component,
            // What is entered by household is an amount of something else.
            entries: Vec::new(),
            ..followed.clone()
        };
    }
    row.method(ground).unwrap_or(Method::Area).id().clone_into(&mut rule.method);
    rule
}

/// Gives a rule a method, with what that cannot do without, and without what would mean something else under it.
fn give(sets: &[CoefficientSet], rule: &mut DraftApportionRule, method: &str) {
    method.clone_into(&mut rule.method);
    let method = Method::from_id(method);
    if by_floor(method) {
        if rule.coefficients.is_none() && rule.floors.is_none() {
            rule.coefficients = sets.first().map(|set| set.id.to_string());
        }
    } else {
        (rule.coefficients, rule.floors_as) = (None, None);
    }
    for entry in &mut rule.entries {
        match method {
            Some(Method::Served) => entry.amount = None,
            Some(Method::Entered) => entry.count = None,
            _ => {}
        }
    }
    rule.entries.retain(|entry| entry.count.is_some() || entry.amount.is_some());
}

/// True for methods that need floor coefficients.
pub(super) fn by_floor(method: Option<Method>) -> bool {
    matches!(method, Some(Method::FloorArea | Method::FloorUnit))
}

/// True for methods under which something is entered for each household.
pub(super) fn with_entries(method: Option<Method>) -> bool {
    matches!(method, Some(Method::Served | Method::Entered))
}

/// True where a rule holds what its method has no use for.
pub(super) fn is_untidy(ground: Ground<'_>, rule: &DraftApportionRule) -> bool {
    *rule != tidied(ground, rule.clone())
}

/// Takes out what the rule's method has no use for.
pub(super) fn tidy(ground: Ground<'_>, subject: &Subject) -> OwnersAction {
    own(ground, subject, |rule| *rule = tidied(ground, rule.clone()))
}

fn tidied(ground: Ground<'_>, mut rule: DraftApportionRule) -> DraftApportionRule {
    let method = Method::from_id(&rule.method);
    if !by_floor(method) {
        (rule.coefficients, rule.floors, rule.floors_as) = (None, None, None);
    }
    if !with_entries(method) {
        rule.entries.clear();
    }
    if !rule.entries.is_empty() {
        let households = ground.project.households.iter();
        let known: HashSet<&str> = households.map(|household| household.id.as_str()).collect();
        rule.entries.retain(|entry| known.contains(entry.household.as_str()));
    }
    rule
}
