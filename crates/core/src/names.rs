//! Known names in messages: the nearest to a misspelt one, and several in a sentence.

use fentan_rulebook::text::{Bilingual, say};

/// The name among `known` that is fewest edits away from `found`; `None` where that is more than a third of its
/// letters. It is a hint, never a correction.
#[must_use]
pub fn nearest<'a>(found: &str, known: &mut dyn Iterator<Item = &'a str>) -> Option<&'a str> {
    const LONGEST: usize = 64;
    let found: Vec<char> = found.chars().take(LONGEST.saturating_add(1)).collect();
    if found.len() > LONGEST {
        return None;
    }
    let most = found.len().checked_div(3).unwrap_or(0).max(1);
    known
        .map(|name| (edits(&found, name), name))
        .filter(|(edits, _)| *edits <= most)
        .min_by_key(|(edits, _)| *edits)
        .map(|(_, name)| name)
}

/// Ids as a sentence lists them: `a、b 或 c`, `a, b or c`.
#[must_use]
pub fn either(ids: &[&str]) -> Bilingual {
    let Some((last, others)) = ids.split_last().filter(|(_, others)| !others.is_empty()) else {
        let only = ids.concat();
        return Bilingual::new(only.clone(), only);
    };
    say!("{0} 或 {2}", "{1} or {2}", others.join("、"), others.join(", "), last)
}

/// The number of letters to insert, delete or change (Levenshtein distance).
fn edits(from: &[char], to: &str) -> usize {
    let mut row: Vec<usize> = (0..=from.len()).collect();
    for letter in to.chars() {
        let mut diagonal = row.first().copied().unwrap_or(0);
        let mut left = diagonal.saturating_add(1);
        if let Some(first) = row.first_mut() {
            *first = left;
        }
        for (cell, other) in row.iter_mut().skip(1).zip(from) {
            let above = *cell;
            let change = diagonal.saturating_add(usize::from(*other != letter));
            left = change.min(above.saturating_add(1)).min(left.saturating_add(1));
            *cell = left;
            diagonal = above;
        }
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    #[test]
    fn finds_the_name_one_letter_off_and_none_that_is_far() {
        let nearest = |found: &str| {
            super::nearest(found, &mut ["basic.drainage", "basic.repairs", "custom"].into_iter())
        };
        assert_eq!(nearest("basic.drainagee"), Some("basic.drainage"));
        assert_eq!(nearest("basic.drianage"), Some("basic.drainage"));
        assert_eq!(nearest("custon"), Some("custom"));
        assert_eq!(nearest("电梯"), None);
        assert_eq!(nearest(""), None);
        assert_eq!(nearest(&"x".repeat(100_000)), None);
    }
}
