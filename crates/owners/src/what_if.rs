//! What would owners pay if less or more were built? A project as it would be, for assessing it as any other.

use fentan_core::Decimal;
use fentan_core::Fen;
use fentan_core::draft::DraftProject;
use fentan_rulebook::Rulebook;

/// What is supposed of a project.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Supposed {
    /// The tier it is built to, by its id; its own where that is none. Lines above it are left out.
    pub tier: Option<String>,
    /// The ids of lines that are left out.
    pub without: Vec<String>,
}

impl Supposed {
    /// The project as it would be. What it says of lines that are left out is left out too.
    #[must_use]
    pub fn project(&self, rulebook: &Rulebook, draft: &DraftProject) -> DraftProject {
        let mut project = draft.clone();
        if self.tier.is_some() {
            project.tier.clone_from(&self.tier);
        }
        let tier = project.tier.as_deref().and_then(|id| rulebook.tier_index(id));
        let beyond = |component: &str| {
            let component = rulebook.component_index(component).and_then(|index| rulebook.component(index));
            let measure = component.and_then(|component| rulebook.measure(component.measure));
            self.tier.is_some() && measure.zip(tier).is_some_and(|(measure, tier)| measure.tier > tier)
        };
        project.lines.retain(|line| !self.without.contains(&line.id) && !beyond(&line.component));
        let lines: Vec<&str> = project.lines.iter().map(|line| line.id.as_str()).collect();
        let is_there = |line: &Option<String>| line.as_deref().is_none_or(|line| lines.contains(&line));
        project.apportion.retain(|rule| is_there(&rule.line));
        project.owner_funding.retain(|funding| is_there(&funding.line));
        project
    }

    /// Whether nothing is supposed.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

/// What comes in when a part of the cash is paid, and what is missing then: `rate` from 0 to 1, rounded half up to the
/// fen. `None` where that is more than all.
#[must_use]
pub fn collected(cash: Fen, rate: Decimal) -> Option<(Fen, Fen)> {
    let paid = rate.of(cash)?;
    let missing = cash.checked_sub(paid).filter(|missing| *missing >= Fen::ZERO)?;
    Some((paid, missing))
}
