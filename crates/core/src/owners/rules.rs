//! What the calculator knows about owners, as data: methods and sources (六(四)), known floor coefficients, votes,
//! what a project has to show, and the working days it is counted in.

use super::date::Date;
use crate::rulebook::List;
use crate::text::{Bilingual, Text};

/// The rules and references about owners.
#[derive(Clone, Debug)]
pub struct OwnerRules {
    /// The payers whose money households pay, and how it is apportioned where no rule says otherwise.
    pub payers: List<OwnerPayer>,
    /// The components that an elevator subsidy may be for.
    pub subsidised: List<Text>,
    /// The ways to apportion.
    pub methods: List<MethodRule>,
    /// Known sets of floor coefficients, all for reference.
    pub coefficients: List<CoefficientSet>,
    /// Where a household's money comes from, in the order in which sources are drawn on.
    pub sources: List<OwnerSource>,
    /// What the owners may vote on; the first is what a project without matters of its own is about.
    pub matters: List<MatterKind>,
    /// What a project has to show.
    pub readiness: List<ReadinessGroup>,
    /// The years whose working days are known, in order.
    pub years: List<CalendarYear>,
}

/// A payer that stands for households.
#[derive(Clone, Debug)]
pub struct OwnerPayer {
    /// Its id in the rulebook: `owners`.
    pub id: Text,
    /// The method by which its money is apportioned where no rule says otherwise.
    pub method: Text,
    /// Whether what it pays for are common parts, which the maintenance fund may pay for.
    pub common_parts: bool,
}

/// A way to apportion.
#[derive(Clone, Debug)]
pub struct MethodRule {
    /// Its id: `area`.
    pub id: Text,
    /// Its name: 按专有部分面积.
    pub name: Bilingual,
    /// What it rests on: 民法典第283条.
    pub clause: Text,
    /// What it does, in our own words.
    pub rule: Bilingual,
}

/// A set of floor coefficients that is in use somewhere.
#[derive(Clone, Debug)]
pub struct CoefficientSet {
    /// Its id: `guangzhou`.
    pub id: Text,
    /// Its name.
    pub name: Bilingual,
    /// Whether a coefficient is what the whole floor bears in per cent, and not a household's weight.
    pub percent: bool,
    /// The coefficients from the first floor on, as decimal text with at most six decimals.
    pub floors: List<Text>,
    /// What each floor above those has more than the one below it; none where the set ends there.
    pub step: Option<Text>,
    /// Where it is from, and that it binds nobody.
    pub source: Bilingual,
}

/// Where a household's money comes from.
#[derive(Clone, Debug)]
pub struct OwnerSource {
    /// Its id: `maintenance_fund`.
    pub id: Text,
    /// Its name: 维修资金.
    pub name: Bilingual,
    /// Whether no money moves.
    pub non_cash: bool,
    /// Whether it tells of a household's circumstances, so that what is put up in public does not name it.
    pub private: bool,
    /// What it rests on.
    pub clause: Text,
    /// What somebody who uses it should know.
    pub note: Bilingual,
}

/// What the owners may vote on.
#[derive(Clone, Debug)]
pub struct MatterKind {
    /// Its id: `application`.
    pub id: Text,
    /// Its name: 申报改造.
    pub name: Bilingual,
    /// Where it is set out.
    pub clause: Text,
    /// What it has to reach, at least one; the stricter decides.
    pub tests: List<VoteTest>,
}

/// What a vote has to reach, by exclusive floor area and by persons alike.
#[derive(Clone, Debug)]
pub struct VoteTest {
    /// Its id: `policy`.
    pub id: Text,
    /// Its name.
    pub name: Bilingual,
    /// Where it is set out: 五(三).
    pub clause: Text,
    /// The part of all owners that has to take part.
    pub quorum: Portion,
    /// The part of those taking part that has to agree.
    pub consent: Portion,
    /// What somebody who reads it should know.
    pub note: Bilingual,
}

/// A part of a whole that has to be reached, or passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Portion {
    /// Above the line; at most the denominator.
    pub numerator: u32,
    /// Below the line; above 0.
    pub denominator: u32,
    /// Whether the part itself is not enough (过半数), and only more than it is.
    pub more_than: bool,
}

/// Some of the things that a project has to show.
#[derive(Clone, Debug)]
pub struct ReadinessGroup {
    /// Its id: `notices`.
    pub id: Text,
    /// Its name: 小区公示.
    pub name: Bilingual,
    /// What there is to show.
    pub items: List<ReadinessItem>,
}

/// One thing that a project has to show.
#[derive(Clone, Debug)]
pub struct ReadinessItem {
    /// Its id, as budgets name it: `first_notice`.
    pub id: Text,
    /// Its name: 第一次公示.
    pub name: Bilingual,
    /// Where it is set out.
    pub clause: Text,
    /// What somebody is asked about it.
    pub question: Bilingual,
    /// What it takes to meet it.
    pub asks: Asks,
}

/// What it takes to meet one thing that a project has to show.
#[derive(Clone, Debug)]
pub enum Asks {
    /// To be built early enough, or to answer the question with yes.
    Age,
    /// That the vote on the application passed.
    Vote,
    /// The answer yes (`true`) or no (`false`).
    Question(bool),
    /// A first and a last day with so many working days.
    Period {
        /// The fewest working days, both days counted.
        working_days: u32,
        /// The item whose last day must lie before the first one.
        after: Option<Text>,
    },
    /// A day that lies at most so many days after another.
    Deadline {
        /// The most days; the first day is not counted.
        days: u32,
    },
}

/// The days of a year that are not what their weekday says.
#[derive(Clone, Debug)]
pub struct CalendarYear {
    /// The year.
    pub year: u32,
    /// The notice that fixed them.
    pub notice: Text,
    /// Days off, in order.
    pub holidays: List<Span>,
    /// Saturdays and Sundays that are worked, in order.
    pub workdays: List<Date>,
}

/// Days from one to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first of them.
    pub first: Date,
    /// The last of them.
    pub last: Date,
}
