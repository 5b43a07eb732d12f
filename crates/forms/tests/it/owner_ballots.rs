//! The summary of the owners' vote: who voted what, what is missing, and whose votes are set apart.

use fentan_core::Language;
use fentan_forms::ballot;
use fentan_owners::status;
use fentan_samples::Estate;

use super::documents::{Documents, example};
use super::grid::{heads, text};

#[test]
fn the_ballot_says_who_voted_what_and_what_is_missing() {
    let documents = Documents::of(&example());
    let draft = &documents.evaluation.draft().projects[0];
    let vote = status(documents.evaluation.rulebook(), draft, 0).vote;
    let form = ballot(&documents.evaluation, 0, &vote, Language::Zh).unwrap();
    let rows =
        |name: &str| form.rows.iter().filter(|row| text(&form, row, "事项") == name).collect::<Vec<_>>();
    assert_eq!(rows("全体业主").len(), 2);
    let taking = rows("参与表决");
    assert_eq!(text(&form, taking[0], "人数/数"), "30");
    assert_eq!(text(&form, taking[0], "人数/占比（%）"), "83.33");
    assert_eq!(text(&form, taking[0], "专有部分面积（㎡）/数"), "2,342.87");
    let agree = rows("本方案对申报的要求（较严）：同意");
    assert_eq!(text(&form, agree[0], "应达到"), "≥ 3/4");
    assert_eq!((text(&form, agree[0], "依据"), text(&form, agree[0], "结果")), ("五(三)", "达到"));
    assert!(form.rows.iter().all(|row| row.cells.len() == heads(&form).len()));
    assert!(form.notes.iter().any(|note| note.text.contains("民法典第278条第2款")));

    let mut estate = Estate::new(&[("basic.drainage", "100.00")]);
    let voted = r#", "votes": { "application": "for" }"#;
    estate.household_with("1", "1", 1, 1, "60.50", voted);
    estate.household("1", "1", 2, 1, "60.50");
    estate.household("1", "1", 3, 1, "60.50");
    let short = Documents::of(&estate.json());
    let vote = status(short.evaluation.rulebook(), &short.evaluation.draft().projects[0], 0).vote;
    let form = ballot(&short.evaluation, 0, &vote, Language::Zh).unwrap();
    let quorum = form.rows.iter().find(|row| text(&form, row, "事项").ends_with("：参与")).unwrap();
    assert_eq!(text(&form, quorum, "结果"), "还差 1 户、60.50 ㎡");
}

/// The summary is printed, with both flats of the owner who said two things.
#[test]
fn the_ballot_sets_an_owner_who_differs_apart_j6() {
    let mut estate = Estate::new(&[("basic.drainage", "100.00")]);
    estate.household_with("1", "1", 1, 1, "60.50", r#", "votes": { "application": "for" }"#);
    let other = r#", "same_owner_as": "1-1-101", "votes": { "application": "against" }"#;
    estate.household_with("1", "1", 2, 1, "60.50", other);
    estate.household_with("1", "1", 3, 1, "60.50", r#", "votes": { "application": "for" }"#);
    let documents = Documents::of(&estate.json());
    let draft = &documents.evaluation.draft().projects[0];
    let vote = status(documents.evaluation.rulebook(), draft, 0).vote;
    let form = ballot(&documents.evaluation, 0, &vote, Language::Zh).unwrap();
    let persons = |name: &str| {
        let row = form.rows.iter().find(|row| text(&form, row, "事项") == name).unwrap();
        text(&form, row, "人数/数")
    };
    assert_eq!([persons("参与表决"), persons("同意"), persons("意见不一致，未计入")], ["1", "1", "1"]);
    let said = form.notes.iter().find(|note| note.text.contains("意见不同")).unwrap();
    assert!(said.text.contains("1栋 1单元 101") && said.text.contains("1栋 1单元 201"), "{}", said.text);
}
