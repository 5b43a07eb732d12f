//! The rules about owners that are compiled in.

use std::borrow::Cow;

#[cfg_attr(
    not(feature = "complete"),
    allow(unused_imports, reason = "lists of these are left out there")
)]
use super::{
    Asks, CalendarYear, CoefficientSet, Date, MatterKind, MethodRule, OwnerPayer, OwnerRules, OwnerSource,
    Portion, ReadinessGroup, ReadinessItem, Span, VoteTest,
};
use crate::text::Bilingual;

static OWNERS: OwnerRules = include!(concat!(env!("OUT_DIR"), "/owners.rs"));

impl OwnerRules {
    /// What is known about owners in Fuzhou, of 2021 and later.
    #[must_use]
    pub fn built_in() -> &'static Self {
        &OWNERS
    }
}
