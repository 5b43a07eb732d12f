//! A rulebook with its worked examples, and everything in it that can be looked for.

use std::sync::Arc;

use fentan_core::Rulebook;
use fentan_core::rulebook::{Component, ComponentIndex, PayerIndex, Sharing, TierIndex};

use super::example::Examples;
use super::facts::facts;
use super::search::{Need, Query};
use super::texts::{of_class, of_component, of_decision, of_fact, of_payer, of_reading, of_source};
use crate::fields::SearchText;

/// A rulebook with its worked examples and the texts by which its entries are found, in the order of its lists.
pub(super) struct RulesIndex {
    examples: Examples,
    components: Vec<ComponentEntry>,
    payers: Vec<SearchText>,
    classes: Vec<SearchText>,
    sources: Vec<SearchText>,
    readings: Vec<SearchText>,
    decisions: Vec<SearchText>,
    facts: Vec<SearchText>,
}

/// The properties that a component is searched by.
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
    pub(super) decisions: Vec<usize>,
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
            decisions: rulebook.decisions.iter().map(of_decision).collect(),
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
            decisions: places(&self.decisions),
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
        let lists =
            [&self.payers, &self.classes, &self.sources, &self.readings, &self.decisions, &self.facts];
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

#[cfg(test)]
mod tests {
    use super::{Found, Need, Query, Rulebook, RulesIndex};

    fn found(query: &Query) -> Found {
        RulesIndex::new(Rulebook::fuzhou_2021_60()).find(query)
    }

    #[test]
    fn a_query_that_asks_for_nothing_finds_every_entry() {
        let rulebook = Rulebook::fuzhou_2021_60();
        let all = found(&Query::default());
        assert_eq!(all.components.len(), rulebook.components.len());
        assert_eq!(all.payers.len(), rulebook.payers.len());
        assert_eq!(all.classes.len(), rulebook.division_classes.len());
        assert_eq!(all.sources.len(), rulebook.sources.len());
        assert_eq!(all.readings.len(), rulebook.readings.len());
        assert_eq!(all.decisions.len(), rulebook.decisions.len());
    }

    #[test]
    fn tier_need_and_group_leave_out_components_and_nothing_else() {
        let rulebook = Rulebook::fuzhou_2021_60();
        let ids = |query: &Query| -> Vec<String> {
            let components = found(query).components.into_iter();
            components.filter_map(|index| Some(rulebook.component(index)?.id.to_string())).collect()
        };
        let mut query = Query::default();
        query.need = Some(Need::Required);
        query.tier = Some("enhanced".to_owned());
        assert_eq!(ids(&query), ["enhanced.charging", "enhanced.emergency_facilities"]);
        assert_eq!(found(&query).others(), found(&Query::default()).others());
        query.group = Some("residents".to_owned());
        assert!(ids(&query).is_empty());
        query.tier = None;
        assert_eq!(ids(&query), ["basic.property_management"]);
    }
}
