use std::sync::Arc;

use fentan_core::document::DraftDocument;
use fentan_core::rulebook::SourceIndex;
use fentan_core::{Draft, Fen, Language, Rulebook, read};

use super::{
    Action, Document, EXAMPLE, LineField, OwnDocument, Place, ProjectField, Scenario, Scenarios, Shared,
    blank,
};

mod money;
mod rules;

fn example() -> Draft {
    read::budget(EXAMPLE.as_bytes()).value
}

fn after(actions: impl IntoIterator<Item = Action>) -> Document {
    let mut document = Document::new(Rulebook::fuzhou_2021_60().clone(), Scenarios::one(example()));
    actions.into_iter().for_each(|action| document.apply(action));
    document
}

/// The document after one more action.
fn then(document: &Document, action: Action) -> Document {
    let mut document = document.clone();
    document.apply(action);
    document
}

fn write(place: Place, text: &str) -> Action {
    Action::Write(place, text.to_owned())
}

#[test]
fn the_example_reads_without_a_word() {
    let read = read::budget(EXAMPLE.as_bytes());
    assert_eq!(read.diagnostics, []);
    assert_eq!(read.value.projects.len(), 1);
}

#[test]
fn typing_in_one_field_is_taken_back_at_once() {
    let amount = Place::Line(0, 1, LineField::Amount);
    let name = Place::Project(0, ProjectField::Name);
    let typed = after([write(amount, "1"), write(amount, "12"), write(name, "甲")]);
    assert_eq!(typed.draft().projects[0].lines[1].amount.as_deref(), Some("12"));
    let once = then(&typed, Action::Undo);
    assert_eq!(once.draft().projects[0].name, example().projects[0].name);
    assert_eq!(once.draft().projects[0].lines[1].amount.as_deref(), Some("12"));
    let twice = then(&once, Action::Undo);
    assert_eq!(**twice.draft(), example());
    assert!(!twice.can_undo());
    let again = then(&then(&twice, Action::Redo), Action::Redo);
    assert_eq!(again.draft().projects[0].name, "甲");
    assert!(!again.can_redo());
}

#[test]
fn a_removed_project_comes_back() {
    let removed = after([Action::RemoveProject]);
    assert!(removed.draft().projects.is_empty());
    assert_eq!(**then(&removed, Action::Undo).draft(), example());
}

#[test]
fn a_project_is_added_beside_the_present_one() {
    let added = after([Action::AddProject]);
    let project = &added.draft().projects[1];
    assert_eq!((project.id.as_str(), project.division.as_str(), added.selected), ("1", "350102", 1));
    assert!(project.lines.is_empty());
    let copied = after([Action::CopyProject(Language::Zh)]);
    assert_eq!(copied.draft().projects[1].lines, example().projects[0].lines);
    assert_ne!(copied.draft().projects[1].id, example().projects[0].id);
}

#[test]
fn a_source_is_listed_while_it_has_an_amount() {
    let provincial = Place::Funding(0, SourceIndex(1), 0);
    let given = after([write(provincial, "1"), write(provincial, "10")]);
    let funding = &given.draft().projects[0].funding;
    assert_eq!((funding[1].source.as_str(), funding[1].amount.as_str()), ("provincial_grant", "10"));
    let cleared = then(&given, write(provincial, ""));
    assert_eq!(cleared.draft().projects[0].funding, example().projects[0].funding);
}

#[test]
fn a_line_comes_to_the_same_however_it_is_given() {
    let amount = Some(Fen::new(30_000_000));
    let product = after([Action::CostLine { line: 1, by_amount: false, amount }]);
    let line = &product.draft().projects[0].lines[1];
    assert_eq!((line.quantity.as_deref(), line.unit_price.as_deref()), (Some("1"), Some("300000.00")));
    assert_eq!(line.amount, None);
    let back = then(&product, Action::CostLine { line: 1, by_amount: true, amount });
    let line = &back.draft().projects[0].lines[1];
    assert_eq!(line.amount.as_deref(), Some("300000.00"));
    assert_eq!((&line.quantity, &line.unit_price), (&None, &None));
}

#[test]
fn new_ids_differ_from_all_others() {
    let added = after([Action::AddLines(vec!["custom".into(), "custom".into()])]);
    let ids: std::collections::BTreeSet<_> =
        added.draft().projects[0].lines.iter().map(|line| &line.id).collect();
    assert_eq!(ids.len(), added.draft().projects[0].lines.len());
    assert_eq!(added.attention, Some(Place::Line(0, 20, LineField::Name)));
}

#[test]
fn a_blank_budget_has_one_empty_project() {
    let draft = blank(Rulebook::fuzhou_2021_60(), 2025);
    assert_eq!(draft.projects.len(), 1);
    assert!(draft.projects[0].lines.is_empty());
}

/// A scenario with the example's budget under a name.
fn named(name: &str) -> Scenario {
    Scenario { name: name.to_owned(), draft: example().into() }
}

#[test]
fn scenarios_are_added_edited_and_taken_out_each_by_itself() {
    let amount = Place::Line(0, 1, LineField::Amount);
    let two = after([Action::AddScenario(named("乙")), write(amount, "5"), write(Place::Scenario, "丙")]);
    assert_eq!((two.scenarios.all().len(), two.scenarios.index()), (2, 1));
    assert_eq!(two.scenarios.present().name, "丙");
    assert_eq!(two.draft().projects[0].lines[1].amount.as_deref(), Some("5"));
    let first = then(&two, Action::Choose(0));
    assert_eq!(**first.draft(), example());
    assert_eq!(then(&first, Action::Choose(7)).scenarios.index(), 0);
    let one = then(&first, Action::RemoveScenario);
    assert_eq!(one.scenarios.present().name, "丙");
    // The last one stays.
    assert_eq!(then(&one, Action::RemoveScenario).scenarios.all().len(), 1);
    let back = then(&then(&one, Action::Undo), Action::Undo);
    assert_eq!(back.scenarios.all()[1].name, "乙");
}

#[test]
fn versions_share_the_projects_that_do_not_differ() {
    let two = after([Action::AddProject, Action::Select(0)]);
    let edited = then(&two, write(Place::Project(0, ProjectField::Name), "甲"));
    assert!(Arc::ptr_eq(&two.draft().projects[1], &edited.draft().projects[1]));
    assert!(!Arc::ptr_eq(&two.draft().projects[0], &edited.draft().projects[0]));
}

#[test]
fn what_is_only_shown_cannot_be_changed() {
    let shown = after([Action::Show(Scenarios::one(example()), Shared::default())]);
    for action in [Action::AddProject, Action::RemoveScenario, Action::Undo, write(Place::Scenario, "甲")] {
        assert!(then(&shown, action).scenarios.same(&shown.scenarios));
    }
    assert_eq!(then(&shown, Action::Select(3)).selected, 3);
}

#[test]
fn what_a_link_carries_leaves_ones_own_document_alone() {
    let name = Place::Project(0, ProjectField::Name);
    let own = after([write(name, "甲")]);
    let shown = then(&own, Action::Show(Scenarios::one(blank(own.rulebook(), 2025)), Shared::default()));
    assert!(shown.read_only && shown.own_document().same(&own.own_document()));
    assert_eq!((shown.revision, shown.draft().projects[0].lines.len()), (own.revision, 0));
    let back = then(&shown, Action::BackToMine);
    assert!(!back.read_only && back.scenarios.same(&own.scenarios) && back.can_undo());
    let mine = then(&shown, Action::MakeMine);
    assert!(!mine.read_only && mine.scenarios.same(&shown.scenarios));
    assert!(then(&mine, Action::Undo).scenarios.same(&own.scenarios));
}

#[test]
fn the_evaluation_follows_whatever_is_done() {
    let amount = Place::Line(0, 1, LineField::Amount);
    let total = |document: &Document| document.evaluation().assessment().totals.unwrap().total;
    let typed = after([write(amount, "1")]);
    assert_ne!(total(&typed), total(&after([])));
    assert_eq!(total(&then(&typed, Action::Undo)), total(&after([])));
    assert_eq!(typed.evaluation().draft(), &**typed.draft());
}

#[test]
fn what_another_tab_has_kept_is_not_kept_again() {
    let scenarios = Scenarios::one(blank(Rulebook::fuzhou_2021_60(), 2025));
    let taken = after([Action::TakeOver(OwnDocument { scenarios, rules: None, unsaved: 0 })]);
    assert_eq!((taken.revision, taken.can_undo()), (0, true));
}

#[test]
fn a_file_holds_all_scenarios_and_which_was_looked_at() {
    let two = after([Action::AddScenario(named("乙"))]);
    let document = two.scenarios.document();
    let read = Scenarios::of(document.clone()).unwrap();
    assert_eq!((read.index(), read.all().len()), (1, 2));
    assert_eq!(*read.present().draft, example());
    let nobody = DraftDocument { scenarios: Vec::new(), ..document };
    assert!(Scenarios::of(nobody).is_none());
}

#[test]
fn what_another_document_replaces_is_remembered_with_its_total_d9() {
    let name = Place::Project(0, ProjectField::Name);
    let blank = || Scenarios::one(blank(Rulebook::fuzhou_2021_60(), 2025));
    let replaced = after([write(name, "甲"), Action::Open(blank()), Action::Open(blank())]);
    let [first, second] = replaced.replaced() else { panic!("two were replaced") };
    assert_eq!(first.document.scenarios.present().draft.projects[0].name, "甲");
    assert_eq!(first.total, Some(Fen::new(372_561_000)));
    assert_eq!((first.number, second.number), (1, 2));
    assert_eq!(second.total, Some(Fen::ZERO));
    // Also while a link is looked at, and where what it carries becomes one's own.
    let shown = then(&replaced, Action::Show(blank(), Shared::default()));
    assert_eq!(shown.replaced().len(), 2);
    assert_eq!(then(&shown, Action::MakeMine).replaced().len(), 3);
}

#[test]
fn steps_are_counted_until_the_document_is_saved_d20() {
    let (amount, name) = (Place::Line(0, 1, LineField::Amount), Place::Project(0, ProjectField::Name));
    let typed = after([write(amount, "1"), write(amount, "12"), write(name, "甲")]);
    assert_eq!(typed.unsaved, 2);
    let saved = then(&typed, Action::Saved);
    assert_eq!((saved.unsaved, saved.revision), (0, typed.revision + 1));
    assert_eq!(then(&saved, Action::Saved).revision, saved.revision);
    assert_eq!(then(&saved, write(name, "乙")).unsaved, 1);
    let own = OwnDocument { unsaved: 30, ..typed.own_document() };
    let reopened = then(&saved, Action::Reopen(own));
    assert_eq!((reopened.unsaved, reopened.revision), (30, saved.revision + 1));
}

#[test]
fn a_line_becomes_one_of_a_component_and_keeps_what_it_holds_b6() {
    let custom = |document: &Document| document.draft().projects[0].lines.last().unwrap().clone();
    let added = after([Action::AddLines(vec!["custom".to_owned()])]);
    let line = added.draft().projects[0].lines.len() - 1;
    let payer = Rulebook::fuzhou_2021_60().payer_indices().next().unwrap();
    let entered = [
        write(Place::Line(0, line, LineField::Name), "室外雨污水管网改造"),
        write(Place::Line(0, line, LineField::Amount), "700000"),
        write(Place::Line(0, line, LineField::Enterprise), "某公司"),
        write(Place::Share(0, line, payer), "1"),
    ];
    let before = entered.into_iter().fold(added, |document, action| then(&document, action));
    let assign =
        |keeps_shares| Action::AssignLine { line, component: "basic.drainage".to_owned(), keeps_shares };
    let assigned = then(&before, assign(false));
    let mut expected = custom(&before);
    (expected.component, expected.shares) = ("basic.drainage".to_owned(), None);
    assert_eq!(custom(&assigned), expected);
    assert_eq!(custom(&then(&assigned, Action::Undo)), custom(&before));
    assert_eq!(custom(&then(&before, assign(true))).shares, custom(&before).shares);
}
