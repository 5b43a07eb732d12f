use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};

use super::{Look, look, one_line, read};
use crate::fields::Shape;
use crate::paste::reason::Reason;

#[test]
fn amounts_as_spreadsheets_show_them() {
    for (cell, held) in [
        ("1,234,567.80", "1234567.80"),
        ("１，２３４．５０", "1234.50"),
        (" ￥1,234.00 ", "1234.00"),
        ("¥ 500", "500"),
        ("500元", "500"),
        ("3.2万", "32000"),
        ("3.2 万元", "32000"),
        ("0.123456亿元", "12345600"),
        ("1 000", "1000"),
        ("1\u{202F}000\u{A0}元", "1000"),
        ("0", "0"),
        ("99999999999.99", "99999999999.99"),
    ] {
        assert_eq!(read(Shape::Amount, "", cell), Ok(Some(held.to_owned())), "{cell}");
    }
}

#[test]
fn nothing_is_a_dash_or_a_blank() {
    for cell in ["", " ", "-", "—", "——", "－", " ￥ -   ", "¥-"] {
        for shape in [Shape::Amount, Shape::Decimal, Shape::Percent, Shape::Text] {
            assert_eq!(read(shape, "万", cell), Ok(None), "{cell}");
        }
    }
}

#[test]
fn a_column_in_wan_yuan_is_shifted_exactly() {
    for (cell, held) in [
        ("70", Ok("700000")),
        ("41.65", Ok("416500")),
        ("1,234.5678", Ok("12345678")),
        ("0.000001", Ok("0.01")),
        ("0.0000001", Err(Reason::Decimals)),
        ("5元", Ok("5")),
        ("2亿", Ok("200000000")),
        ("9999999", Ok("99999990000")),
        ("99999999", Err(Reason::TooLarge)),
    ] {
        assert_eq!(read(Shape::Amount, "万", cell), held.map(|held| Some(held.to_owned())), "{cell}");
    }
}

#[test]
fn what_no_field_takes_says_why() {
    for (cell, reason) in [
        ("-5", Reason::Negative),
        ("−1,234.00", Reason::Negative),
        ("(1,234.00)", Reason::Negative),
        ("（５）", Reason::Negative),
        ("￥(12)", Reason::Negative),
        ("-3.2万元", Reason::Negative),
        ("100-", Reason::Negative),
        ("-1.005", Reason::Negative),
        ("1.005", Reason::Decimals),
        ("0.00000001万", Reason::Decimals),
        ("100000000000", Reason::TooLarge),
        ("=SUM(A1:A3)", Reason::Formula),
        ("＝1+1", Reason::Formula),
        ("#REF!", Reason::Error),
        ("#N/A", Reason::Error),
        ("#DIV/0!", Reason::Error),
        ("#NAME?", Reason::Error),
        ("#######", Reason::Error),
        ("2021-06-17", Reason::Date),
        ("2021/6/17", Reason::Date),
        ("2021年6月17日", Reason::Date),
        ("2021年", Reason::Date),
        ("2021/6/17 12:30", Reason::Date),
        ("13%", Reason::Percent),
        ("５．５％", Reason::Percent),
        ("1.2E+07", Reason::Scientific),
        ("待定", Reason::Text),
        ("三万", Reason::Text),
        ("12 34", Reason::Text),
        ("1,23", Reason::Text),
        ("100\n200", Reason::Text),
        ("120米", Reason::Text),
        ("1.2.3", Reason::Text),
        ("-待定", Reason::Text),
        ("(表前)", Reason::Text),
        ("#1楼", Reason::Text),
        ("$5", Reason::Text),
        ("1、234", Reason::Text),
    ] {
        assert_eq!(read(Shape::Amount, "", cell), Err(reason), "{cell}");
    }
    assert_eq!(read(Shape::Decimal, "", "0.1234567"), Err(Reason::Decimals));
    assert_eq!(read(Shape::Percent, "", "101%"), Err(Reason::TooLarge));
    assert_eq!(read(Shape::Percent, "", "0.00001"), Err(Reason::Decimals));
}

#[test]
fn rates_and_texts() {
    assert_eq!(read(Shape::Percent, "", "13%"), Ok(Some("0.13".to_owned())));
    assert_eq!(read(Shape::Percent, "", "５"), Ok(Some("0.05".to_owned())));
    assert_eq!(read(Shape::Percent, "", "100"), Ok(Some("1".to_owned())));
    assert_eq!(read(Shape::Decimal, "", "1,250㎡"), Ok(Some("1250".to_owned())));
    assert_eq!(read(Shape::Text, "", " 某充电\n运营公司 "), Ok(Some("某充电 运营公司".to_owned())));
    assert_eq!(read(Shape::Text, "", "#1楼"), Ok(Some("#1楼".to_owned())));
    assert_eq!(read(Shape::Text, "", "#REF!"), Err(Reason::Error));
    assert_eq!(read(Shape::Text, "", "=A1"), Err(Reason::Formula));
}

#[test]
fn names_numbers_and_marks() {
    for (cell, expected) in [
        ("雨污管网", Look::Words),
        ("1.雨污管网", Look::Words),
        ("三网合一", Look::Words),
        ("DN300", Look::Words),
        ("700,000.00", Look::Number),
        ("#REF!", Look::Number),
        ("-5", Look::Number),
        ("5%", Look::Mark),
        ("2021年", Look::Mark),
        ("米", Look::Mark),
        ("m2", Look::Mark),
        ("平方米", Look::Mark),
        ("㎡", Look::Mark),
        ("（十二）", Look::Mark),
        ("十一", Look::Mark),
        ("一、", Look::Mark),
        ("1.1.1", Look::Mark),
        ("-", Look::Empty),
    ] {
        assert_eq!(look(cell), expected, "{cell}");
    }
}

proptest! {
    #[test]
    fn what_is_read_is_what_a_field_holds(cell in "[0-9０-９,，. 万元亿%()¥-]{0,12}", text in any::<String>()) {
        for cell in [&cell, &text] {
            if let Ok(Some(held)) = read(Shape::Amount, "", cell) {
                prop_assert!(fentan_core::Fen::parse(&held).is_ok(), "{held}");
            }
            if let Ok(Some(held)) = read(Shape::Decimal, "", cell) {
                prop_assert!(fentan_core::Decimal::parse(&held).is_ok(), "{held}");
            }
            let line = one_line(cell);
            prop_assert!(!line.contains('\n'));
        }
    }

    #[test]
    fn wan_yuan_is_ten_thousand_times_as_much(wan in 0_i64..999_999, decimals in 0_i64..1_000_000) {
        let read = read(Shape::Amount, "万", &format!("{wan}.{decimals:06}"));
        let fen = fentan_core::Fen::parse(&read.unwrap().unwrap()).unwrap().fen();
        prop_assert_eq!(fen, wan * 1_000_000 + decimals);
    }
}
