//! Saving the budget as a file.

use fentan_core::{Language, Rulebook};
use gloo_file::{Blob, ObjectUrl};
use wasm_bindgen::JsCast as _;
use web_sys::HtmlAnchorElement;

use super::json::to_text;
use super::name::file_name;
use crate::browser;
use crate::document::Scenarios;

/// Hands the budget to the browser as a download. Where the browser refuses, the document is still here and still
/// kept.
pub(crate) fn save(scenarios: &Scenarios, rulebook: &Rulebook, language: Language) {
    if let Some(text) = to_text(scenarios, &rulebook.digest) {
        save_text(&text, &document_name(scenarios, language));
    }
}

/// Hands the text of a file to the browser as a download under this name.
pub(crate) fn save_text(text: &str, name: &str) {
    let address = ObjectUrl::from(Blob::new_with_options(text, Some("application/json")));
    let link = gloo_utils::document().create_element("a").ok();
    if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) {
        link.set_href(&address);
        link.set_download(name);
        link.click();
    }
}

/// The name of the file that a document is saved as today.
pub(crate) fn document_name(scenarios: &Scenarios, language: Language) -> String {
    file_name(&scenarios.present().draft, &browser::today(), language)
}
