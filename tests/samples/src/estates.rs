//! Random projects with households.

use proptest::prelude::{Strategy, any, prop};

use crate::estate::Estate;

/// A random project: buildings, flats of any size, lines of every kind that residents bear, rules, sources.
pub fn estates() -> impl Strategy<Value = Estate> {
    let flat = (1..4_u32, 1..3_u32, 1..8_u32, 1..2_000_000_u32, 0..4_u8, 0..3_000_000_u32);
    let flats = prop::collection::vec(flat, 1..40);
    let lines = prop::collection::vec((0..5_usize, 0..100_000_000_u64), 1..6);
    let rules = prop::collection::vec((0..4_usize, 0..7_usize, any::<bool>()), 0..4);
    (flats, lines, rules, any::<[bool; 4]>(), 0..10_000_000_u32).prop_map(build)
}

/// A flat: building, stairwell, floor, area (hundredths of a ㎡, less 1 ㎡), own sources by number, their amount in fen.
type Flat = (u32, u32, u32, u32, u8, u32);

/// Flats; lines by component and fen; rules by target, method and exclusion of shops; flags for fee, fund, whole yuan
/// and waiver; public revenue in fen.
type Pieces = (Vec<Flat>, Vec<(usize, u64)>, Vec<(usize, usize, bool)>, [bool; 4], u32);

fn build((flats, lines, rules, flags, revenue): Pieces) -> Estate {
    const COMPONENTS: [&str; 5] = [
        "enhanced.elevators",
        "enhanced.doors_and_intercoms",
        "basic.water.after_meter",
        "basic.power.co_owned_after_meter",
        "basic.drainage",
    ];
    let money = |fen: u64| format!("{}.{:02}", fen / 100, fen % 100);
    let lines: Vec<(&str, String)> =
        lines.iter().map(|(component, fen)| (COMPONENTS[*component], money(*fen))).collect();
    let mut estate =
        Estate::new(&lines.iter().map(|(id, amount)| (*id, amount.as_str())).collect::<Vec<_>>());
    if flags[0] {
        estate.fee(r#"{ "id": "design", "rate": "0.0333", "base": "works" }"#);
    }
    for (unit, (building, stairwell, floor, area, kind, money_of)) in (1..).zip(&flats) {
        let own = money(u64::from(*money_of));
        let more = match kind {
            0 => format!(r#", "fund_balance": "{own}""#),
            1 => format!(r#", "labour": "{own}", "purpose": "non_residential""#),
            2 => format!(r#", "provident_fund": "{own}", "fund_balance": "{own}""#),
            _ => String::new(),
        };
        let area = format!("{}.{:02}", area / 100 + 1, area % 100);
        estate.household_with(&building.to_string(), &stairwell.to_string(), *floor, unit, &area, &more);
    }
    let targets = [
        "",
        r#""line": "1", "#,
        r#""component": "enhanced.elevators", "#,
        r#""component": "basic.water.after_meter", "#,
    ];
    let methods = [
        r#""method": "area""#,
        r#""method": "equal""#,
        r#""method": "served""#,
        r#""method": "floor_area", "coefficients": "floor_number""#,
        r#""method": "floor_unit", "coefficients": "floor_number""#,
        r#""method": "floor_unit", "floors_as": "percent", "floors": { "1": "1", "2": "2", "3": "3.3", "4": "4",
           "5": "5", "6": "6", "7": "7", "8": "8" }"#,
        r#""method": "floor_area", "floors_as": "percent", "coefficients": "floor_number""#,
    ];
    let mut seen = Vec::new();
    for (target, method, residential) in rules {
        // Everybody non-residential would leave nobody; only what may be empty is restricted.
        if seen.contains(&target) {
            continue;
        }
        seen.push(target);
        let only = if residential && flats.iter().any(|flat| flat.4 != 1) {
            r#", "non_residential": "excluded""#
        } else {
            ""
        };
        estate.rule(&format!("{{ {}{}{only} }}", targets[target], methods[method]));
    }
    let mut funding =
        vec![format!(r#"{{ "source": "public_revenue", "amount": "{}" }}"#, money(revenue.into()))];
    if flags[1] {
        funding.push(r#"{ "source": "maintenance_fund" }"#.to_owned());
    }
    estate.field(&format!(r#""owner_funding": [{}]"#, funding.join(", ")));
    if flags[2] {
        estate.field(r#""collection": "whole_yuan""#);
    }
    if flags[3] {
        estate.field(&format!(
            r#""waivers": [{{ "household": "{}-{}-{}01", "payer": "某街道", "share": "0.333333" }}]"#,
            flats[0].0, flats[0].1, flats[0].2
        ));
    }
    estate
}
