//! Divisions, sources of money from above or outside, and the rules by which city and district split the pool.

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
    /// True where the division applies the rules only by reference (参照执行).
    pub by_reference: bool,
    /// The clause that sets it out.
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
    /// Its name where there is little room: 中央补助.
    pub short: Bilingual,
    /// True where having it counts as money from above obtained, which decides the match.
    pub triggers_match: bool,
    /// The condition under which it reduces the pool.
    pub reduces_pool: ReducesPool,
    /// The clause that sets it out.
    pub clause: Text,
    /// A hint for those who fill it in.
    pub note: Option<Bilingual>,
}

/// The condition under which a source reduces the government's pool.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReducesPool {
    /// Always: nobody repays it.
    Always,
    /// Only under the reading that deducts debt: it is borrowed and has to be repaid.
    Debt,
}

impl ReducesPool {
    /// True where such money reduces the pool under the given reading of debt.
    #[must_use]
    pub const fn under(self, debt: Debt) -> bool {
        match self {
            Self::Always => true,
            Self::Debt => matches!(debt, Debt::Deducted),
        }
    }
}

/// A rule by which city and district split the pool.
#[derive(Clone, Debug)]
pub struct MatchRule {
    /// The class of divisions it applies to.
    pub class: DivisionClassIndex,
    /// `Some(true)` with money from above, `Some(false)` without it, `None` in both cases.
    pub granted: Option<bool>,
    /// The city's weight.
    pub city: u32,
    /// The district's weight.
    pub district: u32,
    /// The clause that sets it out.
    pub clause: Text,
}
