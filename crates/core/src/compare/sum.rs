//! The sums that a project has and all projects together have, one by one.

use crate::assessment::Figures;
use crate::explain::{Figure, Kind, Scope, amount_of};
use crate::money::Fen;
use crate::path::Path;
use crate::rulebook::{GroupIndex, PayerIndex, Rulebook};
use crate::text::Bilingual;

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
        amount_of(rulebook, figures, self.kind()).unwrap_or_default()
    }

    /// What it is called.
    #[must_use]
    pub fn name(self, rulebook: &Rulebook) -> Bilingual {
        self.kind().name(rulebook)
    }

    /// Its path in a project's part of an assessment and in the totals: `government.city`.
    #[must_use]
    pub fn path(self, rulebook: &Rulebook) -> String {
        Figure { scope: Scope::Totals, kind: self.kind() }.path_in(rulebook, &Path::ROOT)
    }

    /// The figure that can be explained.
    const fn kind(self) -> Kind {
        match self {
            Self::Total => Kind::Total,
            Self::Works => Kind::Works,
            Self::FeesTotal => Kind::FeesTotal,
            Self::Payer(payer) => Kind::Payer(payer),
            Self::Group(group) => Kind::Group(group),
            Self::Pool => Kind::Pool,
            Self::Received => Kind::Received,
            Self::Used => Kind::Used,
            Self::Surplus => Kind::Surplus,
            Self::Net => Kind::Net,
            Self::City => Kind::City,
            Self::District => Kind::District,
        }
    }
}
