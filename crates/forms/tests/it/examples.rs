//! Forms that a person has read.

use fentan_core::Language;
use fentan_forms::{self as forms, FormError, RowKind, Unit};
use serde_json::{Value, json};

use super::budgets;
use super::grid::{Case, below, heads, text};
use super::promises::{list_holds, plan_holds, plans_hold};

#[test]
fn the_worked_check_is_printed_as_a_bureau_expects_it() {
    let budget: Value =
        serde_json::from_slice(include_bytes!("../../../../examples/worked-check.json")).unwrap();
    let case = Case::of(&budget);
    let list = case.list(Unit::TenThousandYuan).unwrap();
    let kinds: Vec<RowKind> = list.rows.iter().map(|row| row.kind).collect();
    assert_eq!(kinds, [RowKind::Total, RowKind::Subtotal, RowKind::Item]);
    let expected = [
        ("行政区划代码", "350102"),
        ("项目名称（小区名称）", "示例小区"),
        ("版别", "基础版"),
        ("建筑面积（㎡）", "10,000.00"),
        ("总投资", "372.56"),
        ("其中/其他费和预备费", "58.56"),
        ("资金来源/中央财政补助", "50.00"),
        ("资金来源/市级", "113.03"),
        ("资金来源/个人", "19.00"),
        ("户均（元）", "31,046.75"),
        ("单方造价（元/㎡）", "372.56"),
        ("是否触发 1:1", "是"),
    ];
    for (head, expected) in expected {
        assert_eq!(text(&list, &list.rows[2], head), expected, "{head}");
    }
    for left_out in ["打捆", "资金来源/社会资本", "资金来源/减：结余", "资金来源/未定"]
    {
        assert!(!heads(&list).iter().any(|head| head == left_out), "{left_out}");
    }
    let plan = case.plan(Some(0), Unit::Yuan).unwrap();
    let says = |label: &str, text: &str| {
        plan.notes.iter().any(|note| note.label == label && note.text.contains(text))
    };
    assert!(says("总投资（大写）", "人民币叁佰柒拾贰万伍仟陆佰壹拾元整"));
    assert!(says("市、区配比", "1:1。本项目争取到中央财政补助（六(二)1）"));
    assert!(says("口径", "先扣补助再分担（默认）"));
    assert!(says("规则", "sha256:") && says("说明", "仅供参考"));
    assert!(!says("企业待落实", ""), "every enterprise is named");
    let cables = plan.rows.iter().position(|row| text(&plan, row, "项目") == "弱电缆线").unwrap();
    assert_eq!(below(&plan, cables).len(), 4);
    assert_eq!(text(&plan, &plan.rows[cables], "依据"), "附件2 基础版 8");
    assert_eq!(text(&plan, &plan.rows[cables], "其中由谁承担/企业"), "255,000.00");
    assert_eq!(text(&plan, &plan.rows[cables], "占比（%）"), "13.42");
}

#[test]
fn money_only_applied_for_is_no_source_and_is_said() {
    let mut sought =
        budgets::drainage("1", "350102", "100", "0", &[("central_grant", "40"), ("local_bond", "5")]);
    sought["funding"][0]["status"] = json!("sought");
    let case = Case::of(&budgets::budget(&[sought]));
    let (list, plan) = (case.list(Unit::Yuan).unwrap(), case.plan(Some(0), Unit::Yuan).unwrap());
    list_holds(&case);
    plans_hold(&case);
    assert!(!heads(&list).iter().any(|head| head == "资金来源/中央财政补助"));
    assert_eq!(text(&list, &list.rows[2], "资金来源/市级"), "50.00");
    for form in [&list, &plan] {
        let says = |text: &str| form.notes.iter().any(|note| note.text.contains(text));
        assert!(says("另有中央财政补助 40.00 元，按所采用的口径尚不算争取到"));
        assert!(says("另有地方政府债券 5.00 元，由举借的一级偿还"));
    }
}

#[test]
fn a_project_with_errors_stands_in_its_place_without_figures() {
    let mut broken = budgets::drainage("2", "350103", "100", "0", &[]);
    broken["year"] = json!("二〇二一");
    let unknown = budgets::drainage("4", "999999", "100", "0", &[]);
    let case = Case::of(&budgets::budget(&[
        unknown,
        budgets::drainage("1", "350103", "300", "0", &[]),
        broken,
        budgets::drainage("3", "350102", "500", "0", &[]),
    ]));
    list_holds(&case);
    let list = case.list(Unit::Yuan).unwrap();
    let rows: Vec<[&str; 3]> = list
        .rows
        .iter()
        .map(|row| ["行政区划代码", "项目编号", "总投资"].map(|head| text(&list, row, head)))
        .collect();
    let expected = [
        ["", "", "800.00"],
        ["350102", "", "500.00"],
        ["350102", "3", "500.00"],
        ["350103", "", "300.00"],
        ["350103", "1", "300.00"],
        ["350103", "2", "有错误"],
        ["999999", "4", "有错误"],
    ];
    assert_eq!(rows, expected);
    assert!(list.notes[0].text.contains("2 个项目有错误") && list.notes[0].text.contains("小区 4"));
    let plan = case.plan(None, Unit::Yuan).unwrap();
    assert!(plan.notes.iter().any(|note| note.text.contains("2 个项目有错误")));
    assert_eq!(case.plan(Some(0), Unit::Yuan), Err(FormError::ProjectHasErrors(0)));
    assert_eq!(case.plan(Some(4), Unit::Yuan), Err(FormError::NoProject(4)));
}

#[test]
fn money_that_is_over_is_taken_off_once_and_whose_it_is_stays_open() {
    let funding = [("central_grant", "500.25"), ("local_bond", "70"), ("provincial_grant", "600")];
    let case = Case::of(&budgets::budget(&[
        budgets::drainage("1", "350102", "1000", "0.05", &funding),
        budgets::drainage("2", "350112", "2000", "0", &[]),
    ]));
    list_holds(&case);
    plans_hold(&case);
    let list = case.list(Unit::Yuan).unwrap();
    assert_eq!(text(&list, &list.rows[0], "资金来源/减：结余"), "-100.20");
    let notes: Vec<&str> = list.notes.iter().map(|note| note.text.as_str()).collect();
    assert!(notes.iter().any(|text| text.contains("100.20 元列“减：结余”")));
    assert!(notes.iter().any(|text| text.contains("地方政府债券 70.00 元")));
    let plan = case.plan(Some(0), Unit::Yuan).unwrap();
    let names: Vec<&str> = plan.rows.iter().take(6).map(|row| text(&plan, row, "项目")).collect();
    let expected =
        ["资金来源合计", "补助等（实际冲减）", "中央财政补助", "省级财政补助", "减：结余", "市级财政承担"];
    assert_eq!(names, expected);
    assert_eq!(text(&plan, &plan.rows[1], "金额"), "1,000.05");
    assert_eq!(text(&plan, &plan.rows[4], "占比（%）"), "-10.02");
    let all = case.plan(None, Unit::Yuan).unwrap();
    assert!(all.notes.iter().any(|note| note.text == "1:1：1 个项目；市级不承担：1 个项目"));
}

#[test]
fn what_nobody_promised_is_named() {
    let mut project = budgets::drainage("1", "350102", "100", "30", &[]);
    project["lines"].as_array_mut().unwrap().extend([
        json!({ "id": "2", "component": "basic.public_lighting.energy_saving", "amount": "40000" }),
        json!({ "id": "3", "component": "enhanced.charging", "amount": "9000", "enterprise": "某充电公司" }),
        json!({ "id": "4", "component": "custom", "name": "绿化提升", "amount": "800" }),
    ]);
    let case = Case::of(&budgets::budget(&[project]));
    for scope in [Some(0), None] {
        let plan = case.plan(scope, Unit::TenThousandYuan).unwrap();
        let said = |label: &str| plan.notes.iter().find(|note| note.label == label).unwrap().text.as_str();
        assert_eq!(said("企业待落实"), "共 40,000.00 元：公共照明设施·节能改造 40,000.00 元");
        assert_eq!(said("未定"), "共 800.00 元：绿化提升 800.00 元");
    }
}

#[test]
fn there_is_no_form_without_figures_and_none_with_half_of_a_sum() {
    let nothing = Case::of(&budgets::budget(&[]));
    assert_eq!(nothing.plan(None, Unit::Yuan), Err(FormError::NoFigures));
    let list = nothing.list(Unit::TenThousandYuan).unwrap();
    assert_eq!((list.rows.len(), text(&list, &list.rows[0], "总投资")), (1, "0.00"));
    let mut huge = budgets::drainage("1", "350102", "0", "0", &[]);
    let line = |id| json!({ "id": id, "component": "basic.drainage", "quantity": "9000000000", "unit_price": "9000000" });
    huge["lines"] = json!([line("1")]);
    let mut other = huge.clone();
    other["id"] = json!("2");
    let case = Case::of(&budgets::budget(&[huge, other]));
    assert_eq!(case.list(Unit::Yuan), Err(FormError::Overflow));
    assert_eq!(case.plan(None, Unit::Yuan), Err(FormError::Overflow));
    plan_holds(&case, Some(0), &case.0.assessment().projects[0].result.as_ref().unwrap().figures);
    for error in
        [FormError::NoProject(0), FormError::ProjectHasErrors(0), FormError::NoFigures, FormError::Overflow]
    {
        assert!(!error.message().zh.is_empty() && error.message().en.is_ascii());
    }
}

#[test]
fn forms_speak_english_and_are_plain_data() {
    let case = Case::of(&budgets::budget(&[budgets::drainage("A", "350102", "1234.5", "0.5", &[])]));
    let list = forms::list(&case.0, Unit::TenThousandYuan, Language::En).unwrap();
    let plan = forms::funding_scheme(&case.0, Some(0), Unit::TenThousandYuan, Language::En).unwrap();
    for form in [&list, &plan] {
        let heads = heads(form).join("").replace('㎡', "");
        assert!(heads.is_ascii() && form.unit.is_ascii() && form.title.is_ascii(), "{heads}");
        assert!(form.notes.iter().all(|note| note.label.is_ascii() && !note.text.is_empty()));
    }
    let written = serde_json::to_value(&plan).unwrap();
    assert_eq!(written["paper"], "a4");
    assert_eq!(written["columns"][2], json!({ "text": "Amount", "kind": "amount" }));
    assert_eq!(written["columns"][4]["columns"][0]["text"], "Government");
    assert_eq!(written["rows"][0]["kind"], "total");
    assert_eq!(written["rows"][0]["cells"][2], json!({ "text": "0.12", "kind": "amount" }));
    let moved: Vec<&Value> = written["rows"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|row| row["cells"].as_array().unwrap())
        .filter(|cell| cell.get("moved").is_some())
        .collect();
    assert!(moved.iter().all(|cell| cell["moved"] == true));
}

#[test]
fn p19_names_cannot_turn_the_words_of_a_form() {
    const TURNED: &str = "甲\u{202E}乙";
    const ISOLATED: &str = "\u{2068}甲\u{202E}乙\u{2069}";
    let mut one = budgets::drainage("1", "350102", "100", "10", &[]);
    one["name"] = json!(TURNED);
    one["fees"][0]["name"] = json!(TURNED);
    one["lines"][0]["name"] = json!(TURNED);
    let mut broken = budgets::drainage("2", "350103", "100", "0", &[]);
    broken["name"] = json!(TURNED);
    broken["year"] = json!("二〇二一");
    let case = Case::of(&budgets::budget(&[one, broken]));
    let (list, plan) = (case.list(Unit::Yuan).unwrap(), case.plan(Some(0), Unit::Yuan).unwrap());
    assert_eq!(text(&list, &list.rows[2], "项目名称（小区名称）"), ISOLATED);
    assert!(list.notes.iter().any(|note| note.text.contains(&format!("不含这些项目：{ISOLATED}"))));
    assert!(plan.subtitle.contains(&format!("{ISOLATED}（1）")), "{}", plan.subtitle);
    let names: Vec<&str> = plan.rows.iter().map(|row| text(&plan, row, "项目")).collect();
    assert!(names.contains(&ISOLATED), "{names:?}");
    assert!(names.contains(&format!("雨污管网：{ISOLATED}").as_str()), "{names:?}");
    // Nowhere does a turned name stand without its marks.
    for form in [&list, &plan] {
        let cells = form.rows.iter().flat_map(|row| &row.cells).map(|cell| cell.text.as_str());
        let all =
            cells.chain(form.notes.iter().map(|note| note.text.as_str())).chain([form.subtitle.as_str()]);
        for text in all {
            assert_eq!(text.matches(TURNED).count(), text.matches(ISOLATED).count(), "{text:?}");
        }
    }
}
