use serde_json::{Value, json};

use super::{ItemResult, Readiness, State, readiness};
use crate::{households, vote::vote};
use fentan_core::draft::DraftProject;
use fentan_rulebook::Rulebook;

fn project(with: &Value) -> DraftProject {
    let mut project = json!({ "id": "1", "name": "示例小区", "division": "350102", "year": 2021,
        "kind": "drainage_separation", "lines": [], "fees": [], "funding": [] });
    for (name, value) in with.as_object().into_iter().flatten() {
        project[name] = value.clone();
    }
    let read = fentan_core::read::project(project.to_string().as_bytes(), 0);
    assert_eq!(read.diagnostics, []);
    read.value
}

fn judged(with: &Value) -> Readiness {
    let project = project(with);
    let vote = vote(Rulebook::fuzhou_2021_60(), &project, 0, &households(&project, 0));
    readiness(Rulebook::fuzhou_2021_60(), &project, 0, &vote)
}

fn item(with: &Value, id: &str) -> ItemResult {
    judged(with).items.into_iter().find(|found| found.item.id == id).unwrap()
}

fn said(with: &Value) -> Vec<(&'static str, String)> {
    judged(with).diagnostics.into_iter().map(|said| (said.code.id(), said.path)).collect()
}

/// The state and the reason in Chinese of the condition `id`, with these entries.
fn of(entries: &Value, id: &str) -> (State, String) {
    let found = item(&json!({ "readiness": entries }), id);
    assert!(!found.why.en.is_empty());
    (found.state, found.why.zh.into_owned())
}

#[test]
fn nothing_entered_is_all_open() {
    let all = judged(&Value::Null);
    assert_eq!(all.items.len(), 8 + 20);
    assert!(all.items.iter().all(|item| item.state == State::Open && item.entered.note.is_none()));
    assert!(all.diagnostics.is_empty());
}

#[test]
fn an_old_community_is_in_scope_and_a_newer_one_where_it_is_worn() {
    let age = |year: Value, state: Value| {
        let mut with = json!({ "readiness": [{ "item": "age" }] });
        if !year.is_null() {
            with["built_year"] = year;
        }
        if !state.is_null() {
            with["readiness"][0]["state"] = state;
        }
        item(&with, "age").state
    };
    for (year, state, expected) in [
        (json!(2000), Value::Null, State::Met),
        (json!(2000), json!("no"), State::Met),
        (json!(2001), Value::Null, State::Open),
        (json!(2001), json!("yes"), State::Met),
        (json!(2001), json!("no"), State::NotMet),
        (Value::Null, Value::Null, State::Open),
        (Value::Null, json!("yes"), State::Met),
    ] {
        assert_eq!(age(year.clone(), state.clone()), expected, "{year} {state}");
    }
}

#[test]
fn questions_are_met_by_the_right_answer() {
    for (id, state, expected) in [
        ("redevelopment", "no", State::Met),
        ("redevelopment", "yes", State::NotMet),
        ("district_review", "yes", State::Met),
        ("city_review", "no", State::NotMet),
        ("negative.20", "no", State::Met),
        ("negative.1", "yes", State::NotMet),
    ] {
        let entries = json!([{ "item": id, "state": state, "to": "2021-05-06", "note": "已核对" }]);
        let (found, why) = of(&entries, id);
        assert_eq!(found, expected, "{id}");
        assert_eq!(why, if state == "yes" { "是（2021-05-06）" } else { "否（2021-05-06）" });
    }
}

#[test]
fn a_notice_takes_five_working_days() {
    let first = |from: &str, to: &str| {
        of(&json!([{ "item": "first_notice", "from": from, "to": to }]), "first_notice")
    };
    assert_eq!(first("2021-03-01", "2021-03-05"), (State::Met, "5 个工作日（首尾两日计入）".to_owned()));
    assert_eq!(first("2021-03-01", "2021-03-04").1, "只有 4 个工作日，应不少于 5 个");
    assert_eq!(first("2021-09-30", "2021-10-09").0, State::NotMet, "the National Day's week is no notice");
    assert_eq!(first("2022-01-24", "2022-01-29").0, State::Met, "the Saturday is made up for");
    assert_eq!(
        first("2027-03-01", "2027-03-05"),
        (
            State::Unknown,
            "没有 2027 年的放假安排，无法计算工作日；请在规则文件里补上该年（owners.years）".to_owned()
        )
    );
    assert_eq!(of(&json!([{ "item": "first_notice", "to": "2021-03-05" }]), "first_notice").0, State::Open);
}

#[test]
fn the_second_notice_follows_the_first() {
    let second = |ended: &str, from: &str| {
        let mut entries = json!([{ "item": "second_notice", "from": from, "to": "2021-03-31" }]);
        if !ended.is_empty() {
            let first = json!({ "item": "first_notice", "from": "2021-03-01", "to": ended });
            entries.as_array_mut().unwrap().push(first);
        }
        of(&entries, "second_notice")
    };
    assert_eq!(second("2021-03-05", "2021-03-08").0, State::Met);
    assert_eq!(second("2021-03-08", "2021-03-08"), (State::NotMet, "前一次 2021-03-08 才结束".to_owned()));
    assert_eq!(second("", "2021-03-08").0, State::Open);
    let found = item(
        &json!({ "readiness": [{ "item": "second_notice", "from": "2021-03-08", "to": "2021-03-31" }] }),
        "second_notice",
    );
    assert_eq!(found.working_days, Some(18));
}

#[test]
fn filing_is_due_within_fifteen_days() {
    let filed = |accepted: &str, filed: Option<&str>| {
        let mut entry = json!({ "item": "filing", "from": accepted });
        if let Some(filed) = filed {
            entry["to"] = json!(filed);
        }
        of(&json!([entry]), "filing")
    };
    assert_eq!(filed("2021-03-01", Some("2021-03-16")).0, State::Met);
    assert_eq!(filed("2021-03-01", Some("2021-03-17")), (State::NotMet, "第 16 日，超过 15 日".to_owned()));
    assert_eq!(filed("2021-03-01", None), (State::Open, "应在 2021-03-16 之前（含当日）办理".to_owned()));
    // The 15th day is 1 October: due on the first working day after the holidays.
    assert_eq!(filed("2021-09-16", Some("2021-10-08")).0, State::Met);
    assert_eq!(filed("2021-09-16", Some("2021-10-09")).0, State::NotMet);
    // In time whatever the calendar says, and late where nobody knows it.
    assert_eq!(filed("2030-01-01", Some("2030-01-16")).0, State::Met);
    assert_eq!(filed("2030-01-01", Some("2030-01-17")).0, State::Unknown);
    assert_eq!(filed("2021-03-01", Some("2021-03-01")).0, State::Met);
}

#[test]
fn the_vote_is_taken_from_the_households() {
    let state = |households: Value| item(&json!({ "households": households }), "vote").state;
    let one = |vote: &str| json!([{ "id": "1", "area": "80", "votes": { "application": vote } }]);
    assert_eq!(state(one("for")), State::Met);
    assert_eq!(state(one("against")), State::NotMet);
    assert_eq!(state(one("perhaps")), State::Unknown);
    assert_eq!(state(json!([{ "id": "1", "area": "80" }])), State::Open);
    assert_eq!(state(json!([{ "id": "1", "area": "0" }])), State::Unknown);
    let other = json!({ "households": one("for"), "matters": [{ "id": "application", "kind": "other" }] });
    assert_eq!(item(&other, "vote").state, State::Open);
}

#[test]
fn what_is_wrong_has_its_place() {
    let place = |rest: &str| format!("projects[0].readiness[{rest}");
    for (entries, expected) in [
        (json!([{ "item": "negative.21" }]), ("readiness.item", "0].item")),
        (json!([{ "item": "age" }, { "item": "age" }]), ("readiness.duplicate", "1].item")),
        (json!([{ "item": "age", "state": "ja" }]), ("readiness.state", "0].state")),
        (json!([{ "item": "filing", "from": "2021-02-30" }]), ("readiness.date", "0].from")),
        (
            json!([{ "item": "filing", "from": "2021-03-02", "to": "2021-03-01" }]),
            ("readiness.reversed", "0].to"),
        ),
        (json!([{ "item": "vote", "state": "yes" }]), ("readiness.not_used", "0].state")),
        (json!([{ "item": "city_review", "from": "2021-03-01" }]), ("readiness.not_used", "0].from")),
        (json!([{ "item": "age", "note": "联系 13800138000" }]), ("household.personal", "0].note")),
        (json!([{ "item": "age", "note": "长".repeat(501) }]), ("text.too_long", "0].note")),
    ] {
        assert_eq!(said(&json!({ "readiness": entries })), [(expected.0, place(expected.1))], "{entries}");
    }
    let broken = json!([{ "item": "filing", "from": "2021-03-02", "to": "2021-03-01" }]);
    assert_eq!(of(&broken, "filing"), (State::Unknown, "所填有误，请先改正".to_owned()));
}
