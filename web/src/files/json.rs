//! Budgets as JSON: read by the browser's own reader, written by our own writer ([`super::writer`]).
//!
//! Only what the page itself wrote, or what the companion has read and found sound, comes in here. A stranger's
//! file goes through the companion, which says what is wrong with it.

use std::sync::Arc;

use fentan_core::Draft;
use fentan_core::document::{DOCUMENT_SCHEMA, DraftDocument, DraftScenario};
use fentan_core::draft::{DraftProject, TextById, WholeNumber};
use fentan_core::record::{Record, Records, TextKind, Visitor};
use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};

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
    let mut reader = Reader { sound: object.is_object(), object };
    record.visit(&mut reader);
    reader.sound
}

/// Reads a record's fields from an object.
struct Reader {
    object: JsValue,
    sound: bool,
}

impl Reader {
    /// The value of a field, unless it is missing.
    fn get(&mut self, name: &str, required: bool) -> Option<JsValue> {
        let value =
            Reflect::get(&self.object, &JsValue::from_str(name)).ok().filter(|value| !value.is_undefined());
        self.sound &= value.is_some() || !required;
        value
    }

    fn take(&mut self, name: &str, required: bool) -> Option<String> {
        let text = self.get(name, required)?.as_string();
        self.sound &= text.is_some();
        text
    }

    /// A whole number is written as a number, or as the text that was typed instead.
    fn number(&mut self, name: &str, required: bool) -> Option<WholeNumber> {
        let value = self.get(name, required)?;
        let written = value.as_string().or_else(|| JSON::stringify(&value).ok()?.as_string());
        self.sound &= written.is_some();
        written.map(WholeNumber)
    }
}

impl Visitor for Reader {
    fn text(&mut self, name: &'static str, _: TextKind, value: &mut String) {
        *value = self.take(name, true).unwrap_or_default();
    }

    fn optional_text(&mut self, name: &'static str, _: TextKind, value: &mut Option<String>) {
        *value = self.take(name, false);
    }

    fn whole(&mut self, name: &'static str, value: &mut WholeNumber) {
        *value = self.number(name, true).unwrap_or_default();
    }

    fn optional_whole(&mut self, name: &'static str, value: &mut Option<WholeNumber>) {
        *value = self.number(name, false);
    }

    fn texts(&mut self, name: &'static str, _: TextKind, value: &mut Option<TextById>) {
        let Some(object) = self.get(name, false) else { return };
        let mut texts = TextById::new();
        for entry in Object::entries(object.unchecked_ref()).iter() {
            let entry = Array::from(&entry);
            match (entry.get(0).as_string(), entry.get(1).as_string()) {
                (Some(id), Some(text)) => texts.insert(id, text),
                _ => self.sound = false,
            }
        }
        *value = Some(texts);
    }

    fn list(&mut self, name: &'static str, required: bool, value: &mut dyn Records) {
        let Some(list) = self.get(name, required) else { return };
        self.sound &= Array::is_array(&list);
        for item in Array::from(&list).iter() {
            value.add(&mut |record| self.sound &= read(item.clone(), record));
        }
    }
}
