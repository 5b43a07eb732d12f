//! What an assessment holds: figures and what is said about them, no names and no explanations.
//!
//! [`output`](mod@crate::output) writes it as the contract does; [`crate::explain`] says why a figure is what it is.

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
    /// How the open questions were read.
    pub readings: Readings,
    /// The projects, in the budget's order.
    pub projects: Vec<AssessedProject>,
    /// The sums over the projects that have figures; `None` where the budget as a whole has an error or a sum
    /// does not fit.
    pub totals: Option<Figures>,
    /// What is said about the budget as a whole.
    pub diagnostics: Vec<Diagnostic>,
}

impl Assessment {
    /// How many projects have errors, and so are in no sum.
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
    /// Its figures, unless it has an error.
    pub result: Option<ProjectResult>,
    /// What is said about it.
    pub diagnostics: Vec<Diagnostic>,
}

/// A project's figures and what they are made of.
#[derive(Clone, Debug)]
pub struct ProjectResult {
    /// The project itself: its lines and fees stand in the order of those below.
    pub project: Arc<Project>,
    /// Its sums.
    pub figures: Figures,
    /// How city and district split.
    pub split: Match,
    /// Its lines, in the budget's order.
    pub lines: SharedAmounts,
    /// Its fees, in the budget's order.
    pub fees: SharedAmounts,
}

/// How city and district split a project's pool.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    /// The city's weight.
    pub city: u32,
    /// The district's weight.
    pub district: u32,
    /// Whether money from above was obtained, as the reading `match_scope` asks.
    pub granted: bool,
}

impl Match {
    /// How the assessment names it: `1:1`, `3:7`, or `none` where the city pays nothing.
    #[must_use]
    pub fn label(self) -> String {
        if self.city == 0 { "none".to_owned() } else { format!("{}:{}", self.city, self.district) }
    }
}

/// The amounts of a project's lines or fees and who pays them, in two flat lists: one budget of a city has
/// millions of lines, and what each takes up in memory is what an assessment costs.
#[derive(Clone, Debug, Default)]
pub struct SharedAmounts {
    /// Where each amount's parts end. The amount itself is what they sum to.
    ends: Vec<u32>,
    parts: Vec<Part>,
}

/// An amount and who pays it.
#[derive(Clone, Copy, Debug)]
pub struct SharedAmount<'a> {
    /// The amount.
    pub amount: Fen,
    /// Who pays what of it, in the payers' order; the parts sum to the amount.
    pub parts: &'a [Part],
}

impl SharedAmounts {
    pub(crate) fn with_capacity(amounts: usize) -> Self {
        // Most lines have one payer, and a few have two.
        let parts = amounts.saturating_add(amounts.wrapping_div(4));
        Self { ends: Vec::with_capacity(amounts), parts: Vec::with_capacity(parts) }
    }

    /// Adds an amount as the parts that `share` appends; `None` where it cannot be shared.
    pub(crate) fn push(&mut self, share: impl FnOnce(&mut Vec<Part>) -> Option<()>) -> Option<&[Part]> {
        let start = self.parts.len();
        share(&mut self.parts)?;
        self.ends.push(u32::try_from(self.parts.len()).ok()?);
        self.parts.get(start..)
    }

    /// How many amounts there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The amount at `index` and who pays it.
    #[must_use]
    pub fn get(&self, index: usize) -> Option<SharedAmount<'_>> {
        let end = *self.ends.get(index)?;
        let start = index.checked_sub(1).and_then(|index| self.ends.get(index)).copied().unwrap_or(0);
        let parts = self.parts.get(usize::try_from(start).ok()?..usize::try_from(end).ok()?)?;
        Some(SharedAmount { amount: Fen::sum(parts.iter().map(|part| part.amount))?, parts })
    }

    /// Every amount and who pays it, in order.
    pub fn iter(&self) -> impl Iterator<Item = SharedAmount<'_>> + Clone {
        (0..self.len()).filter_map(|index| self.get(index))
    }
}

/// What one payer pays of an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// Who pays.
    pub payer: PayerIndex,
    /// How much.
    pub amount: Fen,
}

/// The sums of a project, or of all projects.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Everything.
    pub total: Fen,
    /// The lines.
    pub works: Fen,
    /// The fees.
    pub fees_total: Fen,
    /// What each payer pays.
    pub payers: PayerAmounts,
    /// What the government's part comes to.
    pub government: Government,
}

/// An amount for each payer of a rulebook.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PayerAmounts([Fen; 16]);

impl PayerAmounts {
    /// What `payer` pays.
    #[must_use]
    pub fn get(&self, payer: PayerIndex) -> Fen {
        self.0.get(payer.offset()).copied().unwrap_or_default()
    }

    /// Adds to what `payer` pays; `None` where that does not fit or there is no such payer.
    #[must_use]
    pub fn add(&mut self, payer: PayerIndex, amount: Fen) -> Option<()> {
        let sum = self.0.get_mut(payer.offset())?;
        *sum = sum.checked_add(amount)?;
        Some(())
    }

    /// Every payer who pays something, in order.
    pub fn iter(&self) -> impl Iterator<Item = Part> + '_ {
        let all = self.0.iter().enumerate().filter(|(_, amount)| !amount.is_zero());
        all.filter_map(|(offset, amount)| Some(Part { payer: PayerIndex::at(offset)?, amount: *amount }))
    }
}

/// What the government's part comes to (六(二)).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Government {
    /// What the rules leave to the government.
    pub pool: Fen,
    /// Money received that may reduce it.
    pub received: Fen,
    /// What of that is used.
    pub used: Fen,
    /// What of that is over.
    pub surplus: Fen,
    /// What is left for city and district.
    pub net: Fen,
    /// The city's part.
    pub city: Fen,
    /// The district's part.
    pub district: Fen,
}

impl Figures {
    /// Both together; `None` where a sum does not fit.
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
            },
        })
    }
}
