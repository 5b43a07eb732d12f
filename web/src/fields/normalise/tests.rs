use super::{Shape, normalise, shown};

fn reads(shape: Shape, examples: &[(&str, &str)]) {
    for (typed, held) in examples {
        assert_eq!(normalise(shape, typed).as_deref(), Some(*held), "{typed}");
    }
}

#[test]
fn amounts_as_people_type_them() {
    reads(
        Shape::Amount,
        &[
            ("1,234.5", "1234.5"),
            ("１２３", "123"),
            ("１，２３４．５０", "1234.50"),
            ("3.2万", "32000"),
            ("3.2 万元", "32000"),
            ("12。5", "12.5"),
            ("12．5", "12.5"),
            ("1234。50元", "1234.50"),
            ("3。2万", "32000"),
            ("1.2345678亿", "123456780"),
            ("500元", "500"),
            ("￥500.00", "500.00"),
            ("¥ 1 000", "1000"),
            (" 42000.00\t", "42000.00"),
            ("42,000.", "42000"),
            (".5", "0.5"),
            ("0.00", "0.00"),
            ("0万", "0"),
            ("0.00001万", "0.1"),
            ("1.500", "1.50"),
            ("1.005", "1.005"),
            ("", ""),
            ("　", ""),
            ("99999999999.99", "99999999999.99"),
        ],
    );
}

#[test]
fn what_cannot_be_read_is_left() {
    for typed in [
        "abc",
        "-1",
        "+1",
        "1e3",
        "1,23",
        "12,34,567",
        "1.2.3",
        "1_000",
        "万",
        "三万",
        ".",
        ",",
        "1,2345",
        "1234,567",
        "120米",
    ] {
        assert_eq!(normalise(Shape::Amount, typed), None, "{typed}");
    }
    assert_eq!(normalise(Shape::Whole, "19.5"), None);
    assert_eq!(normalise(Shape::Percent, "5‰"), None);
}

#[test]
fn rates_are_typed_in_per_cent() {
    reads(
        Shape::Percent,
        &[
            ("13", "0.13"),
            ("13%", "0.13"),
            ("５％", "0.05"),
            ("0.5", "0.005"),
            ("100", "1"),
            ("0", "0"),
            ("12.3456", "0.123456"),
        ],
    );
    for (held, seen) in [
        ("0.13", "13"),
        ("0.05", "5"),
        ("1", "100"),
        ("0", "0"),
        ("0.005", "0.5"),
        ("0.123456", "12.3456"),
        ("x", "x"),
    ] {
        assert_eq!(shown(Shape::Percent, held), seen);
    }
}

#[test]
fn days_as_people_type_them() {
    reads(
        Shape::Date,
        &[
            ("2021-03-01", "2021-03-01"),
            ("2021/3/1", "2021-03-01"),
            ("2021年3月1日", "2021-03-01"),
            ("２０２１年 3 月 1 号", "2021-03-01"),
            ("2021.12.31", "2021-12-31"),
            ("20210301", "2021-03-01"),
            ("2021-2-30", "2021-02-30"),
            ("", ""),
        ],
    );
    for typed in
        ["3-1", "2021-3", "21-3-1", "2021-3-1-", "2021-003-1", "2021/3/x", "1/3/2021", "2021030", "三月一日"]
    {
        assert_eq!(normalise(Shape::Date, typed), None, "{typed}");
    }
}

#[test]
fn counts_and_quantities() {
    reads(Shape::Whole, &[("1996年", "1996"), ("１２０户", "120"), ("6", "6")]);
    reads(
        Shape::Decimal,
        &[
            ("10,000㎡", "10000"),
            ("80 平方米", "80"),
            ("80平", "80"),
            ("1.25万", "12500"),
            ("0.123456", "0.123456"),
        ],
    );
}

#[test]
fn what_is_shown_reads_back_as_the_same() {
    for (held, seen) in [
        ("700000", "700,000.00"),
        ("0.5", "0.50"),
        ("1234567.8", "1,234,567.80"),
        ("1.005", "1.005"),
        ("", ""),
    ] {
        assert_eq!(shown(Shape::Amount, held), seen);
    }
    for held in ["0.00", "999.00", "1000.00", "99999999999.99"] {
        assert_eq!(normalise(Shape::Amount, &shown(Shape::Amount, held)).as_deref(), Some(held));
    }
    assert_eq!(shown(Shape::Decimal, "1250.5"), "1,250.5");
}

#[test]
fn amounts_in_wan_are_typed_and_shown_exactly() {
    reads(
        Shape::AmountInWan,
        &[
            ("70", "700000"),
            ("0", "0"),
            ("1,234.5", "12345000"),
            ("12.345678", "123456.78"),
            ("0.000001", "0.01"),
            ("0.0000001", "0.001"),
            ("70万", "700000"),
            ("0.7亿", "70000000"),
            ("500元", "500"),
            ("", ""),
        ],
    );
    for (held, text) in [
        ("700000", "70.00"),
        ("0", "0.00"),
        ("123456.78", "12.345678"),
        ("0.001", "0.0000001"),
        ("12345000", "1,234.50"),
        ("十二", "十二"),
        ("", ""),
    ] {
        assert_eq!(shown(Shape::AmountInWan, held), text, "{held}");
    }
    reads(Shape::PriceInWan, &[("0.0085", "85"), ("85元", "85")]);
    assert_eq!(shown(Shape::PriceInWan, "85.5"), "0.00855");
    assert_eq!(shown(Shape::Price, "1250.5"), "1,250.5");
}
