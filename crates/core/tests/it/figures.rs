//! The figures of an assessment's JSON, one by one.

use serde_json::Value;

/// The figures of an assessment's JSON as text, each with its path; other fields are left out.
pub(crate) fn figures(answer: &Value) -> Vec<(String, String)> {
    let mut found = Vec::new();
    collect(answer, String::new(), &mut found);
    found
}

fn collect(value: &Value, path: String, found: &mut Vec<(String, String)>) {
    const NOT_FIGURES: [&str; 5] = ["schema", "rulebook", "readings", "diagnostics", "id"];
    match value {
        Value::Object(fields) => {
            for (name, field) in fields.iter().filter(|(name, _)| !NOT_FIGURES.contains(&name.as_str())) {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                collect(field, path, found);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                collect(item, format!("{path}[{index}]"), found);
            }
        }
        Value::String(text) => found.push((path, text.clone())),
        _ => {}
    }
}
