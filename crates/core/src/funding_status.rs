//! The status of money from above: how far it has come, and from when on it counts.

use fentan_rulebook::TriggerStatus;
use fentan_rulebook::text::Bilingual;

/// The status of an amount of money from above or outside.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FundingStatus {
    /// Applied for, not allotted yet (拟争取).
    Sought,
    /// Allotted ahead of its year (提前下达).
    Advance,
    /// Allotted (已下达); what has no status is.
    #[default]
    Allotted,
    /// Received (已到位).
    Received,
}

impl FundingStatus {
    /// All statuses with their ids, as money passes through them.
    pub const ALL: [(&'static str, Self); 4] = [
        ("sought", Self::Sought),
        ("advance", Self::Advance),
        ("allotted", Self::Allotted),
        ("received", Self::Received),
    ];

    /// The status with this id; `None` where there is no such.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().find(|(own, _)| *own == id).map(|(_, status)| *status)
    }

    /// The name shown to people.
    #[must_use]
    pub const fn name(self) -> Bilingual {
        match self {
            Self::Sought => Bilingual::fixed("拟争取", "applied for"),
            Self::Advance => Bilingual::fixed("提前下达", "allotted in advance"),
            Self::Allotted => Bilingual::fixed("已下达", "allotted"),
            Self::Received => Bilingual::fixed("已到位", "received"),
        }
    }

    /// True where money of this status counts as obtained. What does not neither brings the better match nor reduces
    /// the pool.
    #[must_use]
    pub const fn counts(self, reading: TriggerStatus) -> bool {
        match reading {
            TriggerStatus::Sought => true,
            TriggerStatus::Allotted => !matches!(self, Self::Sought),
            TriggerStatus::Received => matches!(self, Self::Received),
        }
    }
}
