//! Money from above or outside, and how city and district split what is left of the government's part.

use super::DivisionClassIndex;
use crate::readings::Debt;
use crate::text::{Bilingual, Text};

/// A class of division.
#[derive(Clone, Debug)]
pub struct DivisionClass {
    /// Its id: `urban`.
    pub id: Text,
    /// Its name: 四城区.
    pub name: Bilingual,
    /// Whether it uses the rules only by reference (参照执行).
    pub by_reference: bool,
    /// Where it is set out.
    pub clause: Text,
}

/// A county-level division.
#[derive(Clone, Debug)]
pub struct Division {
    /// Its GB/T 2260 code: `350102`.
    pub code: Text,
    /// Its name: 鼓楼区.
    pub name: Bilingual,
    /// The class it belongs to.
    pub class: DivisionClassIndex,
}

/// A source of money from above or outside (六(一), 六(五)).
#[derive(Clone, Debug)]
pub struct Source {
    /// Its id: `central_grant`.
    pub id: Text,
    /// Its name: 中央财政补助.
    pub name: Bilingual,
    /// Whether having it counts as having got money from above.
    pub triggers_match: bool,
    /// When it reduces the pool.
    pub reduces_pool: ReducesPool,
    /// Where it is set out.
    pub clause: Text,
    /// What somebody who fills it in should know.
    pub note: Option<Bilingual>,
}

/// When a source of money reduces the government's pool.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReducesPool {
    /// Always: nobody pays it back.
    Always,
    /// Only under the reading that deducts debt: it is borrowed and repaid.
    Debt,
}

impl ReducesPool {
    /// Whether such money comes off the pool under the reading of debt.
    #[must_use]
    pub const fn under(self, debt: Debt) -> bool {
        match self {
            Self::Always => true,
            Self::Debt => matches!(debt, Debt::Deducted),
        }
    }
}

/// How city and district split the pool.
#[derive(Clone, Debug)]
pub struct MatchRule {
    /// For divisions of this class.
    pub class: DivisionClassIndex,
    /// With money from above, without it, or (`None`) whichever.
    pub granted: Option<bool>,
    /// The city's weight.
    pub city: u32,
    /// The district's weight.
    pub district: u32,
    /// Where it is set out.
    pub clause: Text,
}
