//! The texts by which the entries of a rulebook are found: all that is shown of them, and their ids.

use fentan_core::Rulebook;
use fentan_core::rulebook::{Component, Decision, DivisionClass, Measure, Payer, Reading, Source};

use super::facts::Fact;
use super::sources::{reduces_pool, triggers_match};
use crate::fields::SearchText;
use crate::words::rules;

pub(super) fn of_component(measure: &Measure, component: &Component) -> SearchText {
    let mut text = SearchText::default()
        .with(&component.id)
        .with(&measure.number.to_string())
        .with_both(&measure.name)
        .with_both(if measure.required { &rules::REQUIRED } else { &rules::OPTIONAL })
        .with_both(&component.name)
        .with_both(&measure.work)
        .with_both(&component.rule)
        .with(&measure.clause);
    if let Some(note) = &component.note {
        text = text.with_both(note);
    }
    if let Some(enterprise) = &component.enterprise {
        text = text.with_both(&rules::USUALLY).with_both(enterprise);
    }
    text
}

pub(super) fn of_payer(rulebook: &Rulebook, payer: &Payer) -> SearchText {
    let text = SearchText::default().with_both(&payer.name).with_both(&payer.short).with(&payer.id);
    rulebook.group(payer.group).map_or(text.clone(), |group| text.with_both(&group.name))
}

pub(super) fn of_class(rulebook: &Rulebook, place: usize, class: &DivisionClass) -> SearchText {
    let mut text = SearchText::default().with_both(&class.name).with(&class.clause);
    if class.by_reference {
        text = text.with_both(&rules::BY_REFERENCE);
    }
    let divisions = rulebook.divisions.iter().filter(|division| division.class.offset() == place);
    divisions.fold(text, |text, division| text.with_both(&division.name).with(&division.code))
}

pub(super) fn of_source(source: &Source) -> SearchText {
    let text = SearchText::default()
        .with(&source.id)
        .with_both(&source.name)
        .with_both(reduces_pool(source))
        .with_both(triggers_match(source))
        .with(&source.clause);
    source.note.iter().fold(text, SearchText::with_both)
}

pub(super) fn of_reading(reading: &Reading) -> SearchText {
    let text = SearchText::default()
        .with(&reading.id)
        .with_both(&reading.name)
        .with(&reading.clause)
        .with_both(&reading.question)
        .with_both(&rules::BY_DEFAULT)
        .with_both(&rules::IN_USE)
        .with_both(&rules::WHY_DEFAULT)
        .with_both(&reading.reason);
    let options = reading.options.iter();
    options.fold(text, |text, option| text.with_both(&option.name).with_both(&option.effect))
}

pub(super) fn of_decision(decision: &Decision) -> SearchText {
    SearchText::default()
        .with(&decision.id)
        .with_both(&decision.name)
        .with_both(&decision.question)
        .with_both(&decision.decision)
        .with(&decision.clause)
}

pub(super) fn of_fact(fact: &Fact<'_>) -> SearchText {
    let text = SearchText::default().with_both(fact.name).with(&fact.code).with(fact.clause);
    fact.words.iter().fold(text, |text, words| text.with_both(words))
}
