//! The rulebook that calls go by: the one compiled in, or one loaded from the text of its file.

use std::sync::Arc;

use fentan_core::output::RulebookRef;
use fentan_core::{Bilingual, Language, Rulebook};
use serde::Serialize;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::error::{FentanError, Problem};
use crate::to_js;

/// A rulebook, held for JavaScript.
#[wasm_bindgen]
#[derive(Debug)]
pub struct LoadedRulebook(pub(crate) Arc<Rulebook>);

#[derive(Serialize)]
struct About<'a> {
    #[serde(flatten)]
    rulebook: RulebookRef<'a>,
    name: &'a Bilingual,
}

#[wasm_bindgen]
impl LoadedRulebook {
    /// The rulebook that is compiled in.
    #[must_use]
    #[wasm_bindgen(js_name = builtIn)]
    pub fn built_in() -> Self {
        Self(Arc::clone(Rulebook::fuzhou_2021_60()))
    }

    /// Loads a rulebook from the bytes of its TOML file.
    ///
    /// # Errors
    /// Throws a `FentanError` that names each row that is wrong.
    #[wasm_bindgen(js_name = fromToml)]
    pub fn from_toml(bytes: &[u8]) -> Result<Self, JsValue> {
        let loaded = Rulebook::from_toml(bytes).map_err(|error| {
            let message = Bilingual::new(
                format!("规则文件有错误：\n{}", error.text(Language::Zh)),
                format!("the rulebook has errors:\n{}", error.text(Language::En)),
            );
            FentanError::new(Problem::RulebookInvalid, message)
        })?;
        Ok(Self(Arc::new(loaded)))
    }

    /// Its id, digest and name: `{ id, digest, name }`.
    ///
    /// # Errors
    /// None that is known; it can only fail where the browser cannot make objects.
    pub fn about(&self) -> Result<JsValue, JsValue> {
        to_js(&About { rulebook: RulebookRef::of(&self.0), name: &self.0.name })
    }
}
