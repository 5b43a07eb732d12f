//! The rulebooks that are compiled in.

use std::borrow::Cow;
use std::sync::{Arc, LazyLock};

use crate::rulebook::{
    Component, Division, DivisionClass, DivisionClassIndex, Group, GroupIndex, Kind, MatchRule, Measure,
    MeasureIndex, Payer, PayerIndex, Plan, Reading, ReadingOption, ReducesPool, Rulebook, Share, Sharing,
    Source, Tier, TierIndex,
};
use crate::text::Bilingual;

const FUZHOU: Rulebook = include!(concat!(env!("OUT_DIR"), "/fuzhou_2021_60.rs"));

static FUZHOU_2021_60: LazyLock<Arc<Rulebook>> = LazyLock::new(|| Arc::new(FUZHOU));

impl Rulebook {
    /// 榕政办〔2021〕60号: Fuzhou's rules for 2021 to 2025.
    #[must_use]
    pub fn fuzhou_2021_60() -> &'static Arc<Self> {
        &FUZHOU_2021_60
    }
}
