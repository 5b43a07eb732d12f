//! The policy as data: what a rulebook holds, once it is loaded and checked.

mod government;
mod index;
mod lookup;
mod measures;
mod open_questions;

pub use self::government::{Division, DivisionClass, MatchRule, ReducesPool, Source};
pub use self::index::{
    ComponentIndex, DivisionClassIndex, DivisionIndex, GroupIndex, KindIndex, MeasureIndex, PayerIndex,
    SourceIndex, TierIndex,
};
pub use self::measures::{Component, Kind, Measure, Share, Sharing, Tier};
pub use self::open_questions::{Reading, ReadingOption};
use crate::owners::OwnerRules;
use crate::text::{Bilingual, Text};

/// One city's rules for sharing the cost of renovation.
#[derive(Clone, Debug)]
pub struct Rulebook {
    /// Its id, as budgets name it: `fuzhou-2021-60`.
    pub id: Text,
    /// `sha256:` and the hex digest of the file it was loaded from.
    pub digest: Text,
    /// Its title.
    pub name: Bilingual,
    /// The document it puts into data: 榕政办〔2021〕60号.
    pub document: Bilingual,
    /// When the document was issued, as `2021-06-17`.
    pub issued: Text,
    /// The part of the document that lists the measures: 附件2.
    pub annex: Bilingual,
    /// The higher of the two levels that split the government's part.
    pub city_level: Bilingual,
    /// The lower of the two levels that split the government's part.
    pub district_level: Bilingual,
    /// The years the plan covers.
    pub plan: Plan,
    /// The groups payers belong to.
    pub groups: Vec<Group>,
    /// Everybody who may pay, in the order that decides ties.
    pub payers: Vec<Payer>,
    /// The payer whose money city and district then split (六(二)).
    pub pool: PayerIndex,
    /// The payer that holds money nobody has been named for yet (未定).
    pub undetermined: PayerIndex,
    /// The tiers (版), each including those before it.
    pub tiers: Vec<Tier>,
    /// The kinds of project.
    pub kinds: Vec<Kind>,
    /// The rows of Annex 2, in its order.
    pub measures: Vec<Measure>,
    /// The parts of the measures that one cost-sharing rule covers, in the measures' order.
    pub components: Vec<Component>,
    /// The classes of division the match rules tell apart.
    pub division_classes: Vec<DivisionClass>,
    /// The divisions covered, by code.
    pub divisions: Vec<Division>,
    /// The sources of money from above or outside.
    pub sources: Vec<Source>,
    /// How city and district split what is left.
    pub match_rules: Vec<MatchRule>,
    /// What the policy leaves open, and how it may be read.
    pub readings: Vec<Reading>,
    /// How residents' money is apportioned to households, what owners vote on, what a project has to show.
    pub owners: OwnerRules,
}

/// The years a plan covers.
#[derive(Clone, Debug)]
pub struct Plan {
    /// First year of the plan.
    pub first_year: u32,
    /// Last year of the plan.
    pub last_year: u32,
    /// Communities built up to the end of this year are the plan's first concern.
    pub built_by: u32,
    /// Where the years are said.
    pub clause: Text,
    /// Where the year of building is said.
    pub built_by_clause: Text,
}

/// A group of payers, as balances show them.
#[derive(Clone, Debug)]
pub struct Group {
    /// Its id: `enterprise`.
    pub id: Text,
    /// Its name: 企业.
    pub name: Bilingual,
    /// Whether its payers are enterprises, which a line may name.
    pub enterprise: bool,
}

/// Somebody who pays.
#[derive(Clone, Debug)]
pub struct Payer {
    /// Its id: `water_utility`.
    pub id: Text,
    /// Its name: 供水企业.
    pub name: Bilingual,
    /// A name that fits a narrow column.
    pub short: Bilingual,
    /// The group it belongs to.
    pub group: GroupIndex,
    /// Whether the policy does not say who it is: the line names it, or it is yet to be found (待落实).
    pub unnamed: bool,
}
