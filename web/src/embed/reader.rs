//! Records of the contract from the browser's own objects.

use fentan_core::draft::{TextById, WholeNumber};
use fentan_core::record::{Record, Records, TextKind, Visitor};
use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};

/// Reads a record; with `exact`, one that has no other fields, so that a misspelt one is not passed over.
///
/// # Errors
/// Gives the path of the first field that is not of its kind, that is missing, or that there is none of.
pub(crate) fn read(object: JsValue, record: &mut dyn Record, exact: bool) -> Result<(), String> {
    let wrong = if object.is_object() { Ok(()) } else { Err(String::new()) };
    let mut reader = Reader { object, exact, known: Vec::new(), found: wrong };
    record.visit(&mut reader);
    if exact {
        reader.refuse_others();
    }
    reader.found
}

/// Reads a record's fields from an object.
struct Reader {
    object: JsValue,
    exact: bool,
    /// The fields asked for so far.
    known: Vec<&'static str>,
    found: Result<(), String>,
}

impl Reader {
    /// Keeps the first field that is wrong.
    fn refuse(&mut self, name: &str) {
        if self.found.is_ok() {
            self.found = Err(name.to_owned());
        }
    }

    /// The value of a field, unless it is missing.
    fn get(&mut self, name: &'static str, required: bool) -> Option<JsValue> {
        self.known.push(name);
        let value =
            Reflect::get(&self.object, &JsValue::from_str(name)).ok().filter(|value| !value.is_undefined());
        if required && value.is_none() {
            self.refuse(name);
        }
        value
    }

    fn take(&mut self, name: &'static str, required: bool) -> Option<String> {
        let text = self.get(name, required)?.as_string();
        if text.is_none() {
            self.refuse(name);
        }
        text
    }

    /// A whole number is written as a number, or as the text that was typed instead.
    fn number(&mut self, name: &'static str, required: bool) -> Option<WholeNumber> {
        let value = self.get(name, required)?;
        let written = value.as_string().or_else(|| JSON::stringify(&value).ok()?.as_string());
        if written.is_none() {
            self.refuse(name);
        }
        written.map(WholeNumber)
    }

    /// Refuses what was not asked for.
    fn refuse_others(&mut self) {
        if self.found.is_err() {
            return;
        }
        for name in Object::keys(self.object.unchecked_ref::<Object>()).iter() {
            let name = name.as_string().unwrap_or_default();
            if !self.known.contains(&name.as_str()) {
                self.refuse(&name);
            }
        }
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
        if !object.is_object() {
            return self.refuse(name);
        }
        let mut texts = TextById::new();
        for entry in Object::entries(object.unchecked_ref()).iter() {
            let entry = Array::from(&entry);
            match (entry.get(0).as_string(), entry.get(1).as_string()) {
                (Some(id), Some(text)) => texts.insert(id, text),
                _ => self.refuse(name),
            }
        }
        *value = Some(texts);
    }

    fn list(&mut self, name: &'static str, required: bool, value: &mut dyn Records) {
        let Some(list) = self.get(name, required) else { return };
        if !Array::is_array(&list) {
            return self.refuse(name);
        }
        for (index, item) in Array::from(&list).iter().enumerate() {
            let exact = self.exact;
            value.add(&mut |record| {
                if let Err(field) = read(item.clone(), record, exact) {
                    let point = if field.is_empty() { "" } else { "." };
                    self.refuse(&[name, "[", &index.to_string(), "]", point, &field].concat());
                }
            });
        }
    }
}
