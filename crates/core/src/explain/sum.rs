//! The sums of a project and of all projects.

use super::figure::{Figure, Kind, Scope};
use crate::assessment::Figures;
use crate::money::Fen;
use crate::path::Path;
use fentan_rulebook::text::{Bilingual, say};
use fentan_rulebook::{GroupIndex, PayerIndex, Rulebook};

/// One of the sums in [`Figures`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sum {
    /// The whole cost: works and fees.
    Total,
    /// The works: the sum of the lines.
    Works,
    /// The sum of the fees.
    FeesTotal,
    /// The sum a payer bears.
    Payer(PayerIndex),
    /// The sum a group of payers bears.
    Group(GroupIndex),
    /// The pool: what the rules leave to the government before grants.
    Pool,
    /// Grants received that may reduce the pool.
    Received,
    /// The part of the grants that the pool takes.
    Used,
    /// The surplus: the part of the grants that the pool does not take.
    Surplus,
    /// The net: the pool less what is used, split between city and district.
    Net,
    /// The city's part of the net.
    City,
    /// The district's part of the net.
    District,
    /// The fees that the city bears alone, which are part of its part.
    CityFees,
    /// The fees that the district bears alone, which are part of its part.
    DistrictFees,
}

impl Sum {
    /// All sums that every project has under a rulebook, in the order of an assessment.
    pub fn all(rulebook: &Rulebook) -> impl Iterator<Item = Self> + use<> {
        let payers = rulebook.payer_indices().map(Self::Payer);
        let groups = rulebook.group_indices().map(Self::Group);
        let government =
            [Self::Pool, Self::Received, Self::Used, Self::Surplus, Self::Net, Self::City, Self::District];
        [Self::Total, Self::Works, Self::FeesTotal].into_iter().chain(payers).chain(groups).chain(government)
    }

    /// The sum's amount in `figures`.
    #[must_use]
    pub fn of(self, rulebook: &Rulebook, figures: &Figures) -> Fen {
        let government = &figures.government;
        match self {
            Self::Total => figures.total,
            Self::Works => figures.works,
            Self::FeesTotal => figures.fees_total,
            Self::Payer(payer) => figures.payers.get(payer),
            Self::Group(group) => {
                let sum = crate::output::groups(rulebook, figures).find(|(index, _)| *index == group);
                sum.map(|(_, amount)| amount).unwrap_or_default()
            }
            Self::Pool => government.pool,
            Self::Received => government.received,
            Self::Used => government.used,
            Self::Surplus => government.surplus,
            Self::Net => government.net,
            Self::City => government.city,
            Self::District => government.district,
            Self::CityFees => government.city_fees,
            Self::DistrictFees => government.district_fees,
        }
    }

    /// The sum's name.
    #[must_use]
    pub fn name(self, rulebook: &Rulebook) -> Bilingual {
        let level = |level: &Bilingual| say!("{0}承担", "{0}'s part", level);
        let alone =
            |level: &Bilingual| say!("{0}单独承担的费用", "Fees borne by one level alone: {0}", level);
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
            Self::CityFees => alone(&rulebook.city_level),
            Self::DistrictFees => alone(&rulebook.district_level),
        }
    }

    /// The sum's path within a project or the totals: `government.city`.
    #[must_use]
    pub fn path(self, rulebook: &Rulebook) -> String {
        Figure { scope: Scope::Totals, kind: Kind::Sum(self) }.path_in(rulebook, &Path::ROOT)
    }
}
