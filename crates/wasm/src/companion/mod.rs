//! What the page's companion can do beyond the package: scenarios and readings side by side, what grants change, and
//! grants spread over projects. The page draws what these give and computes nothing itself.

mod refusal;

use fentan_core::draft::DraftFunding;
use fentan_core::output::comparison::{self, Scenario};
use fentan_core::output::sensitivity as analysis;
use fentan_core::{Rulebook, check as core_check, plan};
use js_sys::Array;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use self::refusal::{no_figures, not_spread, other_rulebook, overflow, refused};
use crate::{evaluation, to_js};

/// The first budget of a list against each other one: every sum before, after, and the change between.
///
/// # Errors
/// Throws a `FentanError` where a budget is neither text nor a value that JSON can write.
#[wasm_bindgen]
pub fn compare(budgets: &Array) -> Result<JsValue, JsValue> {
    let all = budgets.iter().map(|budget| evaluation(&budget)).collect::<Result<Vec<_>, _>>()?;
    let scenarios = all.iter().map(|own| Scenario { draft: own.draft(), assessment: own.assessment() });
    let scenarios: Vec<Scenario<'_>> = scenarios.collect();
    to_js(&comparison::comparison(Rulebook::fuzhou_2021_60(), &scenarios).map_err(other_rulebook)?)
}

/// What each open question would move if it were read otherwise than the budget reads it.
///
/// # Errors
/// Throws a `FentanError` where `budget` is neither text nor a value that JSON can write.
#[wasm_bindgen]
pub fn readings(budget: &JsValue) -> Result<JsValue, JsValue> {
    let evaluation = evaluation(budget)?;
    to_js(&comparison::reading_effects(evaluation.rulebook(), &evaluation.readings()))
}

/// How the parts of city and district depend on the grants of the project at `project_index`.
///
/// # Errors
/// Throws a `FentanError` where `budget` is neither text nor a value that JSON can write, or the project has no
/// figures.
#[wasm_bindgen]
pub fn sensitivity(budget: &JsValue, project_index: usize) -> Result<JsValue, JsValue> {
    let own = evaluation(budget)?;
    let found = own.sensitivity(project_index);
    let written = found.as_ref().and_then(|found| {
        analysis::sensitivity(own.rulebook(), own.draft(), own.assessment(), project_index, found)
    });
    to_js(&written.ok_or_else(no_figures)?)
}

/// What the grants of all projects change for city and district, project by project and together.
///
/// # Errors
/// Throws a `FentanError` where `budget` is neither text nor a value that JSON can write, or a sum does not fit.
#[wasm_bindgen]
pub fn threshold(budget: &JsValue) -> Result<JsValue, JsValue> {
    let own = evaluation(budget)?;
    let found = own.threshold();
    let written = found
        .as_ref()
        .and_then(|found| analysis::portfolio(own.rulebook(), own.draft(), own.assessment(), found));
    to_js(&written.ok_or_else(overflow)?)
}

/// The budget with an amount of money from a source spread over all projects that have figures, in proportion to what
/// the government bears of each; it takes the place of the money they have from that source.
///
/// # Errors
/// Throws a `FentanError` where `budget` is neither text nor a value that JSON can write, the source is not known, the
/// amount is not one, or there is nothing to spread it over.
#[wasm_bindgen]
pub fn spread(budget: &JsValue, amount_text: &str, source_id: &str) -> Result<JsValue, JsValue> {
    let own = evaluation(budget)?;
    let assessment = own.assessment();
    let money = DraftFunding { source: source_id.to_owned(), amount: amount_text.to_owned() };
    let total = core_check::funding(own.rulebook(), &money).map_err(refused)?.amount;
    let everywhere = 0..assessment.projects.len();
    let parts = plan::spread(assessment, everywhere, total).map_err(not_spread)?;
    let mut draft = own.draft().clone();
    plan::write(&mut draft, source_id, &parts);
    to_js(&draft)
}
