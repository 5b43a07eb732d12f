//! From what people type to what a budget holds, and back to what a field shows.
//!
//! People type `1,234.5`, `１２３`, `12。5`, `3.2万`, `500元` and `13%`; a budget holds plain digits with a point. The way
//! there moves characters about and never computes, so it is exact. What cannot be read with certainty is left as
//! it was typed, for core to say what is wrong with it.

use fentan_core::{Decimal, Fen, grouped};

use crate::settings::Unit;

/// The kind of text that a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Any text.
    Text,
    /// A whole number: a year, a count.
    Whole,
    /// An amount of yuan.
    Amount,
    /// An amount of yuan that is typed and shown in 万元.
    AmountInWan,
    /// A price of yuan.
    Price,
    /// A price of yuan that is typed and shown in 万元.
    PriceInWan,
    /// A quantity, a unit price, an area.
    Decimal,
    /// A rate or share: typed in per cent, held as a fraction of one.
    Percent,
    /// A day: typed as `2021-3-1`, `2021/3/1` or `2021年3月1日`, held as `2021-03-01`.
    Date,
}

impl Shape {
    /// The shape of the same text where amounts are in a unit.
    pub(crate) fn in_unit(self, unit: Unit) -> Self {
        match (self, unit) {
            (Self::Amount, Unit::Wan) => Self::AmountInWan,
            (Self::Price, Unit::Wan) => Self::PriceInWan,
            _ => self,
        }
    }
}

/// The text a budget holds for what was typed, or `None` where it cannot be read.
pub(crate) fn normalise(shape: Shape, typed: &str) -> Option<String> {
    let plain: String = typed.chars().filter_map(half_width).collect();
    if shape == Shape::Text {
        return Some(typed.trim().to_owned());
    }
    if plain.is_empty() {
        return Some(plain);
    }
    if shape == Shape::Date {
        return date(&plain);
    }
    let (number, places) = match shape {
        Shape::Percent => (plain.strip_suffix('%').unwrap_or(&plain), -2),
        Shape::Whole => (plain.trim_end_matches(['年', '栋', '幢', '户', '份']), 0),
        Shape::Decimal => unit(plain.trim_end_matches(['㎡', '平', '方', '米']), 0),
        Shape::AmountInWan | Shape::PriceInWan => unit(&plain, 4),
        _ => unit(&plain, 0),
    };
    let number = shift(&without_separators(number)?, places)?;
    match shape {
        Shape::Whole => number.bytes().all(|byte| byte.is_ascii_digit()).then_some(number),
        Shape::Amount | Shape::AmountInWan => Some(at_least_fen(&number).to_owned()),
        _ => Some(number),
    }
}

/// The text that a field shows for the one a budget holds. [`normalise`] leads back to the same value.
pub(crate) fn shown(shape: Shape, held: &str) -> String {
    match shape {
        Shape::Amount => Fen::parse(held).map_or_else(|_| held.to_owned(), |fen| Unit::Yuan.shown(fen)),
        Shape::AmountInWan => match Fen::parse(held) {
            Ok(fen) => Unit::Wan.shown(fen),
            Err(_) => in_wan(held),
        },
        Shape::PriceInWan => in_wan(held),
        Shape::Decimal | Shape::Price if Decimal::parse(held).is_ok() => grouped(held),
        Shape::Percent => shift(held, 2).unwrap_or_else(|| held.to_owned()),
        _ => held.to_owned(),
    }
}

/// A character as a number writes it: full-width forms narrowed, blanks and the sign of the yuan left out.
pub(crate) fn half_width(character: char) -> Option<char> {
    match character {
        '￥' | '¥' => None,
        // Input methods for Chinese write a full stop where the point's key is pressed.
        '。' | '｡' => Some('.'),
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(character) - 0xFEE0),
        blank if blank.is_whitespace() => None,
        other => Some(other),
    }
}

/// A day by its year, month and day in this order, whatever keeps them apart; whether there is such a day is core's to
/// say.
fn date(text: &str) -> Option<String> {
    let text = text.strip_suffix(['日', '号']).unwrap_or(text);
    let apart: Vec<&str> = text.split(['-', '/', '.', '年', '月']).collect();
    let [year, month, day] = match apart[..] {
        [one] if one.len() == 8 && one.is_ascii() => [&one[..4], &one[4..6], &one[6..]],
        [year, month, day] => [year, month, day],
        _ => return None,
    };
    let digits = |part: &str, most: usize| {
        (1..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    let is_date = year.len() == 4 && digits(year, 4) && digits(month, 2) && digits(day, 2);
    is_date.then(|| format!("{year}-{month:0>2}-{day:0>2}"))
}

/// A number without the unit behind it, and how many places the unit moves its point: `by_itself` where it has none.
fn unit(text: &str, by_itself: i32) -> (&str, i32) {
    let number = text.strip_suffix('元').unwrap_or(text);
    match (number.strip_suffix('万'), number.strip_suffix('亿')) {
        (Some(number), _) => (number, 4),
        (_, Some(number)) => (number, 8),
        _ if number.len() < text.len() => (number, 0),
        _ => (text, by_itself),
    }
}

/// A plain number of yuan in 万元; any other text as it is.
fn in_wan(held: &str) -> String {
    shift(held, -4).map_or_else(|| held.to_owned(), |number| grouped(&number))
}

/// The text without its thousands separators, where they stand where they should: `1,23` could be a mistyped point.
fn without_separators(text: &str) -> Option<String> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or("");
    let mut rest = groups.peekable();
    if rest.peek().is_some() && !(1..=3).contains(&first.len()) {
        return None;
    }
    rest.all(|group| group.len() == 3).then(|| {
        let point = if decimals.is_empty() { "" } else { "." };
        format!("{}{point}{decimals}", whole.replace(',', ""))
    })
}

/// A plain number with its point moved to the right (or left, where `places` is negative).
fn shift(number: &str, places: i32) -> Option<String> {
    let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
    let mut digits: String = [whole, decimals].concat();
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let point = i32::try_from(whole.len()).ok()?.checked_add(places)?;
    if point < 1 {
        digits.insert_str(0, &"0".repeat(usize::try_from(1 - point).ok()?));
    }
    let point = usize::try_from(point.max(1)).ok()?;
    digits.push_str(&"0".repeat(point.saturating_sub(digits.len())));
    let (mut whole, mut decimals) = digits.split_at(point);
    if places != 0 {
        (whole, decimals) = (whole.trim_start_matches('0'), decimals.trim_end_matches('0'));
    }
    let whole = if whole.is_empty() { "0" } else { whole };
    let point = if decimals.is_empty() { "" } else { "." };
    Some(format!("{whole}{point}{decimals}"))
}

/// An amount without noughts behind its fen: `1.500` is `1.50` exactly.
fn at_least_fen(number: &str) -> &str {
    let longest = number.find('.').map_or(number.len(), |point| number.len().min(point + 3));
    let (kept, rest) = number.split_at(longest);
    if rest.bytes().all(|byte| byte == b'0') { kept } else { number }
}

#[cfg(test)]
#[path = "normalise/tests.rs"]
mod tests;
