//! Saving the budget as a file.

use fentan_core::Language;
use gloo_file::{Blob, ObjectUrl};
use js_sys::Date;
use wasm_bindgen::JsCast as _;
use web_sys::HtmlAnchorElement;

use super::json::to_text;
use super::name::file_name;
use crate::document::Scenarios;

/// Hands the budget to the browser as a download. Where the browser refuses, the document is still here and still
/// kept.
pub(crate) fn save(scenarios: &Scenarios, language: Language) {
    let Some(text) = to_text(scenarios) else { return };
    let address = ObjectUrl::from(Blob::new_with_options(text.as_str(), Some("application/json")));
    let link = gloo_utils::document().create_element("a").ok();
    if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) {
        link.set_href(&address);
        link.set_download(&file_name(&scenarios.present().draft, &today(), language));
        link.click();
    }
}

/// The day here and now, as `2026-11-29`.
fn today() -> String {
    let now = Date::new_0();
    format!("{}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}
