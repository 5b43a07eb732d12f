//! The order of the projects.

use std::cmp::Ordering;

use fentan_core::Rulebook;
use fentan_core::draft::WholeNumber;
use fentan_core::rulebook::TierIndex;
use js_sys::{Array, Function, Intl, Object, Reflect};
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

use super::columns::Column;
use super::facts::{AllFacts, ProjectFacts};

/// The column that projects are sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Sort {
    pub(super) column: Column,
    /// True from the highest to the lowest.
    pub(super) descending: bool,
}

impl Sort {
    /// The next order when a column's heading is pressed: upwards, downwards, as entered (none).
    pub(super) fn next(sort: Option<Self>, pressed: Column) -> Option<Self> {
        match sort.filter(|sort| sort.column == pressed) {
            None => Some(Self { column: pressed, descending: false }),
            Some(Self { descending: false, .. }) => Some(Self { column: pressed, descending: true }),
            Some(_) => None,
        }
    }

    /// Puts places in order; those with nothing in the column come last, whichever way it goes.
    pub(super) fn sort(self, rulebook: &Rulebook, all: &AllFacts, places: &mut Vec<usize>) {
        let facts = places.iter().filter_map(|place| all.get(*place));
        let mut keyed: Vec<(Key, usize)> =
            facts.map(|facts| (Key::of(rulebook, facts, self.column), facts.index)).collect();
        let collator = collator();
        keyed.sort_by(|(one, _), (other, _)| one.order(other, self.descending, &collator));
        *places = keyed.into_iter().map(|(_, place)| place).collect();
    }
}

/// A project's own in the column.
enum Key {
    Number(i64),
    Word(JsValue),
    Nothing,
}

impl Key {
    fn of(rulebook: &Rulebook, facts: &ProjectFacts, column: Column) -> Self {
        let project = &facts.project;
        let word =
            |text: &str| Some(text).filter(|text| !text.is_empty()).map(|text| Self::Word(text.into()));
        let whole = |number: Option<u32>| number.map(|number| Self::Number(number.into()));
        let position = |index: usize| i64::try_from(index).ok().map(Self::Number);
        let key = match column {
            Column::Number | Column::Tools => position(facts.index),
            Column::Name => word(&project.name),
            Column::Division => whole(project.division.parse().ok()),
            Column::Year => whole(project.year.value()),
            Column::Kind => kind(rulebook, facts).and_then(position),
            Column::Bundle => word(project.bundle.as_deref().unwrap_or("")),
            Column::Households => whole(project.households_count.as_ref().and_then(WholeNumber::value)),
            Column::Money(money) => facts.amounts.get(money).map(|amount| Self::Number(amount.fen())),
            Column::Grant(grant) if facts.is_sound() => {
                facts.grants.get(grant).map(|amount| Self::Number(amount.fen()))
            }
            Column::Grant(_) => None,
            // Downwards the city's half comes before its three tenths, and those before nothing.
            Column::Match => {
                whole(facts.split.map(|split| split.city * 10_000 / (split.city + split.district).max(1)))
            }
            Column::Said => {
                position(facts.errors.len() * 10_000 + facts.warnings).filter(|_| facts.first().is_some())
            }
        };
        key.unwrap_or(Self::Nothing)
    }

    fn order(&self, other: &Self, descending: bool, collator: &Function) -> Ordering {
        let order = match (self, other) {
            (Self::Number(one), Self::Number(other)) => one.cmp(other),
            (Self::Word(one), Self::Word(other)) => {
                let order = collator.call2(&JsValue::NULL, one, other).ok().and_then(|order| order.as_f64());
                order.and_then(|order| order.partial_cmp(&0.0)).unwrap_or(Ordering::Equal)
            }
            (Self::Nothing, Self::Nothing) => Ordering::Equal,
            (Self::Nothing, _) => return Ordering::Greater,
            (_, Self::Nothing) => return Ordering::Less,
            _ => Ordering::Equal,
        };
        if descending { order.reverse() } else { order }
    }
}

/// The place of a kind and tier in the rulebook's order.
fn kind(rulebook: &Rulebook, facts: &ProjectFacts) -> Option<usize> {
    let kind = rulebook.kind_index(&facts.project.kind)?.offset();
    let tier = facts.project.tier.as_deref().and_then(|tier| rulebook.tier_index(tier));
    let tiers = rulebook.tiers.len();
    Some(kind * (tiers + 1) + tier.map_or(tiers, TierIndex::offset))
}

/// Compares two texts as a Chinese dictionary does, and `小区 9` before `小区 10`.
fn collator() -> Function {
    let options = Object::new();
    // Without the option it sorts by digits; nothing else depends on it.
    let _ = Reflect::set(&options, &"numeric".into(), &JsValue::TRUE);
    Intl::Collator::new(&Array::of1(&"zh-CN".into()), &options).compare()
}
