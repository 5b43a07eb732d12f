//! What holds of any budget, tried on the golden cases about households, which were written for something else.

use std::collections::BTreeMap;

use fentan_core::{Draft, Evaluation, Fen, Rulebook, read};
use fentan_golden::cases;
use fentan_owners::publish::{home_copy, private_data, public_copy};
use fentan_owners::{Apportioned, apportion};

/// The budgets of the cases in which households owe something, by the names of the cases.
fn budgets() -> Vec<(String, Draft)> {
    let all = cases("owners").unwrap().into_iter().filter_map(|case| {
        let draft = read::budget(case.budget.as_bytes()).value;
        apportioned(&draft).map(|_| (case.name, draft))
    });
    let all: Vec<_> = all.collect();
    assert!(all.len() > 60, "{} cases", all.len());
    all
}

fn apportioned(draft: &Draft) -> Option<Apportioned> {
    let evaluation = Evaluation::new(Rulebook::fuzhou_2021_60().clone(), draft.clone());
    let project = evaluation.assessment().projects.first()?.result.as_ref()?;
    apportion(evaluation.rulebook(), draft.projects.first()?, project).result
}

/// The share of each household, by its id.
fn shares(draft: &Draft) -> BTreeMap<String, Fen> {
    let households = draft.projects[0].households.iter().map(|household| household.id.clone());
    households.zip(apportioned(draft).unwrap().shares.iter().map(|own| own.share)).collect()
}

#[test]
fn the_order_of_the_list_never_matters() {
    for (name, draft) in budgets() {
        let mut project = draft.projects[0].as_ref().clone();
        project.households.reverse();
        let turned = Draft { projects: vec![project.into()], ..draft.clone() };
        assert_eq!(shares(&turned), shares(&draft), "{name}");
    }
}

#[test]
fn a_public_copy_has_the_same_shares_and_nothing_private() {
    for (name, draft) in budgets() {
        let copy = public_copy(&draft);
        assert_eq!(private_data(&copy), [], "{name}");
        assert_eq!(shares(&copy), shares(&draft), "{name}");
    }
}

#[test]
fn the_copy_for_a_home_has_its_share() {
    for (name, draft) in budgets() {
        let shares = shares(&draft);
        for (place, household) in draft.projects[0].households.iter().enumerate() {
            let copy = home_copy(&draft, 0, place).unwrap();
            assert_eq!(
                self::shares(&copy.draft)[&copy.household],
                shares[&household.id],
                "{name}: {}",
                household.id
            );
        }
    }
}
