//! Documents as JSON: read by core, written by serde.

use fentan_core::document::DraftDocument;
use fentan_core::{Draft, read};

use crate::document::Scenarios;
use crate::notice::Notice;
use crate::words;

use super::Opened;

/// The scenarios as the text of a file for people, with the digest of the rules that they follow: a plain budget where
/// there is only one, without a name.
pub(super) fn to_text(scenarios: &Scenarios, digest: &str) -> Option<String> {
    let rulebook_digest = Some(digest.to_owned());
    let text = match scenarios.all() {
        [only] if only.name.is_empty() => {
            serde_json::to_string_pretty(&Draft { rulebook_digest, ..Draft::clone(&only.draft) })
        }
        _ => serde_json::to_string_pretty(&DraftDocument { rulebook_digest, ..scenarios.document() }),
    };
    text.ok()
}

/// The scenarios in the text of a file that the page itself wrote; none where anything in it cannot be read.
pub(crate) fn from_text(text: &str) -> Option<Scenarios> {
    opened(text.as_bytes()).ok()
}

/// The scenarios in a stranger's file, or what is wrong with it. A file with anything unreadable in it is not opened.
pub(super) fn opened(bytes: &[u8]) -> Opened {
    let read = read::document(bytes);
    if !read.diagnostics.is_empty() {
        return Err(Notice::of_diagnostics(&words::frame::NOT_OPENED, &read.diagnostics));
    }
    Scenarios::of(read.value).ok_or_else(|| Notice::of(&words::frame::NOT_READ))
}

#[cfg(test)]
mod tests {
    use fentan_core::Draft;

    use super::{Scenarios, from_text, to_text};
    use crate::document::Scenario;

    #[test]
    fn a_file_says_under_which_rules_it_was_saved() {
        let alone = Scenarios::one(Draft::new("fuzhou-2021-60"));
        let mut two = alone.document();
        two.scenarios.push(two.scenarios[0].clone());
        for scenarios in [alone, Scenarios::of(two).unwrap()] {
            let text = to_text(&scenarios, "sha256:00").unwrap();
            let read = from_text(&text).unwrap();
            let said = |scenario: &Scenario| scenario.draft.rulebook_digest.as_deref() == Some("sha256:00");
            assert!(read.all().iter().all(said), "{text}");
            // Saved again, it is the rules in use that count.
            assert!(to_text(&read, "sha256:11").unwrap().contains("\"rulebook_digest\": \"sha256:11\""));
        }
    }
}
