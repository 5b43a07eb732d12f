//! The result of an assessment: figures and diagnostics, without names or explanations.
//!
//! [`output`](mod@crate::output) writes it as JSON; [`crate::explain`] gives the reasons for a figure.

use std::sync::Arc;

use crate::budget::Project;
use crate::diagnostic::Diagnostic;
use crate::money::Fen;
use fentan_rulebook::PayerIndex;
use fentan_rulebook::Readings;
use fentan_rulebook::text::Text;

/// The figures of a budget.
#[derive(Clone, Debug)]
pub struct Assessment {
    /// The digest of the rulebook it follows.
    pub rulebook: Text,
    /// The readings it was made under.
    pub readings: Readings,
    /// The projects, in the budget's order.
    pub projects: Vec<AssessedProject>,
    /// The sums over the projects that have figures; `None` where the budget as a whole has an error or a sum does
    /// not fit.
    pub totals: Option<Figures>,
    /// The diagnostics about the budget as a whole.
    pub diagnostics: Vec<Diagnostic>,
}

impl Assessment {
    /// The number of projects with errors, which are in no sum.
    #[must_use]
    pub fn broken(&self) -> usize {
        self.projects.iter().filter(|project| project.result.is_none()).count()
    }
}

/// One project's part of an assessment.
#[derive(Clone, Debug)]
pub struct AssessedProject {
    /// Its id.
    pub id: Arc<str>,
    /// Its figures; `None` where it has an error.
    pub result: Option<ProjectResult>,
    /// Its diagnostics.
    pub diagnostics: Vec<Diagnostic>,
}

/// A project's figures and the parts they are made of.
#[derive(Clone, Debug)]
pub struct ProjectResult {
    /// The project as checked. Its lines and fees are in the same order as those below.
    pub project: Arc<Project>,
    /// Its sums.
    pub figures: Figures,
    /// The match by which city and district split the pool.
    pub split: Match,
    /// The shares of its lines, in the budget's order.
    pub lines: SharedAmounts,
    /// The shares of its fees, in the budget's order.
    pub fees: SharedAmounts,
}

/// The match (配比): the proportion in which city and district split a project's pool.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    /// The city's weight.
    pub city: u32,
    /// The district's weight.
    pub district: u32,
    /// True where money from above counts as obtained under the reading `match_scope`.
    pub granted: bool,
}

impl Match {
    /// The match as text: `1:1`, `3:7`, or `none` where the city pays nothing.
    #[must_use]
    pub fn label(self) -> String {
        if self.city == 0 { "none".to_owned() } else { format!("{}:{}", self.city, self.district) }
    }
}

/// The amounts of a project's lines or fees with their shares, in two flat lists: a city's budget has millions of
/// lines, and memory decides the time of an assessment.
#[derive(Clone, Debug, Default)]
pub struct SharedAmounts {
    /// For each amount, the end of its parts in `parts`. The amount is the sum of its parts.
    ends: Vec<u32>,
    parts: Vec<Part>,
}

/// An amount with its shares.
#[derive(Clone, Copy, Debug)]
pub struct SharedAmount<'a> {
    /// The amount.
    pub amount: Fen,
    /// The shares, in payers' order; they sum to the amount.
    pub parts: &'a [Part],
}

impl SharedAmounts {
    pub(crate) fn with_capacity(amounts: usize) -> Self {
        // Most lines have one payer, and a few have two.
        let parts = amounts.saturating_add(amounts.wrapping_div(4));
        Self { ends: Vec::with_capacity(amounts), parts: Vec::with_capacity(parts) }
    }

    /// Adds an amount whose parts `share` appends. Returns the parts; `None` where `share` fails or the list is too
    /// long.
    pub(crate) fn push(&mut self, share: impl FnOnce(&mut Vec<Part>) -> Option<()>) -> Option<&[Part]> {
        let start = self.parts.len();
        share(&mut self.parts)?;
        self.ends.push(u32::try_from(self.parts.len()).ok()?);
        self.parts.get(start..)
    }

    /// The number of amounts.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// True where there are no amounts.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The amount at `index` with its shares; `None` past the end.
    #[must_use]
    pub fn get(&self, index: usize) -> Option<SharedAmount<'_>> {
        let end = *self.ends.get(index)?;
        let start = index.checked_sub(1).and_then(|index| self.ends.get(index)).copied().unwrap_or(0);
        let parts = self.parts.get(usize::try_from(start).ok()?..usize::try_from(end).ok()?)?;
        Some(SharedAmount { amount: Fen::sum(parts.iter().map(|part| part.amount))?, parts })
    }

    /// All amounts with their shares, in order.
    pub fn iter(&self) -> impl Iterator<Item = SharedAmount<'_>> + Clone {
        (0..self.len()).filter_map(|index| self.get(index))
    }
}

/// A payer's share of an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// The payer.
    pub payer: PayerIndex,
    /// The payer's part of the amount.
    pub amount: Fen,
}

/// The sums of a project, or of all projects.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// The whole cost: works and fees.
    pub total: Fen,
    /// The works: the sum of the lines.
    pub works: Fen,
    /// The sum of the fees.
    pub fees_total: Fen,
    /// The sum each payer bears.
    pub payers: PayerAmounts,
    /// The pool and its split between city and district.
    pub government: Government,
}

/// An amount for each payer of a rulebook.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PayerAmounts([Fen; 16]);

impl PayerAmounts {
    /// The sum `payer` bears; zero for an unknown payer.
    #[must_use]
    pub fn get(&self, payer: PayerIndex) -> Fen {
        self.0.get(payer.offset()).copied().unwrap_or_default()
    }

    /// Adds `amount` to the sum of `payer`; `None` where it does not fit or there is no such payer.
    #[must_use]
    pub fn add(&mut self, payer: PayerIndex, amount: Fen) -> Option<()> {
        let sum = self.0.get_mut(payer.offset())?;
        *sum = sum.checked_add(amount)?;
        Some(())
    }

    /// The payers whose sum is not zero, in order.
    pub fn iter(&self) -> impl Iterator<Item = Part> + '_ {
        let all = self.0.iter().enumerate().filter(|(_, amount)| !amount.is_zero());
        all.filter_map(|(offset, amount)| Some(Part { payer: PayerIndex::at(offset)?, amount: *amount }))
    }
}

/// The pool, the grants that reduce it, and its split between city and district (六(二)).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Government {
    /// The pool: what the rules leave to the government before grants.
    pub pool: Fen,
    /// Grants received that may reduce the pool.
    pub received: Fen,
    /// The part of `received` that the pool takes.
    pub used: Fen,
    /// The surplus: the part of `received` that the pool does not take.
    pub surplus: Fen,
    /// The net: the pool less what is used, split between city and district.
    pub net: Fen,
    /// The city's part of the net.
    pub city: Fen,
    /// The district's part of the net.
    pub district: Fen,
    /// The fees that the city bears alone: part of the pool that no grant pays.
    pub city_fees: Fen,
    /// The fees that the district bears alone: part of the pool that no grant pays.
    pub district_fees: Fen,
}

impl Government {
    /// The fees that one level bears alone, of both levels; `None` where the sum does not fit.
    pub(crate) const fn level_fees(&self) -> Option<Fen> {
        self.city_fees.checked_add(self.district_fees)
    }
}

impl Figures {
    /// The sums of both; `None` where one does not fit.
    #[must_use]
    pub fn checked_add(&self, other: &Self) -> Option<Self> {
        let mut payers = self.payers;
        for part in other.payers.iter() {
            payers.add(part.payer, part.amount)?;
        }
        let (one, two) = (&self.government, &other.government);
        Some(Self {
            total: self.total.checked_add(other.total)?,
            works: self.works.checked_add(other.works)?,
            fees_total: self.fees_total.checked_add(other.fees_total)?,
            payers,
            government: Government {
                pool: one.pool.checked_add(two.pool)?,
                received: one.received.checked_add(two.received)?,
                used: one.used.checked_add(two.used)?,
                surplus: one.surplus.checked_add(two.surplus)?,
                net: one.net.checked_add(two.net)?,
                city: one.city.checked_add(two.city)?,
                district: one.district.checked_add(two.district)?,
                city_fees: one.city_fees.checked_add(two.city_fees)?,
                district_fees: one.district_fees.checked_add(two.district_fees)?,
            },
        })
    }
}
