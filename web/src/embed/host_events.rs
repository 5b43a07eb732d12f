//! The messages to the page around, by way of the embed's script: `fentan/embed/1`, as docs/embedding.md has it.

#![allow(unsafe_code, reason = "wasm-bindgen generates the glue that the browser calls")]

use std::cell::RefCell;

use fentan_core::{Bilingual, Fen, Rulebook, output};
use serde::{Serialize, Serializer};
use wasm_bindgen::prelude::wasm_bindgen;
use yew::{hook, use_effect_with};

use super::calculator::{Calculator, CalculatorContext};
use crate::words::embed as words;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = fentanEmbed)]
    fn ready();

    #[wasm_bindgen(js_namespace = fentanEmbed)]
    fn changed(figures: &str);

    #[wasm_bindgen(js_namespace = fentanEmbed)]
    fn failed(code: &str, chinese: &str, english: &str);
}

thread_local! {
    /// The calculator as it is shown, for the script's link to the full page.
    static SHOWN: RefCell<Option<CalculatorContext>> = const { RefCell::new(None) };
}

/// The figures that are shown.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Figures<'a> {
    schema: &'static str,
    project: Option<&'a str>,
    household: Option<&'a str>,
    to_pay: Option<Fen>,
    estimate: bool,
    share: Option<Fen>,
    total: Option<Fen>,
    #[serde(serialize_with = "as_map")]
    groups: Vec<(&'a str, Fen)>,
    digest: &'a str,
}

fn as_map<S: Serializer>(groups: &[(&str, Fen)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(groups.iter().copied())
}

impl<'a> Figures<'a> {
    /// No figures, where there is no budget.
    fn none(rulebook: &'a Rulebook) -> Self {
        Self {
            schema: "fentan/embed/1",
            project: None,
            household: None,
            to_pay: None,
            estimate: false,
            share: None,
            total: None,
            groups: Vec::new(),
            digest: &rulebook.digest,
        }
    }

    fn of(calculator: &'a Calculator) -> Self {
        let rulebook = calculator.rulebook();
        let result = calculator.result();
        let share = calculator.share();
        let groups = result.iter().flat_map(|result| output::groups(rulebook, &result.figures));
        let groups = groups.filter_map(|(index, sum)| Some((&*rulebook.group(index)?.id, sum)));
        Self {
            project: calculator.project().map(|project| &*project.id),
            household: calculator.listed_household().map(|household| &*household.id),
            to_pay: share.map(|share| share.to_collect),
            estimate: calculator.is_estimate(),
            share: share.map(|share| share.share),
            total: result.map(|result| result.figures.total),
            groups: groups.collect(),
            ..Self::none(rulebook)
        }
    }

    fn tell(&self) {
        // Texts, amounts and nothing else: there is no way in which writing them fails.
        if let Ok(text) = serde_json::to_string(self) {
            changed(&text);
        }
    }
}

/// Tells that the calculator is there.
pub(crate) fn tell_ready() {
    ready();
}

/// The longest words of a failure, in characters: the page around takes no more than twice as many UTF-16 units.
const LONGEST_FAILURE: usize = 1_000;

/// Tells of a failure, by its code and in words.
pub(crate) fn tell_failure(code: &str, words: &Bilingual) {
    failed(code, &shortened(&words.zh), &shortened(&words.en));
}

/// A text, or its beginning where it is too long for the page around.
fn shortened(text: &str) -> String {
    let mut letters = text.chars();
    let mut short: String = letters.by_ref().take(LONGEST_FAILURE - 1).collect();
    match (letters.next(), letters.next()) {
        (Some(_), Some(_)) => short.push('…'),
        (last, _) => short.extend(last),
    }
    short
}

/// Tells that there are no figures, since there is no budget.
pub(crate) fn tell_no_figures(rulebook: &Rulebook) {
    SHOWN.set(None);
    Figures::none(rulebook).tell();
}

/// Tells the figures once they are drawn, and of a household that was asked for and is not on the list.
#[hook]
pub(crate) fn use_host_events(calculator: &CalculatorContext) {
    use_effect_with(calculator.clone(), |calculator| {
        SHOWN.set(Some(calculator.clone()));
        Figures::of(calculator).tell();
    });
    let unknown = calculator.is_household_unknown.then(|| calculator.settings.household.clone());
    use_effect_with((calculator.project, unknown), |(_, unknown)| {
        if let Some(id) = unknown {
            tell_failure("household", &words::unknown_household(id));
        }
    });
}

/// The text of a link to what is shown, as the full page reads it, without what households keep private.
pub(crate) fn link_text() -> Option<String> {
    SHOWN.with_borrow(|calculator| calculator.as_ref()?.link_text().to_json())
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use fentan_core::Rulebook;

    use super::super::budget::{EXAMPLE, Origin, read};
    use super::super::calculator::{Calculator, GivenBudget};
    use super::super::settings::Settings;
    use super::{Figures, LONGEST_FAILURE, shortened};

    #[test]
    fn the_words_of_a_failure_are_kept_as_short_as_the_page_around_takes_them() {
        let longest = "长".repeat(LONGEST_FAILURE);
        assert_eq!(shortened(&longest), longest);
        let shorter = shortened(&[&*longest, "长"].concat());
        assert_eq!((shorter.chars().count(), shorter.ends_with("长…")), (LONGEST_FAILURE, true));
    }

    #[test]
    fn figures_are_written_as_the_page_around_reads_them() {
        let rulebook = Rulebook::fuzhou_2021_60();
        let draft = read(EXAMPLE).unwrap();
        let given = GivenBudget {
            rulebook: rulebook.clone(),
            draft,
            origin: Origin::Example,
            left_out: Vec::new(),
            number: 0,
        };
        let calculator = Calculator::new(Rc::new(Settings::default()), &given);
        let text = serde_json::to_string(&Figures::of(&calculator)).unwrap();
        let expected = [
            r#"{"schema":"fentan/embed/1","project":"1","household":null,"toPay":null,"estimate":true,"share":null,"total":"844000.00","groups":{"government":"#,
            r#""digest":"sha256:"#,
        ];
        assert!(text.starts_with(expected[0]) && text.contains(expected[1]), "{text}");
        let none = serde_json::to_string(&Figures::none(rulebook)).unwrap();
        assert!(none.contains(r#""project":null"#) && none.contains(r#""groups":{}"#), "{none}");
    }
}
