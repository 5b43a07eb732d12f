//! The list of the last documents.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash as _, Hasher as _};

use serde::{Deserialize, Serialize};

use crate::files::name::Subject;
use crate::files::store::contents::Key;

/// The number of documents that are kept.
pub(super) const MOST: usize = 10;

/// One of the last documents, as a list says it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct RecentDocument {
    pub(crate) key: Key,
    pub(crate) subject: Subject,
    /// The total that its present scenario came to when it was replaced, in fen; none while that had an error.
    pub(crate) total: Option<i64>,
    /// The time when it was replaced, as `2026-11-29T06:03:00.000Z`.
    pub(crate) time: String,
    /// The number of steps since it was saved to a file, or came from one.
    #[serde(default)]
    pub(crate) unsaved: usize,
}

/// The key of a document's record. A document that was replaced twice without a change has the same.
pub(super) fn key_of(text: &str) -> Key {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    format!("recent.{:016x}", hasher.finish()).into()
}

/// Puts a document at the head of the list, in the place of the one that it is a later state of. Returns the keys of
/// the documents that go.
pub(super) fn add(list: &mut Vec<RecentDocument>, entry: RecentDocument, before: Option<&Key>) -> Vec<Key> {
    let is_other = |own: &RecentDocument| own.key != entry.key && Some(&own.key) != before;
    let mut gone: Vec<Key> = before.filter(|before| **before != entry.key).into_iter().cloned().collect();
    list.retain(is_other);
    list.insert(0, entry);
    gone.extend(list.drain(MOST.min(list.len())..).map(|entry| entry.key));
    gone
}

#[cfg(test)]
mod tests {
    use fentan_core::Draft;

    use super::{RecentDocument, Subject, add, key_of};

    fn entry(text: &str) -> RecentDocument {
        let subject = Subject::of(&Draft::default());
        RecentDocument { key: key_of(text), subject, total: Some(1), time: text.to_owned(), unsaved: 0 }
    }

    fn times(list: &[RecentDocument]) -> String {
        list.iter().map(|entry| &*entry.time).collect()
    }

    #[test]
    fn ten_are_kept_the_newest_first_d9() {
        let mut list = Vec::new();
        for text in ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"] {
            assert!(add(&mut list, entry(text), None).is_empty());
        }
        assert_eq!(add(&mut list, entry("k"), None), [key_of("a")]);
        assert_eq!(times(&list), "kjihgfedcb");
    }

    #[test]
    fn none_is_listed_twice_d9() {
        let mut list = Vec::new();
        for text in ["a", "b", "a"] {
            assert!(add(&mut list, entry(text), None).is_empty());
        }
        assert_eq!(times(&list), "ab");
    }

    #[test]
    fn a_later_state_takes_the_place_of_the_one_it_came_from_d9() {
        let mut list = vec![entry("b"), entry("a")];
        assert_eq!(add(&mut list, entry("c"), Some(&key_of("a"))), [key_of("a")]);
        assert_eq!(times(&list), "cb");
        // Replaced again without a change, it stays.
        assert!(add(&mut list, entry("c"), Some(&key_of("c"))).is_empty());
        assert_eq!(times(&list), "cb");
    }
}
