//! The changes that the grants of all projects make: against assessing the budget without them, and under each
//! scope.

use std::sync::Arc;

use fentan_core::draft::Draft;
use fentan_core::sensitivity::{Levels, Portfolio, portfolio, sensitivity};
use fentan_core::{Fen, MatchScope, Rulebook, output};
use fentan_samples::{budget, huge_budget};
use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

use crate::written::{assessed, money, project, with_grant, worked_check};

fn rulebook() -> &'static Rulebook {
    Rulebook::fuzhou_2021_60()
}

fn portfolio_of(draft: &Draft) -> Portfolio {
    let (budget, assessment) = assessed(draft);
    portfolio(rulebook(), &budget, &assessment).unwrap()
}

proptest! {
    #[test]
    fn the_lines_of_a_portfolio_sum_to_its_totals(draft in budget()) {
        let (budget, assessment) = assessed(&draft);
        let found = portfolio(rulebook(), &budget, &assessment).unwrap();
        let totals = assessment.totals.unwrap().government;
        prop_assert_eq!(found.present, Levels { city: totals.city, district: totals.district });
        let mut none = draft.clone();
        for index in 0..draft.projects.len() {
            none = with_grant(&none, index, 0);
        }
        let (_, without) = assessed(&none);
        let totals = without.totals.unwrap().government;
        prop_assert_eq!(found.without, Levels { city: totals.city, district: totals.district });
        let change = found.present.less(found.without).unwrap();
        let lines = || found.lines.iter().map(|line| line.present);
        prop_assert_eq!(Fen::sum(lines().map(|point| point.city_change)), Some(change.city));
        prop_assert_eq!(Fen::sum(lines().map(|point| point.district_change)), Some(change.district));
        for (line, project) in found.lines.iter().zip(&without.projects) {
            let result = project.result.as_ref().unwrap();
            prop_assert_eq!(line.without.government, result.figures.government);
            prop_assert_eq!(line.without.split, result.split);
        }
    }

    #[test]
    fn judged_project_by_project_a_line_is_the_project_by_itself(mut draft in budget()) {
        draft.readings.insert("match_scope".to_owned(), "project".to_owned());
        let (budget, assessment) = assessed(&draft);
        for line in portfolio(rulebook(), &budget, &assessment).unwrap().lines {
            let alone = sensitivity(rulebook(), &budget, &assessment, line.index).unwrap();
            prop_assert_eq!((line.present, line.without), (alone.present, alone.without));
        }
    }

    #[test]
    fn each_scope_is_what_choosing_it_gives(draft in budget()) {
        let found = portfolio_of(&draft);
        prop_assert_eq!(found.scopes.len(), MatchScope::ALL.len());
        for scope in found.scopes {
            let mut chosen = draft.clone();
            chosen.readings.insert(MatchScope::ID.to_owned(), scope.scope.id().to_owned());
            let totals = assessed(&chosen).1.totals.unwrap().government;
            prop_assert_eq!(scope.levels, Levels { city: totals.city, district: totals.district });
            prop_assert_eq!(scope.levels.less(found.present), Some(scope.change));
        }
    }

    #[test]
    fn amounts_of_any_size_give_a_portfolio_where_they_have_a_total(draft in huge_budget()) {
        let (budget, assessment) = assessed(&draft);
        let found = portfolio(rulebook(), &budget, &assessment);
        prop_assert!(found.is_some() || assessment.totals.is_none());
    }
}

/// Two projects of one district and year; the second has a grant of a tenth of its pool.
fn neighbours(scope: &str) -> Draft {
    let mut draft = Draft::new("fuzhou-2021-60");
    draft.readings.insert("match_scope".to_owned(), scope.to_owned());
    draft
        .projects
        .extend([project("1", "350102", 1_000_000), project("2", "350102", 1_000_000)].map(Arc::new));
    Arc::make_mut(&mut draft.projects[1]).funding.push(money("central_grant", 100_000));
    draft
}

#[test]
fn under_a_wider_scope_a_neighbours_grant_reaches_a_project_without_any() {
    let changes = |scope: &str| -> Vec<(i64, i64)> {
        let lines = portfolio_of(&neighbours(scope)).lines;
        lines.iter().map(|line| (line.present.grant.fen(), line.present.city_change.fen())).collect()
    };
    assert_eq!(changes("project"), [(0, 0), (100_000, 150_000)]);
    assert_eq!(changes("bundle"), [(0, 0), (100_000, 150_000)], "they are in no bundle");
    assert_eq!(changes("district_year"), [(0, 200_000), (100_000, 150_000)]);
}

#[test]
fn projects_with_errors_are_left_out() {
    let mut draft = neighbours("project");
    Arc::make_mut(&mut draft.projects[0]).division = "350999".to_owned();
    let found = portfolio_of(&draft);
    assert_eq!(found.lines.iter().map(|line| line.index).collect::<Vec<_>>(), [1]);
    assert_eq!(found.present.city, Fen::new(450_000));
    draft.schema = String::new();
    let found = portfolio_of(&draft);
    assert_eq!((found.lines.len(), found.present), (0, Levels::default()));
}

#[test]
fn it_is_written_for_a_view_to_draw() {
    let draft = worked_check(50_000_000);
    let (budget, assessment) = assessed(&draft);
    let found = portfolio(rulebook(), &budget, &assessment).unwrap();
    let value = output::sensitivity::portfolio(rulebook(), &draft, &assessment, &found).unwrap();
    let value = serde_json::to_value(value).unwrap();
    assert_eq!(value["projects"][0]["division"]["name"]["zh"], "鼓楼区");
    assert_eq!(value["change"], serde_json::json!({ "city": "302122.00", "district": "-802122.00" }));
    assert_eq!(value["scopes"][0]["in_use"], true);
    assert_eq!(value["scopes"][2]["id"], "district_year");
    assert_eq!(value["scopes"][2]["change"]["city"], "0.00");
}
