//! Budgets to print, as JSON.

use proptest::prelude::{Strategy, prop};
use proptest::sample::select;
use serde_json::{Value, json};

/// A budget of these projects.
pub(crate) fn budget(projects: &[Value]) -> Value {
    json!({ "schema": "fentan/budget/1", "rulebook": "fuzhou-2021-60", "projects": projects })
}

/// A drainage project in a division with these amounts in yuan: works, a fee for the government, money received.
pub(crate) fn drainage(id: &str, division: &str, works: &str, fee: &str, funding: &[(&str, &str)]) -> Value {
    let funding = funding.iter().map(|(source, amount)| json!({ "source": source, "amount": amount }));
    json!({
        "id": id, "name": format!("小区 {id}"), "division": division, "year": 2021, "kind": "drainage_separation",
        "lines": [{ "id": "1", "component": "basic.drainage", "amount": works }],
        "fees": [{ "id": "fee", "amount": fee }],
        "funding": funding.collect::<Vec<_>>()
    })
}

/// Up to some sixty projects of any shape, in all divisions, with facts for some.
pub(crate) fn any() -> impl Strategy<Value = Value> {
    prop::collection::vec(fentan_samples::budget(), 1..16).prop_map(|budgets| {
        let mut whole = serde_json::to_value(&budgets[0]).unwrap();
        let mut projects = Vec::new();
        for budget in budgets {
            let budget = serde_json::to_value(budget).unwrap();
            projects.extend(budget["projects"].as_array().unwrap().clone());
        }
        for (index, project) in projects.iter_mut().enumerate() {
            project["id"] = json!(format!("项目 {index:02}"));
            if index % 5 != 4 {
                project["households_count"] = json!(index * 7 % 300);
                project["floor_area"] = json!(format!("{}.{:03}", 1_000 + index * 37, index * 89 % 1_000));
            }
        }
        whole["projects"] = json!(projects);
        whole
    })
}

/// Projects whose amounts are multiples of 50 yuan, as estimates often are: half units everywhere.
pub(crate) fn halves() -> impl Strategy<Value = Value> {
    let divisions = ["350102", "350103", "350104", "350105", "350111", "350112"];
    let components = [
        "basic.drainage",
        "basic.low_voltage_cables.new_build",
        "basic.water.before_meter",
        "basic.gas.connection_fee",
        "basic.power.co_owned_after_meter",
        "enhanced.elevators",
        "basic.property_management",
    ];
    let fifties = || (0..4_000_u64).prop_map(|count| (count * 50).to_string());
    let lines = prop::collection::vec((select(components.to_vec()), fifties()), 0..6);
    let fees = prop::collection::vec(fifties(), 0..2);
    let sources = ["central_grant", "provincial_grant", "social_capital", "local_bond"];
    let funding = prop::collection::vec((select(sources.to_vec()), fifties()), 0..3);
    let project = (select(divisions.to_vec()), lines, fees, funding);
    prop::collection::vec(project, 1..60).prop_map(|projects| {
        let projects = projects.into_iter().enumerate().map(|(index, (division, lines, fees, funding))| {
            let lines = lines.iter().enumerate();
            let fees = fees.iter().enumerate();
            json!({
                "id": format!("{index:02}"), "division": division, "year": 2022, "kind": "comprehensive",
                "tier": "enhanced",
                "lines": lines.map(|(line, (component, amount))| {
                    json!({ "id": line.to_string(), "component": component, "amount": amount })
                }).collect::<Vec<_>>(),
                "fees": fees.map(|(fee, amount)| {
                    json!({ "id": fee.to_string(), "amount": amount })
                }).collect::<Vec<_>>(),
                "funding": funding.iter().map(|(source, amount)| {
                    json!({ "source": source, "amount": amount })
                }).collect::<Vec<_>>()
            })
        });
        budget(&projects.collect::<Vec<_>>())
    })
}
