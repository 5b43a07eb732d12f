//! The budget that is calculated with, read as everywhere else, or why it cannot be.

use fentan_core::document::{DraftDocument, DraftScenario};
use fentan_core::read::{self, Read};
use fentan_core::{Bilingual, Diagnostic, Draft, Rulebook};

use super::rulebook;
use crate::document::blank;
use crate::words::embed as words;

/// A community that does not exist, small enough to be looked through; for the rules that are compiled in.
pub(crate) const EXAMPLE: &[u8] = include_bytes!("example.json");

/// The origin of a budget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// The page around, or the embed's address.
    Given,
    /// The example, whose figures are invented and which visitors may make their own.
    Example,
    /// Nowhere: a visitor fills it in.
    Blank,
}

/// The budget in a file's bytes; without any, one to begin with: the example, or under rules that have none a community
/// of which nothing is known.
///
/// # Errors
/// Words on the first thing that cannot be read, with its place and the cure.
pub(crate) fn given_or_first(rules: &Rulebook, bytes: &[u8]) -> Result<(Draft, Origin), Bilingual> {
    if !bytes.is_empty() {
        return Ok((read(bytes)?, Origin::Given));
    }
    if rulebook::is_compiled_in(rules) {
        Ok((read(EXAMPLE)?, Origin::Example))
    } else {
        Ok((blank(rules, rules.plan.first_year), Origin::Blank))
    }
}

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
    let DraftDocument { rulebook, rulebook_digest, present, scenarios, .. } = document;
    let present = present.map_or(Some(0), |present| usize::try_from(present.value()?).ok())?;
    let DraftScenario { name: _, readings, projects } = scenarios.into_iter().nth(present)?;
    Some(Draft { rulebook_digest, readings, projects, ..Draft::new(&rulebook) })
}

fn refusal(diagnostic: &Diagnostic) -> Bilingual {
    let Diagnostic { message, hint, path, .. } = diagnostic;
    let reason = hint.as_ref().map_or_else(|| message.clone(), |hint| words::with_hint(message, hint));
    if path.is_empty() { words::not_json(&reason) } else { words::unreadable(&reason, path) }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;
    use std::sync::Arc;

    use fentan_core::Rulebook;
    use yew::Reducible;

    use super::super::action::Action;
    use super::super::calculator::{Calculator, GivenBudget};
    use super::super::settings::Settings;
    use super::{EXAMPLE, Origin, given_or_first, read};

    fn refused(text: &str) -> String {
        read(text.as_bytes()).unwrap_err().zh.into_owned()
    }

    #[test]
    fn the_example_is_a_budget() {
        assert_eq!(read(EXAMPLE).unwrap().projects.len(), 1);
    }

    #[test]
    fn without_a_budget_there_is_the_example_of_the_rules_or_a_community_to_be_filled_in() {
        let (draft, origin) = given_or_first(Rulebook::fuzhou_2021_60(), b"").unwrap();
        assert_eq!((draft, origin), (read(EXAMPLE).unwrap(), Origin::Example));
        let file = include_bytes!("../../../examples/rulebooks/linjiang-2024-8.toml");
        let rulebook = Arc::new(Rulebook::from_toml(file).unwrap());
        let (draft, origin) = given_or_first(&rulebook, b"").unwrap();
        assert_eq!(origin, Origin::Blank);
        let given = GivenBudget { rulebook, draft, origin, left_out: Vec::new(), number: 0 };
        let mut calculator = Rc::new(Calculator::new(Rc::new(Settings::default()), &given));
        assert!(!calculator.has_errors() && calculator.is_own());
        // 300,000 of roofs leave 100,000 to 100 households, each the same.
        for action in [
            Action::SetHouseholdsCount("100".to_owned()),
            Action::SetFloorArea("8000".to_owned()),
            Action::AddLine("must.roofs".to_owned()),
            Action::SetAmount(0, "300000".to_owned()),
            Action::SetArea("60".to_owned()),
        ] {
            calculator = calculator.reduce(action);
        }
        assert_eq!(calculator.share().unwrap().to_collect.to_string(), "1000.00");
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
