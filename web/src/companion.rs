//! The companion: the whole calculator as a second module, which the boot script loads when somebody asks for what
//! only few visits need. It reads strangers' files and explains figures.

#![allow(unsafe_code, reason = "wasm-bindgen generates the glue that the browser calls")]

use js_sys::futures::{JsFuture, spawn_local};
use js_sys::{Promise, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = fentan, js_name = companion)]
    fn load() -> Promise;

    /// The package's module (`crates/wasm`).
    pub(crate) type Companion;

    /// Packs a text for a link; read by [`unpack`].
    #[wasm_bindgen(js_namespace = fentan)]
    fn pack(text: &str) -> Promise;

    #[wasm_bindgen(js_namespace = fentan)]
    fn unpack(packed: &str) -> Promise;

    /// Loads the whole page, for [`hand_over`].
    #[cfg(not(feature = "bureau"))]
    #[wasm_bindgen(js_namespace = fentan, js_name = loadWhole)]
    fn load_whole() -> Promise;

    /// Lets the whole page, which is loaded, take over with this state.
    #[cfg(not(feature = "bureau"))]
    #[wasm_bindgen(js_namespace = fentan, js_name = handOver)]
    fn hand_over(state: &str) -> Promise;

    /// The state that the whole page shall take over, once.
    #[cfg(feature = "bureau")]
    #[wasm_bindgen(js_namespace = fentan, js_name = handedOver)]
    pub(crate) fn handed_over() -> Option<String>;

    /// Reads a document or budget, as bytes or as an object: `{ document, diagnostics }`.
    #[wasm_bindgen(method, catch, js_name = readDocument)]
    pub(crate) fn read_document(this: &Companion, file: &JsValue) -> Result<JsValue, JsValue>;

    /// A printed form of a budget.
    #[cfg(feature = "bureau")]
    #[wasm_bindgen(method, catch)]
    pub(crate) fn forms(
        this: &Companion,
        budget: &str,
        kind: &str,
        project: Option<u32>,
        unit: &str,
        language: &str,
    ) -> Result<JsValue, JsValue>;

    /// Explains a figure of a budget.
    #[wasm_bindgen(method, catch)]
    pub(crate) fn explain(this: &Companion, budget: &str, figure: &str) -> Result<JsValue, JsValue>;

    /// The first of several budgets against each other one.
    #[cfg(feature = "bureau")]
    #[wasm_bindgen(method, catch)]
    pub(crate) fn compare(this: &Companion, budgets: &js_sys::Array) -> Result<JsValue, JsValue>;

    /// What other readings of a budget would move.
    #[cfg(feature = "bureau")]
    #[wasm_bindgen(method, catch)]
    pub(crate) fn readings(this: &Companion, budget: &JsValue) -> Result<JsValue, JsValue>;

    /// How the parts of city and district depend on the grants of a project, by its place.
    #[cfg(feature = "bureau")]
    #[wasm_bindgen(method, catch)]
    pub(crate) fn sensitivity(this: &Companion, budget: &JsValue, project: usize)
    -> Result<JsValue, JsValue>;

    /// What the grants of all projects change for city and district.
    #[cfg(feature = "bureau")]
    #[wasm_bindgen(method, catch)]
    pub(crate) fn threshold(this: &Companion, budget: &JsValue) -> Result<JsValue, JsValue>;

    /// A budget with an amount from a source spread over its projects.
    #[cfg(feature = "bureau")]
    #[wasm_bindgen(method, catch)]
    pub(crate) fn spread(
        this: &Companion,
        budget: &JsValue,
        amount: &str,
        source: &str,
    ) -> Result<JsValue, JsValue>;
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

/// Loads the whole page and tells whether it is there to take over.
#[cfg(not(feature = "bureau"))]
pub(crate) fn load_bureau(tell: impl FnOnce(bool) + 'static) {
    settled(load_whole(), Box::new(tell));
}

/// Hands the page's state to the whole page, which is loaded, and tells whether that has taken over.
#[cfg(not(feature = "bureau"))]
pub(crate) fn hand_over_to_bureau(state: &str, tell: impl FnOnce(bool) + 'static) {
    settled(hand_over(state), Box::new(tell));
}

/// Tells whether a promise is kept.
#[cfg(not(feature = "bureau"))]
fn settled(promise: Promise, tell: Box<dyn FnOnce(bool)>) {
    spawn_local(async { tell(JsFuture::from(promise).await.is_ok()) });
}

/// Packs a text for a link; an error is one of the boot script's codes.
pub(crate) fn pack_text(text: &str, tell: impl FnOnce(Result<String, String>) + 'static) {
    settle(pack(text), Box::new(tell));
}

/// Unpacks the text of a link.
pub(crate) fn unpack_text(packed: &str, tell: impl FnOnce(Result<String, String>) + 'static) {
    settle(unpack(packed), Box::new(tell));
}

/// Copies a text to the clipboard and tells whether the browser let it be.
pub(crate) fn copy_text(text: &str, tell: impl FnOnce(bool) + 'static) {
    let clipboard = crate::browser::window().map(|window| window.navigator().clipboard());
    // Where the page does not come over a secure channel there is no clipboard to write to.
    let Some(clipboard) = clipboard.filter(|clipboard| !clipboard.is_undefined()) else { return tell(false) };
    let copied = clipboard.write_text(text);
    spawn_local(async { tell(JsFuture::from(copied).await.is_ok()) });
}

/// Tells what text a promise is kept with, or why it is broken.
fn settle(promise: Promise, tell: Box<dyn FnOnce(Result<String, String>)>) {
    spawn_local(async {
        let settled = JsFuture::from(promise).await;
        tell(settled.map(|text| text.as_string().unwrap_or_default()).map_err(|error| text_of_error(&error)));
    });
}

fn text_of_error(error: &JsValue) -> String {
    text(error, &["message"])
}

/// What an error of the companion says.
#[cfg(feature = "bureau")]
pub(crate) fn message(error: &JsValue) -> String {
    let key = crate::text::pick("messageZh", "message");
    text(error, &[key])
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
