//! The companion: the whole calculator as a second module, which the boot script loads when somebody asks for what
//! only few visits need. It reads strangers' files and explains figures.

#![allow(unsafe_code, reason = "wasm-bindgen generates the glue that the browser calls")]

use js_sys::futures::{JsFuture, spawn_local};
use js_sys::{Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = fentan, js_name = companion)]
    fn load() -> Promise;

    /// The package's module (`crates/wasm`).
    pub(crate) type Companion;

    /// Reads a file: `{ budget, diagnostics }`.
    #[wasm_bindgen(method, catch)]
    pub(crate) fn read(this: &Companion, bytes: &Uint8Array) -> Result<JsValue, JsValue>;

    /// Explains a figure of a budget.
    #[wasm_bindgen(method, catch)]
    pub(crate) fn explain(this: &Companion, budget: &str, figure: &str) -> Result<JsValue, JsValue>;
}

/// What the companion is asked.
pub(crate) type Question = Box<dyn FnOnce(&Companion) -> Result<JsValue, JsValue>>;

/// What it answers; `None` where it could not be loaded.
pub(crate) type Answer = Option<Result<JsValue, JsValue>>;

/// Asks the companion something and tells the answer.
pub(crate) fn ask(question: Question, tell: Box<dyn FnOnce(Answer)>) {
    spawn_local(async {
        let companion = JsFuture::from(load()).await.ok();
        tell(companion.map(|companion| question(companion.unchecked_ref())));
    });
}

/// A value of an object that the companion gave, by its keys from the outside in.
pub(crate) fn value(object: &JsValue, keys: &[&str]) -> Option<JsValue> {
    let found = keys
        .iter()
        .try_fold(object.clone(), |object, key| Reflect::get(&object, &JsValue::from_str(key)).ok());
    found.filter(|value| !value.is_undefined())
}

/// A text of an object that the companion gave; empty where there is none.
pub(crate) fn text(object: &JsValue, keys: &[&str]) -> String {
    value(object, keys).and_then(|value| value.as_string()).unwrap_or_default()
}

/// A list of an object that the companion gave; empty where there is none.
pub(crate) fn list(object: &JsValue, key: &str) -> js_sys::Array {
    value(object, &[key]).map(|list| js_sys::Array::from(&list)).unwrap_or_default()
}
