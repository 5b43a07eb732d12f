//! Every command under the rules of an invented city, whose ids, payers, ratios and order are not Fuzhou's.

use crate::helper::{Outcome, fentan, fentan_reads, repository, repository_text};
use fentan_core::Rulebook;
use serde_json::{Value, json};

const RULEBOOK: &str = "examples/rulebooks/linjiang-2024-8.toml";

/// The city's rules, as the library loads them.
fn rulebook() -> Rulebook {
    Rulebook::from_toml(repository_text(RULEBOOK).as_bytes()).unwrap()
}

fn budget() -> Value {
    serde_json::from_str(&repository_text("examples/rulebooks/linjiang-budget.json")).unwrap()
}

/// Runs a command on the example's budget under the city's rules.
fn linjiang(command: &[&str]) -> Outcome {
    let (rules, budget) = (repository(RULEBOOK), repository("examples/rulebooks/linjiang-budget.json"));
    let (first, rest) = command.split_first().unwrap();
    fentan(&[&[*first, &budget, "--rulebook", &rules], rest].concat())
}

/// The same on a changed budget.
fn linjiang_reads(command: &[&str], budget: &Value) -> Outcome {
    let (first, rest) = command.split_first().unwrap();
    fentan_reads(&[&[*first, "-", "--rulebook", &repository(RULEBOOK)], rest].concat(), budget.to_string())
}

/// Asserts that JSON says which rules it follows, with the whole digest.
fn names_its_rules(output: &Value) {
    let own = rulebook();
    assert_eq!(output["rulebook"], json!({ "id": "linjiang-2024-8", "digest": own.digest }));
    assert_ne!(own.digest, Rulebook::fuzhou_2021_60().digest);
}

/// Asserts that text says which rules it follows, with the beginning of the digest.
fn ends_with_its_rules(outcome: Outcome) -> Outcome {
    let digest = rulebook().digest;
    let line = format!(
        "规则 linjiang-2024-8 · 临建〔2024〕8号（虚构） · sha256 {}…",
        &digest["sha256:".len()..][..12]
    );
    outcome.shows(&line)
}

/// Project LJ-1, in yuan. Works:
///
/// | line | amount | treasury | pipe companies | connected | householders | pending |
/// |---|--:|--:|--:|--:|--:|--:|
/// | 1 shared pipes, 40:60 | 1,000,000 | 400,000 | 600,000 | | | |
/// | 2 risers inside | 8,000 | | | 8,000 | | |
/// | 3 roofs, 2/3 : 1/3 | 300,000 | 200,000 | | | 100,000 | |
/// | 4 fire safety | 50,000 | 50,000 | | | | |
/// | 5 upkeep, not agreed | 2,000 | | | | | 2,000 |
/// | 6 lifts | 240,000 | | | | 240,000 | |
/// | works | 1,600,000 | 650,000 | 600,000 | 8,000 | 340,000 | 2,000 |
/// | design, 5% of each | 80,000 | 32,500 | 30,000 | 400 | 17,000 | 100 |
/// | total | 1,680,000 | 682,500 | 630,000 | 8,400 | 357,000 | 2,100 |
///
/// A ministry grant of 182,500 leaves 682,500 − 182,500 = 500,000, split 4:6 since a grant was obtained: 200,000 and
/// 300,000.
#[test]
fn assess_shares_by_the_citys_own_rules() {
    let json = linjiang(&["assess", "--format", "json"]).exits(0).json();
    names_its_rules(&json);
    let first = &json["projects"][0];
    let payers = json!({
        "householders": "357000.00", "connected": "8400.00", "pipe_companies": "630000.00",
        "treasury": "682500.00", "pending": "2100.00"
    });
    assert_eq!((&first["total"], &first["payers"]), (&json!("1680000.00"), &payers));
    let shares = json!({ "pipe_companies": "600000.00", "treasury": "400000.00" });
    assert_eq!(first["lines"][0]["shares"], shares);
    let groups =
        json!({ "households": "365400.00", "firms": "630000.00", "public": "682500.00", "open": "2100.00" });
    assert_eq!(first["groups"], groups);
    let split = |index: usize| {
        let government = &json["projects"][index]["government"];
        ["net", "match", "city", "district"].map(|name| government[name].as_str().unwrap().to_owned())
    };
    assert_eq!(split(0), ["500000.00", "4:6", "200000.00", "300000.00"]);
    // 100,000 of shared pipes leave the treasury 40,000. No grant reached this district: 2:8.
    assert_eq!(split(1), ["40000.00", "2:8", "8000.00", "32000.00"]);
    // 10,000 leave it 4,000; outer counties split 1:9 with a grant or without.
    assert_eq!(split(2), ["4000.00", "1:9", "400.00", "3600.00"]);
    let totals = &json["totals"]["government"];
    assert_eq!((&totals["city"], &totals["district"]), (&json!("208400.00"), &json!("335600.00")));
}

/// The three projects come to 1,680,000 + 100,000 + 10,000; firms pay 630,000 + 60,000 + 6,000 of it.
#[test]
fn assess_shows_the_citys_own_words() {
    let text = ends_with_its_rules(linjiang(&["assess"]).exits(0)).shows_row("总投资", "100.0%");
    let text = text.shows_row("总投资", "1,790,000.00   100.0%").shows("管网公司").shows("市本级");
    let text = text.shows_row("企业", "696,000.00    38.9%").shows("match_scope=district_year");
    text.says("云岭县参照执行本规则（第九条）").says("projects[0].payers.pending");
}

/// 40,000 × 2 ÷ 10 = 8,000.
#[test]
fn explain_names_the_citys_clauses() {
    let figure = "projects[1].government.city";
    let text = ends_with_its_rules(linjiang(&["explain", figure]).exits(0));
    text.shows("市本级承担 = 8,000.00 元").shows("40,000.00 × 20%").shows("附表 1.1 金库 40%，管网公司 60%");
    let json = linjiang(&["explain", figure, "--format", "json"]).exits(0).json();
    names_its_rules(&json);
    assert_eq!((&json["figure"], &json["value"]), (&json!(figure), &json!("8000.00")));
    assert_eq!(json["grounds"][0]["clause"], "第八条(二)");
}

#[test]
fn check_speaks_of_the_citys_own_ids() {
    names_its_rules(&linjiang(&["check", "--format", "json"]).exits(0).json());
    ends_with_its_rules(linjiang(&["check"]).exits(0)).says("money.undetermined");
    let mut wrong = budget();
    let project = wrong["projects"][0].as_object_mut().unwrap();
    project.insert("division".to_owned(), json!("350102"));
    project.remove("tier");
    project["lines"][0]["shares"] = json!({ "treasury": "1" });
    project["lines"][1]["component"] = json!("custom");
    project["funding"][0]["source"] = json!("central_grant");
    let said = linjiang_reads(&["check"], &wrong).exits(1);
    let said = said.says("如沿江区 990101").says("小区改造须填版别").says("提示：可填 must 或 better");
    let said = said.says("附表 未列的内容请用 custom").says("附表 未列的内容应写明名称");
    said.says("source.unknown");
}

#[test]
fn a_budget_of_another_city_is_refused() {
    let rules = repository(RULEBOOK);
    let fuzhou = repository("examples/worked-check.json");
    fentan(&["check", &fuzhou, "--rulebook", &rules]).exits(1).says("没有规则“fuzhou-2021-60”");
    let own = repository("examples/rulebooks/linjiang-budget.json");
    fentan(&["check", &own]).exits(1).says("没有规则“linjiang-2024-8”");
}

/// Residents bear 357,000 + 8,400 = 365,400; a subsidy of 40,000 comes off the lifts. The city's default is each
/// household the same, so each of the four owes (325,400 ÷ 4) = 81,350: roofs 25,000, lifts (240,000 − 40,000) ÷ 4 =
/// 50,000, risers 2,000, design 17,000 ÷ 4 + 400 ÷ 4 = 4,350. One gives 500 of it as own work.
#[test]
fn owners_apportions_by_the_citys_methods_and_sources() {
    let text = ends_with_its_rules(linjiang(&["owners", "--project", "LJ-1"]).exits(0));
    let text = text.shows_row("居民承担", "365,400.00").shows_row("加装电梯", "每户相同");
    let text = text.shows_row("义务劳动（不发生现金）", "第十条").shows_row("102", "80,850.00");
    text.shows_row("101", "81,350.00");
    let json = linjiang(&["owners", "--format", "json"]).exits(0).json();
    names_its_rules(&json);
    let totals = &json["projects"][0]["totals"];
    assert_eq!((&totals["share"], &totals["subsidy"]), (&json!("325400.00"), &json!("40000.00")));
    let notice = linjiang(&["owners", "--household", "102", "--project", "LJ-1"]).exits(0);
    ends_with_its_rules(notice).shows("本户应缴 = 80,850.00 元");
}

/// A method that Fuzhou has and this city does not is unknown here.
#[test]
fn a_method_that_the_city_does_without_is_unknown() {
    let mut by_area = budget();
    by_area["projects"][0]["apportion"] = json!([{ "line": "3", "method": "area" }]);
    linjiang_reads(&["owners"], &by_area).exits(1).says("apportion.method_unknown");
}

/// Three of four take part, with 200 of 280 ㎡: at least 1/2 of each. Two of the three agree, with 140 of 200 ㎡: more
/// than 1/2 of each. Of eight days on view from 22 to 30 April 2024, Saturday 27 is off and Sunday 28 is worked: eight
/// working days, and seven are asked.
#[test]
fn vote_counts_by_the_citys_tests_and_items() {
    let text = ends_with_its_rules(linjiang(&["vote", "--project", "LJ-1"]).exits(0));
    let text = text.shows("表决：启动改造 [第十二条]").shows("结论：通过（第十二条）");
    text.shows_row("公示", "8 个工作日（首尾两日计入）").shows("符合 4、不符合 0、待办 1、无法判断 0");
    let json = linjiang(&["vote", "--format", "json"]).exits(0).json();
    names_its_rules(&json);
    assert_eq!(json["projects"][0]["matters"][0]["kind"], "start");
    // With two against, one of three agrees: not more than 1/2.
    let mut refused = budget();
    refused["projects"][0]["households"][0]["votes"]["start"] = json!("against");
    linjiang_reads(&["vote", "--project", "LJ-1"], &refused).exits(0).shows("未通过");
}

#[test]
fn rules_show_the_citys_rulebook() {
    let rules = repository(RULEBOOK);
    let text = fentan(&["rules", "--rulebook", &rules]).exits(0).shows("临江市").shows(&rulebook().digest);
    let text = text.shows_row("中心城区   未争取到", "第八条(二)").shows("1:9").shows("linjiang-2024-8");
    text.shows_row("1   必选    供排水管网 · 公共管网", "附表 1.1");
    let json = fentan(&["rules", "--rulebook", &rules, "--format", "json"]).exits(0).json();
    names_its_rules(&json);
    assert_eq!(json["measures"].as_array().unwrap().len(), 8);
    let components = json["measures"].as_array().unwrap().iter();
    assert_eq!(components.map(|measure| measure["components"].as_array().unwrap().len()).sum::<usize>(), 11);
}

#[test]
fn new_offers_the_citys_first_division_year_and_kind() {
    let rules = repository(RULEBOOK);
    let outcome = fentan(&["new", "--rulebook", &rules]).exits(0);
    let project = &outcome.json()["projects"][0];
    assert_eq!((&project["division"], &project["year"]), (&json!("990101"), &json!(2024)));
    assert_eq!((&project["kind"], &project["tier"]), (&json!("estate"), &json!("must")));
    assert_eq!(project["lines"].as_array().unwrap().len(), 6);
    let started = outcome.stdout.clone();
    let outcome = outcome.says("990121 云岭县").says("（pipes 不写 tier）").says("附表未列的内容");
    outcome.says("{ \"operator\": \"0.5\", \"householders\": \"0.5\" }").says("{ \"treasury\": \"1\" }");
    fentan_reads(&["check", "-", "--rulebook", &rules], started).exits(0);
    fentan(&["new", "--example", "--rulebook", &rules]).exits(2).says("不适用于 linjiang-2024-8");
}
