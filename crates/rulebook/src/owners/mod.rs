//! The rules about owners, as data: methods and sources (六(四)), floor coefficients, votes, readiness, and the
//! working days that notices are counted in.

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
    /// The payers that stand for households, each with its default method.
    pub payers: Vec<OwnerPayer>,
    /// The ids of the components that an elevator subsidy may be for.
    pub subsidised: Vec<Text>,
    /// The methods of apportionment.
    pub methods: Vec<MethodRule>,
    /// Sets of floor coefficients in use elsewhere, for reference only.
    pub coefficients: Vec<CoefficientSet>,
    /// The sources of a household's money, in the order in which they are drawn on.
    pub sources: Vec<OwnerSource>,
    /// The matters owners may vote on. The first one applies to a project that names no matters.
    pub matters: Vec<Arc<MatterKind>>,
    /// The conditions a project has to meet before it can be applied for.
    pub readiness: Vec<Arc<ReadinessGroup>>,
    /// The years whose working days are known, in order.
    pub years: Vec<CalendarYear>,
}

impl OwnerRules {
    /// The row of the payer `id`; `None` for a payer that does not stand for households.
    #[must_use]
    pub fn payer(&self, id: &str) -> Option<&OwnerPayer> {
        self.payers.iter().find(|payer| payer.id == id)
    }

    /// The row of `method`; `None` where the rulebook does not have it.
    #[must_use]
    pub fn method(&self, method: Method) -> Option<&MethodRule> {
        self.methods.iter().find(|row| row.method == method)
    }

    /// The row of `source`. A loaded rulebook has every source.
    #[must_use]
    pub fn source(&self, source: Source) -> Option<&OwnerSource> {
        self.sources.iter().find(|row| row.source == source)
    }

    /// The matter with this id.
    #[must_use]
    pub fn matter(&self, id: &str) -> Option<&Arc<MatterKind>> {
        self.matters.iter().find(|matter| matter.id == id)
    }
}

/// A payer that stands for households.
#[derive(Clone, Debug)]
pub struct OwnerPayer {
    /// The payer's id in the rulebook: `owners`.
    pub id: Text,
    /// The method used where no rule says otherwise.
    pub method: Method,
    /// True where it pays for common parts, which the maintenance fund may pay for.
    pub common_parts: bool,
}

/// A method of apportionment.
#[derive(Clone, Debug)]
pub struct MethodRule {
    /// The method.
    pub method: Method,
    /// Its name: 按专有部分面积.
    pub name: Bilingual,
    /// The clause it rests on: 民法典第283条.
    pub clause: Text,
    /// The rule in our own words.
    pub rule: Bilingual,
}

/// A set of floor coefficients that is in use somewhere.
#[derive(Clone, Debug)]
pub struct CoefficientSet {
    /// Its id: `guangzhou`.
    pub id: Text,
    /// Its name.
    pub name: Bilingual,
    /// True where a coefficient is the percentage a whole floor bears, false where it is a household's weight.
    pub percent: bool,
    /// The coefficients from the first floor up, as decimals in text with at most six decimals.
    pub floors: Vec<Text>,
    /// The increase per floor above the listed ones; `None` where the set ends with them.
    pub step: Option<Text>,
    /// Its origin, with the remark that it binds nobody.
    pub source: Bilingual,
}

/// A source of a household's money, as the rulebook describes it.
#[derive(Clone, Debug)]
pub struct OwnerSource {
    /// The source.
    pub source: Source,
    /// Its name: 维修资金.
    pub name: Bilingual,
    /// True where no money changes hands.
    pub non_cash: bool,
    /// True where it reveals a household's circumstances, so that the public notice does not name it.
    pub private: bool,
    /// The clause it rests on.
    pub clause: Text,
    /// A hint for those who use it.
    pub note: Bilingual,
}

/// A matter that owners may vote on.
#[derive(Clone, Debug)]
pub struct MatterKind {
    /// Its id: `application`.
    pub id: Text,
    /// Its name: 申报改造.
    pub name: Bilingual,
    /// The clause that sets it out.
    pub clause: Text,
    /// The tests it has to pass, at least one; the strictest decides.
    pub tests: Vec<Arc<VoteTest>>,
}

/// A test of a vote: quorum and majority, each by exclusive floor area and by persons.
#[derive(Clone, Debug)]
pub struct VoteTest {
    /// Its id: `policy`.
    pub id: Text,
    /// Its name.
    pub name: Bilingual,
    /// The clause that sets it out: 五(三).
    pub clause: Text,
    /// The portion of all owners that must take part.
    pub quorum: Portion,
    /// The portion of those taking part that must agree.
    pub consent: Portion,
    /// A hint for those who read it.
    pub note: Bilingual,
}

/// A fraction of a whole that has to be reached or exceeded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Portion {
    /// The numerator; at most the denominator.
    pub numerator: u32,
    /// The denominator; above 0.
    pub denominator: u32,
    /// True where the fraction has to be exceeded (过半数), false where reaching it is enough.
    pub more_than: bool,
}

/// A group of the conditions a project has to meet.
#[derive(Clone, Debug)]
pub struct ReadinessGroup {
    /// Its id: `notices`.
    pub id: Text,
    /// Its name: 小区公示.
    pub name: Bilingual,
    /// The conditions.
    pub items: Vec<Arc<ReadinessItem>>,
}

/// A condition a project has to meet.
#[derive(Clone, Debug)]
pub struct ReadinessItem {
    /// Its id, as budgets name it: `first_notice`.
    pub id: Text,
    /// Its name: 第一次公示.
    pub name: Bilingual,
    /// The clause that sets it out.
    pub clause: Text,
    /// The question put to the user.
    pub question: Bilingual,
    /// The requirement.
    pub asks: Asks,
}

/// The requirement behind a condition.
#[derive(Clone, Debug)]
pub enum Asks {
    /// The community was built early enough, or the question is answered with yes.
    Age,
    /// The vote on the application has passed.
    Vote,
    /// The question is answered with yes (`true`) or no (`false`).
    Question(bool),
    /// A period with enough working days between its first and its last day.
    Period {
        /// The smallest number of working days, first and last day included.
        working_days: u32,
        /// The id of the item whose last day must lie before this period's first day.
        after: Option<Text>,
    },
    /// A date at most so many days after another.
    Deadline {
        /// The largest number of days; the first day is not counted.
        days: u32,
    },
}

/// The days of a year that differ from the normal week.
#[derive(Clone, Debug)]
pub struct CalendarYear {
    /// The year.
    pub year: u32,
    /// The official notice that fixed them.
    pub notice: Text,
    /// Days off, in order.
    pub holidays: Vec<Span>,
    /// Saturdays and Sundays that are working days, in order.
    pub workdays: Vec<Date>,
}

/// A span of days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first day.
    pub first: Date,
    /// The last day, included.
    pub last: Date,
}
