//! Documents with several scenarios, as the page saves them; a command reads one of them.

use fentan_core::Draft;
use fentan_core::document::{DOCUMENT_SCHEMA, DraftScenario};
use fentan_core::read;

use crate::failure::Failure;
use crate::input::Input;

/// The number of bytes in which a file's schema name is looked for; the page writes it first.
const HEAD: usize = 1 << 10;

/// True where the bytes begin like a document with scenarios.
pub(crate) fn is_document(bytes: &[u8]) -> bool {
    let head = bytes.get(..HEAD).unwrap_or(bytes);
    let schema = format!("\"{DOCUMENT_SCHEMA}\"");
    head.windows(schema.len()).any(|window| window == schema.as_bytes())
}

/// Reads the scenario with the name or number `wanted`, or the one shown when the file was saved.
pub(crate) fn read(bytes: &[u8], wanted: Option<&str>) -> Result<Input, Failure> {
    let read = read::document(bytes);
    if !read.diagnostics.is_empty() {
        return Ok(Input { diagnostics: read.diagnostics, ..Input::default() });
    }
    let document = read.value;
    let names: Vec<String> = document.scenarios.iter().enumerate().map(name).collect();
    let place = match wanted {
        Some(wanted) => names
            .iter()
            .position(|name| name == wanted)
            .or_else(|| wanted.parse::<usize>().ok()?.checked_sub(1))
            .filter(|place| *place < names.len())
            .ok_or_else(|| none(wanted, &names))?,
        None => document.present.and_then(|present| present.value()).map_or(0, |present| present as usize),
    };
    let place = place.min(names.len().saturating_sub(1));
    let Some(DraftScenario { readings, projects, .. }) = document.scenarios.into_iter().nth(place) else {
        return Ok(Input::default());
    };
    let rulebook_digest = document.rulebook_digest;
    let draft = Draft { rulebook_digest, readings, projects, ..Draft::new(&document.rulebook) };
    Ok(Input { draft, ..Input::default() })
}

/// A scenario's name; its number where it has none.
fn name((index, scenario): (usize, &DraftScenario)) -> String {
    if scenario.name.is_empty() { (index + 1).to_string() } else { scenario.name.clone() }
}

/// The failure for an unknown scenario, with the names of all there are.
pub(crate) fn none(wanted: &str, names: &[String]) -> Failure {
    let names = names.join("、");
    if names.is_empty() {
        return Failure::misuse(
            format!("文件里没有方案，不能用 --scenario {wanted}"),
            format!("the file has no scenarios, so --scenario {wanted} does not apply"),
        );
    }
    Failure::misuse(
        format!("没有叫“{wanted}”的方案；文件里有：{names}"),
        format!("there is no scenario \"{wanted}\"; the file has: {names}"),
    )
}
