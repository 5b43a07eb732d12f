//! A project on its whole way to the documents about its owners.

use fentan_core::owners::notice::Notices;
use fentan_core::owners::{Apportioned, OwnerRules, apportion};
use fentan_core::{Evaluation, Rulebook};

/// The first project of a budget, apportioned.
pub struct Documents {
    pub evaluation: Evaluation,
    pub apportioned: Apportioned,
}

impl Documents {
    pub fn of(json: &str) -> Self {
        let evaluation = Evaluation::from_json(Rulebook::fuzhou_2021_60().clone(), json.as_bytes());
        let result = evaluation.assessment().projects[0].result.as_ref().unwrap();
        let project = &evaluation.draft().projects[0];
        let done = apportion(evaluation.rulebook(), OwnerRules::built_in(), project, result);
        let apportioned = done.result.unwrap_or_else(|| panic!("{:?}", done.diagnostics));
        Self { evaluation, apportioned }
    }

    pub fn notices(&self) -> Notices<'_> {
        Notices::of(&self.evaluation, OwnerRules::built_in(), 0, &self.apportioned).unwrap()
    }

    /// The place of the household with an id.
    pub fn place(&self, id: &str) -> usize {
        self.evaluation.draft().projects[0]
            .households
            .iter()
            .position(|household| household.id == id)
            .unwrap()
    }
}

/// The repository's example of a community.
pub fn example() -> String {
    include_str!("../../../../examples/owners.json").to_owned()
}

/// How many columns a line takes, Chinese characters two each.
pub fn columns(line: &str) -> usize {
    line.chars().map(|letter| if letter < '\u{2E80}' { 1 } else { 2 }).sum()
}
