//! What a document begins as: the worked example, or a budget with one empty project.

use fentan_core::Rulebook;
use fentan_core::draft::{Draft, DraftProject, WholeNumber};

use super::Scenarios;

/// The budget that the page opens on: the worked example, so that the first thing seen is an answer.
pub(crate) const EXAMPLE: &str = include_str!("../../../examples/worked-check.json");

/// The example for whoever looks at what households owe: one with households, rules, own sources and votes.
pub(crate) const OWNERS_EXAMPLE: &str = include_str!("../../../examples/owners.json");

/// A budget with one empty project. Its year is this one, where the rules' plan covers it, else the nearest that it covers.
pub(crate) fn blank(rulebook: &Rulebook, this_year: u32) -> Draft {
    let mut draft = Draft::new(&rulebook.id);
    let year = WholeNumber(nearest_year(rulebook, this_year).to_string());
    draft.projects.push(DraftProject { year, ..DraftProject::starting(rulebook, "1") }.into());
    draft
}

/// The year of the rules' plan that is nearest to a year.
pub(crate) fn nearest_year(rulebook: &Rulebook, year: u32) -> u32 {
    year.max(rulebook.plan.first_year).min(rulebook.plan.last_year)
}

/// True where nothing was entered in any scenario: each holds one project as [`blank`] makes it, of whatever year.
pub(crate) fn is_blank(scenarios: &Scenarios, rulebook: &Rulebook) -> bool {
    scenarios.all().iter().all(|scenario| match &*scenario.draft.projects {
        [] => true,
        [project] => {
            let year = project.year.clone();
            scenario.draft.readings.is_empty()
                && **project == DraftProject { year, ..DraftProject::starting(rulebook, "1") }
        }
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use fentan_core::Rulebook;

    use super::{Scenarios, blank, is_blank};

    #[test]
    fn a_blank_budget_is_of_this_year_or_the_nearest_that_the_plan_covers() {
        let rulebook = Rulebook::fuzhou_2021_60();
        let year = |this_year| blank(rulebook, this_year).projects[0].year.0.clone();
        assert_eq!([2019, 2023, 2026].map(year), ["2021", "2023", "2025"]);
    }

    #[test]
    fn what_is_blank_has_nothing_entered() {
        let rulebook = Rulebook::fuzhou_2021_60();
        let draft = blank(rulebook, 2023);
        assert!(is_blank(&Scenarios::one(draft.clone()), rulebook));
        let mut named = draft.clone();
        std::sync::Arc::make_mut(&mut named.projects[0]).name = "甲".to_owned();
        assert!(!is_blank(&Scenarios::one(named), rulebook));
        let mut read = draft;
        read.readings.insert("fees".to_owned(), "pro_rata".to_owned());
        assert!(!is_blank(&Scenarios::one(read), rulebook));
    }
}
