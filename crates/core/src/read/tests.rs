//! Both readers agree: what `serde_json` reads, the diagnosing reader reads alike and without a diagnostic, and the
//! other way round.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::{budget, diagnose, parse, typed};
use crate::draft::Draft;
use crate::path::Path;

/// A budget with every record and every kind of field.
const WHOLE: &str = include_str!("tests/whole.json");

fn diagnosed(text: &str) -> Option<Draft> {
    let mut diagnostics = Vec::new();
    let draft = diagnose::read(parse(text).ok()?, &Path::ROOT, &mut diagnostics);
    diagnostics.is_empty().then_some(draft)
}

/// The pointers to all values of a tree, the root included.
fn places(value: &mut Value) -> Vec<String> {
    fn walk(value: &Value, place: &str, places: &mut Vec<String>) {
        places.push(place.to_owned());
        match value {
            Value::Object(fields) => {
                fields.iter().for_each(|(name, value)| walk(value, &format!("{place}/{name}"), places));
            }
            Value::Array(items) => {
                items
                    .iter()
                    .enumerate()
                    .for_each(|(index, value)| walk(value, &format!("{place}/{index}"), places));
            }
            _ => {}
        }
    }
    let mut places = Vec::new();
    walk(value, "", &mut places);
    places
}

/// Values to put in the place of others.
fn others() -> [Value; 12] {
    [
        json!(null),
        json!(true),
        json!(1),
        json!(-1),
        json!(1.5),
        json!("1"),
        json!([]),
        json!({}),
        json!(["1", "2", "3", "4", "5"]),
        json!([["1", "2"]]),
        json!([null]),
        json!({ "owners": 1, "id": "1" }),
    ]
}

#[test]
fn a_sound_budget_is_read_at_once_and_alike() {
    let draft: Draft = typed(WHOLE).unwrap();
    assert_eq!(diagnosed(WHOLE), Some(draft.clone()));
    assert_eq!(serde_json::from_str::<Value>(WHOLE).unwrap(), serde_json::to_value(&draft).unwrap());
}

#[test]
fn another_value_at_any_place_is_read_alike_or_told() {
    let mut whole: Value = serde_json::from_str(WHOLE).unwrap();
    for place in places(&mut whole) {
        for other in others() {
            let mut changed = whole.clone();
            *changed.pointer_mut(&place).unwrap() = other;
            let text = changed.to_string();
            assert_eq!(typed::<Draft>(&text), diagnosed(&text), "{text}");
        }
    }
}

#[test]
fn what_is_missing_or_too_much_at_any_place_is_read_alike_or_told() {
    let mut whole: Value = serde_json::from_str(WHOLE).unwrap();
    for place in places(&mut whole) {
        let text = if let Some(Value::Object(fields)) = whole.pointer(&place) {
            let mut changed = whole.clone();
            let object = changed.pointer_mut(&place).unwrap().as_object_mut().unwrap();
            object.insert("another".to_owned(), json!("1"));
            // A second field of the same name comes after the others.
            let (name, value) =
                fields.iter().next().map_or(("another", &Value::Null), |(name, value)| (name, value));
            let twice = format!("\"another\":\"1\",{}:{value}", json!(name));
            let once = changed.to_string();
            for text in [once.replace("\"another\":\"1\"", &twice), once] {
                assert_eq!(typed::<Draft>(&text), diagnosed(&text), "{text}");
            }
            continue;
        } else {
            let mut changed = whole.clone();
            let (parent, name) = place.rsplit_once('/').unwrap();
            match changed.pointer_mut(parent) {
                Some(Value::Object(fields)) => drop(fields.remove(name)),
                _ => continue,
            }
            changed.to_string()
        };
        assert_eq!(typed::<Draft>(&text), diagnosed(&text), "{text}");
    }
}

proptest! {
    #[test]
    fn a_budget_that_lost_or_changed_a_letter_is_read_alike_or_told(at in 0_usize..WHOLE.len(), letter in any::<char>()) {
        let mut letters: Vec<char> = WHOLE.chars().collect();
        let at = at * letters.len() / WHOLE.len();
        letters[at] = letter;
        let text: String = letters.iter().collect();
        prop_assert_eq!(typed::<Draft>(&text), diagnosed(&text));
        letters.remove(at);
        let text: String = letters.iter().collect();
        prop_assert_eq!(typed::<Draft>(&text), diagnosed(&text));
    }

    #[test]
    fn what_is_written_is_read_again(name in any::<String>(), year in ".{0,4}", id in any::<String>()) {
        let mut draft: Draft = typed(WHOLE).unwrap();
        let project = std::sync::Arc::make_mut(&mut draft.projects[0]);
        (project.name, project.year.0, project.lines[0].id) = (name, year, id.clone());
        draft.readings.insert(id, "1".to_owned());
        let text = serde_json::to_vec(&draft).unwrap();
        prop_assert_eq!(budget(&text).value, draft);
    }
}
