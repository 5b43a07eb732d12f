//! Coverage of the golden cases in `tests/cases`: every code that a budget can bring about, every row of the
//! rulebook.

use fentan_core::codes::{self, CODES};
use fentan_core::{Code, Readings, Rulebook};
use fentan_golden::{cases, is_used, without_a_case};

/// Codes that no JSON text in a Markdown file can bring about; `bad_input.rs` tests them.
const OTHERWISE_TESTED: [&Code; 5] = [
    &codes::INPUT_GBK,
    &codes::INPUT_NOT_UTF8,
    &codes::INPUT_TOO_LARGE,
    &codes::INPUT_UTF16,
    &codes::RULEBOOK_MISMATCH,
];

#[test]
fn every_code_has_a_case() {
    let codes = CODES.iter().filter(|code| !OTHERWISE_TESTED.contains(code));
    let missing = without_a_case("cases", codes.map(|code| (code.severity().id(), code.id())));
    assert!(missing.is_empty(), "no case for {missing:?}");
}

#[test]
fn every_code_is_listed_once() {
    for (place, code) in CODES.iter().enumerate() {
        assert!(!CODES[..place].contains(code), "{}", code.id());
    }
}

#[test]
fn every_row_of_the_rulebook_has_a_case() {
    let rulebook = Rulebook::fuzhou_2021_60();
    let cases = cases("cases").unwrap();
    let components = rulebook.components.iter().map(|component| component.id.as_ref());
    let divisions = rulebook.divisions.iter().map(|division| division.code.as_ref());
    let sources = rulebook.sources.iter().map(|source| source.id.as_ref());
    let options = Readings::KNOWN.iter().flat_map(|(_, options)| options.iter().copied());
    let names = components.chain(divisions).chain(sources).chain(options);
    let unused: Vec<&str> = names.filter(|name| !is_used(&cases, name)).collect();
    assert!(unused.is_empty(), "no case for {unused:?}");
}
