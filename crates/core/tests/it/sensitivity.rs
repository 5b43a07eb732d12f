//! Sensitivity to grants: against assessing the changed budget, and against trying every fen.

mod any_budget;

use std::sync::Arc;

use fentan_core::assessment::{Government, Match};
use fentan_core::draft::Draft;
use fentan_core::sensitivity::{Point, Sensitivity, sensitivity};
use fentan_core::{Fen, Rulebook, output};

use crate::written::{assessed, money, project, with_grant, worked_check};

fn rulebook() -> &'static Rulebook {
    Rulebook::fuzhou_2021_60()
}

fn sensitivity_of(draft: &Draft, index: usize) -> Option<Sensitivity> {
    let (budget, assessment) = assessed(draft);
    sensitivity(rulebook(), &budget, &assessment, index)
}

/// The assessment of one project with so many fen of grants.
fn by_assessing(draft: &Draft, index: usize, grant: i64) -> (Government, Match) {
    let (_, assessment) = assessed(&with_grant(draft, index, grant));
    let result = assessment.projects[index].result.as_ref().unwrap();
    (result.figures.government, result.split)
}

fn alone(division: &str, pool: i64, readings: &[(&str, &str)]) -> Draft {
    let mut draft = Draft::new("fuzhou-2021-60");
    draft.readings.extend(readings.iter().map(|(id, option)| ((*id).to_owned(), (*option).to_owned())));
    draft.projects.push(project("1", division, pool).into());
    draft
}

/// The smallest grant at which the city pays no more than without, found by trying one fen after the other.
fn by_trying(draft: &Draft, pool: i64) -> Option<i64> {
    let city = |grant: i64| by_assessing(draft, 0, grant).0.city;
    let limit = city(0);
    if city(1) <= limit { None } else { (1..=pool).find(|grant| city(*grant) <= limit) }
}

#[test]
fn small_pools_break_even_where_trying_every_fen_says() {
    for order in ["net", "gross"] {
        for other in [0, 1, 7, 40] {
            for pool in 0..=40 {
                let mut draft = alone("350102", pool, &[("grant_order", order)]);
                Arc::make_mut(&mut draft.projects[0]).funding.push(money("social_capital", other));
                let found = sensitivity_of(&draft, 0).unwrap().break_even.map(|point| point.grant.fen());
                assert_eq!(found, by_trying(&draft, pool), "{order}, pool {pool}, other {other}");
            }
        }
    }
}

#[test]
fn the_worked_check_breaks_even_at_two_fifths_of_the_pool() {
    let mut draft = worked_check(50_000_000);
    let found = sensitivity_of(&draft, 0).unwrap();
    assert_eq!(found.pool, Fen::new(276_061_000));
    assert_eq!(found.present.grant, Fen::new(50_000_000));
    let city = |point: &Point| (point.government.city.fen(), point.government.district.fen());
    assert_eq!(city(&found.present), (113_030_500, 113_030_500));
    assert_eq!(city(&found.without), (82_818_300, 193_242_700));
    assert_eq!(city(&found.first), (138_030_500, 138_030_499), "half of the pool less one fen, half up");
    assert_eq!(city(&found.full), (0, 0));
    assert_eq!(found.present.city_change, Fen::new(30_212_200));
    assert_eq!(found.present.district_change, Fen::new(-80_212_200));
    let even = found.break_even.unwrap();
    assert_eq!(even.grant, Fen::new(110_424_400), "0.4 of the pool");
    assert_eq!(city(&even), (82_818_300, 82_818_300));
    for grant in even.grant.fen() - 1_000..even.grant.fen() {
        assert!(by_assessing(&draft, 0, grant).0.city > found.without.government.city, "{grant}");
    }
    Arc::make_mut(&mut draft.projects[0]).funding = vec![money("central_grant", 110_424_000)];
    let present = sensitivity_of(&draft, 0).unwrap().present;
    assert_eq!(city(&present), (82_818_500, 82_818_500), "the contract's third row: two yuan above");
    assert_eq!(present.city_change, Fen::new(200));
}

#[test]
fn city_and_district_take_the_shares_that_the_trade_knows() {
    // Thousandths of the pool: the grant, the city's and the district's part.
    let rows = [
        (0, 300, 700),
        (50, 475, 475),
        (100, 450, 450),
        (200, 400, 400),
        (400, 300, 300),
        (500, 250, 250),
        (800, 100, 100),
        (1000, 0, 0),
    ];
    let pool = 1_000_000;
    let found = sensitivity_of(&alone("350104", pool, &[]), 0).unwrap();
    for (grant, city, district) in rows {
        let point = found.curve.iter().find(|point| point.grant.fen() == grant * pool / 1000).unwrap();
        let part = |thousandths: i64| Fen::new(thousandths * pool / 1000);
        assert_eq!((point.government.city, point.government.district), (part(city), part(district)));
    }
    assert_eq!(found.break_even.unwrap().grant.fen(), 400_000);
}

#[test]
fn split_first_the_city_breaks_even_later() {
    let found = sensitivity_of(&alone("350102", 1_000_000, &[("grant_order", "gross")]), 0).unwrap();
    assert_eq!(found.first.government.city.fen(), 500_000);
    assert_eq!(found.break_even.unwrap().grant.fen(), 700_000, "the grant comes off the district first");
}

#[test]
fn outside_the_urban_districts_nothing_jumps() {
    for division in ["350105", "350112", "350121", "350181"] {
        let found = sensitivity_of(&alone(division, 1_000_000, &[]), 0).unwrap();
        assert_eq!(found.break_even, None);
        assert!(found.curve.iter().all(|point| point.city_change == Fen::ZERO));
        assert_eq!(found.full.district_change.fen(), -1_000_000);
    }
}

#[test]
fn where_the_better_match_holds_anyway_nothing_jumps() {
    let with_bond = {
        let mut draft = alone("350102", 1_000_000, &[]);
        Arc::make_mut(&mut draft.projects[0]).funding.push(money("local_bond", 1));
        draft
    };
    let with_neighbour = |scope: &str| {
        let mut draft = alone("350102", 1_000_000, &[("match_scope", scope)]);
        draft.projects.push(project("2", "350102", 100).into());
        Arc::make_mut(&mut draft.projects[1]).funding.push(money("central_grant", 1));
        for project in draft.projects.iter_mut().map(Arc::make_mut) {
            project.bundle = Some("G-1".to_owned());
        }
        draft
    };
    for draft in [with_bond.clone(), with_neighbour("bundle"), with_neighbour("district_year")] {
        let found = sensitivity_of(&draft, 0).unwrap();
        assert_eq!(found.without.split.label(), "1:1");
        assert_eq!((found.break_even, found.without.government.city.fen()), (None, 500_000));
    }
    assert!(sensitivity_of(&with_neighbour("project"), 0).unwrap().break_even.is_some());
    let mut deducted = with_bond;
    deducted.readings.insert("debt".to_owned(), "deducted".to_owned());
    let found = sensitivity_of(&deducted, 0).unwrap();
    assert_eq!(found.without.split.label(), "3:7", "then the bond is such a grant itself, and is varied too");
    assert_eq!(found.present.grant, Fen::new(1));
    assert_eq!(found.sources.len(), 4);
}

#[test]
fn a_pool_of_nothing_has_nothing_to_break_even() {
    let found = sensitivity_of(&alone("350102", 0, &[]), 0).unwrap();
    assert_eq!((found.break_even, found.full.grant), (None, Fen::ZERO));
    assert_eq!(found.first.government.surplus, Fen::new(1));
}

#[test]
fn a_project_with_errors_has_no_analysis() {
    let mut draft = alone("350102", 1_000_000, &[]);
    draft.projects.push(project("2", "350999", 500).into());
    assert_eq!(sensitivity_of(&draft, 1), None);
    assert_eq!(sensitivity_of(&draft, 2), None, "there is no such project");
    draft.schema = String::new();
    assert_eq!(sensitivity_of(&draft, 0), None);
}

#[test]
fn it_is_written_for_a_view_to_draw() {
    let draft = worked_check(50_000_000);
    let (budget, assessment) = assessed(&draft);
    let found = sensitivity(rulebook(), &budget, &assessment, 0).unwrap();
    let value = output::sensitivity::sensitivity(rulebook(), &draft, &assessment, 0, &found);
    let value = serde_json::to_value(value.unwrap()).unwrap();
    assert_eq!((&value["id"], &value["name"]), (&"FZ-GL-001".into(), &"示例小区".into()));
    assert_eq!(value["sources"][0]["name"]["zh"], "中央财政补助");
    assert_eq!(value["break_even"]["grant"], "1104244.00");
    assert_eq!(value["present"]["match"], "1:1");
    assert_eq!(value["present"]["district_change"], "-802122.00");
    assert_eq!(value["curve"].as_array().unwrap().len(), 21);
}
