//! Results as JSON text, which JavaScript's own parser makes objects of.
//!
//! A writer of our own, for its weight: one that cannot fail carries no error past every field of every type, and
//! one that looks at what it wrote last needs nothing else to know where a comma goes.

mod kinds;

use std::fmt::{self, Display, Write as _};
use std::process;

use serde::Serialize;
use serde::ser::Error;

/// The JSON of a value. Nothing of ours holds floats, bytes or variants with fields, and the keys of maps are texts.
pub(crate) fn json(value: &impl Serialize) -> String {
    let mut writer = Writer(String::new());
    let Ok(()) = value.serialize(&mut writer);
    writer.0
}

/// What has been written.
struct Writer(String);

impl Writer {
    fn put(&mut self, text: &str) {
        self.0.push_str(text);
    }

    /// Makes room for one more item of a list, or entry of an object.
    fn next(&mut self) {
        if !self.0.ends_with(['[', '{']) {
            self.put(",");
        }
    }

    fn name(&mut self, name: &str) {
        self.next();
        self.quote(name);
        self.put(":");
    }

    fn quote(&mut self, text: &str) {
        self.show(&text);
    }

    /// Writes what something shows as, as a text.
    fn show(&mut self, value: &dyn Display) {
        self.put("\"");
        // Writing to a string cannot fail.
        let _ = write!(Escaped(&mut self.0), "{value}");
        self.put("\"");
    }

    fn number(&mut self, value: &dyn Display) {
        let _ = write!(self.0, "{value}");
    }
}

/// The inside of a JSON text.
struct Escaped<'a>(&'a mut String);

impl fmt::Write for Escaped<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for letter in text.chars() {
            match letter {
                '"' | '\\' => self.0.push('\\'),
                '\0'..' ' => {
                    write!(self.0, "\\u{:04x}", u32::from(letter))?;
                    continue;
                }
                _ => {}
            }
            self.0.push(letter);
        }
        Ok(())
    }
}

/// What goes wrong: nothing.
#[derive(Debug)]
enum Never {}

impl Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl std::error::Error for Never {}

impl Error for Never {
    fn custom<T: Display>(_: T) -> Self {
        unwritten()
    }
}

/// Where a value of a kind that [`json`] does not write would end.
fn unwritten() -> ! {
    process::abort()
}
