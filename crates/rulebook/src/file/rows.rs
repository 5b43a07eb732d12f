//! The rows of a rulebook file as written in TOML: ids as text, nothing resolved.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::Deserialize;

use super::owners::OwnersRow;
use crate::text::Bilingual;

/// The schema name a file must carry.
pub(super) const SCHEMA: &str = "fentan/rulebook/1";

/// A text in Chinese and in English.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct Term {
    zh: String,
    en: String,
}

impl From<Term> for Bilingual {
    fn from(term: Term) -> Self {
        Self { zh: Cow::Owned(term.zh), en: Cow::Owned(term.en) }
    }
}

/// Declares the structs of the file: fields are named as in the file, unknown fields are refused.
macro_rules! file_structs {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(deny_unknown_fields)]
        pub(crate) struct $name { $($(#[$field_doc])* pub(crate) $field: $type),* }
    )*};
}
pub(crate) use file_structs;

file_structs! {
    RulebookFile {
        schema: String, id: String, name: Term, document: Term, issued: String, annex: Term,
        city_level: Term, district_level: Term, plan: PlanRow,
        groups: Vec<GroupRow>, payers: Vec<PayerRow>, tiers: Vec<TierRow>, kinds: Vec<KindRow>,
        measures: Vec<MeasureRow>, overlaps: Option<Vec<OverlapRow>>,
        division_classes: Vec<DivisionClassRow>, divisions: Vec<DivisionRow>,
        sources: Vec<SourceRow>, match_rules: Vec<MatchRow>, readings: Vec<ReadingRow>,
        decisions: Option<Vec<DecisionRow>>, owners: OwnersRow,
    }
    PlanRow { first_year: u32, last_year: u32, built_by: u32, clause: String, built_by_clause: String }
    GroupRow { id: String, name: Term, enterprise: Option<bool> }
    PayerRow { id: String, name: Term, short: Term, group: String, role: Option<Role>, unnamed: Option<bool> }
    TierRow { id: String, name: Term, clause: String }
    KindRow { id: String, name: Term, tiered: bool, measures: Option<Vec<String>>, clause: String }
    MeasureRow {
        id: String, tier: String, number: u32, required: bool, name: Term, work: Term, clause: String,
        components: Vec<ComponentRow>,
    }
    ComponentRow {
        id: String, name: Term, shares: Option<BTreeMap<String, String>>, agreement: Option<Vec<String>>,
        rule: Term, enterprise: Option<Term>, note: Option<Term>,
        /// The component that is usually entered with this one: what is before a meter, and what is after it.
        counterpart: Option<String>,
    }
    OverlapRow {
        id: String,
        /// At least two ids of measures or components, whose work may be the same.
        of: Vec<String>,
        /// The reason for a second look, in our own words.
        reason: Term,
    }
    DivisionClassRow { id: String, name: Term, by_reference: bool, clause: String }
    DivisionRow { code: String, name: Term, class: String }
    SourceRow {
        id: String, name: Term, short: Option<Term>, triggers_match: bool, reduces_pool: ReducesPoolRow, clause: String,
        note: Option<Term>,
    }
    MatchRow { class: String, granted: Option<bool>, city: u32, district: u32, clause: String }
    ReadingRow {
        id: String, name: Term, question: Term, clause: String, default: String, reason: Term,
        options: Vec<OptionRow>,
    }
    DecisionRow { id: String, name: Term, question: Term, decision: Term, clause: String }
    OptionRow { id: String, name: Term, effect: Term }
}

#[derive(Clone, Copy, Deserialize, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub(crate) enum Role {
    Pool,
    Undetermined,
}

#[derive(Clone, Copy, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub(crate) enum ReducesPoolRow {
    Always,
    Debt,
}
