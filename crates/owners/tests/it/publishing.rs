//! Copies that may be given to anybody: nothing private is left in them, and shares stay the same to the fen.

use fentan_core::{Draft, Evaluation, Rulebook, read};
use fentan_owners::publish::{PrivateKind, home_copy, private_data, public_copy};
use fentan_owners::{Apportioned, apportion};
use fentan_samples::{Estate, estates};
use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};
use serde_json::Value;

const OWNERS: &str = include_str!("../../../../examples/owners.json");

/// The names of the fields that hold what households keep private.
const PRIVATE: [&str; 9] = [
    "same_owner_as",
    "fund_balance",
    "provident_fund",
    "labour",
    "votes",
    "vote_exclusion",
    "waivers",
    "reason",
    "note",
];

fn draft(json: &str) -> Draft {
    let read = read::budget(json.as_bytes());
    assert!(read.diagnostics.is_empty(), "{:?}", read.diagnostics);
    read.value
}

/// The names of all fields in a value.
fn fields(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(object) => {
            for (name, value) in object {
                found.push(name.clone());
                fields(value, found);
            }
        }
        Value::Array(list) => list.iter().for_each(|value| fields(value, found)),
        _ => {}
    }
}

fn private_fields(draft: &Draft) -> Vec<String> {
    let mut found = Vec::new();
    fields(&serde_json::to_value(draft).unwrap(), &mut found);
    found.retain(|name| PRIVATE.contains(&name.as_str()));
    found
}

fn assessed(draft: &Draft) -> (Evaluation, Option<Apportioned>) {
    let evaluation = Evaluation::new(Rulebook::fuzhou_2021_60().clone(), draft.clone());
    let result = evaluation.assessment().projects[0].result.as_ref();
    let found = result.and_then(|result| apportion(evaluation.rulebook(), &draft.projects[0], result).result);
    (evaluation, found)
}

/// An estate with more private data than random ones have.
fn with_votes(estate: &mut Estate) {
    estate.field(
        r#""readiness": [{ "item": "district_review", "state": "yes", "note": "3栋某户反对" }],
           "matters": [{ "id": "m", "kind": "application" }]"#,
    );
}

proptest! {
    #[test]
    fn a_public_copy_has_nothing_private_and_the_same_shares(mut estate in estates()) {
        with_votes(&mut estate);
        let mut draft = draft(&estate.json());
        let project = std::sync::Arc::make_mut(&mut draft.projects[0]);
        for household in &mut project.households {
            std::sync::Arc::make_mut(household).vote_exclusion = Some("车库".to_owned());
        }
        let copy = public_copy(&draft);
        prop_assert_eq!(private_fields(&copy), Vec::<String>::new());
        prop_assert_eq!(private_data(&copy), []);
        prop_assert_eq!(public_copy(&copy), copy.clone());
        let ((before, own), (after, copied)) = (assessed(&draft), assessed(&copy));
        prop_assert_eq!(&before.assessment().totals, &after.assessment().totals);
        let Some(own) = own else { return Ok(()) };
        let copied = copied.unwrap();
        let shares = |found: &Apportioned| found.shares.iter().map(|own| own.share).collect::<Vec<_>>();
        prop_assert_eq!(shares(&own), shares(&copied));
        prop_assert_eq!(own.totals.residents, copied.totals.residents);
        prop_assert_eq!(own.totals.share, copied.totals.share);
    }

    #[test]
    fn a_homes_copy_answers_for_it_and_names_no_other(estate in estates(), place in any::<usize>()) {
        let draft = draft(&estate.json());
        let home = place % draft.projects[0].households.len();
        let (_, Some(own)) = assessed(&draft) else { return Ok(()) };
        let copy = home_copy(&draft, 0, home).unwrap();
        prop_assert_eq!(private_fields(&copy.draft), Vec::<String>::new());
        let (_, copied) = assessed(&copy.draft);
        let copied = copied.unwrap();
        prop_assert_eq!(own.shares[home].share, copied.shares[home].share);
        for (one, other) in own.charges.iter().zip(&copied.charges) {
            prop_assert_eq!((one.net, &one.parts), (other.net, &other.parts));
        }
        let households = &copy.draft.projects[0].households;
        prop_assert_eq!(&households[home].id, &copy.household);
        for (index, other) in households.iter().enumerate() {
            prop_assert!(other.id.bytes().all(|letter| letter.is_ascii_digit()));
            prop_assert!(index == home || other.unit.is_none());
        }
    }
}

#[test]
fn the_example_is_counted_by_kind() {
    let draft = draft(OWNERS);
    let words: Vec<String> = private_data(&draft).iter().map(|own| own.words().zh.into_owned()).collect();
    let expected = [
        "维修资金余额（24 户）",
        "公积金提取额（1 户）",
        "投工投劳（1 户）",
        "减免及其原因（1 条）",
        "各户的表决意见（31 户）",
        "哪些户是同一业主（1 户）",
        "某户不参与分摊的原因（1 条）",
        "立项条件的备注（2 条）",
    ];
    assert_eq!(words, expected);
    assert_eq!(private_fields(&public_copy(&draft)), Vec::<String>::new());
}

#[test]
fn the_copy_of_a_home_in_the_example_is_its_answer_alone() {
    let draft = draft(OWNERS);
    let place = draft.projects[0].households.iter().position(|own| own.id == "1-1-502").unwrap();
    let copy = home_copy(&draft, 0, place).unwrap();
    let text = serde_json::to_string(&copy.draft).unwrap();
    for private in
        ["困难家庭", "店面已有单独水表", "fund_balance\"", "votes", "1-1-501", "readiness", "matters"]
    {
        assert!(!text.contains(private), "{private}");
    }
    let own = &copy.draft.projects[0].households[place];
    assert_eq!(own.unit.as_deref(), Some("502"));
    assert_eq!(copy.draft.projects[0].households.iter().filter(|own| own.unit.is_some()).count(), 1);
    let (_, own) = assessed(&draft);
    let (_, copied) = assessed(&copy.draft);
    assert_eq!(own.unwrap().shares[place].share, copied.unwrap().shares[place].share);
}

#[test]
fn a_home_that_only_its_id_names_keeps_that_on_its_door() {
    let mut draft = draft(OWNERS);
    let project = std::sync::Arc::make_mut(&mut draft.projects[0]);
    let household = std::sync::Arc::make_mut(&mut project.households[0]);
    (household.building, household.stairwell, household.unit) = (None, None, None);
    let copy = home_copy(&draft, 0, 0).unwrap();
    assert_eq!(copy.draft.projects[0].households[0].unit.as_deref(), Some("1-1-101"));
    assert_eq!(home_copy(&draft, 0, 99), None);
    assert_eq!(home_copy(&draft, 1, 0), None);
}

#[test]
fn every_kind_has_an_id_of_its_own() {
    for kind in PrivateKind::ALL {
        assert_eq!(PrivateKind::from_id(kind.id()), Some(kind));
    }
    assert_eq!(PrivateKind::from_id("area"), None);
}

/// The embed's script looks for private data before the calculator is there, so it has the kinds once more.
#[test]
fn the_embeds_script_names_the_same_kinds() {
    let script = include_str!("../../../../web/shell/embed/private.js");
    let named: Vec<String> = PrivateKind::ALL
        .iter()
        .map(|kind| format!("[\"{}\", \"{}\",", kind.name().zh, kind.name().en))
        .collect();
    let places: Vec<Option<usize>> = named.iter().map(|row| script.find(row.as_str())).collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{named:?}");
    assert_eq!(script.matches("\n  [\"").count(), named.len());
}
