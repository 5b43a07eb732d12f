//! What the page around is told of the figures: `fentan/embed/1`, as docs/embedding.md has it.

#![allow(unsafe_code, reason = "wasm-bindgen generates the glue that the browser calls")]

use fentan_core::{Fen, output};
use js_sys::JSON;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::embed::calculator::{Calculator, Figures};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = fentanEmbed)]
    fn changed(figures: &str);
}

/// Tells the page around what is shown.
pub(crate) fn tell(calculator: &Calculator, figures: &Figures) {
    let amount =
        |amount: Option<Fen>| amount.map_or_else(|| "null".to_owned(), |amount| quoted(&amount.to_string()));
    let share = calculator.share(figures);
    let result = figures.result(calculator.project);
    let named = |id: Option<&String>| id.map_or_else(|| "null".to_owned(), |id| quoted(id));
    let project = calculator.project();
    let listed = calculator.household.filter(|_| calculator.typed.is_none());
    let household = listed.zip(project).and_then(|(index, project)| project.households.get(index));
    let mut groups = String::new();
    let rules = calculator.rulebook;
    for (index, sum) in result.iter().flat_map(|result| output::groups(rules, &result.figures)) {
        let comma = if groups.is_empty() { "" } else { "," };
        let name = rules.group(index).map_or("", |group| &group.id);
        groups.push_str(&[comma, &quoted(name), ":", &amount(Some(sum))].concat());
    }
    let fields = [
        "{\"schema\":\"fentan/embed/1\",\"project\":",
        &named(project.map(|project| &project.id)),
        ",\"household\":",
        &named(household.map(|household| &household.id)),
        ",\"toPay\":",
        &amount(share.map(|share| share.to_collect)),
        ",\"share\":",
        &amount(share.map(|share| share.share)),
        ",\"total\":",
        &amount(result.map(|result| result.figures.total)),
        ",\"groups\":{",
        &groups,
        "},\"digest\":",
        &quoted(&rules.digest),
        "}",
    ];
    changed(&fields.concat());
}

/// A text as JSON.
fn quoted(text: &str) -> String {
    JSON::stringify(&JsValue::from_str(text)).map(String::from).unwrap_or_default()
}
