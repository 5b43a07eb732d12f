//! 金额大写: amounts in the Chinese capital numerals required on vouchers.

use crate::money::Fen;

/// The amount in capitals: `人民币壹仟肆佰零玖元伍角`.
///
/// Follows the rules for settlement vouchers: an amount that ends in yuan ends in 整; zeros in a row are read as
/// one 零; 零 also stands for 元位 before 角; the first digit is always written (壹拾, never 拾).
///
/// ```
/// use fentan_core::{Fen, capitals};
/// assert_eq!(capitals(Fen::new(168_032)), "人民币壹仟陆佰捌拾元零叁角贰分");
/// assert_eq!(capitals(Fen::ZERO), "人民币零元整");
/// ```
#[must_use]
pub fn capitals(amount: Fen) -> String {
    let fen = amount.fen().unsigned_abs();
    let (yuan, cents) = divided(fen, 100);
    let (tenths, hundredths) = divided(cents, 10);
    let mut text = String::from("人民币");
    if amount < Fen::ZERO {
        text.push('负');
    }
    if yuan > 0 {
        whole(yuan, &mut text);
        text.push('元');
        let gap = if tenths > 0 { yuan.is_multiple_of(10) } else { hundredths > 0 };
        if gap {
            text.push('零');
        }
    } else if cents == 0 {
        text.push_str("零元");
    }
    if tenths > 0 {
        text.push(digit(tenths));
        text.push('角');
    }
    if hundredths > 0 {
        text.push(digit(hundredths));
        text.push('分');
    }
    if cents == 0 {
        text.push('整');
    }
    text
}

/// Writes a whole number above 0: the count of 亿, then the count of 万, then the rest.
fn whole(number: u64, text: &mut String) {
    for (unit, name) in [(100_000_000, '亿'), (10_000, '万')] {
        let (above, below) = divided(number, unit);
        if above > 0 {
            whole(above, text);
            text.push(name);
            if below > 0 {
                // The highest place below the unit is the thousands.
                if below < divided(unit, 10).0 {
                    text.push('零');
                }
                whole(below, text);
            }
            return;
        }
    }
    section(number, text);
}

/// Writes a number from 1 to 9999.
fn section(number: u64, text: &mut String) {
    let (mut rest, mut written, mut skipped) = (number, false, false);
    for (place, name) in [(1_000, "仟"), (100, "佰"), (10, "拾"), (1, "")] {
        let (value, below) = divided(rest, place);
        rest = below;
        if value == 0 {
            skipped = written;
            continue;
        }
        if skipped {
            text.push('零');
        }
        (written, skipped) = (true, false);
        text.push(digit(value));
        text.push_str(name);
    }
}

/// The quotient and the remainder; zeros for a division by zero.
fn divided(number: u64, by: u64) -> (u64, u64) {
    number.checked_div(by).zip(number.checked_rem(by)).unwrap_or_default()
}

fn digit(value: u64) -> char {
    usize::try_from(value).ok().and_then(|value| "零壹贰叁肆伍陆柒捌玖".chars().nth(value)).unwrap_or('零')
}

#[cfg(test)]
mod tests {
    use super::capitals;
    use crate::money::Fen;

    #[test]
    fn amounts_read_as_vouchers_write_them() {
        for (yuan, cents, expected) in [
            (1_409, 50, "壹仟肆佰零玖元伍角"),
            (6_007, 14, "陆仟零柒元壹角肆分"),
            (1_680, 32, "壹仟陆佰捌拾元零叁角贰分"),
            (16_409, 2, "壹万陆仟肆佰零玖元零贰分"),
            (107_000, 53, "壹拾万柒仟元零伍角叁分"),
            (0, 5, "伍分"),
            (0, 50, "伍角"),
            (0, 15, "壹角伍分"),
            (0, 0, "零元整"),
            (1, 0, "壹元整"),
            (10, 0, "壹拾元整"),
            (10, 5, "壹拾元零伍分"),
            (100_000_000, 0, "壹亿元整"),
            (100_000_001, 0, "壹亿零壹元整"),
            (100_010_000, 0, "壹亿零壹万元整"),
            (105_000_000, 0, "壹亿零伍佰万元整"),
            (120_340_506, 7, "壹亿贰仟零叁拾肆万零伍佰零陆元零柒分"),
            (1_000_000_000_000, 0, "壹万亿元整"),
            (1_000_000_010_000, 0, "壹万亿零壹万元整"),
        ] {
            assert_eq!(capitals(Fen::new(yuan * 100 + cents)), format!("人民币{expected}"));
        }
        assert_eq!(capitals(Fen::new(-150)), "人民币负壹元伍角");
    }

    #[test]
    fn the_largest_and_the_smallest_amount_can_be_said() {
        let digits = "玖亿贰仟贰佰叁拾叁万柒仟贰佰零叁亿陆仟捌佰伍拾肆万柒仟柒佰伍拾捌元零";
        assert_eq!(capitals(Fen::new(i64::MAX)), format!("人民币{digits}柒分"));
        assert_eq!(capitals(Fen::new(i64::MIN)), format!("人民币负{digits}捌分"));
    }
}
