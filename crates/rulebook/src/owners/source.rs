//! The sources of a household's money that the code implements.

/// A source of the money that a household owes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// A waiver: a named third party pays for a household in hardship.
    Waiver,
    /// Revenue earned by common parts (公共收益).
    PublicRevenue,
    /// The household's account of the maintenance fund (维修资金).
    MaintenanceFund,
    /// The household's own work (投工投劳); no money changes hands.
    Labour,
    /// The household's housing provident fund (公积金).
    ProvidentFund,
    /// Cash: whatever the other sources leave.
    Cash,
}

impl Source {
    /// All sources in the order in which they are drawn on, each with its id.
    pub const ALL: [(&'static str, Self); 6] = [
        ("waiver", Self::Waiver),
        ("public_revenue", Self::PublicRevenue),
        ("maintenance_fund", Self::MaintenanceFund),
        ("labour", Self::Labour),
        ("provident_fund", Self::ProvidentFund),
        ("cash", Self::Cash),
    ];

    /// The source with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().find(|(known, _)| *known == id).map(|(_, source)| *source)
    }

    /// The source's id: `maintenance_fund`.
    #[must_use]
    pub fn id(self) -> &'static str {
        Self::ALL.iter().find(|(_, source)| *source == self).map_or("", |(id, _)| id)
    }
}
