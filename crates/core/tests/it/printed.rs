//! A project's rounded figures: they add up, and none is a unit or more from its exact value.

use std::collections::BTreeMap;

use fentan_core::rounded::{Printed, project, totals};
use fentan_core::table::{Unit, fitted};
use fentan_core::{Fen, Rulebook, assess, check, output};
use fentan_samples::budget;
use proptest::prelude::*;

use crate::figures::figures;

/// The units shown at a path.
fn units(printed: &Printed, path: &str) -> i64 {
    printed.get(path).unwrap_or_else(|| panic!("nothing at {path}")).units
}

/// The sum of the units at every path with this start and end.
fn sum(printed: &Printed, start: &str, end: &str) -> i64 {
    let matching = printed.iter().filter(|(path, _)| path.starts_with(start) && path.ends_with(end));
    matching.map(|(_, shown)| shown.units).sum()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_shown_adds_up_and_is_close(
        draft in budget(),
        unit in prop::sample::select(vec![Unit::Fen, Unit::Yuan, Unit::HundredYuan, Unit::TenThousandYuan]),
    ) {
        let rulebook = Rulebook::fuzhou_2021_60();
        let assessment = assess(rulebook, &check::budget(rulebook, &draft, Vec::new()));
        let json = serde_json::to_value(output(rulebook, &assessment)).unwrap();
        for (index, assessed) in assessment.projects.iter().enumerate() {
            let Some(result) = &assessed.result else { continue };
            let printed = project(rulebook, result, unit).unwrap();
            let exact: BTreeMap<String, String> = figures(&json["projects"][index]).into_iter().collect();
            let mut compared = 0;
            for (path, text) in exact.iter().filter(|(path, _)| printed.contains_key(*path)) {
                let fen = text.replace('.', "").parse::<i128>().unwrap();
                let away = i128::from(units(&printed, path)) * i128::from(unit.fen()) - fen;
                prop_assert!(away.abs() < i128::from(unit.fen()), "{path}: {text} as {}", units(&printed, path));
                if fen % i128::from(unit.fen()) == 0 {
                    prop_assert_eq!(away, 0, "{} is whole and moved", path);
                }
                compared += 1;
            }
            prop_assert!(compared >= 10, "only {compared} figures were compared");
            let total = units(&printed, "total");
            prop_assert_eq!(units(&printed, "works") + units(&printed, "fees_total"), total);
            prop_assert_eq!(sum(&printed, "lines[", ".amount"), units(&printed, "works"));
            prop_assert_eq!(sum(&printed, "tiers.", ""), units(&printed, "works"));
            prop_assert_eq!(sum(&printed, "fees[", ".amount"), units(&printed, "fees_total"));
            prop_assert_eq!(sum(&printed, "payers.", ""), total);
            prop_assert_eq!(sum(&printed, "groups.", ""), total);
            for line in 0..result.lines.len() {
                let place = format!("lines[{line}].");
                let parts = sum(&printed, &[&place, "shares."].concat(), "");
                prop_assert_eq!(parts, units(&printed, &[&place, "amount"].concat()));
            }
            let [pool, used, net, city, district] = ["pool", "used", "net", "city", "district"]
                .map(|name| units(&printed, &["government.", name].concat()));
            prop_assert_eq!((used + net, city + district), (pool, net));
            prop_assert_eq!(pool, units(&printed, "payers.government"));
        }
        if let Some(figures) = &assessment.totals {
            let printed = totals(rulebook, figures, unit).unwrap();
            let total = units(&printed, "total");
            prop_assert_eq!(sum(&printed, "government.", "") + sum(&printed, "groups.", ""), total);
        }
    }

    #[test]
    fn parts_are_fitted_to_either_neighbour_of_their_sum(
        parts in prop::collection::vec(0..100_000_i64, 0..6),
        up in any::<bool>(),
    ) {
        let sum: i64 = parts.iter().sum();
        let total = sum.div_euclid(10_000) + i64::from(up && sum % 10_000 > 0);
        let fen: Vec<Fen> = parts.iter().copied().map(Fen::new).collect();
        let fitted = fitted(total, &fen, Unit::HundredYuan).unwrap();
        prop_assert_eq!(fitted.iter().sum::<i64>(), total);
        for (part, units) in parts.iter().zip(fitted) {
            prop_assert!((units * 10_000 - part).abs() < 10_000);
        }
    }
}

#[test]
fn what_cannot_be_fitted_is_refused() {
    let half = [Fen::new(5_000), Fen::new(5_000)];
    assert_eq!(fitted(1, &half, Unit::HundredYuan), Some(vec![1, 0]));
    assert_eq!(fitted(3, &half, Unit::HundredYuan), None);
    assert_eq!(fitted(-1, &half, Unit::HundredYuan), None);
}
