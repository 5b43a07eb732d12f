//! Doors as people write them: `1-2-301`, `1栋2单元301室`, `3#501`.

use crate::fields::half_width;

/// The place of a household.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Door {
    pub(super) building: Option<String>,
    pub(super) stairwell: Option<String>,
    pub(super) unit: String,
}

/// The words that may follow a building, a stairwell, a number.
const BUILDING: [&str; 7] = ["号楼", "栋", "幢", "座", "楼", "#楼", "#"];
const STAIRWELL: [&str; 4] = ["单元", "梯位", "梯", "门"];
const UNIT: [&str; 5] = ["号房", "室", "房", "户", "号"];

/// A building, stairwell or number without the word behind it: `1栋` is `1`.
pub(super) fn bare(text: &str, words: Words) -> String {
    let plain: String = text.chars().filter_map(half_width).collect();
    let words: &[&str] = match words {
        Words::Building => &BUILDING,
        Words::Stairwell => &STAIRWELL,
        Words::Unit => &UNIT,
    };
    let ends = |word: &&&str| plain.strip_suffix(**word).filter(|rest| rest.ends_with(is_sign));
    words.iter().find_map(|word| ends(&word)).unwrap_or(&plain).to_owned()
}

/// Whose words.
#[derive(Clone, Copy)]
pub(super) enum Words {
    Building,
    Stairwell,
    Unit,
}

fn is_sign(letter: char) -> bool {
    letter.is_ascii_alphanumeric()
}

/// A part of a door: its signs, and what follows them.
struct Part {
    signs: String,
    word: Option<Words>,
}

fn parts(text: &str) -> Option<Vec<Part>> {
    let plain: String = text.chars().filter_map(half_width).collect();
    let mut rest = plain.as_str();
    let mut parts = Vec::new();
    while !rest.is_empty() {
        let end = rest.find(|letter| !is_sign(letter)).unwrap_or(rest.len());
        let (signs, after) = rest.split_at(end);
        if signs.is_empty() || signs.len() > LONGEST_PART {
            return None;
        }
        let all =
            [(&BUILDING[..], Words::Building), (&STAIRWELL[..], Words::Stairwell), (&UNIT[..], Words::Unit)];
        let known = all.iter().find_map(|(words, word)| {
            words.iter().find_map(|known| after.strip_prefix(known)).map(|after| (after, *word))
        });
        let (after, word) = known.map_or((after, None), |(after, word)| (after, Some(word)));
        let separated = after.strip_prefix(['-', '－', '—', '–', '/', '、', '.']);
        if word.is_none() && separated.is_none() && !after.is_empty() {
            return None;
        }
        rest = separated.unwrap_or(after);
        if separated.is_some() && rest.is_empty() {
            return None;
        }
        parts.push(Part { signs: signs.to_owned(), word });
    }
    Some(parts)
}

/// The greatest number of signs in a part of a door: no door has more, and a telephone number is none.
const LONGEST_PART: usize = 6;

/// The shortest number of a door on some floor: `101`.
const SHORTEST_UNIT: usize = 3;

/// A text as a door, where it can only be one: two parts are a building and a number, three a stairwell between them,
/// unless the words behind them say otherwise. The number comes last.
pub(super) fn door(text: &str) -> Option<Door> {
    let mut parts = parts(text)?;
    let unit = parts.pop().filter(|last| matches!(last.word, None | Some(Words::Unit)))?.signs;
    let (mut building, mut stairwell) = (None, None);
    let count = parts.len();
    for (place, Part { signs, word }) in parts.into_iter().enumerate() {
        let part = match word {
            Some(Words::Building) => &mut building,
            Some(Words::Stairwell) => &mut stairwell,
            // 1-301 by itself: the number has a floor in it, the building has not.
            None if count == 1 && (unit.len() < SHORTEST_UNIT || signs.len() >= SHORTEST_UNIT) => {
                return None;
            }
            None if place == 0 => &mut building,
            None if place == 1 && count == 2 => &mut stairwell,
            _ => return None,
        };
        if part.replace(signs).is_some() {
            return None;
        }
    }
    Some(Door { building, stairwell, unit })
}

/// The floor that a number says: all but its last two digits, `301` and `1204`.
pub(super) fn floor(unit: &str) -> Option<String> {
    let digits = unit.bytes().all(|byte| byte.is_ascii_digit());
    let floor = unit.get(..unit.len().checked_sub(2)?)?;
    (digits && matches!(unit.len(), 3 | 4) && !floor.starts_with('0')).then(|| floor.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{Words, bare, door, floor};

    #[test]
    fn doors_as_people_write_them() {
        for (text, parts) in [
            ("1-2-301", (Some("1"), Some("2"), "301")),
            ("１－２－３０１", (Some("1"), Some("2"), "301")),
            ("1栋2单元301室", (Some("1"), Some("2"), "301")),
            ("A座1204", (Some("A"), None, "1204")),
            ("3号楼501", (Some("3"), None, "501")),
            ("3#501", (Some("3"), None, "501")),
            ("3#楼-2-501", (Some("3"), Some("2"), "501")),
            ("12-301", (Some("12"), None, "301")),
            ("2单元301", (None, Some("2"), "301")),
            ("301室", (None, None, "301")),
            ("301", (None, None, "301")),
        ] {
            let read = door(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(
                (read.building.as_deref(), read.stairwell.as_deref(), read.unit.as_str()),
                parts,
                "{text}"
            );
        }
    }

    #[test]
    fn what_may_be_something_else_is_no_door() {
        for text in [
            "",
            "-",
            "1-",
            "1-2-3-4",
            "301-1",
            "1-2",
            "13805910000",
            "鼓楼区1栋301",
            "1室301",
            "1栋",
            "3 层",
            "88.56㎡",
        ] {
            assert_eq!(door(text), None, "{text}");
        }
    }

    #[test]
    fn words_behind_numbers_go() {
        assert_eq!(bare("1号楼", Words::Building), "1");
        assert_eq!(bare("３单元", Words::Stairwell), "3");
        assert_eq!(bare("301 室", Words::Unit), "301");
        assert_eq!(bare("东座", Words::Building), "东座");
    }

    #[test]
    fn a_floor_is_all_but_the_last_two_digits() {
        for (unit, expected) in [
            ("301", Some("3")),
            ("1204", Some("12")),
            ("012", None),
            ("12", None),
            ("A301", None),
            ("12345", None),
            ("", None),
        ] {
            assert_eq!(floor(unit).as_deref(), expected, "{unit}");
        }
    }
}
