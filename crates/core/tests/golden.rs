//! The golden cases, natively, each a test with a name: `cargo test -p fentan-core --test golden worked-check`.

#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

use std::process::ExitCode;

use fentan_core::{Budget, Rulebook, assess, output};
use fentan_golden::{Answer, run};
use serde_json::Value;

fn main() -> ExitCode {
    let mut suites: Vec<(&str, Answer)> = vec![("cases", assessment)];
    #[cfg(feature = "owners")]
    suites.extend([("owners", households::owners as Answer), ("vote", households::vote)]);
    run(&suites)
}

/// The assessment, `fentan/assessment/1`.
fn assessment(budget: &str) -> Value {
    let rulebook = Rulebook::fuzhou_2021_60();
    let assessment = assess(rulebook, &Budget::from_json(rulebook, budget.as_bytes()));
    serde_json::to_value(output(rulebook, &assessment)).unwrap()
}

#[cfg(feature = "owners")]
mod households {
    use fentan_core::output::{owners, vote};
    use fentan_core::owners::{OwnerRules, Standing, apportion_all, standing};
    use fentan_core::{Assessment, Draft, Rulebook, assess, check, read};
    use serde_json::Value;

    fn assessed(budget: &str) -> (Draft, Assessment) {
        let rulebook = Rulebook::fuzhou_2021_60();
        let read = read::budget(budget.as_bytes());
        let assessment = assess(rulebook, &check::budget(rulebook, &read.value, read.diagnostics));
        (read.value, assessment)
    }

    /// What each household owes, `fentan/owners/1`.
    pub(crate) fn owners(budget: &str) -> Value {
        let (rulebook, (draft, assessment)) = (Rulebook::fuzhou_2021_60(), assessed(budget));
        let all = apportion_all(rulebook, OwnerRules::built_in(), &draft, &assessment);
        serde_json::to_value(owners::owners(rulebook, &draft, &assessment, &all)).unwrap()
    }

    /// The votes and what a project has to show, `fentan/vote/1`.
    pub(crate) fn vote(budget: &str) -> Value {
        let (rulebook, (draft, assessment)) = (Rulebook::fuzhou_2021_60(), assessed(budget));
        let projects = draft.projects.iter().enumerate();
        let all: Vec<Standing> =
            projects.map(|(index, written)| standing(rulebook, written, index)).collect();
        serde_json::to_value(vote::vote(rulebook, &draft, &assessment, &all)).unwrap()
    }
}
