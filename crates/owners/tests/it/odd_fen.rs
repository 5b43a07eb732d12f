//! The odd fen among households: an independent reference, and what holds whatever the charges are.

use std::cmp::Ordering;

use fentan_core::{Budget, Draft, Rulebook, assess, natural, read};
use fentan_owners::{Apportioned, apportion};
use fentan_samples::estates;
use proptest::prelude::{Strategy, any, prop, prop_assert, prop_assert_eq, proptest};
use serde_json::{Value, json};

/// The apportionment of the first project of a budget.
fn owners(budget: &Value) -> Apportioned {
    let rulebook = Rulebook::fuzhou_2021_60();
    let bytes = budget.to_string();
    let draft: Draft = read::budget(bytes.as_bytes()).value;
    let assessment = assess(rulebook, &Budget::from_json(rulebook, bytes.as_bytes()));
    let result = assessment.projects[0].result.as_ref().unwrap();
    let done = apportion(rulebook, &draft.projects[0], result);
    done.result.unwrap_or_else(|| panic!("{:?}", done.diagnostics))
}

/// A budget of these owners' lines (fen), a fee charged to the owners (fen; 0 for none), households (id, area, floor) and
/// rules.
fn budget(lines: &[u64], fee: u64, households: &[(&str, u32, u32)], rules: &[Value]) -> Value {
    let yuan = |fen: u64| format!("{}.{:02}", fen / 100, fen % 100);
    let line = |(index, fen): (usize, &u64)| json!({ "id": index.to_string(), "component": "enhanced.doors_and_intercoms", "amount": yuan(*fen) });
    let fees =
        if fee == 0 { json!([]) } else { json!([{ "id": "fee", "amount": yuan(fee), "payer": "owners" }]) };
    let home =
        |(id, area, floor): &(&str, u32, u32)| json!({ "id": id, "area": area.to_string(), "floor": floor });
    json!({ "schema": "fentan/budget/1", "rulebook": "fuzhou-2021-60", "projects": [{
        "id": "1", "division": "350102", "year": 2021, "kind": "comprehensive", "tier": "enhanced",
        "lines": lines.iter().enumerate().map(line).collect::<Vec<_>>(), "fees": fees,
        "households": households.iter().map(home).collect::<Vec<_>>(), "apportion": rules }] })
}

/// A fraction in lowest terms; large enough for the small samples here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Fraction(i128, i128);

impl Fraction {
    fn new(numerator: i128, denominator: i128) -> Self {
        let (mut one, mut other) = (numerator.abs(), denominator);
        while other != 0 {
            (one, other) = (other, one % other);
        }
        Self(numerator / one.max(1), denominator / one.max(1))
    }

    fn plus(self, other: Self) -> Self {
        Self::new(self.0 * other.1 + other.0 * self.1, self.1 * other.1)
    }

    fn times(self, other: Self) -> Self {
        let (one, two) = (Self::new(self.0, other.1), Self::new(other.0, self.1));
        Self(one.0 * two.0, one.1 * two.1)
    }

    fn compare(self, other: Self) -> Ordering {
        (self.0 * other.1).cmp(&(other.0 * self.1))
    }
}

/// The parts of each charge by the rule itself, fen by fen: who has a part and no odd fen of this charge yet, and is
/// furthest behind, gets the next one.
fn reference(ids: &[&str], charges: &[Vec<Fraction>]) -> Vec<Vec<i128>> {
    let mut owed = vec![Fraction::new(0, 1); ids.len()];
    let mut all = Vec::new();
    for exact in charges {
        let mut parts: Vec<i128> = exact.iter().map(|exact| exact.0.div_euclid(exact.1)).collect();
        let sum = exact.iter().fold(Fraction::new(0, 1), |sum, own| sum.plus(*own));
        assert_eq!(sum.1, 1, "a charge is whole fen");
        for (index, own) in owed.iter_mut().enumerate() {
            *own = own.plus(exact[index]).plus(Fraction::new(-parts[index], 1));
        }
        let mut open: Vec<usize> = (0..ids.len()).filter(|index| exact[*index].0 > 0).collect();
        for _ in 0..sum.0 - parts.iter().sum::<i128>() {
            open.sort_by(|one, other| {
                owed[*other].compare(owed[*one]).then_with(|| natural(ids[*one], ids[*other]))
            });
            let taker = open.remove(0);
            parts[taker] += 1;
            owed[taker] = owed[taker].plus(Fraction::new(-1, 1));
        }
        all.push(parts);
    }
    all
}

const IDS: [&str; 6] = ["10", "9", "2-1", "2-10", "2-9", "甲"];

/// Households by area and floor, from 1 to 3; lines by method and fen; a fee in fen.
type Pieces = (Vec<(u32, u32)>, Vec<(usize, u64)>, u64);

fn pieces() -> impl Strategy<Value = Pieces> {
    let homes = prop::collection::vec((1..12_u32, 1..4_u32), 1..=IDS.len());
    (homes, prop::collection::vec((0..4_usize, 1..5_000_u64), 1..6), 0..3_000_u64)
}

const METHODS: [&str; 4] = ["area", "equal", "floor_area", "floor_unit"];

/// The rules, and the exact shares of each charge in fen.
fn exact(homes: &[(u32, u32)], lines: &[(usize, u64)], fee: u64) -> (Vec<Value>, Vec<Vec<Fraction>>) {
    let mut rules = Vec::new();
    let mut charges: Vec<Vec<Fraction>> = Vec::new();
    for (index, (method, fen)) in lines.iter().enumerate() {
        let mut rule = json!({ "line": index.to_string(), "method": METHODS[*method] });
        if *method > 1 {
            rule["floors"] = json!({ "1": "1", "2": "2", "3": "4" });
            rule["floors_as"] = if *method == 2 { "weight" } else { "percent" }.into();
        }
        rules.push(rule);
        let coefficient = |floor: u32| [1, 2, 4][floor as usize - 1];
        let floors: i128 =
            (1..4).filter(|floor| homes.iter().any(|home| home.1 == *floor)).map(coefficient).sum();
        let weight = |(area, floor): &(u32, u32)| match method {
            0 => Fraction::new((*area).into(), 1),
            1 => Fraction::new(1, 1),
            2 => Fraction::new(i128::from(*area) * coefficient(*floor), 1),
            _ => {
                let here = homes.iter().filter(|home| home.1 == *floor).count();
                Fraction::new(coefficient(*floor), floors * i128::try_from(here).unwrap())
            }
        };
        charges.push(in_proportion(*fen, &homes.iter().map(weight).collect::<Vec<_>>()));
    }
    if fee > 0 {
        let nothing = vec![Fraction::new(0, 1); homes.len()];
        let sums = charges
            .iter()
            .fold(nothing, |sums, charge| sums.iter().zip(charge).map(|(sum, own)| sum.plus(*own)).collect());
        charges.push(in_proportion(fee, &sums));
    }
    (rules, charges)
}

fn in_proportion(fen: u64, weights: &[Fraction]) -> Vec<Fraction> {
    let whole = weights.iter().fold(Fraction::new(0, 1), |sum, own| sum.plus(*own));
    let unit = Fraction::new(i128::from(fen), 1).times(Fraction::new(whole.1, whole.0));
    weights.iter().map(|weight| weight.times(unit)).collect()
}

proptest! {
    #[test]
    fn the_odd_fen_go_where_the_reference_says((homes, lines, fee) in pieces()) {
        let ids = &IDS[..homes.len()];
        let (rules, charges) = exact(&homes, &lines, fee);
        let households: Vec<_> = ids.iter().zip(&homes).map(|(id, (area, floor))| (*id, *area, *floor)).collect();
        let amounts: Vec<u64> = lines.iter().map(|(_, fen)| *fen).collect();
        let done = owners(&budget(&amounts, fee, &households, &rules));
        let parts: Vec<Vec<i128>> =
            done.charges.iter().map(|charge| charge.parts.iter().map(|part| part.fen().into()).collect()).collect();
        prop_assert_eq!(&parts, &reference(ids, &charges));
        for (parts, exact) in parts.iter().zip(&charges) {
            for (part, exact) in parts.iter().zip(exact) {
                let apart = exact.plus(Fraction::new(-part, 1));
                prop_assert!(apart.0.abs() <= apart.1, "within one fen of exact");
                prop_assert!(exact.0 > 0 || *part == 0, "a fen only for those with a part");
            }
        }
    }

    /// Whatever a project charges by whatever rule, homes alike in everything differ by at most 0.01 in all.
    #[test]
    fn homes_alike_differ_by_a_fen_at_most((homes, lines, fee) in pieces()) {
        let (rules, _) = exact(&homes, &lines, fee);
        let ids: Vec<String> = (0..3 * homes.len()).map(|index| index.to_string()).collect();
        let households: Vec<_> = ids.iter().zip(homes.iter().cycle()).map(|(id, (area, floor))| (id.as_str(), *area, *floor)).collect();
        let amounts: Vec<u64> = lines.iter().map(|(_, fen)| *fen).collect();
        let done = owners(&budget(&amounts, fee, &households, &rules));
        for (index, own) in done.shares.iter().enumerate() {
            let alike = &done.shares[index % homes.len()];
            prop_assert!(own.share.fen().abs_diff(alike.share.fen()) <= 1);
        }
    }

    /// B3: the order of the list never matters, to no part and no source.
    #[test]
    fn the_order_of_the_list_never_matters(estate in estates(), turn in any::<prop::sample::Index>(), reversed in any::<bool>()) {
        let given: Value = serde_json::from_str(&estate.json()).unwrap();
        let mut turned = given.clone();
        let list = turned["projects"][0]["households"].as_array_mut().unwrap();
        let count = list.len();
        list.rotate_left(turn.index(count));
        if reversed {
            list.reverse();
        }
        let places: Vec<usize> = {
            let ids = |budget: &Value| -> Vec<String> {
                let list = budget["projects"][0]["households"].as_array().unwrap();
                list.iter().map(|own| own["id"].as_str().unwrap().to_owned()).collect()
            };
            let (before, after) = (ids(&given), ids(&turned));
            before.iter().map(|id| after.iter().position(|own| own == id).unwrap()).collect()
        };
        let (before, after) = (owners(&given), owners(&turned));
        for (index, place) in places.iter().enumerate() {
            prop_assert_eq!(before.shares[index], after.shares[*place]);
            for (one, other) in before.charges.iter().zip(&after.charges) {
                prop_assert_eq!(one.parts[index], other.parts[*place]);
            }
        }
    }
}

/// B1: thirty charges of 100.00 among three homes alike: each bears 1,000.00, not one of them 0.30 more than the others.
#[test]
fn odd_fen_do_not_gather_at_the_first_of_the_list() {
    let homes = [("1", 80, 1), ("2", 80, 1), ("3", 80, 1)];
    let done = owners(&budget(&[10_000; 30], 0, &homes, &[]));
    let shares: Vec<String> = done.shares.iter().map(|own| own.share.to_string()).collect();
    assert_eq!(shares, ["1000.00", "1000.00", "1000.00"]);
}

/// Charges by rules whose denominators have nothing in common stay exact, however many there are.
#[test]
fn many_denominators_are_no_trouble() {
    let areas = [999_983_u32, 999_979, 999_961, 999_959, 999_953, 999_931, 999_917, 999_907];
    let ids: Vec<String> = (0..areas.len()).map(|index| index.to_string()).collect();
    let homes: Vec<_> = ids.iter().zip(areas).map(|(id, area)| (id.as_str(), area, 1)).collect();
    let rules: Vec<Value> = (0..areas.len())
        .map(|left_out| json!({ "line": left_out.to_string(), "method": "area", "exclude": [{ "household": left_out.to_string() }] }))
        .collect();
    let lines = [9_999_999_999_999_u64; 8];
    let done = owners(&budget(&lines, 9_999_999_999_999, &homes, &rules));
    for charge in &done.charges {
        assert_eq!(charge.parts.iter().map(|part| part.fen()).sum::<i64>(), charge.net.fen());
    }
}
