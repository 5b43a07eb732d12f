//! Writes rules as Rust constant expressions.

use crate::owners::{
    Asks, CalendarYear, CoefficientSet, Date, MatterKind, MethodRule, OwnerPayer, OwnerRules, OwnerSource,
    Portion, ReadinessGroup, ReadinessItem, Span, VoteTest,
};
use crate::rulebook::{
    Component, Division, DivisionClass, Group, Kind, MatchRule, Measure, Payer, Plan, Reading, ReadingOption,
    ReducesPool, Rulebook, Share, Sharing, Source, Tier,
};
use crate::rulebook::{DivisionClassIndex, GroupIndex, MeasureIndex, PayerIndex, TierIndex};
use crate::text::Bilingual;

/// The expression, in terms of the names that `rulebook`, `owners` and `text` export.
pub(crate) fn expression(rules: &impl Constant) -> String {
    rules.constant()
}

/// Something that can be written as a constant expression.
pub(crate) trait Constant {
    fn constant(&self) -> String;
}

impl Constant for std::borrow::Cow<'static, str> {
    fn constant(&self) -> String {
        format!("Cow::Borrowed({:?})", self.as_ref())
    }
}

impl<T: Constant + Clone> Constant for std::borrow::Cow<'static, [T]> {
    fn constant(&self) -> String {
        let entries: Vec<String> = self.iter().map(Constant::constant).collect();
        format!("Cow::Borrowed(&[{}])", entries.join(","))
    }
}

impl<T: Constant> Constant for Option<T> {
    fn constant(&self) -> String {
        self.as_ref().map_or_else(|| "None".to_owned(), |value| format!("Some({})", value.constant()))
    }
}

macro_rules! plain {
    ($($type:ty),*) => {$(
        impl Constant for $type {
            fn constant(&self) -> String {
                self.to_string()
            }
        }
    )*};
}

macro_rules! by_debug {
    ($($type:ident),*) => {$(
        impl Constant for $type {
            fn constant(&self) -> String {
                format!("{self:?}")
            }
        }
    )*};
}

macro_rules! structs {
    ($($type:ident { $($field:ident),* })*) => {$(
        impl Constant for $type {
            fn constant(&self) -> String {
                // The pattern names every field, so that a new one is not forgotten here.
                let $type { $($field),* } = self;
                let fields = [$(format!("{}: {}", stringify!($field), $field.constant())),*];
                format!("{} {{ {} }}", stringify!($type), fields.join(", "))
            }
        }
    )*};
}

plain!(bool, u32, u64);
by_debug!(Date, DivisionClassIndex, GroupIndex, MeasureIndex, PayerIndex, TierIndex);

structs! {
    Plan { first_year, last_year, built_by, clause, built_by_clause }
    Group { id, name, enterprise }
    Payer { id, name, short, group, unnamed }
    Tier { id, name, clause }
    Kind { id, name, tiered, measures, clause }
    Measure { id, tier, number, required, name, work, clause }
    Component { id, measure, name, sharing, rule, enterprise, note }
    Share { payer, weight }
    DivisionClass { id, name, by_reference, clause }
    Division { code, name, class }
    Source { id, name, triggers_match, reduces_pool, clause, note }
    MatchRule { class, granted, city, district, clause }
    Reading { id, name, question, clause, default, reason, options }
    ReadingOption { id, name, effect }
    OwnerPayer { id, method, common_parts }
    OwnerRules { payers, subsidised, methods, coefficients, sources, matters, readiness, years }
    MethodRule { id, name, clause, rule }
    CoefficientSet { id, name, percent, floors, step, source }
    OwnerSource { id, name, non_cash, private, clause, note }
    MatterKind { id, name, clause, tests }
    VoteTest { id, name, clause, quorum, consent, note }
    Portion { numerator, denominator, more_than }
    ReadinessGroup { id, name, items }
    ReadinessItem { id, name, clause, question, asks }
    CalendarYear { year, notice, holidays, workdays }
    Span { first, last }
    Rulebook {
        id, digest, name, document, issued, city_level, district_level, plan, groups, payers, pool, undetermined,
        tiers, kinds, measures, components, division_classes, divisions, sources, match_rules, readings
    }
}

impl Constant for Bilingual {
    fn constant(&self) -> String {
        let Self { zh, en } = Self::new(self.zh.clone(), self.en.clone());
        format!("Bilingual {{ zh: {}, en: {} }}", zh.constant(), en.constant())
    }
}

impl Constant for ReducesPool {
    fn constant(&self) -> String {
        format!("ReducesPool::{self:?}")
    }
}

impl Constant for Asks {
    fn constant(&self) -> String {
        match self {
            Self::Age => "Asks::Age".to_owned(),
            Self::Vote => "Asks::Vote".to_owned(),
            Self::Question(answer) => format!("Asks::Question({answer})"),
            Self::Period { working_days, after } => {
                format!("Asks::Period {{ working_days: {working_days}, after: {} }}", after.constant())
            }
            Self::Deadline { days } => format!("Asks::Deadline {{ days: {days} }}"),
        }
    }
}

impl Constant for Sharing {
    fn constant(&self) -> String {
        match self {
            Self::Fixed(shares) => format!("Sharing::Fixed({})", shares.constant()),
            Self::Agreement(payers) => format!("Sharing::Agreement({})", payers.constant()),
        }
    }
}
