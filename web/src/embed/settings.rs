//! What the page around wants, as the embed's script hands it over.

use js_sys::{Array, JSON, Reflect};
use wasm_bindgen::JsValue;

/// The parts that can be shown, in their order.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Community,
    Measures,
    Answer,
    Payers,
    Why,
}

const PARTS: [(&str, Part); 5] = [
    ("community", Part::Community),
    ("measures", Part::Measures),
    ("answer", Part::Answer),
    ("payers", Part::Payers),
    ("why", Part::Why),
];

/// How the calculator is to be.
pub(crate) struct Settings {
    parts: Vec<Part>,
    /// Whether amounts can only be read.
    pub(crate) readonly: bool,
    pub(crate) english: bool,
    /// The id of the household chosen at first; may be empty.
    pub(crate) household: String,
    /// The digest of the rules asked for; empty for those there are.
    pub(crate) rules: String,
}

impl Settings {
    /// From the script's JSON: the settings, and the text of the first budget, empty for the example.
    pub(crate) fn of(configuration: &str) -> (Self, String) {
        let object = JSON::parse(configuration).unwrap_or(JsValue::NULL);
        let get = |name: &str| Reflect::get(&object, &JsValue::from_str(name)).unwrap_or(JsValue::NULL);
        let text = |name: &str| get(name).as_string().unwrap_or_default();
        let asked = get("parts");
        let asked = if Array::is_array(&asked) { Array::from(&asked) } else { Array::new() };
        let is_asked = |name: &str| {
            asked.length() == 0 || asked.iter().any(|own| own.as_string().as_deref() == Some(name))
        };
        let settings = Self {
            parts: PARTS.iter().filter(|(name, _)| is_asked(name)).map(|(_, part)| *part).collect(),
            readonly: get("readonly").is_truthy(),
            english: text("lang") == "en",
            household: text("household"),
            rules: text("rules"),
        };
        (settings, text("budget"))
    }

    /// Whether a part is to be shown.
    pub(crate) fn shows(&self, part: Part) -> bool {
        self.parts.contains(&part)
    }
}
