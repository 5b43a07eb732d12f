//! The resident's calculator for other people's pages: what the embed's script calls.

#![allow(unsafe_code, reason = "wasm-bindgen generates the glue that the browser calls")]

use fentan_web::embed;
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

/// Starts with the settings of `configuration`, JSON of the embed's script, with the bytes of a rulebook's file, or none
/// for the rules that are compiled in, and with those of a budget's file, or none for one to begin with.
#[wasm_bindgen]
pub fn start(configuration: &str, rulebook: &[u8], budget: &[u8]) {
    embed::start(configuration, rulebook, budget);
}

/// Shows another budget; what is wrong with it the visitor reads and the page around is told.
#[wasm_bindgen(js_name = setBudget)]
pub fn set_budget(text: &str) {
    embed::set_budget(text);
}

/// The text of a link to what is shown, as the full page reads it, without what households keep private.
#[must_use]
#[wasm_bindgen(js_name = linkText)]
pub fn link_text() -> Option<String> {
    embed::link_text()
}
