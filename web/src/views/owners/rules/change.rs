//! Changing rules. Each is one action, so that it is one step back.

use fentan_core::draft::{DraftApportionRule, DraftExclusion};
use fentan_owners::Method;

use super::rows::{Subject, rows};
use super::{Known, Part, State, act};
use crate::document::OwnersAction;
use crate::views::View;

impl State {
    pub(super) fn choose(&self, view: &View<'_>, subject: &Subject, part: Part, chosen: &str) {
        let text = Some(chosen.to_owned()).filter(|text| !text.is_empty());
        if part == Part::Method && text.is_none() {
            if let Some(place) = subject.rule(view.project) {
                act(view, OwnersAction::RemoveRule(place));
            }
            return;
        }
        own(view, subject, |rule| match part {
            Part::Method => give(rule, chosen),
            Part::Scope => {
                let scope = chosen.parse().ok().and_then(|place: usize| self.scopes.get(place)).cloned();
                (rule.building, rule.stairwell) = match scope {
                    Some((building, stairwell)) => (Some(building), stairwell),
                    None => (None, None),
                };
            }
            Part::NonResidential => rule.non_residential = text.filter(|text| text != "included"),
            Part::Coefficients => rule.coefficients = text,
            Part::FloorsAs => rule.floors_as = text,
        });
    }

    /// The households of these doors take no part. Says whether there are such doors.
    pub(super) fn exclude(&mut self, view: &View<'_>, subject: &Subject, typed: &str) -> bool {
        let places = match self.doors(view).find_all(typed) {
            Ok(places) => places,
            Err(wrong) => {
                self.wrong = Some(wrong);
                return false;
            }
        };
        self.wrong = None;
        own(view, subject, |rule| {
            for household in places.iter().filter_map(|place| view.project.households.get(*place)) {
                if !rule.exclude.iter().any(|out| out.household == household.id) {
                    rule.exclude.push(DraftExclusion { household: household.id.clone(), reason: None });
                }
            }
        });
        true
    }
}

/// Changes the rule about something. Where there is none, it gets one that begins as what it follows.
pub(super) fn own(view: &View<'_>, subject: &Subject, change: impl FnOnce(&mut DraftApportionRule)) {
    let place = subject.rule(view.project);
    let held = place.and_then(|place| view.project.apportion.get(place));
    let mut rule = held.cloned().unwrap_or_else(|| begun(view, subject));
    change(&mut rule);
    act(
        view,
        match place {
            Some(place) => OwnersAction::ChangeRule(place, rule.into()),
            None => OwnersAction::AddRule(rule.into()),
        },
    );
}

/// A rule that says what holds without it.
fn begun(view: &View<'_>, subject: &Subject) -> DraftApportionRule {
    let mut rule = subject.new_rule();
    let Some(row) = rows(view).into_iter().find(|row| row.subject == *subject) else { return rule };
    if let Some(followed) = row.followed.and_then(|place| view.project.apportion.get(place)) {
        rule = DraftApportionRule {
            line: rule.line,
            fee: rule.fee,
            component: rule.component,
            // What is entered by household is an amount of something else.
            entries: Vec::new(),
            ..followed.clone()
        };
    }
    row.method(view).unwrap_or(Method::Area).id().clone_into(&mut rule.method);
    rule
}

/// Gives a rule a method, with what that cannot do without, and without what would mean something else under it.
fn give(rule: &mut DraftApportionRule, method: &str) {
    method.clone_into(&mut rule.method);
    let method = Method::from_id(method);
    if by_floor(method) {
        if rule.coefficients.is_none() && rule.floors.is_none() {
            rule.coefficients = Known::rules().coefficients.first().map(|set| set.id.to_string());
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

pub(super) fn by_floor(method: Option<Method>) -> bool {
    matches!(method, Some(Method::FloorArea | Method::FloorUnit))
}

pub(super) fn with_entries(method: Option<Method>) -> bool {
    matches!(method, Some(Method::Served | Method::Entered))
}

/// Whether a rule holds what its method has no use for.
pub(super) fn is_untidy(view: &View<'_>, rule: &DraftApportionRule) -> bool {
    *rule != tidied(view, rule.clone())
}

pub(super) fn tidy(view: &View<'_>, subject: &Subject) {
    own(view, subject, |rule| *rule = tidied(view, rule.clone()));
}

fn tidied(view: &View<'_>, mut rule: DraftApportionRule) -> DraftApportionRule {
    let method = Method::from_id(&rule.method);
    if !by_floor(method) {
        (rule.coefficients, rule.floors, rule.floors_as) = (None, None, None);
    }
    if !with_entries(method) {
        rule.entries.clear();
    }
    if !rule.entries.is_empty() {
        let known: std::collections::HashSet<&str> =
            view.project.households.iter().map(|household| household.id.as_str()).collect();
        rule.entries.retain(|entry| known.contains(entry.household.as_str()));
    }
    rule
}

/// The household with this id takes part again.
pub(super) fn include(view: &View<'_>, subject: &Subject, household: &str) {
    own(view, subject, |rule| rule.exclude.retain(|out| out.household != household));
}
