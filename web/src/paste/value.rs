//! A cell as a field holds it, or why it cannot be.
//!
//! The texts that the fields read when somebody types ([`normalise`]) are read here too, by the same code.
//! Spreadsheets add what nobody types: errors, formulas, negative amounts, dates, `1.2E+07`. Each is told apart, for
//! the report.

use fentan_core::{Decimal, Fen, NumberError};

use super::ordinal::NUMERALS;
use super::reason::Reason;
use crate::fields::{Shape, half_width, normalise};

/// The look of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// A dash, for nothing.
    Empty,
    /// A number, though it may be one that no field takes.
    Number,
    /// Words: what a name may be.
    Words,
    /// Anything else: an ordinal, a unit, a date, a share.
    Mark,
}

/// True where a character is one of these. (`str::contains` brings a whole search for texts with it.)
pub(super) fn among(signs: &str, sign: char) -> bool {
    signs.chars().any(|one| one == sign)
}

/// Units of at least two letters, which are not names.
const UNITS: [&str; 6] = ["平方米", "立方米", "延米", "公里", "km", "工日"];

pub(super) fn look(cell: &str) -> Look {
    match read(Shape::Decimal, "", cell) {
        Ok(None) => Look::Empty,
        Err(Reason::Date | Reason::Percent) => Look::Mark,
        Err(Reason::Text) => {
            let letters =
                cell.chars().filter(|letter| is_letter(*letter) && !letter.is_ascii_digit()).count();
            if letters > 1 && !UNITS.contains(&cell) && !is_numeral(cell) { Look::Words } else { Look::Mark }
        }
        Ok(Some(_)) | Err(_) => Look::Number,
    }
}

/// Letters, digits and ideographs: what names are compared by.
pub(super) const fn is_letter(letter: char) -> bool {
    matches!(letter, '0'..='9' | 'A'..='Z' | 'a'..='z' | '\u{100}'..='\u{1FFF}' | '\u{3400}'..='\u{D7FF}')
        || letter >= '\u{20000}'
}

/// True where this is an ordinal of more than one character and nothing else: 十一、（十二）.
fn is_numeral(cell: &str) -> bool {
    cell.chars().all(|letter| among(NUMERALS, letter) || !is_letter(letter))
}

/// The text that a field of `shape` holds for a cell whose column is in `unit` (万, 亿 or nothing); `None` where the
/// cell is empty, which leaves the field as it is.
pub(super) fn read(shape: Shape, unit: &str, cell: &str) -> Result<Option<String>, Reason> {
    let text = cell.trim();
    // A dash is how accountants write nothing, sometimes behind the sign of the yuan.
    if text.chars().all(|sign| among("-－–—―─￥¥", sign) || sign.is_whitespace()) {
        return Ok(None);
    }
    if text
        .strip_prefix('#')
        .is_some_and(|rest| rest.bytes().all(|byte| b"#/!?_0".contains(&byte) || byte.is_ascii_uppercase()))
    {
        return Err(Reason::Error);
    }
    if text.starts_with(['=', '＝']) {
        return Err(Reason::Formula);
    }
    if shape == Shape::Text {
        return Ok(Some(one_line(text)));
    }
    if text.contains('\n') {
        return Err(Reason::Text);
    }
    let mut plain = plain(text);
    if let Some(rest) = below_nothing(&plain) {
        let whole = number(Shape::Decimal, rest);
        return Err(if matches!(whole, Err(Reason::Text)) { Reason::Text } else { Reason::Negative });
    }
    if plain.ends_with(|end: char| end.is_ascii_digit() || end == '.') {
        plain.push_str(unit);
    }
    number(shape, &plain).map(Some)
}

/// A text on one line, its blanks and line breaks made one blank each.
pub(super) fn one_line(text: &str) -> String {
    let mut line = String::new();
    for character in text.trim().chars() {
        if !character.is_whitespace() {
            line.push(character);
        } else if !line.ends_with(' ') {
            line.push(' ');
        }
    }
    line
}

/// The text in half-width characters without blanks. A blank between two digits has to stand where a separator
/// would: `1 000` is a thousand, `12 34` is two numbers.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    let mut gap = false;
    for character in text.chars() {
        let Some(narrow) = half_width(character) else {
            gap |= character.is_whitespace();
            continue;
        };
        if gap && narrow.is_ascii_digit() && plain.ends_with(|before: char| before.is_ascii_digit()) {
            plain.push(',');
        }
        gap = false;
        plain.push(narrow);
    }
    plain
}

/// The part of a text that is marked as below nothing: `-1`, `1-`, `(1)`.
fn below_nothing(plain: &str) -> Option<&str> {
    let dash = ['-', '−', '–'];
    let bracketed = plain.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    plain.strip_prefix(dash).or(bracketed).or_else(|| plain.strip_suffix(dash))
}

fn number(shape: Shape, plain: &str) -> Result<String, Reason> {
    let held = normalise(shape, plain).ok_or_else(|| unread(plain))?;
    let fault = match shape {
        Shape::Amount => Fen::parse(&held).err(),
        Shape::Percent => match Decimal::parse(&held) {
            Ok(rate) if rate > Decimal::ONE => Some(NumberError::Range),
            read => read.err(),
        },
        _ => Decimal::parse(&held).err(),
    };
    match fault {
        None => Ok(held),
        Some(NumberError::Decimals) => Err(Reason::Decimals),
        Some(NumberError::Range) => Err(Reason::TooLarge),
        Some(NumberError::Format) => Err(Reason::Text),
    }
}

/// The reason that says what a text is that is not a number.
fn unread(plain: &str) -> Reason {
    let digit = |end: Option<char>| end.is_some_and(|end| end.is_ascii_digit());
    if !digit(plain.chars().next()) {
        return Reason::Text;
    }
    let only = |signs: &str| plain.chars().all(|sign| sign.is_ascii_digit() || among(signs, sign));
    let any = |signs: &str| plain.chars().any(|sign| among(signs, sign));
    if any("-/:年月") && only("-/:年月日.,T") {
        Reason::Date
    } else if plain.ends_with('%') && only(".,%") {
        Reason::Percent
    } else if only(".+-Ee") && digit(plain.chars().last()) && any("Ee") {
        Reason::Scientific
    } else {
        Reason::Text
    }
}

#[cfg(test)]
mod tests;
