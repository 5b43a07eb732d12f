//! Grant spreading: the whole amount is spread, and no project gets more than its pool while the pools suffice.

use std::sync::Arc;

use fentan_core::draft::{Draft, DraftFunding, DraftProject, WholeNumber};
use fentan_core::spreading::{Allotment, spread, spread_in_wan, write};
use fentan_core::{Assessment, Fen, SplitError};
use fentan_samples::budget;
use proptest::prelude::{prop_assert, prop_assert_eq, prop_assume, proptest};

use crate::written::{assessed, money, project};

fn assessment(draft: &Draft) -> Assessment {
    assessed(draft).1
}

fn pool(assessment: &Assessment, place: usize) -> Fen {
    assessment.projects[place].result.as_ref().unwrap().figures.government.pool
}

proptest! {
    #[test]
    fn all_of_it_is_spread_and_nobody_gets_more_than_the_pool(draft in budget(), thousandths in 0..=1_000_i64) {
        let assessment = assessment(&draft);
        let pools = assessment.totals.unwrap().government.pool;
        prop_assume!(!pools.is_zero());
        let total = Fen::new(i64::try_from(i128::from(pools.fen()) * i128::from(thousandths) / 1_000).unwrap());
        let plan = spread(&assessment, 0..draft.projects.len(), total).unwrap();
        prop_assert_eq!(Fen::sum(plan.iter().map(|allotment| allotment.amount)), Some(total));
        for allotment in &plan {
            prop_assert!(allotment.amount <= pool(&assessment, allotment.project));
            let exact = i128::from(total.fen()) * i128::from(pool(&assessment, allotment.project).fen());
            let away = exact - i128::from(allotment.amount.fen()) * i128::from(pools.fen());
            prop_assert!(away.abs() < i128::from(pools.fen()), "within a fen of the exact share");
        }
    }

    #[test]
    fn in_whole_wan_only_one_project_has_odd_money_d34(draft in budget(), total in 0..1_000_000_000_000_i64) {
        const WAN: i64 = 1_000_000;
        let assessment = assessment(&draft);
        prop_assume!(!assessment.totals.unwrap().government.pool.is_zero());
        let exact = spread(&assessment, 0..draft.projects.len(), Fen::new(total)).unwrap();
        let plan = spread_in_wan(&assessment, 0..draft.projects.len(), Fen::new(total)).unwrap();
        prop_assert_eq!(Fen::sum(plan.allotments.iter().map(|own| own.amount)), Some(Fen::new(total)));
        let largest = exact.iter().map(|own| own.amount).max().unwrap();
        for (exact, own) in exact.iter().zip(&plan.allotments) {
            prop_assert_eq!(exact.project, own.project);
            let tail = plan.tail.filter(|tail| tail.project == own.project);
            let whole = own.amount.fen() - tail.map_or(0, |tail| tail.amount.fen());
            prop_assert_eq!(whole, exact.amount.fen() / WAN * WAN);
            prop_assert!(tail.is_none() || exact.amount == largest);
        }
    }

    #[test]
    fn a_plan_as_large_as_the_pools_fills_each(draft in budget()) {
        let assessment = assessment(&draft);
        let total = assessment.totals.unwrap().government.pool;
        prop_assume!(!total.is_zero());
        for allotment in spread(&assessment, 0..draft.projects.len(), total).unwrap() {
            prop_assert_eq!(allotment.amount, pool(&assessment, allotment.project));
        }
    }

    #[test]
    fn what_is_written_is_what_is_assessed(draft in budget(), total in 1..1_000_000_000_i64) {
        let before = assessment(&draft);
        prop_assume!(!before.totals.unwrap().government.pool.is_zero());
        let plan = spread(&before, 0..draft.projects.len(), Fen::new(total)).unwrap();
        let mut after = draft.clone();
        write(&mut after, "provincial_grant", &plan);
        for (allotment, project) in plan.iter().zip(&after.projects) {
            let given = project.funding.iter().filter(|money| money.source == "provincial_grant");
            let given: Vec<Fen> = given.map(|money| Fen::parse(&money.amount).unwrap()).collect();
            prop_assert_eq!(given, if allotment.amount.is_zero() { vec![] } else { vec![allotment.amount] });
        }
        for (one, other) in draft.projects.iter().zip(&after.projects) {
            let others = |project: &DraftProject| {
                let others = project.funding.iter().filter(|money| money.source != "provincial_grant");
                others.cloned().collect::<Vec<_>>()
            };
            prop_assert_eq!(others(one), others(other));
        }
    }
}

/// Five projects with pools of 3, 5, 8, 10 and 14 million yuan.
fn five() -> Draft {
    let mut draft = Draft::new("fuzhou-2021-60");
    let pools = [300_000_000, 500_000_000, 800_000_000, 1_000_000_000, 1_400_000_000];
    let projects =
        (1..).zip(pools).map(|(id, pool): (u8, i64)| project(&id.to_string(), "350102", pool).into());
    draft.projects.extend(projects);
    draft
}

fn city_and_district(draft: &Draft) -> (i64, i64) {
    let government = assessment(draft).totals.unwrap().government;
    (government.city.fen() / 1_000_000, government.district.fen() / 1_000_000)
}

/// The portfolio worked out in the trade's notes: 1,160 of grants on pools of 4,000, in 万元.
#[test]
fn spread_or_concentrated_the_same_grants_cost_the_city_differently() {
    const GRANTS: Fen = Fen::new(1_160_000_000);
    assert_eq!(city_and_district(&five()), (1_200, 2_800));
    let planned = |chosen: &[usize], scope: &str| {
        let mut draft = five();
        let plan = spread(&assessment(&draft), chosen.iter().copied(), GRANTS).unwrap();
        write(&mut draft, "central_grant", &plan);
        draft.readings.insert("match_scope".to_owned(), scope.to_owned());
        (
            plan.iter().map(|allotment| allotment.amount.fen() / 1_000_000).collect::<Vec<_>>(),
            city_and_district(&draft),
        )
    };
    assert_eq!(planned(&[0, 1, 2, 3, 4], "project"), (vec![87, 145, 232, 290, 406], (1_420, 1_420)));
    let (parts, levels) = planned(&[3, 0], "project");
    assert_eq!((parts.len(), levels), (2, (880, 1_960)));
    assert_eq!(planned(&[0, 3], "district_year").1, (1_420, 1_420), "one grant brings the match to all");
}

/// 5,000 in 万元 on pools of 300, 500, 800, 1,000 and 1,400: 375, 625, 1,000, 1,250 and 1,750; and one that leaves a tail.
#[test]
fn grants_in_whole_wan_name_the_tail_and_who_gets_it_d34() {
    let assessment = assessment(&five());
    let plan = |total: i64| {
        let plan = spread_in_wan(&assessment, 0..5, Fen::new(total)).unwrap();
        let amounts: Vec<i64> = plan.allotments.iter().map(|own| own.amount.fen()).collect();
        (amounts, plan.tail.map(|tail| (tail.project, tail.amount.fen())))
    };
    let even = vec![375_000_000, 625_000_000, 1_000_000_000, 1_250_000_000, 1_750_000_000];
    assert_eq!(plan(5_000_000_000), (even, None));
    // 75.075, 125.125, 200.2, 250.25 and 350.35 leave 1.0 over.
    let odd = vec![75_000_000, 125_000_000, 200_000_000, 250_000_000, 351_000_000];
    assert_eq!(plan(1_001_000_000), (odd, Some((4, 1_000_000))));
    assert_eq!(plan(999_999), (vec![0, 0, 0, 0, 999_999], Some((4, 999_999))), "less than one is all tail");
    let same = spread_in_wan(&assessment, [0, 0], Fen::new(1)).unwrap();
    assert_eq!(same.tail, Some(Allotment { project: 0, amount: Fen::new(1) }));
    assert_eq!(spread_in_wan(&assessment, [], Fen::new(1)), Err(SplitError::NoWeight));
}

#[test]
fn what_the_pools_cannot_hold_becomes_surplus() {
    let mut draft = five();
    let plan = spread(&assessment(&draft), [0, 0, 9], Fen::new(300_000_001)).unwrap();
    assert_eq!(plan, [Allotment { project: 0, amount: Fen::new(300_000_001) }]);
    write(&mut draft, "central_grant", &plan);
    assert_eq!(assessment(&draft).totals.unwrap().government.surplus, Fen::new(1));
}

#[test]
fn what_cannot_be_spread_is_refused() {
    let mut draft = five();
    Arc::make_mut(&mut draft.projects[0]).lines.clear();
    Arc::make_mut(&mut draft.projects[1]).year = WholeNumber("二〇二一".to_owned());
    let assessment = assessment(&draft);
    assert_eq!(spread(&assessment, [], Fen::new(1)), Err(SplitError::NoWeight));
    assert_eq!(spread(&assessment, [0], Fen::new(1)), Err(SplitError::NoWeight), "its pool is nothing");
    assert_eq!(spread(&assessment, [1], Fen::new(1)), Err(SplitError::NoWeight), "it has no figures");
    assert_eq!(spread(&assessment, 0..5, Fen::new(-1)), Err(SplitError::Negative));
    let plan = spread(&assessment, 0..5, Fen::new(100)).unwrap();
    assert_eq!(
        plan.iter().map(|allotment| allotment.project).collect::<Vec<_>>(),
        [0, 2, 3, 4],
        "the broken one is left out"
    );
    assert_eq!(plan[0].amount, Fen::ZERO);
}

#[test]
fn a_plan_takes_the_place_of_the_money_from_its_source() {
    let mut draft = five();
    let unread = DraftFunding { amount: "not yet known".to_owned(), ..money("central_grant", 0) };
    Arc::make_mut(&mut draft.projects[0]).funding =
        vec![money("central_grant", 1), money("social_capital", 2), unread];
    Arc::make_mut(&mut draft.projects[1]).funding = vec![money("central_grant", 5)];
    Arc::make_mut(&mut draft.projects[2]).funding = vec![money("central_grant", 8)];
    let untouched = draft.projects[2].clone();
    let allot = |project: usize, fen: i64| Allotment { project, amount: Fen::new(fen) };
    write(&mut draft, "central_grant", &[allot(0, 12_345), allot(1, 0), allot(99, 7)]);
    assert_eq!(draft.projects[0].funding, [money("central_grant", 12_345), money("social_capital", 2)]);
    assert!(draft.projects[1].funding.is_empty());
    assert_eq!(draft.projects[2], untouched);
}
