//! The printed forms, for the page that draws them.

use fentan_core::{Bilingual, Language};
use fentan_forms::{self as forms, FormError, Unit};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::error::{FentanError, Problem};
use crate::{evaluation, to_js};

/// A form as plain data: `kind` is `list` (项目清单) or `plan` (资金筹措方案表), `project` the place of the project
/// that a plan is about, left out for all together, `unit` is `yuan` or `wan`, `language` is `zh` or `en`.
///
/// # Errors
/// Throws a `FentanError` where `budget` is neither text, bytes nor a value that JSON can write, where there is no
/// such form, unit or language, and where the form has no figures to print.
#[wasm_bindgen]
pub fn forms(
    budget: &JsValue,
    kind: &str,
    project: Option<u32>,
    unit: &str,
    language: &str,
) -> Result<JsValue, JsValue> {
    let unit = Unit::from_id(unit).ok_or_else(|| unknown(unit))?;
    let languages = [Language::Zh, Language::En];
    let language =
        languages.into_iter().find(|known| known.tag() == language).ok_or_else(|| unknown(language))?;
    let evaluation = &evaluation(budget)?;
    let form = match kind {
        "list" => forms::list(evaluation, unit, language),
        "plan" => {
            // A place past what the machine can count is no project's.
            let project = project.map(|place| usize::try_from(place).unwrap_or(usize::MAX));
            forms::funding_scheme(evaluation, project, unit, language)
        }
        _ => return Err(unknown(kind).into()),
    };
    to_js(&form.map_err(without_figures)?)
}

fn unknown(name: &str) -> FentanError {
    let message = Bilingual::new(
        format!("没有“{name}”这种表、单位或语言"),
        format!("there is no form, unit or language \"{name}\""),
    );
    FentanError::new(Problem::FormUnknown, message)
}

fn without_figures(error: FormError) -> FentanError {
    FentanError::new(Problem::FormWithoutFigures, error.message())
}
