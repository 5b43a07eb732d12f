//! Tests of what names stand for, and what is a sum.

use super::super::Cost;
use super::{Change, Reason, draft, listed, pasted, reasons, rulebook};

/// The components and names that a paste enters, with what they cost.
fn entered(text: &str, tier: &str) -> Vec<(String, String)> {
    let described = |change: Change| match change {
        Change::AddLine { component, name, cost } => (name.unwrap_or(component), described_cost(cost)),
        Change::CostLine { line, cost } => (format!("line {line}"), described_cost(cost)),
        Change::AddFee { name, amount } => (format!("fee {name}"), amount),
        Change::Write(place, text) => (place.path(rulebook(), &draft(tier)), text),
    };
    listed(text, tier).changes.into_iter().map(described).collect()
}

fn described_cost(cost: Cost) -> String {
    match cost {
        Cost::Amount(amount) => amount,
        Cost::Product { quantity, unit_price } => format!("{quantity}×{unit_price}"),
    }
}

#[track_caller]
pub(super) fn enters(text: &str, expected: &[(&str, &str)]) {
    let entered = entered(text, "demonstration");
    let entered: Vec<_> = entered.iter().map(|(name, cost)| (name.as_str(), cost.as_str())).collect();
    assert_eq!(entered, expected, "{text}");
}

#[test]
fn every_component_by_its_full_name() {
    let rules = rulebook();
    for component in &rules.components {
        let measure = rules.measure(component.measure).unwrap();
        let tier = &rules.tiers[measure.tier.offset()].name.zh;
        let whole = if measure.name.zh == component.name.zh { "" } else { &*component.name.zh };
        for name in [
            format!("{tier} {} {whole}", measure.name.zh),
            format!("（1）{tier}：{}（{whole}）", measure.name.zh),
        ] {
            let entered = entered(&format!("{name}\t5\n"), "demonstration");
            let filled = component.id == draft("basic").projects[0].lines[6].component;
            let expected = if filled { "line 6" } else { &component.id };
            assert_eq!(entered, [(expected.to_owned(), "5".to_owned())], "{name}");
        }
    }
}

#[test]
fn names_as_sheets_write_them() {
    for name in [
        "围墙和大门",
        " 围墙 和 大门 ",
        "1.围墙和大门",
        "1、围墙和大门",
        "（一）围墙和大门",
        "12 围墙和大门",
        "1.6围墙和大门",
        "基础版围墙和大门",
    ] {
        enters(&format!("{name}\t5\n"), &[("basic.walls_and_gates", "5")]);
    }
    enters("弱电缆线 新建(三网合一)\t5\n", &[("basic.low_voltage_cables.new_build", "5")]);
    enters("架空层景观整治\t5\n", &[("basic.open_floors_and_facades", "5")]);
    enters("DN300管\t5\n", &[("DN300管", "5")]);
    enters("1.2.5米围墙\t5\n", &[("1.2.5米围墙", "5")]);
}

#[test]
fn a_name_of_several_is_not_guessed() {
    enters("供水\t5\n", &[("供水", "5")]);
    enters("表前部分\t5\n", &[("表前部分", "5")]);
    enters("安防监控设施\t5\n", &[("安防监控设施", "5")]);
    assert_eq!(reasons(&listed("安防监控设施\t5\n", "demonstration")), [(1, 1, Reason::Several)]);
    // In a basic project only the basic measure can be meant.
    assert_eq!(entered("表前部分\t5\n", "basic"), [("basic.water.before_meter".to_owned(), "5".to_owned())]);
    assert_eq!(entered("供水\t5\n", "basic"), [("供水".to_owned(), "5".to_owned())]);
    assert_eq!(reasons(&listed("绿化\t5\n", "basic")), [(1, 1, Reason::Custom)]);
}

#[test]
fn rows_below_a_tier_or_measure_are_meant_there() {
    enters(
        "提升版\t\n供水\t\n表前部分\t5\n表后部分\t6\n",
        &[("enhanced.water.before_meter", "5"), ("enhanced.water.after_meter", "6")],
    );
    enters(
        "基础版\t供水\t表前部分\t5\n\t\t表后部分\t6\n示范版\t安防监控设施\t\t7\n",
        &[
            ("basic.water.before_meter", "5"),
            ("basic.water.after_meter", "6"),
            ("demonstration.security_monitoring", "7"),
        ],
    );
    enters("基础版供水\t\n表前部分\t5\n", &[("basic.water.before_meter", "5")]);
    enters(
        "弱电缆线\t新建（三网合一）\t5\n\t缆线规整\t6\n围墙和大门\t\t7\n",
        &[
            ("basic.low_voltage_cables.new_build", "5"),
            ("basic.low_voltage_cables.tidying", "6"),
            ("basic.walls_and_gates", "7"),
        ],
    );
}

#[test]
fn sums_are_not_counted_twice() {
    let parts = [("basic.low_voltage_cables.new_build", "5"), ("basic.low_voltage_cables.tidying", "6")];
    let sum = "新建（三网合一）\t5\n缆线规整\t6\n";
    enters(&["弱电缆线\t11\n", sum].concat(), &parts);
    for total in [
        "合计\t11\n",
        "合 计（万元）\t11\n",
        "总计（一+二）\t11\n",
        "小计：\t11\n",
        "一、工程费用\t11\n",
        "基础版\t11\n",
    ] {
        enters(&[total, sum].concat(), &parts);
        let unread = reasons(&listed(&[total, sum].concat(), "demonstration"));
        assert_eq!(unread[..2], [(1, 1, Reason::Total), (1, 2, Reason::Total)], "{total}");
    }
    enters("总计量表\t5\n", &[("总计量表", "5")]);
    enters("一、室外\t11\n1.植树\t5\n2.座椅\t6\n", &[("植树", "5"), ("座椅", "6")]);
    enters("1.室外\t11\n植树\t5\n", &[("室外", "11"), ("植树", "5")]);
    enters(
        "1.围墙和大门\t11\n（1）围墙\t5\n（2）大门\t6\n2.植树\t1\n",
        &[("basic.walls_and_gates", "11"), ("植树", "1")],
    );
    enters("雨污管网\t11\n其中：管道\t5\n", &[("basic.drainage", "11")]);
    enters("工程费用\t11\n其中：管道\t5\n", &[("管道", "5")]);
}

#[test]
fn fees_by_their_names_or_where_they_stand() {
    enters(
        "其他费\t6\n工程设计费\t5\n燃气初装费\t7\n",
        &[("fee 工程设计费", "5"), ("basic.gas.connection_fee", "7")],
    );
    // After the fees it is one more of them.
    enters("设计费\t5\n其他费用\t6\n", &[("fee 设计费", "5"), ("fee 其他费用", "6")]);
    enters("其他费\t6\n预备费\t7\n", &[("fee 其他费", "6"), ("fee 预备费", "7")]);
    enters("预备费\t7\n基本预备费\t7\n", &[("fee 基本预备费", "7")]);
    enters("工程建设其他费\t\n白蚁防治\t5\n工程费用\t\n植树\t6\n", &[("fee 白蚁防治", "5"), ("植树", "6")]);
    enters("名称\t数量\t单价\t金额\n检测费\t2\t3\t6\n", &[("fee 检测费", "6")]);
    let without_amount = listed("名称\t数量\t单价\t金额\n检测费\t2\t3\t\n", "basic");
    assert_eq!(without_amount.changes, []);
    assert_eq!(
        reasons(&without_amount)[4..],
        [(2, 1, Reason::NoAmount), (2, 2, Reason::WhichColumn), (2, 3, Reason::WhichColumn)]
    );
}

#[test]
fn what_is_there_at_nothing_is_filled_once() {
    let mut draft = draft("basic");
    std::sync::Arc::make_mut(&mut draft.projects[0]).fees.push(fentan_core::draft::DraftFee {
        name: Some("设计费".into()),
        amount: Some("0.00".into()),
        ..fentan_core::draft::DraftFee::default()
    });
    for amount in ["0", "5"] {
        let source = "central_grant".into();
        std::sync::Arc::make_mut(&mut draft.projects[0]).funding.push(fentan_core::draft::DraftFunding {
            source,
            amount: amount.into(),
            status: None,
        });
    }
    let text = "安防监控设施\t1\n安防监控设施\t2\n设计费\t3\n设计费\t4\n中央财政补助\t5\n中央财政补助\t6\n雨污管网\t7\n";
    let pasted = pasted(text, &draft, (0, 2));
    let described = pasted.changes.iter().map(|change| match change {
        Change::Write(place, text) => [place.path(rulebook(), &draft), text.clone()].join("="),
        Change::CostLine { line, .. } => line.to_string(),
        Change::AddLine { component, .. } => component.clone(),
        Change::AddFee { name, .. } => name.clone(),
    });
    assert_eq!(
        described.collect::<Vec<_>>(),
        [
            "6",
            "basic.security_monitoring",
            "projects[0].fees[0].amount=3",
            "设计费",
            "projects[0].funding[0].amount=5",
            "projects[0].funding.central_grant=6",
            "basic.drainage",
        ]
    );
    assert_eq!(reasons(&pasted), [(6, 1, Reason::Another), (7, 1, Reason::Another)]);
}

#[test]
fn rows_that_lack_something() {
    let text = "名称\t单位\t数量\t单价\t金额\n\t米\t1\t2\t2\n植树\t株\t-1\t2\t5\n座椅\t个\t1\t\t\n";
    enters(text, &[("植树", "5")]);
    assert_eq!(
        reasons(&listed(text, "basic"))[5..],
        [
            (2, 2, Reason::Column),
            (2, 3, Reason::Unnamed),
            (2, 4, Reason::Unnamed),
            (2, 5, Reason::Unnamed),
            (3, 1, Reason::Custom),
            (3, 2, Reason::Column),
            (3, 3, Reason::Negative),
            (3, 4, Reason::Half),
            (4, 1, Reason::NoAmount),
            (4, 2, Reason::Column),
            (4, 3, Reason::Half),
        ]
    );
}

#[test]
fn words_to_the_right_of_numbers_make_no_list() {
    let pasted = pasted("5\t某充电公司\n6\t\n", &draft("basic"), (13, 2));
    assert!(pasted.changes.iter().all(|change| matches!(change, Change::Write(..))));
    assert_eq!(reasons(&pasted), [(1, 2, Reason::NoField), (2, 1, Reason::NoField)]);
}
