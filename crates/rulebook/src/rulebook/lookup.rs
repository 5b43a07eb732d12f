//! Lookup in a rulebook by index and by id.

use super::{
    Component, ComponentIndex, Division, DivisionClass, DivisionClassIndex, DivisionIndex, Group, GroupIndex,
    Kind, KindIndex, MatchRule, Measure, MeasureIndex, Payer, PayerIndex, Reading, ReadingOption,
    ReducesPool, Rulebook, Source, SourceIndex, Tier, TierIndex,
};

macro_rules! lookups {
    ($($list:ident: $item:ident, $index:ident, $by_index:ident, $by_key:ident, $key:ident;)*) => {
        impl Rulebook {$(
            /// The entry at `index`; `None` where the index comes from another rulebook.
            #[must_use]
            pub fn $by_index(&self, index: $index) -> Option<&$item> {
                self.$list.get(index.offset())
            }

            /// The index of the entry whose key is `key`.
            #[must_use]
            pub fn $by_key(&self, key: &str) -> Option<$index> {
                self.$list.iter().position(|entry| entry.$key == key).and_then($index::at)
            }
        )*}
    };
}

lookups! {
    payers: Payer, PayerIndex, payer, payer_index, id;
    groups: Group, GroupIndex, group, group_index, id;
    tiers: Tier, TierIndex, tier, tier_index, id;
    kinds: Kind, KindIndex, kind, kind_index, id;
    measures: Measure, MeasureIndex, measure, measure_index, id;
    components: Component, ComponentIndex, component, component_index, id;
    division_classes: DivisionClass, DivisionClassIndex, division_class, division_class_index, id;
    divisions: Division, DivisionIndex, division, division_index, code;
    sources: Source, SourceIndex, source, source_index, id;
}

impl Rulebook {
    /// The grants: the sources that bring the match and reduce the pool whatever the reading, in order. Nobody repays
    /// them, and a bureau moves them about between its projects.
    pub fn grants(&self) -> impl Iterator<Item = SourceIndex> + '_ {
        let is_grant = |source: &Source| source.triggers_match && source.reduces_pool == ReducesPool::Always;
        let all = self.sources.iter().enumerate().filter(move |(_, source)| is_grant(source));
        all.filter_map(|(offset, _)| SourceIndex::at(offset))
    }

    /// Every payer, in order.
    pub fn payer_indices(&self) -> impl Iterator<Item = PayerIndex> + use<> {
        (0..self.payers.len()).filter_map(PayerIndex::at)
    }

    /// Every group of payers, in order.
    pub fn group_indices(&self) -> impl Iterator<Item = GroupIndex> + use<> {
        (0..self.groups.len()).filter_map(GroupIndex::at)
    }

    /// The payer's id; empty where the index comes from another rulebook.
    #[must_use]
    pub fn payer_id(&self, payer: PayerIndex) -> &str {
        self.payer(payer).map_or("", |payer| payer.id.as_ref())
    }

    /// The ratios by which city and district split where money from above was obtained, `1:1`; `None` where that changes
    /// no split. Classes of divisions that differ give one each: `1:1 / 2:3`.
    #[must_use]
    pub fn granted_ratios(&self) -> Option<String> {
        let granted = self.match_rules.iter().filter(|rule| rule.granted == Some(true));
        let mut ratios: Vec<String> = Vec::new();
        for ratio in granted.map(|rule| format!("{}:{}", rule.city, rule.district)) {
            if !ratios.contains(&ratio) {
                ratios.push(ratio);
            }
        }
        (!ratios.is_empty()).then(|| ratios.join(" / "))
    }

    /// The reading with this id.
    #[must_use]
    pub fn reading(&self, id: &str) -> Option<&Reading> {
        self.readings.iter().find(|reading| reading.id == id)
    }

    /// The components of a measure, in order, each with its index.
    pub fn components_of(&self, measure: MeasureIndex) -> impl Iterator<Item = (ComponentIndex, &Component)> {
        self.components
            .iter()
            .enumerate()
            .filter(move |(_, component)| component.measure == measure)
            .filter_map(|(offset, component)| Some((ComponentIndex::at(offset)?, component)))
    }

    /// The rule by which divisions of `class` split the pool, with money from above (`granted`) or without.
    #[must_use]
    pub fn match_rule(&self, class: DivisionClassIndex, granted: bool) -> Option<&MatchRule> {
        self.match_rules
            .iter()
            .find(|rule| rule.class == class && rule.granted.is_none_or(|needed| needed == granted))
    }

    /// True where a measure belongs to a project of `kind` at `tier`: it is within the tier, or, for a kind without
    /// tiers, in the kind's own list. False where the kind needs a tier and `tier` is `None`.
    #[must_use]
    pub fn belongs(&self, measure: MeasureIndex, kind: &Kind, tier: Option<TierIndex>) -> bool {
        if !kind.tiered {
            return kind.measures.contains(&measure);
        }
        self.measure(measure).zip(tier).is_some_and(|(measure, tier)| measure.tier <= tier)
    }

    /// The class of a division.
    #[must_use]
    pub fn class_of(&self, division: DivisionIndex) -> Option<&DivisionClass> {
        self.division_class(self.division(division)?.class)
    }
}

impl Reading {
    /// The option with this id.
    #[must_use]
    pub fn option(&self, id: &str) -> Option<&ReadingOption> {
        self.options.iter().find(|option| option.id == id)
    }
}
