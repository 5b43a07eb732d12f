use fentan_core::draft::DraftFunding;
use fentan_core::{Draft, Evaluation, Fen, Rulebook, read};

use super::{comparison, portfolio, readings, sensitivity};
use crate::document::EXAMPLE;

/// The worked check with a central grant of so many yuan.
fn granted(amount: &str) -> Evaluation {
    let mut draft: Draft = read::budget(EXAMPLE.as_bytes()).value;
    let project = std::sync::Arc::make_mut(&mut draft.projects[0]);
    project.funding = vec![DraftFunding { source: "central_grant".to_owned(), amount: amount.to_owned() }];
    Evaluation::new(Rulebook::fuzhou_2021_60().clone(), draft)
}

fn yuan(text: &str) -> Option<Fen> {
    Fen::parse(text).ok()
}

#[test]
fn scenarios_stand_side_by_side_the_first_against_each_other() {
    let compared = comparison(&[granted("0"), granted("500000"), granted("1500000")]);
    assert_eq!((compared.scenarios.len(), compared.pairs.len()), (3, 2));
    let city: Vec<_> = compared.pairs.iter().map(|pair| pair.totals.get("government.city")).collect();
    assert_eq!((city[0].before, city[0].after), (yuan("828183.00"), yuan("1130305.00")));
    assert_eq!(city[0].by, yuan("302122.00"));
    assert_eq!((city[1].after, city[1].by), (yuan("630305.00"), Some(Fen::new(-19_787_800))));
    let (division, project) = (&compared.pairs[0].divisions[0], &compared.pairs[0].projects[0]);
    assert_eq!((&*division.name, &*division.sides[0]), ("350102", "figures"));
    assert_eq!((&*project.name, project.places[0]), ("示例小区", Some(0)));
}

#[test]
fn each_open_question_says_what_reading_it_otherwise_would_move() {
    let found = readings(&granted("0"));
    let ids: Vec<&str> = found.iter().map(|reading| &*reading.id).collect();
    assert_eq!(ids, ["fees", "match_scope", "grant_order", "debt"]);
    let pro_rata = &found[0].options[0];
    assert_eq!((&*pro_rata.id, pro_rata.projects, pro_rata.moved), ("pro_rata", 1, yuan("179972.50")));
    assert_eq!(pro_rata.sums.get("government.city").after, yuan("774191.25"));
}

#[test]
fn the_curve_of_a_projects_grants_has_its_jump_and_its_break_even() {
    let evaluation = granted("500000");
    let found = sensitivity(&evaluation, 0).unwrap();
    assert_eq!((Some(found.pool), found.curve.len()), (yuan("2760610.00"), 21));
    assert_eq!(Some(found.without.levels.city), yuan("828183.00"));
    assert_eq!(Some(found.without.levels.district), yuan("1932427.00"));
    assert_eq!(Some(found.present.levels.city), yuan("1130305.00"));
    assert_eq!(Some(found.present.change.city), yuan("302122.00"));
    assert_eq!(found.break_even.map(|point| point.grant), yuan("1104244.00"));
    let portfolio = portfolio(&evaluation).unwrap();
    assert_eq!(Some(portfolio.change.city), yuan("302122.00"));
    assert_eq!((portfolio.change.district, portfolio.scopes.len()), (Fen::new(-80_212_200), 3));
    assert!(sensitivity(&granted("0"), 7).is_none());
}
