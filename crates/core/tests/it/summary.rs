//! Summaries: the sums of the groups add up to the total, to the fen, whatever they are grouped by.

use std::collections::BTreeMap;

use std::sync::Arc;

use fentan_core::assessment::Figures;
use fentan_core::draft::{Draft, DraftProject, WholeNumber};
use fentan_core::summary::{By, Key, Summary, summary};
use fentan_core::{Assessment, Fen, Rulebook};
use fentan_samples::{budget, huge_budget};
use proptest::prelude::{Strategy, prop, prop_assert, prop_assert_eq, proptest};

use crate::written;

fn assessment(draft: &Draft) -> Assessment {
    written::assessed(draft).1
}

fn sum_all(assessment: &Assessment, by: By) -> Summary {
    summary(Rulebook::fuzhou_2021_60(), assessment, 0..assessment.projects.len(), by)
}

/// A project's key as written, with `~`, which sorts after every text, where it has none.
fn key_of(project: &DraftProject, by: By) -> String {
    let text = match by {
        By::Division => Some(project.division.clone()),
        By::Year => Some(project.year.0.clone()),
        By::Kind => Some(project.kind.clone()),
        By::Tier => project.tier.clone(),
        By::Bundle => project.bundle.clone(),
    };
    text.unwrap_or_else(|| "~".to_owned())
}

fn shown(key: &Key) -> String {
    let rulebook = Rulebook::fuzhou_2021_60();
    let text = match key {
        Key::Division(division) => Some(rulebook.division(*division).unwrap().code.to_string()),
        Key::Year(year) => Some(year.to_string()),
        Key::Kind(kind) => Some(rulebook.kind(*kind).unwrap().id.to_string()),
        Key::Tier(tier) => tier.map(|tier| rulebook.tier(tier).unwrap().id.to_string()),
        Key::Bundle(bundle) => bundle.as_deref().map(str::to_owned),
    };
    text.unwrap_or_else(|| "~".to_owned())
}

fn keys(summary: &Summary) -> Vec<String> {
    summary.groups.iter().map(|group| shown(&group.key)).collect()
}

fn together<'a>(figures: impl IntoIterator<Item = &'a Figures>) -> Option<Figures> {
    figures.into_iter().try_fold(Figures::default(), |sum, figures| sum.checked_add(figures))
}

proptest! {
    #[test]
    fn groups_sum_to_all_projects(draft in budget()) {
        let assessment = assessment(&draft);
        for by in By::ALL {
            let summary = sum_all(&assessment, by);
            prop_assert!(summary.broken.is_empty());
            prop_assert_eq!(summary.all.figures, assessment.totals);
            let groups = summary.groups.iter().map(|group| group.sums.figures.as_ref().unwrap());
            prop_assert_eq!(together(groups), assessment.totals);
        }
    }

    #[test]
    fn each_project_is_in_the_group_of_its_key_and_in_no_other(draft in budget()) {
        let assessment = assessment(&draft);
        for by in By::ALL {
            let summary = sum_all(&assessment, by);
            let mut expected: BTreeMap<String, Vec<usize>> = BTreeMap::new();
            for (place, project) in draft.projects.iter().enumerate() {
                expected.entry(key_of(project, by)).or_default().push(place);
            }
            let found = summary.groups.iter().map(|group| (shown(&group.key), group.sums.projects.clone()));
            prop_assert_eq!(found.collect::<BTreeMap<_, _>>(), expected);
            prop_assert_eq!(keys(&summary).len(), summary.groups.len());
            for group in &summary.groups {
                let members = group.sums.projects.iter().map(|place| {
                    &assessment.projects[*place].result.as_ref().unwrap().figures
                });
                prop_assert_eq!(together(members), group.sums.figures);
            }
        }
    }

    #[test]
    fn of_the_projects_that_are_given_each_counts_once(
        (draft, places) in budget().prop_flat_map(|draft| {
            let beyond = draft.projects.len() + 3;
            (proptest::prelude::Just(draft), prop::collection::vec(0..beyond, 0..12))
        })
    ) {
        let assessment = assessment(&draft);
        let mut expected: Vec<usize> =
            places.iter().copied().filter(|place| *place < draft.projects.len()).collect();
        expected.sort_unstable();
        expected.dedup();
        let summary = summary(Rulebook::fuzhou_2021_60(), &assessment, places, By::Division);
        let mut grouped: Vec<usize> =
            summary.groups.iter().flat_map(|group| group.sums.projects.clone()).collect();
        grouped.sort_unstable();
        prop_assert_eq!(&grouped, &expected);
        prop_assert_eq!(&summary.all.projects, &expected);
    }

    #[test]
    fn what_does_not_fit_is_left_open_and_what_is_broken_is_listed(draft in huge_budget()) {
        let assessment = assessment(&draft);
        let broken = assessment.projects.iter().enumerate().filter(|(_, project)| project.result.is_none());
        let broken: Vec<usize> = broken.map(|(place, _)| place).collect();
        for by in By::ALL {
            let summary = sum_all(&assessment, by);
            prop_assert_eq!(&summary.broken, &broken);
            prop_assert_eq!(summary.all.figures, assessment.totals);
            if summary.all.figures.is_some() {
                prop_assert!(summary.groups.iter().all(|group| group.sums.figures.is_some()));
            }
        }
    }
}

fn project(id: &str, division: &str, tier: Option<&str>, bundle: Option<&str>) -> DraftProject {
    DraftProject {
        kind: if tier.is_some() { "comprehensive" } else { "drainage_separation" }.to_owned(),
        tier: tier.map(str::to_owned),
        bundle: bundle.map(str::to_owned),
        ..written::project(id, division, 10_000)
    }
}

fn five() -> Draft {
    let mut draft = Draft::new("fuzhou-2021-60");
    draft.projects = [
        project("1", "350181", None, Some("G-2")),
        project("2", "350111", Some("demonstration"), None),
        project("3", "350102", Some("basic"), Some("G-10")),
        project("4", "350111", Some("enhanced"), Some("G-2")),
        project("5", "350102", Some("basic"), Some("A")),
    ]
    .map(Arc::new)
    .into();
    Arc::make_mut(&mut draft.projects[1]).year = WholeNumber("2023".to_owned());
    Arc::make_mut(&mut draft.projects[4]).year = WholeNumber("2022".to_owned());
    draft
}

#[test]
fn groups_come_in_the_order_bureaus_print_them() {
    let assessment = assessment(&five());
    let order = |by| keys(&sum_all(&assessment, by));
    assert_eq!(order(By::Division), ["350102", "350111", "350181"]);
    assert_eq!(order(By::Year), ["2021", "2022", "2023"]);
    assert_eq!(order(By::Kind), ["comprehensive", "drainage_separation"]);
    assert_eq!(order(By::Tier), ["basic", "enhanced", "demonstration", "~"]);
    assert_eq!(order(By::Bundle), ["A", "G-10", "G-2", "~"]);
    let bundles = sum_all(&assessment, By::Bundle);
    assert_eq!(bundles.groups[2].sums.projects, [0, 3], "in the budget's order");
    assert_eq!(bundles.groups[2].sums.figures.unwrap().total, Fen::new(20_000));
}

#[test]
fn a_project_with_errors_is_listed_apart_and_in_no_sum() {
    let mut draft = five();
    Arc::make_mut(&mut draft.projects[3]).lines[0].amount = Some("1e3".to_owned());
    Arc::make_mut(&mut draft.projects[0]).division = "110101".to_owned();
    let summary = sum_all(&assessment(&draft), By::Division);
    assert_eq!(summary.broken, [0, 3]);
    assert_eq!(summary.all.projects, [1, 2, 4]);
    assert_eq!(summary.all.figures.unwrap().total, Fen::new(30_000));
    assert_eq!(keys(&summary), ["350102", "350111"]);
}

#[test]
fn without_projects_there_are_no_groups_and_nothing_is_summed() {
    let empty = sum_all(&assessment(&Draft::new("fuzhou-2021-60")), By::Tier);
    assert_eq!((empty.groups.len(), empty.broken.len()), (0, 0));
    assert_eq!(empty.all.figures, Some(Figures::default()));
}
