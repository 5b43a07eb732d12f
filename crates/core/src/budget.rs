//! A budget checked against a rulebook: numbers are parsed, and ids are resolved to the rulebook's entries.

use std::sync::Arc;

use crate::decimal::Decimal;
use crate::diagnostic::Diagnostic;
use crate::funding_status::FundingStatus;
use crate::money::Fen;
use fentan_rulebook::text::Text;
use fentan_rulebook::{ComponentIndex, DivisionIndex, KindIndex, PayerIndex, Share, SourceIndex, TierIndex};
use fentan_rulebook::{Readings, Rulebook};

/// A checked budget, made by [`crate::check`] only.
#[derive(Clone, Debug)]
pub struct Budget {
    /// The digest of the rulebook it was checked against.
    pub rulebook: Text,
    /// The readings it is assessed under.
    pub readings: Readings,
    /// The projects, in the order they were written.
    pub projects: Vec<CheckedProject>,
    /// The diagnostics about the budget as a whole. With an error among them, nothing is assessed.
    pub diagnostics: Vec<Diagnostic>,
}

/// A project with the diagnostics of its check.
#[derive(Clone, Debug)]
pub struct CheckedProject {
    /// Its id, as written.
    pub id: Arc<str>,
    /// The project; `None` where it has an error.
    pub project: Option<Arc<Project>>,
    /// Its diagnostics.
    pub diagnostics: Vec<Diagnostic>,
}

/// A project without errors.
#[derive(Clone, Debug)]
pub struct Project {
    /// Its index in the budget, as in paths.
    pub index: usize,
    /// The division it lies in.
    pub division: DivisionIndex,
    /// The year of its plan.
    pub year: u32,
    /// The kind of project.
    pub kind: KindIndex,
    /// Its tier; `None` where its kind has no tiers.
    pub tier: Option<TierIndex>,
    /// The bundle it is approved in.
    pub bundle: Option<Arc<str>>,
    /// The lines of its works.
    pub lines: Vec<Line>,
    /// The fees, which the policy assigns to nobody.
    pub fees: Vec<Fee>,
    /// Amounts of money from above or outside (六(一)).
    pub funding: Vec<Funding>,
}

/// A line.
#[derive(Clone, Debug)]
pub struct Line {
    /// Its id.
    pub id: Arc<str>,
    /// Its cost.
    pub amount: Fen,
    /// Its cost-sharing.
    pub sharing: LineSharing,
}

/// The cost-sharing of a line.
#[derive(Clone, Debug)]
pub enum LineSharing {
    /// Fixed by the rulebook for this component.
    Component(ComponentIndex),
    /// Agreed on the line. Boxed, because few lines are agreed on and every line would have to reserve the room.
    Agreed(Box<Agreed>),
}

/// Shares agreed on a line.
#[derive(Clone, Debug)]
pub struct Agreed {
    /// The component shared by agreement; `None` on a custom line.
    pub component: Option<ComponentIndex>,
    /// The shares in payers' order, each above 0. Without shares, the money is undetermined.
    pub shares: Vec<Share>,
}

impl LineSharing {
    /// The component; `None` on a custom line.
    #[must_use]
    pub fn component(&self) -> Option<ComponentIndex> {
        match self {
            Self::Component(component) => Some(*component),
            Self::Agreed(agreed) => agreed.component,
        }
    }
}

/// A fee.
#[derive(Clone, Debug)]
pub struct Fee {
    /// Its id.
    pub id: Arc<str>,
    /// Its cost: an amount, or a rate of a base.
    pub cost: FeeCost,
    /// The payer named by the fee, whatever the reading `fees` says.
    pub payer: Option<FeePayer>,
}

/// The payer that a fee names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FeePayer {
    /// A payer of the rulebook.
    Payer(PayerIndex),
    /// The city alone: part of the pool that no grant pays.
    City,
    /// The district alone: part of the pool that no grant pays.
    District,
}

impl FeePayer {
    /// The levels of government with their ids.
    pub const LEVELS: [(&'static str, Self); 2] = [("city", Self::City), ("district", Self::District)];

    /// The payer whose sum the fee is part of, given the pool.
    #[must_use]
    pub const fn among_payers(self, pool: PayerIndex) -> PayerIndex {
        match self {
            Self::Payer(payer) => payer,
            Self::City | Self::District => pool,
        }
    }
}

/// The cost of a fee.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FeeCost {
    /// An amount.
    Amount(Fen),
    /// A rate, from 0 to 1, of a base.
    Rate(Decimal, FeeBase),
}

/// The base of a fee's rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FeeBase {
    /// The works: the sum of the lines.
    Works,
    /// The works and the fees listed before this one.
    WorksAndFees,
    /// The whole cost, this fee included.
    Total,
}

impl FeeBase {
    /// All bases with their ids.
    pub const ALL: [(&'static str, Self); 3] =
        [("works", Self::Works), ("works_and_fees", Self::WorksAndFees), ("total", Self::Total)];

    /// The base with this id; `None` where there is no such.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().find(|(own, _)| *own == id).map(|(_, base)| *base)
    }
}

/// An amount of money from above or outside (六(一)).
#[derive(Clone, Copy, Debug)]
pub struct Funding {
    /// Its source.
    pub source: SourceIndex,
    /// Its amount.
    pub amount: Fen,
    /// Its status: how far it has come.
    pub status: FundingStatus,
}

impl Funding {
    /// True where it counts as obtained.
    #[must_use]
    pub const fn counts(&self, readings: Readings) -> bool {
        self.status.counts(readings.trigger_status)
    }

    /// True where it is an amount that does not count as obtained yet.
    #[must_use]
    pub const fn waits(&self, readings: Readings) -> bool {
        !self.counts(readings) && !self.amount.is_zero()
    }

    /// True where it reduces the pool: it counts as obtained, and its source reduces the pool.
    #[must_use]
    pub fn reduces_pool(&self, rulebook: &Rulebook, readings: Readings) -> bool {
        let source = rulebook.source(self.source);
        self.counts(readings) && source.is_some_and(|source| source.reduces_pool.under(readings.debt))
    }

    /// True where it brings the better match: an amount that counts as obtained, of a source that does.
    #[must_use]
    pub fn triggers_match(&self, rulebook: &Rulebook, readings: Readings) -> bool {
        let source = rulebook.source(self.source);
        self.counts(readings) && !self.amount.is_zero() && source.is_some_and(|source| source.triggers_match)
    }
}

impl Budget {
    /// The budget without its projects' diagnostics, for assessing it under other assumptions. Projects are shared,
    /// not copied; the diagnostics about the whole budget stay, since they prevent an assessment.
    pub(crate) fn unremarked(&self) -> Self {
        let bare = |checked: &CheckedProject| CheckedProject {
            id: checked.id.clone(),
            project: checked.project.clone(),
            diagnostics: Vec::new(),
        };
        Self {
            rulebook: self.rulebook.clone(),
            readings: self.readings,
            projects: self.projects.iter().map(bare).collect(),
            diagnostics: self.diagnostics.clone(),
        }
    }
}
