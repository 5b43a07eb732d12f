//! Any budget, against assessing the changed budget.

use fentan_core::Fen;
use fentan_core::assessment::Government;
use fentan_core::sensitivity::{Point, STEPS, Sensitivity, sensitivity};
use fentan_samples::{budget, huge_budget};
use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

use super::{by_assessing, rulebook, sensitivity_of};
use crate::written::assessed;

fn points(found: &Sensitivity) -> Vec<Point> {
    let named = [found.present, found.without, found.first, found.full];
    named.into_iter().chain(found.curve.iter().copied().step_by(7)).chain(found.break_even).collect()
}

proptest! {
    #[test]
    fn every_point_is_what_assessing_the_changed_budget_gives(draft in budget()) {
        let (budget, assessment) = assessed(&draft);
        for index in 0..draft.projects.len() {
            let found = sensitivity(rulebook(), &budget, &assessment, index).unwrap();
            let result = assessment.projects[index].result.as_ref().unwrap();
            prop_assert_eq!(found.present.government, result.figures.government);
            prop_assert_eq!(found.present.split, result.split);
            for point in points(&found) {
                let (government, split) = by_assessing(&draft, index, point.grant.fen());
                prop_assert_eq!((point.government, point.split), (government, split));
                let change = |part: fn(&Government) -> Fen| {
                    part(&point.government).checked_sub(part(&found.without.government)).unwrap()
                };
                prop_assert_eq!(point.city_change, change(|government| government.city));
                prop_assert_eq!(point.district_change, change(|government| government.district));
            }
        }
    }

    #[test]
    fn the_break_even_is_the_first_grant_that_costs_the_city_no_more(draft in budget()) {
        for index in 0..draft.projects.len() {
            let found = sensitivity_of(&draft, index).unwrap();
            let city = |grant: i64| by_assessing(&draft, index, grant).0.city;
            let limit = city(0);
            let Some(point) = found.break_even else {
                prop_assert!(city(1) <= limit, "there is no jump");
                continue;
            };
            prop_assert!(city(1) > limit);
            let grant = point.grant.fen();
            prop_assert!(city(grant) <= limit);
            for below in (1..grant).rev().take(4) {
                prop_assert!(city(below) > limit);
            }
            prop_assert!(city(1 + (grant - 1) / 2) > limit || grant == 1);
        }
    }

    #[test]
    fn the_curve_is_even_and_exact(draft in budget()) {
        let found = sensitivity_of(&draft, 0).unwrap();
        prop_assert_eq!(found.curve.len(), usize::from(STEPS) + 1);
        prop_assert_eq!(found.curve[0], found.without);
        prop_assert_eq!(*found.curve.last().unwrap(), found.full);
        for (step, point) in (0_i128..).zip(&found.curve) {
            let twice = 2 * 20 * i128::from(point.grant.fen()) - 2 * step * i128::from(found.pool.fen());
            prop_assert!((-20 < twice && twice <= 20), "half up: at most half a fen away");
        }
    }

    #[test]
    fn amounts_of_any_size_give_an_analysis_or_none(draft in huge_budget()) {
        let (budget, assessment) = assessed(&draft);
        for index in 0..=draft.projects.len() {
            let found = sensitivity(rulebook(), &budget, &assessment, index);
            let has_figures = assessment.projects.get(index).is_some_and(|project| project.result.is_some());
            prop_assert!(has_figures || found.is_none());
        }
    }
}
