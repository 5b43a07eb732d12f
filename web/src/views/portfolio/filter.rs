//! Which projects are shown, and in which order.

use std::cmp::Ordering;
use std::rc::Rc;

use fentan_core::Rulebook;
use js_sys::{Array, Function, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

use super::columns::Column;
use super::facts::Facts;
use crate::text;

/// What a person wants to see.
#[derive(Clone, Default, PartialEq, Eq)]
pub(crate) struct Filter {
    /// Words that all stand in the name, the number, the bundle or the district.
    pub(super) search: String,
    /// One choice of each of the [`CHOICES`]; an empty one stands for all.
    pub(super) chosen: [String; CHOICES],
    /// Only projects with errors or warnings.
    pub(super) wrong: bool,
}

/// How many facts of a project can be chosen by: district, year, kind, tier.
pub(super) const CHOICES: usize = 4;

/// The facts that can be chosen by, as they are written.
pub(super) fn choices(facts: &Facts) -> [&str; CHOICES] {
    let project = &facts.project;
    [&project.division, &project.year.0, &project.kind, project.tier.as_deref().unwrap_or("")]
}

impl Filter {
    /// Whether it leaves nothing out.
    pub(super) fn is_open(&self) -> bool {
        *self == Self::default()
    }

    /// The places of the projects it lets through.
    pub(super) fn places(&self, rulebook: &Rulebook, all: &[Rc<Facts>]) -> Vec<usize> {
        let search = self.search.to_lowercase();
        let words: Vec<&str> = search.split_whitespace().collect();
        let kept = all.iter().filter(|facts| self.keeps(rulebook, facts, &words));
        kept.map(|facts| facts.index).collect()
    }

    fn keeps(&self, rulebook: &Rulebook, facts: &Facts, words: &[&str]) -> bool {
        let mut chosen = self.chosen.iter().zip(choices(facts));
        if !chosen.all(|(wanted, own)| wanted.is_empty() || wanted == own) {
            return false;
        }
        if self.wrong && facts.first().is_none() {
            return false;
        }
        if words.is_empty() {
            return true;
        }
        let project = &facts.project;
        let bundle = project.bundle.as_deref().unwrap_or("");
        let division = division(rulebook, &project.division);
        let text = [&project.name, "\n", &project.id, "\n", bundle, "\n", division].concat().to_lowercase();
        words.iter().all(|word| text.contains(word))
    }
}

/// What a district is called, by its code; the code itself where there is no such district.
pub(super) fn division<'a>(rulebook: &'a Rulebook, code: &'a str) -> &'a str {
    let found = rulebook.division_index(code).and_then(|index| rulebook.division(index));
    found.map_or(code, |division| text::of(&division.name))
}

/// By which column the projects are sorted, and whether from the highest; none is the order they were entered in.
pub(super) type Sort = Option<(Column, bool)>;

/// The next order when a column's heading is pressed: upwards, downwards, as entered.
pub(super) fn next(sort: Sort, pressed: Column) -> Sort {
    match sort {
        Some((column, false)) if column == pressed => Some((column, true)),
        Some((column, true)) if column == pressed => None,
        _ => Some((pressed, false)),
    }
}

/// Puts places in order; those with nothing in the column come last, whichever way it goes.
pub(super) fn sort(rulebook: &Rulebook, all: &[Rc<Facts>], places: &mut Vec<usize>, sort: Sort) {
    let Some((column, down)) = sort else { return };
    let keys = places.iter().filter_map(|place| all.get(*place));
    let mut keyed: Vec<(Key, usize)> =
        keys.map(|facts| (Key::of(rulebook, facts, column), facts.index)).collect();
    let collator = collator();
    keyed.sort_by(|(one, _), (other, _)| one.order(other, down, &collator));
    *places = keyed.into_iter().map(|(_, place)| place).collect();
}

/// What a project is sorted by.
enum Key {
    Number(i64),
    Word(JsValue),
    Nothing,
}

impl Key {
    fn of(rulebook: &Rulebook, facts: &Facts, column: Column) -> Self {
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
            Column::Households => {
                whole(project.households_count.as_ref().and_then(fentan_core::draft::WholeNumber::value))
            }
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

    fn order(&self, other: &Self, down: bool, collator: &Function) -> Ordering {
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
        if down { order.reverse() } else { order }
    }
}

/// The place of a kind and tier in the rulebook's order.
fn kind(rulebook: &Rulebook, facts: &Facts) -> Option<usize> {
    let kind = rulebook.kind_index(&facts.project.kind)?.offset();
    let tier = facts.project.tier.as_deref().and_then(|tier| rulebook.tier_index(tier));
    Some(
        kind * (rulebook.tiers.len() + 1)
            + tier.map_or(rulebook.tiers.len(), fentan_core::rulebook::TierIndex::offset),
    )
}

/// Compares two texts as a Chinese dictionary does, and `小区 9` before `小区 10`.
fn collator() -> Function {
    let options = Object::new();
    // Without the option it sorts by digits; nothing else depends on it.
    let _ = Reflect::set(&options, &"numeric".into(), &JsValue::TRUE);
    Intl::Collator::new(&Array::of1(&"zh-CN".into()), &options).compare()
}
