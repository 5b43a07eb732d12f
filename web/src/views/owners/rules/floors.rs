//! Floor coefficients: a known set, for reference, and what is entered instead.

use std::collections::BTreeMap;

use fentan_core::draft::{DraftApportionRule, TextById, WholeNumber};
use fentan_core::{Decimal, Fen};
use fentan_owners::{CoefficientSet, coefficient};
use yew::virtual_dom::AttrValue;
use yew::{Html, html};

use super::super::fields::OwnersField;
use super::change::RulePart;
use super::charge::Charge;
use super::entries::in_scope;
use super::rule_choice::RuleChoice;
use crate::components::Choices;
use crate::context::{ProjectContext, money};
use crate::document::OwnersPlace;
use crate::fields::Shape;
use crate::words::owner_rules;

/// The coefficients of a rule, floor by floor.
pub(super) fn floors(charge: &Charge<'_>, rule: &DraftApportionRule) -> Html {
    let project = charge.project;
    let set = rule
        .coefficients
        .as_ref()
        .and_then(|id| known_sets(project).iter().find(|set| set.id == id.as_str()));
    let percent = match rule.floors_as.as_deref() {
        Some(own) => own == "percent",
        None => set.is_some_and(|set| set.percent),
    };
    let floors = floors_of(charge, rule);
    let sum = percent.then(|| sum(&floors, rule, set)).flatten();
    let list = floors.iter().filter_map(|(floor, borne)| {
        let reference = set.and_then(|set| coefficient(set, *floor));
        let place = OwnersPlace::Floor { rule: charge.row.own?, floor: *floor };
        let own = rule.floors.as_ref().and_then(|floors| floors.get(&floor.to_string()));
        Some(FloorCell { place, floor: *floor, own, reference, borne: *borne, percent }.html(charge))
    });
    html! {
        <div class="coefficients">
            <div class="set">
                <span class="label" aria-hidden="true">{ project.say(&owner_rules::COEFFICIENTS) }</span>
                <RuleChoice
                    subject={charge.row.subject.clone()}
                    part={RulePart::Coefficients}
                    id={[&charge.path, ".coefficients"].concat()}
                    label={charge.label(project.say(&owner_rules::COEFFICIENTS))}
                    value={rule.coefficients.clone().unwrap_or_default()}
                    choices={set_choices(project)}
                />
                <RuleChoice
                    subject={charge.row.subject.clone()}
                    part={RulePart::FloorsAs}
                    id={[&charge.path, ".floors_as"].concat()}
                    label={charge.label(project.say(&owner_rules::COEFFICIENTS_AS))}
                    value={if percent { "percent" } else { "weight" }}
                    choices={kind_choices(project)}
                />
                if let Some(set) = set {
                    <span class="source">{ project.say(&set.source) }</span>
                }
                if let Some(sum) = sum {
                    <span class="sum">{ project.say(&owner_rules::percent_sum(&sum.to_string())) }</span>
                }
            </div>
            <ul class="floors">{ for list }</ul>
        </div>
    }
}

fn known_sets(project: &ProjectContext) -> &[CoefficientSet] {
    &project.rulebook().owners.coefficients
}

fn set_choices(project: &ProjectContext) -> Choices {
    let own = project.say(&owner_rules::OWN_COEFFICIENTS).to_owned();
    let sets = known_sets(project).iter().map(|set| {
        let name = owner_rules::for_reference(project.say(&set.name));
        (set.id.to_string().into(), project.say(&name).to_owned().into())
    });
    std::iter::once((AttrValue::default(), own.into())).chain(sets).collect()
}

fn kind_choices(project: &ProjectContext) -> Choices {
    let kinds = [("weight", &owner_rules::AS_WEIGHTS), ("percent", &owner_rules::AS_PERCENT)];
    kinds.map(|(id, words)| (id.into(), project.say(words).to_owned().into())).into()
}

/// The floors that the rule's households live on or that have a coefficient, with what each bears in all.
fn floors_of(charge: &Charge<'_>, rule: &DraftApportionRule) -> BTreeMap<u32, Option<Fen>> {
    let project = charge.project.project();
    let charges = charge.owners.found().map(|found| &found.charges);
    let mut charges = charges.into_iter().flatten().filter(|own| Some(own.of) == charge.row.of);
    let parts = charges.next().map(|own| &own.parts).filter(|_| charges.next().is_none());
    let mut floors = BTreeMap::new();
    for household in in_scope(project, rule) {
        let draft = &project.households[household];
        let Some(floor) = draft.floor.as_ref().and_then(WholeNumber::value) else { continue };
        let part = parts.and_then(|parts| parts.get(household)).copied();
        let sum = floors.entry(floor).or_insert_with(|| part.map(|_| Fen::ZERO));
        *sum = sum.zip(part).and_then(|(sum, part)| sum.checked_add(part));
    }
    for (floor, _) in rule.floors.iter().flat_map(TextById::iter) {
        if let Ok(floor) = floor.parse() {
            floors.entry(floor).or_insert(None);
        }
    }
    floors
}

/// The sum over all floors, where every one of them has a number.
fn sum(
    floors: &BTreeMap<u32, Option<Fen>>,
    rule: &DraftApportionRule,
    set: Option<&CoefficientSet>,
) -> Option<Decimal> {
    floors.keys().try_fold(Decimal::default(), |sum, floor| {
        let own = rule.floors.as_ref().and_then(|floors| floors.get(&floor.to_string()));
        let own = match own {
            Some(own) => Decimal::parse(own).ok()?,
            None => coefficient(set?, *floor)?,
        };
        sum.checked_add(own)
    })
}

/// One floor with its coefficient.
struct FloorCell<'a> {
    place: OwnersPlace,
    floor: u32,
    /// The coefficient that is entered.
    own: Option<&'a String>,
    /// The coefficient of the known set.
    reference: Option<Decimal>,
    /// The amount that the floor bears in all.
    borne: Option<Fen>,
    /// True where coefficients are per cent.
    percent: bool,
}

impl FloorCell<'_> {
    fn html(&self, charge: &Charge<'_>) -> Html {
        let project = charge.project;
        let reference = self.reference.map(|reference| reference.to_string());
        let value = self.own.cloned().or_else(|| reference.clone()).unwrap_or_default();
        let name = owner_rules::floor_label(self.floor);
        let name = project.say(&name);
        let label = [&charge.row.name, " ", name, " ", project.say(&owner_rules::COEFFICIENTS)].concat();
        let replaced = self.own.and(reference).map(|reference| owner_rules::instead_of(&reference));
        html! {
            <li class={if self.own.is_some() { "own" } else { "" }}>
                <span class="floor">
                    { name }
                    if let Some(replaced) = &replaced {
                        <span class="reference">{ project.say(replaced) }</span>
                    }
                </span>
                <OwnersField
                    place={self.place}
                    {value}
                    shape={Shape::Decimal}
                    {label}
                    unit={if self.percent { "%" } else { "" }}
                />
                <span class="borne">{ self.borne.map(money).unwrap_or_default() }</span>
            </li>
        }
    }
}
