//! The budget that is calculated with: read from JSON, or the example.

use fentan_core::Draft;
use fentan_core::document::DOCUMENT_SCHEMA;
use fentan_core::draft::BUDGET_SCHEMA;
use js_sys::{JSON, Object, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};

use crate::reader;
use crate::words::{FIELD, NO_PROJECT, NOT_JSON, Words};

/// Why a text is no budget: words, and the field they are about.
pub(crate) type Refusal = (Words, String);

/// A community that does not exist, small enough to be looked through.
pub(crate) const EXAMPLE: &str = include_str!("example.json");

/// Reads a budget, or the scenario of a document that was looked at last.
pub(crate) fn read(text: &str) -> Result<Draft, Refusal> {
    let written = JSON::parse(text.trim_start_matches('\u{feff}')).map_err(|_| (NOT_JSON, String::new()))?;
    let budget = if get(&written, "schema").as_string().as_deref() == Some(DOCUMENT_SCHEMA) {
        scenario(&written).ok_or((NO_PROJECT, String::new()))?
    } else {
        written
    };
    let mut draft = Draft::default();
    reader::read(budget, &mut draft, true)
        .map_err(|field| (if field.is_empty() { NOT_JSON } else { FIELD }, field))?;
    if draft.projects.is_empty() { Err((NO_PROJECT, String::new())) } else { Ok(draft) }
}

/// The present scenario of a document, as the budget that it is.
fn scenario(document: &JsValue) -> Option<JsValue> {
    let present = get(document, "present");
    let first = JsValue::from_str("0");
    let present = if present.is_undefined() { &first } else { &present };
    let scenario = Reflect::get(&get(document, "scenarios"), present).ok()?;
    let budget = Object::assign(&Object::new(), scenario.dyn_ref()?);
    let name = JsValue::from_str("name");
    Reflect::delete_property(&budget, &name).ok()?;
    for (name, value) in
        [("schema", JsValue::from_str(BUDGET_SCHEMA)), ("rulebook", get(document, "rulebook"))]
    {
        Reflect::set(&budget, &JsValue::from_str(name), &value).ok()?;
    }
    Some(budget.into())
}

fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
}
