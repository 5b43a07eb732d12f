//! The policy as data: a rulebook, loaded and checked.

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
pub use self::measures::{Component, Kind, Measure, Overlap, Share, Sharing, Tier};
pub use self::open_questions::{Decision, Reading, ReadingOption};
use crate::owners::OwnerRules;
use crate::text::{Bilingual, Text};

/// One city's rules for sharing the cost of renovation.
#[derive(Clone, Debug)]
pub struct Rulebook {
    /// Its id, as budgets name it: `fuzhou-2021-60`.
    pub id: Text,
    /// `sha256:` and the hex digest of the file it was loaded from.
    pub digest: Text,
    /// The text of that file, to be read, saved and added to.
    pub toml: Text,
    /// Its title.
    pub name: Bilingual,
    /// The document it puts into data: 榕政办〔2021〕60号.
    pub document: Bilingual,
    /// The date the document was issued: `2021-06-17`.
    pub issued: Text,
    /// The part of the document that lists the measures: 附件2.
    pub annex: Bilingual,
    /// The name of the higher of the two levels that split the pool.
    pub city_level: Bilingual,
    /// The name of the lower of the two levels that split the pool.
    pub district_level: Bilingual,
    /// The years the plan covers.
    pub plan: Plan,
    /// The groups of payers, as balances show them.
    pub groups: Vec<Group>,
    /// All payers, in the order that decides ties.
    pub payers: Vec<Payer>,
    /// The payer that stands for the pool, which city and district split (六(二)).
    pub pool: PayerIndex,
    /// The payer that stands for undetermined money (未定): no ratio is agreed yet.
    pub undetermined: PayerIndex,
    /// The tiers (版), each including those before it.
    pub tiers: Vec<Tier>,
    /// The kinds of project.
    pub kinds: Vec<Kind>,
    /// The rows of Annex 2, in its order.
    pub measures: Vec<Measure>,
    /// The components of the measures, in the measures' order.
    pub components: Vec<Component>,
    /// The works that may be counted twice when several of them are entered in one project.
    pub overlaps: Vec<Overlap>,
    /// The classes of division that the match rules tell apart.
    pub division_classes: Vec<DivisionClass>,
    /// The divisions covered, by code.
    pub divisions: Vec<Division>,
    /// The sources of money from above or outside.
    pub sources: Vec<Source>,
    /// The rules by which city and district split the pool.
    pub match_rules: Vec<MatchRule>,
    /// The readings of what the policy leaves open.
    pub readings: Vec<Reading>,
    /// The decisions: questions that the policy leaves open and that are settled without a choice.
    pub decisions: Vec<Decision>,
    /// The rules about owners: apportionment, votes, readiness.
    pub owners: OwnerRules,
}

/// The years a plan covers.
#[derive(Clone, Debug)]
pub struct Plan {
    /// First year of the plan.
    pub first_year: u32,
    /// Last year of the plan.
    pub last_year: u32,
    /// The year of building up to which (included) communities come first.
    pub built_by: u32,
    /// The clause that sets the first and the last year.
    pub clause: Text,
    /// The clause that sets the year of building.
    pub built_by_clause: Text,
}

/// A group of payers, as balances show them.
#[derive(Clone, Debug)]
pub struct Group {
    /// Its id: `enterprise`.
    pub id: Text,
    /// Its name: 企业.
    pub name: Bilingual,
    /// True where its payers are enterprises, which a line may name.
    pub enterprise: bool,
}

/// A payer (出资方).
#[derive(Clone, Debug)]
pub struct Payer {
    /// Its id: `water_utility`.
    pub id: Text,
    /// Its name: 供水企业.
    pub name: Bilingual,
    /// A short name for narrow columns.
    pub short: Bilingual,
    /// The group it belongs to.
    pub group: GroupIndex,
    /// True where the policy does not say who it is: the line names it, or it is yet to be found (待落实).
    pub unnamed: bool,
}
