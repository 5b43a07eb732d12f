//! Numbers formatted for people.

use std::borrow::Cow;
use std::fmt;

use crate::money::Fen;
use crate::rounding::half_up;

/// Groups the whole digits of a plain number in threes: `1234567.80` becomes `1,234,567.80`. Any other text is
/// returned unchanged.
///
/// ```
/// assert_eq!(fentan_core::grouped("1234567.80"), "1,234,567.80");
/// assert_eq!(fentan_core::grouped("none"), "none");
/// ```
#[must_use]
pub fn grouped(number: &str) -> String {
    let (sign, plain) = number.strip_prefix('-').map_or(("", number), |plain| ("-", plain));
    let (whole, decimals) = plain.find('.').map_or((plain, ""), |point| plain.split_at(point));
    if whole.is_empty() || !whole.bytes().all(|byte| byte.is_ascii_digit()) {
        return number.to_owned();
    }
    let mut text = String::from(sign);
    for (index, digit) in whole.char_indices() {
        if index > 0 && whole.len().saturating_sub(index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text.push_str(decimals);
    text
}

/// An amount for texts: yuan with its digits in groups of three.
pub struct Yuan(pub Fen);

impl fmt::Display for Yuan {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&grouped(&self.0.to_string()))
    }
}

impl Fen {
    /// The ratio of this amount to `whole` in thousandths, rounded half up; for bars and percentages, not a figure.
    /// `None` where either is negative or `whole` is zero.
    ///
    /// ```
    /// use fentan_core::Fen;
    /// assert_eq!(Fen::new(1).per_mille_of(Fen::new(3)), Some(333));
    /// ```
    #[must_use]
    pub fn per_mille_of(self, whole: Self) -> Option<u128> {
        let part = u128::try_from(self.fen()).ok()?;
        half_up(part.checked_mul(1_000)?, u128::try_from(whole.fen()).ok()?)
    }
}

/// True for a character that nobody sees and that changes how a text reads: C0 and C1 controls, line and paragraph
/// separators, and the marks, embeddings, overrides and isolates of bidirectional text.
#[must_use]
pub fn is_control(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// A name for use in a sentence: where it has control characters, it is isolated, so that it cannot turn the words
/// around it, and stands on one line.
#[must_use]
pub fn isolated(name: &str) -> Cow<'_, str> {
    const FIRST_STRONG_ISOLATE: char = '\u{2068}';
    const POP_ISOLATE: char = '\u{2069}';
    if !name.chars().any(is_control) {
        return Cow::Borrowed(name);
    }
    // One more isolate within would be what the last mark ends, and not the name.
    let visible = name.chars().filter(|letter| !matches!(letter, '\u{2066}'..='\u{2069}'));
    let one_line = visible.map(|letter| {
        if letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}') { ' ' } else { letter }
    });
    Cow::Owned(std::iter::once(FIRST_STRONG_ISOLATE).chain(one_line).chain([POP_ISOLATE]).collect())
}

#[cfg(test)]
mod tests {
    use super::{grouped, isolated};

    #[test]
    fn names_cannot_turn_the_words_around_them() {
        assert_eq!(isolated("示例小区"), "示例小区");
        assert_eq!(isolated("甲\u{202E}乙"), "\u{2068}甲\u{202E}乙\u{2069}");
        assert_eq!(isolated("甲\u{2069}\n乙"), "\u{2068}甲 乙\u{2069}");
        assert_eq!(isolated("\u{2067}甲\u{2066}乙\u{2068}"), "\u{2068}甲乙\u{2069}");
    }

    #[test]
    fn whole_digits_stand_in_groups_of_three() {
        for (plain, expected) in [
            ("0.00", "0.00"),
            ("999.99", "999.99"),
            ("1000", "1,000"),
            ("-1234.00", "-1,234.00"),
            ("99999999999.99", "99,999,999,999.99"),
            ("1:1", "1:1"),
            ("", ""),
        ] {
            assert_eq!(grouped(plain), expected);
        }
    }
}
