//! The boot script's part: links are packed and unpacked there, with limits, by the browser's own streams.

#![allow(unsafe_code, reason = "wasm-bindgen generates the glue that the browser calls")]

use js_sys::Promise;
use js_sys::futures::JsFuture;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = fentan, js_name = pack)]
    fn pack_text(text: &str) -> Promise;

    #[wasm_bindgen(js_namespace = fentan, js_name = unpack)]
    fn unpack_text(packed: &str) -> Promise;
}

/// The reason why a text could not be packed or unpacked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LinkError {
    /// A newer version made the link.
    Version,
    /// There is more than a link may hold.
    TooLarge,
    /// The browser has no streams that compress.
    Unsupported,
    /// The script for links could not be loaded.
    NotLoaded,
    /// It is no link of ours, or not the whole of one.
    Damaged,
}

/// Packs a text for a link.
pub(crate) async fn pack(text: &str) -> Result<String, LinkError> {
    text_of(JsFuture::from(pack_text(text)).await)
}

/// Unpacks the text of a link.
pub(crate) async fn unpack(packed: &str) -> Result<String, LinkError> {
    text_of(JsFuture::from(unpack_text(packed)).await)
}

fn text_of(settled: Result<JsValue, JsValue>) -> Result<String, LinkError> {
    match settled {
        Ok(text) => Ok(text.as_string().unwrap_or_default()),
        Err(error) => Err(js_sys::Error::from(error).message().as_string().as_deref().map_or(
            LinkError::Damaged,
            |code| match code {
                "version" => LinkError::Version,
                "too_large" => LinkError::TooLarge,
                "unsupported" => LinkError::Unsupported,
                "not_loaded" => LinkError::NotLoaded,
                _ => LinkError::Damaged,
            },
        )),
    }
}
