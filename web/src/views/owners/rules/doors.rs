//! Finding households by what people write for a door: `1-2-301`, `1栋2单元301室`, `301`.

use std::collections::HashMap;
use std::sync::Arc;

use fentan_core::Bilingual;
use fentan_core::draft::DraftHousehold;

use crate::fields::half_width;
use crate::words::owner_rules;

/// The households of a project by their doors.
#[derive(Default)]
pub(crate) struct Doors {
    /// By all that is known of a door, by building and number, and by id.
    whole: HashMap<String, Vec<usize>>,
    /// By stairwell and number, and by number alone.
    partly: HashMap<String, Vec<usize>>,
}

impl Doors {
    pub(crate) fn of(households: &[Arc<DraftHousehold>]) -> Self {
        let mut doors = Self::default();
        for (place, household) in households.iter().enumerate() {
            let [building, stairwell, unit] = [&household.building, &household.stairwell, &household.unit]
                .map(|part| plain(part.as_deref()));
            add(&mut doors.whole, plain(Some(&household.id)), place);
            if !unit.is_empty() {
                add(&mut doors.whole, joined(&[&building, &stairwell, &unit]), place);
                add(&mut doors.whole, joined(&[&building, &unit]), place);
                add(&mut doors.partly, joined(&[&stairwell, &unit]), place);
                add(&mut doors.partly, unit, place);
            }
        }
        doors
    }

    /// The household that a text names; the error says why there is not exactly one.
    pub(crate) fn find(&self, typed: &str) -> Result<usize, Bilingual> {
        let name = plain(Some(typed));
        match self.whole.get(&name).or_else(|| self.partly.get(&name)).map(Vec::as_slice) {
            Some([place]) => Ok(*place),
            Some(several) => Err(owner_rules::several_doors(typed, several.len())),
            None => Err(owner_rules::no_such_door(typed)),
        }
    }

    /// The households that a text names, each after a comma, a blank or in a row of its own.
    pub(crate) fn find_all(&self, typed: &str) -> Result<Vec<usize>, Bilingual> {
        if let Ok(place) = self.find(typed) {
            return Ok(vec![place]);
        }
        let between =
            |letter: char| letter.is_whitespace() || matches!(letter, ',' | '，' | '、' | ';' | '；');
        typed.split(between).filter(|part| !part.is_empty()).map(|part| self.find(part)).collect()
    }
}

/// The name of a door where it stands alone: `1-2-301`.
pub(crate) fn door(household: &DraftHousehold) -> String {
    let parts = [&household.building, &household.stairwell, &household.unit];
    let parts: Vec<&str> =
        parts.into_iter().flatten().map(String::as_str).filter(|part| !part.is_empty()).collect();
    if parts.is_empty() { household.id.clone() } else { parts.join("-") }
}

fn add(names: &mut HashMap<String, Vec<usize>>, name: String, place: usize) {
    let places = names.entry(name).or_default();
    if places.last() != Some(&place) {
        places.push(place);
    }
}

fn joined(parts: &[&str]) -> String {
    let parts: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    parts.join("-")
}

/// A text as its numbers and names, without the words that say what each is: `1栋2单元301室` is `1-2-301`.
fn plain(typed: Option<&str>) -> String {
    const WORDS: [char; 8] = ['栋', '幢', '座', '楼', '号', '梯', '室', '房'];
    let narrow: String = typed.unwrap_or_default().chars().filter_map(half_width).collect();
    let narrow = narrow.to_lowercase().replace("单元", "-");
    let parts = narrow.split(|letter: char| WORDS.contains(&letter) || letter == '-' || letter == '/');
    joined(&parts.collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::{Doors, DraftHousehold, door};

    fn household(building: &str, stairwell: &str, unit: &str) -> DraftHousehold {
        let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        DraftHousehold {
            id: ["x", building, stairwell, unit].concat(),
            building: some(building),
            stairwell: some(stairwell),
            unit: some(unit),
            ..DraftHousehold::default()
        }
    }

    #[test]
    fn a_door_is_found_however_it_is_written() {
        let all = [("1", "1", "301"), ("1", "2", "301"), ("2", "", "301"), ("甲楼", "", "店面3")];
        let all: Vec<_> = all.map(|(one, two, three)| household(one, two, three).into()).into();
        let doors = Doors::of(&all);
        for (typed, place) in [
            ("1-1-301", 0),
            ("1栋2单元301室", 1),
            ("１－２－３０１", 1),
            (" 2幢 301 ", 2),
            ("2-301", 2),
            ("店面3", 3),
            ("x11301", 0),
        ] {
            assert_eq!(doors.find(typed).ok(), Some(place), "{typed}");
        }
        for typed in ["301", "1-301", "1-1-302", "", "店面"] {
            assert!(doors.find(typed).is_err(), "{typed}");
        }
        assert_eq!(doors.find_all("1-1-301、2-301 店面3"), Ok(vec![0, 2, 3]));
        assert!(doors.find_all("1-1-301、9").is_err());
        assert_eq!((door(&all[1]), door(&all[2])), ("1-2-301".to_owned(), "2-301".to_owned()));
    }
}
