//! A project on its whole way to the documents about its owners.

use fentan_core::owners::notice::Notices;
use fentan_core::owners::{Apportioned, OwnerRules, apportion};
use fentan_core::{Assessment, Budget, Draft, Explainer, Rulebook, assess, check, read};

/// The first project of a budget, apportioned.
pub(crate) struct Documents {
    pub(crate) rulebook: &'static Rulebook,
    pub(crate) draft: Draft,
    pub(crate) budget: Budget,
    pub(crate) assessment: Assessment,
    pub(crate) apportioned: Apportioned,
}

impl Documents {
    pub(crate) fn of(json: &str) -> Self {
        let rulebook = Rulebook::fuzhou_2021_60();
        let read = read::budget(json.as_bytes());
        let budget = check::budget(rulebook, &read.value, read.diagnostics);
        let assessment = assess(rulebook, &budget);
        let result = assessment.projects[0].result.as_ref().unwrap();
        let done = apportion(rulebook, OwnerRules::built_in(), &read.value.projects[0], result);
        let apportioned = done.result.unwrap_or_else(|| panic!("{:?}", done.diagnostics));
        Self { rulebook, draft: read.value, budget, assessment, apportioned }
    }

    pub(crate) fn explainer(&self) -> Explainer<'_> {
        let Self { rulebook, draft, budget, assessment, .. } = self;
        Explainer { rulebook, draft, budget, assessment }
    }

    pub(crate) fn notices(&self) -> Notices<'_> {
        Notices::of(self.explainer(), OwnerRules::built_in(), 0, &self.apportioned).unwrap()
    }

    /// The place of the household with an id.
    pub(crate) fn place(&self, id: &str) -> usize {
        self.draft.projects[0].households.iter().position(|household| household.id == id).unwrap()
    }
}

/// The repository's example of a community.
pub(crate) fn example() -> String {
    include_str!("../../../../../examples/owners.json").to_owned()
}

/// How many columns a line takes, Chinese characters two each.
pub(crate) fn columns(line: &str) -> usize {
    line.chars().map(|letter| if letter < '\u{2E80}' { 1 } else { 2 }).sum()
}
