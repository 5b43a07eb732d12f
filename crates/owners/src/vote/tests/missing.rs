//! Both ways to a majority, and units that are left out.

use serde_json::Value;

use super::super::{left_out_words, square_metres};
use super::{counted, matter, missing, project, said};

/// 12 owners of 80 ㎡: 8 take part and 5 agree, of three quarters.
#[test]
fn both_ways_to_a_majority_are_said_o13() {
    let mut units = vec![("80", "for"); 5];
    units.extend([("80", "against"), ("80", "against"), ("80", "abstain")]);
    units.extend([("80", ""); 4]);
    let told = matter(&units);
    let policy = &told.tests[told.stricter];
    assert_eq!(missing(&policy.consent), (1, "80.00".to_owned()));
    // (5 + k) ÷ (8 + k) reaches 3/4 with k = 4.
    let joining = policy.joining.unwrap();
    assert_eq!((joining.persons, square_metres(joining.area).as_str()), (4, "320.00"));
    assert_eq!(
        policy.words.zh,
        "投反对或弃权的须有 1 户、80.00 ㎡ 改为同意，或者未参与的共须有 4 户、320.00 ㎡ 参与并同意"
    );
    // With three who have not voted, they are not enough.
    units.pop();
    let told = matter(&units);
    assert_eq!(told.tests[told.stricter].joining, None);
    assert!(told.words.zh.contains("改为同意；未参与的即使全部同意也不够"), "{}", told.words.zh);
    // Those who join for the quorum count for the majority too.
    let units = [("10", "for"), ("10", "against"), ("10", ""), ("10", ""), ("10", ""), ("10", "")];
    let told = matter(&units);
    let policy = &told.tests[told.stricter];
    assert_eq!((policy.quorum.missing.persons, policy.then_missing.unwrap().persons), (2, 0));
    assert_eq!(policy.joining.unwrap().persons, 2);
}

#[test]
fn a_unit_left_out_counts_neither_as_a_person_nor_by_its_area() {
    let mut units = project(&[("90", "for"), ("90", "for"), ("90", ""), ("270", "for")], &Value::Null);
    assert!(counted(&units).matters.unwrap()[0].passed);
    std::sync::Arc::make_mut(&mut units.households[3]).vote_exclusion = Some("车库".to_owned());
    assert_eq!(said(&units), [("vote.not_counted", "projects[0].households[3].votes".to_owned())]);
    std::sync::Arc::make_mut(&mut units.households[3]).votes = None;
    let result = counted(&units);
    let matter = &result.matters.as_ref().unwrap()[0];
    assert_eq!((matter.total.persons, square_metres(matter.total.area).as_str()), (3, "270.00"));
    assert!(matter.passed && result.diagnostics.is_empty());
    let words = left_out_words(&units, &result.left_out);
    assert_eq!(words[0].zh, "车库：u3（共 1 套、270.00 ㎡）");
    // An owner of a flat and of a garage stays one person, with the flat alone.
    std::sync::Arc::make_mut(&mut units.households[3]).same_owner_as = Some("u0".to_owned());
    assert_eq!(counted(&units).matters.unwrap()[0].total, matter.total);
    for household in &mut units.households {
        let household = std::sync::Arc::make_mut(household);
        (household.vote_exclusion, household.votes) = (Some(" ".to_owned()), None);
    }
    let codes: Vec<&str> = said(&units).into_iter().map(|(code, _)| code).collect();
    assert_eq!(codes, [vec!["vote.exclusion"; 4], vec!["vote.nobody"]].concat());
}
