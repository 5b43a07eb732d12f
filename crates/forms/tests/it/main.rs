//! The printed forms: what they print adds up, and is what was computed.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail by panicking")]

mod budgets;
mod documents;
mod examples;
mod grid;
mod owner_ballots;
mod owner_documents;
mod promises;
mod unprintable;

use std::collections::BTreeMap;

use fentan_forms::{Form, Row, Unit};
use proptest::prelude::{Just, ProptestConfig, Strategy, proptest};
use serde_json::{Value, json};

use self::grid::{Case, text};
use self::promises::{list_holds, plans_hold};

/// The list's rows by what they are about, without their numbers.
fn by_identity(form: &Form) -> BTreeMap<(String, String), Vec<String>> {
    let key =
        |row: &Row| (text(form, row, "行政区划代码").to_owned(), text(form, row, "项目编号").to_owned());
    let cells =
        |row: &Row| row.cells[1..].iter().map(|cell| format!("{}{}", cell.text, cell.moved)).collect();
    form.rows.iter().map(|row| (key(row), cells(row))).collect()
}

fn shuffled(budget: impl Strategy<Value = Value>) -> impl Strategy<Value = (Value, Value)> {
    budget.prop_flat_map(|budget| {
        let projects = budget["projects"].as_array().unwrap().clone();
        (Just(budget), Just(projects).prop_shuffle()).prop_map(|(budget, projects)| {
            let mut other = budget.clone();
            other["projects"] = json!(projects);
            (budget, other)
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn everything_that_is_printed_adds_up_and_is_near(budget in budgets::any()) {
        let case = Case::of(&budget);
        assert_eq!(list_holds(&case), 0);
        plans_hold(&case);
    }

    #[test]
    fn amounts_full_of_half_units_add_up_and_are_near(budget in budgets::halves()) {
        let case = Case::of(&budget);
        // Among so many half units a division's total can be beyond every table (`examples.rs` has two): then it, and
        // nothing else, is less than two units off, and the footnote says so.
        list_holds(&case);
        plans_hold(&case);
    }

    #[test]
    fn the_order_of_projects_changes_no_row((budget, other) in shuffled(budgets::any())) {
        let unit = Unit::TenThousandYuan;
        let [one, other] = [budget, other].map(|budget| Case::of(&budget));
        assert_eq!(by_identity(&one.list(unit).unwrap()), by_identity(&other.list(unit).unwrap()));
        // Grounds and notes stand in the order in which they first come up.
        let [one, other] = [one, other].map(|case| case.plan(None, unit).unwrap());
        let figures = |form: &Form| form.rows.iter().map(|row| row.cells[..9].to_vec()).collect::<Vec<_>>();
        assert_eq!(figures(&one), figures(&other));
    }
}
