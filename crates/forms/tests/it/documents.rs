//! A project on its whole way to the documents about its owners.

use fentan_core::{Evaluation, Rulebook};
use fentan_owners::notice::Notices;
use fentan_owners::{Apportioned, apportion};

/// The first project of a budget, apportioned.
pub(crate) struct Documents {
    pub(crate) evaluation: Evaluation,
    pub(crate) apportioned: Apportioned,
}

impl Documents {
    pub(crate) fn of(json: &str) -> Self {
        let evaluation = Evaluation::from_json(Rulebook::fuzhou_2021_60().clone(), json.as_bytes());
        let result = evaluation.assessment().projects[0].result.as_ref().unwrap();
        let project = &evaluation.draft().projects[0];
        let done = apportion(evaluation.rulebook(), project, result);
        let apportioned = done.result.unwrap_or_else(|| panic!("{:?}", done.diagnostics));
        Self { evaluation, apportioned }
    }

    pub(crate) fn notices(&self) -> Notices<'_> {
        Notices::of(&self.evaluation, 0, &self.apportioned).unwrap()
    }

    /// The place of the household with an id.
    pub(crate) fn place(&self, id: &str) -> usize {
        self.evaluation.draft().projects[0]
            .households
            .iter()
            .position(|household| household.id == id)
            .unwrap()
    }
}

/// The repository's example of a community.
pub(crate) fn example() -> String {
    include_str!("../../../../examples/owners.json").to_owned()
}

/// The width of a line in columns; a Chinese character takes two.
pub(crate) fn columns(line: &str) -> usize {
    line.chars().map(|letter| if letter < '\u{2E80}' { 1 } else { 2 }).sum()
}
