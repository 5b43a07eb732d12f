//! The private data in a budget: which kinds there are, and how many of each.

use fentan_core::Draft;
use fentan_core::draft::{DraftHousehold, DraftProject};
use fentan_rulebook::text::{Bilingual, say};

/// A kind of what households keep private.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PrivateKind {
    /// The balances of maintenance fund accounts (维修资金).
    FundBalance,
    /// The amounts drawn from provident funds (公积金).
    ProvidentFund,
    /// The values of own work (投工投劳).
    Labour,
    /// The waivers (减免), with their payers and reasons.
    Waivers,
    /// The votes, household by household.
    Votes,
    /// The units that count in no vote, with the reasons.
    VoteExclusions,
    /// That two homes have one owner.
    SameOwner,
    /// The reasons why households do not take part in a charge.
    ExclusionReasons,
    /// The remarks on readiness.
    ReadinessNotes,
}

impl PrivateKind {
    /// All of them, in the order in which they are named.
    pub const ALL: [Self; 9] = [
        Self::FundBalance,
        Self::ProvidentFund,
        Self::Labour,
        Self::Waivers,
        Self::Votes,
        Self::VoteExclusions,
        Self::SameOwner,
        Self::ExclusionReasons,
        Self::ReadinessNotes,
    ];

    /// Its id: `fund_balance`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::FundBalance => "fund_balance",
            Self::ProvidentFund => "provident_fund",
            Self::Labour => "labour",
            Self::Waivers => "waivers",
            Self::Votes => "votes",
            Self::VoteExclusions => "vote_exclusions",
            Self::SameOwner => "same_owner_as",
            Self::ExclusionReasons => "exclusion_reasons",
            Self::ReadinessNotes => "readiness_notes",
        }
    }

    /// The kind with this id; `None` where there is no such.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }

    /// Its name in words.
    #[must_use]
    pub const fn name(self) -> Bilingual {
        use std::borrow::Cow::Borrowed;
        let (zh, en) = match self {
            Self::FundBalance => ("维修资金余额", "maintenance fund balances"),
            Self::ProvidentFund => ("公积金提取额", "provident fund draws"),
            Self::Labour => ("投工投劳", "own work"),
            Self::Waivers => ("减免及其原因", "waivers and their reasons"),
            Self::Votes => ("各户的表决意见", "votes by household"),
            Self::VoteExclusions => ("哪些户不计入表决", "which units count in no vote"),
            Self::SameOwner => ("哪些户是同一业主", "which homes have one owner"),
            Self::ExclusionReasons => ("某户不参与分摊的原因", "reasons for leaving homes out"),
            Self::ReadinessNotes => ("立项条件的备注", "remarks on readiness"),
        };
        Bilingual { zh: Borrowed(zh), en: Borrowed(en) }
    }

    /// True where a household pays less because of it, so that without it the cash to collect is another.
    #[must_use]
    pub const fn is_deducted(self) -> bool {
        matches!(self, Self::FundBalance | Self::ProvidentFund | Self::Labour | Self::Waivers)
    }

    /// True where it is counted by households, false where by entries.
    const fn is_of_household(self) -> bool {
        !matches!(self, Self::Waivers | Self::ExclusionReasons | Self::ReadinessNotes)
    }
}

/// The number of households or entries that have something private.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PrivateCount {
    /// The kind of it.
    pub kind: PrivateKind,
    /// The number of households, or of entries.
    pub count: usize,
}

impl PrivateCount {
    /// The kind with its number, in words: 维修资金余额（116 户）.
    #[must_use]
    pub fn words(self) -> Bilingual {
        let (name, count) = (self.kind.name(), self.count);
        if self.kind.is_of_household() {
            say!("{0}（{1} 户）", "{0} (homes: {1})", name, count)
        } else {
            say!("{0}（{1} 条）", "{0} (entries: {1})", name, count)
        }
    }
}

/// The kinds of private data that a budget holds, each with its number, over all projects.
#[must_use]
pub fn private_data(draft: &Draft) -> Vec<PrivateCount> {
    let found: Vec<PrivateKind> = draft.projects.iter().flat_map(|project| of_project(project)).collect();
    let counts = PrivateKind::ALL.into_iter().map(|kind| {
        let count = found.iter().filter(|own| **own == kind).count();
        PrivateCount { kind, count }
    });
    counts.filter(|found| found.count > 0).collect()
}

/// The private data of a project: a kind for each household or entry that has it.
pub(super) fn of_project(project: &DraftProject) -> impl Iterator<Item = PrivateKind> {
    let households = project.households.iter().flat_map(|household| of_household(household));
    let waivers = project.waivers.iter().map(|_| PrivateKind::Waivers);
    let excluded = project.apportion.iter().flat_map(|rule| &rule.exclude);
    let reasons = excluded.filter(|own| own.reason.is_some()).map(|_| PrivateKind::ExclusionReasons);
    let noted = project.readiness.iter().filter(|entry| entry.note.is_some());
    households.chain(waivers).chain(reasons).chain(noted.map(|_| PrivateKind::ReadinessNotes))
}

fn of_household(household: &DraftHousehold) -> impl Iterator<Item = PrivateKind> {
    let DraftHousehold { same_owner_as, fund_balance, provident_fund, labour, votes, vote_exclusion, .. } =
        household;
    let found = [
        (PrivateKind::FundBalance, fund_balance.is_some()),
        (PrivateKind::ProvidentFund, provident_fund.is_some()),
        (PrivateKind::Labour, labour.is_some()),
        (PrivateKind::Votes, votes.is_some()),
        (PrivateKind::VoteExclusions, vote_exclusion.is_some()),
        (PrivateKind::SameOwner, same_owner_as.is_some()),
    ];
    found.into_iter().filter(|(_, is_there)| *is_there).map(|(kind, _)| kind)
}
