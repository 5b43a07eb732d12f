//! A project as it would be if less or more were built: assessed as any other, it says what owners would then pay.

use fentan_core::Decimal;
use fentan_core::Fen;
use fentan_core::draft::DraftProject;
use fentan_rulebook::Rulebook;

/// Changes supposed of a project.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Supposed {
    /// The id of the tier it is built to, with lines above that left out; `None` leaves its own tier and lines.
    pub tier: Option<String>,
    /// The ids of lines that are left out.
    pub without: Vec<String>,
}

impl Supposed {
    /// The project with the changes made. Rules and own sources of lines that are left out are left out too.
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

    /// True where nothing is changed.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

/// The cash that comes in where `rate` (0 to 1) of it is paid, rounded half up to the fen, and the cash then missing.
/// `None` where more would come in than `cash`, or `cash` is negative.
#[must_use]
pub fn collected(cash: Fen, rate: Decimal) -> Option<(Fen, Fen)> {
    let paid = rate.of(cash)?;
    let missing = cash.checked_sub(paid).filter(|missing| *missing >= Fen::ZERO)?;
    Some((paid, missing))
}
