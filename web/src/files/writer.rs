//! Writing records as JSON, character by character: through the browser's objects it takes ten times as long, and ten
//! thousand households are written a moment after each change.

use fentan_core::draft::{TextById, WholeNumber};
use fentan_core::record::{Record, Records, Viewer};

/// A record as compact JSON.
pub(super) fn written(record: &dyn Record) -> String {
    let mut writer = Writer(String::new());
    writer.record(record);
    writer.0
}

/// What is written so far.
struct Writer(String);

impl Writer {
    fn record(&mut self, record: &dyn Record) {
        self.0.push('{');
        record.show(self);
        self.0.push('}');
    }

    /// A comma, unless nothing stands before in the object or list.
    fn next(&mut self) {
        if !self.0.ends_with(['{', '[']) {
            self.0.push(',');
        }
    }

    #[inline(never)]
    fn name(&mut self, name: &str) {
        self.next();
        self.quoted(name);
        self.0.push(':');
    }

    #[inline(never)]
    fn quoted(&mut self, text: &str) {
        self.0.push('"');
        let mut rest = text;
        // Only quotes, backslashes and what comes before the blank are written otherwise.
        while let Some(at) = rest.bytes().position(|byte| byte < b' ' || byte == b'"' || byte == b'\\') {
            self.0.push_str(&rest[..at]);
            self.escaped(rest.as_bytes()[at]);
            rest = &rest[at + 1..];
        }
        self.0.push_str(rest);
        self.0.push('"');
    }

    fn escaped(&mut self, byte: u8) {
        self.0.push('\\');
        let short = match byte {
            0x08 => b'b',
            0x09 => b't',
            0x0a => b'n',
            0x0c => b'f',
            0x0d => b'r',
            b'"' | b'\\' => byte,
            _ => b'u',
        };
        self.0.push(char::from(short));
        if short == b'u' {
            self.0.push_str(if byte < 0x10 { "000" } else { "001" });
            self.0.push(char::from(b"0123456789abcdef"[usize::from(byte % 0x10)]));
        }
    }
}

impl Viewer for Writer {
    fn text(&mut self, name: &'static str, value: &str) {
        self.name(name);
        self.quoted(value);
    }

    /// A number where it is one, else the text that was typed instead.
    fn whole(&mut self, name: &'static str, value: &WholeNumber) {
        self.name(name);
        match value.value() {
            Some(number) => self.0.push_str(&number.to_string()),
            None => self.quoted(&value.0),
        }
    }

    fn texts(&mut self, name: &'static str, value: &TextById) {
        self.name(name);
        self.0.push('{');
        for (id, text) in value.iter() {
            self.name(id);
            self.quoted(text);
        }
        self.0.push('}');
    }

    fn list(&mut self, name: &'static str, value: &dyn Records) {
        self.name(name);
        self.0.push('[');
        let mut index = 0;
        while let Some(record) = value.get(index) {
            self.next();
            self.record(record);
            index += 1;
        }
        self.0.push(']');
    }
}

#[cfg(test)]
mod tests {
    use fentan_core::draft::{DraftFee, DraftHousehold, DraftProject, TextById, WholeNumber};
    use fentan_core::{Draft, read};
    use proptest::prelude::{prop_assert_eq, proptest};

    use super::written;
    use crate::document::EXAMPLE;

    #[test]
    fn what_is_written_is_what_anybody_else_would_write() {
        let example = read::budget(EXAMPLE.as_bytes()).value;
        // `schema` comes first in both; the one other writer there is in Rust is a library.
        assert_eq!(written(&example), serde_json::to_string(&example).unwrap());
    }

    #[test]
    fn every_sign_is_escaped_as_it_must_be() {
        let all: String = (0..0x80).map(char::from).chain("中文\u{2028}😀".chars()).collect();
        let fee = DraftFee { id: all, ..DraftFee::default() };
        assert_eq!(written(&fee), serde_json::to_string(&fee).unwrap());
    }

    #[test]
    fn what_ends_like_an_object_begins_does_not_join_fields() {
        let fee = DraftFee { id: "{".to_owned(), name: Some("[".to_owned()), ..DraftFee::default() };
        assert_eq!(written(&fee), r#"{"id":"{","name":"["}"#);
    }

    #[test]
    fn only_the_lists_that_every_project_has_are_written_empty() {
        let empty = written(&DraftProject::default());
        assert!(empty.ends_with(r#""lines":[],"fees":[],"funding":[]}"#), "{empty}");
    }

    proptest! {
        #[test]
        fn a_household_is_read_as_it_was_written(id in ".{0,9}", floor in ".{0,4}", votes in ".{0,4}", labour in ".{0,9}") {
            let votes = [("a".to_owned(), votes.clone()), (votes, labour.clone())];
            let mut by_matter = TextById::new();
            by_matter.extend(votes);
            let household = DraftHousehold {
                id,
                floor: Some(WholeNumber(floor)),
                labour: Some(labour),
                votes: Some(by_matter),
                ..DraftHousehold::default()
            };
            let mut draft = Draft::new("fuzhou-2021-60");
            let mut project = DraftProject { year: WholeNumber("2021".to_owned()), ..DraftProject::default() };
            project.households.push(household.into());
            draft.projects.push(project.into());
            let text = written(&draft);
            prop_assert_eq!(&text, &serde_json::to_string(&draft).unwrap());
            let read = read::budget(text.as_bytes());
            prop_assert_eq!(read.value, draft);
        }
    }
}
