//! The budget that is calculated with, read as everywhere else, or why it cannot be.

use fentan_core::document::DraftDocument;
use fentan_core::draft::BUDGET_SCHEMA;
use fentan_core::read::{self, Read};
use fentan_core::{Bilingual, Diagnostic, Draft};

use crate::words::embed as words;

/// A community that does not exist, small enough to be looked through.
pub(crate) const EXAMPLE: &[u8] = include_bytes!("example.json");

/// Reads a budget, or the scenario of a document that was looked at last.
///
/// # Errors
/// Words on the first thing that cannot be read, with its place and the cure.
pub(crate) fn read(bytes: &[u8]) -> Result<Draft, Bilingual> {
    let Read { value: document, diagnostics } = read::document(bytes);
    if let Some(first) = diagnostics.first() {
        return Err(refusal(first));
    }
    let draft = present_scenario(document).filter(|draft| !draft.projects.is_empty());
    draft.ok_or_else(|| words::NO_PROJECT.clone())
}

/// The scenario of a document that was looked at last, as the budget that it is.
fn present_scenario(document: DraftDocument) -> Option<Draft> {
    let DraftDocument { rulebook, present, scenarios, .. } = document;
    let present = present.map_or(Some(0), |present| usize::try_from(present.value()?).ok())?;
    let scenario = scenarios.into_iter().nth(present)?;
    let schema = BUDGET_SCHEMA.to_owned();
    Some(Draft { schema, rulebook, readings: scenario.readings, projects: scenario.projects })
}

fn refusal(diagnostic: &Diagnostic) -> Bilingual {
    let Diagnostic { message, hint, path, .. } = diagnostic;
    let reason = hint.as_ref().map_or_else(|| message.clone(), |hint| words::with_hint(message, hint));
    if path.is_empty() { words::not_json(&reason) } else { words::unreadable(&reason, path) }
}

#[cfg(test)]
mod tests {
    use super::{EXAMPLE, read};

    fn refused(text: &str) -> String {
        read(text.as_bytes()).unwrap_err().zh.into_owned()
    }

    #[test]
    fn the_example_is_a_budget() {
        assert_eq!(read(EXAMPLE).unwrap().projects.len(), 1);
    }

    #[test]
    fn the_scenario_looked_at_last_is_taken() {
        let scenario = |id: &str| {
            format!(
                r#"{{"projects":[{{"id":"{id}","division":"350102","year":2021,"kind":"x","lines":[],"fees":[],"funding":[]}}]}}"#
            )
        };
        let document = |present: &str| {
            format!(
                r#"{{"schema":"fentan/document/1","rulebook":"fuzhou-2021-60","present":{present},"scenarios":[{},{}]}}"#,
                scenario("a"),
                scenario("b")
            )
        };
        assert_eq!(read(document("1").as_bytes()).unwrap().projects[0].id, "b");
        assert_eq!(refused(&document("2")), "预算里没有项目。");
    }

    #[test]
    fn what_cannot_be_read_is_named_with_its_place() {
        let twice = r#"{"schema":"fentan/budget/1","schema":"fentan/budget/1","rulebook":"x","projects":[]}"#;
        assert!(refused(twice).ends_with("同一字段写了两次，不知以哪个为准。位置：schema"));
        assert!(refused("{").starts_with("这不是 JSON 的预算，没有读取。第 1 行"));
        assert!(refused("5").contains("应为对象，却是数字"));
        let gbk = read(b"{\"schema\":\"\xd0\xa1\xc7\xf8\"}").unwrap_err();
        assert!(gbk.zh.contains("GBK"), "{}", gbk.zh);
    }
}
