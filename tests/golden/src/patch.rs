//! Patches of a base budget: JSON merge patches (RFC 7396) that also reach into lists, by id.

use serde_json::{Map, Value};

/// Applies a patch to a base; fails with the reason.
///
/// Objects merge field by field, and `null` removes a field, as in RFC 7396. An object in the place of a list
/// changes its items by id: an existing item is merged, a new one is added at the end, `null` removes one. Any
/// other value replaces the old one. Removing what does not exist is an error.
pub(crate) fn patched(base: &Value, patch: &Value) -> Result<Value, String> {
    match (base, patch) {
        (Value::Object(fields), Value::Object(changes)) => {
            let mut fields = fields.clone();
            for (name, change) in changes {
                change_field(&mut fields, name, change).map_err(|error| under(name, &error))?;
            }
            Ok(Value::Object(fields))
        }
        (Value::Array(items), Value::Object(changes)) => {
            let mut items = items.clone();
            for (id, change) in changes {
                change_item(&mut items, id, change).map_err(|error| under(id, &error))?;
            }
            Ok(Value::Array(items))
        }
        (_, Value::Object(_)) => patched(&Value::Object(Map::new()), patch),
        _ => Ok(patch.clone()),
    }
}

fn change_field(fields: &mut Map<String, Value>, name: &str, change: &Value) -> Result<(), String> {
    if change.is_null() {
        return fields.shift_remove(name).map(|_| ()).ok_or_else(nothing_to_take_away);
    }
    let value = patched(fields.get(name).unwrap_or(&Value::Null), change)?;
    fields.insert(name.to_owned(), value);
    Ok(())
}

fn change_item(items: &mut Vec<Value>, id: &str, change: &Value) -> Result<(), String> {
    if items.iter().any(|item| !item["id"].is_string()) {
        return Err("not every item of this list has an id: write the list as a whole".to_owned());
    }
    let mut places = items.iter().enumerate().filter(|(_, item)| item["id"] == *id).map(|(place, _)| place);
    match (places.next(), places.next()) {
        (Some(_), Some(_)) => Err("two items have this id: write the list as a whole".to_owned()),
        (Some(place), None) if change.is_null() => {
            items.remove(place);
            Ok(())
        }
        (Some(place), None) => {
            items[place] = patched(&items[place], change)?;
            Ok(())
        }
        (None, _) if change.is_null() => Err(nothing_to_take_away()),
        (None, _) => {
            let new = Map::from_iter([("id".to_owned(), Value::from(id))]);
            items.push(patched(&Value::Object(new), change)?);
            Ok(())
        }
    }
}

fn nothing_to_take_away() -> String {
    "`null` takes away what is not there".to_owned()
}

/// An error with the name above it.
fn under(name: &str, error: &str) -> String {
    format!("{name}: {error}")
}

/// Parses a base or a patch; fails for a number that is not whole, which would not keep its digits.
pub(crate) fn read(text: &str) -> Result<Value, String> {
    let value = serde_json::from_str(text).map_err(|error| format!("not JSON: {error}"))?;
    if has_fraction(&value) {
        return Err("a number that is not whole keeps its digits only in a `json` block".to_owned());
    }
    Ok(value)
}

fn has_fraction(value: &Value) -> bool {
    match value {
        Value::Number(number) => number.is_f64(),
        Value::Array(items) => items.iter().any(has_fraction),
        Value::Object(fields) => fields.values().any(has_fraction),
        _ => false,
    }
}
