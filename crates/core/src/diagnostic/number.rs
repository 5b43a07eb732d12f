//! What is said about amounts and other numbers.

use super::{Code, Diagnostic, quoted};
use crate::decimal::DecimalError;
use crate::money::AmountError;
use crate::path::Path;
use crate::text::{Bilingual, say};

pub(crate) fn whole_number(path: &Path<'_>, found: &str) -> Diagnostic {
    let found = quoted(found);
    Diagnostic::new(
        Code::NumberFormat,
        path,
        say!("应为整数，却是{0}", "must be a whole number, not {0}", found),
    )
}

pub(crate) fn amount_not_text(path: &Path<'_>) -> Diagnostic {
    Diagnostic::new(
        Code::AmountNotText,
        path,
        Bilingual::new("金额须写成文本，不能写成 JSON 数字", "an amount is text, not a JSON number"),
    )
    .hint(Bilingual::new("请加引号，如 \"42000.00\"", "put it in quotes, as \"42000.00\""))
}

pub(crate) fn decimal_not_text(path: &Path<'_>) -> Diagnostic {
    Diagnostic::new(
        Code::DecimalNotText,
        path,
        Bilingual::new("小数须写成文本，不能写成 JSON 数字", "a decimal is text, not a JSON number"),
    )
    .hint(Bilingual::new("请加引号，如 \"0.05\"", "put it in quotes, as \"0.05\""))
}

pub(crate) fn amount(path: &Path<'_>, found: &str, error: AmountError) -> Diagnostic {
    let found = quoted(found);
    match error {
        AmountError::Format => {
            Diagnostic::new(Code::AmountFormat, path, say!("{0}不是金额", "{0} is not an amount", found))
                .hint(Bilingual::new(
                    "以元为单位，只用半角数字和小数点，如 42000.00；不带正负号、千分位、单位或空格",
                    "yuan in plain digits with a point, as 42000.00: no sign, separator, unit or blank",
                ))
        }
        AmountError::Decimals => Diagnostic::new(
            Code::AmountDecimals,
            path,
            say!(
                "{0}不足一分，金额最多两位小数",
                "{0} has parts of a fen; an amount has at most two decimals",
                found
            ),
        )
        .hint(Bilingual::new("请先按规定取到分", "round it to the fen first, as your rules say")),
        AmountError::Range => Diagnostic::new(
            Code::AmountRange,
            path,
            say!(
                "{0}太大，金额最多 99999999999.99 元",
                "{0} is too large; an amount is at most 99999999999.99 yuan",
                found
            ),
        ),
    }
}

pub(crate) fn decimal(path: &Path<'_>, found: &str, error: DecimalError) -> Diagnostic {
    let found = quoted(found);
    match error {
        DecimalError::Format => {
            Diagnostic::new(Code::DecimalFormat, path, say!("{0}不是数", "{0} is not a number", found)).hint(
                Bilingual::new(
                    "只用半角数字和小数点，如 1250.5；不带正负号、千分位、单位或空格",
                    "plain digits with a point, as 1250.5: no sign, separator, unit or blank",
                ),
            )
        }
        DecimalError::Decimals => Diagnostic::new(
            Code::DecimalDecimals,
            path,
            say!("{0}超过六位小数", "{0} has more than six decimals", found),
        ),
        DecimalError::Range => {
            Diagnostic::new(Code::DecimalRange, path, say!("{0}太大", "{0} is too large", found))
        }
    }
}

pub(crate) fn above_one(path: &Path<'_>, found: &str) -> Diagnostic {
    let found = quoted(found);
    Diagnostic::new(Code::DecimalRange, path, say!("{0}大于 1", "{0} is above 1", found))
        .hint(Bilingual::new("5% 写作 0.05", "5 % is written 0.05"))
}

pub(crate) fn overflow(path: &Path<'_>) -> Diagnostic {
    Diagnostic::new(
        Code::AmountOverflow,
        path,
        Bilingual::new(
            "金额或合计超过 92233720368547758.07 元，无法计算",
            "the amount or sum is above 92233720368547758.07 yuan and cannot be held",
        ),
    )
    .hint(Bilingual::new("请核对数量、单价和金额的单位", "check the units of quantities, prices and amounts"))
}
