//! Tests of which rules the document follows, and of what is kept of them.

use fentan_core::{Fen, read};

use super::super::{Action, Document, OpenedRules, Scenarios, Shared, blank};
use super::{after, example, then};

fn linjiang() -> OpenedRules {
    OpenedRules::read(include_bytes!("../../../../examples/rulebooks/linjiang-2024-8.toml")).unwrap()
}

fn linjiang_budget() -> Scenarios {
    let file = include_bytes!("../../../../examples/rulebooks/linjiang-budget.json");
    Scenarios::one(read::budget(file).value)
}

fn rules_and_errors(document: &Document) -> (String, bool) {
    let evaluation = document.evaluation();
    (document.rulebook().id.to_string(), evaluation.diagnostics().any(fentan_core::Diagnostic::is_error))
}

#[test]
fn rules_that_are_opened_are_followed_and_a_budget_of_another_city_says_so() {
    let followed = after([Action::Follow(linjiang())]);
    assert_eq!(rules_and_errors(&followed), ("linjiang-2024-8".to_owned(), true));
    let said: Vec<_> = followed.evaluation().assessment().diagnostics.iter().collect();
    assert_eq!(*said[0].code, fentan_core::codes::RULEBOOK_UNKNOWN);
    assert!(said[0].hint.as_ref().is_some_and(|hint| hint.zh.contains("linjiang-2024-8")));
    let opened = then(&followed, Action::Open(linjiang_budget()));
    assert_eq!(rules_and_errors(&opened), ("linjiang-2024-8".to_owned(), false));
    // 100,000 of shared pipes leave the treasury 40,000, of which the city bears 2 of 10 parts.
    let second = opened.evaluation().assessment().projects[1].result.as_ref().unwrap();
    assert_eq!(second.figures.government.city, Fen::new(800_000));
}

#[test]
fn a_budget_is_taken_up_under_the_rules_that_it_names() {
    let city = |document: &Document| rules_and_errors(document).0;
    let opened = after([Action::Follow(linjiang()), Action::Open(linjiang_budget())]);
    let back = then(&opened, Action::Open(Scenarios::one(example())));
    assert_eq!(rules_and_errors(&back), ("fuzhou-2021-60".to_owned(), false));
    let undone = then(&back, Action::Undo);
    assert_eq!(rules_and_errors(&undone), ("linjiang-2024-8".to_owned(), false));
    assert_eq!(city(&then(&undone, Action::Redo)), "fuzhou-2021-60");
    let shown = then(&back, Action::Show(linjiang_budget(), Shared::default()));
    assert_eq!(rules_and_errors(&shown), ("linjiang-2024-8".to_owned(), false));
    assert_eq!(city(&then(&shown, Action::BackToMine)), "fuzhou-2021-60");
    // Rules that nobody opened are nowhere to be had.
    let unknown = after([Action::Open(linjiang_budget())]);
    assert_eq!(rules_and_errors(&unknown), ("fuzhou-2021-60".to_owned(), true));
}

#[test]
fn a_new_budget_follows_the_rules_in_use() {
    let followed = after([Action::Follow(linjiang())]);
    let new = then(&followed, Action::Open(Scenarios::one(blank(followed.rulebook(), 2025))));
    assert_eq!((new.draft().rulebook.as_str(), rules_and_errors(&new).1), ("linjiang-2024-8", false));
    let project = &new.draft().projects[0];
    assert_eq!((project.division.as_str(), project.kind.as_str()), ("990101", "estate"));
}

#[test]
fn a_file_of_the_same_city_is_taken_up_under_its_rules_whatever_was_followed() {
    let followed = after([Action::Follow(linjiang())]);
    let opened = then(&followed, Action::Open(Scenarios::one(example())));
    assert_eq!(rules_and_errors(&opened), ("fuzhou-2021-60".to_owned(), false));
}

#[test]
fn opened_rules_are_kept_while_they_are_followed_and_restored_with_the_document() {
    let fuzhou = after([]);
    assert!(fuzhou.own_document().rules.is_none());
    let followed = then(&fuzhou, Action::Follow(linjiang()));
    assert!(followed.revision > fuzhou.revision && !followed.own_document().same(&fuzhou.own_document()));
    let opened = then(&followed, Action::Open(linjiang_budget()));
    let restored = Document::restored(opened.own_document());
    assert_eq!(rules_and_errors(&restored), ("linjiang-2024-8".to_owned(), false));
    assert!(restored.own_document().same(&opened.own_document()));
    let back = then(&opened, Action::Open(Scenarios::one(example())));
    assert!(back.own_document().rules.is_none());
    // While somebody else's document is looked at, one's own is kept under its own rules.
    let shown = then(&opened, Action::Show(Scenarios::one(example()), Shared::default()));
    assert!(shown.own_document().same(&opened.own_document()));
}

#[test]
fn another_tabs_document_comes_with_its_rules() {
    let theirs = after([Action::Follow(linjiang()), Action::Open(linjiang_budget())]);
    let taken = after([Action::TakeOver(theirs.own_document())]);
    assert_eq!(rules_and_errors(&taken), ("linjiang-2024-8".to_owned(), false));
    assert!(taken.revision == 0 && taken.own_document().same(&theirs.own_document()));
    assert_eq!(rules_and_errors(&then(&taken, Action::Undo)), ("fuzhou-2021-60".to_owned(), false));
}
