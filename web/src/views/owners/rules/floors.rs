//! Floor coefficients: a known set, for reference, and what is entered instead.

use std::collections::BTreeMap;

use fentan_core::draft::{DraftApportionRule, TextById, WholeNumber};
use fentan_core::{Decimal, Fen};
use fentan_owners::CoefficientSet;

use super::row::Cells;
use super::{Known, Part, Pick, entries};
use crate::document::OwnersPlace;
use crate::fields::Shape;
use crate::tag::{Tag, tag};
use crate::text;
use crate::views::{Field, money};

pub(super) fn floors(cells: &Cells<'_>, rule: &DraftApportionRule) -> Tag {
    let known = cells.known;
    let sets = &Known::rules().coefficients;
    let set = rule.coefficients.as_ref().and_then(|id| sets.iter().find(|set| set.id == id.as_str()));
    let percent = match rule.floors_as.as_deref() {
        Some(own) => own == "percent",
        None => set.is_some_and(|set| set.percent),
    };
    let chosen = sets.iter().map(|set| (set.id.to_string(), text::for_reference(text::of(&set.name))));
    let choices =
        std::iter::once((String::new(), text::own_coefficients().to_owned())).chain(chosen).collect();
    let pick = known.pick(Pick {
        id: [&cells.path, ".coefficients"].concat(),
        label: [&cells.row.name, " ", text::coefficients()].concat(),
        held: rule.coefficients.clone().unwrap_or_default(),
        choices,
        change: cells.chose(Part::Coefficients),
    });
    let kind = known.pick(Pick {
        id: [&cells.path, ".floors_as"].concat(),
        label: [&cells.row.name, " ", text::coefficients_as()].concat(),
        held: if percent { "percent" } else { "weight" }.to_owned(),
        choices: vec![
            ("weight".to_owned(), text::as_weights().to_owned()),
            ("percent".to_owned(), text::as_percent().to_owned()),
        ],
        change: cells.chose(Part::FloorsAs),
    });
    let all = floors_of(cells, rule);
    let sum = percent.then(|| sum(&all, rule, set)).flatten();
    let head = tag("div.set")
        .put(tag("span.label aria-hidden=true").text(text::coefficients()))
        .put(pick)
        .put(kind)
        .put(set.map(|set| tag("span.source").text(text::of(&set.source))))
        .put(sum.map(|sum| tag("span.sum").text(text::percent_sum(&sum.to_string()))));
    let cells = all.iter().filter_map(|(floor, borne)| {
        Some(one(
            cells,
            rule,
            set.and_then(|set| fentan_owners::coefficient(set, *floor)),
            (cells.row.own?, *floor, *borne, percent),
        ))
    });
    tag("div.coefficients").put(head).put(tag("ul.floors").each(cells))
}

/// The floors that the rule's households live on or that have a coefficient, with what each bears in all.
fn floors_of(cells: &Cells<'_>, rule: &DraftApportionRule) -> BTreeMap<u32, Option<Fen>> {
    let known = cells.known;
    let charges = known.found.map(|found| &found.charges);
    let mut charges = charges.into_iter().flatten().filter(|charge| Some(charge.of) == cells.row.of);
    let parts = charges.next().map(|charge| &charge.parts).filter(|_| charges.next().is_none());
    let mut floors = BTreeMap::new();
    for household in entries::in_scope(known.project, rule) {
        let draft = &known.project.households[household];
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

/// What all floors come to, where every one of them has a number.
fn sum(
    floors: &BTreeMap<u32, Option<Fen>>,
    rule: &DraftApportionRule,
    set: Option<&CoefficientSet>,
) -> Option<Decimal> {
    floors.keys().try_fold(Decimal::default(), |sum, floor| {
        let own = rule.floors.as_ref().and_then(|floors| floors.get(&floor.to_string()));
        let own = match own {
            Some(own) => Decimal::parse(own).ok()?,
            None => fentan_owners::coefficient(set?, *floor)?,
        };
        sum.checked_add(own)
    })
}

fn one(
    cells: &Cells<'_>,
    rule: &DraftApportionRule,
    reference: Option<Decimal>,
    (place, floor, borne, percent): (usize, u32, Option<Fen>, bool),
) -> Tag {
    let at = OwnersPlace::Floor { rule: place, floor };
    let own = rule.floors.as_ref().and_then(|floors| floors.get(&floor.to_string()));
    let reference = reference.map(|reference| reference.to_string());
    let value = own.cloned().or_else(|| reference.clone()).unwrap_or_default();
    let name = text::floor_label(floor);
    let look = Field {
        label: Some([&cells.row.name, " ", &name, " ", text::coefficients()].concat()),
        unit: if percent { "%" } else { "" },
        ..Field::new(Shape::Decimal)
    };
    let replaced =
        own.and(reference).map(|reference| tag("span.reference").text(text::instead_of(&reference)));
    tag("li")
        .attr("class", if own.is_some() { "own" } else { "" })
        .put(tag("span.floor").text(name).put(replaced))
        .put(cells.known.entry_of(at, value, look))
        .put(tag("span.borne").text(borne.map(money).unwrap_or_default()))
}
