//! What an assessment holds: figures and what is said about them, no names and no explanations.
//!
//! [`crate::output`] writes it as the contract does; [`crate::explain`] says why a figure is what it is.

use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::money::Fen;
use crate::readings::Readings;
use crate::rulebook::PayerIndex;
use crate::text::Text;

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
    /// Its sums.
    pub figures: Figures,
    /// How city and district split.
    pub split: Match,
    /// Its lines, in the budget's order.
    pub lines: Vec<SharedAmount>,
    /// Its fees, in the budget's order.
    pub fees: Vec<SharedAmount>,
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

/// The amount of a line or fee and who pays it.
#[derive(Clone, Debug)]
pub struct SharedAmount {
    /// Its id.
    pub id: Arc<str>,
    /// The amount.
    pub amount: Fen,
    /// Who pays what of it.
    pub parts: Parts,
}

/// Who pays what of an amount, in the payers' order; the parts sum to the amount. Most lines have one payer or
/// two, and then nothing is allocated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Parts {
    /// One payer pays it all.
    One(Part),
    /// Two payers share it.
    Two([Part; 2]),
    /// Several do.
    Many(Box<[Part]>),
}

/// What one payer pays of an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// Who pays.
    pub payer: PayerIndex,
    /// How much.
    pub amount: Fen,
}

impl Parts {
    /// The parts as a list.
    #[must_use]
    pub fn as_slice(&self) -> &[Part] {
        match self {
            Self::One(part) => std::slice::from_ref(part),
            Self::Two(parts) => parts,
            Self::Many(parts) => parts,
        }
    }
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
