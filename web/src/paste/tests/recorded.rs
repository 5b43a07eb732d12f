//! `tests/fixtures/clipboard`: for each recorded clipboard, what it does and what of it is not used.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use fentan_core::Rulebook;

use super::super::{Change, Cost, Pasted};
use super::{draft, pasted, rulebook};

/// The recorded ranges, each with where it is pasted: the row and column of the lines' fields.
const RECORDED: [(&str, (usize, usize)); 16] = [
    ("amounts", (11, 2)),
    ("bare-columns", (0, 2)),
    ("blanks", (0, 1)),
    ("block", (13, 0)),
    ("commas", (0, 2)),
    ("errors", (0, 2)),
    ("estimate", (0, 2)),
    ("full-width", (0, 2)),
    ("funding", (0, 2)),
    ("multi-line", (0, 2)),
    ("product-and-amount", (0, 2)),
    ("quotes", (0, 2)),
    ("thousands", (0, 2)),
    ("tiers", (0, 2)),
    ("two-level", (0, 2)),
    ("wan-yuan", (0, 2)),
];

fn described(pasted: &Pasted) -> String {
    let draft = draft("demonstration");
    let mut text = String::new();
    for change in &pasted.changes {
        let cost = |cost: &Cost| match cost {
            Cost::Amount(amount) => amount.clone(),
            Cost::Product { quantity, unit_price } => format!("{quantity} × {unit_price}"),
        };
        match change {
            Change::Write(place, value) => writeln!(text, "{} = {value}", place.path(rulebook(), &draft)),
            Change::CostLine { line, cost: own } => {
                writeln!(text, "projects[0].lines[{line}] = {}", cost(own))
            }
            Change::AddLine { component, name, cost: own } => {
                let name = name.as_ref().map(|name| format!(" {name}")).unwrap_or_default();
                writeln!(text, "line {component}{name} = {}", cost(own))
            }
            Change::AddFee { name, amount } => writeln!(text, "fee {name} = {amount}"),
        }
        .unwrap();
    }
    for unread in &pasted.unread {
        let (row, column, shown) = (unread.row, unread.column, unread.text.replace('\n', "⏎"));
        writeln!(
            text,
            "row {row}, column {column}: {shown}: {}",
            unread.reason.words(Rulebook::fuzhou_2021_60()).en
        )
        .unwrap();
    }
    text
}

#[test]
fn recorded_clipboards() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures/clipboard");
    let all = fs::read_dir(&folder).unwrap().map(|file| file.unwrap().path());
    let all = all.filter(|path| path.extension().is_some_and(|end| end == "tsv")).count();
    assert_eq!(all, RECORDED.len(), "a recorded clipboard is not in the table");
    for (name, at) in RECORDED {
        let clipboard = fs::read_to_string(folder.join(name).with_extension("tsv")).unwrap();
        let expected = fs::read_to_string(folder.join(name).with_extension("txt")).unwrap_or_default();
        let actual = described(&pasted(&clipboard, &draft("demonstration"), at));
        assert!(actual == expected, "{name} does not do what {name}.txt says, but:\n{actual}");
    }
}
