//! Any list of households: nothing of it is lost, and nothing about a person is kept.

use fentan_core::draft::DraftProject;
use proptest::prelude::{Just, Strategy, prop, prop_assert, prop_assert_eq, prop_oneof, proptest};

use super::super::super::value::{Look, look};
use super::super::super::{Grid, Weight};
use super::super::{plan_households, purpose};
use super::{pasted, unread};
use crate::document::HouseholdField as Field;

fn cell() -> impl Strategy<Value = String> {
    let headings = prop::sample::select(vec![
        "楼栋",
        "单元",
        "房号",
        "楼层",
        "面积",
        "专有面积",
        "用途",
        "维修资金余额（万元）",
        "公积金",
        "姓名",
        "电话",
        "备注",
        "序号",
        "户型",
        "坐落",
    ]);
    let values = prop::sample::select(vec![
        "1",
        "2栋",
        "301",
        "1-2-301",
        "1栋2单元301室",
        "88.56",
        "住宅",
        "店面",
        "某某",
        "13800000000",
        "-",
        "",
        "合计",
        "#REF!",
        "=A1",
        "2021/6/17",
        "5%",
        "3层",
        "-1",
        "1,2",
        "\"",
        "1.005",
        "东",
        "3/6",
    ]);
    prop_oneof![2 => headings.prop_map(str::to_owned), 5 => values.prop_map(str::to_owned), 1 => Just(String::new())]
}

fn clipboard() -> impl Strategy<Value = String> {
    let head = Just("楼栋\t单元\t房号\t面积\t姓名\t用途".to_owned());
    let row = || prop::collection::vec(cell(), 1..7).prop_map(|row| row.join("\t"));
    let rows = prop::collection::vec(row(), 1..8);
    (prop_oneof![head, row()], rows).prop_map(|(head, rows)| [head, rows.join("\r\n")].join("\r\n"))
}

proptest! {
    #[test]
    fn every_cell_is_used_or_reported(text in prop_oneof![clipboard(), "[\\PC\t\r\n]{0,60}"], floors in prop::bool::ANY) {
        let grid = Grid::of_households(&text).unwrap();
        let plan = plan_households(&grid, &DraftProject::default(), floors);
        prop_assert!(plan.unread.is_sorted_by_key(|unread| (unread.row, unread.column)));
        let mut puts = plan.puts.iter();
        let mut listed = 0;
        for row in grid.rows() {
            let reasons = row.iter().map(|cell| {
                let mut own = plan.unread.iter().filter(|unread| (unread.row, unread.column) == (cell.row + 1, cell.column + 1));
                (cell, own.next(), own.next())
            });
            let reasons: Vec<_> = reasons.collect();
            prop_assert!(reasons.iter().all(|(_, _, second)| second.is_none()));
            listed += reasons.iter().filter(|(_, reason, _)| reason.is_some()).count();
            let used: Vec<_> = reasons.iter().filter(|(cell, unread, _)| {
                unread.is_none_or(|unread| unread.reason.weight() == Weight::Noted) && look(&cell.text) != Look::Empty
            }).map(|(cell, ..)| cell.text.as_str()).collect();
            if used.is_empty() {
                continue;
            }
            // Each row with a used cell is one household, and each of its texts is in such a cell.
            let put = puts.next();
            prop_assert!(put.is_some(), "{:?} come to nothing", used);
            let texts = &put.unwrap().texts;
            prop_assert!(texts.iter().any(|(field, _)| *field == Field::Unit));
            for text in &used {
                // Full width and blanks go.
                let plain: String = text.chars().filter_map(crate::fields::half_width).collect();
                let digits: String = plain.chars().filter(char::is_ascii_digit).collect();
                let said = |(field, held): &(Field, String)| match field {
                    Field::Purpose => purpose(text).is_some(),
                    Field::Floor if held == "0" => true,
                    Field::FundBalance | Field::ProvidentFund | Field::Labour | Field::Area => {
                        held.trim_matches(['0', '.']).replace('.', "").starts_with(digits.trim_matches('0'))
                    }
                    _ => plain.contains(held.as_str()),
                };
                prop_assert!(texts.iter().any(said), "{text:?} is in none of {texts:?}");
            }
        }
        prop_assert!(puts.next().is_none());
        prop_assert_eq!(listed, plan.unread.len(), "a cell is listed that is not there");
    }

    #[test]
    fn nothing_about_a_person_is_kept(name in "[甲乙丙丁]{2,3}", phone in "1[3-9][0-9]{9}", citizen in "[0-9]{17}[0-9X]") {
        let text = format!("业主姓名\t房号\t面积\t手机号\t身份证号码\n{name}\t301\t88\t{phone}\t{citizen}\n");
        let plan = pasted(&text);
        let kept: String = plan.puts.iter().flat_map(|put| &put.texts).map(|(_, text)| text.as_str()).collect();
        prop_assert!(!kept.contains(&name) && !kept.contains(&phone) && !kept.contains(&citizen));
        prop_assert_eq!(unread(&text).len(), 3);
    }
}
