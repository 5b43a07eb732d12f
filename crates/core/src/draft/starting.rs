//! The project that a new budget begins with.

use super::{DraftProject, WholeNumber};
use fentan_rulebook::Rulebook;

impl DraftProject {
    /// An empty project under a rulebook: its first division, the plan's first year, its first kind that has tiers (else
    /// its first) and the lowest tier.
    #[must_use]
    pub fn starting(rulebook: &Rulebook, id: impl Into<String>) -> Self {
        let kinds = &rulebook.kinds;
        let kind = kinds.iter().find(|kind| kind.tiered).or_else(|| kinds.first());
        let tiers = kind.is_some_and(|kind| kind.tiered).then_some(&rulebook.tiers);
        Self {
            id: id.into(),
            division: rulebook.divisions.first().map_or_else(String::new, |first| first.code.to_string()),
            year: WholeNumber(rulebook.plan.first_year.to_string()),
            kind: kind.map_or_else(String::new, |kind| kind.id.to_string()),
            tier: tiers.and_then(|tiers| tiers.first()).map(|tier| tier.id.to_string()),
            ..Self::default()
        }
    }
}
