//! Tests of which column of a list is which.

use super::lists::enters;
use super::{Reason, listed, reasons};

#[test]
fn headings_say_which_column_and_unit() {
    let drainage = |cost| [("basic.drainage", cost)];
    enters("项目\t单价（元）\t工程量\t合价（万元）\n雨污管网\t10\t20\t0.02\n", &drainage("20×10"));
    enters("项目\t金额/万元\n雨污管网\t1.5\n", &drainage("15000"));
    enters("金额单位：人民币万元\t\t\n项目\t金额\t单价（元）\n雨污管网\t1.5\t7\n", &drainage("15000"));
    enters("项目\t金额（元）\t单位：万元\n雨污管网\t1.5\t\n", &drainage("1.5"));
    enters("项目\t财政金额\t企业金额\t合计\n雨污管网\t1\t2\t3\n", &drainage("3"));
    // Of two that say the same, neither is believed.
    enters("项目\t送审金额\t审定金额\n雨污管网\t1\t2\n", &[]);
    let unread = reasons(&listed("项目\t送审金额\t审定金额\n雨污管网\t1\t2\n", "basic"));
    assert!(unread.contains(&(2, 2, Reason::WhichColumn)) && unread.contains(&(2, 3, Reason::WhichColumn)));
    // A heading above several columns is for those that have none of their own, and the unit for all.
    let below =
        |columns: &str| ["项目\t金额（万元）\t\t备注\n\t", columns, "\t\n雨污管网\t5\t3\t1\n"].concat();
    enters(&below("小计\t其中人工"), &drainage("50000"));
    enters(&below("设备费（元）\t小计"), &drainage("30000"));
    enters(&below("设备费\t人工费"), &[]);
    enters("项目\t金额\n\t万元\n雨污管网\t5\n", &drainage("50000"));
    // 小计 without money is no heading, two headings are.
    enters(
        "项目\t金额（万元）\n雨污管网\t1\n小计\t\n设计费\t2\n费用名称\t金额\n监理费\t3\n",
        &[("basic.drainage", "10000"), ("fee 设计费", "20000"), ("fee 监理费", "3")],
    );
    // A second table below has headings of its own.
    enters(
        "项目\t金额\n雨污管网\t1\n费用名称\t费率（%）\t金额（万元）\n设计费\t3\t2\n",
        &[("basic.drainage", "1"), ("fee 设计费", "20000")],
    );
}

#[test]
fn columns_without_headings() {
    let drainage = |cost| [("basic.drainage", cost)];
    enters("1\t雨污管网\t5\n", &drainage("5"));
    enters("雨污管网\t5\t18.5%\n", &drainage("5"));
    enters("雨污管网\t米\t2\t3\n", &drainage("2×3"));
    enters("雨污管网\t米\t2\t3\t6.00\n", &drainage("2×3"));
    enters("雨污管网\t2\t3\t6\n", &[]);
    enters("雨污管网\t2\t3\n", &[]);
    assert_eq!(
        reasons(&listed("雨污管网\t2\t3\n", "basic")),
        [(1, 1, Reason::NoAmount), (1, 2, Reason::WhichColumn), (1, 3, Reason::WhichColumn)]
    );
}
