//! Reading the page's own files, which may hold several scenarios of a budget.

use fentan_core::document::DraftDocument;
use fentan_core::{Diagnostic, read};
use serde::Serialize;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::{json, to_js};

/// Reads a document or a plain budget and says what could not be read: `{ document, diagnostics }`.
///
/// # Errors
/// Throws a `FentanError` where `file` is neither text, bytes nor a value that JSON can write.
#[wasm_bindgen(js_name = readDocument)]
pub fn read_document(file: &JsValue) -> Result<JsValue, JsValue> {
    let read = read::document(&json(file)?);
    to_js(&ReadDocument { document: &read.value, diagnostics: &read.diagnostics })
}

#[derive(Serialize)]
struct ReadDocument<'a> {
    document: &'a DraftDocument,
    diagnostics: &'a [Diagnostic],
}
