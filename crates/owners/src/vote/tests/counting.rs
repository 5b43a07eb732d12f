//! Any vote, against counting by hand.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::super::reach::joining;
use super::super::{Reach, Tally};
use super::{counted, project};
use fentan_rulebook::owners::Portion;

/// True where the part reaches the portion of the whole, computed with the portion's own numbers.
fn holds(portion: Portion, part: u128, whole: u128) -> bool {
    let (left, right) = (part * u128::from(portion.denominator), whole * u128::from(portion.numerator));
    if portion.more_than { left > right } else { left >= right }
}

proptest! {
    #[test]
    fn what_is_needed_is_the_least_that_holds(
        numerator in 1_u32..1_000, rest in 0_u32..1_000, more_than: bool,
        whole in 1_u32..2_000_000, hundredths in 1_u128..1_000_000_000, part in 0_u128..1_000,
        unit in prop::sample::select(vec![1_u128, 10, 100, 1_000, 10_000]),
    ) {
        let more_than = more_than && rest > 0;
        let portion = Portion { numerator, denominator: numerator + rest, more_than };
        let area = hundredths * unit;
        let have = Tally::new(
            u32::try_from(u128::from(whole) * part / 1_000).unwrap(), hundredths * part / 1_000 * unit,
        );
        let reach = Reach::of(portion, have, Tally::new(whole, area), unit);
        let (persons, needed) = (u128::from(reach.needed.persons), reach.needed.area.millionths());
        prop_assert!(holds(portion, persons, whole.into()) && holds(portion, needed, area));
        prop_assert!(!holds(portion, persons - 1, whole.into()) && !holds(portion, needed - unit, area));
        let naive = holds(portion, have.persons.into(), whole.into())
            && holds(portion, have.area.millionths(), area);
        prop_assert_eq!(reach.met, naive);
        prop_assert_eq!(reach.met, reach.missing == Tally::default());
    }

    /// The least that joins and agrees: with it the portion holds, with one less it does not.
    #[test]
    fn who_has_to_join_is_the_least_that_holds_o13(
        numerator in 1_u32..1_000, rest in 0_u32..1_000, more_than: bool,
        whole in 0_u32..2_000_000, hundredths in 0_u128..1_000_000_000, part in 0_u128..1_000,
        unit in prop::sample::select(vec![1_u128, 10, 100, 1_000, 10_000]),
    ) {
        let portion = Portion { numerator, denominator: numerator + rest, more_than: more_than && rest > 0 };
        let have = Tally::new(
            u32::try_from(u128::from(whole) * part / 1_000).unwrap(), hundredths * part / 1_000 * unit,
        );
        let of = Tally::new(whole, hundredths * unit);
        let Some(found) = joining(portion, have, of, unit) else {
            // Whoever joins never makes up for one against where all have to agree.
            prop_assert_eq!(rest, 0);
            return Ok(());
        };
        let with = |persons: u128, area: u128| (
            holds(portion, u128::from(have.persons) + persons, u128::from(of.persons) + persons),
            holds(portion, have.area.millionths() + area, of.area.millionths() + area),
        );
        let (persons, area) = (u128::from(found.persons), found.area.millionths());
        prop_assert_eq!(with(persons, area), (true, true));
        prop_assert!(persons == 0 || !with(persons - 1, area).0);
        prop_assert!(area == 0 || !with(persons, area - unit).1);
    }

    #[test]
    fn a_vote_is_what_counting_by_hand_gives(
        units in prop::collection::vec((1_u32..30_000, 0_u8..4, 0_usize..8), 1..24),
        kind in prop::sample::select(vec!["application", "use_fund", "raise_fund", "other"]),
    ) {
        let word = |vote: u8| ["for", "against", "abstain", ""][usize::from(vote)];
        let mut owners: std::collections::HashMap<usize, (u128, &str)> = std::collections::HashMap::new();
        let households: Vec<Value> = units.iter().enumerate().map(|(index, (area, vote, owner))| {
            // Small owner numbers share an owner; the first unit of an owner carries the vote.
            let first = units.iter().position(|other| other.2 == *owner && *owner < 4).unwrap_or(index);
            let vote = if first == index { word(*vote) } else { "" };
            let own = owners.entry(first).or_insert((0, vote));
            own.0 += u128::from(*area) * 10_000;
            let mut unit = json!({ "id": format!("u{index}"), "area": format!("{}.{:02}", area / 100, area % 100) });
            if first != index { unit["same_owner_as"] = json!(format!("u{first}")); }
            if !vote.is_empty() { unit["votes"] = json!({ "m": vote }); }
            unit
        }).collect();
        let with = json!({ "matters": [{ "id": "m", "kind": kind }], "households": households });
        let matter = counted(&project(&[], &with)).matters.unwrap().remove(0);
        let sum = |counts: &dyn Fn(&str) -> bool| {
            let all = owners.values().filter(|(_, vote)| counts(vote));
            all.fold((0_u128, 0_u128), |sum, (area, _)| (sum.0 + 1, sum.1 + area))
        };
        let (total, part, agree) = (sum(&|_| true), sum(&|vote| !vote.is_empty()), sum(&|vote| vote == "for"));
        let (above, below, more_than) = if ["use_fund", "other"].contains(&kind) { (1, 2, true) } else { (3, 4, false) };
        let enough = |(part, whole): (u128, u128)| {
            if more_than { part * below > whole * above } else { part * below >= whole * above }
        };
        let passes = part.0 > 0 && part.0 * 3 >= total.0 * 2 && part.1 * 3 >= total.1 * 2
            && enough((agree.0, part.0)) && enough((agree.1, part.1));
        prop_assert_eq!(matter.passed, passes);
        let area = |tally: Tally| (u128::from(tally.persons), tally.area.millionths());
        prop_assert_eq!((area(matter.total), area(matter.taking_part), area(matter.in_favour)), (total, part, agree));
        prop_assert_eq!(area(matter.taking_part), area(matter.in_favour.plus(matter.against).plus(matter.abstaining)));
    }
}
