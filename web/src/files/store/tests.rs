//! Tests of what is written where a document differs from the records, and of what is read back from them.

use std::sync::Arc;

use fentan_core::document::DraftDocument;
use fentan_core::draft::Draft;

use super::contents::Key;
use super::database::Texts;
use super::journal::Journal;
use super::records::Records;
use super::restore::Stored;
use super::write::{Over, Refusal, Write};
use crate::document::{EXAMPLE, OpenedRules, OwnDocument, Scenarios};
use crate::files::from_text;

/// Two scenarios that share their two projects, saved under another file of the rules.
fn document() -> DraftDocument {
    let example = from_text(EXAMPLE).unwrap();
    let mut draft = Draft::clone(&example.present().draft);
    let mut second = draft.projects[0].clone();
    Arc::make_mut(&mut second).id = "2".to_owned();
    draft.projects.push(second);
    let mut document = DraftDocument::from(draft);
    document.scenarios.push(document.scenarios[0].clone());
    document.scenarios[1].name = "乙".to_owned();
    document.rulebook_digest = Some("sha256:00".to_owned());
    document
}

/// The document as one's own, under the rules that are compiled in.
fn own(document: &DraftDocument) -> OwnDocument {
    OwnDocument { scenarios: Scenarios::of(document.clone()).unwrap(), rules: None, unsaved: 0 }
}

/// Changes a project in the second scenario alone.
fn rename(document: &mut DraftDocument, name: &str) {
    Arc::make_mut(&mut document.scenarios[1].projects[1]).name = name.to_owned();
}

/// Does to texts what the database does with a write.
fn make(texts: &mut Texts, write: &Write) -> Result<(), Refusal> {
    write.check(texts.contents.as_deref())?;
    texts.records.extend(write.records.iter().cloned());
    texts.contents = Some(write.contents.clone());
    texts.records.retain(|(key, _)| write.needed.contains(key));
    Ok(())
}

fn write(records: &Records, document: &DraftDocument, stamp: &str) -> (Write, Records) {
    let over = Over::Stamp(records.stamp.clone());
    Write::new(over, records, &own(document), stamp.to_owned()).unwrap()
}

fn read(texts: &Texts) -> DraftDocument {
    Stored::of(texts).unwrap().document.unwrap().scenarios.document()
}

#[test]
fn what_was_written_is_read_back_and_shared_as_it_was() {
    let (mut texts, document) = (Texts::default(), document());
    let (first, _) = write(&Records::default(), &document, "a");
    make(&mut texts, &first).unwrap();
    assert_eq!(texts.records.len(), 2);
    let read = read(&texts);
    assert_eq!(read, document);
    assert!(Arc::ptr_eq(&read.scenarios[0].projects[0], &read.scenarios[1].projects[0]));
}

#[test]
fn only_what_has_changed_is_written_and_what_nobody_needs_goes() {
    let (mut texts, mut document) = (Texts::default(), document());
    let (first, records) = write(&Records::default(), &document, "a");
    make(&mut texts, &first).unwrap();

    rename(&mut document, "改名");
    let (second, records) = write(&records, &document, "b");
    assert_eq!(second.records.len(), 1);
    make(&mut texts, &second).unwrap();
    assert_eq!((texts.records.len(), read(&texts)), (3, document.clone()));

    document.scenarios.remove(1);
    let (third, _) = write(&records, &document, "c");
    assert!(third.records.is_empty());
    make(&mut texts, &third).unwrap();
    assert_eq!((texts.records.len(), read(&texts)), (2, document));
}

#[test]
fn after_reading_nothing_is_written_again() {
    let mut texts = Texts::default();
    make(&mut texts, &write(&Records::default(), &document(), "a").0).unwrap();
    let stored = Stored::of(&texts).unwrap();
    let (again, _) = write(&stored.records, &stored.document.unwrap().scenarios.document(), "b");
    assert!(again.records.is_empty());
}

#[test]
fn nobody_writes_over_another_tab_unless_told_to() {
    let (mut texts, document) = (Texts::default(), document());
    let (ours, records) = write(&Records::default(), &document, "a");
    let (theirs, _) = write(&Records::default(), &document, "b");
    make(&mut texts, &theirs).unwrap();
    assert_eq!(make(&mut texts, &ours), Err(Refusal::Elsewhere));
    let told = Write::new(Over::Anything, &Records::default(), &own(&document), "c".to_owned()).unwrap().0;
    make(&mut texts, &told).unwrap();
    assert_eq!((texts.records.len(), read(&texts)), (2, document.clone()));
    // Where somebody has cleared the storage, a part would not be enough.
    assert_eq!(make(&mut Texts::default(), &write(&records, &document, "d").0), Err(Refusal::Gone));
}

#[test]
fn half_a_write_leaves_the_document_before() {
    let (mut texts, mut document) = (Texts::default(), document());
    let (first, records) = write(&Records::default(), &document, "a");
    make(&mut texts, &first).unwrap();
    let before = document.clone();
    rename(&mut document, "改名");
    texts.records.extend(write(&records, &document, "b").0.records);
    assert_eq!(read(&texts), before);
}

#[test]
fn a_record_that_cannot_be_read_or_is_missing_is_damage() {
    let mut texts = Texts::default();
    make(&mut texts, &write(&Records::default(), &document(), "a").0).unwrap();
    let damaged = |contents: Option<&str>, records: Vec<(Key, String)>| {
        let contents = contents.map(str::to_owned);
        Stored::of(&Texts { contents, records }).is_none()
    };
    let whole = texts.contents.as_deref();
    assert!(!damaged(whole, texts.records.clone()));
    assert!(damaged(Some("{"), texts.records.clone()));
    assert!(damaged(whole, texts.records[1..].to_vec()));
    let mut broken = texts.records.clone();
    broken[0].1 = String::new();
    assert!(damaged(whole, broken));
    assert!(!damaged(None, Vec::new()));
}

#[test]
fn a_journal_goes_on_from_what_was_stored_and_from_the_write_on_its_way() {
    let (mut texts, mut document) = (Texts::default(), document());
    let (first, records) = write(&Records::default(), &document, "a");
    make(&mut texts, &first).unwrap();
    let opened = document.clone();

    // A write is on its way that leaves the second scenario out, which is then brought back and changed.
    document.scenarios.remove(1);
    document.scenarios[0].projects.remove(0);
    let (coming, coming_records) = write(&records, &document, "b");
    document = opened;
    rename(&mut document, "改名");
    let bases = vec!["a".to_owned(), "b".to_owned()];
    let difference = records.common(&coming_records).difference(&own(&document), "c".to_owned());
    let journal = serde_json::to_string(&Journal::new(bases, difference)).unwrap();
    let with = |texts: &Texts| {
        let journal = serde_json::from_str(&journal).unwrap();
        Stored::of(texts).unwrap().with(journal).map(|found| found.scenarios.document())
    };
    assert_eq!(with(&texts), Some(document.clone()));
    make(&mut texts, &coming).unwrap();
    assert_eq!(with(&texts), Some(document));

    // Another tab has written since.
    let (theirs, _) = write(&coming_records, &read(&texts), "z");
    make(&mut texts, &theirs).unwrap();
    assert!(with(&texts).is_none());
    assert!(with(&Texts::default()).is_none());
}

#[test]
fn a_first_journal_goes_on_from_nothing() {
    let document = document();
    let difference = Records::default().difference(&own(&document), "c".to_owned());
    let journal = Journal::new(vec![String::new()], difference);
    let found = Stored::of(&Texts::default()).unwrap().with(journal);
    assert_eq!(found.map(|found| found.scenarios.document()), Some(document));
}

/// The document under rules that were opened from a file.
fn ruled(document: &DraftDocument) -> OwnDocument {
    let file = include_bytes!("../../../../examples/rulebooks/linjiang-2024-8.toml");
    OwnDocument { rules: Some(OpenedRules::read(file).unwrap()), ..own(document) }
}

/// The number of rows that are wrong in the rules of what is stored, and whether it follows any.
fn rules(texts: &Texts) -> (usize, bool) {
    let (document, notice) = Stored::of(texts).unwrap().document.unwrap().read();
    (notice.map_or(0, |notice| notice.remarks.len()), document.rules.is_some())
}

#[test]
fn opened_rules_are_kept_with_the_document_and_written_once() {
    let (mut texts, document) = (Texts::default(), ruled(&document()));
    let write = |records: &Records, document: &OwnDocument, stamp: &str| {
        Write::new(Over::Stamp(records.stamp.clone()), records, document, stamp.to_owned()).unwrap()
    };
    let (first, records) = write(&Records::default(), &document, "a");
    make(&mut texts, &first).unwrap();
    assert_eq!((texts.records.len(), rules(&texts)), (3, (0, true)));
    let stored = Stored::of(&texts).unwrap();
    let (read, _) = stored.document.unwrap().read();
    assert!(read.rules == document.rules && read.scenarios.document() == document.scenarios.document());
    assert!(write(&stored.records, &read, "b").0.records.is_empty());

    // A document that follows the rules compiled in needs them no more.
    let (second, _) = write(&records, &OwnDocument { rules: None, ..document }, "b");
    make(&mut texts, &second).unwrap();
    assert_eq!((texts.records.len(), rules(&texts)), (2, (0, false)));
}

#[test]
fn opened_rules_are_in_the_journal() {
    let (mut texts, document) = (Texts::default(), document());
    let (first, records) = write(&Records::default(), &document, "a");
    make(&mut texts, &first).unwrap();
    let journal = Journal::new(vec!["a".to_owned()], records.difference(&ruled(&document), "b".to_owned()));
    let journal = serde_json::from_str(&serde_json::to_string(&journal).unwrap()).unwrap();
    let (read, notice) = Stored::of(&texts).unwrap().with(journal).unwrap().read();
    assert!(read.rules == ruled(&document).rules && notice.is_none());
}

#[test]
fn rules_that_cannot_be_read_leave_the_document_and_are_said() {
    let mut texts = Texts::default();
    let (first, _) =
        Write::new(Over::Anything, &Records::default(), &ruled(&document()), "a".to_owned()).unwrap();
    make(&mut texts, &first).unwrap();
    let rules_record = texts.records.iter().position(|(key, _)| key.ends_with("rules")).unwrap();
    texts.records[rules_record].1 = "id = 1".to_owned();
    assert_eq!(rules(&texts), (1, false));
    texts.records.remove(rules_record);
    assert_eq!(rules(&texts), (1, false));
}
