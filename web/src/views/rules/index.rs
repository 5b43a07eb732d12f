//! A rulebook with its worked examples, and everything in it that can be looked for.

use std::sync::Arc;

use fentan_core::rulebook::{
    Component, ComponentIndex, DivisionClass, Measure, Payer, PayerIndex, Reading, ReducesPool, Sharing,
    Source, TierIndex,
};
use fentan_core::{Bilingual, Rulebook};

use super::example::Examples;
use super::facts::{Fact, facts};
use super::search::{Need, Query, SearchText};
use crate::words::rules;

/// A rulebook with its worked examples and the texts by which its entries are found, in the order of its lists.
pub(super) struct RulesIndex {
    examples: Examples,
    components: Vec<ComponentEntry>,
    payers: Vec<SearchText>,
    classes: Vec<SearchText>,
    sources: Vec<SearchText>,
    readings: Vec<SearchText>,
    facts: Vec<SearchText>,
}

/// What components are asked for by.
struct ComponentEntry {
    index: ComponentIndex,
    /// The id of its tier.
    tier: String,
    need: Need,
    /// The ids of the groups of those who pay for it.
    groups: Vec<String>,
    text: SearchText,
}

/// The entries found, each by its place in its list.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) components: Vec<ComponentIndex>,
    pub(super) payers: Vec<usize>,
    pub(super) classes: Vec<usize>,
    pub(super) sources: Vec<usize>,
    pub(super) readings: Vec<usize>,
    pub(super) facts: Vec<usize>,
}

/// The same rulebook gives the same examples and texts.
impl PartialEq for RulesIndex {
    fn eq(&self, other: &Self) -> bool {
        self.rulebook().digest == other.rulebook().digest
    }
}

impl RulesIndex {
    pub(super) fn new(rulebook: &Arc<Rulebook>) -> Self {
        let examples = Examples::new(rulebook);
        let components = rulebook.components.iter().enumerate().filter_map(|(offset, component)| {
            ComponentEntry::new(rulebook, &examples, ComponentIndex::at(offset)?, component)
        });
        let classes = rulebook.division_classes.iter().enumerate();
        Self {
            components: components.collect(),
            payers: rulebook.payers.iter().map(|payer| of_payer(rulebook, payer)).collect(),
            classes: classes.map(|(place, class)| of_class(rulebook, place, class)).collect(),
            sources: rulebook.sources.iter().map(of_source).collect(),
            readings: rulebook.readings.iter().map(of_reading).collect(),
            facts: facts(rulebook).iter().map(of_fact).collect(),
            examples,
        }
    }

    pub(super) fn rulebook(&self) -> &Rulebook {
        self.examples.rulebook()
    }

    pub(super) fn examples(&self) -> &Examples {
        &self.examples
    }

    /// The entries that a query asks for.
    pub(super) fn find(&self, query: &Query) -> Found {
        let places = |texts: &[SearchText]| {
            let texts = texts.iter().enumerate().filter(|(_, text)| query.finds(text));
            texts.map(|(place, _)| place).collect()
        };
        let components = self.components.iter().filter(|entry| entry.is_asked_for(query));
        Found {
            components: components.map(|entry| entry.index).collect(),
            payers: places(&self.payers),
            classes: places(&self.classes),
            sources: places(&self.sources),
            readings: places(&self.readings),
            facts: places(&self.facts),
        }
    }
}

impl Found {
    /// The components found that belong to a tier.
    pub(super) fn of_tier(&self, index: &RulesIndex, tier: TierIndex) -> Vec<ComponentIndex> {
        let rulebook = index.rulebook();
        let own = |component: &&ComponentIndex| {
            let measure = rulebook.component(**component).and_then(|own| rulebook.measure(own.measure));
            measure.is_some_and(|measure| measure.tier == tier)
        };
        self.components.iter().filter(own).copied().collect()
    }

    /// The number of entries that are no components.
    pub(super) fn others(&self) -> usize {
        let lists = [&self.payers, &self.classes, &self.sources, &self.readings, &self.facts];
        lists.into_iter().map(Vec::len).sum()
    }
}

impl ComponentEntry {
    fn new(
        rulebook: &Rulebook,
        examples: &Examples,
        index: ComponentIndex,
        component: &Component,
    ) -> Option<Self> {
        let measure = rulebook.measure(component.measure)?;
        let mut text = of_component(measure, component);
        let mut groups = Vec::new();
        for payer in payers_of(examples, index, component) {
            let payer = rulebook.payer(payer)?;
            let group = rulebook.group(payer.group)?;
            text = text.with_both(&payer.name).with_both(&group.name);
            groups.push(group.id.to_string());
        }
        let tier = rulebook.tier(measure.tier)?.id.to_string();
        Some(Self { index, tier, need: Need::of(measure.required), groups, text })
    }

    fn is_asked_for(&self, query: &Query) -> bool {
        query.tier.as_ref().is_none_or(|tier| *tier == self.tier)
            && query.need.is_none_or(|need| need == self.need)
            && query.group.as_ref().is_none_or(|group| self.groups.contains(group))
            && query.finds(&self.text)
    }
}

/// Those who may agree on a component, and those who pay for it in its example.
fn payers_of(examples: &Examples, index: ComponentIndex, component: &Component) -> Vec<PayerIndex> {
    let mut payers = match &component.sharing {
        Sharing::Agreement(agreeing) => agreeing.clone(),
        Sharing::Fixed(_) => Vec::new(),
    };
    if let Some(result) = examples.component(index, false) {
        payers.extend(result.figures.payers.iter().map(|part| part.payer));
    }
    payers
}

fn of_component(measure: &Measure, component: &Component) -> SearchText {
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

fn of_payer(rulebook: &Rulebook, payer: &Payer) -> SearchText {
    let text = SearchText::default().with_both(&payer.name).with_both(&payer.short).with(&payer.id);
    rulebook.group(payer.group).map_or(text.clone(), |group| text.with_both(&group.name))
}

fn of_class(rulebook: &Rulebook, place: usize, class: &DivisionClass) -> SearchText {
    let mut text = SearchText::default().with_both(&class.name).with(&class.clause);
    if class.by_reference {
        text = text.with_both(&rules::BY_REFERENCE);
    }
    let divisions = rulebook.divisions.iter().filter(|division| division.class.offset() == place);
    divisions.fold(text, |text, division| text.with_both(&division.name).with(&division.code))
}

fn of_source(source: &Source) -> SearchText {
    let text = SearchText::default()
        .with(&source.id)
        .with_both(&source.name)
        .with_both(reduces_pool(source))
        .with_both(triggers_match(source))
        .with(&source.clause);
    source.note.iter().fold(text, SearchText::with_both)
}

/// Words on whether a source reduces the pool.
pub(super) fn reduces_pool(source: &Source) -> &'static Bilingual {
    match source.reduces_pool {
        ReducesPool::Always => &rules::YES,
        ReducesPool::Debt => &rules::BY_READING,
    }
}

/// Words on whether a source brings the better match.
pub(super) fn triggers_match(source: &Source) -> &'static Bilingual {
    if source.triggers_match { &rules::YES } else { &rules::NO }
}

fn of_reading(reading: &Reading) -> SearchText {
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

fn of_fact(fact: &Fact<'_>) -> SearchText {
    let text = SearchText::default().with_both(fact.name).with(&fact.code).with(fact.clause);
    fact.words.iter().fold(text, |text, words| text.with_both(words))
}
