mod counting;
mod missing;

use serde_json::{Value, json};

use super::reach::stricter;
use super::{MatterVote, Reach, Tally, VoteResult, square_metres, vote};
use fentan_rulebook::Rulebook;

use crate::households;
use fentan_core::draft::DraftProject;

/// A project with these households, each an area and a vote on the application, and the further fields `with`.
fn project(units: &[(&str, &str)], with: &Value) -> DraftProject {
    let mut project = json!({ "id": "1", "name": "示例小区", "division": "350102", "year": 2021,
        "kind": "drainage_separation", "lines": [], "fees": [], "funding": [] });
    let units = units.iter().enumerate().map(|(index, (area, vote))| {
        let mut household = json!({ "id": format!("u{index}"), "area": area });
        if !vote.is_empty() {
            household["votes"] = json!({ "application": vote });
        }
        household
    });
    project["households"] = units.collect();
    for (name, value) in with.as_object().into_iter().flatten() {
        project[name] = value.clone();
    }
    let read = fentan_core::read::project(project.to_string().as_bytes(), 0);
    assert_eq!(read.diagnostics, [], "{project}");
    read.value
}

fn counted(project: &DraftProject) -> VoteResult {
    vote(Rulebook::fuzhou_2021_60(), project, 0, &households(project, 0))
}

fn matter(units: &[(&str, &str)]) -> MatterVote {
    let result = counted(&project(units, &Value::Null));
    assert_eq!(result.diagnostics, []);
    result.matters.unwrap().remove(0)
}

fn said(project: &DraftProject) -> Vec<(&'static str, String)> {
    let result = counted(project);
    assert_eq!(result.matters.is_none(), result.diagnostics.iter().any(fentan_core::Diagnostic::is_error));
    result.diagnostics.into_iter().map(|said| (said.code.id(), said.path)).collect()
}

fn missing(reach: &Reach) -> (u32, String) {
    (reach.missing.persons, square_metres(reach.missing.area))
}

#[test]
fn two_thirds_taking_part_and_three_quarters_agreeing_just_pass() {
    // Of 6 persons with 60.00 ㎡, 4 with 40.00 take part; of these 3 with 30.00 agree.
    let units = [("10", "for"), ("10", "for"), ("10", "for"), ("10", "against"), ("10", ""), ("10.00", "")];
    let matter = matter(&units);
    assert!(matter.passed, "{}", matter.words.zh);
    assert_eq!(matter.words.zh, "通过，达到较严的要求（五(三)）");
    let policy = &matter.tests[matter.stricter];
    assert_eq!((policy.test.id.as_ref(), policy.test.clause.as_ref()), ("policy", "五(三)"));
    assert_eq!((policy.quorum.needed.persons, policy.consent.needed.persons), (4, 3));
    assert_eq!(square_metres(policy.consent.needed.area), "30.00");
    assert_eq!(matter.tests.iter().map(|test| test.passed).collect::<Vec<_>>(), [true, true]);
}

#[test]
fn a_hundredth_of_a_square_metre_below_is_missing_and_above_is_enough() {
    // Two thirds of 90.00 ㎡ are 60.00, of 90.01 ㎡ 60.00667: 60.01.
    for (taking_part, staying_away, expected) in [
        ("30.00", "30.00", (0, "0.00")),
        ("29.99", "30.01", (0, "0.01")),
        ("30.01", "29.99", (0, "0.00")),
        ("30.00", "30.01", (0, "0.01")),
        ("30.01", "30.00", (0, "0.00")),
    ] {
        let units = [("30.00", "for"), (taking_part, "for"), (staying_away, "")];
        let matter = matter(&units);
        let quorum = &matter.tests[0].quorum;
        assert_eq!((missing(quorum).0, missing(quorum).1.as_str()), expected, "{units:?}");
        assert_eq!((quorum.met, matter.passed), (expected.1 == "0.00", expected.1 == "0.00"));
    }
    // Three quarters of 40.00 ㎡ taking part are 30.00.
    for (against, passes) in [("10.00", true), ("10.01", false), ("9.99", true)] {
        let units = [("10", "for"), ("10", "for"), ("10", "for"), (against, "against")];
        assert_eq!(matter(&units).passed, passes, "{against}");
    }
}

#[test]
fn persons_and_area_must_both_agree() {
    // One person with most of the area, and many with little of it.
    let large = matter(&[("970", "for"), ("10", "against"), ("10", "against"), ("10", "against")]);
    assert!(!large.passed);
    assert_eq!(missing(&large.tests[0].consent), (2, "0.00".to_owned()));
    let small = matter(&[("970", "against"), ("10", "for"), ("10", "for"), ("10", "for")]);
    assert!(!small.passed);
    assert_eq!(missing(&small.tests[0].consent), (0, "720.00".to_owned()));
    assert_eq!(small.words.zh, "未通过：投反对或弃权的须有 720.00 ㎡ 改为同意（五(三)）");
}

#[test]
fn what_is_missing_is_said() {
    let units =
        [("80.5", "for"), ("80.5", "abstain"), ("80.5", ""), ("80.5", ""), ("80.5", ""), ("80.5", "")];
    let matter = matter(&units);
    let policy = &matter.tests[0];
    assert_eq!(missing(&policy.quorum), (2, "161.00".to_owned()));
    assert_eq!(policy.words.zh, "参与表决还差 2 户、161.00 ㎡，这些业主都同意即达到要求");
    assert_eq!(
        policy.words.en,
        "2 persons and 161.00 ㎡ more must take part; if they all agree, it is reached"
    );
    assert_eq!(policy.then_missing, Some(Tally::default()));
    assert_eq!(matter.abstaining.persons, 1);
    let others = matter.total.without(matter.taking_part);
    assert_eq!((others.persons, square_metres(others.area).as_str()), (4, "322.00"));
    assert!(others.without(matter.total).is_nothing());
}

#[test]
fn nobody_taking_part_is_no_consent() {
    let matter = matter(&[("1", ""), ("1", ""), ("1", "")]);
    assert!(!matter.passed && matter.tests.iter().all(|test| !test.quorum.met && !test.consent.met));
    assert_eq!(matter.words.zh, "未通过：无人参与表决，还差 2 户、2.00 ㎡（五(三)）");
}

#[test]
fn more_than_half_is_not_reached_by_half() {
    for (units, passes, lacking) in [
        (vec![("10", "for"), ("10", "against")], false, (1, "0.01")),
        (vec![("10.01", "for"), ("10", "for"), ("10", "against")], true, (0, "0.00")),
        (vec![("10.001", "for"), ("10", "against"), ("0.001", "for")], true, (0, "0.00")),
        (vec![("10.001", "for"), ("10.002", "against"), ("0.001", "for")], false, (0, "0.001")),
    ] {
        let with = json!({ "matters": [{ "id": "application", "kind": "use_fund" }] });
        let matter = counted(&project(&units, &with)).matters.unwrap().remove(0);
        assert_eq!(matter.passed, passes, "{units:?}");
        let (persons, area) = missing(&matter.tests[0].consent);
        assert_eq!((persons, area.as_str()), lacking, "{units:?}");
    }
}

#[test]
fn several_units_of_one_owner_are_one_person() {
    let mut several = project(&[("50", "for"), ("50", ""), ("50", "for"), ("50", "")], &Value::Null);
    std::sync::Arc::make_mut(&mut several.households[1]).same_owner_as = Some("u0".to_owned());
    let matter = counted(&several).matters.unwrap().remove(0);
    assert_eq!((matter.total.persons, matter.in_favour.persons), (3, 2));
    assert_eq!(square_metres(matter.in_favour.area), "150.00");
    assert!(matter.passed);
    let votes = [("application".to_owned(), "against".to_owned())];
    std::sync::Arc::make_mut(&mut several.households[1]).votes = Some(votes.into_iter().collect());
    assert_eq!(said(&several), [("vote.owner", "projects[0].households[1].votes.application".to_owned())]);
}

#[test]
fn an_owner_whose_units_differ_counts_as_nothing_and_both_are_named_j6() {
    let units = [("30", "for"), ("30", "against"), ("50", "for"), ("50", "for"), ("50", "for")];
    let mut several = project(&units, &Value::Null);
    std::sync::Arc::make_mut(&mut several.households[1]).same_owner_as = Some("u0".to_owned());
    let result = counted(&several);
    let said = &result.diagnostics[0].message.zh;
    assert!(said.contains("u0") && said.contains("u1"), "{said}");
    let matter = result.matters.unwrap().remove(0);
    let persons = [matter.total, matter.taking_part, matter.in_favour, matter.against, matter.unclear];
    assert_eq!(persons.map(|tally| tally.persons), [4, 3, 3, 0, 1]);
    // 3 of 4 are three quarters by persons, 150 of 210 ㎡ are not.
    assert!(!matter.passed && matter.tests.iter().all(|test| test.passed));
    assert!(matter.words.zh.starts_with("未定：1 户、60.00 ㎡ 意见不一致"), "{}", matter.words.zh);
}

#[test]
fn each_matter_has_its_own_votes_and_tests() {
    let with = json!({ "matters": [
        { "id": "a", "kind": "application", "name": "申请改造" }, { "id": "b", "kind": "raise_fund" }
    ] });
    let mut two = project(&[("50", ""), ("50", "")], &with);
    for household in &mut two.households {
        let votes = [("a", "for"), ("b", "against")].map(|(id, word)| (id.to_owned(), word.to_owned()));
        std::sync::Arc::make_mut(household).votes = Some(votes.into_iter().collect());
    }
    let matters = counted(&two).matters.unwrap();
    let found: Vec<_> = matters.iter().map(|matter| (matter.name.zh.as_ref(), matter.passed)).collect();
    assert_eq!(found, [("申请改造", true), ("筹集维修资金", false)]);
    assert_eq!(matters[1].tests[0].test.clause, "民法典第278条第2款、民法典第1259条");
}

#[test]
fn what_is_wrong_has_its_place_and_cure() {
    let place = |rest: &str| format!("projects[0].{rest}");
    for (with, votes, expected) in [
        (
            json!({ "matters": [{ "id": "application", "kind": "use_funds" }] }),
            "for",
            ("matter.kind", "matters[0].kind"),
        ),
        (json!({ "matters": [{ "id": "", "kind": "other" }] }), "", ("id.empty", "matters[0].id")),
        (
            json!({ "matters": [{ "id": "a", "kind": "other" }, { "id": "a", "kind": "other" }] }),
            "",
            ("id.duplicate", "matters[1].id"),
        ),
        (
            json!({ "matters": [{ "id": "applications", "kind": "other" }] }),
            "for",
            ("vote.matter", "households[0].votes.application"),
        ),
        (Value::Null, "yes", ("vote.word", "households[0].votes.application")),
    ] {
        let project = project(&[("1", votes)], &with);
        assert_eq!(said(&project), [(expected.0, place(expected.1))]);
        let found = counted(&project).diagnostics.remove(0);
        assert!(
            expected.0 == "id.empty" || found.hint.is_some_and(|hint| !hint.en.is_empty()),
            "{}",
            expected.0
        );
    }
    let huge = project(&[("18446744073709", "for"), ("1", "")], &Value::Null);
    assert_eq!(said(&huge), [("decimal.range", place("households[1].area"))]);
    let none = counted(&project(&[], &Value::Null));
    assert!(none.matters.is_none() && none.diagnostics.is_empty());
}

#[test]
fn the_stricter_test_asks_for_more() {
    let rules = &Rulebook::fuzhou_2021_60().owners;
    let tests = &rules.matters[0].tests;
    assert_eq!(tests[stricter(tests)].id, "policy");
    let turned: Vec<_> = tests.iter().rev().cloned().collect();
    assert_eq!(turned[stricter(&turned)].id, "policy");
}
