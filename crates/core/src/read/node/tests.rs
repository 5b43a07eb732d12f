//! Tests against `serde_json`: the same nodes, or the same message at the same place.

use proptest::prelude::*;
use serde_json::Value;

use super::{Node, Refusal};

/// Asserts that `serde_json` reads the text as the same value, or refuses it with the same message at the same
/// place.
fn agrees(json: &str) {
    let expected = serde_json::from_str::<Value>(json);
    match (Node::parse(json, 100), expected) {
        (Ok(node), Ok(value)) => assert!(same(&node, &value), "{json}: {node:?}"),
        (Err(Refusal::Syntax { line, column, reason }), Err(error)) => {
            assert_eq!(format!("{reason} at line {line} column {column}"), error.to_string(), "{json}");
        }
        (found, expected) => panic!("{json}: {found:?}, expected {expected:?}"),
    }
}

fn same(node: &Node<'_>, value: &Value) -> bool {
    match (node, value) {
        (Node::Null, Value::Null) | (Node::Flag, Value::Bool(_)) => true,
        (Node::Whole(whole), Value::Number(number)) => is_whole(number) == Some(*whole),
        (Node::Number, Value::Number(number)) => is_whole(number).is_none(),
        (Node::Text(text), Value::String(string)) => **text == **string,
        (Node::List(items), Value::Array(values)) => {
            items.len() == values.len() && items.iter().zip(values).all(|(item, value)| same(item, value))
        }
        (Node::Object(fields), Value::Object(values)) => {
            // The library keeps the last of fields of one name.
            let last = |name: &str| fields.iter().rev().find(|(known, _)| known == name);
            values.iter().all(|(name, value)| last(name).is_some_and(|(_, node)| same(node, value)))
                && fields.iter().all(|(name, _)| values.contains_key(&**name))
        }
        _ => false,
    }
}

/// The whole number that the library read, also where it was written with a point or an exponent.
#[allow(clippy::disallowed_types, reason = "what the library makes of a number is a float")]
fn is_whole(number: &serde_json::Number) -> Option<u64> {
    let written = || {
        number
            .as_f64()
            .filter(|number| number.is_sign_positive() && *number < 9e15)
            .map(|number| number.to_string())
    };
    number.as_u64().or_else(|| written()?.parse().ok())
}

#[test]
fn every_way_to_be_broken_is_told_as_the_library_does() {
    let texts = [
        "",
        " ",
        "n",
        "nul",
        "nulL",
        "tru",
        "falsy",
        "-",
        "-x",
        "01",
        "-01",
        "00",
        "1.",
        "1.x",
        "1.e5",
        "1e",
        "1e+",
        "1ex",
        "1e-x",
        "1.5.5",
        "18446744073709551615",
        "18446744073709551616",
        "-0",
        "-1",
        "0",
        "0.0",
        "1E2",
        "[",
        "[1",
        "[1,",
        "[1,]",
        "[,1]",
        "[1 2]",
        "[1}",
        "]",
        "{",
        "{,}",
        "{\"a\"",
        "{\"a\":",
        "{\"a\":1",
        "{\"a\":1,",
        "{\"a\":1,}",
        "{\"a\":1,x}",
        "{\"a\" 1}",
        "{a:1}",
        "{1:1}",
        "{\"a\":1 \"b\":2}",
        "{\"a\":}",
        "\"",
        "\"\\",
        "\"\\x\"",
        "\"\\u\"",
        "\"\\u12\"",
        "\"\\u12G4\"",
        "\"\\u0041\"",
        "\"\\ud83d\\ude00\"",
        "\"\\ud83d\"",
        "\"\\ud83dx\"",
        "\"\\ud83d\\",
        "\"\\ud83d\\n\"",
        "\"\\ud83d\\u0041\"",
        "\"\\ude00\"",
        "\"a\nb\"",
        "\"\u{1}\"",
        "\"分\\摊\"",
        "\"\\分\"",
        "分",
        "1 分",
        "[\n 1,\n 分]",
        "\"分摊",
        "\"\\/\\b\\f\\n\\r\\t\"",
        "{\"a\":1}{",
        "\u{a0}1",
        "\u{feff}1",
        "[1]\u{0}",
        "\"\\u12分\"",
        "\"\\u分分\"",
    ];
    texts.into_iter().for_each(agrees);
}

#[test]
fn a_number_beyond_any_is_told_with_its_place() {
    assert!(matches!(Node::parse("1e308", 1), Ok(Node::Number)));
    let reason = "number out of range".to_owned();
    assert_eq!(Node::parse("[\n1e999]", 1).unwrap_err(), Refusal::Syntax { line: 2, column: 5, reason });
}

#[test]
fn only_so_many_levels_are_read() {
    assert!(Node::parse("[[1]]", 2).is_ok());
    assert_eq!(Node::parse("[[[1]]]", 2).unwrap_err(), Refusal::NotABudget);
}

proptest! {
    #[test]
    fn any_pieces_of_json_are_read_as_the_library_does(
        pieces in prop::collection::vec(prop::sample::select(vec![
            "[", "]", "{", "}", ",", ":", "\"", "\\", "\\u", "d83d", "\\ude00", "00e9", "null", "true", "false", "-",
            "0", "12", ".", "e", "+", " ", "\n", "分", "\"a\"", "\"a\":", "{\"b\":", "x", "\u{1}", "\\n",
        ]), 0..24)
    ) {
        agrees(&pieces.concat());
    }

    #[test]
    fn json_that_lost_or_changed_a_letter_is_read_as_the_library_does(at in 0_usize..400, letter in any::<char>()) {
        let valid = include_str!("../../../../../examples/worked-check.json");
        let mut letters: Vec<char> = valid.chars().collect();
        let at = at * letters.len() / 400;
        letters[at] = letter;
        agrees(&letters.iter().collect::<String>());
        letters.truncate(at);
        agrees(&letters.iter().collect::<String>());
    }
}
