//! Budgets as JSON: read by the browser's own reader, written by our own writer ([`super::writer`]).
//!
//! Only what the page itself wrote, or what the companion has read and found sound, comes in here. A stranger's
//! file goes through the companion, which says what is wrong with it.

use std::sync::Arc;

use fentan_core::Draft;
use fentan_core::document::{DOCUMENT_SCHEMA, DraftDocument, DraftScenario};
use fentan_core::draft::DraftProject;
use fentan_core::record::Record;
use js_sys::JSON;
use wasm_bindgen::JsValue;

use super::reader;
use super::writer::written;
use crate::companion;
use crate::document::{Scenario, Scenarios};

/// The scenarios as the text of a file for people: a plain budget where there is only one, without a name.
pub(crate) fn to_text(scenarios: &Scenarios) -> Option<String> {
    let text = match scenarios.all() {
        [only] if only.name.is_empty() => written(&*only.draft),
        _ => written(&scenarios.document()),
    };
    let object = JSON::parse(&text).ok()?;
    JSON::stringify_with_replacer_and_space(&object, &JsValue::NULL, &JsValue::from_str("  "))
        .ok()?
        .as_string()
}

/// One budget as the companion takes it.
pub(crate) fn budget_text(draft: &Draft) -> String {
    written(draft)
}

/// The scenarios in the text of a file, if it has some.
pub(crate) fn from_text(text: &str) -> Option<Scenarios> {
    let object = JSON::parse(text).ok()?;
    if companion::text(&object, &["schema"]) == DOCUMENT_SCHEMA {
        return from_object(object);
    }
    let mut draft = Draft::default();
    (read(object, &mut draft) && !draft.projects.is_empty()).then(|| Scenarios::one(draft))
}

/// The scenarios in an object that the companion has read.
pub(crate) fn from_object(object: JsValue) -> Option<Scenarios> {
    let mut document = DraftDocument::default();
    if read(object, &mut document) { Scenarios::of(document) } else { None }
}

/// The budget in an object that the companion has made.
#[cfg(feature = "bureau")]
pub(crate) fn budget_of(object: JsValue) -> Option<Draft> {
    let mut draft = Draft::default();
    read(object, &mut draft).then_some(draft)
}

/// A text as JSON, which has no line breaks.
#[cfg(not(feature = "bureau"))]
pub(crate) fn text_as_json(text: &str) -> Option<String> {
    JSON::stringify(&JsValue::from_str(text)).ok().map(String::from)
}

/// The text that JSON holds.
#[cfg(feature = "bureau")]
pub(crate) fn text_of_json(json: &str) -> Option<String> {
    JSON::parse(json).ok()?.as_string()
}

/// What the boot script kept of an edit that did not come to its end: the place, and what was typed there.
pub(crate) fn lost(kept: &str) -> Option<(String, String)> {
    let object = JSON::parse(kept).ok()?;
    Some((companion::text(&object, &["path"]), companion::text(&object, &["text"])))
}

/// The projects as they were written last, so that after an edit only the changed one is written again.
#[derive(Default)]
pub(crate) struct Written {
    projects: Vec<(Arc<DraftProject>, String)>,
}

impl Written {
    /// The scenarios as a compact text.
    pub(crate) fn text(&mut self, scenarios: &Scenarios) -> Option<String> {
        let before = std::mem::take(&mut self.projects);
        // Projects mostly keep their order, so the search goes on where it ended.
        let mut place = 0;
        let mut text = written(&DraftDocument::new(&scenarios.present().draft.rulebook, scenarios.index()));
        text.truncate(text.len() - END_OF_LIST.len());
        for (number, Scenario { name, draft }) in scenarios.all().iter().enumerate() {
            let (name, readings) = (name.clone(), draft.readings.clone());
            let head = written(&DraftScenario { name, readings, projects: Vec::new() });
            text.push_str(if number == 0 { "" } else { "," });
            text.push_str(head.strip_suffix(END_OF_LIST)?);
            for (number, project) in draft.projects.iter().enumerate() {
                let known = (place..before.len())
                    .chain(0..place)
                    .find(|place| before.get(*place).is_some_and(|(known, _)| Arc::ptr_eq(known, project)));
                let written = match known.and_then(|known| before.get(known)) {
                    Some((_, written)) => written.clone(),
                    None => written(&**project),
                };
                place = known.map_or(place, |known| known + 1);
                text.push_str(if number == 0 { "" } else { "," });
                text.push_str(&written);
                self.projects.push((Arc::clone(project), written));
            }
            text.push_str(END_OF_LIST);
        }
        text.push_str(END_OF_LIST);
        Some(text)
    }
}

/// How an object ends whose last field is an empty list.
const END_OF_LIST: &str = "]}";

/// Reads a record; says whether every value was of its kind and every value needed was there.
fn read(object: JsValue, record: &mut dyn Record) -> bool {
    reader::read(object, record, false).is_ok()
}
