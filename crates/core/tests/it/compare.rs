//! Comparisons: the changes sum to the change of the total, whatever they are grouped by.

use std::collections::BTreeMap;

use std::sync::Arc;

use fentan_core::assessment::Figures;
use fentan_core::compare::{Comparison, ReadingEffect, Sum, compare, readings};
use fentan_core::draft::{Draft, DraftProject};
use fentan_core::rulebook::PayerIndex;
use fentan_core::{Assessment, Fen, Rulebook};
use fentan_samples::{budget, huge_budget};
use proptest::prelude::{Strategy, any, prop, prop_assert, prop_assert_eq, proptest};

use crate::written::assessed;

fn assessment(draft: &Draft) -> Assessment {
    assessed(draft).1
}

fn compared(before: &Draft, after: &Draft) -> Comparison {
    compare(Rulebook::fuzhou_2021_60(), &assessment(before), &assessment(after)).unwrap()
}

fn sums() -> impl Iterator<Item = Sum> {
    Sum::all(Rulebook::fuzhou_2021_60())
}

/// Two budgets with some projects in common, some in one only, some changed, some broken, in different orders.
fn pairs() -> impl Strategy<Value = (Draft, Draft)> {
    let fates = prop::collection::vec((any::<bool>(), any::<bool>(), 0..8_u8), 5);
    (budget(), budget(), fates).prop_map(|(mut before, mut after, fates)| {
        let common: Vec<DraftProject> =
            before.projects.iter().rev().map(|project| DraftProject::clone(project)).collect();
        for (project, (kept, renamed, _)) in common.into_iter().zip(&fates) {
            if *kept {
                let id = if *renamed { format!("{} after", project.id) } else { project.id.clone() };
                after.projects.retain(|project| project.id != id);
                after.projects.push(DraftProject { id, ..project }.into());
            }
        }
        let all =
            before.projects.iter_mut().zip(&fates).chain(after.projects.iter_mut().zip(fates.iter().rev()));
        for (project, (_, _, fate)) in all {
            if *fate == 0 {
                "2021年".clone_into(&mut Arc::make_mut(project).year.0);
            }
        }
        (before, after)
    })
}

proptest! {
    #[test]
    fn changes_by_project_and_by_division_sum_to_the_change_of_the_totals((before, after) in pairs()) {
        let rulebook = Rulebook::fuzhou_2021_60();
        let comparison = compared(&before, &after);
        for sum in sums() {
            let whole = comparison.totals.change(rulebook, sum).change.unwrap();
            let projects = comparison.projects.iter().map(|row| row.compared.change(rulebook, sum).change.unwrap());
            prop_assert_eq!(Fen::sum(projects), Some(whole));
            let divisions = comparison.divisions.iter().map(|row| row.compared.change(rulebook, sum).change.unwrap());
            prop_assert_eq!(Fen::sum(divisions), Some(whole));
        }
    }

    #[test]
    fn changes_by_payer_and_by_group_sum_to_the_change_of_the_total((before, after) in pairs()) {
        let rulebook = Rulebook::fuzhou_2021_60();
        let totals = compared(&before, &after).totals;
        let change = |sum: Sum| totals.change(rulebook, sum).change.unwrap();
        let of = |wanted: fn(&Sum) -> bool| Fen::sum(sums().filter(wanted).map(change)).unwrap();
        prop_assert_eq!(of(|sum| matches!(sum, Sum::Payer(_))), change(Sum::Total));
        prop_assert_eq!(of(|sum| matches!(sum, Sum::Group(_))), change(Sum::Total));
        prop_assert_eq!(of(|sum| matches!(sum, Sum::Works | Sum::FeesTotal)), change(Sum::Total));
        prop_assert_eq!(of(|sum| matches!(sum, Sum::Used | Sum::City | Sum::District)), change(Sum::Pool));
    }

    #[test]
    fn turned_round_every_change_is_its_opposite((before, after) in pairs()) {
        let rulebook = Rulebook::fuzhou_2021_60();
        let (there, back) = (compared(&before, &after), compared(&after, &before));
        prop_assert_eq!(there.projects.len(), back.projects.len());
        let opposite: BTreeMap<_, _> = back.projects.iter().map(|row| (row.id.clone(), &row.compared)).collect();
        for row in &there.projects {
            for (one, other) in row.compared.changes(rulebook).zip(opposite[&row.id].changes(rulebook)) {
                prop_assert_eq!((one.before, one.after), (other.after, other.before));
                prop_assert_eq!(one.change.unwrap().fen(), -other.change.unwrap().fen());
            }
        }
    }

    #[test]
    fn only_projects_that_differ_are_listed((before, after) in pairs()) {
        let (one, other) = (assessment(&before), assessment(&after));
        let figures = |side: &Assessment| -> BTreeMap<String, Option<Figures>> {
            let projects = side.projects.iter();
            projects.map(|project| (project.id.to_string(), project.result.as_ref().map(|result| result.figures))).collect()
        };
        let (one, other) = (figures(&one), figures(&other));
        let expected: Vec<String> = one.keys().chain(other.keys().filter(|id| !one.contains_key(*id)))
            .filter(|id| one.get(*id) != other.get(*id)).cloned().collect();
        let mut found: Vec<String> =
            compared(&before, &after).projects.iter().map(|row| row.id.to_string()).collect();
        found.sort_by_key(|id| expected.iter().position(|known| known == id));
        prop_assert_eq!(found, expected);
        prop_assert!(compared(&before, &before).projects.is_empty());
    }

    #[test]
    fn amounts_of_any_size_are_compared_or_left_open(before in huge_budget(), after in huge_budget()) {
        let rulebook = Rulebook::fuzhou_2021_60();
        let comparison = compared(&before, &after);
        let known = |draft: &Draft| assessment(draft).totals.is_some();
        for change in comparison.totals.changes(rulebook) {
            prop_assert_eq!(change.change.is_some(), known(&before) && known(&after));
        }
        prop_assert!(comparison.projects.iter().all(|row| row.compared.change(rulebook, Sum::Total).change.is_some()));
    }

    #[test]
    fn each_other_reading_is_what_choosing_it_gives(draft in budget()) {
        let rulebook = Rulebook::fuzhou_2021_60();
        let (budget, present) = assessed(&draft);
        let effects = readings(rulebook, &budget, &present).unwrap();
        let others: usize = rulebook.readings.iter().map(|reading| reading.options.len() - 1).sum();
        prop_assert_eq!(effects.len(), others);
        for ReadingEffect { reading, option, totals, projects, moved, present: in_use } in effects {
            let mut chosen = draft.clone();
            prop_assert_eq!(chosen.readings.get(&reading.id).map(String::as_str), Some(in_use.id.as_ref()));
            chosen.readings.insert(reading.id.to_string(), option.id.to_string());
            let expected = compared(&draft, &chosen);
            prop_assert_eq!(&totals, &expected.totals);
            prop_assert_eq!(projects, expected.projects.len());
            prop_assert_eq!(totals.change(rulebook, Sum::Total).change, Some(Fen::ZERO));
            let payers = (0..rulebook.payers.len()).filter_map(PayerIndex::at).filter(|payer| *payer != rulebook.pool);
            let bearers = payers.map(Sum::Payer).chain([Sum::Used, Sum::City, Sum::District]);
            let changes = bearers.map(|sum| totals.change(rulebook, sum).change.unwrap().fen());
            prop_assert_eq!(moved.unwrap().fen() * 2, changes.map(i64::abs).sum::<i64>());
        }
    }
}
