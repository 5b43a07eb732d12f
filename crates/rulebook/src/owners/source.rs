//! The sources of a household's money that there is code for.

/// A source of the money that a household owes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Paid by somebody named, in hardship.
    Waiver,
    /// What common parts earn (公共收益).
    PublicRevenue,
    /// Its account of the maintenance fund (维修资金).
    MaintenanceFund,
    /// Its own work (投工投劳); no money moves.
    Labour,
    /// Its housing provident fund (公积金).
    ProvidentFund,
    /// The rest.
    Cash,
}

impl Source {
    /// Every source, in the order in which they are drawn on, with the id that data use.
    pub const ALL: [(&'static str, Self); 6] = [
        ("waiver", Self::Waiver),
        ("public_revenue", Self::PublicRevenue),
        ("maintenance_fund", Self::MaintenanceFund),
        ("labour", Self::Labour),
        ("provident_fund", Self::ProvidentFund),
        ("cash", Self::Cash),
    ];

    /// The source that data call by this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().find(|(known, _)| *known == id).map(|(_, source)| *source)
    }

    /// Its id: `maintenance_fund`.
    #[must_use]
    pub fn id(self) -> &'static str {
        Self::ALL.iter().find(|(_, source)| *source == self).map_or("", |(id, _)| id)
    }
}
