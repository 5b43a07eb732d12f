//! The JSON Schema of a rulebook file, generated from the types it is read into.

use super::rows::{RulebookFile, SCHEMA};

/// The JSON Schema of a rulebook file. TOML and JSON of the same shape are both valid against it.
#[must_use]
pub fn schema() -> serde_json::Value {
    let settings = schemars::generate::SchemaSettings::draft2020_12();
    let mut schema = settings.into_generator().into_root_schema_for::<RulebookFile>().to_value();
    if let Some(name) = schema.pointer_mut("/properties/schema") {
        *name = serde_json::json!({ "const": SCHEMA });
    }
    schema
}
