//! The sums that a project has and all projects together have, one by one.

use super::figure::{Figure, Kind, Scope};
use crate::assessment::Figures;
use crate::money::Fen;
use crate::path::Path;
use fentan_rulebook::text::{Bilingual, say};
use fentan_rulebook::{GroupIndex, PayerIndex, Rulebook};

/// One of the sums in [`Figures`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sum {
    /// Everything.
    Total,
    /// The lines.
    Works,
    /// The fees.
    FeesTotal,
    /// What a payer pays.
    Payer(PayerIndex),
    /// What a group of payers pays.
    Group(GroupIndex),
    /// What the rules leave to the government.
    Pool,
    /// Money received that may reduce it.
    Received,
    /// What of that is used.
    Used,
    /// What of that is over.
    Surplus,
    /// What is left for city and district.
    Net,
    /// The city's part.
    City,
    /// The district's part.
    District,
}

impl Sum {
    /// Every sum there is under a rulebook, in the order in which an assessment writes them.
    pub fn all(rulebook: &Rulebook) -> impl Iterator<Item = Self> + use<> {
        let payers = rulebook.payer_indices().map(Self::Payer);
        let groups = rulebook.group_indices().map(Self::Group);
        let government =
            [Self::Pool, Self::Received, Self::Used, Self::Surplus, Self::Net, Self::City, Self::District];
        [Self::Total, Self::Works, Self::FeesTotal].into_iter().chain(payers).chain(groups).chain(government)
    }

    /// What it comes to in `figures`.
    #[must_use]
    pub fn of(self, rulebook: &Rulebook, figures: &Figures) -> Fen {
        let government = &figures.government;
        match self {
            Self::Total => figures.total,
            Self::Works => figures.works,
            Self::FeesTotal => figures.fees_total,
            Self::Payer(payer) => figures.payers.get(payer),
            Self::Group(group) => {
                let own = crate::output::groups(rulebook, figures).find(|(own, _)| *own == group);
                own.map(|(_, amount)| amount).unwrap_or_default()
            }
            Self::Pool => government.pool,
            Self::Received => government.received,
            Self::Used => government.used,
            Self::Surplus => government.surplus,
            Self::Net => government.net,
            Self::City => government.city,
            Self::District => government.district,
        }
    }

    /// What it is called.
    #[must_use]
    pub fn name(self, rulebook: &Rulebook) -> Bilingual {
        let level = |level: &Bilingual| say!("{0}承担", "{0}'s part", level);
        match self {
            Self::Payer(payer) => rulebook.payer(payer).map(|payer| payer.name.clone()).unwrap_or_default(),
            Self::Group(group) => rulebook.group(group).map(|group| group.name.clone()).unwrap_or_default(),
            Self::Total => Bilingual::new("总投资", "Total"),
            Self::Works => Bilingual::new("工程费用", "Works"),
            Self::FeesTotal => Bilingual::new("其他费和预备费", "Fees and contingency"),
            Self::Pool => Bilingual::new("财政承担部分", "Government pool"),
            Self::Received => Bilingual::new("可冲减的资金", "Received to reduce the pool"),
            Self::Used => Bilingual::new("实际冲减", "Used"),
            Self::Surplus => Bilingual::new("结余", "Surplus"),
            Self::Net => Bilingual::new("市、区两级分担额", "Net for city and district"),
            Self::City => level(&rulebook.city_level),
            Self::District => level(&rulebook.district_level),
        }
    }

    /// Its path in a project's part of an assessment and in the totals: `government.city`.
    #[must_use]
    pub fn path(self, rulebook: &Rulebook) -> String {
        Figure { scope: Scope::Totals, kind: Kind::Sum(self) }.path_in(rulebook, &Path::ROOT)
    }
}
