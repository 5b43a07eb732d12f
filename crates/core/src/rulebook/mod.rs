//! The policy as data: what a rulebook holds, once it is loaded and checked.
//!
//! The built-in rulebook is compiled into constants by the build script ([`Rulebook::fuzhou_2021_60`]); the
//! command line may load another file (`rulebook_file::load`). Lists keep the file's order, and an index
//! names a place in a list of the rulebook it came from.

mod index;
mod lookup;

use std::borrow::Cow;

pub use self::index::{
    ComponentIndex, DivisionClassIndex, DivisionIndex, GroupIndex, KindIndex, MeasureIndex, PayerIndex,
    SourceIndex, TierIndex,
};
use crate::text::{Bilingual, Text};

/// A list that is compiled in (borrowed) or loaded (owned).
pub type List<T> = Cow<'static, [T]>;

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
    /// The higher of the two levels that split the government's part.
    pub city_level: Bilingual,
    /// The lower of the two levels that split the government's part.
    pub district_level: Bilingual,
    /// The years the plan covers.
    pub plan: Plan,
    /// The groups payers belong to.
    pub groups: List<Group>,
    /// Everybody who may pay, in the order that decides ties.
    pub payers: List<Payer>,
    /// The payer whose money city and district then split (六(二)).
    pub pool: PayerIndex,
    /// The payer that holds money nobody has been named for yet (未定).
    pub undetermined: PayerIndex,
    /// The tiers (版), each including those before it.
    pub tiers: List<Tier>,
    /// The kinds of project.
    pub kinds: List<Kind>,
    /// The rows of Annex 2, in its order.
    pub measures: List<Measure>,
    /// The parts of the measures that one cost-sharing rule covers, in the measures' order.
    pub components: List<Component>,
    /// The classes of division the match rules tell apart.
    pub division_classes: List<DivisionClass>,
    /// The divisions covered, by code.
    pub divisions: List<Division>,
    /// The sources of money from above or outside.
    pub sources: List<Source>,
    /// How city and district split what is left.
    pub match_rules: List<MatchRule>,
    /// What the policy leaves open, and how it may be read.
    pub readings: List<Reading>,
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

/// A tier of renovation (版).
#[derive(Clone, Debug)]
pub struct Tier {
    /// Its id: `basic`.
    pub id: Text,
    /// Its name: 基础版.
    pub name: Bilingual,
    /// Where it is set out.
    pub clause: Text,
}

/// A kind of project.
#[derive(Clone, Debug)]
pub struct Kind {
    /// Its id: `comprehensive`.
    pub id: Text,
    /// Its name: 综合改造.
    pub name: Bilingual,
    /// Whether a project of this kind has a tier.
    pub tiered: bool,
    /// The measures that belong to it; empty where the tier says so.
    pub measures: List<MeasureIndex>,
    /// Where it is set out.
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
    /// Whether it is required (必选).
    pub required: bool,
    /// Its name: 弱电缆线.
    pub name: Bilingual,
    /// What it covers, in our own words.
    pub work: Bilingual,
    /// Where it stands: 附件2 基础版 8.
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
    /// Who pays what.
    pub sharing: Sharing,
    /// The rule in our own words.
    pub rule: Bilingual,
    /// The kind of enterprise that usually pays, where an enterprise does.
    pub enterprise: Option<Bilingual>,
    /// What somebody who fills it in should know.
    pub note: Option<Bilingual>,
}

/// Who pays for a component.
#[derive(Clone, Debug)]
pub enum Sharing {
    /// Fixed by the rulebook, in payers' order.
    Fixed(List<Share>),
    /// The policy names these payers and no ratio; the line says what they agreed.
    Agreement(List<PayerIndex>),
}

/// One payer's exact share: `weight` out of the sum of all weights beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// Who pays.
    pub payer: PayerIndex,
    /// How much of the whole, relative to the other shares; above 0.
    pub weight: u64,
}

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

/// Something the policy leaves open (口径).
#[derive(Clone, Debug)]
pub struct Reading {
    /// Its id: `fees`.
    pub id: Text,
    /// Its name.
    pub name: Bilingual,
    /// What is left open.
    pub question: Bilingual,
    /// The clause that is read, or that is silent.
    pub clause: Text,
    /// The option used where a budget says nothing.
    pub default: Text,
    /// Why that is the default.
    pub reason: Bilingual,
    /// All the ways to read it.
    pub options: List<ReadingOption>,
}

/// One way to read what the policy leaves open.
#[derive(Clone, Debug)]
pub struct ReadingOption {
    /// Its id: `pro_rata`.
    pub id: Text,
    /// Its name.
    pub name: Bilingual,
    /// What it does to the figures.
    pub effect: Bilingual,
}
