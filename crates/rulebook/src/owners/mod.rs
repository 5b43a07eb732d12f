//! What the calculator knows about owners, as data: methods and sources (六(四)), known floor coefficients, votes,
//! what a project has to show, and the working days it is counted in.

mod method;
mod source;

use std::sync::Arc;

pub use self::method::Method;
pub use self::source::Source;
use crate::date::Date;
use crate::text::{Bilingual, Text};

/// The rules and references about owners.
#[derive(Clone, Debug)]
pub struct OwnerRules {
    /// The payers whose money households pay, and how it is apportioned where no rule says otherwise.
    pub payers: Vec<OwnerPayer>,
    /// The components that an elevator subsidy may be for.
    pub subsidised: Vec<Text>,
    /// The ways to apportion.
    pub methods: Vec<MethodRule>,
    /// Known sets of floor coefficients, all for reference.
    pub coefficients: Vec<CoefficientSet>,
    /// Where a household's money comes from, in the order in which people see it; it is drawn on in that of
    /// [`Source::ALL`].
    pub sources: Vec<OwnerSource>,
    /// What the owners may vote on; the first is what a project without matters of its own is about.
    pub matters: Vec<Arc<MatterKind>>,
    /// What a project has to show.
    pub readiness: Vec<Arc<ReadinessGroup>>,
    /// The years whose working days are known, in order.
    pub years: Vec<CalendarYear>,
}

impl OwnerRules {
    /// The row of a payer that stands for households, by its id; `None` for all others.
    #[must_use]
    pub fn payer(&self, id: &str) -> Option<&OwnerPayer> {
        self.payers.iter().find(|payer| payer.id == id)
    }

    /// The row of a method; `None` where the rulebook does without it.
    #[must_use]
    pub fn method(&self, method: Method) -> Option<&MethodRule> {
        self.methods.iter().find(|row| row.method == method)
    }

    /// The row of a source; a loaded rulebook has one for each.
    #[must_use]
    pub fn source(&self, source: Source) -> Option<&OwnerSource> {
        self.sources.iter().find(|row| row.source == source)
    }

    /// The matter called `id`.
    #[must_use]
    pub fn matter(&self, id: &str) -> Option<&Arc<MatterKind>> {
        self.matters.iter().find(|matter| matter.id == id)
    }
}

/// A payer that stands for households.
#[derive(Clone, Debug)]
pub struct OwnerPayer {
    /// Its id in the rulebook: `owners`.
    pub id: Text,
    /// The method by which its money is apportioned where no rule says otherwise.
    pub method: Method,
    /// Whether what it pays for are common parts, which the maintenance fund may pay for.
    pub common_parts: bool,
}

/// A way to apportion.
#[derive(Clone, Debug)]
pub struct MethodRule {
    /// The method.
    pub method: Method,
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
    pub floors: Vec<Text>,
    /// What each floor above those has more than the one below it; none where the set ends there.
    pub step: Option<Text>,
    /// Where it is from, and that it binds nobody.
    pub source: Bilingual,
}

/// Where a household's money comes from.
#[derive(Clone, Debug)]
pub struct OwnerSource {
    /// The source.
    pub source: Source,
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
    pub tests: Vec<Arc<VoteTest>>,
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
    pub items: Vec<Arc<ReadinessItem>>,
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
    pub holidays: Vec<Span>,
    /// Saturdays and Sundays that are worked, in order.
    pub workdays: Vec<Date>,
}

/// Days from one to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first of them.
    pub first: Date,
    /// The last of them.
    pub last: Date,
}
