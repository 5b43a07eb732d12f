//! The contract's worked check, every row, to the fen.

#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

use fentan_core::{Assessment, Budget, Rulebook, assess};

const LINES: [(&str, &str); 20] = [
    ("basic.drainage", "700000"),
    ("basic.fire_safety", "120000"),
    ("basic.mailboxes_and_boards", "30000"),
    ("basic.open_floors_and_facades", "150000"),
    ("basic.repairs", "450000"),
    ("basic.walls_and_gates", "80000"),
    ("basic.security_monitoring", "140000"),
    ("basic.low_voltage_cables.new_build", "60000"),
    ("basic.low_voltage_cables.relocation", "300000"),
    ("basic.low_voltage_cables.tidying", "50000"),
    ("basic.low_voltage_cables.shared_ducts", "90000"),
    ("basic.public_lighting.works", "60000"),
    ("basic.public_lighting.energy_saving", "40000"),
    ("basic.water.before_meter", "180000"),
    ("basic.water.after_meter", "90000"),
    ("basic.gas.works", "120000"),
    ("basic.gas.connection_fee", "100000"),
    ("basic.power.civil_works", "100000"),
    ("basic.power.co_owned_before_meter", "200000"),
    ("basic.power.co_owned_after_meter", "80000"),
];

fn assessment(grant: Option<&str>, fees: &str) -> Assessment {
    let lines: Vec<String> = LINES
        .iter()
        .enumerate()
        .map(|(index, (component, amount))| {
            format!(r#"{{ "id": "{index}", "component": "{component}", "amount": "{amount}" }}"#)
        })
        .collect();
    let funding = grant
        .map_or_else(String::new, |grant| format!(r#"{{ "source": "central_grant", "amount": "{grant}" }}"#));
    let json = format!(
        r#"{{ "schema": "fentan/budget/1", "rulebook": "fuzhou-2021-60", "readings": {{ "fees": "{fees}" }},
        "projects": [{{ "id": "1", "name": "示例小区", "division": "350102", "year": 2021,
        "kind": "comprehensive", "tier": "basic", "lines": [{}],
        "fees": [{{ "id": "other", "rate": "0.13", "base": "works" }},
                 {{ "id": "contingency", "rate": "0.05", "base": "works_and_fees" }}],
        "funding": [{funding}] }}] }}"#,
        lines.join(",")
    );
    let rulebook = Rulebook::fuzhou_2021_60();
    let budget = Budget::from_json(rulebook, json.as_bytes());
    assess(rulebook, &budget)
}

fn figures(assessment: &Assessment) -> [String; 9] {
    let rulebook = Rulebook::fuzhou_2021_60();
    let result = assessment.projects[0].result.as_ref().unwrap();
    let groups: Vec<_> = fentan_core::output::groups(rulebook, &result.figures).collect();
    [
        result.figures.works.to_string(),
        result.figures.fees_total.to_string(),
        result.figures.total.to_string(),
        groups[1].1.to_string(),
        groups[3].1.to_string(),
        result.figures.government.pool.to_string(),
        result.split.label(),
        result.figures.government.city.to_string(),
        result.figures.government.district.to_string(),
    ]
}

#[test]
fn every_grant_of_the_contract() {
    for (grant, split, city, district) in [
        (None, "3:7", "828183.00", "1932427.00"),
        (Some("500000"), "1:1", "1130305.00", "1130305.00"),
        (Some("1104240"), "1:1", "828185.00", "828185.00"),
        (Some("1500000"), "1:1", "630305.00", "630305.00"),
    ] {
        let sums = ["3140000.00", "585610.00", "3725610.00", "695000.00", "270000.00", "2760610.00"];
        let expected: Vec<&str> = sums.into_iter().chain([split, city, district]).collect();
        assert_eq!(figures(&assessment(grant, "government")).to_vec(), expected);
    }
}

#[test]
fn fees_pro_rata() {
    let expected = [
        "3140000.00",
        "585610.00",
        "3725610.00",
        "824617.50",
        "320355.00",
        "2580637.50",
        "3:7",
        "774191.25",
        "1806446.25",
    ];
    assert_eq!(figures(&assessment(None, "pro_rata")), expected);
}
