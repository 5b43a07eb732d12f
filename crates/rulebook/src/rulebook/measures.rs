//! Tiers, kinds of project, and the measures of Annex 2 with their components.

use super::{ComponentIndex, MeasureIndex, PayerIndex, TierIndex};
use crate::text::{Bilingual, Text};

/// A tier of renovation (版).
#[derive(Clone, Debug)]
pub struct Tier {
    /// Its id: `basic`.
    pub id: Text,
    /// Its name: 基础版.
    pub name: Bilingual,
    /// The clause that sets it out.
    pub clause: Text,
}

/// A kind of project.
#[derive(Clone, Debug)]
pub struct Kind {
    /// Its id: `comprehensive`.
    pub id: Text,
    /// Its name: 综合改造.
    pub name: Bilingual,
    /// True where a project of this kind has a tier.
    pub tiered: bool,
    /// The measures that belong to it; empty where the tier decides.
    pub measures: Vec<MeasureIndex>,
    /// The clause that sets it out.
    pub clause: Text,
}

/// A row of Annex 2.
#[derive(Clone, Debug)]
pub struct Measure {
    /// Its id: `basic.low_voltage_cables`.
    pub id: Text,
    /// The tier it belongs to.
    pub tier: TierIndex,
    /// Its number within the tier.
    pub number: u32,
    /// True where it is required (必选), false where it is optional (自选).
    pub required: bool,
    /// Its name: 弱电缆线.
    pub name: Bilingual,
    /// The work it covers, in our own words.
    pub work: Bilingual,
    /// Its clause: 附件2 基础版 8.
    pub clause: Text,
}

/// The part of a measure that one cost-sharing rule covers.
#[derive(Clone, Debug)]
pub struct Component {
    /// Its id: `basic.low_voltage_cables.relocation`.
    pub id: Text,
    /// The measure it is part of.
    pub measure: MeasureIndex,
    /// Its name: 既有缆线迁改.
    pub name: Bilingual,
    /// Its cost-sharing.
    pub sharing: Sharing,
    /// The cost-sharing rule in our own words.
    pub rule: Bilingual,
    /// The kind of enterprise that usually pays, where an enterprise does.
    pub enterprise: Option<Bilingual>,
    /// A hint for those who fill it in.
    pub note: Option<Bilingual>,
    /// The component that is usually entered with this one: what is before a meter, and what is after it.
    pub counterpart: Option<ComponentIndex>,
}

/// Works that may be the same although they stand in several places and have different payers.
#[derive(Clone, Debug)]
pub struct Overlap {
    /// Its id: `water`.
    pub id: Text,
    /// The works, each as the components it has; at least two.
    pub of: Vec<Vec<ComponentIndex>>,
    /// The reason for a second look, in our own words.
    pub reason: Bilingual,
}

/// The cost-sharing of a component.
#[derive(Clone, Debug)]
pub enum Sharing {
    /// Fixed by the rulebook, in payers' order.
    Fixed(Vec<Share>),
    /// The policy names these payers but no ratio; the budget's line says what they agreed.
    Agreement(Vec<PayerIndex>),
}

/// One payer's exact share: `weight` out of the sum of all weights beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// The payer.
    pub payer: PayerIndex,
    /// The payer's weight relative to the other shares; above 0.
    pub weight: u64,
}
