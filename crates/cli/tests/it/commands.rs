//! Every command, in both languages, with its exit codes.

use crate::helper::{budget, budget_with, fentan, fentan_reads, fentan_with, file, project, repository};
use serde_json::json;

fn example() -> String {
    repository("examples/worked-check.json")
}

#[test]
fn assess_speaks_both_languages() {
    fentan(&["assess", &example()]).exits(0).shows("谁出多少").shows("资金平衡").says("警告 measure.missing");
    let english = fentan(&["assess", &example(), "--lang", "en"]).exits(0);
    english.shows("Who pays what").shows("Balance").says("warning measure.missing");
}

#[test]
fn the_language_follows_the_environment_unless_asked() {
    for (variables, expected) in [
        (vec![("LANG", "en_US.UTF-8")], "Who pays what"),
        (vec![("LANG", "zh_CN.UTF-8")], "谁出多少"),
        (vec![("LANG", "C.UTF-8")], "谁出多少"),
        (vec![("LANG", "zh_CN.UTF-8"), ("LC_ALL", "en_GB.UTF-8")], "Who pays what"),
    ] {
        fentan_with(&["assess", &example()], &[], &variables).exits(0).shows(expected);
    }
    fentan_with(&["assess", &example(), "--lang", "zh"], &[], &[("LANG", "en_US")]).shows("谁出多少");
}

#[test]
fn assess_shows_lines_fees_readings_and_rules() {
    fentan(&["assess", &example()])
        .shows_row("9    弱电缆线 · 既有缆线迁改", "附件2 基础版 8")
        .shows("示例节能服务公司")
        .shows("预备费 = （工程费用＋以上各项费用） × 0.05")
        .shows_row("其他费、预备费由谁承担", "附件2")
        .shows("fees=government")
        .shows("规则 fuzhou-2021-60 · 榕政办〔2021〕60号 · sha256 ");
}

#[test]
fn assess_says_why_the_ratio_is_what_it_is() {
    fentan(&["assess", &example()]).shows("四城区，本项目争取到中央财政补助（按单个项目） [六(二)1]");
    let budget = budget_with("/division", json!("350112"));
    fentan_reads(&["assess", "-"], budget)
        .exits(0)
        .shows("不足部分由县（市）、区自行承担 [六(二)3]")
        .says("division.by_reference");
}

#[test]
fn assess_says_that_money_only_applied_for_does_not_count() {
    let sought = json!([{ "source": "central_grant", "amount": "500000", "status": "sought" }]);
    let outcome = fentan_reads(&["assess", "-"], budget_with("/funding", sought)).exits(0);
    outcome
        .shows("中央财政补助尚不算争取到（按单个项目） [六(二)2]")
        .shows_row("中央财政补助", "拟争取，尚不计入")
        .says("funding.not_counted");
}

#[test]
fn assess_names_enterprises_nobody_has_found_yet() {
    let line = json!({ "id": "1", "component": "enhanced.charging", "amount": "90000" });
    fentan_reads(&["assess", "-"], budget_with("/lines/0", line)).exits(0).shows("其他企业（待落实）");
}

#[test]
fn assess_says_who_chose_a_reading() {
    let outcome = fentan(&["assess", &example(), "--reading", "debt=deducted"]).exits(0);
    let row = |name: &str| outcome.stdout.lines().find(|line| line.starts_with(name)).unwrap().to_owned();
    assert!(row("债券、信贷资金是否冲减").contains("命令行"), "{}", outcome.stdout);
    assert!(row("补助在市、区分担之前还是之后扣").contains("预算"), "{}", outcome.stdout);
}

#[test]
fn assess_shows_one_project_of_several() {
    let several = budget(&[project("A"), project("B")]).to_string();
    fentan_reads(&["assess", "-"], &several)
        .exits(0)
        .shows("合计：2 个项目")
        .shows_row("合计", "1,400,000.00");
    fentan_reads(&["assess", "-", "--project", "B"], &several).exits(0).shows("示例小区  B");
    fentan_reads(&["assess", "-", "--project", "C"], &several).exits(2).says("没有编号为“C”的项目");
}

#[test]
fn sound_projects_get_their_figures_beside_others_errors() {
    let mut broken = project("B");
    broken["division"] = json!("350100");
    let budget = budget(&[project("A"), broken]).to_string();
    let outcome = fentan_reads(&["assess", "--format", "json", "-"], &budget).exits(1);
    let outcome = outcome.says("division.not_covered").says("projects[1].division · B 示例小区");
    assert_eq!(outcome.json()["projects"][0]["total"], "700000.00");
    assert_eq!(outcome.json()["projects"][1].get("total"), None);
    assert_eq!(outcome.json()["totals"]["total"], "700000.00");
    let table = fentan_reads(&["assess", "-"], &budget).exits(1);
    table.shows("其中 1 个有错误未测算").shows_row("B", "有错误").says("共 1 个错误");
}

#[test]
fn check_gives_diagnostics_and_no_figures() {
    let found = fentan(&["check", &example()]).exits(0).says("measure.missing").says("共 0 个错误、1 个警告");
    assert!(found.stdout.starts_with("规则 fuzhou-2021-60 · ") && found.stdout.lines().count() == 1);
    let json = fentan(&["check", &example(), "--format", "json"]).exits(0).json();
    assert_eq!(json["diagnostics"][0]["code"], "measure.missing");
    let sound = budget(&[project("1")]).to_string();
    let nothing = |options: &[&str], said: &str| {
        let stdout = fentan_reads(&[&["check", "-"], options].concat(), &sound).exits(0).stdout;
        let mut lines = stdout.lines();
        assert_eq!((lines.next(), lines.count()), (Some(said), 1));
    };
    nothing(&[], "没有发现问题。");
    nothing(&["--lang", "en"], "Nothing found.");
    fentan_reads(&["check", "-"], "{}").exits(1).says("field.missing");
}

#[test]
fn explain_shows_a_tree_down_to_the_clause() {
    let city = "projects[0].government.city";
    fentan(&["explain", &example(), city])
        .exits(0)
        .shows("市级承担 = 1,130,305.00 元  projects[0].government.city\n")
        .shows("├─ 市、区两级分担额 = 2,260,610.00 元")
        .shows("└─ 市、区配比 = 1:1  projects[0].government.match")
        .shows("依据：六(二)1")
        .shows("口径：grant_order");
    fentan(&["explain", &example(), city, "--lang", "en"])
        .exits(0)
        .shows("= 1,130,305.00 yuan")
        .shows("Clause: ");
    let json = fentan(&["explain", &example(), city, "--format", "json"]).exits(0).json();
    assert_eq!(json["value"], "1130305.00");
    assert_eq!(json["figure"], city);
}

#[test]
fn explain_shows_exact_values_and_the_odd_fen() {
    let line = json!({ "id": "1", "component": "basic.low_voltage_cables.relocation", "amount": "0.10" });
    let budget = budget_with("/lines/0", line);
    let figure = "projects[0].lines[0].shares.telecom_operators";
    fentan_reads(&["explain", "-", figure], budget).exits(0).shows("取整前：0.065").shows("尾差：");
}

#[test]
fn explain_tells_errors_of_the_input_from_misuse() {
    let valid = budget(&[project("1")]).to_string();
    let missing = fentan_reads(&["explain", "-", "projects[0].government.citty"], valid).exits(2);
    missing.says("projects[0].government.city");
    let broken = budget_with("/year", json!("二〇二一"));
    fentan_reads(&["explain", "-", "projects[0].total"], broken).exits(1).says("没有数字");
}

#[test]
fn rules_can_be_proof_read() {
    let zh = fentan(&["rules"]).exits(0);
    let zh = zh.shows("基础版 [四(一)]").shows("榕政办〔2021〕60号").shows("管线单位 65%").shows("财政 35%");
    let zh =
        zh.shows("必选").shows("自选").shows_row("四城区", "六(二)2").shows("fees — 其他费、预备费由谁承担");
    let zh = zh.shows("· government（默认）").shows("默认的理由：").shows("350181   福清市");
    for id in ["basic.low_voltage_cables.undergrounding", "demonstration.party_building", "ccb_credit"] {
        assert!(zh.stdout.contains(id), "{id}");
    }
    fentan(&["rules", "--lang", "en"]).exits(0).shows("Telecom 65%").shows("Why the default: ");
}

#[test]
fn rules_for_machines_hold_all_37_components() {
    let rules = fentan(&["rules", "--format", "json"]).exits(0).json();
    let measures = rules["measures"].as_array().unwrap();
    let components: usize = measures.iter().map(|row| row["components"].as_array().unwrap().len()).sum();
    assert_eq!((measures.len(), components), (25, 37));
    assert_eq!(rules["rulebook"]["id"], "fuzhou-2021-60");
}

#[test]
fn ids_stay_whole_in_a_narrow_terminal() {
    let narrow = fentan_with(&["rules"], &[], &[("COLUMNS", "80")]).exits(0);
    assert!(narrow.stdout.contains("basic.low_voltage_cables.undergrounding"));
}

#[test]
fn new_writes_a_budget_without_errors() {
    for tier in ["basic", "enhanced", "demonstration"] {
        let starter = fentan(&["new", "--tier", tier]).exits(0).says("填写说明");
        let checked = fentan_reads(&["check", "-"], &starter.stdout).exits(0);
        assert_eq!(checked.stderr, "", "{tier}");
    }
    let starter = fentan(&["new"]);
    assert_eq!(starter.json()["projects"][0]["lines"].as_array().unwrap().len(), 24);
    // Money that needs an agreement is undetermined until there is one.
    let filled = starter.stdout.replace("\"0.00\"", "\"1000.00\"");
    let groups =
        fentan_reads(&["assess", "-", "--format", "json"], &filled).json()["totals"]["groups"].clone();
    assert_eq!(groups["undetermined"], "1000.00");
    fentan(&["new", "--lang", "en"]).exits(0).says("How to fill it in").shows("Storm and sewage drains");
    fentan(&["new", "--tier", "luxury"]).exits(2).says("basic, enhanced, demonstration");
}

#[test]
fn new_writes_the_worked_example() {
    let example = fentan(&["new", "--example"]).exits(0);
    let assessment = fentan_reads(&["assess", "-", "--format", "json"], &example.stdout).exits(0).json();
    assert_eq!(assessment["totals"]["total"], "3725610.00");
}

#[test]
fn new_never_overwrites() {
    let path = file("new-never-overwrites.json", "mine");
    fentan(&["new", &path]).exits(2).says("已存在，不覆盖");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "mine");
    std::fs::remove_file(&path).unwrap();
    assert_eq!(fentan(&["new", &path]).exits(0).stdout, "");
    fentan(&["check", &path]).exits(0);
}

#[test]
fn completions_know_every_command() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        fentan(&["completions", shell]).exits(0).shows("assess").shows("completions").shows("reading");
    }
    fentan(&["completions", "tcsh"]).exits(2);
}

#[test]
fn p19_names_cannot_turn_the_words_on_the_screen() {
    const TURNED: &str = "甲\u{202E}乙";
    const ISOLATED: &str = "\u{2068}甲\u{202E}乙\u{2069}";
    let mut one = project("A");
    one["name"] = json!(TURNED);
    one["lines"][0]["name"] = json!(TURNED);
    one["lines"][0]["enterprise"] = json!(TURNED);
    one["fees"] = json!([{ "id": "f", "name": TURNED, "rate": "0.05", "base": "works" }]);
    one["built_year"] = json!(1880);
    one["households"] = json!([{ "id": "1", "building": TURNED, "area": "80" }]);
    let one = budget(&[one.clone()]).to_string();
    for command in ["assess", "check", "owners", "vote"] {
        let outcome = fentan_reads(&[command, "-"], &one).exits(0);
        for text in [&outcome.stdout, &outcome.stderr] {
            assert_eq!(text.matches(TURNED).count(), text.matches(ISOLATED).count(), "{command}: {text:?}");
        }
    }
    let explained = fentan_reads(&["explain", "-", "totals.total"], &one).exits(0);
    explained.shows(ISOLATED);
    fentan_reads(&["assess", "-"], &one)
        .shows(&format!("{ISOLATED}  A"))
        .shows(&format!("{ISOLATED} = 工程费用 × 0.05"));
}
