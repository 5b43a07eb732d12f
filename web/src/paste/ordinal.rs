//! The number in front of a name: 一、 （一） 1. 1.1 （1） ①.

use super::value::among;

pub(super) const NUMERALS: &str = "一二三四五六七八九十";

/// The depth at which a numbered row stands, and the text that follows its number. A number counts only with the mark
/// that ends it: `1.雨污管网` is numbered, `2.5米围墙` and `一户一表` are not.
pub(super) fn ordinal(text: &str) -> Option<(usize, &str)> {
    let mut rest = text.trim_start().chars();
    let (mut opened, mut chinese, mut digits) = (None, false, false);
    // The points between digits, and whether the last character was one.
    let (mut points, mut point) = (0, false);
    loop {
        let here = rest.as_str();
        let depth = if chinese { 1 } else { 3 + points };
        let closed = if chinese { 2 } else { 6 };
        match rest.next() {
            Some(sign @ ('(' | '（' | '第')) if !chinese && !digits && opened.is_none() => {
                opened = Some(sign);
            }
            Some('①'..='⑳') if !chinese && !digits && opened.is_none() => {
                return Some((7, rest.as_str()));
            }
            Some('0'..='9') if !chinese => {
                points += usize::from(point);
                (digits, point) = (true, false);
            }
            Some(sign) if !digits && among(NUMERALS, sign) => chinese = true,
            Some('部') if chinese && opened == Some('第') => {
                return Some((0, rest.as_str().strip_prefix('分')?));
            }
            _ if !chinese && !digits => return None,
            Some(')' | '）') if opened != Some('第') => return Some((closed, rest.as_str())),
            _ if opened.is_some() => return None,
            Some('.') if digits && !point => point = true,
            Some('、' | '．' | '.') => return Some((depth, rest.as_str())),
            None => return Some((depth, "")),
            Some(_) if point => return Some((depth, here)),
            Some(_) => return None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::ordinal;

    #[test]
    fn numbers_with_the_mark_that_ends_them() {
        for (text, depth, rest) in [
            ("第一部分 工程费用", 0, " 工程费用"),
            ("一、雨污管网", 1, "雨污管网"),
            ("十二", 1, ""),
            ("（一）雨污管网", 2, "雨污管网"),
            ("1", 3, ""),
            ("1.雨污管网", 3, "雨污管网"),
            ("12、雨污管网", 3, "雨污管网"),
            ("1.2", 4, ""),
            ("1.2.3、供水", 5, "供水"),
            ("(1)供水", 6, "供水"),
            ("1）供水", 6, "供水"),
            ("一）供水", 2, "供水"),
            ("③供水", 7, "供水"),
        ] {
            assert_eq!(ordinal(text), Some((depth, rest)), "{text}");
        }
    }

    #[test]
    fn numbers_that_belong_to_the_name() {
        for text in [
            "2.5米围墙",
            "10kV线路",
            "一户一表改造",
            "（表前）",
            "三网合一",
            "第三方检测",
            "（1",
            "第三",
            "第1部分",
            "（1、2）",
            "",
            "、",
        ] {
            assert_eq!(ordinal(text), None, "{text}");
        }
    }
}
