//! `fentan owners`: as text, as one household's notice, as data and as rows for a spreadsheet.

use crate::helper::{budget, fentan, fentan_reads, project, repository, repository_text};
use serde_json::{Value, json};

fn example() -> String {
    repository("examples/owners.json")
}

/// The example with something changed in its project.
fn changed(change: impl Fn(&mut Value)) -> String {
    let mut budget: Value = serde_json::from_str(&repository_text("examples/owners.json")).unwrap();
    change(&mut budget["projects"][0]);
    budget.to_string()
}

/// The cells of a row of the CSV, which has no cell in quotes in these tests.
fn row<'a>(csv: &'a str, id: &str) -> Vec<&'a str> {
    let mut rows = csv.trim_start_matches('\u{feff}').lines().map(|line| line.split(',').collect::<Vec<_>>());
    rows.find(|cells| cells.get(2) == Some(&id)).unwrap_or_else(|| panic!("no row {id}: {csv}"))
}

/// Fen of an amount with two decimals.
fn fen(amount: &str) -> i64 {
    amount.replace('.', "").parse().unwrap_or_else(|_| panic!("{amount} is no amount"))
}

#[test]
fn owners_speaks_both_languages() {
    let zh = fentan(&["owners", &example()]).exits(0).shows("示例新村  FZ-CS-002");
    let zh =
        zh.shows("居民的钱从哪里来").shows_row("各户应分摊", "651,680.00").shows_row("投工投劳", "六(四)");
    let zh = zh.shows("楼层系数 × 面积").shows("中位数 4,010.85，最小 1,087.84，最大 75,890.93");
    let zh = zh.shows_row("合计      37 户", "604,852.00").shows_row("1-1-502", "49,457.00");
    zh.says("household.labour");
    let english =
        fentan(&["owners", &example(), "--lang", "en"]).exits(0).shows("Where residents' money comes from");
    english.shows("households left out: 1").shows_row("1-1-502   Building 1, stairwell 1, 502", "49,457.00");
}

#[test]
fn one_household_gets_its_notice_and_every_reason() {
    let notice = fentan(&["owners", &example(), "--household", "1-1-502"]).exits(0);
    let notice = notice.shows("老旧小区改造费用分摊告知单").shows("房屋：1栋 1单元 502，85.20 ㎡");
    let notice =
        notice.shows("4. 1栋1单元加装电梯：58,685.77 元").shows("大写：人民币肆万玖仟肆佰伍拾柒元整");
    let notice = notice.shows("本户应缴 = 49,457.00 元").shows("依据：附件2 提升版 2");
    notice.shows("业主（签收）：____");
    let english = fentan(&["owners", &example(), "--household", "2-1-101", "--lang", "en"]).exits(0);
    english
        .shows("Less: Paid by 示例街道办事处 1,788.93 yuan")
        .shows("Less: Own work (no money moves) 200.00 yuan");
}

#[test]
fn a_household_is_found_in_one_project_only() {
    fentan(&["owners", &example(), "--household", "9-9-909"]).exits(2).says("没有编号为“9-9-909”的住户");
    let mut second: Value = serde_json::from_str(&repository_text("examples/owners.json")).unwrap();
    let mut other = second["projects"][0].clone();
    other["id"] = json!("B");
    second["projects"].as_array_mut().unwrap().push(other);
    let both = second.to_string();
    let twice = fentan_reads(&["owners", "-", "--household", "1-1-101"], &both);
    twice.exits(2).says("不止一个项目有编号为“1-1-101”的住户");
    let one = fentan_reads(&["owners", "-", "--household", "1-1-101", "--project", "B"], &both);
    one.exits(0).shows("1栋 1单元 101");
    fentan_reads(&["owners", "-", "--project", "C"], &both).exits(2).says("没有编号为“C”的项目");
}

#[test]
fn data_has_every_household_and_its_sums() {
    let output = fentan(&["owners", &example(), "--format", "json"]).exits(0).json();
    assert_eq!(output["schema"], "fentan/owners/1");
    let project = &output["projects"][0];
    assert_eq!(project["households"].as_array().unwrap().len(), 37);
    assert_eq!(
        (&project["totals"]["share"], &project["totals"]["subsidy"]),
        (&json!("651680.00"), &json!("150000.00"))
    );
    let none = fentan(&["owners", &example(), "--format", "json", "--project", "X"]).exits(2);
    none.says("没有编号为“X”的项目");
}

#[test]
fn spreadsheets_get_a_row_for_each_household_and_no_formulas() {
    let csv = fentan(&["owners", &example(), "--format", "csv"]).exits(0).stdout;
    assert!(csv.starts_with("\u{feff}项目编号,项目,住户编号,楼栋,"), "{csv}");
    assert_eq!(csv.matches("\r\n").count(), 1 + 37);
    let heads = csv.trim_start_matches('\u{feff}').lines().next().unwrap().split(',').count();
    for line in csv.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        assert_eq!(cells.len(), heads);
        let charges: i64 = cells[9..16].iter().map(|amount| fen(amount)).sum();
        let sources: i64 = cells[17..23].iter().map(|amount| fen(amount)).sum();
        assert_eq!((charges, sources), (fen(cells[16]), fen(cells[16])), "{line}");
    }
    let cells = row(&csv, "1-1-502");
    assert_eq!(
        (cells[7], cells[8], cells[12], cells[16], cells[23]),
        ("85.20", "住宅", "58685.77", "70376.92", "49457.00")
    );
    assert_eq!(row(&csv, "2-S1")[8], "非住宅");
    let named = changed(|project| {
        project["name"] = json!("=1+1");
        project["households"][0]["unit"] = json!("@cmd");
        project["lines"][14]["name"] = json!("-电梯");
    });
    let csv = fentan_reads(&["owners", "-", "--format", "csv"], named).exits(0).stdout;
    assert_eq!((row(&csv, "1-1-101")[1], row(&csv, "1-1-101")[5]), ("'=1+1", "'@cmd"));
    assert!(csv.lines().next().unwrap().contains(",'-电梯,"));
    let english = fentan(&["owners", &example(), "--format", "csv", "--lang", "en"]).exits(0).stdout;
    assert!(english.starts_with("\u{feff}Project id,Project,Household id,"));
}

#[test]
fn errors_about_households_leave_other_figures_alone() {
    let wrong = changed(|project| {
        project["households"][3]["area"] = json!("0");
        project["apportion"][0]["line"] = json!("51");
    });
    let outcome = fentan_reads(&["owners", "-"], &wrong).exits(1).shows("有错误，未分摊到户");
    outcome.says("错误 household.area").says("projects[0].households[3].area · FZ-CS-002 示例新村");
    fentan_reads(&["owners", "-", "--household", "1-1-101"], &wrong).exits(1);
    fentan_reads(&["assess", "-"], &wrong).exits(0).shows_row("总投资", "100.0%");
    let csv = fentan_reads(&["owners", "-", "--format", "csv"], &wrong).exits(1).stdout;
    assert_eq!(csv.matches("\r\n").count(), 1);
}

#[test]
fn projects_without_households_say_so() {
    let plain = budget(&[project("A")]).to_string();
    fentan_reads(&["owners", "-"], &plain).exits(0).shows("没有填各户，不分摊到户");
    let english = fentan_reads(&["owners", "-", "--lang", "en"], &plain).exits(0);
    english.shows("No household is entered");
    fentan(&["owners", "nowhere.json"]).exits(2).says("没有文件");
    fentan(&["owners", &example(), "--household", "1-1-101", "--format", "csv"]).exits(2);
}

#[test]
fn check_says_what_is_wrong_with_households_too() {
    let wrong = changed(|project| {
        project["households"][3]["area"] = json!("0");
        project["households"][0]["votes"] = json!({ "application": "maybe" });
    });
    let found = fentan_reads(&["check", "-"], &wrong).exits(1);
    found.says("household.area").says("vote.word").says("projects[0].households[3].area");
    fentan(&["check", &example()]).exits(0).says("household.labour");
}
