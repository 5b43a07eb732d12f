//! The budget that is calculated with: read from JSON, or the example.

use fentan_core::Draft;
use fentan_core::document::DOCUMENT_SCHEMA;
use fentan_core::draft::{BUDGET_SCHEMA, WholeNumber};
use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};

use crate::embed::reader;
use crate::embed::words::{FIELD, NO_PROJECT, NOT_JSON, Words};

/// Why a text is no budget: words, and the field they are about.
pub(crate) type Refusal = (Words, String);

/// A community that does not exist, small enough to be looked through.
pub(crate) const EXAMPLE: &str = include_str!("example.json");

/// Reads a budget, or the scenario of a document that was looked at last; gives it as it is written, too.
pub(crate) fn read(text: &str) -> Result<(Draft, JsValue), Refusal> {
    let written = JSON::parse(text.trim_start_matches('\u{feff}')).map_err(|_| (NOT_JSON, String::new()))?;
    let budget = if get(&written, "schema").as_string().as_deref() == Some(DOCUMENT_SCHEMA) {
        scenario(&written).ok_or((NO_PROJECT, String::new()))?
    } else {
        written
    };
    let mut draft = Draft::default();
    reader::read(budget.clone(), &mut draft, true)
        .map_err(|field| (if field.is_empty() { NOT_JSON } else { FIELD }, field))?;
    if draft.projects.is_empty() { Err((NO_PROJECT, String::new())) } else { Ok((draft, budget)) }
}

/// Writes a budget with what visitors can change of it: where a community is, how far it is renovated, how large it is,
/// and the amounts. Lines are only ever added at the end.
pub(crate) fn write(draft: &Draft, written: JsValue) -> JsValue {
    let projects = get(&written, "projects");
    for (index, project) in draft.projects.iter().enumerate() {
        let own = at(&projects, index);
        let number =
            |count: &WholeNumber| JSON::parse(&count.0).unwrap_or_else(|_| JsValue::from_str(&count.0));
        put(&own, "division", &JsValue::from_str(&project.division));
        put(&own, "households_count", &project.households_count.as_ref().map(number).unwrap_or_default());
        set(&own, "tier", project.tier.as_ref());
        set(&own, "floor_area", project.floor_area.as_ref());
        let lines = get(&own, "lines");
        for (index, line) in project.lines.iter().enumerate() {
            let mut own = at(&lines, index);
            if own.is_undefined() {
                own = Object::new().into();
                put(&own, "id", &JsValue::from_str(&line.id));
                put(&own, "component", &JsValue::from_str(&line.component));
                lines.unchecked_ref::<Array>().push(&own);
            }
            set(&own, "amount", line.amount.as_ref());
            set(&own, "quantity", line.quantity.as_ref());
            set(&own, "unit_price", line.unit_price.as_ref());
        }
    }
    written
}

fn at(list: &JsValue, index: usize) -> JsValue {
    list.unchecked_ref::<Array>().get(u32::try_from(index).unwrap_or(u32::MAX))
}

/// Sets a field to a text; without one, JSON leaves the field out.
#[inline(never)]
fn set(object: &JsValue, name: &str, text: Option<&String>) {
    put(object, name, &text.map_or(JsValue::UNDEFINED, |text| JsValue::from_str(text)));
}

#[inline(never)]
fn put(object: &JsValue, name: &str, value: &JsValue) {
    let _ = Reflect::set(object, &JsValue::from_str(name), value);
}

/// The present scenario of a document, as the budget that it is.
fn scenario(document: &JsValue) -> Option<JsValue> {
    let present = get(document, "present");
    let first = JsValue::from_str("0");
    let present = if present.is_undefined() { &first } else { &present };
    let scenario = Reflect::get(&get(document, "scenarios"), present).ok()?;
    let budget = Object::assign(&Object::new(), scenario.dyn_ref()?);
    let name = JsValue::from_str("name");
    Reflect::delete_property(&budget, &name).ok()?;
    put(&budget, "schema", &JsValue::from_str(BUDGET_SCHEMA));
    put(&budget, "rulebook", &get(document, "rulebook"));
    Some(budget.into())
}

fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
}
