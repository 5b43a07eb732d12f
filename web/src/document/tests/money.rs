//! The status of money from above, and what the payers of a line agreed on.

use fentan_core::draft::{DraftLine, TextById};
use fentan_core::rulebook::SourceIndex;
use fentan_core::{Draft, Rulebook, read};

use super::{after, then, write};
use crate::document::{Action, Document, LineField, Outcome, Place, switched};

#[test]
fn money_that_counts_without_a_word_has_no_status() {
    let (amount, status) = (Place::Funding(0, SourceIndex(1), 0), Place::FundingStatus(0, SourceIndex(1), 0));
    let funding = |document: &Document| {
        let funding = &document.draft().projects[0].funding;
        funding.get(1).map(|money| (money.amount.clone(), money.status.clone()))
    };
    let held = |amount: &str, status: Option<&str>| Some((amount.to_owned(), status.map(str::to_owned)));
    let sought = after([write(amount, "10"), write(status, "sought")]);
    assert_eq!(funding(&sought), held("10", Some("sought")));
    assert_eq!(funding(&then(&sought, Action::Undo)), held("10", None), "one step");
    assert_eq!(funding(&then(&sought, write(status, "allotted"))), held("10", None));
    let cleared = then(&sought, write(amount, ""));
    assert_eq!(funding(&cleared), held("0", Some("sought")), "typing the amount anew keeps the status");
    assert_eq!(funding(&after([write(status, "received")])), held("0", Some("received")));
    assert_eq!(funding(&after([write(status, "allotted")])), None);
}

/// A custom line of 300,000.00 yuan, and its place in the document.
fn custom() -> (Document, usize) {
    let added = after([Action::AddLines(vec!["custom".to_owned()])]);
    let line = added.draft().projects[0].lines.len() - 1;
    let named = then(&added, write(Place::Line(0, line, LineField::Name), "围墙"));
    (then(&named, write(Place::Line(0, line, LineField::Amount), "300000")), line)
}

fn line(document: &Document) -> &DraftLine {
    document.draft().projects[0].lines.last().unwrap()
}

fn parts(line: &DraftLine) -> Vec<(&str, &str)> {
    line.parts.iter().flat_map(|parts| &parts.0).map(|(id, number)| (&**id, &*number.0)).collect()
}

fn of_shares(shares: &[(&str, &str)]) -> DraftLine {
    let shares: TextById = shares.iter().map(|(id, share)| ((*id).to_owned(), (*share).to_owned())).collect();
    DraftLine { shares: Some(shares), ..DraftLine::default() }
}

#[test]
fn thirds_are_typed_in_parts_and_survive_a_file_b4() {
    let (document, index) = custom();
    let payer = |id: &str| Rulebook::fuzhou_2021_60().payer_index(id).unwrap();
    let typed = then(&document, write(Place::Part(0, index, payer("government")), "1"));
    let typed = then(&typed, write(Place::Part(0, index, payer("owners")), "2"));
    assert_eq!(parts(line(&typed)), [("government", "1"), ("owners", "2")]);
    let result = typed.evaluation().assessment().projects[0].result.as_ref().unwrap();
    let amounts: Vec<String> =
        result.lines.get(index).unwrap().parts.iter().map(|part| part.amount.to_string()).collect();
    assert_eq!(amounts, ["100000.00", "200000.00"]);
    let text = serde_json::to_string(&**typed.draft()).unwrap();
    let again: Draft = read::budget(text.as_bytes()).value;
    assert_eq!(again, **typed.draft());
    let cleared = then(&typed, write(Place::Part(0, index, payer("government")), ""));
    let cleared = then(&cleared, write(Place::Part(0, index, payer("owners")), ""));
    assert_eq!(line(&cleared).parts, None, "nothing agreed on is no empty list");
}

#[test]
fn switching_is_exact_or_says_so_and_is_one_step_b4() {
    let third = ("0.333333", "0.333333");
    let three = of_shares(&[("government", third.0), ("individuals", third.1), ("owners", "0.333333")]);
    let found = switched(&three, true);
    assert_eq!(found.outcome, Outcome::SumWasOff);
    let three = DraftLine { shares: found.shares, parts: found.parts, ..DraftLine::default() };
    assert_eq!(parts(&three), [("government", "1"), ("individuals", "1"), ("owners", "1")]);
    assert_eq!(switched(&three, false).outcome, Outcome::Dropped, "no decimal is a third");

    let quarters = of_shares(&[("government", "0.25"), ("owners", "0.75")]);
    let there = switched(&quarters, true);
    assert_eq!(there.outcome, Outcome::Kept);
    let in_parts = DraftLine { shares: there.shares, parts: there.parts, ..DraftLine::default() };
    assert_eq!(parts(&in_parts), [("government", "1"), ("owners", "3")]);
    let back = switched(&in_parts, false);
    assert_eq!((back.outcome, &back.shares), (Outcome::Kept, &quarters.shares));

    assert_eq!(switched(&of_shares(&[("owners", "一半")]), true).outcome, Outcome::Dropped);
    assert_eq!(switched(&of_shares(&[("owners", "1.2")]), true).outcome, Outcome::Dropped);
    let both = DraftLine { parts: in_parts.parts.clone(), ..quarters.clone() };
    for by_parts in [false, true] {
        let one = switched(&both, by_parts);
        assert_eq!(
            (one.outcome, one.parts.is_some(), one.shares.is_some()),
            (Outcome::Dropped, by_parts, !by_parts)
        );
    }
    assert_eq!(switched(&DraftLine::default(), true).outcome, Outcome::Kept);

    let (document, index) = custom();
    let owners = Rulebook::fuzhou_2021_60().payer_index("owners").unwrap();
    let typed = then(&document, write(Place::Share(0, index, owners), "1"));
    let turned = then(&typed, Action::ShareLine { line: index, by_parts: true });
    assert_eq!((parts(line(&turned)), &line(&turned).shares), (vec![("owners", "1")], &None));
    assert_eq!(then(&turned, Action::Undo).draft(), typed.draft());
}
