//! The parts of a text that somebody typed to find a household.

use crate::fields::half_width;

/// A part of what was typed.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum WantedPart {
    /// A number that says of itself what it counts: 3栋, 2单元.
    Building(String),
    Stairwell(String),
    /// A number or Latin letters.
    Plain(String),
    /// A name, with the number that follows it: 店面2.
    Named(String),
}

/// The words that follow the number of a building, of a stairwell, and of a door or floor.
const COUNTED: [&[&str]; 3] =
    [&["号楼", "栋", "幢", "座"], &["单元", "梯"], &["室", "号", "房", "户", "层", "楼"]];

/// A name as it is compared: half width, small letters, no blanks.
pub(super) fn plain(name: &str) -> String {
    western(&name.chars().filter_map(half_width).collect::<String>().to_lowercase())
}

/// The numbers and Latin letters of a name.
pub(super) fn numbers(name: &str) -> Vec<String> {
    let parts = name.split(|letter: char| !letter.is_ascii_alphanumeric());
    parts.filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// The text with Chinese numbers before what they count written in digits: 十二栋 as 12栋.
pub(super) fn western(text: &str) -> String {
    let mut written = String::new();
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let end = rest.find(|letter: char| !"一二三四五六七八九十".contains(letter)).unwrap_or(rest.len());
        let (number, after) = rest.split_at(end);
        let counts = COUNTED.iter().copied().flatten().any(|unit| after.starts_with(unit));
        if let Some(number) = number_of(number).filter(|_| counts) {
            written.push_str(&number.to_string());
            rest = after;
        } else {
            written.push(letter);
            rest = &rest[letter.len_utf8()..];
        }
    }
    written
}

/// A Chinese number up to 99: 十二, 三十, 四.
fn number_of(text: &str) -> Option<usize> {
    let digit = |text: &str| {
        let place = "一二三四五六七八九".chars().position(|own| text.chars().eq([own]))?;
        Some(place + 1)
    };
    match text.split_once('十') {
        None => digit(text),
        Some((tens, ones)) => {
            let tens = if tens.is_empty() { 1 } else { digit(tens)? };
            let ones = if ones.is_empty() { 0 } else { digit(ones)? };
            Some(tens * 10 + ones)
        }
    }
}

/// The parts of a text.
pub(super) fn split(text: &str) -> Vec<WantedPart> {
    let is_number = |letter: char| letter.is_ascii_alphanumeric();
    let is_name = |letter: char| letter.is_alphanumeric() && !letter.is_ascii();
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let own: fn(char) -> bool = if is_number(letter) { is_number } else { is_name };
        let end = rest.find(|letter| !own(letter)).unwrap_or(rest.len());
        let (piece, after) = rest.split_at(end.max(letter.len_utf8()));
        rest = after;
        if is_number(letter) {
            let unit = COUNTED.map(|units| units.iter().find(|unit| after.starts_with(**unit)));
            let number = piece.to_owned();
            parts.push(match unit {
                [Some(_), ..] => WantedPart::Building(number),
                [_, Some(_), _] => WantedPart::Stairwell(number),
                _ => WantedPart::Plain(number),
            });
            rest = unit.into_iter().flatten().next().map_or(after, |unit| &after[unit.len()..]);
        } else if is_name(letter) {
            let end = after.find(|letter| !is_number(letter)).unwrap_or(after.len());
            parts.push(WantedPart::Named([piece, &after[..end]].concat()));
            rest = &after[end..];
        }
    }
    parts
}
