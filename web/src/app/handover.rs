//! From the first visit's half to the whole page: the boot script loads the whole one, and it goes on where the half
//! was, undo included. Nothing of it passes through the browser's storage, which may be forbidden.
//!
//! What is handed over is a text: the settings, then a line for each version of the document: what it is to the
//! others, the project looked at, and the scenarios as JSON, which has no line breaks.

use crate::document::Document;
#[cfg(feature = "bureau")]
use crate::document::Version;
use crate::settings::Settings;

/// The most text handed over: the history of a document with many projects would take longer than it is worth.
#[cfg(not(feature = "bureau"))]
const LARGEST_HISTORY: usize = 4 << 20;

/// What is handed over.
pub(super) struct Handover {
    pub(super) settings: Settings,
    pub(super) document: Document,
    /// A person's own document, where somebody else's is looked at.
    pub(super) own: Option<Document>,
    /// What was pasted into the field with this id.
    pub(super) range: Option<(String, String)>,
}

const PRESENT: &str = "present";
const SHOWN: &str = "shown";
const PAST: &str = "past";
const FUTURE: &str = "future";
const OWN: &str = "own";

/// A field's id, and as JSON what was pasted into it.
const RANGE: &str = "range";

#[cfg(not(feature = "bureau"))]
mod give {
    use yew::Context;

    use super::super::{App, Message};
    use super::{FUTURE, LARGEST_HISTORY, OWN, PAST, PRESENT, RANGE, SHOWN};
    use crate::document::Version;
    use crate::files::{self, Notice, Written};
    use crate::views::Sight;
    use crate::{companion, text};

    impl App {
        /// Calls for the whole page. This half goes on until it is there.
        pub(in crate::app) fn hand_over(&mut self, context: &Context<Self>) {
            self.keep();
            let link = context.link().clone();
            companion::load_bureau(move |loaded| link.send_message(Message::Loaded(loaded)));
        }

        /// The whole page is loaded: it takes over from what is here by now, or from nothing where it is not.
        pub(in crate::app) fn loaded(&mut self, context: &Context<Self>, loaded: bool) {
            let Some(state) = self.state().filter(|_| loaded) else { return self.handed_over(false) };
            self.keep();
            self.retired = true;
            let link = context.link().clone();
            companion::hand_over_to_bureau(&state, move |taken| {
                link.send_message(Message::HandedOver(taken));
            });
        }

        /// The whole page has taken over, or could not be loaded.
        pub(in crate::app) fn handed_over(&mut self, taken: bool) {
            self.retired = taken;
            if !taken {
                self.sight = Sight::Budget;
                (self.range, self.wanted) = (None, None);
                self.notice = Some(Notice::of(text::no_bureau()));
            }
        }

        fn state(&self) -> Option<String> {
            let mut written = Written::default();
            let mut text = self.wanted.unwrap_or(self.settings).text();
            let mut add = |kind: &str, (scenarios, selected): &Version| {
                let version = written.text(scenarios)?;
                if matches!(kind, PAST | FUTURE) && text.len() + version.len() > LARGEST_HISTORY {
                    return None;
                }
                for part in ["\n", kind, " ", &selected.to_string(), " ", &version] {
                    text.push_str(part);
                }
                Some(())
            };
            let document = &self.document;
            let kind = if document.read_only { SHOWN } else { PRESENT };
            add(kind, &document.version())?;
            if let Some(own) = &self.own {
                add(OWN, &own.version())?;
            }
            // The nearest versions first: those are wanted most.
            let (past, future) = document.history();
            let _ = past.iter().rev().try_for_each(|version| add(PAST, version));
            let _ = future.iter().rev().try_for_each(|version| add(FUTURE, version));
            if let Some((field, range)) = &self.range {
                let range = files::text_as_json(range)?;
                for part in ["\n", RANGE, " ", field, " ", &range] {
                    text.push_str(part);
                }
            }
            Some(text)
        }

        /// Calls for the whole page to put a range where it belongs.
        pub(in crate::app) fn paste(&mut self, context: &Context<Self>, field: &str, range: &str) {
            self.range = Some((field.to_owned(), range.to_owned()));
            self.hand_over(context);
        }
    }
}

#[cfg(feature = "bureau")]
impl Handover {
    /// What the boot script was handed, if anything.
    pub(super) fn take(rulebook: &'static fentan_core::Rulebook) -> Option<Self> {
        let state = crate::companion::handed_over()?;
        let mut lines = state.split('\n');
        let settings = Settings::of(lines.next()?)?;
        let (mut document, mut own, mut range) = (None, None, None);
        let (mut past, mut future) = (Vec::new(), Vec::new());
        for line in lines {
            let mut parts = line.splitn(3, ' ');
            let (kind, selected, json) = (parts.next()?, parts.next()?, parts.next()?);
            if kind == RANGE {
                range = Some((selected.to_owned(), crate::files::text_of_json(json)?));
                continue;
            }
            let version: Version = (crate::files::from_text(json)?, selected.parse().unwrap_or(0));
            match kind {
                PRESENT => document = Some((version, false)),
                SHOWN => document = Some((version, true)),
                OWN => own = Some(Document::resumed(rulebook, version, false, Vec::new(), Vec::new())),
                PAST => past.push(version),
                FUTURE => future.push(version),
                _ => {}
            }
        }
        past.reverse();
        future.reverse();
        let (version, shown) = document?;
        let document = Document::resumed(rulebook, version, shown, past, future);
        Some(Self { settings, document, own, range })
    }
}

#[cfg(not(feature = "bureau"))]
impl Handover {
    /// The first visit's half is handed nothing.
    pub(super) fn take(_: &'static fentan_core::Rulebook) -> Option<Self> {
        None
    }
}
