//! Tables that cannot add up as printed: they say how far they are off.

use serde_json::{Value, json};

use super::budgets;
use super::grid::Case;
use super::promises::{list_holds, plans_hold};

#[test]
fn what_no_table_can_print_adds_up_and_says_how_far_it_is_off() {
    // Works in one project and fees in the other, half a unit each, paid so that both of a division are printed up
    // or both down: with every other sum whole, each division's total is a whole unit off.
    let case = Case::of(&budgets::budget(&[
        budgets::drainage("1", "350102", "50", "0", &[("central_grant", "50")]),
        budgets::drainage("2", "350102", "0", "50", &[("provincial_grant", "50")]),
        budgets::drainage("3", "350103", "50", "0", &[("provincial_grant", "50")]),
        budgets::drainage("4", "350103", "0", "50", &[("central_grant", "50")]),
    ]));
    assert_eq!(list_holds(&case), 4);
    plans_hold(&case);
}

/// A community of the enhanced tier with these lines, fees and grants, in yuan.
fn community(
    id: &str,
    division: &str,
    lines: &[(&str, &str)],
    fees: &[&str],
    funding: &[(&str, &str)],
) -> Value {
    let lines = lines.iter().enumerate().map(|(line, (component, amount))| {
        json!({ "id": line.to_string(), "component": component, "amount": amount })
    });
    let fees = fees.iter().map(|amount| json!({ "id": "fee", "amount": amount }));
    let funding = funding.iter().map(|(source, amount)| json!({ "source": source, "amount": amount }));
    json!({
        "id": id, "division": division, "year": 2022, "kind": "comprehensive", "tier": "enhanced",
        "lines": lines.collect::<Vec<_>>(),
        "fees": fees.collect::<Vec<_>>(),
        "funding": funding.collect::<Vec<_>>()
    })
}

#[test]
fn a_division_total_that_no_table_can_print_is_a_unit_off_in_a_budget_of_half_units() {
    // Works and provincial grants are whole summed over all, and also over division 350102. So exactly one of the
    // works of "00" and "01" is rounded up, and exactly one of the grants of "01" and "05". Each row balances, so the
    // works of "01" go the way of its grants, and the fees of "05" that of its own. Hence the works of "00" and the
    // fees of "05" go the same way: the total of their division, 350105, which is whole, is a unit off.
    let case = Case::of(&budgets::budget(&[
        community(
            "00",
            "350105",
            &[("basic.drainage", "13550"), ("basic.drainage", "72650"), ("basic.drainage", "32450")],
            &[],
            &[],
        ),
        community("01", "350103", &[("basic.drainage", "6650")], &[], &[("provincial_grant", "45050")]),
        community(
            "02",
            "350102",
            &[
                ("basic.property_management", "135350"),
                ("enhanced.elevators", "101650"),
                ("basic.water.before_meter", "9800"),
                ("basic.property_management", "76750"),
                ("basic.water.before_meter", "134900"),
            ],
            &["11100"],
            &[("social_capital", "186900"), ("provincial_grant", "86050")],
        ),
        community(
            "03",
            "350102",
            &[
                ("basic.drainage", "103400"),
                ("basic.water.before_meter", "130450"),
                ("basic.power.co_owned_after_meter", "195800"),
                ("basic.gas.connection_fee", "87950"),
            ],
            &[],
            &[("provincial_grant", "177550")],
        ),
        community(
            "04",
            "350102",
            &[("basic.drainage", "127850"), ("basic.low_voltage_cables.new_build", "134300")],
            &["55850"],
            &[],
        ),
        community(
            "05",
            "350105",
            &[("basic.low_voltage_cables.new_build", "78600")],
            &["114650"],
            &[("provincial_grant", "152950")],
        ),
    ]));
    // Its total, and the sum of its sources.
    assert_eq!(list_holds(&case), 2);
    plans_hold(&case);
}
