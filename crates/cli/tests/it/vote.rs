//! `fentan vote`: as text, as data and as rows for a spreadsheet.

use crate::helper::{budget, fentan, fentan_reads, project};
use serde_json::{Value, json};

/// Six persons of 100.00 ㎡ each, of whom `agree` agree, `against` do not, and the others stay away.
fn voting(agree: usize, against: usize) -> Value {
    let mut voting = project("A");
    voting["built_year"] = json!(1998);
    let household = |index: usize| {
        let mut household = json!({ "id": format!("1-{index}"), "area": "100.00" });
        if index < agree + against {
            let vote = if index < agree { "for" } else { "against" };
            household["votes"] = json!({ "application": vote });
        }
        household
    };
    voting["households"] = (0..6).map(household).collect();
    voting
}

fn vote(project: &Value, options: &[&str]) -> crate::helper::Outcome {
    let arguments = [&["vote", "-"], options].concat();
    fentan_reads(&arguments, budget(std::slice::from_ref(project)).to_string())
}

#[test]
fn a_vote_that_passes_says_by_which_article() {
    let passed = vote(&voting(3, 1), &[]).exits(0).shows("表决：申报改造 [五(三)]");
    let passed = passed.shows_row("同意", "75.00%   参与表决的").shows("本方案对申报的要求（较严）");
    passed.shows("结论：通过，达到较严的要求（五(三)）").shows("民法典第278条第2款").shows("≥ 3/4 达到");
    let english = vote(&voting(3, 1), &["--lang", "en"]).exits(0);
    english.shows("Decision: passed: it reaches the stricter test").shows_row("Scope", "not after 2000");
}

#[test]
fn what_is_missing_is_said() {
    let missing = vote(&voting(1, 0), &["--format", "csv"]).exits(0);
    missing.shows(",参与表决还差 3 户、300.00 ㎡,");
    vote(&voting(2, 2), &[]).exits(0).shows("未通过：投反对或弃权的须有 1 户、100.00 ㎡");
}

#[test]
fn units_left_out_are_named_with_the_reason_and_not_counted() {
    let mut voting = voting(3, 0);
    for index in [4, 5] {
        voting["households"][index]["vote_exclusion"] = json!("车库");
    }
    let told = vote(&voting, &[]).exits(0);
    told.shows("结论：通过").shows("不计入表决：车库：1-4、1-5（共 2 套、200.00 ㎡）");
    let data = vote(&voting, &["--format", "json"]).exits(0).json();
    assert_eq!(data["projects"][0]["matters"][0]["total"]["persons"], 4);
    assert_eq!(
        data["projects"][0]["left_out"][1],
        json!({ "household": "1-5", "area": "100.00", "reason": "车库" })
    );
}

#[test]
fn data_has_figures_as_text_and_both_languages() {
    let output = vote(&voting(3, 1), &["--format", "json"]).exits(0).json();
    assert_eq!(output["schema"], "fentan/vote/1");
    let matter = &output["projects"][0]["matters"][0];
    assert_eq!(matter["taking_part"], json!({ "persons": 4, "area": "400.00" }));
    assert_eq!(matter["tests"][0]["consent"]["needed"], json!({ "persons": 3, "area": "300.00" }));
    assert_eq!((&matter["stricter"], &matter["passed"]), (&json!("policy"), &json!(true)));
    let readiness = output["projects"][0]["readiness"].as_array().unwrap();
    assert_eq!(readiness.len(), 28);
    assert!(readiness.iter().all(|item| item["why"]["en"].as_str().is_some_and(|why| !why.is_empty())));
}

#[test]
fn spreadsheets_get_rows_and_no_formulas() {
    let mut voting = voting(3, 1);
    voting["name"] = json!("=HYPERLINK(\"x\"),小区");
    voting["readiness"] = json!([{ "item": "negative.1", "state": "no", "note": "+核对\n两次" }]);
    let rows = vote(&voting, &["--format", "csv"]).exits(0).stdout;
    assert!(rows.starts_with("\u{feff}项目编号,项目,"), "{rows}");
    assert!(rows.contains("\r\nA,\"'=HYPERLINK(\"\"x\"\"),小区\",表决：参与,申报改造,"), "{rows}");
    assert!(rows.contains(",否,\"'+核对\n两次\"\r\n"), "{rows}");
    assert_eq!(rows.matches("\r\n").count(), 1 + 4 + 28);
    let english = vote(&voting, &["--format", "csv", "--lang", "en"]).exits(0).stdout;
    assert!(english.starts_with("\u{feff}Project id,"));
}

#[test]
fn one_project_of_several_can_be_asked_for() {
    let several = budget(&[voting(3, 1), project("B")]).to_string();
    let both = fentan_reads(&["vote", "-"], &several).exits(0);
    both.shows("示例小区  A").shows("示例小区  B").shows("没有填各户，不计表决");
    let one = fentan_reads(&["vote", "-", "--project", "B", "--format", "json"], &several).exits(0).json();
    assert_eq!(one["projects"].as_array().unwrap().len(), 1);
    assert_eq!(one["projects"][0].get("matters"), None);
    fentan_reads(&["vote", "-", "--project", "C"], &several).exits(2).says("没有编号为“C”的项目");
}

#[test]
fn errors_are_said_once_with_place_and_cure() {
    let mut wrong = voting(3, 1);
    wrong["households"][0]["votes"] = json!({ "application": "yes" });
    wrong["households"][1]["area"] = json!(100);
    let outcome = vote(&wrong, &[]).exits(1).shows("各户或表决有错误，不计表决");
    let outcome =
        outcome.says("错误 vote.word  位置 projects[0].households[0].votes.application · A 示例小区");
    let outcome = outcome.says("提示：可用 for（同意）").says("decimal.not_text").says("共 2 个错误");
    assert!(!outcome.stderr.contains("decimal.format"), "a place is spoken of once: {}", outcome.stderr);
    let figures = budget(&[wrong]).to_string();
    fentan_reads(&["assess", "-", "--format", "json"], &figures).exits(1);
}

#[test]
fn figures_do_not_depend_on_readiness() {
    let plain = project("A");
    let mut negative = plain.clone();
    negative["readiness"] = json!([{ "item": "negative.1", "state": "yes" }, { "item": "nothing" }]);
    let total = |project: Value| {
        fentan_reads(&["assess", "-", "--format", "json"], budget(&[project]).to_string()).json()["totals"]
            .clone()
    };
    assert_eq!(total(plain), total(negative.clone()));
    vote(&negative, &[]).exits(1).says("readiness.item");
    fentan(&["vote", "nowhere.json"]).exits(2).says("没有文件");
    fentan(&["vote", "x.json", "--format", "xml"]).exits(2);
}
