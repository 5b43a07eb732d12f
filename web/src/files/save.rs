//! Saving the budget as a file.

use js_sys::Array;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::json::to_text;
use crate::document::Scenarios;
use crate::{browser, text};

/// Hands the budget to the browser as a download.
pub(crate) fn save(scenarios: &Scenarios) {
    let Some(text) = to_text(scenarios) else { return };
    // Where the browser refuses, the document is still here and still kept.
    let _ = download(&text);
}

fn download(text: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type("application/json");
    let parts = Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    if let Some(document) = browser::document() {
        let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
        link.set_href(&address);
        link.set_download(text::file_name());
        link.click();
    }
    Url::revoke_object_url(&address)
}
