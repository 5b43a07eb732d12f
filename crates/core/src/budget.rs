//! A budget that has been checked against a rulebook: numbers are numbers, names are places in the rulebook.

use std::sync::Arc;

use crate::decimal::Decimal;
use crate::diagnostic::Diagnostic;
use crate::money::Fen;
use fentan_rulebook::Readings;
use fentan_rulebook::text::Text;
use fentan_rulebook::{ComponentIndex, DivisionIndex, KindIndex, PayerIndex, Share, SourceIndex, TierIndex};

/// A checked budget. Only [`crate::check`] makes one.
#[derive(Clone, Debug)]
pub struct Budget {
    /// The digest of the rulebook it was checked against.
    pub rulebook: Text,
    /// How the open questions are read.
    pub readings: Readings,
    /// The projects, in the order they were written.
    pub projects: Vec<CheckedProject>,
    /// What is said about the budget as a whole. With an error here, nothing is assessed.
    pub diagnostics: Vec<Diagnostic>,
}

/// A project with what checking it found.
#[derive(Clone, Debug)]
pub struct CheckedProject {
    /// Its id, as written.
    pub id: Arc<str>,
    /// The project, unless it has an error.
    pub project: Option<Arc<Project>>,
    /// What is said about it.
    pub diagnostics: Vec<Diagnostic>,
}

/// A project without errors.
#[derive(Clone, Debug)]
pub struct Project {
    /// Its place in the budget, as paths write it.
    pub index: usize,
    /// Where it is.
    pub division: DivisionIndex,
    /// The year of its plan.
    pub year: u32,
    /// What kind of project it is.
    pub kind: KindIndex,
    /// Its tier, where its kind has tiers.
    pub tier: Option<TierIndex>,
    /// The bundle it is approved in.
    pub bundle: Option<Arc<str>>,
    /// What is built.
    pub lines: Vec<Line>,
    /// What the policy gives to nobody.
    pub fees: Vec<Fee>,
    /// Money from above or outside.
    pub funding: Vec<Funding>,
}

/// A line.
#[derive(Clone, Debug)]
pub struct Line {
    /// Its id.
    pub id: Arc<str>,
    /// What it costs.
    pub amount: Fen,
    /// Who pays for it.
    pub sharing: LineSharing,
}

/// Who pays for a line.
#[derive(Clone, Debug)]
pub enum LineSharing {
    /// As the rulebook fixes it for this component.
    Component(ComponentIndex),
    /// As agreed on the line. Boxed, because few lines are and every line would pay for the room.
    Agreed(Box<Agreed>),
}

/// Shares agreed on a line.
#[derive(Clone, Debug)]
pub struct Agreed {
    /// The component shared by agreement, or `None` on a custom line.
    pub component: Option<ComponentIndex>,
    /// The shares in the payers' order, each above 0. Without any, the money is undetermined.
    pub shares: Vec<Share>,
}

impl LineSharing {
    /// The component, or `None` on a custom line.
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
    /// What it costs, or how that is computed.
    pub cost: FeeCost,
    /// Who pays it, whatever the reading `fees` says.
    pub payer: Option<PayerIndex>,
}

/// What a fee costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FeeCost {
    /// This amount.
    Amount(Fen),
    /// A rate, from 0 to 1, of a base.
    Rate(Decimal, FeeBase),
}

/// What a fee's rate is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FeeBase {
    /// The sum of the lines.
    Works,
    /// The lines and the fees listed before this one.
    WorksAndFees,
}

impl FeeBase {
    /// Both bases with their ids.
    pub const ALL: [(&'static str, Self); 2] =
        [("works", Self::Works), ("works_and_fees", Self::WorksAndFees)];
}

/// Money from above or outside.
#[derive(Clone, Copy, Debug)]
pub struct Funding {
    /// Where it comes from.
    pub source: SourceIndex,
    /// How much it is.
    pub amount: Fen,
}

impl Budget {
    /// The same budget without what is said about its projects, for assessing it otherwise: the projects are shared,
    /// and no text is copied. What is wrong with the budget as a whole stays.
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
